import type { EditOutcome } from '../../../index/port/vault.ts';
import { VaultError } from '../../../index/port/vault.ts';
import type { NoteLine } from '../../../notes/text/new-lines.ts';
import { newLines } from '../../../notes/text/new-lines.ts';
import { UndoJournalFile } from './undo-journal.ts';
import { words } from '../messages.ts';
import type { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import type { NodeVault, NoteChange } from '../vault/node-vault.ts';
import { UsageError } from '../exit.ts';

/** Makes all changes or none, and stores them for `undo` as `command`. Gives what was written, and where. */
export function writeNotes(vault: NodeVault, changes: readonly NoteChange[], command: string, terminal: Terminal): readonly NoteLine[] {
  terminal.finishBeforeInterrupt();
  const outcomes = vault.editAll(changes);
  const refused = refusalIn(outcomes);
  if (refused !== null) throw new UsageError(words.refused(refused.path, refused.line, refused.reason));
  try {
    new UndoJournalFile(terminal.stateFolder, vault.root).write({ command, notes: outcomes.map(({ path, before, after }) => ({ path, before, after })) });
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    terminal.complain(`${words.noUndo(error.message)}\n`);
  }
  return outcomes.flatMap(({ path, before, after }) => newLines(path, before, after));
}

/** The first refusal among the outcomes of an edit. */
export function refusalIn(outcomes: readonly EditOutcome[]): { readonly path: string; readonly line: number | null; readonly reason: string } | null {
  for (const { path, refused } of outcomes) if (refused !== null) return { path, ...refused };
  return null;
}

/** Prints the written lines, each after its place. */
export function showLines(page: Page, lines: readonly NoteLine[]): void {
  for (const { path, line, text } of lines) page.text(2, page.dim(`${path}:${line}`), text);
}
