import { undo } from '../notes/edit/undo.ts';
import type { Edit } from '../notes/splice.ts';
import { isRefusal } from '../notes/splice.ts';
import type { EditOutcome, Vault } from './vault.ts';
import { VaultError } from './vault.ts';

/** One note's part of an action: `change` gets the newest text and says what to do. */
export interface NoteChange {
  readonly path: string;
  readonly change: (text: string) => Edit;
  /** Where it is refused, or its note has gone, the others are made without it. */
  readonly optional?: boolean;
}

/** A note with all of its text. */
export interface WholeNote {
  readonly path: string;
  readonly text: string;
}

/** What is done at one go. */
export interface Deed {
  readonly changes: readonly NoteChange[];
  /** Notes that are made (again) before anything is changed. */
  readonly restored?: readonly WholeNote[];
  /** Notes that go to the trash when all is changed, while they hold just this text. */
  readonly trashed?: readonly WholeNote[];
}

/** A note's text before a write and after it. */
export interface WrittenNote {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What came of several changes: all of them, or none and why. */
export type AllOrNone =
  | {
      readonly kind: 'written';
      readonly notes: readonly WrittenNote[];
      /** The paths of optional changes that could not be made. */
      readonly skipped: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly line: number | null;
      readonly reason: string;
      /** Notes that were written before the refusal, and changed by others before they could be put back. */
      readonly left: readonly WrittenNote[];
    };

type EditableVault = Pick<Vault, 'read' | 'edit'>;

/**
 * Makes all changes or none. Every change is tried on the text that is there before anything is written; where one fails
 * all the same, those written before it are taken back. Fails with what the vault fails with that is no `VaultError`.
 */
export async function editAll(vault: EditableVault, changes: readonly NoteChange[]): Promise<AllOrNone> {
  const written: WrittenNote[] = [];
  const skipped: string[] = [];
  try {
    for (const { path, change, optional } of changes) {
      if (optional === true) continue;
      const edit = change(await vault.read(path));
      if (isRefusal(edit)) return { kind: 'refused', path, line: edit.line, reason: edit.refused, left: [] };
    }
    for (const note of changes) {
      const { path, change, optional } = note;
      const outcome = optional === true ? await editOrNull(vault, note) : await vault.edit(path, change);
      if (outcome !== null && outcome.refused === null) written.push({ path: outcome.path, before: outcome.before, after: outcome.after });
      else if (optional === true) skipped.push(path);
      else if (outcome?.refused) return { kind: 'refused', path, ...outcome.refused, left: await takeBack(vault, written) };
    }
    return { kind: 'written', notes: written, skipped };
  } catch (error) {
    const left = await takeBack(vault, written);
    if (!(error instanceof VaultError)) throw error;
    return { kind: 'refused', path: error.path, line: null, reason: error.message, left };
  }
}

/** Makes notes, changes notes and puts notes into the trash: all of it or nothing, like {@link editAll}. */
export async function doAll(vault: EditableVault & Pick<Vault, 'create' | 'trash'>, { changes, restored = [], trashed = [] }: Deed): Promise<AllOrNone> {
  const made: WholeNote[] = [];
  const gone: WholeNote[] = [];
  let written: readonly WrittenNote[] = [];
  try {
    for (const note of trashed) await holdsJust(vault, note);
    for (const note of restored) {
      await vault.create(note.path, note.text);
      made.push(note);
    }
    const outcome = await editAll(vault, changes);
    if (outcome.kind === 'refused') {
      await trashAll(vault, made);
      return outcome;
    }
    written = outcome.notes;
    for (const note of trashed) {
      await holdsJust(vault, note);
      await vault.trash(note.path);
      gone.push(note);
    }
    return outcome;
  } catch (error) {
    const left = await takeBack(vault, written);
    for (const note of gone) await vault.create(note.path, note.text);
    await trashAll(vault, made);
    if (!(error instanceof VaultError)) throw error;
    return { kind: 'refused', path: error.path, line: null, reason: error.message, left };
  }
}

async function holdsJust(vault: Pick<Vault, 'read'>, { path, text }: WholeNote): Promise<void> {
  if ((await vault.read(path)) !== text) throw new VaultError(path, `${path} has been changed meanwhile.`, 'changed');
}

/** Puts notes that were just made into the trash, unless somebody has written in them already. */
async function trashAll(vault: Pick<Vault, 'read' | 'trash'>, notes: readonly WholeNote[]): Promise<void> {
  for (const { path, text } of notes) if ((await vault.read(path)) === text) await vault.trash(path);
}

/** Takes notes back, the last one first; the result is those that could not be. */
async function takeBack(vault: Pick<Vault, 'edit'>, written: readonly WrittenNote[]): Promise<readonly WrittenNote[]> {
  const left: WrittenNote[] = [];
  for (const note of [...written].reverse()) {
    const { path, before, after } = note;
    const outcome = await editOrNull(vault, { path, change: (now) => undo(before, after, now) });
    if (outcome === null || outcome.refused !== null) left.push(note);
  }
  return left;
}

async function editOrNull(vault: Pick<Vault, 'edit'>, { path, change }: NoteChange): Promise<EditOutcome | null> {
  try {
    return await vault.edit(path, change);
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}
