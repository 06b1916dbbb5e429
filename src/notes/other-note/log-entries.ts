import type { Day } from '../../domain/day.ts';
import type { Interaction, NoteLink } from '../../domain/interaction.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import type { LinkedMention } from '../../domain/other-note.ts';
import type { EntryPlace } from '../log/findings.ts';
import type { NoteBody } from '../log/note-body.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import type { JudgeReport } from '../prose/contact-report.ts';
import type { Structure } from '../structure/block.ts';
import { plainLine } from '../log/lines.ts';
import { hasEmphasisedName, peopleOfLine } from './emphasised-names.ts';
import { takeContactField, withPeopleOfMarks } from './line-fields.ts';

/** The lines below a dated heading of a log, as indexes of blocks; `from` is the heading where it is no entry by itself. */
export interface DatedLines {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

/** What the log sections of a note that isn't a contact's say. */
export interface LogEntries {
  readonly entries: readonly Interaction[];
  /** Entries that their writer marked as not contact. */
  readonly denied: readonly LinkedMention[];
  /** Read line by line, like a daily note of that day. */
  readonly dated: readonly DatedLines[];
}

/** Judges the entries of a body's logs by what they report: with whom, or that it wasn't contact (docs/note-format.md, "Log sections in other notes"). */
export function logEntries({ interactions, places }: NoteBody, structure: Structure, judge: JudgeReport, vocabulary: LogVocabulary): LogEntries {
  const headings = new Map(places.filter(({ form }) => form === 'heading').map((place) => [place.entry, place]));
  const entries: Interaction[] = [];
  const denied: LinkedMention[] = [];
  const dated: DatedLines[] = [];
  for (const written of interactions) {
    const heading = headings.get(written);
    const { said, isContact } = withoutContactField(written);
    const entry = withPeopleOfMarks(said);
    if (heading === undefined || entry.date.precision !== 'day') {
      if (isContact === false) denied.push(asDenied(entry, vocabulary));
      else if (isContact === true) entries.push({ ...entry, with: everyone(entry, vocabulary) });
      else entries.push(heading === undefined && entry.exchanges.length === 0 ? judged(entry, judge, vocabulary) : entry);
    } else {
      // A heading that is no entry is read with its lines, and so is what it says of itself.
      const isEntry = entry.with.length > 0 && isContact !== false;
      if (isEntry) entries.push(entry);
      dated.push({ day: entry.date.day, from: heading.block + (isEntry ? 1 : 0), to: endOfHeading(heading, structure) });
    }
  }
  return { entries, denied, dated };
}

/** An entry without its `(contact:: …)`, and what that says. */
function withoutContactField(entry: Interaction): { readonly said: Interaction; readonly isContact: boolean | null } {
  if (!entry.text.includes('::')) return { said: entry, isContact: null };
  const lines = entry.text.split('\n').map((text) => takeContactField(plainLine(text, entry.line)));
  const flag = lines.find(({ isContact }) => isContact !== null);
  if (flag === undefined) return { said: entry, isContact: null };
  return { said: { ...entry, text: lines.map(({ line }) => line.text.trim()).filter((text) => text !== '').join('\n') }, isContact: flag.isContact };
}

function asDenied(entry: Interaction, vocabulary: LogVocabulary): LinkedMention {
  const { path, line, date, text } = entry;
  return { path, line, date, text, reason: 'not-contact', links: everyone(entry, vocabulary) };
}

/** Everyone whom an entry names, each once. */
function everyone({ text, line, with: people }: Interaction, vocabulary: LogVocabulary): readonly NoteLink[] {
  return [...new Map([...people, ...peopleOfLine(text, line, vocabulary).map(({ link }) => link)].map((link) => [link.target, link])).values()];
}

/** An entry with those whom one of its lines reports contact with. Its own people stay, unless the words speak against it. */
function judged(entry: Interaction, judge: JudgeReport, vocabulary: LogVocabulary): Interaction {
  if (!entry.text.includes('[') && !hasEmphasisedName(entry.text)) return entry;
  const people: NoteLink[] = [...entry.with];
  let draft = entry;
  const [first, ...further] = entry.text.split('\n');
  for (const text of [first ?? '', ...further]) {
    const spans = peopleOfLine(text, entry.line, vocabulary);
    const report = judge(text, spans);
    if (report === 'mention' && spans.some(({ link }) => people.some(({ target }) => target === link.target))) return { ...entry, with: [] };
    if (people.length > 0 && text !== first) break;
    if (typeof report === 'string') continue;
    draft = { ...draft, ...namedChannel(draft.channel === null ? report : draft), direction: draft.direction ?? report.direction, attempt: draft.attempt || report.attempt };
    for (const index of report.people) {
      const link = spans[index]?.link;
      if (link !== undefined && !people.some(({ target }) => target === link.target)) people.push(link);
    }
  }
  return { ...draft, with: people };
}

function endOfHeading({ block, section }: EntryPlace, { blocks }: Structure): number {
  const heading = blocks[block];
  const level = heading?.kind === 'heading' ? heading.level : 0;
  let end = block + 1;
  for (; end < section.to; end++) {
    const next = blocks[end];
    if (next?.kind === 'heading' && next.depth === 0 && next.level <= level) break;
  }
  return end;
}
