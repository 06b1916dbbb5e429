import { Component, parseYaml } from 'obsidian';
import type { App, Notice, PaneType } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import type { Problem, ProblemDetail } from '../../../domain/problem.ts';
import type { QueueItem } from '../../../domain/relationship/relationship.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';
import type { NoteChange } from '../../../index/write/transaction.ts';
import type { Change } from '../../../index/port/change.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';
import type { DatedNotes, NoteReader } from '../../../notes/note.ts';
import { DayClock } from './day-clock.ts';
import { PluginDataStore, type DataFile } from './plugin-data-store.ts';
import { Listeners } from './listeners.ts';
import { moveSettingPaths } from './move-setting-paths.ts';
import { TextLoader } from './text-loader.ts';
import { OneNotice } from './one-notice.ts';
import { openSource } from './open-source.ts';
import { ShownLists } from './shown-lists.ts';
import type { PluginData } from './plugin-data.ts';
import type { Progress } from '../vault/vault-watcher.ts';
import type { ActionDetails, UndoOutcome, Preferences, Session, WriteOutcome } from './session.ts';
import { createReading, loadWithoutTexts, type Reading } from './reading.ts';
import { followAll, inPieces } from '../vault/time-slices.ts';
import { datedNotesOf } from '../vault/dated-notes.ts';
import { SnapshotKeeper } from '../vault/snapshot-keeper.ts';
import { ObsidianVault } from '../vault/obsidian-vault.ts';
import { VaultWatcher } from '../vault/vault-watcher.ts';
import { ActionHistory } from './action-history.ts';

/** How often progress is painted. */
const PROGRESS_INTERVAL_MILLISECONDS = 100;

/** Where this device stores whether privacy mode is on. */
const DISCREET_KEY = 'rapport-discreet';

/** The session over the app's vault. A component of the plugin, which unloads it. */
export class VaultSession extends Component implements Session {
  readonly engine = parseYaml;
  discreet: boolean;
  progress: Progress | null = { read: 0, total: 0 };
  historyProgress: Progress | null = { read: 0, total: 0 };
  private progressShownAt = 0;
  private readonly shown: ShownLists;
  private hasEnded = false;
  private live: Reading;
  /** The reading by new settings, while the answers still come from the live one. */
  private next: Reading;
  private readonly vault: ObsidianVault;
  private readonly watcher: VaultWatcher;
  private readonly actions: ActionHistory;
  private readonly clock: DayClock;
  private readonly data: PluginDataStore;
  private readonly snapshots: SnapshotKeeper;
  private readonly missingTexts: TextLoader;
  private readonly listeners = new Listeners();
  private readonly notices = new OneNotice();

