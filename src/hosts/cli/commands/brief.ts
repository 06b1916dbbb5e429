import type { Brief } from '../../../domain/brief/brief.ts';
import { briefInWords, type BriefLine, type BriefSection } from '../../../i18n/brief-lines.ts';
import { en } from '../../../i18n/en.ts';
import { notesOf } from '../../../index/snapshot/notes-of.ts';
import { chooseContact } from '../choose-contact.ts';
import { UsageError } from '../exit.ts';
import { briefJson } from '../export/brief-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { readTexts } from '../read-notes.ts';
import type { Terminal } from '../terminal.ts';

/** `rapport brief`: what to know before a talk with some people, or with those of a meeting note. */
export async function brief(folder: string, names: readonly string[], options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const { index, today, vault } = open;
  const notes = names.flatMap((name) => noteCalled(name, open) ?? []);
  const people = [...new Set(names.flatMap((name) => peopleCalled(name, open)))];
  readTexts(vault, people.flatMap((path) => notesOfContact(path, open)), index);
  const answer = index.brief(people, notes, today);
  terminal.write(options.json === true ? asJson(briefJson(answer)) : briefPage(answer, open, terminal));
}

/** The contact of a name, or the people of a note that isn't a contact's. Throws a `UsageError` if there are none. */
function peopleCalled(name: string, open: OpenVault): readonly string[] {
  const { index, vault, reader } = open;
  const note = noteCalled(name, open);
  if (note === null) return [chooseContact(index, name)];
  const people = index.contactsLinked(reader.peopleOf(note, vault.readNow(note)), note);
  if (people.length === 0) throw new UsageError(words.noPeople(note));
  return people;
}

/** The note at a path, with or without its ending, unless a contact is called so. */
function noteCalled(name: string, { index, paths }: OpenVault): string | null {
  return index.find(name).length > 0 ? null : ([name, `${name}.md`].find((path) => paths.includes(path)) ?? null);
}

function notesOfContact(path: string, { index, today }: OpenVault): readonly string[] {
  const relationship = index.relationship(path, today);
  return relationship === null ? [] : notesOf(relationship.record);
}

function briefPage(answer: Brief, { index, today }: OpenVault, terminal: Terminal): string {
  const page = new Page(terminal);
  const lines = briefInWords({ words: en, today, discreet: false, nameOf: (path) => index.facts(path)?.name ?? path });
  const shared = lines.shared(answer);
  if (shared !== null) writeSection(page, shared);
  if (shared?.lines.length === 0) page.text(2, en.briefView.nothingShared);
  for (const person of answer.people) {
    const { record: { facts }, excluded } = person.relationship;
    const identity = lines.identity(person.relationship).join(' · ');
    page.heading({ text: facts.name, style: page.colours.bold }, ...(identity === '' ? [] : [page.dim(`· ${identity}`)]), ...(excluded === null ? [] : [page.dim(`· ${words.excluded[excluded]}`)]));
    page.text(0, page.source({ path: facts.path, line: 1 }));
    for (const section of lines.of(person)) writeSection(page, section);
  }
  return page.toString();
}

function writeSection(page: Page, { head, lines, more }: BriefSection): void {
  page.heading(head);
  const column = page.columnFor(lines.map(({ label }) => label ?? ''));
  for (const line of lines) {
    if (line.label === null) page.text(2, ...spansOf(page, line));
    else page.labelled(2, page.dim(line.label), column, ...spansOf(page, line));
  }
  if (more > 0) page.text(2, page.dim(en.briefView.more(more)));
}

function spansOf(page: Page, { words: said, remark, source }: BriefLine): Parameters<Page['text']>[1][] {
  return [...(said === '' ? [] : [said]), ...(remark === null ? [] : [said === '' ? remark : page.dim(`(${remark})`)]), page.source(source)];
}
