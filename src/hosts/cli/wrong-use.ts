/** What the user asked for can't be done as it was asked. The message is plain sentences; nothing was changed. */
export class WrongUse extends Error {
  constructor(
    message: string,
    /** What may have been meant, one a line. */
    readonly candidates: readonly string[] = [],
  ) {
    super(message);
    this.name = 'WrongUse';
  }
}
