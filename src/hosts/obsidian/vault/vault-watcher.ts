import { Component, TFile, TFolder } from 'obsidian';
import type { App, CachedMetadata, TAbstractFile } from 'obsidian';
import type { Change } from '../../../index/vault-index.ts';
import type { StoredNote } from '../../../index/snapshot/part.ts';
import type { NoteFacts, NoteReader } from '../../../notes/note.ts';
import { Slices } from './time-slices.ts';
import { ChangeClock, type Tick } from './change-clock.ts';

/** How far a reading has come, in notes. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** Where what happens in the vault goes to. */
export interface FeedTarget {
  take(changes: readonly Change[]): void;
  /** A note is about to be found under another path. */
  moved(from: string, to: string): void;
  /** A file or folder of any kind was renamed. */
  renamed(from: string, to: string): void;
  /** The notes below a folder that were told of. */
  notesBelow(folder: string): readonly string[];
}

/** A reading of the whole vault: whose rules it follows, where it goes, and whether anybody still waits for it. */
export interface WholeReading {
  readonly reader: NoteReader;
  /** Gives the notes that need not be read, since their files are as they were when a snapshot was stored. By path. */
  readonly restore: () => Promise<ReadonlyMap<string, StoredNote>>;
  readonly take: (changes: readonly Change[]) => void;
  readonly progressed: (progress: Progress) => void;
  /** All that may be contacts or goals has been read; what other notes record of contacts follows. */
  readonly contactsRead: () => Promise<void>;
  readonly isWanted: () => boolean;
}

/** A note to tell of: as it was kept, else with its text or as being there alone. */
interface FileToTell {
  readonly file: TFile;
  readonly kept: NoteFacts | null;
  readonly isRead: boolean;
}

/** A change of a note that is where it is. */
type ToldNote = Extract<Change, { readonly path: string }>;

/** So many files are asked for at once. */
const FILES_A_BATCH = 32;
/** So many notes that had to be read are taken in before the clock is looked at. */
const NOTES_A_PIECE = 4;

/** Tells of every note of the vault, then of every change. */
export class VaultWatcher extends Component {
  /** Notes to be read, each with the path it had before, `null` for one that is new. */
  private readonly waiting = new Map<string, string | null>();
  /** Of what was heard of while it was read, another text is told, or none: what was read of it is old. */
  private readonly heard = new ChangeClock();
  /** What we wrote ourselves and have told already. */
  private readonly written = new Map<string, string>();
  private isReadingWaiting = false;
  private isLoaded = false;

