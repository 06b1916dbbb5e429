import type { Change } from '../../../index/vault-index.ts';
import type { Reading } from './reading.ts';
import { followAll } from '../vault/time-slices.ts';
import type { VaultWatcher } from '../vault/vault-watcher.ts';

/** Reads the texts of entries that a start from a snapshot has left in their notes. */
export class MissingTexts {
  /** Notes that are being read, so that each is read once, however many wait for it. */
  private readonly reading = new Map<string, Promise<void>>();

  /** `readings` are those that answer now or are to answer soon, the first of them now. */
  constructor(
    private readonly feed: VaultWatcher,
    private readonly readings: () => readonly Reading[],
    private readonly done: () => void,
  ) {}

  /** Resolves when the texts of some notes are there. */
  async read(paths: Iterable<string>): Promise<void> {
    const missing = this.readings()[0]?.index.withoutTexts(paths) ?? [];
    const unasked = missing.filter((path) => !this.reading.has(path));
    if (unasked.length > 0) {
      const reading = this.readNow(unasked);
      for (const path of unasked) this.reading.set(path, reading);
    }
    await Promise.all(missing.flatMap((path) => this.reading.get(path) ?? []));
  }

  private async readNow(paths: readonly string[]): Promise<void> {
    const isAnyTaken = await this.feed.readTexts(paths, (notes) => this.take(notes));
    for (const { index } of this.readings()) await followAll(index, () => true);
    for (const path of paths) this.reading.delete(path);
    // Whoever is told asks again: of a note that has gone that would never end.
    if (isAnyTaken) this.done();
  }

  private take(notes: readonly Change[]): void {
    for (const { index, snapshot } of this.readings()) {
      index.load(notes);
      snapshot.take(notes);
    }
  }
}
