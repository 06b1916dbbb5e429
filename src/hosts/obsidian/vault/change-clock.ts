/** A moment between two things that were heard: later ones are greater. */
export type Moment = number;

/** When something was last heard of each note, so that what was read of it before that is known to be old. */
export class Heard {
  private moment: Moment = 0;
  private readonly last = new Map<string, Moment>();

  get now(): Moment {
    return this.moment;
  }

  /** Something was heard of these notes: they changed, came or went. */
  hear(...paths: readonly string[]): void {
    this.moment++;
    for (const path of paths) this.last.set(path, this.moment);
  }

  isHeardSince(moment: Moment, path: string): boolean {
    return (this.last.get(path) ?? 0) > moment;
  }
}
