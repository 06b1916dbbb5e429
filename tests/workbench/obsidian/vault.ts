import type { Entry } from '../server/vault-folder.ts';
import type { DiskChange } from '../server/watcher.ts';
import { DataAdapter } from './data-adapter.ts';
import type { Disk } from './disk.ts';
import { Events } from './events.ts';
import type { TAbstractFile } from './files.ts';
import { TFile, TFolder } from './files.ts';
import { normalizePath, parentOf } from './paths.ts';
import { strict } from './strict.ts';

/** The files of the vault, kept up with the disk. */
export class Vault extends Events {
  /** Which notes plugins have asked the text of, one after the other: tests look at it. */
  readonly readPaths: string[] = [];
  readonly configDir = '.obsidian';
  /** `system`, `local` or `none`, which deletes for good. */
  trashOption = 'local';
  readonly adapter: DataAdapter;
  private readonly root = new TFolder(this, '/');
  private readonly byPath = new Map<string, TAbstractFile>([['/', this.root]]);

  constructor(
    private readonly disk: Disk,
    private readonly vaultName: string,
  ) {
    super();
    this.adapter = strict(new DataAdapter(disk), 'DataAdapter');
  }

  /** Fills the vault, and follows the disk from then on. */
  async start(): Promise<void> {
    await this.disk.watch((changes) => void this.follow(changes));
    for (const entry of await this.disk.list()) this.add(entry);
    for (const [path, text] of Object.entries(await this.disk.notes())) {
      const file = this.getFileByPath(path);
      if (file !== null) file.cached = text;
    }
  }

  /** The vault's settings that the app's own types do not name. The workbench has its trash in the vault. */
  getConfig(name: string): unknown {
    if (name !== 'trashOption') throw new Error(`The workbench knows no setting "${name}"`);
    return this.trashOption;
  }

  getName(): string {
    return this.vaultName;
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.byPath.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getFiles(): TFile[] {
    return [...this.byPath.values()].filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  getAllFolders(includeRoot = true): TFolder[] {
    return [...this.byPath.values()].filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  async read(file: TFile): Promise<string> {
    const text = await this.disk.read(file.path);
    file.cached = text;
    return text;
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.disk.readBinary(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    this.readPaths.push(file.path);
    return file.cached ?? this.read(file);
  }

  /** Reads, changes and writes with nothing in between. What is thrown in `change` keeps it from writing. */
  async process(file: TFile, change: (text: string) => string): Promise<string> {
    const before = await this.disk.read(file.path);
    const after = change(before);
    await this.modify(file, after);
    return after;
  }

  async modify(file: TFile, text: string): Promise<void> {
    if (this.byPath.get(file.path) !== file) throw new Error(`File ${file.path} does not exist`);
    const entry = await this.disk.write(file.path, text);
    this.saved(entry, text);
  }

  async create(path: string, text: string): Promise<TFile> {
    const at = normalizePath(path);
    if (this.byPath.has(at)) throw new Error('File already exists.');
    const folder = parentOf(at);
    if (folder !== '' && this.getFolderByPath(folder) === null) throw new Error(`Folder ${folder} does not exist.`);
    this.saved(await this.disk.create(at, text), text);
    const file = this.getFileByPath(at);
    if (file === null) throw new Error(`${at} was removed while it was made`);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    const at = normalizePath(path);
    if (this.byPath.has(at)) throw new Error('Folder already exists.');
    this.saved(await this.disk.createFolder(at), null);
    const folder = this.getFolderByPath(at);
    if (folder === null) throw new Error(`${at} was removed while it was made`);
    return folder;
  }

  async trash(file: TAbstractFile): Promise<void> {
    await this.disk.trash(file.path);
    this.remove(file.path);
  }

  async rename(file: TAbstractFile, to: string): Promise<void> {
    const at = normalizePath(to);
    if (this.byPath.has(at)) throw new Error('Destination file already exists!');
    await this.disk.rename(file.path, at);
    this.move(file, at);
  }

  private async follow(changes: readonly DiskChange[]): Promise<void> {
    for (const change of changes) {
      if (change.kind === 'removed') this.remove(change.path);
      else await this.followSaved(change.entry);
    }
  }

  private async followSaved(entry: Entry): Promise<void> {
    const known = this.byPath.get(entry.path);
    if (entry.kind === 'folder' || !(known instanceof TFile)) {
      if (known === undefined) this.saved(entry, null);
      return;
    }
    if (known.stat.mtime >= entry.mtime && known.stat.size === entry.size) return;
    try {
      const text = await this.disk.read(entry.path);
      if (text === known.cached) known.stat = statOf(entry);
      else this.saved(entry, text);
    } catch {
      // It is gone already, and the disk will say so.
    }
  }

  private saved(entry: Entry, text: string | null): void {
    const known = this.byPath.get(entry.path);
    const file = known ?? this.add(entry);
    if (file instanceof TFile) {
      file.cached = text;
      file.stat = statOf(entry);
    }
    if (known === undefined) this.trigger('create', file);
    else if (file instanceof TFile) this.trigger('modify', file);
  }

  private add(entry: Entry): TAbstractFile {
    const known = this.byPath.get(entry.path);
    if (known !== undefined) return known;
    const file = entry.kind === 'folder' ? new TFolder(this, entry.path) : new TFile(this, entry.path);
    if (file instanceof TFile) file.stat = statOf(entry);
    this.byPath.set(entry.path, file);
    this.attach(file);
    return file;
  }

  private attach(file: TAbstractFile): void {
    const folder = parentOf(file.path);
    const parent = folder === '' ? this.root : (this.getFolderByPath(folder) ?? this.add({ path: folder, kind: 'folder', size: 0, ctime: 0, mtime: 0 }));
    if (!(parent instanceof TFolder)) return;
    file.parent = parent;
    parent.children.push(file);
  }

  private detach(file: TAbstractFile): void {
    const siblings = file.parent?.children;
    if (siblings !== undefined) siblings.splice(siblings.indexOf(file), 1);
    file.parent = null;
  }

  private remove(path: string): void {
    const file = this.byPath.get(path);
    if (file === undefined) return;
    if (file instanceof TFolder) for (const child of [...file.children]) this.remove(child.path);
    this.byPath.delete(path);
    this.detach(file);
    this.trigger('delete', file);
  }

  private move(file: TAbstractFile, to: string): void {
    const from = file.path;
    this.byPath.delete(from);
    this.detach(file);
    file.path = to;
    this.byPath.set(to, file);
    this.attach(file);
    if (file instanceof TFolder) for (const child of [...file.children]) this.move(child, `${to}/${child.name}`);
    this.trigger('rename', file, from);
  }
}

function statOf({ ctime, mtime, size }: Entry): TFile['stat'] {
  return { ctime, mtime, size };
}
