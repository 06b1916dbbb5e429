import { Component, parseYaml } from 'obsidian';
import type { App, PaneType } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';
import type { NoteChange } from '../../../index/write/transaction.ts';
import type { Change } from '../../../index/vault-index.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';
import type { DatedNotes, NoteReader } from '../../../notes/note.ts';
import { DayClock } from './day-clock.ts';
import { PluginDataStore, type DataFile } from './plugin-data-store.ts';
import { Listeners } from './listeners.ts';
import { afterMove } from './moved-paths.ts';
import { MissingTexts } from './missing-texts.ts';
import { openSource } from './open-source.ts';
import type { PluginData } from './plugin-data.ts';
import type { ActionDetails, UndoOutcome, Preferences, Progress, Session, WriteOutcome } from './session.ts';
import { readingOf, takeFirst, type Reading } from './reading.ts';
import { followAll, inPieces } from './time-slices.ts';
import { datedNotesOf } from '../vault/dated-notes.ts';
import { SnapshotKeeper } from '../vault/snapshot-keeper.ts';
import { ObsidianVault } from '../vault/obsidian-vault.ts';
import { VaultWatcher } from '../vault/vault-watcher.ts';
import { ActionHistory } from '../vault/action-history.ts';

/** How far a reading has come is told once in so many milliseconds: nobody sees more, and each time is painted. */
const PROGRESS_EACH = 100;

/** What this device remembers of whether names are hidden. */
const DISCREET_KEY = 'rapport-discreet';

/** The session over the app's vault. As a component of the plugin it ends with it, and leaves nothing behind. */
export class VaultSession extends Component implements Session {
  readonly engine = parseYaml;
  discreet: boolean;
  progress: Progress | null = { read: 0, total: 0 };
  historyProgress: Progress | null = { read: 0, total: 0 };
  private progressToldAt = 0;
  private hasEnded = false;
  private live: Reading;
  /** What is being read by new settings, while the answers still come from the old. */
  private next: Reading;
  private readonly vault: ObsidianVault;
  private readonly feed: VaultWatcher;
  private readonly actions: ActionHistory;
  private readonly clock: DayClock;
  private readonly data: PluginDataStore;
  private readonly keeper: SnapshotKeeper;
  private readonly texts: MissingTexts;
  private readonly listeners = new Listeners();

  constructor(
    readonly app: App,
    readonly words: Messages,
    private readonly file: DataFile,
    data: PluginData,
  ) {
    super();
    this.data = new PluginDataStore(file, data);
    this.discreet = app.loadLocalStorage(DISCREET_KEY) === true;
    this.keeper = this.addChild(new SnapshotKeeper(app, () => this.today()));
    this.live = this.readingBy();
    this.next = this.live;
    this.feed = new VaultWatcher(app, {
      take: (changes) => this.take(changes),
      moved: (from, to) => this.actions.move(from, to),
      renamed: (from, to) => void this.keepSettings(from, to),
      notesBelow: (folder) => this.next.index.notesBelow(folder),
    });
    this.vault = new ObsidianVault(app, this.feed);
    this.texts = new MissingTexts(this.feed, () => [...new Set([this.live, this.next])], () => this.listeners.tell());
    this.actions = new ActionHistory(app, this.vault);
    this.clock = this.addChild(new DayClock(() => this.settings.dayStartsAt, () => void this.newDay()));
  }

  override onunload(): void {
    this.hasEnded = true;
    this.listeners.stop();
  }

  get index(): VaultIndex {
    return this.live.index;
  }

  get reader(): NoteReader {
    return this.live.reader;
  }

  get settings(): Settings {
    return this.data.now.settings;
  }

  get preferences(): Preferences {
    return this.data.now.preferences;
  }

  /** Reads the vault and follows it from now on. To be called once the app shows its workspace. */
  async start(): Promise<void> {
    this.addChild(this.feed);
    // The settings can be saved while the app's files are read: they are asked for after it.
    const dated = await datedNotesOf(this.app);
    this.next = this.readingBy(dated);
    await this.showFirst(this.readingBy(dated));
    await this.readVault();
  }

  today(): Day {
    return this.clock.today();
  }

