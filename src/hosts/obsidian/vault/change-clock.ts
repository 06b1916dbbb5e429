/** A point between two changes; later ones are greater. */
export type Tick = number;

/** When each note last changed, so that a text read before that can be recognised as stale. */
export class ChangeClock {
  private tick: Tick = 0;
  private readonly last = new Map<string, Tick>();

  get now(): Tick {
    return this.tick;
  }

  /** Records that these notes changed, appeared or disappeared. */
  record(...paths: readonly string[]): void {
    this.tick++;
    for (const path of paths) this.last.set(path, this.tick);
  }

  hasChangedSince(since: Tick, path: string): boolean {
    return (this.last.get(path) ?? 0) > since;
  }
}
