import {
  closeSync, fchmodSync, fchownSync, fstatSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { VaultError } from '../../../index/port/vault.ts';
import { asVaultError, systemCode, FileError } from './file-error.ts';
import { isInUse } from './leftovers.ts';
import { decodeNote } from './note-text.ts';

/** Errors of file systems without hard links. */
export const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** The text of a note that is about to be changed. Refuses a note with several names, which a replaced file would separate. */
export function readForChange(path: string, file: string): string {
  try {
    refuseLinked(path, file);
    return decodeNote(path, readFileSync(file));
  } catch (error) {
    throw asVaultError(path, error);
  }
}

/**
 * Puts `after` in the place of a note whose text was `before`: the note holds one or the other at any moment, and keeps
 * what somebody else wrote meanwhile, in which case this fails with `changed-by-another-program`. Leaves no other file behind.
 *
 * The old file is held by a second name until it is certain that its text was `before`; else it is put back. What another
 * program writes by a file of its own in the instant between the last look and the renaming can't be told.
 */
export function replaceNote(path: string, file: string, before: string, after: string): void {
  const fresh = freshBeside(file);
  const held = `${fresh}-held`;
  try {
    refuseLinked(path, file);
    writeFresh(file, fresh, after);
    const holds = hold(file, held);
    try {
      // Two runs with the same file notice each other here, since the note then has more than two names.
      if (holds && lstatSync(held).nlink > 2) throw changed(path);
      if (readFileSync(file, 'utf8') !== before) throw changed(path);
      renameSync(fresh, file);
    } catch (error) {
      if (holds) discard(held);
      throw error;
    }
    if (holds) putBackUnless(path, file, held, before);
    syncFolder(dirname(file));
  } catch (error) {
    discard(fresh);
    throw asVaultError(path, error);
  }
  discard(held);
}

/** Puts the old file back unless its text was still `before`. */
function putBackUnless(path: string, file: string, held: string, before: string): void {
  let failure = changed(path);
  try {
    if (readFileSync(held, 'utf8') === before) return;
  } catch (error) {
    failure = asVaultError(path, error);
  }
  try {
    renameSync(held, file);
  } catch (error) {
    // The old file stays: it may be the only one with that text.
    throw new FileError(path, { kind: 'left-beside', name: basename(held), cause: failure.detail, failure: asVaultError(path, error).detail });
  }
  throw failure;
}

/** Removes a file that is no longer needed. If that fails, the next run cleans up. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** Creates a note safely: at any moment there is no note or the whole note. */
export function createFile(path: string, file: string, text: string): void {
  const fresh = freshBeside(file);
  try {
    writeSynced(fresh, text, 0o666);
    try {
      // Unlike renaming, this fails if there is a note.
      if (!hold(fresh, file)) writeSynced(file, text, 0o666);
      syncFolder(dirname(file));
    } finally {
      discard(fresh);
    }
  } catch (error) {
    throw asVaultError(path, error);
  }
}

/** The temporary file: hidden, beside the note, with the id of this process. */
function freshBeside(file: string): string {
  return join(dirname(file), `.${basename(file)}.rapport-${process.pid}`);
}

/** Writes the new text to the temporary file, with the mode and owner of the note. */
function writeFresh(file: string, fresh: string, text: string): void {
  const { mode, uid, gid } = lstatSync(file);
  writeSynced(fresh, text, 0o600, (descriptor) => {
    const own = fstatSync(descriptor);
    // Only root may give a file away; for others the replaced note becomes their own.
    if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode & 0o7777);
  });
}

function writeSynced(file: string, text: string, mode: number, prepare?: (descriptor: number) => void): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    prepare?.(descriptor);
    writeFileSync(descriptor, text, 'utf8');
    fsyncSync(descriptor);
  } catch (error) {
    // Half a text is worse than none.
    discard(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Gives the old file a second name; `false` if the file system has no hard links. */
function hold(file: string, held: string): boolean {
  try {
    linkSync(file, held);
    return true;
  } catch (error) {
    if (NO_HARD_LINKS.has(systemCode(error) ?? '')) return false;
    throw error;
  }
}

function refuseLinked(path: string, file: string): void {
  const found = lstatSync(file);
  if (found.isSymbolicLink()) throw new FileError(path, { kind: 'symbolic-link' });
  if (!found.isFile()) throw new FileError(path, { kind: 'not-a-file' });
  if (found.nlink > 1) {
    const leftover = readdirSync(dirname(file)).find((name) => name.startsWith(`.${basename(file)}.rapport-`));
    if (leftover !== undefined && isInUse(leftover)) throw changed(path);
    throw new FileError(path, { kind: 'hard-links', leftover: leftover ?? null });
  }
}

function changed(path: string): VaultError {
  return new FileError(path, { kind: 'changed-by-another-program' });
}

/** Flushes the folder's entries to disk. Windows can't open a folder and doesn't need this. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
