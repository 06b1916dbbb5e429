import { completion } from '../../../index/write/complete-item.ts';
import { chooseContact } from '../choose-contact.ts';
import { chooseOpenItem } from '../choose-open-item.ts';
import { words } from '../messages.ts';
import { openVault, type ReadingOptions } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import { showLines, writeNotes } from '../write/write-notes.ts';

/** `rapport done`: ticks a promise, closes a request, or ticks a plan that has happened. */
export async function done(folder: string, name: string, typed: readonly string[], options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const item = chooseOpenItem(open, chooseContact(open.index, name), typed.length === 0 ? null : typed.join(' '));
  const lines = writeNotes(open.vault, [completion(item, open.today, open.reader)], words.doneCommand(item.text), terminal);
  if (options.json === true) {
    terminal.write(asJson({ version: 1, done: { kind: item.kind, text: item.text }, written: lines }));
    return;
  }
  const page = new Page(terminal);
  page.text(0, words.markedDone(item.text));
  showLines(page, lines);
  terminal.write(page.toString());
}
