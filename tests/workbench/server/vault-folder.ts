import { linkSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { en } from '../../../src/i18n/en.ts';
import type { VaultError } from '../../../src/index/port/vault.ts';
import { asVaultError, FileError, systemCode } from '../../../src/hosts/cli/vault/file-error.ts';
import { createFile, NO_HARD_LINKS, readForChange, replaceNote } from '../../../src/hosts/cli/vault/replace-note.ts';

/** A file or folder of the vault: its path with `/`, its size in bytes, its times in milliseconds since 1970. */
export interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly size: number;
  readonly ctime: number;
  readonly mtime: number;
}

/** Why the server does not do what it was asked for. `status` is that of HTTP. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const CONFIG = '.obsidian';
const TRASH = '.trash';

/**
 * A folder of notes, and nothing outside of it: every path is checked, also where links of the file system lead. It is
 * written by the terminal program's own writer, and as carefully: nothing takes the place of a file that it doesn't know.
 */
export class VaultFolder {
  private constructor(readonly root: string) {}

  /** Fails where there is no such folder. */
  static async open(folder: string): Promise<VaultFolder> {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) throw new Error(`${folder} is not a folder`);
    return new VaultFolder(root);
  }

  /** All that the app shows: no hidden folders, no links, and no pipes or devices, which could be read for ever. */
  async list(): Promise<readonly Entry[]> {
    const visit = async (folder: string): Promise<readonly Entry[]> => {
      const children = (await readdir(path.join(this.root, folder), { withFileTypes: true })).filter((child) => !child.name.startsWith('.') && (child.isFile() || child.isDirectory()));
      const found = await Promise.all(children.map(({ name }) => entryAt(this.root, folder === '' ? name : `${folder}/${name}`)));
      const below = await Promise.all(found.map(async (entry) => (entry === null ? [] : entry.kind === 'folder' ? [entry, ...(await visit(entry.path))] : [entry])));
      return below.flat();
    };
    return visit('');
  }

  /** The texts of all notes by their paths. */
  async notes(): Promise<Readonly<Record<string, string>>> {
    const notes: Record<string, string> = {};
    for (const { path: at, kind } of await this.list()) {
      if (kind === 'file' && at.endsWith('.md')) notes[at] = await readFile(path.join(this.root, at), 'utf8');
    }
    return notes;
  }

  /** `null` where there is none, or none that the app shows. */
  async entry(at: string): Promise<Entry | null> {
    try {
      await this.place(at);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
    return entryAt(this.root, at);
  }

  /** The bytes of a file. */
  async read(at: string): Promise<Uint8Array> {
    const place = await this.place(at);
    return refusing(at, async () => {
      if (!(await stat(place)).isFile()) throw new FileError(at, { kind: 'not-a-file' });
      return readFile(place);
    });
  }

  /** Writes whole or not at all. A file that is there keeps its mode; a link, and a note that is not UTF-8, are refused. */
  async write(at: string, text: string): Promise<Entry> {
    const place = await this.place(at);
    await mkdir(path.dirname(place), { recursive: true });
    return refusing(at, () => {
      if (lstatSync(place, { throwIfNoEntry: false }) === undefined) createFile(at, place, text);
      else replaceNote(at, place, readForChange(at, place), text);
      return this.known(at);
    });
  }

  /** Refuses where there is something already. */
  async create(at: string, text: string): Promise<Entry> {
    const place = await this.place(at);
    await mkdir(path.dirname(place), { recursive: true });
    return refusing(at, () => {
      createFile(at, place, text);
      return this.known(at);
    });
  }

  async createFolder(at: string): Promise<Entry> {
    const place = await this.place(at);
    await mkdir(path.dirname(place), { recursive: true });
    return refusing(at, async () => {
      await mkdir(place);
      return this.known(at);
    });
  }

  /** Moves it into the vault's own trash, under a name that is free there. */
  async trash(at: string): Promise<void> {
    const { dir, name, ext } = path.posix.parse(at);
    for (let number = 1; ; number += 1) {
      try {
        await this.rename(at, path.posix.join(TRASH, dir, number === 1 ? `${name}${ext}` : `${name} ${number}${ext}`));
        return;
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 409)) throw error;
      }
    }
  }

  /** Refuses where there is something already, unless it is the same file by another spelling, as on disks that ignore case. */
  async rename(from: string, to: string): Promise<Entry> {
    const source = await this.place(from);
    const target = await this.place(to);
    const moved = await refusing(from, () => lstatSync(source));
    if (!moved.isFile() && !moved.isDirectory()) throw new Refusal(403, `${from} is not a file.`);
    await mkdir(path.dirname(target), { recursive: true });
    return refusing(to, () => {
      if (isRespelt(moved, target)) renameSync(source, target);
      else move(source, target, moved.isFile());
      return this.known(to);
    });
  }

  private async known(at: string): Promise<Entry> {
    const entry = await this.entry(at);
    if (entry === null) throw new Refusal(404, `Not found: ${at}`);
    return entry;
  }

  /** Where a path of the vault lies on the disk. Refuses all that is not below the vault, also by a link. */
  private async place(at: string): Promise<string> {
    const parts = at.split('/');
    if (at === '' || at.includes('\0') || at.includes('\\') || path.isAbsolute(at) || parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new Refusal(403, `${at} isn’t a path in the vault`);
    }
    if (at.startsWith('.') && parts[0] !== CONFIG && parts[0] !== TRASH) throw new Refusal(403, `${at} is hidden`);
    const place = path.join(this.root, ...parts);
    const real = await nearest(place);
    if (real !== this.root && !real.startsWith(this.root + path.sep)) throw new Refusal(403, `${at} is outside the vault`);
    return place;
  }
}

