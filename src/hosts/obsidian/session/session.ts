import type { App, PaneType } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';
import type { NoteChange, Refused } from '../../../index/write/transaction.ts';
import type { Action } from '../../../index/write/undo-history.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';
import type { YamlEngine } from '../../../notes/frontmatter/yaml-value.ts';
import type { NoteReader } from '../../../notes/note.ts';
import type { NoteLine } from '../../../notes/text/new-lines.ts';

export type { NoteChange } from '../../../index/write/transaction.ts';
/** A line as it stands in a note after a write. `line` counts from 1. */
export type { NoteLine as WrittenLine } from '../../../notes/text/new-lines.ts';

/** What an action came to: the lines that were written, or why nothing was. */
export type WriteOutcome =
  /** `action` is the number by which it can be taken back; `null` where nothing had to be changed. */
  | { readonly kind: 'written'; readonly action: number | null; readonly lines: readonly NoteLine[]; /** Notes whose optional part could not be done, if there are any. */ readonly skipped?: readonly string[] }
  | Refused;

/** What an action does beside changing notes: which go to the trash, and whose changes may stay when it is undone. */
export type ActionDetails = Pick<Action, 'trashed' | 'optional'>;

/** What a step through the journal came to, and the action that it was about, in words. */
export interface UndoOutcome {
  readonly action: string;
  readonly outcome: WriteOutcome;
}

/** What holds in the app alone, beside the settings of the core. It lies in `app` of the plugin's data. */
export interface Preferences {
  /** The folder of new contacts, `null` for the one where the app puts new notes. */
  readonly newContactFolder: string | null;
  /** The note whose text a new contact begins with. */
  readonly newContactTemplate: string | null;
  readonly showsCountInStatusBar: boolean;
  /** Whether the first-run page has been saved or put off. */
  readonly welcomed: boolean;
}

/** How far a reading has come, in notes. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** What views, dialogs and commands work with: the answers about the vault, kept up with it, and the ways to change it. */
export interface Session {
  readonly app: App;
  /** Another one when the settings have changed: never keep it. */
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly engine: YamlEngine;
  readonly words: Messages;
  /** `null` once every note has been read. */
  readonly progress: Progress | null;
  /** `null` once the notes that only speak of contacts have been read as well, which comes behind the first queue. */
  readonly historyProgress: Progress | null;
  /** Only initials and no lines are shown. */
  readonly discreet: boolean;

  /** The user's own day, which begins at the hour they set. */
  today(): Day;
  /** The time that this device shows, as `HH:mm` of 24 hours. */
  timeNow(): string;
  /** Calls back after each change of answers: a note, the day, the settings, the progress. Returns the way to stop it. */
  subscribe(listener: () => void): () => void;

  /** Makes all changes or none, as one action that can be undone. `action` is said in words: `log with Ada Lovelace`. */
  write(action: string, changes: readonly NoteChange[], more?: ActionDetails): Promise<WriteOutcome>;
  /** Takes the last action back, or the one of a number, as far as its lines still stand. `null` where there is none (any more). */
  undo(action?: number): Promise<UndoOutcome | null>;
  /** Makes the action again that was taken back last, while what that left still stands. `null` where there is none. */
  redo(): Promise<UndoOutcome | null>;
  /** Makes a new note. Fails with a `VaultError` where there is one. */
  create(path: string, text: string): Promise<void>;

  /** Reads those of some notes whose entries are known without their texts: to be waited for before a text is shown or sought. */
  readTexts(paths: Iterable<string>): Promise<void>;

  /** Shows a line of a note. */
  open(source: Source, where?: PaneType | boolean): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  savePreferences(preferences: Preferences): Promise<void>;
  setDiscreet(discreet: boolean): void;
  /** Deletes what this device keeps of the vault for a faster start; the next start makes it anew. Whether it could be deleted. */
  clearCache(): Promise<boolean>;
  /** Everything that could not be read with certainty: in notes by path and line, then in the settings. */
  problems(): readonly Problem[];
}
