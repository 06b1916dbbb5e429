import type { Change } from '../../index/vault-index.ts';
import type { Reading } from './reading.ts';
import { followAll } from './slices.ts';
import type { VaultFeed } from './vault/vault-feed.ts';

/** Fetches the texts of entries that a start from a snapshot has left in their notes. */
export class MissingTexts {
  /** Notes that are being read, so that each is read once, however many wait for it. */
  private readonly fetching = new Map<string, Promise<void>>();

  /** `readings` are those that answer now or are to answer soon, the first of them now. */
  constructor(
    private readonly feed: VaultFeed,
    private readonly readings: () => readonly Reading[],
    private readonly fetched: () => void,
  ) {}

  /** Resolves when the texts of some notes are there. */
  async fetch(paths: Iterable<string>): Promise<void> {
    const missing = this.readings()[0]?.index.withoutTexts(paths) ?? [];
    const unasked = missing.filter((path) => !this.fetching.has(path));
    if (unasked.length > 0) {
      const fetching = this.fetchNow(unasked);
      for (const path of unasked) this.fetching.set(path, fetching);
    }
    await Promise.all(missing.flatMap((path) => this.fetching.get(path) ?? []));
  }

  private async fetchNow(paths: readonly string[]): Promise<void> {
    await this.feed.fetch(paths, (notes) => this.take(notes));
    for (const { index } of this.readings()) await followAll(index, () => true);
    for (const path of paths) this.fetching.delete(path);
    this.fetched();
  }

  private take(notes: readonly Change[]): void {
    for (const { index, snapshot } of this.readings()) {
      index.load(notes);
      snapshot.take(notes);
    }
  }
}