  constructor(
    readonly app: App,
    readonly words: Messages,
    private readonly file: DataFile,
    data: PluginData,
  ) {
    super();
    this.data = new PluginDataStore(file, data);
    this.discreet = app.loadLocalStorage(DISCREET_KEY) === true;
    this.shown = new ShownLists(app);
    this.snapshots = this.addChild(new SnapshotKeeper(app, () => this.today()));
    this.live = this.readingBy();
    this.next = this.live;
    this.watcher = new VaultWatcher(app, {
      take: (changes) => this.take(changes),
      moved: (from, to) => this.actions.move(from, to),
      renamed: (from, to) => void this.moveSettings(from, to),
      notesBelow: (folder) => this.next.index.notesBelow(folder),
    });
    this.vault = new ObsidianVault(app, this.watcher);
    this.missingTexts = new TextLoader(this.watcher, () => [...new Set([this.live, this.next])], () => this.listeners.notify());
    this.actions = new ActionHistory(app, this.vault, { now: () => this.settings, save: (settings) => this.saveSettings(settings) });
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

  /** Reads the vault and follows its changes. Call it once the workspace is ready. */
  async start(): Promise<void> {
    this.addChild(this.watcher);
    this.reportUnreadableData();
    // Settings may be saved while the app's files are read, so they are taken after that.
    const dated = await datedNotesOf(this.app);
    this.next = this.readingBy(dated);
    await this.showStoredQueue(this.readingBy(dated));
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
    return this.missingTexts.read(paths);
  }

  showNotice(message: string | DocumentFragment, milliseconds?: number): Notice {
    return this.notices.show(message, milliseconds);
  }

  open(source: Source, where: PaneType | boolean = false): Promise<void> {
    return openSource(this, { ...source, path: this.actions.pathNow(source.path) }, where);
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.data.save((data) => ({ ...data, settings }));
    await this.reread();
  }

  async savePreferences(preferences: Preferences): Promise<void> {
    await this.data.save((data) => ({ ...data, preferences }));
    this.listeners.notify();
  }

  /** The data file was changed from outside, for example by a sync. */
  async reloadData(): Promise<void> {
    await this.data.reload();
    this.reportUnreadableData();
    await this.reread();
  }

  setDiscreet(discreet: boolean): void {
    this.discreet = discreet;
    this.app.saveLocalStorage(DISCREET_KEY, discreet ? true : null);
    this.listeners.notify();
  }

  recordShown(list: readonly QueueItem[]): void {
    // Until all notes are read, the list may be another one.
    if (this.progress === null && this.historyProgress === null) this.shown.record(list, this.today());
  }

  clearCache(): Promise<boolean> {
    return this.snapshots.clear();
  }

  problems(): readonly Problem[] {
    const ofSettings = (severity: Problem['severity']) => (detail: ProblemDetail): Problem => ({ path: this.file.path, line: 1, severity, detail });
    return [...this.index.problems(), ...this.data.now.problems.map(ofSettings('problem')), ...this.index.settingHints().map(ofSettings('hint'))];
  }

  private reportUnreadableData(): void {
    if (this.data.now.isUnreadable) this.showNotice(this.words.problem({ kind: 'unreadable-settings' }));
  }

  /** Reads the vault by the current settings; the old answers stay until that is done. */
  private async reread(): Promise<void> {
    const dated = await datedNotesOf(this.app);
    this.next = this.readingBy(dated);
    await this.readVault();
  }

  /** Shows the top of today's queue from the snapshot until all answers are ready. */
  private async showStoredQueue(reading: Reading): Promise<void> {
    const { index, snapshot } = reading;
    const always = (): boolean => true;
    const notes = await this.snapshots.restoreFirst(snapshot, this.today());
    await inPieces(notes, (piece) => index.load(piece.map(({ path, note }) => ({ kind: 'restored', path, note }))), always);
    await followAll(index, always);
    await this.answerAll(index, always);
    this.live = reading;
    this.listeners.notify();
  }

  private async readVault(): Promise<void> {
    const reading = this.next;
    const isWanted = (): boolean => !this.hasEnded && this.next === reading;
    await this.watcher.readAll({
      reader: reading.reader,
      restore: () => this.snapshots.restore(reading.snapshot),
      take: (changes) => loadWithoutTexts(reading, changes),
      progressed: (progress) => this.progressed(progress),
      // At the first start the answers from contact notes alone are shown first.
      contactsRead: () => (this.progress === null ? Promise.resolve() : this.show(reading, isWanted)),
      isWanted,
    });
    await this.show(reading, isWanted);
    if (!isWanted()) return;
    this.historyProgress = null;
    this.listeners.notify();
    this.snapshots.follow(reading.snapshot);
    void this.snapshots.storeStale();
    void this.answerAll(reading.index, isWanted, 'prepareNetwork');
  }

  /** Switches to the answers of a reading once they have been computed. */
  private async show(reading: Reading, isWanted: () => boolean): Promise<void> {
    await followAll(reading.index, isWanted);
    await this.answerAll(reading.index, isWanted);
    if (!isWanted()) return;
    // Few notes change while the answers are computed.
    reading.index.settle(Infinity);
    this.live = reading;
    this.progress = null;
    this.listeners.notify();
  }

  /** Computes what every contact contributes to the queue, or to the less often needed network, in slices and before the first question. */
  private async answerAll(index: VaultIndex, isWanted: () => boolean, prepare: 'prepare' | 'prepareNetwork' = 'prepare'): Promise<void> {
    const today = this.today();
    await inPieces(index.contacts(), (paths) => index[prepare](paths, today), isWanted);
  }

  private async newDay(): Promise<void> {
    const { index } = this;
    const isWanted = (): boolean => this.index === index;
    await this.answerAll(index, isWanted);
    this.listeners.notify();
    void this.answerAll(index, isWanted, 'prepareNetwork');
  }

  private progressed(progress: Progress): void {
    // After the first queue nobody is waiting, so listeners aren't notified of each step.
    if (this.progress === null) {
      if (this.historyProgress !== null) this.historyProgress = progress;
      return;
    }
    this.progress = progress;
    const now = performance.now();
    if (now - this.progressShownAt < PROGRESS_INTERVAL_MILLISECONDS) return;
    this.progressShownAt = now;
    this.listeners.notify();
  }

  private take(changes: readonly Change[]): void {
    for (const reading of new Set([this.live, this.next])) {
      // A reading that isn't live yet has its links followed later, in slices.
      if (reading === this.live) reading.index.apply(changes);
      else reading.index.load(changes);
      reading.snapshot.take(changes);
    }
    this.listeners.notify();
  }

  /** Keeps settings that name folders and notes up to date when these are renamed. */
  private async moveSettings(from: string, to: string): Promise<void> {
    const isSaved = await this.data.save((data) => {
      if (data.isUnreadable) return null;
      const moved = moveSettingPaths(data, from, to);
      return moved === null ? null : { ...data, ...moved };
    });
    if (isSaved) await this.reread();
  }

  private readingBy(dated?: DatedNotes): Reading {
    return createReading(this.settings, (path) => this.snapshots.stampOf(path), () => this.shown.history, dated);
  }
}
