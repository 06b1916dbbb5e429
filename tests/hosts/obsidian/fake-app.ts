import { parse } from 'yaml';

/** The few parts of the app that a session works with, over notes in memory; a test makes them happen. */
type Handler = (...args: never[]) => unknown;
interface Ref { readonly name: string; readonly handler: Handler; readonly source: Events }

export class Events {
  readonly handlers = new Set<Ref>();

  on(name: string, handler: Handler): Ref {
    const ref = { name, handler, source: this };
    this.handlers.add(ref);
    return ref;
  }

  trigger(name: string, ...args: unknown[]): void {
    for (const { name: own, handler } of [...this.handlers]) if (own === name) Reflect.apply(handler, null, args);
  }
}

export class Component {
  private readonly cleanups: (() => void)[] = [];
  private readonly children: Component[] = [];
  private isLoaded = false;

  load(): void {
    this.isLoaded = true;
    this.onload();
    for (const child of this.children) child.load();
  }

  unload(): void {
    for (const child of this.children) child.unload();
    this.onunload();
    for (const cleanup of this.cleanups) cleanup();
  }

  onload(): void {
    // For those who extend it.
  }

  onunload(): void {
    // For those who extend it.
  }

  addChild<Child extends Component>(child: Child): Child {
    this.children.push(child);
    if (this.isLoaded) child.load();
    return child;
  }

  register(cleanup: () => void): void {
    this.cleanups.push(cleanup);
  }

  registerEvent(ref: Ref): void {
    this.cleanups.push(() => ref.source.handlers.delete(ref));
  }

  registerDomEvent(target: EventTarget, name: string, handler: () => void): void {
    target.addEventListener(name, handler);
    this.cleanups.push(() => target.removeEventListener(name, handler));
  }

  registerInterval(id: number): void {
    this.cleanups.push(() => window.clearInterval(id));
  }
}

export class TAbstractFile {
  constructor(public path: string) {}
}
export class TFile extends TAbstractFile {
  readonly stat = { size: 1 };
  readonly extension = 'md';
}
export class TFolder extends TAbstractFile {}

/** A note open in an editor. */
export class MarkdownView {
  readonly editor: FakeEditor;
  saves = 0;
  private base: string;

  constructor(
    readonly file: TFile,
    private readonly vault: FakeVault,
    readonly mode: 'source' | 'preview' = 'source',
  ) {
    this.base = vault.texts.get(file.path) ?? '';
    this.editor = new FakeEditor(this.base);
    // The app shows in the editor what has changed in the file.
    vault.on('modify', (changed: TFile) => {
      if (changed.path === file.path && this.isSaved()) this.editor.load(this.base = vault.texts.get(file.path) ?? '');
    });
  }

  private isSaved(): boolean {
    return this.editor.text === asInEditor(this.base);
  }

  getMode(): string {
    return this.mode;
  }

  save(): Promise<void> {
    this.saves++;
    this.base = this.editor.text;
    this.vault.save(this.file.path, this.editor.text);
    return Promise.resolve();
  }
}

