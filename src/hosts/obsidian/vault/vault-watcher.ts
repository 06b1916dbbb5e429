import { Component, TFile, TFolder } from 'obsidian';
import type { App, CachedMetadata, TAbstractFile } from 'obsidian';
import type { Change } from '../../../index/port/change.ts';
import type { StoredNote } from '../../../index/snapshot/snapshot-part.ts';
import type { NoteFacts, NoteReader } from '../../../notes/note.ts';
import { Slices } from './time-slices.ts';
import { ChangeClock, type Tick } from './change-clock.ts';

/** How far a reading has come, in notes. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** Receives every change of the vault. */
export interface ChangeListener {
  take(changes: readonly Change[]): void;
  /** A note has moved; its change follows once it has been read. */
  moved(from: string, to: string): void;
  /** A file or folder of any kind was renamed. */
  renamed(from: string, to: string): void;
  /** Paths of the notes below a folder that the listener knows. */
  notesBelow(folder: string): readonly string[];
}

/** A reading of the whole vault: by which rules, where its notes go, and whether it is still wanted. */
export interface VaultReading {
  readonly reader: NoteReader;
  /** The notes that needn’t be read because their files are unchanged since the snapshot, by path. */
  readonly restore: () => Promise<ReadonlyMap<string, StoredNote>>;
  readonly take: (changes: readonly Change[]) => void;
  readonly progressed: (progress: Progress) => void;
  /** Called when all possible contacts and goals have been read; the other notes follow. */
  readonly contactsRead: () => Promise<void>;
  readonly isWanted: () => boolean;
}

/** A note to load: from the snapshot if `stored`, else with its text, or without it where nothing in it matters. */
interface FileToLoad {
  readonly file: TFile;
  readonly stored: NoteFacts | null;
  readonly isRead: boolean;
}

/** A change that leaves the note where it is. */
type ChangeInPlace = Extract<Change, { readonly path: string }>;

/** How many files are requested at once. */
const FILES_PER_BATCH = 32;
/** How many notes are read between two looks at the clock. */
const NOTES_PER_PIECE = 4;

/** Reports every note of the vault, then every change. */
export class VaultWatcher extends Component {
  /** Notes to read, each with its former path; `null` for a new note. */
  private readonly scheduled = new Map<string, string | null>();
  /** When each note last changed: a text that was read before that is stale. */
  private readonly clock = new ChangeClock();
  /** Our own writes, reported already when the app reports them. */
  private readonly written = new Map<string, string>();
  private isReadingScheduled = false;
  private isLoaded = false;

  constructor(
    private readonly app: App,
    private readonly target: ChangeListener,
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

  /** The current tick, for a write that begins. */
  get now(): Tick {
    return this.clock.now;
  }

  /** Reports our own write at once, unless the app has reported a change of the note since `since`. */
  notifyWritten(path: string, text: string, since: Tick): void {
    if (this.clock.hasChangedSince(since, path)) return;
    this.written.set(path, text);
    this.emit(this.savedOrMoved(path, text));
  }

  /** Reads the texts of some notes in slices, and says whether any was taken. A note that changes meanwhile is reported as a change instead. */
  async readTexts(paths: readonly string[], take: (changes: readonly Change[]) => void): Promise<boolean> {
    const slices = new Slices();
    let isAnyTaken = false;
    for (let at = 0; at < paths.length; at += FILES_PER_BATCH) {
      const began = this.now;
      const files = paths.slice(at, at + FILES_PER_BATCH).flatMap((path) => this.app.vault.getFileByPath(path) ?? []);
      const notes = await Promise.all(files.map((file) => this.asSaved(file)));
      for (let from = 0; from < notes.length && this.isLoaded; from += NOTES_PER_PIECE) {
        const piece = this.unchangedSince(notes.slice(from, from + NOTES_PER_PIECE), began);
        take(piece);
        // A reading of the whole vault in progress would drop the texts again.
        this.clock.record(...piece.map(({ path }) => path));
        isAnyTaken ||= piece.length > 0;
        await slices.pauseIfFull();
      }
    }
    return isAnyTaken;
  }

  /**
   * Reads every note in slices: possible contacts and goals first, then the other notes that link anything.
   * A note that changes meanwhile is reported as a change, and its stale text dropped.
   */
  async readAll(reading: VaultReading): Promise<void> {
    const began = this.now;
    const stored = await reading.restore();
    const slices = new Slices();
    const first: FileToLoad[] = [];
    const others: FileToLoad[] = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      const note = stored.get(file.path)?.note ?? null;
      const mayBeContact = note === null ? this.mayBeContact(file, reading.reader) : note.kind !== 'other';
      if (mayBeContact && !reading.reader.isDailyNote(file.path)) first.push({ file, stored: note, isRead: true });
      else others.push({ file, stored: note, isRead: mayBeContact || this.linksNotes(file) });
      await slices.pauseIfFull();
    }
    if (!(await this.readFiles(first, reading, began, slices))) return;
    await reading.contactsRead();
    await this.readFiles(others, reading, began, slices);
  }

