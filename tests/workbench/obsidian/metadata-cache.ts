import type { CachedMetadata } from 'obsidian';
import { Events } from './events.ts';
import { TFile } from './files.ts';
import type { TAbstractFile } from './files.ts';
import { metadataOf } from './metadata.ts';
import { getLinkpath, parentOf } from './paths.ts';
import type { Vault } from './vault.ts';

/** What is known of each note, worked out from its text. */
export class MetadataCache extends Events {
  readonly resolvedLinks: Record<string, Record<string, number>> = {};
  readonly unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly byPath = new Map<string, CachedMetadata>();
  private names: Map<string, TFile[]> | null = null;

  constructor(private readonly vault: Vault) {
    super();
  }

  /** Reads every note, and follows the vault from then on. */
  async start(): Promise<void> {
    const files = this.vault.getMarkdownFiles();
    await Promise.all(files.map(async (file) => this.byPath.set(file.path, metadataOf(await this.vault.cachedRead(file)))));
    for (const file of files) this.resolve(file);
    this.vault.on('create', (file: TAbstractFile) => this.onSaved(file));
    this.vault.on('modify', (file: TAbstractFile) => this.onSaved(file));
    this.vault.on('delete', (file: TAbstractFile) => this.onDeleted(file));
    this.vault.on('rename', (file: TAbstractFile, from: string) => this.onRenamed(file, from));
    this.trigger('resolved');
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.byPath.get(file.path) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    return this.byPath.get(path) ?? null;
  }

  /** By path, else by name: the one in the folder of the source first, then the one with the shortest path. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const link = linkpath.replace(/^\//, '').toLowerCase();
    if (link === '') return this.vault.getFileByPath(sourcePath);
    const name = link.slice(link.lastIndexOf('/') + 1);
    const found = (this.filesByName().get(name) ?? []).filter(({ path }) => endsWithPath(path.toLowerCase(), link));
    const near = parentOf(sourcePath);
    return found.find((file) => parentOf(file.path) === near) ?? found[0] ?? null;
  }

  /** The shortest text by which links lead to the file. */
  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    const isNote = omitMdExtension && file.extension === 'md';
    const short = isNote ? file.basename : file.name;
    const full = isNote ? file.path.slice(0, -3) : file.path;
    return this.getFirstLinkpathDest(short, sourcePath) === file ? short : full;
  }

  private onSaved(file: TAbstractFile): void {
    this.names = null;
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    void this.index(file);
  }

  /** The app tells a moment after the file is written. */
  private async index(file: TFile): Promise<void> {
    let text: string;
    try {
      text = await this.vault.cachedRead(file);
    } catch {
      return;
    }
    const cache = metadataOf(text);
    this.byPath.set(file.path, cache);
    this.trigger('changed', file, text, cache);
    this.resolve(file);
    this.trigger('resolve', file);
    this.trigger('resolved');
  }

  private onDeleted(file: TAbstractFile): void {
    this.names = null;
    const cache = this.byPath.get(file.path) ?? null;
    this.forget(file.path);
    if (file instanceof TFile) this.trigger('deleted', file, cache);
  }

  private onRenamed(file: TAbstractFile, from: string): void {
    this.names = null;
    const cache = this.byPath.get(from);
    this.forget(from);
    if (cache === undefined || !(file instanceof TFile)) return;
    this.byPath.set(file.path, cache);
    this.resolve(file);
  }

  private forget(path: string): void {
    this.byPath.delete(path);
    Reflect.deleteProperty(this.resolvedLinks, path);
    Reflect.deleteProperty(this.unresolvedLinks, path);
  }

  private resolve(file: TFile): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    const cache = this.byPath.get(file.path);
    for (const { link } of [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const path = getLinkpath(link);
      const target = this.getFirstLinkpathDest(path, file.path);
      if (target === null) unresolved[path] = (unresolved[path] ?? 0) + 1;
      else resolved[target.path] = (resolved[target.path] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }

  private filesByName(): ReadonlyMap<string, readonly TFile[]> {
    if (this.names !== null) return this.names;
    const names = new Map<string, TFile[]>();
    const files = this.vault.getFiles().sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
    for (const file of files) {
      for (const name of file.extension === 'md' ? [file.basename, file.name] : [file.name]) {
        const key = name.toLowerCase();
        names.set(key, [...(names.get(key) ?? []), file]);
      }
    }
    this.names = names;
    return names;
  }
}

function endsWithPath(path: string, link: string): boolean {
  return [path, path.replace(/\.md$/, '')].some((each) => each === link || each.endsWith(`/${link}`));
}
