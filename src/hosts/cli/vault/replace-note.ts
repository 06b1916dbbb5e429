import {
  closeSync, fchmodSync, fchownSync, fstatSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { VaultError } from '../../../index/port/vault.ts';
import { asVaultError, systemCode, FileError } from './file-error.ts';
import { isInUse } from './leftovers.ts';
import { decodeNote } from './note-text.ts';

/** Errors of file systems that have no hard links. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** The text of a note that is to be changed. Refuses one that a replaced file would cut off from its other names. */
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
      // Two runs that hold one file see each other here: the note has then more names than its own and ours.
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

/** Lets the held file go back into its place unless its text was `before` to the last. */
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
    // The held file stays: it may be the only one with that text.
    throw new FileError(path, { kind: 'left-beside', name: basename(held), cause: failure.detail, failure: asVaultError(path, error).detail });
  }
  throw failure;
}

/** Removes a file that is not needed any more. One that can't be removed harms nobody, and the next run clears it away. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** Makes a note that was not there, its text safe on the disk. There is no note or the whole of it at any moment. */
export function createFile(path: string, file: string, text: string): void {
  const fresh = freshBeside(file);
  try {
    writeSynced(fresh, text, 0o666);
    try {
      // Unlike renaming, this fails where there is a note.
      if (!hold(fresh, file)) writeSynced(file, text, 0o666);
      syncFolder(dirname(file));
    } finally {
      discard(fresh);
    }
  } catch (error) {
    throw asVaultError(path, error);
  }
}

/** Where a text lies until it takes its place: a hidden file beside the note, with the number of this run. */
function freshBeside(file: string): string {
  return join(dirname(file), `.${basename(file)}.rapport-${process.pid}`);
}

/** The new text under a name of its own, with the mode and the owner of the note. */
function writeFresh(file: string, fresh: string, text: string): void {
  const { mode, uid, gid } = lstatSync(file);
  writeSynced(fresh, text, 0o600, (descriptor) => {
    const own = fstatSync(descriptor);
    // Only root may give a file away; for anyone else the notes that can be replaced become their own.
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

/** Gives the old file a second name; `false` where the file system has none to give. */
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

/** Makes the folder's new entries safe. Windows can't open a folder, and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
