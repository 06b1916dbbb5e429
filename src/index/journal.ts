import type { NoteChange, WrittenNote } from './all-or-none.ts';
import { undo } from '../notes/edit/undo.ts';

/** What was written at one go, so that it can be taken back. */
export interface Action {
  /** In words: `log with Ada Lovelace`. */
  readonly words: string;
  readonly notes: readonly WrittenNote[];
}

/** More actions than this are not remembered. */
const MOST_ACTIONS = 50;

/** The actions that can be taken back, the latest first. They are forgotten with the program. */
export class Journal {
  private actions: readonly Action[] = [];

  /** The latest action, `null` where there is none. */
  get last(): Action | null {
    return this.actions[0] ?? null;
  }

  /** Remembers an action; one that changed nothing is none. */
  add({ words, notes }: Action): void {
    const changed = notes.filter(({ before, after }) => before !== after);
    if (changed.length > 0) this.actions = [{ words, notes: changed }, ...this.actions].slice(0, MOST_ACTIONS);
  }

  /** Forgets an action that was taken back. */
  forget(action: Action): void {
    this.actions = this.actions.filter((other) => other !== action);
  }

  /** Follows a note to where it was moved. */
  move(from: string, to: string): void {
    if (!this.actions.some(({ notes }) => notes.some(({ path }) => path === from))) return;
    this.actions = this.actions.map(({ words, notes }) => ({ words, notes: notes.map((note) => (note.path === from ? { ...note, path: to } : note)) }));
  }
}

/** What takes an action back, note by note, as far as its lines still stand. */
export function takingBack({ notes }: Action): readonly NoteChange[] {
  return [...notes].reverse().map(({ path, before, after }) => ({ path, change: (now) => undo(before, after, now) }));
}
