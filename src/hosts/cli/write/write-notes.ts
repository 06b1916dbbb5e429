import { VaultError } from '../../../index/port/vault.ts';
import type { NoteLine } from '../../../notes/text/new-lines.ts';
import { newLines } from '../../../notes/text/new-lines.ts';
import type { WholeNote } from '../../../index/write/transaction.ts';
import type { UndoJournal } from './undo-journal.ts';
import { UndoJournalFile } from './undo-journal.ts';
import { words } from '../messages.ts';
import type { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import type { NodeVault, TextChange } from '../vault/node-vault.ts';
import { UsageError } from '../exit.ts';

/** Makes all changes or none, and stores them for `undo` as `command`. Gives what was written, and where. */
export function writeNotes(vault: NodeVault, changes: readonly TextChange[], command: string, terminal: Terminal): readonly NoteLine[] {
  terminal.finishBeforeInterrupt();
  const outcomes = vault.editAll(changes);
  for (const { path, refusal } of outcomes) if (refusal !== null) throw new UsageError(words.refused(path, refusal));
  // Of a command that changed nothing there is nothing to undo: the one before it stays the last.
  if (outcomes.some(({ before, after }) => before !== after)) storeForUndo(vault, { command, notes: outcomes.map(({ path, before, after }) => ({ path, before, after })), created: [] }, terminal);
  return outcomes.flatMap(({ path, before, after }) => newLines(path, before, after));
}

/** Creates all notes or none, and stores that for `undo` as `command`. */
export function createNotes(vault: NodeVault, notes: readonly WholeNote[], command: string, terminal: Terminal): void {
  terminal.finishBeforeInterrupt();
  vault.createAll(notes);
  storeForUndo(vault, { command, notes: [], created: notes }, terminal);
}

function storeForUndo(vault: NodeVault, journal: UndoJournal, terminal: Terminal): void {
  try {
    new UndoJournalFile(terminal.stateFolder, vault.root).write(journal);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    terminal.complain(`${words.noUndo(words.refusal(error.detail))}\n`);
  }
}

/** Prints the written lines, each after its place. */
export function showLines(page: Page, lines: readonly NoteLine[]): void {
  for (const { path, line, text } of lines) page.text(2, page.dim(`${path}:${line}`), text);
}
