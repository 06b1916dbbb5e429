import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import process from 'node:process';
import { VaultError } from '../../../index/port/vault.ts';
import { asVaultError, systemCode } from './file-error.ts';

/** A text left by an interrupted run, and where it is now. Both paths are relative to the vault, with `/`. */
export interface Rescued {
  readonly path: string;
  readonly movedTo: string;
}

/** The outcome of a clean-up: what was moved to the trash, and what couldn't be removed. */
export interface Cleared {
  readonly rescued: readonly Rescued[];
  readonly failures: readonly VaultError[];
}

/** The vault's trash folder, as the app uses it. */
const BIN = '.trash';
/** The temporary file that `replaceNote` writes beside a note, and the second name of the old file. */
const LEFTOVER = /^\.(.+\.md)\.rapport-(\d+)(-held)?$/i;

/** Whether a file name is one of this program's temporary files. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

/** Whether a temporary file belongs to a run that is still going. `name` is without its folder. */
export function isInUse(name: string): boolean {
  const run = LEFTOVER.exec(name)?.[2];
  return run !== undefined && isAlive(Number(run));
}

/**
 * Removes what runs that were killed have left beside notes; `paths` are relative to the vault, with `/`. A text that the
 * note itself has not goes to the vault's own `.trash`, and is told: it may be the only copy. What a run that still goes
 * on has put there stays.
 */
export function clearLeftovers(root: string, paths: readonly string[]): Cleared {
  const rescued: Rescued[] = [];
  const failures: VaultError[] = [];
  for (const path of paths) {
    try {
      rescued.push(...clear(root, path));
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') failures.push(asVaultError(path, error));
    }
  }
  return { rescued, failures };
}

function clear(root: string, path: string): readonly Rescued[] {
  const [, note = '', run, held] = LEFTOVER.exec(basename(path)) ?? [];
  if (run === undefined || isAlive(Number(run))) return [];
  const file = join(root, path);
  // A new text that isn't in place yet was never written; a second name of the note itself holds nothing of its own.
  if (held === undefined || isSameFile(file, join(dirname(file), note))) {
    rmSync(file);
    return [];
  }
  const movedTo = freeName(binOf(root), note);
  renameSync(file, movedTo);
  return [{ path: path.slice(0, -basename(path).length) + note, movedTo: `${BIN}/${basename(movedTo)}` }];
}

/** The vault's trash folder, created if missing. Throws if it leads out of the vault. */
export function binOf(root: string): string {
  const bin = join(root, BIN);
  mkdirSync(bin, { recursive: true });
  if (!lstatSync(bin).isDirectory()) throw new VaultError(BIN, `${BIN} is a link, and nothing is put into it.`, 'linked');
  return bin;
}

/** `Name.md`, or the first of `Name 2.md`, `Name 3.md` … that is not taken. */
export function freeName(folder: string, name: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  let candidate = join(folder, name);
  for (let number = 2; existsSync(candidate); number++) candidate = join(folder, `${stem} ${number}${extension}`);
  return candidate;
}

function isSameFile(one: string, other: string): boolean {
  const found = lstatSync(other, { throwIfNoEntry: false });
  const own = lstatSync(one);
  return found !== undefined && found.ino === own.ino && found.dev === own.dev;
}

/** Whether a process with this id is running. */
function isAlive(run: number): boolean {
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
