import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';

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

/** A folder of notes, and nothing outside of it: every path is checked, also where links of the file system lead. */
export class VaultFolder {
  private constructor(readonly root: string) {}

  /** Fails where there is no such folder. */
  static async open(folder: string): Promise<VaultFolder> {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) throw new Error(`${folder} is not a folder`);
    return new VaultFolder(root);
  }

  /** All that the app shows: no hidden folders, no links. */
  async list(): Promise<readonly Entry[]> {
    const visit = async (folder: string): Promise<readonly Entry[]> => {
      const children = (await readdir(path.join(this.root, folder), { withFileTypes: true })).filter((child) => !child.name.startsWith('.') && !child.isSymbolicLink());
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

  async read(at: string): Promise<string> {
    try {
      return await readFile(await this.place(at), 'utf8');
    } catch (error) {
      if (isMissing(error)) throw new Refusal(404, `There is no ${at}`);
      throw error;
    }
  }

  /** Writes whole or not at all: into a file beside it, which then takes its place. */
  async write(at: string, text: string): Promise<Entry> {
    const place = await this.place(at);
    await mkdir(path.dirname(place), { recursive: true });
    const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const file = await open(beside, 'wx');
      try {
        await file.writeFile(text, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, place);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    return this.known(at);
  }

  /** Refuses where there is something already. */
  async create(at: string, text: string): Promise<Entry> {
    if ((await this.entry(at)) !== null) throw new Refusal(409, 'File already exists.');
    return this.write(at, text);
  }

  async createFolder(at: string): Promise<Entry> {
    if ((await this.entry(at)) !== null) throw new Refusal(409, 'Folder already exists.');
    await mkdir(await this.place(at), { recursive: true });
    return this.known(at);
  }

  /** Moves it into the vault's own trash, under a name that is free there. */
  async trash(at: string): Promise<void> {
    const { dir, name, ext } = path.posix.parse(at);
    for (let number = 1; ; number += 1) {
      const target = path.posix.join(TRASH, dir, number === 1 ? `${name}${ext}` : `${name} ${number}${ext}`);
      if ((await this.entry(target)) !== null) continue;
      await this.move(at, target);
      return;
    }
  }

  async rename(from: string, to: string): Promise<Entry> {
    // A change of case alone is the same file on some file systems.
    if (from.toLowerCase() !== to.toLowerCase() && (await this.entry(to)) !== null) throw new Refusal(409, 'Destination file already exists!');
    await this.move(from, to);
    return this.known(to);
  }

  private async move(from: string, to: string): Promise<void> {
    if ((await this.entry(from)) === null) throw new Refusal(404, `There is no ${from}`);
    const target = await this.place(to);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(await this.place(from), target);
  }

  private async known(at: string): Promise<Entry> {
    const entry = await this.entry(at);
    if (entry === null) throw new Refusal(404, `There is no ${at}`);
    return entry;
  }

  /** Where a path of the vault lies on the disk. Refuses all that is not below the vault, also by a link. */
  private async place(at: string): Promise<string> {
    const parts = at.split('/');
    if (at === '' || at.includes('\0') || at.includes('\\') || path.isAbsolute(at) || parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new Refusal(403, `${at} is not a path of the vault`);
    }
    if (at.startsWith('.') && parts[0] !== CONFIG && parts[0] !== TRASH) throw new Refusal(403, `${at} is hidden`);
    const place = path.join(this.root, ...parts);
    const real = await nearest(place);
    if (real !== this.root && !real.startsWith(this.root + path.sep)) throw new Refusal(403, `${at} leads out of the vault`);
    return place;
  }
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
