/** The exit codes: fine, with a finding, or incorrect usage. */
export const EXIT = { fine: 0, finding: 1, wrongUse: 2 } as const;

/** Thrown when a request can't be carried out. The message is plain sentences; nothing has changed. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What may have been meant, printed one per line. */
    readonly candidates: readonly string[] = [],
  ) {
    super(message);
    this.name = 'WrongUse';
  }
}
