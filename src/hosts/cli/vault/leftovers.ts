import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import process from 'node:process';
import type { VaultError } from '../../../index/port/vault.ts';
import { asVaultError, systemCode, FileError } from './file-error.ts';

/** A text that a run which was cut short had put aside, and where it lies now. Both relative to the vault, with `/`. */
export interface Rescued {
  readonly path: string;
  readonly movedTo: string;
}

/** What came of clearing away: what was moved to the trash, and what stays because it can't be cleared away. */
export interface Cleared {
  readonly rescued: readonly Rescued[];
  readonly failures: readonly VaultError[];
}

/** The vault's own bin, as the app has it. */
const BIN = '.trash';
/** What `replaceNote` writes beside a note, and the second name by which it holds the old file. */
const LEFTOVER = /^\.(.+\.md)\.rapport-(\d+)(-held)?$/i;

/** Whether a file's name is one that this program gives to what it needs while it writes. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

/** Whether what lies beside a note belongs to a run that goes on. `name` is without its folder. */
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
  // What was not yet put in its place was never written; a second name of the note itself holds nothing of its own.
  if (held === undefined || isSameFile(file, join(dirname(file), note))) {
    rmSync(file);
    return [];
  }
  const movedTo = freeName(binOf(root), note);
  renameSync(file, movedTo);
  return [{ path: path.slice(0, -basename(path).length) + note, movedTo: `${BIN}/${basename(movedTo)}` }];
}

/** The folder of the vault's own bin, made where there is none. Fails where it leads elsewhere. */
export function binOf(root: string): string {
  const bin = join(root, BIN);
  mkdirSync(bin, { recursive: true });
  if (!lstatSync(bin).isDirectory()) throw new FileError(BIN, { kind: 'trash-is-link' });
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

/** Whether a process of this machine goes by that number. */
function isAlive(run: number): boolean {
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
