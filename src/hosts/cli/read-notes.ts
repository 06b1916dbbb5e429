import { Buffer } from 'node:buffer';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { categoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { FileStamp, StoredNote } from '../../index/snapshot/part.ts';
import { isCertain, isSameStamp, packPart } from '../../index/snapshot/part.ts';
import type { Change } from '../../index/port/change.ts';
import type { VaultIndex } from '../../index/vault-index.ts';
import { VaultError } from '../../index/port/vault.ts';
import type { DatedNotes } from '../../notes/note.ts';
import type { CacheFile } from './vault/cache-file.ts';
import { words } from './messages.ts';
import type { ProgressBar } from './output/progress-bar.ts';
import type { Terminal } from './terminal.ts';
import type { NodeVault } from './vault/node-vault.ts';

/** How many notes are read before the clock is looked at. */
const NOTES_A_BATCH = 500;
/** Reading that takes longer than this shows how far it is. */
const SHOW_PROGRESS_AFTER_MILLISECONDS = 500;

/** By what rules the notes of a vault are read. */
export interface ReadingRules {
  readonly settings: Settings;
  readonly dated: DatedNotes;
}

/** Reads notes into an index. */
export async function readNotes(vault: NodeVault, paths: readonly string[], index: VaultIndex, terminal: Terminal): Promise<void> {
  await inBatches(paths, (batch) => index.load(batch.map((path) => readNote(vault, path))), terminal);
  index.settle(Infinity);
}

/** The same by what an earlier run has kept: only files that are others now are read, and what was read is kept for the next run. */
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

/** Reads the texts that were left in notes whose entries a cache knows. */
export function readTexts(vault: NodeVault, paths: readonly string[], index: VaultIndex): void {
  const missing = index.withoutTexts(paths);
  if (missing.length > 0) index.apply(missing.map((path) => readNote(vault, path)));
}

function* keptNotes(stamps: ReadonlyMap<string, FileStamp>, index: VaultIndex): Iterable<StoredNote> {
  for (const [path, stamp] of stamps) {
    const note = index.note(path);
    if (note !== null) yield { path, stamp, note };
  }
}

/** What there is to say of a note, and how its file was stamped when that was so; `null` where nobody can know. */
function readStamped(vault: NodeVault, path: string, earlier: ReadonlyMap<string, StoredNote>): { readonly change: Change; readonly stamp: FileStamp | null } {
  const stamp = vault.stampNow(path);
  const kept = earlier.get(path);
  if (stamp !== null && kept !== undefined && isSameStamp(kept.stamp, stamp)) return { change: { kind: 'restored', path, note: kept.note }, stamp };
  const change = readNote(vault, path);
  // A text that is not as long as its file is of another moment.
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

/** The message without the path it begins with and without the full stop: a part of another sentence. */
export function reasonOf({ message, path }: VaultError): string {
  return message.replace(`${path} `, 'it ').replace(/\.$/, '');
}

/** Set by the build: another one whenever the program is. */
declare const RAPPORT_BUILD: string | undefined;
const BUILD = typeof RAPPORT_BUILD === 'string' ? RAPPORT_BUILD : 'development';