/** The app’s editor knows one line end only. */
function asInEditor(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

interface Change { readonly from: number; readonly to: number; readonly text: string }

class FakeEditor {
  transactions: readonly Change[][] = [];
  text = '';

  constructor(text: string) {
    this.load(text);
  }

  load(text: string): void {
    this.text = asInEditor(text);
  }

  getValue(): string {
    return this.text;
  }

  /** Positions are offsets here: what a position is, is the app's own. */
  offsetToPos(offset: number): number {
    return offset;
  }

  transaction({ changes }: { changes: Change[] }): void {
    this.transactions = [...this.transactions, changes];
    for (const { from, to, text } of [...changes].reverse()) this.text = this.text.slice(0, from) + text + this.text.slice(to);
  }
}

export class FakeVault extends Events {
  readonly configDir = '.obsidian';
  /** Files of the app's own folder. */
  readonly configuration = new Map<string, string>();
  readonly adapter = {
    read: (path: string): Promise<string> => {
      const text = this.configuration.get(path);
      return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
    },
  };
  readonly texts = new Map<string, string>();
  /** The bytes of notes that are no UTF-8; their texts are as the app decodes them. */
  readonly bytes = new Map<string, Uint8Array>();
  readonly files = new Map<string, TFile>();
  readonly cache = new Events();
  reads: string[] = [];
  processed: string[] = [];
  failing: string | null = null;

  constructor(notes: Readonly<Record<string, string>>) {
    super();
    for (const [path, text] of Object.entries(notes)) this.put(path, text);
  }

  getMarkdownFiles(): TFile[] {
    return [...this.files.values()];
  }

  getFiles(): TFile[] {
    return this.getMarkdownFiles();
  }

  getFileByPath(path: string): TFile | null {
    return this.files.get(path) ?? null;
  }

  getAbstractFileByPath(path: string): TFile | null {
    return this.getFileByPath(path);
  }

  getFolderByPath(): TFolder {
    return new TFolder('');
  }

  cachedRead(file: TFile): Promise<string> {
    this.reads.push(file.path);
    return this.read(file);
  }

  read({ path }: TFile): Promise<string> {
    const text = this.texts.get(path);
    return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    const text = await this.read(file);
    return new Uint8Array(this.bytes.get(file.path) ?? new TextEncoder().encode(text)).buffer;
  }

  process({ path }: TFile, change: (text: string) => string): Promise<string> {
    return new Promise((resolve) => {
      if (this.failing === path) throw new Error('the disk is full');
      const text = change(this.texts.get(path) ?? '');
      this.processed.push(path);
      this.save(path, text);
      resolve(text);
    });
  }

  create(path: string, text: string): Promise<TFile> {
    const file = this.put(path, text);
    this.trigger('create', file);
    this.cache.trigger('changed', file, text);
    return Promise.resolve(file);
  }

  /** As an edit on disk, or a save of an editor, comes to the app. */
  save(path: string, text: string): void {
    this.texts.set(path, text);
    this.trigger('modify', this.files.get(path));
    this.cache.trigger('changed', this.files.get(path), text);
  }

  remove(path: string): void {
    const file = this.files.get(path);
    this.files.delete(path);
    this.texts.delete(path);
    this.trigger('delete', file);
  }

  rename(from: string, to: string): void {
    const file = this.files.get(from);
    if (file === undefined) throw new Error(`${from} is not there`);
    this.files.delete(from);
    this.files.set(to, file);
    this.texts.set(to, this.texts.get(from) ?? '');
    this.texts.delete(from);
    file.path = to;
    this.trigger('rename', file, from);
  }

  renameFolder(from: string, to: string): void {
    const inside = [...this.files.keys()].filter((path) => path.startsWith(`${from}/`));
    this.trigger('rename', new TFolder(to), from);
    for (const path of inside) this.rename(path, `${to}${path.slice(from.length)}`);
  }

  private put(path: string, text: string): TFile {
    const file = new TFile(path);
    this.files.set(path, file);
    this.texts.set(path, text);
    return file;
  }
}

/** An app with these notes, and the views that are open in it. */
export function fakeApp(notes: Readonly<Record<string, string>>) {
  const vault = new FakeVault(notes);
  const views: MarkdownView[] = [];
  return {
    vault,
    views,
    metadataCache: Object.assign(vault.cache, {
      getFileCache: ({ path }: TFile) => cacheOf(vault.texts.get(path) ?? ''),
      getCache: (path: string) => cacheOf(vault.texts.get(path) ?? ''),
    }),
    workspace: { getLeavesOfType: () => views.map((view) => ({ view })), getActiveFile: () => null },
    fileManager: { getNewFileParent: () => new TFolder('/'), trashFile: ({ path }: TFile) => Promise.resolve(vault.remove(path)) },
    loadLocalStorage: () => null,
    saveLocalStorage: () => undefined,
    open(path: string, mode?: 'source' | 'preview'): MarkdownView {
      const file = vault.files.get(path);
      if (file === undefined) throw new Error(`${path} is not there`);
      const view = new MarkdownView(file, vault, mode);
      views.push(view);
      return view;
    },
  };
}

function cacheOf(text: string): object {
  const links = [...text.matchAll(/\[\[([^\]]+)\]\]/g)].map(([original, link]) => ({ link, original }));
  return { ...(text.startsWith('---') ? { frontmatter: {} } : { sections: [{ type: 'paragraph', position: { start: { line: 0 }, end: { line: 0 } } }] }), ...(links.length === 0 ? {} : { links }) };
}

/** The app is set to Finnish, in which a month has another ending behind the number of a day. */
const months = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'];
const language = {
  months: (day?: { readonly month: number }) => (day === undefined ? months.map((month) => `${month}kuu`) : `${months[day.month] ?? ''}kuuta`),
  monthsShort: (day?: { readonly month: number }) => (day === undefined ? months : (months[day.month] ?? '')),
  firstDayOfWeek: () => 1,
  firstDayOfYear: () => 4,
};
const moment = Object.assign(([, month]: readonly [number, number, number]) => ({ month }), { localeData: () => language, locale: () => 'en' });

/** What stands for the app's module in tests of the host. */
export const obsidian = { Component, TAbstractFile, TFile, TFolder, MarkdownView, parseYaml: (text: string): unknown => parse(text), Notice: class { hide(): void {} }, Modal: class {}, Setting: class {}, FuzzySuggestModal: class {}, moment };