/** Whether a place holds just this file, though its folder has no such name. */
function isRespelt(file: Stats, target: string): boolean {
  const there = lstatSync(target, { throwIfNoEntry: false });
  return there !== undefined && there.ino === file.ino && there.dev === file.dev && !readdirSync(path.dirname(target)).includes(path.basename(target));
}

/** Moves a file or folder to a place where nothing is. */
function move(source: string, target: string, isFile: boolean): void {
  if (isFile) {
    try {
      // Unlike renaming, this fails if there is something.
      linkSync(source, target);
      rmSync(source);
      return;
    } catch (error) {
      if (!isOf(NO_HARD_LINKS, error)) throw error;
    }
  }
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) throw new Refusal(409, 'Destination file already exists!');
  renameSync(source, target);
}

const STATUS: ReadonlyMap<string, number> = new Map([['ENOENT', 404], ['ENOTDIR', 404], ['EEXIST', 409], ['ENOSPC', 507]]);

/** Does something with a file, and words what goes wrong as the terminal program does. */
async function refusing<Result>(at: string, action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const failure = asVaultError(at, error);
    throw new Refusal(statusOf(failure), en.refusal(failure.detail));
  }
}

function statusOf(error: VaultError): number {
  if (!(error instanceof FileError)) return 403;
  const { failure } = error;
  if (failure.kind === 'system-error') return STATUS.get(failure.code) ?? 500;
  return failure.kind === 'changed-by-another-program' ? 409 : 403;
}

/** `null` where it has gone meanwhile. */
async function entryAt(root: string, at: string): Promise<Entry | null> {
  try {
    const found = await stat(path.join(root, at));
    return { path: at, kind: found.isDirectory() ? 'folder' : 'file', size: found.size, ctime: Math.round(found.birthtimeMs), mtime: Math.round(found.mtimeMs) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Where a path leads, or where the nearest folder above it does if there is nothing yet. */
async function nearest(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return nearest(path.dirname(place));
  }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR']);

function isMissing(error: unknown): boolean {
  return isOf(MISSING, error);
}

function isOf(codes: ReadonlySet<string>, error: unknown): boolean {
  return codes.has(systemCode(error) ?? '');
}
