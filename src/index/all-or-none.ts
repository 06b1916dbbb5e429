import { undo } from '../notes/edit/undo.ts';
import type { Edit } from '../notes/splice.ts';
import { isRefusal } from '../notes/splice.ts';
import type { EditOutcome, Vault } from './vault.ts';
import { VaultError } from './vault.ts';

/** One note's part of an action: `change` gets the newest text and says what to do. */
export interface NoteChange {
  readonly path: string;
  readonly change: (text: string) => Edit;
}

/** A note's text before a write and after it. */
export interface WrittenNote {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What came of several changes: all of them, or none and why. */
export type AllOrNone =
  | { readonly kind: 'written'; readonly notes: readonly WrittenNote[] }
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly line: number | null;
      readonly reason: string;
      /** Notes that were written before the refusal, and changed by others before they could be put back. */
      readonly left: readonly WrittenNote[];
    };

/**
 * Makes all changes or none. Every change is tried on the text that is there before anything is written; where one fails
 * all the same, those written before it are taken back. Fails with what the vault fails with that is no `VaultError`.
 */
export async function editAll(vault: Pick<Vault, 'read' | 'edit'>, changes: readonly NoteChange[]): Promise<AllOrNone> {
  const written: WrittenNote[] = [];
  try {
    for (const { path, change } of changes) {
      const edit = change(await vault.read(path));
      if (isRefusal(edit)) return { kind: 'refused', path, line: edit.line, reason: edit.refused, left: [] };
    }
    for (const { path, change } of changes) {
      const { before, after, refused, path: writtenTo } = await vault.edit(path, change);
      if (refused !== null) return { kind: 'refused', path, ...refused, left: await takeBack(vault, written) };
      written.push({ path: writtenTo, before, after });
    }
    return { kind: 'written', notes: written };
  } catch (error) {
    const left = await takeBack(vault, written);
    if (!(error instanceof VaultError)) throw error;
    return { kind: 'refused', path: error.path, line: null, reason: error.message, left };
  }
}

/** Takes notes back, the last one first; the result is those that could not be. */
async function takeBack(vault: Pick<Vault, 'edit'>, written: readonly WrittenNote[]): Promise<readonly WrittenNote[]> {
  const left: WrittenNote[] = [];
  for (const note of [...written].reverse()) {
    const outcome = await editOrNull(vault, note);
    if (outcome === null || outcome.refused !== null) left.push(note);
  }
  return left;
}

async function editOrNull(vault: Pick<Vault, 'edit'>, { path, before, after }: WrittenNote): Promise<EditOutcome | null> {
  try {
    return await vault.edit(path, (now) => undo(before, after, now));
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}
