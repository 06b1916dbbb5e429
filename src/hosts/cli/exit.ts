/** How the program ends: fine, with a finding, or because it was used wrongly. */
export const EXIT = { fine: 0, finding: 1, wrongUse: 2 } as const;

/** What the user asked for can't be done as it was asked. The message is plain sentences; nothing was changed. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What may have been meant, one a line. */
    readonly candidates: readonly string[] = [],
  ) {
    super(message);
    this.name = 'WrongUse';
  }
}
