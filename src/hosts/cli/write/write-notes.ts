import { VaultError } from '../../../index/port/vault.ts';
import type { NoteLine } from '../../../notes/text/new-lines.ts';
import { newLines } from '../../../notes/text/new-lines.ts';
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
  try {
    new UndoJournalFile(terminal.stateFolder, vault.root).write({ command, notes: outcomes.map(({ path, before, after }) => ({ path, before, after })) });
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    terminal.complain(`${words.noUndo(words.refusal(error.detail))}\n`);
  }
  return outcomes.flatMap(({ path, before, after }) => newLines(path, before, after));
}

/** Prints the written lines, each after its place. */
export function showLines(page: Page, lines: readonly NoteLine[]): void {
  for (const { path, line, text } of lines) page.text(2, page.dim(`${path}:${line}`), text);
}
