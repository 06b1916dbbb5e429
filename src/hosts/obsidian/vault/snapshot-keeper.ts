import { Component } from 'obsidian';
import type { App } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import type { FileStamp, StoredNote } from '../../../index/snapshot/snapshot-part.ts';
import { isSameStamp, unpackPart } from '../../../index/snapshot/snapshot-part.ts';
import type { NamedPart, Snapshot } from '../../../index/snapshot/snapshot.ts';
import { partsByName } from '../../../index/snapshot/snapshot.ts';
import { Slices } from './time-slices.ts';
import { PartStore } from './snapshot-part-store.ts';

const EACH_MINUTE = 60_000;
/** The part that lets the queue show before the others are unpacked. */
const FIRST_PART = 'first';

/**
 * Stores the snapshot of a vault on this device: restores it at the start, and saves changes once a minute and at the end.
 * It is a cache: a failure costs only time, so it is not reported.
 */
export class SnapshotKeeper extends Component {
  private snapshot: Snapshot | null = null;
  /** `null` if this device offers no storage. */
  private store: PartStore | null = null;
  /** Set when the storage must not be opened again before the next start. */
  private isGivenUp = false;
  private isStoring = false;
  /** When the snapshot was last stored, in milliseconds since the app started. */
  private storedAt = -Infinity;

  constructor(
    private readonly app: App,
    private readonly today: () => Day,
  ) {
    super();
  }

  override onload(): void {
    this.registerInterval(window.setInterval(() => {
      if (performance.now() - this.storedAt >= EACH_MINUTE) void this.storeStale();
    }, EACH_MINUTE));
  }

  override onunload(): void {
    this.storeAtOnce();
    this.letGo();
  }

  /** The modified time and size of a note’s file; `null` if there is none. */
  stampOf(path: string): FileStamp | null {
    const stat = this.app.vault.getFileByPath(path)?.stat;
    return stat === undefined ? null : { modified: stat.mtime, size: stat.size };
  }

  /** Stores this snapshot from now on. */
  follow(snapshot: Snapshot): void {
    this.snapshot = snapshot;
  }

  /** The unchanged notes of those at the top of the queue of `today`. */
  async restoreFirst(snapshot: Snapshot, day: Day): Promise<readonly StoredNote[]> {
    try {
      await this.open();
      const [stored] = this.store?.read([FIRST_PART]) ?? [];
      return this.unchanged(unpackPart(await stored, snapshot.keyOfFirst(day)) ?? []);
    } catch (error) {
      return this.giveUp(error);
    }
  }

  /** The notes that haven’t changed since a snapshot by the same rules was stored, by path. */
  async restore(snapshot: Snapshot): Promise<ReadonlyMap<string, StoredNote>> {
    const notes = new Map<string, StoredNote>();
    try {
      await this.open();
      const names = (await this.store?.names()) ?? [];
      const stored = this.store?.read(names) ?? [];
      const slices = new Slices();
      for (const [at, part] of stored.entries()) {
        const kept = unpackPart(await part, snapshot.key);
        if (kept !== null) snapshot.stored(partsByName(names[at] ?? ''));
        for (const note of this.unchanged(kept ?? [])) notes.set(note.path, note);
        await slices.pauseIfFull();
      }
    } catch (error) {
      this.giveUp(error);
    }
    return notes;
  }

  private unchanged(notes: readonly StoredNote[]): readonly StoredNote[] {
    return notes.filter(({ path, stamp }) => {
      const current = this.stampOf(path);
      return current !== null && isSameStamp(stamp, current);
    });
  }

  /** Stores what has changed since the last time. */
  async storeStale(): Promise<void> {
    const { snapshot, store } = this;
    if (snapshot === null || store === null || !snapshot.isStale || this.isStoring) return;
    this.isStoring = true;
    this.storedAt = performance.now();
    const { isWhole, parts } = snapshot.pack(Date.now());
    const packed: NamedPart[] = [this.firstPart(snapshot)];
    const slices = new Slices();
    for (const part of parts) {
      packed.push(part);
      await slices.pauseIfFull();
    }
    await this.write(store, snapshot, packed, isWhole);
    this.isStoring = false;
  }

  /** Deletes the stored snapshot; nothing is stored again until the next start. `false` if it can’t be deleted. */
  async clear(): Promise<boolean> {
    const name = this.databaseName();
    this.letGo();
    try {
      if (name !== null) await PartStore.delete(name);
      return true;
    } catch (error) {
      this.giveUp(error);
      return false;
    }
  }

  /** Stores at once: when the app closes there is no time for slices. */
  private storeAtOnce(): void {
    const { snapshot, store } = this;
    if (snapshot === null || store === null || !snapshot.isStale || this.isStoring) return;
    const { isWhole, parts } = snapshot.pack(Date.now());
    void this.write(store, snapshot, [this.firstPart(snapshot), ...parts], isWhole);
  }

  private firstPart(snapshot: Snapshot): NamedPart {
    return { name: FIRST_PART, part: snapshot.packFirst(this.today(), Date.now()) };
  }

  private async write(store: PartStore, snapshot: Snapshot, parts: readonly NamedPart[], isWhole: boolean): Promise<void> {
    try {
      await store.write(parts, isWhole);
    } catch (error) {
      snapshot.failed();
      this.giveUp(error);
    }
  }

  private async open(): Promise<void> {
    const name = this.databaseName();
    if (name === null || this.store !== null || this.isGivenUp) return;
    const store = await PartStore.open(name);
    if (this.isGivenUp) store.close();
    else this.store = store;
  }

  private letGo(): void {
    this.store?.close();
    this.store = null;
    this.isGivenUp = true;
  }

  /** The vault’s id, which the app has but its published types don’t. */
  private databaseName(): string | null {
    const { app } = this;
    return 'appId' in app && typeof app.appId === 'string' ? `rapport-${app.appId}` : null;
  }

  /** Full, damaged or disabled storage isn’t tried again until the next start. */
  private giveUp(error: unknown): readonly never[] {
    if (!(error instanceof DOMException)) throw error;
    this.letGo();
    return [];
  }
}
