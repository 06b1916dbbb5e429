import type { CalendarDate } from '../../domain/day.ts';
import type { Interaction, NoteLink } from '../../domain/interaction.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { Problem } from '../../domain/problem.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { readYesOrNo, wholeDate } from '../contact/property-values.ts';
import { withoutBrackets } from '../contact/recognise.ts';
import type { NoteDate } from '../dated-note/date-of-note.ts';
import type { Property } from '../frontmatter/read.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import { asTexts } from '../frontmatter/texts.ts';
import { readEntry } from '../log/entry/entry.ts';
import { dateProblem } from '../log/findings.ts';
import type { Line } from '../log/lines.ts';
import { plainLine } from '../log/lines.ts';
import { linksIn } from '../text/links.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';

/** A meeting that a note's properties record. */
export interface Meeting {
  readonly interaction: Interaction;
  /** Whether there were too many people for it to be contact with each. */
  readonly isSameRoom: boolean;
}

const PEOPLE = new Set(['people', 'person', 'attendees', 'participants', 'with'].map(foldPropertyName));
const DATES = ['date', 'meeting-date'].map(foldPropertyName);
const TITLES = ['title', 'topic', 'name', 'subject'].map(foldPropertyName);
const CANCELLED = new Set(['cancelled', 'canceled', 'called off']);

/** The properties that name people, if their text shows any: looked for before anything is read. */
const NAMES_PEOPLE = /^["']?(?:people|person|attendees|participants|with)["']?[ \t]*:/im;

/** Whether a block of properties may name people. */
export function mayNamePeople(yaml: string): boolean {
  return NAMES_PEOPLE.test(yaml);
}

/**
 * Reads the meeting of a note with people and a date (the property, else the date of its name); `null` if one is missing or
 * it was cancelled. `lines` are the lines of its text, for their marks. An unreadable date is added to `problems`.
 */
export function readMeeting(
  path: string,
  properties: readonly Property[],
  named: NoteDate | null,
  lines: Line[],
  { vocabulary, largestMeeting, problems }: { readonly vocabulary: LogVocabulary; readonly largestMeeting: number; readonly problems: Problem[] },
): Meeting | null {
  const people = peopleIn(properties);
  const [first] = people;
  if (first === undefined || isCalledOff(properties)) return null;
  const date = dateIn(path, properties, vocabulary, problems) ?? named?.date ?? null;
  if (date === null) return null;
  const source = { path, date, inherited: null, place: null };
  const { text, ...said } = readEntry({ ...source, head: plainLine(titleOf(path, properties, named), first.line), lines: [] }, vocabulary);
  const { exchanges, followUps } = readEntry({ ...source, head: plainLine('', first.line), lines }, vocabulary);
  return {
    interaction: { path, line: first.line, date, ...namedChannel(said.channel === null ? { channel: 'meeting' } : said), direction: null, attempt: false, text, exchanges, followUps, with: people, people: [], alsoIn: [] },
    isSameRoom: new Set(people.map(({ target }) => target)).size > largestMeeting,
  };
}

/** The people of all properties that name some, each once. */
function peopleIn(properties: readonly Property[]): readonly NoteLink[] {
  const links = properties.filter(({ key }) => PEOPLE.has(foldPropertyName(key))).flatMap((property) => asTexts(property).flatMap(({ text, line }) => linksIn(text, line)));
  const seen = new Set<string>();
  return links.filter(({ target }) => !seen.has(target) && seen.add(target));
}

function isCalledOff(properties: readonly Property[]): boolean {
  return ['status', 'cancelled', 'canceled'].some((name) => {
    const word = textOf(properties, [name])?.text.toLowerCase() ?? '';
    return name === 'status' ? CANCELLED.has(withoutBrackets(word)) : readYesOrNo(word) === true;
  });
}

function dateIn(path: string, properties: readonly Property[], { dateOrder }: LogVocabulary, problems: Problem[]): CalendarDate | null {
  const written = textOf(properties, DATES);
  const reading = written === null ? null : wholeDate(written.text, dateOrder);
  if (written === null || reading === null) return null;
  if (reading.kind === 'date') return reading.date;
  problems.push(dateProblem(path, written.line, reading));
  return null;
}

/** What the meeting was about: a property, else the note's name without its date. */
function titleOf(path: string, properties: readonly Property[], named: NoteDate | null): string {
  const stated = textOf(properties, TITLES);
  if (stated !== null) return withoutBrackets(stated.text);
  if (named === null) return fileName(path);
  return named.kind === 'titled' ? named.title : '';
}

/** The first text of the first property of some names, folded. */
function textOf(properties: readonly Property[], names: readonly string[]): PropertyText | null {
  for (const name of names) {
    const property = properties.find(({ key }) => foldPropertyName(key) === name);
    const [text] = property === undefined ? [] : asTexts(property).filter((said) => said.text.trim() !== '');
    if (text !== undefined) return text;
  }
  return null;
}
