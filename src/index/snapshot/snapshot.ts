import { stableHash } from '../../domain/text/stable-hash.ts';
import { categoryVocabulary, type CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { Day } from '../../domain/day.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { NoteFacts } from '../../notes/note.ts';
import type { Change } from '../port/change.ts';
import { isCertain, isSameStamp, packPart, type FileStamp, type StoredNote, type SnapshotPart } from './snapshot-part.ts';

/** What a snapshot is made of. */
export interface SnapshotSources {
  readonly settings: Settings;
  /** The notes that the top of a day's queue is based on. */
  readonly first: (today: Day) => readonly string[];
  /** The facts of a note; `null` if there is none. */
  readonly note: (path: string) => NoteFacts | null;
  /** The current stamp of a note's file; `null` if there is none. */
  readonly stamp: (path: string) => FileStamp | null;
}

/** A part with the name by which it is stored. */
export interface NamedPart {
  readonly name: string;
  readonly part: SnapshotPart;
}

/** About how many notes a part holds: as many as are unpacked within a slice. */
const NOTES_A_PART = 50;

/** Tracks which notes were read as their files are now, and packs them into parts for storage outside the vault. */
export class Snapshot {
  private readonly stamps = new Map<string, FileStamp>();
  /** Notes whose part, as it is stored, says something else of them, or nothing. */
  private readonly stale = new Set<string>();
  private readonly categories: CategoryVocabulary;
  private storedParts = 0;

  /** `key` tells by what rules notes are read: parts of another key are dropped. */
  constructor(
    readonly key: string,
    private readonly sources: SnapshotSources,
  ) {
    this.categories = categoryVocabulary(sources.settings);
  }

  /** Whether there is something to store. */
  get isStale(): boolean {
    return this.stale.size > 0;
  }

  /** Sets the number of stored parts, when notes are restored from them. */
  stored(parts: number): void {
    this.storedParts = parts;
  }

  /** The index has taken these changes in. */
  take(changes: readonly Change[]): void {
    for (const change of changes) {
      switch (change.kind) {
        case 'saved':
          this.read(change.path, change.text);
          break;
        case 'moved':
          this.forget(change.from);
          this.read(change.to, change.text);
          break;
        case 'restored':
          this.stamp(change.path);
          break;
        case 'removed':
        case 'unreadable':
          this.forget(change.path);
      }
    }
  }

  /**
   * The parts that are to be stored in the place of those of the same name; `isWhole` says that all others are to be removed.
   * Packed one by one, so that the caller can pause in between. `now` is in milliseconds since 1970.
   */
  pack(now: number): { readonly isWhole: boolean; readonly parts: Iterable<NamedPart> } {
    const count = partsOf(this.stamps.size);
    const isWhole = count !== this.storedParts;
    const wanted = new Set(Array.from(isWhole ? this.stamps.keys() : this.stale, (path) => partOf(path, count)));
    this.stale.clear();
    this.storedParts = count;
    return { isWhole, parts: this.packEach(wanted, count, now) };
  }

  /** Packs the notes that the top of a day's queue is based on, as a part of its own. */
  packFirst(day: Day, now: number): SnapshotPart {
    return packPart(this.keyOfFirst(day), this.certain(this.sources.first(day), now), this.categories);
  }

  /** On another day others may come first. */
  keyOfFirst(day: Day): string {
    return `${this.key} ${day}`;
  }

  /** What was packed could not be stored: all is to be stored the next time. */
  failed(): void {
    this.storedParts = 0;
    for (const path of this.stamps.keys()) this.stale.add(path);
  }

  private *packEach(wanted: ReadonlySet<number>, count: number, now: number): Iterable<NamedPart> {
    const paths = new Map([...wanted].map((part): [number, string[]] => [part, []]));
    for (const path of this.stamps.keys()) paths.get(partOf(path, count))?.push(path);
    for (const [part, inPart] of paths) yield { name: nameOf(part, count), part: packPart(this.key, this.certain(inPart, now), this.categories) };
  }

  /** Those of some notes whose files are still what was read. The others are stored a later time. */
  private *certain(paths: readonly string[], now: number): Iterable<StoredNote> {
    for (const path of paths) {
      const stamp = this.stamps.get(path);
      const note = this.sources.note(path);
      const current = this.sources.stamp(path);
      if (stamp === undefined || note === null || current === null || !isSameStamp(current, stamp)) continue;
      if (isCertain(stamp, now)) yield { path, stamp, note };
      else this.stale.add(path);
    }
  }

  private read(path: string, text: string): void {
    const before = this.stamps.get(path);
    this.stamp(path, text);
    const after = this.stamps.get(path);
    if (before === undefined || after === undefined || !isSameStamp(before, after)) this.stale.add(path);
  }

  /** A text whose length differs from its file was read at another moment, so nothing of it is stored. */
  private stamp(path: string, text: string | null = null): void {
    const stamp = this.sources.stamp(path);
    if (stamp === null || (text !== null && bytesOf(text) !== stamp.size)) this.stamps.delete(path);
    else this.stamps.set(path, stamp);
  }

  private forget(path: string): void {
    this.stale.add(path);
    this.stamps.delete(path);
  }
}

/** The total number of parts in a part's name; 0 if it isn't such a name. */
export function partsByName(name: string): number {
  return Number(/^\d+ of (\d+)$/.exec(name)?.[1] ?? 0);
}

function nameOf(part: number, count: number): string {
  return `${part} of ${count}`;
}

/** The number of parts for this many notes: a power of two, so that it seldom changes. */
function partsOf(notes: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(notes / NOTES_A_PART)));
}

/** The part that a note is in, from 0. */
function partOf(path: string, count: number): number {
  return stableHash(path) % count;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
