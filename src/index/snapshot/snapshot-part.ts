import { stableHash } from '../../domain/text/stable-hash.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { noteFacts } from './note-codec.ts';
import { DamagedSnapshot, Packer, Unpacker, type Packed } from './transfer.ts';

/** What tells whether a file is still the one that was read: when it was modified, in milliseconds since 1970, and its size in bytes. */
export interface FileStamp {
  readonly modified: number;
  readonly size: number;
}

/** Some file systems count the time of a change in steps of two seconds. */
const STEP_OF_STAMPS = 2000;

/** Whether two stamps are the same. */
export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.modified === other.modified && one.size === other.size;
}

/**
 * Whether a file whose text was read at a moment, in milliseconds since 1970, would bear another stamp if it had changed
 * since: one that had been modified just before could be modified again in the same step of its file system's clock.
 */
export function isCertain({ modified }: FileStamp, readAt: number): boolean {
  return Math.abs(readAt - modified) > 2 * STEP_OF_STAMPS;
}

/** What a note said when its file bore this stamp. */
export interface StoredNote {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly note: NoteFacts;
}

/**
 * Some notes of a vault, to be stored outside of it: a cache, which any doubt drops. `key` says by what rules they were
 * read. Dates, kinds, names and positions are in it, and no text of entries.
 */
export interface SnapshotPart extends Packed {
  readonly key: string;
  readonly paths: readonly string[];
  /** When each was modified and its size, one note after the other. */
  readonly stamps: readonly number[];
  /** Of all numbers and words, so that damage is seen. */
  readonly checksum: number;
}

/** Packs notes that were read by the rules of a key. */
export function packPart(key: string, notes: Iterable<StoredNote>, categories: CategoryVocabulary): SnapshotPart & { readonly numbers: Int32Array } {
  const packer = new Packer(categories);
  const paths: string[] = [];
  const stamps: number[] = [];
  for (const { path, stamp, note } of notes) {
    paths.push(path);
    stamps.push(stamp.modified, stamp.size);
    packer.path = path;
    noteFacts(packer, note);
  }
  const { words, numbers: list } = packer.packed();
  const numbers = Int32Array.from(list);
  return { key, paths, stamps, numbers, words, checksum: checksumOf(paths, stamps, numbers, words) };
}

/** The notes of a stored part, whatever it contains; `null` if they were read by other rules, or if anything is wrong with it. */
export function unpackPart(stored: unknown, key: string): readonly StoredNote[] | null {
  const part = partIn(stored);
  if (part?.key !== key || part.checksum !== checksumOf(part.paths, part.stamps, part.numbers, part.words)) return null;
  try {
    return notesIn(part);
  } catch (error) {
    if (error instanceof DamagedSnapshot) return null;
    throw error;
  }
}

function notesIn(part: SnapshotPart): readonly StoredNote[] {
  const unpacker = new Unpacker(part);
  const notes = part.paths.map((path, index): StoredNote => {
    const modified = part.stamps[index * 2];
    const size = part.stamps[index * 2 + 1];
    if (modified === undefined || size === undefined) throw new DamagedSnapshot();
    unpacker.path = path;
    return { path, stamp: { modified, size }, note: noteFacts(unpacker) };
  });
  if (!unpacker.isAtEnd) throw new DamagedSnapshot();
  return notes;
}

function partIn(stored: unknown): SnapshotPart | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('key' in stored && 'paths' in stored && 'stamps' in stored && 'numbers' in stored && 'words' in stored && 'checksum' in stored)) return null;
  const { key, paths, stamps, numbers, words, checksum } = stored;
  if (typeof key !== 'string' || typeof checksum !== 'number') return null;
  if (!isListOf('string', paths) || !isListOf('string', words) || !isListOf('number', stamps)) return null;
  return numbers instanceof Int32Array || isListOf('number', numbers) ? { key, paths, stamps, numbers, words, checksum } : null;
}

function isListOf(type: 'string', value: unknown): value is readonly string[];
function isListOf(type: 'number', value: unknown): value is readonly number[];
function isListOf(type: 'string' | 'number', value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}

/** A number from 0 to 2³² − 1 that any change of a number or a word changes. */
function checksumOf(paths: readonly string[], stamps: readonly number[], numbers: ArrayLike<number>, words: readonly string[]): number {
  let sum = stableHash(`${JSON.stringify(paths)}${JSON.stringify(stamps)}${JSON.stringify(words)}`);
  for (let index = 0; index < numbers.length; index++) sum = Math.imul(sum ^ (numbers[index] ?? 0), 0x01000193);
  return sum >>> 0;
}
