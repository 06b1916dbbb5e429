import type { App, Notice, PaneType } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { QueueItem } from '../../../domain/relationship/relationship.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Progress } from '../vault/vault-watcher.ts';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';
import type { NoteChange, Refused } from '../../../index/write/transaction.ts';
import type { Action } from '../../../index/write/undo-history.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';
import type { YamlEngine } from '../../../notes/frontmatter/yaml-value.ts';
import type { NoteReader } from '../../../notes/note.ts';
import type { NoteLine } from '../../../notes/text/new-lines.ts';

export type { NoteChange } from '../../../index/write/transaction.ts';
/** A line of a note after a write. `line` counts from 1. */
export type { NoteLine as WrittenLine } from '../../../notes/text/new-lines.ts';

/** The outcome of an action: the written lines, or why nothing was written. */
export type WriteOutcome =
  /** `action` is the id to undo it by; `null` if nothing had to change. */
  | { readonly kind: 'written'; readonly action: number | null; readonly lines: readonly NoteLine[]; /** Notes whose optional change failed, if any. */ readonly skipped?: readonly string[] }
  | Refused;

/** What an action does besides changing notes: which notes it creates, which go to the trash, and whose changes may stay when it is undone. */
export interface ActionDetails extends Pick<Action, 'created' | 'trashed' | 'optional'> {
  /** Settings to save with it. They are undone with it as long as no other settings were saved since. */
  readonly settings?: Settings;
}

/** The outcome of an undo or redo, and the action in words. */
export interface UndoOutcome {
  readonly action: string;
  readonly outcome: WriteOutcome;
}

/** Preferences of the app alone, stored under `app` in the plugin's data beside the settings of the core. */
export interface Preferences {
  /** The folder for new contacts; `null` for the app's own default. */
  readonly newContactFolder: string | null;
  /** The template for new contacts. */
  readonly newContactTemplate: string | null;
  readonly showsCountInStatusBar: boolean;
  /** Whether the first-run page has been saved or postponed. */
  readonly welcomed: boolean;
}

/** What views, dialogs and commands work with: live answers about the vault, and the ways to change it. */
export interface Session {
  readonly app: App;
  /** Replaced when the settings change, so don't hold on to it. */
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly engine: YamlEngine;
  readonly words: Messages;
  /** `null` once every note has been read. */
  readonly progress: Progress | null;
  /** `null` once the notes that only mention contacts have been read, which happens after the first queue. */
  readonly historyProgress: Progress | null;
  /** Privacy mode: only initials and no lines are shown. */
  readonly discreet: boolean;

  /** The user's current day, which begins at the hour they set. */
  today(): Day;
  /** The local time as `HH:mm`, 24 hours. */
  timeNow(): string;
  /** Calls back after each change of the answers: a note, the day, the settings or the progress. Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;

  /** Makes all changes or none, as one action that can be undone. `action` is a short description: `log with Ada Lovelace`. */
  write(action: string, changes: readonly NoteChange[], more?: ActionDetails): Promise<WriteOutcome>;
  /** Undoes an action, by default the last, as far as its lines are unchanged. `null` if there is nothing to undo. */
  undo(action?: number): Promise<UndoOutcome | null>;
  /** Redoes the action that was undone last. `null` if there is nothing to redo. */
  redo(): Promise<UndoOutcome | null>;
  /** Creates a note. Rejects with a `VaultError` if it exists. */
  create(path: string, text: string): Promise<void>;

  /** Reads the texts of those notes that were restored without them. Await it before a text is shown or searched. */
  readTexts(paths: Iterable<string>): Promise<void>;

  /** Shows a notice in place of the last one, so that no *Undo* is offered for what has been undone meanwhile. */
  showNotice(message: string | DocumentFragment, milliseconds?: number): Notice;
  /** Opens a line of a note. */
  open(source: Source, where?: PaneType | boolean): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  savePreferences(preferences: Preferences): Promise<void>;
  setDiscreet(discreet: boolean): void;
  /** Remembers on this device that today's list was shown. */
  recordShown(list: readonly QueueItem[]): void;
  /** Deletes the cache on this device; the next start rebuilds it. `false` if it can't be deleted. */
  clearCache(): Promise<boolean>;
  /** All problems: those of notes by path and line, then those of the settings. */
  problems(): readonly Problem[];
}
