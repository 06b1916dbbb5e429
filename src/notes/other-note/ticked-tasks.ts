import type { CalendarDate } from '../../domain/day.ts';
import type { LinkedInteraction, LinkedMention } from '../../domain/other-note.ts';
import { isContactTask } from '../log/contact-task.ts';
import { readEntry } from '../log/entry/entry.ts';
import { plainLine } from '../log/lines.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import { isTicked, readTask } from '../log/task.ts';
import type { JudgeReport } from '../prose/contact-report.ts';
import type { Structure } from '../structure/block.ts';
import { bodyLines } from './body-lines.ts';
import { peopleOfLine } from './emphasised-names.ts';
import { takeContactField } from './line-fields.ts';

const DONE_FIELD = /(?:completion|completed|done)::/i;

/** Whether a text may have a ticked task with the day on which it was done. Cheap, and sure only in what it denies. */
export function mayHaveDoneTasks(text: string, from: number): boolean {
  return text.includes('✅', from) || DONE_FIELD.test(text.slice(from));
}

/** The ticked tasks of a note that say whether they were contact. */
interface DoneTasks {
  readonly contacts: readonly LinkedInteraction[];
  /** Those that their writer marked as not contact. */
  readonly denied: readonly LinkedMention[];
}

/** The ticked tasks that are contact, each on the day it was done (docs/note-format.md, "Tasks in other notes"). */
export function doneContacts(path: string, structure: Structure, vocabulary: LogVocabulary, judge: JudgeReport): DoneTasks {
  const contacts: LinkedInteraction[] = [];
  const denied: LinkedMention[] = [];
  for (const { box, line: { line } } of bodyLines(structure)) {
    if (box === null || !isTicked(box)) continue;
    const { line: said, isContact } = takeContactField(box.rest);
    const { doneOn, text } = readTask(said, vocabulary.dateOrder);
    const links = peopleOfLine(text, line, vocabulary);
    if (links.length === 0 || doneOn === null) continue;
    const date: CalendarDate = { day: doneOn, precision: 'day' };
    const head = plainLine(text, line);
    const entry = readEntry({ path, date, head, lines: [], inherited: null, place: null }, vocabulary);
    if (isContact === false) denied.push({ path, line, date, text: entry.text, reason: 'not-contact', links: links.map(({ link }) => link) });
    if (!(isContact ?? isContactTask(text))) continue;
    // The task says that it is contact; the judge finds with whom.
    const report = judge(text, links, 'done');
    const people = typeof report === 'string' ? (isContact === true ? new Set(links.keys()) : null) : report.people;
    if (people !== null) contacts.push({ ...entry, with: links.filter((_, index) => people.has(index)).map(({ link }) => link), written: null, countedAs: 'task' });
  }
  return { contacts, denied };
}