  /** Loads files in slices. `false` once the reading is no longer wanted. */
  private async readFiles(files: readonly FileToLoad[], { take, progressed, isWanted }: VaultReading, began: Tick, slices: Slices): Promise<boolean> {
    for (let at = 0; at < files.length; at += FILES_PER_BATCH) {
      const batch = files.slice(at, at + FILES_PER_BATCH);
      const notes = await Promise.all(batch.map((each) => this.changeFor(each)));
      for (let from = 0; from < notes.length; from += NOTES_PER_PIECE) {
        if (!this.isLoaded || !isWanted()) return false;
        take(this.unchangedSince(notes.slice(from, from + NOTES_PER_PIECE), began));
        await slices.pauseIfFull();
      }
      progressed({ read: Math.min(at + FILES_PER_BATCH, files.length), total: files.length });
    }
    return this.isLoaded && isWanted();
  }

  /** Whether a note can be a contact or goal: it has properties, or lies in one of their folders. */
  private mayBeContact(file: TFile, reader: NoteReader): boolean {
    const cache = this.app.metadataCache.getFileCache(file);
    return cache === null || mayHaveProperties(cache, file) || reader.read(file.path, '').kind !== 'other';
  }

  /** Whether a note links anything: the target can become a contact later. */
  private linksNotes(file: TFile): boolean {
    const links = this.app.metadataCache.getFileCache(file)?.links ?? [];
    return links.length > 0;
  }

  private async changeFor({ file, stored, isRead }: FileToLoad): Promise<ChangeInPlace> {
    return stored === null ? this.asSaved(file, isRead) : { kind: 'restored', path: file.path, note: stored };
  }

  private async asSaved(file: TFile, isRead = true): Promise<ChangeInPlace> {
    const { path } = file;
    try {
      return { kind: 'saved', path, text: isRead ? await this.app.vault.cachedRead(file) : '' };
    } catch (error) {
      return { kind: 'unreadable', path, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Those that haven’t changed since they began to be read. */
  private unchangedSince(notes: readonly ChangeInPlace[], began: Tick): readonly ChangeInPlace[] {
    return notes.filter(({ path }) => !this.clock.hasChangedSince(began, path));
  }

  private emit(changes: readonly Change[]): void {
    for (const change of changes) this.clock.record(...(change.kind === 'moved' ? [change.from, change.to] : [change.path]));
    this.target.take(changes);
  }

  /** A note’s new text as a change; as a move if the note was waiting to be read at its new path. */
  private savedOrMoved(path: string, text: string): readonly Change[] {
    const from = this.scheduled.get(path) ?? null;
    this.scheduled.delete(path);
    return [from === null ? { kind: 'saved', path, text } : { kind: 'moved', from, to: path, text }];
  }

  private onChanged(file: TFile, text: string): void {
    if (file.extension !== 'md') return;
    const { path } = file;
    const ours = this.written.get(path);
    this.written.delete(path);
    if (ours !== text) this.emit(this.savedOrMoved(path, text));
  }

  private onCreated(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== 'md' || this.written.has(file.path)) return;
    this.scheduleRead(file.path, null);
  }

  private onDeleted(file: TAbstractFile): void {
    const gone = new Set(file instanceof TFolder ? this.below(file.path) : [file.path]);
    for (const path of [...gone]) {
      // The listener knows a note that has just moved by its old path only.
      const from = this.scheduled.get(path) ?? null;
      if (from !== null) gone.add(from);
      this.scheduled.delete(path);
      this.written.delete(path);
    }
    this.emit([...gone].map((path) => ({ kind: 'removed', path })));
  }

  private below(folder: string): readonly string[] {
    return [...this.target.notesBelow(folder), ...[...this.scheduled.keys()].filter((path) => path.startsWith(`${folder}/`))];
  }

  /** The app reports a renamed folder and each of its notes, in either order. */
  private onRenamed(file: TAbstractFile, from: string): void {
    this.target.renamed(from, file.path);
    if (file instanceof TFolder) {
      for (const path of this.target.notesBelow(from)) this.scheduleMove(path, `${file.path}${path.slice(from.length)}`);
    } else if (file instanceof TFile && file.extension === 'md') this.scheduleMove(from, file.path);
    else this.emit([{ kind: 'removed', path: from }]);
  }

  private scheduleMove(from: string, to: string): void {
    const earlier = this.scheduled.get(from) ?? from;
    this.scheduled.delete(from);
    this.written.delete(from);
    this.clock.record(from, to);
    this.target.moved(from, to);
    this.scheduleRead(to, earlier);
  }

  private scheduleRead(path: string, from: string | null): void {
    this.scheduled.set(path, from);
    if (!this.isReadingScheduled) void this.readScheduled();
  }

  private async readScheduled(): Promise<void> {
    this.isReadingScheduled = true;
    const slices = new Slices();
    for (let next = first(this.scheduled); next !== null && this.isLoaded; next = first(this.scheduled)) {
      const [path, from] = next;
      const file = this.app.vault.getFileByPath(path);
      const change = file === null ? null : await this.asSaved(file);
      // A change that came meanwhile has reported or removed it already.
      if (this.scheduled.get(path) === from && this.scheduled.delete(path)) this.emit(asMove(change, from));
      await slices.pauseIfFull();
    }
    this.isReadingScheduled = false;
  }
}

/** Frontmatter that was never closed, that follows a byte order mark or whose YAML is broken is missing from the app’s cache, so the first section decides. */
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

/** A change as a move from the note’s former path, if it has one. */
function asMove(change: Change | null, from: string | null): readonly Change[] {
  const gone: readonly Change[] = from === null ? [] : [{ kind: 'removed', path: from }];
  if (change === null) return gone;
  return change.kind === 'saved' && from !== null ? [{ kind: 'moved', from, to: change.path, text: change.text }] : [...gone, change];
}