  timeNow(): string {
    return this.clock.timeNow();
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  write(action: string, changes: readonly NoteChange[], more: ActionDetails = {}): Promise<WriteOutcome> {
    return this.actions.write(action, changes, more);
  }

  undo(action?: number): Promise<UndoOutcome | null> {
    return this.actions.undo(action);
  }

  redo(): Promise<UndoOutcome | null> {
    return this.actions.redo();
  }

  create(path: string, text: string): Promise<void> {
    return this.vault.create(path, text);
  }

  readTexts(paths: Iterable<string>): Promise<void> {
    return this.texts.read(paths);
  }

  open(source: Source, where: PaneType | boolean = false): Promise<void> {
    return openSource(this.app, { ...source, path: this.actions.pathNow(source.path) }, where, this.words);
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.data.save((data) => ({ ...data, settings }));
    await this.reread();
  }

  async savePreferences(preferences: Preferences): Promise<void> {
    await this.data.save((data) => ({ ...data, preferences }));
    this.listeners.tell();
  }

  /** The data file was changed from outside, by a sync for one. */
  async reloadData(): Promise<void> {
    await this.data.reload();
    await this.reread();
  }

  setDiscreet(discreet: boolean): void {
    this.discreet = discreet;
    this.app.saveLocalStorage(DISCREET_KEY, discreet ? true : null);
    this.listeners.tell();
  }

  clearCache(): Promise<boolean> {
    return this.keeper.clear();
  }

  problems(): readonly Problem[] {
    return [...this.index.problems(), ...this.data.now.problems.map((detail): Problem => ({ path: this.file.path, line: 1, severity: 'problem', detail }))];
  }

  /** Answers by the settings that hold now: the old ones are given until all of the vault has been read again. */
  private async reread(): Promise<void> {
    const dated = await datedNotesOf(this.app);
    this.next = this.readingBy(dated);
    await this.readVault();
  }

  /** Shows the beginning of today's queue as it was when a snapshot was stored, until all answers are there. */
  private async showFirst(reading: Reading): Promise<void> {
    const { index, snapshot } = reading;
    const always = (): boolean => true;
    const notes = await this.keeper.restoreFirst(snapshot, this.today());
    await inPieces(notes, (piece) => index.load(piece.map(({ path, note }) => ({ kind: 'restored', path, note }))), always);
    await followAll(index, always);
    await this.answerAll(index, always);
    this.live = reading;
    this.listeners.tell();
  }

  private async readVault(): Promise<void> {
    const reading = this.next;
    const isWanted = (): boolean => !this.hasEnded && this.next === reading;
    await this.feed.readAll({
      reader: reading.reader,
      restore: () => this.keeper.restore(reading.snapshot),
      take: (changes) => takeFirst(reading, changes),
      progressed: (progress) => this.progressed(progress),
      // Until there are answers by earlier settings, those from the contacts' own notes are what is shown first.
      contactsRead: () => (this.progress === null ? Promise.resolve() : this.show(reading, isWanted)),
      isWanted,
    });
    await this.show(reading, isWanted);
    if (!isWanted()) return;
    this.historyProgress = null;
    this.listeners.tell();
    this.keeper.follow(reading.snapshot);
    void this.keeper.storeStale();
    void this.countAll(reading.index, isWanted);
  }

  /** Gives the answers of a reading from now on, once they are worked out. */
  private async show(reading: Reading, isWanted: () => boolean): Promise<void> {
    await followAll(reading.index, isWanted);
    await this.answerAll(reading.index, isWanted);
    if (!isWanted()) return;
    // What was heard while answers were worked out is little.
    reading.index.settle(Infinity);
    this.live = reading;
    this.progress = null;
    this.listeners.tell();
  }

  /** Works out every contact's answer ahead of the first question, in slices. */
  private async answerAll(index: VaultIndex, isWanted: () => boolean): Promise<void> {
    const today = this.today();
    await inPieces(index.contacts(), (paths) => index.prepare(paths, today), isWanted);
  }

  /** The same for the network, which is looked at less often and so comes behind the queue. */
  private async countAll(index: VaultIndex, isWanted: () => boolean): Promise<void> {
    const today = this.today();
    await inPieces(index.contacts(), (paths) => index.prepareNetwork(paths, today), isWanted);
  }

  private async newDay(): Promise<void> {
    const { index } = this;
    const isWanted = (): boolean => this.index === index;
    await this.answerAll(index, isWanted);
    this.listeners.tell();
    void this.countAll(index, isWanted);
  }

  private progressed(progress: Progress): void {
    // Behind the first queue nobody waits for it: who looks is told what it is then.
    if (this.progress === null) {
      if (this.historyProgress !== null) this.historyProgress = progress;
      return;
    }
    this.progress = progress;
    const now = performance.now();
    if (now - this.progressToldAt < PROGRESS_EACH) return;
    this.progressToldAt = now;
    this.listeners.tell();
  }

  private take(changes: readonly Change[]): void {
    for (const reading of new Set([this.live, this.next])) {
      // Of one that gives no answers yet the links are followed later, in slices.
      if (reading === this.live) reading.index.apply(changes);
      else reading.index.load(changes);
      reading.snapshot.take(changes);
    }
    this.listeners.tell();
  }

  /** Settings name folders and notes: they go with them. */
  private async keepSettings(from: string, to: string): Promise<void> {
    const isSaved = await this.data.save((data) => {
      const moved = afterMove(data, from, to);
      return moved === null ? null : { ...data, ...moved };
    });
    if (isSaved) await this.reread();
  }

  private readingBy(dated?: DatedNotes): Reading {
    return readingOf(this.settings, (path) => this.keeper.stampOf(path), dated);
  }
}
