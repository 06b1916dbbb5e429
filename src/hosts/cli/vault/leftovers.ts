import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { asVaultError, systemCode } from './file-error.ts';

/** A text that a run which was cut short had put aside, and where it lies now. Both relative to the vault, with `/`. */
export interface Rescued {
  readonly path: string;
  readonly movedTo: string;
}

/** The vault's own bin, as the app has it. */
const BIN = '.trash';
/** What `replaceNote` writes beside a note, and the second name by which it holds the old file. */
const LEFTOVER = /^\.(.+)\.rapport-(\d+)(-held)?$/;

/**
 * Removes what runs that were killed have left beside notes. A text that the note itself has not goes to the vault's own
 * `.trash`, and is told: it may be the only copy. What a run that still goes on has put there stays.
 */
export function clearLeftovers(root: string): readonly Rescued[] {
  const rescued: Rescued[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(path);
      else if (entry.isFile()) rescued.push(...clear(root, folder, entry.name));
    }
  }
  return rescued;
}

function clear(root: string, folder: string, name: string): readonly Rescued[] {
  const [, note = '', run, held] = LEFTOVER.exec(name) ?? [];
  if (run === undefined || isAlive(Number(run))) return [];
  const file = join(root, folder, name);
  try {
    // What was not yet put in its place was never written; a second name of the note itself holds nothing of its own.
    if (held === undefined || isSameFile(file, join(root, folder, note))) {
      rmSync(file);
      return [];
    }
    mkdirSync(join(root, BIN), { recursive: true });
    const movedTo = freeName(join(root, BIN), note);
    renameSync(file, movedTo);
    return [{ path: folder === '' ? note : `${folder}/${note}`, movedTo: `${BIN}/${basename(movedTo)}` }];
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw asVaultError(name, error);
  }
}

/** `Name.md`, or the first of `Name 2.md`, `Name 3.md` … that is not taken. */
export function freeName(folder: string, name: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  let candidate = join(folder, name);
  for (let number = 2; existsSync(candidate); number++) candidate = join(folder, `${stem} ${number}${extension}`);
  return candidate;
}

function entriesOf(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder);
  } catch (error) {
    // A folder that can't be looked into is told where notes are listed.
    if (systemCode(error) === null) throw error;
    return [];
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function isSameFile(one: string, other: string): boolean {
  const found = lstatSync(other, { throwIfNoEntry: false });
  const own = lstatSync(one);
  return found !== undefined && found.ino === own.ino && found.dev === own.dev;
}

/** Whether a process of this machine goes by that number. */
function isAlive(run: number): boolean {
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