  constructor(
    private readonly app: App,
    private readonly target: FeedTarget,
  ) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault } = this.app;
    this.isLoaded = true;
    this.register(() => {
      this.isLoaded = false;
    });
    this.registerEvent(metadataCache.on('changed', (file, data) => this.onChanged(file, data)));
    this.registerEvent(vault.on('create', (file) => this.onCreated(file)));
    this.registerEvent(vault.on('delete', (file) => this.onDeleted(file)));
    this.registerEvent(vault.on('rename', (file, from) => this.onRenamed(file, from)));
  }

  /** Now, for a write that begins. */
  get now(): Tick {
    return this.heard.now;
  }

  /** Tells what was written since a moment, without waiting for the app to say so; if it has said something since, that is what counts. */
  notifyWritten(path: string, text: string, since: Tick): void {
    if (this.heard.isHeardSince(since, path)) return;
    this.written.set(path, text);
    this.tell(this.savedOrMoved(path, text));
  }

  /** Reads some notes for their texts, in slices; of one that changes meanwhile that is told instead. Whether any was taken. */
  async readTexts(paths: readonly string[], take: (changes: readonly Change[]) => void): Promise<boolean> {
    const slices = new Slices();
    let isAnyTaken = false;
    for (let at = 0; at < paths.length; at += FILES_A_BATCH) {
      const began = this.now;
      const files = paths.slice(at, at + FILES_A_BATCH).flatMap((path) => this.app.vault.getFileByPath(path) ?? []);
      const notes = await Promise.all(files.map((file) => this.asSaved(file)));
      for (let from = 0; from < notes.length && this.isLoaded; from += NOTES_A_PIECE) {
        const piece = this.stillTrue(notes.slice(from, from + NOTES_A_PIECE), began);
        take(piece);
        // A reading of the whole vault that goes on meanwhile would leave the texts away again.
        this.heard.hear(...piece.map(({ path }) => path));
        isAnyTaken ||= piece.length > 0;
        await slices.pauseIfFull();
      }
    }
    return isAnyTaken;
  }

  /**
   * Reads every note, in slices: first those that may be contacts or goals, then the others, of which the app knows which
   * link anything at all. A note that changes meanwhile is told as a change, and not as it was read.
   */
  async readAll(reading: WholeReading): Promise<void> {
    const began = this.now;
    const kept = await reading.restore();
    const slices = new Slices();
    const first: FileToTell[] = [];
    const others: FileToTell[] = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      const note = kept.get(file.path)?.note ?? null;
      const mayBeContact = note === null ? this.mayBeContact(file, reading.reader) : note.kind !== 'other';
      if (mayBeContact && !reading.reader.isDailyNote(file.path)) first.push({ file, kept: note, isRead: true });
      else others.push({ file, kept: note, isRead: mayBeContact || this.linksNotes(file) });
      await slices.pauseIfFull();
    }
    if (!(await this.readFiles(first, reading, began, slices))) return;
    await reading.contactsRead();
    await this.readFiles(others, reading, began, slices);
  }

  /** Reads files in slices; of those that need not be read it tells that they are there. `false` where nobody waits for them any more. */
  private async readFiles(files: readonly FileToTell[], { take, progressed, isWanted }: WholeReading, began: Tick, slices: Slices): Promise<boolean> {
    for (let at = 0; at < files.length; at += FILES_A_BATCH) {
      const batch = files.slice(at, at + FILES_A_BATCH);
      const notes = await Promise.all(batch.map((each) => this.told(each)));
      for (let from = 0; from < notes.length; from += NOTES_A_PIECE) {
        if (!this.isLoaded || !isWanted()) return false;
        take(this.stillTrue(notes.slice(from, from + NOTES_A_PIECE), began));
        await slices.pauseIfFull();
      }
      progressed({ read: Math.min(at + FILES_A_BATCH, files.length), total: files.length });
    }
    return this.isLoaded && isWanted();
  }

  /** Whether a note can be a contact or goal: one without properties and outside of their folders is none. */
  private mayBeContact(file: TFile, reader: NoteReader): boolean {
    const cache = this.app.metadataCache.getFileCache(file);
    return cache === null || mayHaveProperties(cache, file) || reader.read(file.path, '').kind !== 'other';
  }

  /** Whether a note links anything: whom a link leads to can become a contact later. */
  private linksNotes(file: TFile): boolean {
    const links = this.app.metadataCache.getFileCache(file)?.links ?? [];
    return links.length > 0;
  }

  private async told({ file, kept, isRead }: FileToTell): Promise<ToldNote> {
    return kept === null ? this.asSaved(file, isRead) : { kind: 'restored', path: file.path, note: kept };
  }

  private async asSaved(file: TFile, isRead = true): Promise<ToldNote> {
    const { path } = file;
    try {
      return { kind: 'saved', path, text: isRead ? await this.app.vault.cachedRead(file) : '' };
    } catch (error) {
      return { kind: 'unreadable', path, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Those of some notes of which nothing was heard since they began to be read. */
  private stillTrue(notes: readonly ToldNote[], began: Tick): readonly ToldNote[] {
    return notes.filter(({ path }) => !this.heard.isHeardSince(began, path));
  }

  private tell(changes: readonly Change[]): void {
    for (const change of changes) this.heard.hear(...(change.kind === 'moved' ? [change.from, change.to] : [change.path]));
    this.target.take(changes);
  }

  /** The text of a note, which may have waited to be read where it is now. */
  private savedOrMoved(path: string, text: string): readonly Change[] {
    const from = this.waiting.get(path) ?? null;
    this.waiting.delete(path);
    return [from === null ? { kind: 'saved', path, text } : { kind: 'moved', from, to: path, text }];
  }

  private onChanged(file: TFile, text: string): void {
    if (file.extension !== 'md') return;
    const { path } = file;
    const told = this.written.get(path);
    this.written.delete(path);
    if (told !== text) this.tell(this.savedOrMoved(path, text));
  }

  private onCreated(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== 'md' || this.written.has(file.path)) return;
    this.readSoon(file.path, null);
  }

  private onDeleted(file: TAbstractFile): void {
    const gone = new Set(file instanceof TFolder ? this.below(file.path) : [file.path]);
    for (const path of [...gone]) {
      // Of a note that was just moved only its old path is known.
      const from = this.waiting.get(path) ?? null;
      if (from !== null) gone.add(from);
      this.waiting.delete(path);
      this.written.delete(path);
    }
    this.tell([...gone].map((path) => ({ kind: 'removed', path })));
  }

  private below(folder: string): readonly string[] {
    return [...this.target.notesBelow(folder), ...[...this.waiting.keys()].filter((path) => path.startsWith(`${folder}/`))];
  }

  /** Of a renamed folder the app tells each note too, before or after it. */
  private onRenamed(file: TAbstractFile, from: string): void {
    this.target.renamed(from, file.path);
    if (file instanceof TFolder) {
      for (const path of this.target.notesBelow(from)) this.moveSoon(path, `${file.path}${path.slice(from.length)}`);
    } else if (file instanceof TFile && file.extension === 'md') this.moveSoon(from, file.path);
    else this.tell([{ kind: 'removed', path: from }]);
  }

  private moveSoon(from: string, to: string): void {
    const earlier = this.waiting.get(from) ?? from;
    this.waiting.delete(from);
    this.written.delete(from);
    this.heard.hear(from, to);
    this.target.moved(from, to);
    this.readSoon(to, earlier);
  }

  private readSoon(path: string, from: string | null): void {
    this.waiting.set(path, from);
    if (!this.isReadingWaiting) void this.readWaiting();
  }

  private async readWaiting(): Promise<void> {
    this.isReadingWaiting = true;
    const slices = new Slices();
    for (let next = first(this.waiting); next !== null && this.isLoaded; next = first(this.waiting)) {
      const [path, from] = next;
      const file = this.app.vault.getFileByPath(path);
      const change = file === null ? null : await this.asSaved(file);
      // A change that came meanwhile has told it, or has taken it away.
      if (this.waiting.get(path) === from && this.waiting.delete(path)) this.tell(asMove(change, from));
      await slices.pauseIfFull();
    }
    this.isReadingWaiting = false;
  }
}

/** A first section that is no frontmatter may still be one that was never closed, or one behind a byte order mark, which is then taken for text; broken properties are in no cache. */
function mayHaveProperties({ frontmatter, sections }: CachedMetadata, { stat }: TFile): boolean {
  if (frontmatter !== undefined || (sections === undefined && stat.size > 0)) return true;
  const [top] = sections ?? [];
  if (top === undefined) return false;
  const { start, end } = top.position;
  return top.type === 'yaml' || top.type === 'thematicBreak' || (start.line === 0 && end.line > 0 && (top.type === 'paragraph' || top.type === 'heading'));
}

function first(waiting: ReadonlyMap<string, string | null>): readonly [string, string | null] | null {
  for (const entry of waiting) return entry;
  return null;
}

/** What was read as a move from where it was, if it was anywhere. */
function asMove(change: Change | null, from: string | null): readonly Change[] {
  const gone: readonly Change[] = from === null ? [] : [{ kind: 'removed', path: from }];
  if (change === null) return gone;
  return change.kind === 'saved' && from !== null ? [{ kind: 'moved', from, to: change.path, text: change.text }] : [...gone, change];
}
