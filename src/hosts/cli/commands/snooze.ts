import { formatDay } from '../../../domain/day.ts';
import { snoozeEffect } from '../../../domain/queue/snooze-effect.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { readYaml } from '../../../notes/frontmatter/yaml-engine.ts';
import { chooseContact } from '../choose-contact.ts';
import { words } from '../messages.ts';
import type { ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { readTexts } from '../read-notes.ts';
import { parseTypedDate } from '../parse-date.ts';
import type { Terminal } from '../terminal.ts';
import { showLines, writeNotes } from '../write/write-notes.ts';
import { UsageError } from '../exit.ts';

/** `rapport snooze`: pauses reminders about someone until a date. */
export async function snooze(folder: string, name: string, until: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const path = chooseContact(open.index, name);
  const date = parseTypedDate(until, 'future', open);
  if (date.day <= open.today) throw new UsageError(words.notInThePast(date));
  readTexts(open.vault, [path], open.index);
  const relationship = open.index.relationship(path, open.today);
  const effect = relationship === null ? '.' : words.snoozeEffect(snoozeEffect(relationship, date.day, open.today), open.today);
  const contact = open.index.facts(path)?.name ?? name;
  const change = (text: string): ReturnType<typeof setProperty> => setProperty(text, path, 'snoozedUntil', formatDay(date.day), open.reader, readYaml);
  const lines = writeNotes(open.vault, [{ path, change }], `snooze ${contact}`, terminal);
  if (options.json === true) {
    terminal.write(asJson({ version: 1, until: formatDay(date.day), written: lines }));
    return;
  }
  const page = new Page(terminal);
  // A month is read as its first day, which is what was written.
  page.text(0, words.snoozed(contact, words.dayUnderstood({ day: date.day, precision: 'day' }, open.today), effect));
  showLines(page, lines);
  terminal.write(page.toString());
}
