/** A moment between two things that were heard: later ones are greater. */
export type Tick = number;

/** When something was last heard of each note, so that what was read of it before that is known to be old. */
export class ChangeClock {
  private moment: Tick = 0;
  private readonly last = new Map<string, Tick>();

  get now(): Tick {
    return this.moment;
  }

  /** Something was heard of these notes: they changed, came or went. */
  hear(...paths: readonly string[]): void {
    this.moment++;
    for (const path of paths) this.last.set(path, this.moment);
  }

  isHeardSince(moment: Tick, path: string): boolean {
    return (this.last.get(path) ?? 0) > moment;
  }
}
