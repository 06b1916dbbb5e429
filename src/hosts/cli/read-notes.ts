import { Buffer } from 'node:buffer';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { categoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { FileStamp, StoredNote } from '../../index/snapshot/snapshot-part.ts';
import { isCertain, isSameStamp, packPart } from '../../index/snapshot/snapshot-part.ts';
import type { Change } from '../../index/port/change.ts';
import type { VaultIndex } from '../../index/vault-index.ts';
import { VaultError } from '../../index/port/vault.ts';
import type { DatedNotes } from '../../notes/note.ts';
import type { CacheFile } from './vault/cache-file.ts';
import { words } from './messages.ts';
import type { ProgressBar } from './output/progress-bar.ts';
import type { Terminal } from './terminal.ts';
import type { NodeVault } from './vault/node-vault.ts';

/** How many notes are read between two looks at the clock. */
const NOTES_A_BATCH = 500;
/** Reading that takes longer than this, in milliseconds, shows its progress. */
const SHOW_PROGRESS_AFTER_MILLISECONDS = 500;

/** The rules by which the notes of a vault are read. */
export interface ReadingRules {
  readonly settings: Settings;
  readonly dated: DatedNotes;
}

/** Reads notes into an index. */
export async function readNotes(vault: NodeVault, paths: readonly string[], index: VaultIndex, terminal: Terminal): Promise<void> {
  await inBatches(paths, (batch) => index.load(batch.map((path) => readNote(vault, path))), terminal);
  index.settle(Infinity);
}

/** Reads notes into an index with a cache: only changed files are read, and the cache is updated for the next run. */
export async function readNotesWithCache(vault: NodeVault, paths: readonly string[], index: VaultIndex, rules: ReadingRules, cache: CacheFile, terminal: Terminal): Promise<void> {
  const key = `${BUILD} ${fingerprint(JSON.stringify(rules))}`;
  const earlier = cache.read(key);
  const startedAt = terminal.time();
  const stamps = new Map<string, FileStamp>();
  let read = 0;
  await inBatches(paths, (batch) => {
    for (const path of batch) {
      const { change, stamp } = readStamped(vault, path, earlier);
      if (stamp !== null && isCertain(stamp, startedAt)) stamps.set(path, stamp);
      if (change.kind !== 'restored') read++;
      index.load([change]);
    }
  }, terminal);
  index.settle(Infinity);
  if (read > 0 || stamps.size !== earlier.size) cache.write(packPart(key, keptNotes(stamps, index), categoryVocabulary(rules.settings)));
}

/** Reads the texts of notes that were restored from the cache without them. Returns whether there were any. */
export function readTexts(vault: NodeVault, paths: readonly string[], index: VaultIndex): boolean {
  const missing = index.withoutTexts(paths);
  if (missing.length > 0) index.apply(missing.map((path) => readNote(vault, path)));
  return missing.length > 0;
}

function* keptNotes(stamps: ReadonlyMap<string, FileStamp>, index: VaultIndex): Iterable<StoredNote> {
  for (const [path, stamp] of stamps) {
    const note = index.note(path);
    if (note !== null) yield { path, stamp, note };
  }
}

/** The change for a note, with the stamp of its file; `null` if it can't be known. */
function readStamped(vault: NodeVault, path: string, earlier: ReadonlyMap<string, StoredNote>): { readonly change: Change; readonly stamp: FileStamp | null } {
  const stamp = vault.stampNow(path);
  const kept = earlier.get(path);
  if (stamp !== null && kept !== undefined && isSameStamp(kept.stamp, stamp)) return { change: { kind: 'restored', path, note: kept.note }, stamp };
  const change = readNote(vault, path);
  // A text whose length differs from its file was read at another moment.
  const isOfThatStamp = change.kind === 'saved' && Buffer.byteLength(change.text) === stamp?.size;
  return { change, stamp: isOfThatStamp ? stamp : null };
}

async function inBatches(paths: readonly string[], read: (batch: readonly string[]) => void, terminal: Terminal): Promise<void> {
  const start = terminal.elapsed();
  let bar: ProgressBar | null = null;
  for (let at = 0; at < paths.length; at += NOTES_A_BATCH) {
    read(paths.slice(at, at + NOTES_A_BATCH));
    if (!terminal.showsProgress || terminal.elapsed() - start < SHOW_PROGRESS_AFTER_MILLISECONDS) continue;
    bar ??= (await import('./output/progress-bar.ts')).progressBar(paths.length, words.reading);
    bar.update(Math.min(at + NOTES_A_BATCH, paths.length));
  }
  bar?.remove();
}

function readNote(vault: NodeVault, path: string): Change {
  try {
    return { kind: 'saved', path, text: vault.readNow(path) };
  } catch (error) {
    if (error instanceof VaultError) return { kind: 'unreadable', path, reason: reasonOf(error) };
    throw error;
  }
}

/** The sentence without its path and full stop, for use in another sentence. */
export function reasonOf({ detail, path }: VaultError): string {
  return words.refusal(detail).replace(`${path} `, 'it ').replace(/\.$/, '');
}

/** Set by the build; differs for every version of the program. */
declare const RAPPORT_BUILD: string | undefined;
const BUILD = typeof RAPPORT_BUILD === 'string' ? RAPPORT_BUILD : 'development';
