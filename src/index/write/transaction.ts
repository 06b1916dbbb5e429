import type { Refusal } from '../../domain/refusal.ts';
import { undo } from '../../notes/text/undo.ts';
import type { Edit } from '../../notes/text/splice.ts';
import { isRefusal } from '../../notes/text/splice.ts';
import type { EditOutcome, Vault } from '../port/vault.ts';
import { VaultError } from '../port/vault.ts';

/** One note's part of an action: `change` gets the newest text and says what to do. */
export interface NoteChange {
  readonly path: string;
  readonly change: (text: string) => Edit;
  /** If it is refused or its note is gone, the other changes are made without it. */
  readonly optional?: boolean;
}

/** A note with all of its text. */
export interface WholeNote {
  readonly path: string;
  readonly text: string;
}

/** What is done at one go. */
export interface Transaction {
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
export type TransactionOutcome =
  | {
      readonly kind: 'written';
      readonly notes: readonly WrittenNote[];
      /** The paths of optional changes that could not be made. */
      readonly skipped: readonly string[];
    }
  | Refused;

/** Nothing was done, and why. */
export interface Refused extends Refusal {
  readonly kind: 'refused';
  readonly path: string;
  /** Notes that were written before the refusal, and could not be put back. */
  readonly left: readonly WrittenNote[];
}

type EditableVault = Pick<Vault, 'read' | 'edit'>;

/**
 * Creates, changes and trashes notes, all or nothing. Every change is tried on the current text before anything is written;
 * if one still fails, what was done before it is rolled back. Rethrows errors of the vault that aren't a `VaultError`.
 */
export async function commit(vault: EditableVault & Pick<Vault, 'create' | 'trash'>, { changes, restored = [], trashed = [] }: Transaction): Promise<TransactionOutcome> {
  const made: WholeNote[] = [];
  const gone: WholeNote[] = [];
  let written: readonly WrittenNote[] = [];
  try {
    for (const note of trashed) await holdsJust(vault, note);
    // Before anything is made: a note that was made for nothing would have to go to the trash again.
    const refused = await dryRun(vault, changes);
    if (refused !== null) return refused;
    for (const note of restored) {
      await vault.create(note.path, note.text);
      made.push(note);
    }
    const outcome = await writeAll(vault, changes);
    if (outcome.kind === 'refused') return { ...outcome, left: [...outcome.left, ...(await trashAll(vault, made))] };
    written = outcome.notes;
    for (const note of trashed) {
      await holdsJust(vault, note);
      await vault.trash(note.path);
      gone.push(note);
    }
    return outcome;
  } catch (error) {
    const left = [...(await rollback(vault, written)), ...(await createAll(vault, gone)), ...(await trashAll(vault, made))];
    if (!(error instanceof VaultError)) throw error;
    return { kind: 'refused', path: error.path, refused: error.detail, line: null, left };
  }
}

/** The first refusal of some changes on the current notes; `null` if there is none. */
async function dryRun(vault: Pick<Vault, 'read'>, changes: readonly NoteChange[]): Promise<Refused | null> {
  for (const { path, change, optional } of changes) {
    if (optional === true) continue;
    const edit = change(await vault.read(path));
    if (isRefusal(edit)) return { kind: 'refused', path, ...edit, left: [] };
  }
  return null;
}

/** Makes all changes or none, without trying them out. */
async function writeAll(vault: EditableVault, changes: readonly NoteChange[]): Promise<TransactionOutcome> {
  const written: WrittenNote[] = [];
  const skipped: string[] = [];
  try {
    for (const note of changes) {
      const { path, change, optional } = note;
      const outcome = optional === true ? await editOrNull(vault, note) : await vault.edit(path, change);
      if (outcome !== null && outcome.refusal === null) written.push({ path: outcome.path, before: outcome.before, after: outcome.after });
      else if (optional === true) skipped.push(path);
      else if (outcome?.refusal) return { kind: 'refused', path, ...outcome.refusal, left: await rollback(vault, written) };
    }
    return { kind: 'written', notes: written, skipped };
  } catch (error) {
    const left = await rollback(vault, written);
    if (!(error instanceof VaultError)) throw error;
    return { kind: 'refused', path: error.path, refused: error.detail, line: null, left };
  }
}

async function holdsJust(vault: Pick<Vault, 'read'>, { path, text }: WholeNote): Promise<void> {
  if ((await vault.read(path)) !== text) throw new VaultError(path, { kind: 'changed-meanwhile', path });
}

/** Moves notes that were just created to the trash, unless someone has written in them. Gives those that stay. */
async function trashAll(vault: Pick<Vault, 'read' | 'trash'>, notes: readonly WholeNote[]): Promise<readonly WrittenNote[]> {
  const left = await notDone(notes, async (note) => {
    await holdsJust(vault, note);
    await vault.trash(note.path);
  });
  return left.map(({ path, text }) => ({ path, before: '', after: text }));
}

/** Makes notes again that were just put into the trash; the result is those that stay there. */
async function createAll(vault: Pick<Vault, 'create'>, notes: readonly WholeNote[]): Promise<readonly WrittenNote[]> {
  const left = await notDone(notes, ({ path, text }) => vault.create(path, text));
  return left.map(({ path, text }) => ({ path, before: text, after: '' }));
}

/** Does something with each of some notes; the result is those with which it can't be done. */
async function notDone(notes: readonly WholeNote[], step: (note: WholeNote) => Promise<void>): Promise<readonly WholeNote[]> {
  const left: WholeNote[] = [];
  for (const note of notes) {
    try {
      await step(note);
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      left.push(note);
    }
  }
  return left;
}

/** Takes notes back, the last one first; the result is those that could not be. */
async function rollback(vault: Pick<Vault, 'edit'>, written: readonly WrittenNote[]): Promise<readonly WrittenNote[]> {
  const left: WrittenNote[] = [];
  for (const note of [...written].reverse()) {
    const { path, before, after } = note;
    const outcome = await editOrNull(vault, { path, change: (now) => undo(before, after, now) });
    if (outcome === null || outcome.refusal !== null) left.push(note);
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
