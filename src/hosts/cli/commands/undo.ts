import { VaultError } from '../../../index/port/vault.ts';
import { newLines } from '../../../notes/text/new-lines.ts';
import { undo } from '../../../notes/text/undo.ts';
import type { NodeVault } from '../vault/node-vault.ts';
import type { UndoJournal } from '../write/undo-journal.ts';
import { UndoJournalFile } from '../write/undo-journal.ts';
import { words } from '../messages.ts';
import type { ReadingOptions } from '../open-vault.ts';
import { cleanUpLeftovers, openFolder } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { printable } from '../output/printable.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../exit.ts';

/** `rapport undo`: undoes the last writing command in all of its notes, or in none. */
export function undoLastCommand(folder: string, options: ReadingOptions, terminal: Terminal): void {
  const vault = openFolder(folder);
  const file = new UndoJournalFile(terminal.stateFolder, vault.root);
  const journal = file.read();
  if (journal === null) throw new UsageError(words.nothingToTakeBack);
  terminal.finishBeforeInterrupt();
  cleanUpLeftovers(vault, vault.listing().leftovers, terminal);
  trashCreated(vault, journal);
  const outcomes = vault.editAll(journal.notes.map(({ path, before, after }) => ({ path, change: (now) => undo(before, after, now) })));
  for (const { path, refusal } of outcomes) if (refusal !== null) throw new UsageError(words.cantTakeBack(path, refusal));
  forget(file, terminal);
  const lines = outcomes.flatMap(({ path, before, after }) => newLines(path, after, before));
  if (options.json === true) {
    terminal.write(asJson({ version: 1, command: journal.command, takenBack: lines, ...(journal.created.length === 0 ? {} : { trashed: journal.created.map(({ path }) => path) }) }));
    return;
  }
  const page = new Page(terminal);
  page.text(0, words.takenBack(journal.command));
  for (const { path, line, text } of lines) page.text(2, page.dim(`${path}:${line}`), { text, style: page.colours.strikethrough });
  for (const { path } of journal.created) page.text(2, { text: path, style: page.colours.strikethrough });
  terminal.write(page.toString());
}

/** Moves the notes that a command created to the trash: a command that creates notes changes none. */
function trashCreated(vault: NodeVault, { created }: UndoJournal): void {
  try {
    vault.trashAll(created);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    throw new UsageError(words.cantTakeBack(error.path, { refused: error.detail, line: null }));
  }
}

/** Forgets an undone command. If that fails, the notes are still correct, so it is only reported. */
function forget(file: UndoJournalFile, terminal: Terminal): void {
  try {
    file.clear();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    terminal.complain(`${printable(words.notForgotten(words.refusal(error.detail)))}\n`);
  }
}
