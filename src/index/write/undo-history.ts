import type { Settings } from '../../domain/settings/settings.ts';
import type { Transaction, WholeNote, WrittenNote } from './transaction.ts';
import { undo } from '../../notes/text/undo.ts';

/** What was written at one go, so that it can be taken back, and made again. */
export interface Action {
  /** Its own among all actions of a journal, also when its notes are moved. */
  readonly id: number;
  /** In words: `log with Ada Lovelace`. */
  readonly words: string;
  readonly notes: readonly WrittenNote[];
  /** Notes that it created. */
  readonly created?: readonly WholeNote[];
  /** Notes that went to the trash with it. */
  readonly trashed?: readonly WholeNote[];
  /** The paths of those `notes` that may stay unchanged if they can't be undone: redirected links. */
  readonly optional?: readonly string[];
  /** The settings that were saved with it. */
  readonly settings?: { readonly before: Settings; readonly after: Settings };
}

/** More actions than this are not remembered. */
const MOST_ACTIONS = 50;

/**
 * The actions that can be taken back and those that can be made again, the latest first. They are forgotten with the
 * program. An action that was taken back is remembered as what taking it back wrote: to make it again is to take that back.
 */
export class UndoHistory {
  private done: readonly Action[] = [];
  private undone: readonly Action[] = [];
  private added = 0;

  /** The action that is undone next; `null` if there is none. */
  get last(): Action | null {
    return this.done[0] ?? null;
  }

  /** The action with this id; `null` if it can't be undone (any longer). */
  find(id: number): Action | null {
    return this.done.find((action) => action.id === id) ?? null;
  }

  /** The action that is redone next; `null` if there is none. */
  get next(): Action | null {
    return this.undone[0] ?? null;
  }

  /** Adds a new action, after which nothing can be redone, and gives its id; `null` if it changed nothing. */
  add(action: Omit<Action, 'id'>): number | null {
    const notes = action.notes.filter(({ before, after }) => before !== after);
    if (notes.length === 0 && (action.trashed ?? []).length === 0 && (action.created ?? []).length === 0 && action.settings === undefined) return null;
    this.added++;
    this.done = [{ ...action, notes, id: this.added }, ...this.done].slice(0, MOST_ACTIONS);
    this.undone = [];
    return this.added;
  }

  /** Notes that an action was taken back, and what that wrote. */
  undid(action: Action, notes: readonly WrittenNote[]): void {
    this.done = this.done.filter(({ id }) => id !== action.id);
    this.undone = [{ ...action, notes }, ...this.undone];
  }

  /** Notes that an action was made again, and what that wrote. */
  redid(action: Action, notes: readonly WrittenNote[]): void {
    this.undone = this.undone.filter(({ id }) => id !== action.id);
    this.done = [{ ...action, notes }, ...this.done];
  }

  /** Updates the path of a note that has moved. */
  move(from: string, to: string): void {
    this.done = this.done.map((action) => moved(action, from, to));
    this.undone = this.undone.map((action) => moved(action, from, to));
  }
}

/** The transaction that undoes an action, note by note, as far as its lines are unchanged. */
export function undoOf(action: Action): Transaction {
  return { changes: reversal(action), restored: action.trashed ?? [], trashed: action.created ?? [] };
}

/** The transaction that redoes an undone action, as far as the undone lines are unchanged. */
export function redoOf(action: Action): Transaction {
  return { changes: reversal(action), restored: action.created ?? [], trashed: action.trashed ?? [] };
}

function reversal({ notes, optional }: Action): Transaction['changes'] {
  return [...notes].reverse().map(({ path, before, after }) => ({ path, change: (now) => undo(before, after, now), optional: optional?.includes(path) ?? false }));
}

/** An action that does not know the note stays the same object. */
function moved(action: Action, from: string, to: string): Action {
  const { notes, created = [], optional } = action;
  if (![...notes, ...created].some(({ path }) => path === from)) return action;
  const movedNote = <Note extends { readonly path: string }>(note: Note): Note => (note.path === from ? { ...note, path: to } : note);
  return {
    ...action,
    notes: notes.map(movedNote),
    ...(action.created === undefined ? {} : { created: created.map(movedNote) }),
    ...(optional === undefined ? {} : { optional: optional.map((path) => (path === from ? to : path)) }),
  };
}
