import type { Change } from '../../../index/port/change.ts';
import type { Reading } from './reading.ts';
import { followAll } from '../vault/time-slices.ts';
import type { VaultWatcher } from '../vault/vault-watcher.ts';

/** Reads the texts of notes that were restored from a snapshot without them. */
export class TextLoader {
  /** Notes that are being read, so that each is read only once. */
  private readonly reading = new Map<string, Promise<void>>();

  /** `readings` gives the readings that need the texts, the one that answers now first. */
  constructor(
    private readonly watcher: VaultWatcher,
    private readonly readings: () => readonly Reading[],
    private readonly done: () => void,
  ) {}

  /** Resolves once the texts of these notes are loaded. */
  async read(paths: Iterable<string>): Promise<void> {
    const missing = this.readings()[0]?.index.withoutTexts(paths) ?? [];
    const unasked = missing.filter((path) => !this.reading.has(path));
    if (unasked.length > 0) {
      const reading = this.readFiles(unasked);
      for (const path of unasked) this.reading.set(path, reading);
    }
    await Promise.all(missing.flatMap((path) => this.reading.get(path) ?? []));
  }

  private async readFiles(paths: readonly string[]): Promise<void> {
    const isAnyTaken = await this.watcher.readTexts(paths, (notes) => this.take(notes));
    for (const { index } of this.readings()) await followAll(index, () => true);
    for (const path of paths) this.reading.delete(path);
    // Listeners ask again when notified: for a missing note that would loop forever.
    if (isAnyTaken) this.done();
  }

  private take(notes: readonly Change[]): void {
    for (const { index, snapshot } of this.readings()) {
      index.load(notes);
      snapshot.take(notes);
    }
  }
}
