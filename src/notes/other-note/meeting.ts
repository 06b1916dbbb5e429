import type { CalendarDate } from '../../domain/day.ts';
import type { Interaction, NoteLink } from '../../domain/interaction.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PropertyFact, Settings } from '../../domain/settings/settings.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { foldWord } from '../../domain/vocabulary.ts';
import { inAllLanguages } from '../contact/contact-words.ts';
import { foldPropertyName, type PropertyNames } from '../contact/property-names.ts';
import { readYesOrNo, wholeDate } from '../contact/property-values.ts';
import { tagsOf, withoutBrackets } from '../contact/recognise.ts';
import type { Statement } from '../contact/statements.ts';
import type { NoteDate } from '../dated-note/date-of-note.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import { readEntry } from '../log/entry/entry.ts';
import { dateProblem } from '../log/findings.ts';
import type { Line } from '../log/lines.ts';
import { plainLine } from '../log/lines.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import type { LabelledLines, ListedPeople } from './people-lines.ts';
import { CONTACT_KEY } from './line-fields.ts';
import { peopleOfText } from './people-of-text.ts';

/** A meeting that a note records. */
export interface Meeting {
  readonly interaction: Interaction;
  /** Whether there were too many people for it to be contact with each. */
  readonly isSameRoom: boolean;
  /** Whether its writer says that it was contact; `null` if nothing is said. */
  readonly isContact: boolean | null;
}

/** A note that may record a meeting, as far as it has been read. */
export interface MeetingSource {
  readonly path: string;
  readonly statements: readonly Statement[];
  readonly named: NoteDate | null;
  /** The lines of its text, for their marks. */
  readonly lines: Line[];
  /** What its text lists, and whom its title names. */
  readonly listed: LabelledLines;
  readonly inTitle: readonly NoteLink[];
}

/** Reads meetings; a date that can't be read is added to `problems`. */
export interface MeetingReader {
  /** Whether the properties alone name people. */
  readonly namesPeople: (path: string, statements: readonly Statement[]) => boolean;
  readonly hasDate: (statements: readonly Statement[]) => boolean;
  /** Whom its properties, its text and its title name, each once. */
  readonly people: (source: Pick<MeetingSource, 'path' | 'statements' | 'listed' | 'inTitle'>) => readonly NoteLink[];
  /** The meeting of a note with people and a date: that of a property, else of a label in its text, else of its name. `null` if one is missing or it was cancelled. */
  readonly read: (source: MeetingSource, problems: Problem[]) => Meeting | null;
  /** A meeting that a daily note lists. */
  readonly ofDay: (path: string, date: CalendarDate, listed: ListedPeople) => Meeting;
}

const TITLES = ['title', 'topic', 'name', 'subject'].map(foldPropertyName);
const CANCELLED: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.cancellations ?? '')));
/** Words for meetings in a type, a tag or the name of a folder. */
const MEETINGS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ headings }) => wordsOf(headings?.logSubjects ?? '')).flatMap((word) => [word, `${word}s`]).map(foldWord));

/** Compiles the settings (docs/note-format.md, "Meeting notes"). */
export function meetingReader({ contacts, elsewhere }: Settings, { factOf }: PropertyNames, vocabulary: LogVocabulary): MeetingReader {
  const typeProperties = new Set(contacts.typeProperties.map(foldPropertyName));
  const contactTags = inAllLanguages(contacts.tags.map((tag) => foldCase(tag.replace(/^#/, '')))).map((tag) => `${tag}/`);
  const ofFact = (statements: readonly Statement[], fact: PropertyFact): readonly Statement[] => statements.filter(({ folded, texts }) => texts.length > 0 && factOf.get(folded)?.fact === fact);

  const isNamedMeeting = (path: string, statements: readonly Statement[]): boolean => {
    const types = statements.filter(({ folded }) => typeProperties.has(folded)).flatMap(({ texts }) => texts.map(({ text }) => withoutBrackets(text)));
    return [...types, ...tagsOf(statements).flatMap((tag) => tag.split('/')), ...path.split('/').slice(0, -1)].some((word) => MEETINGS.has(foldWord(word)));
  };
  /** `person/ann-lee`: one of the people, if the note is known for a meeting. */
  const peopleOfTags = (path: string, statements: readonly Statement[], isMeeting: boolean): readonly NoteLink[] => {
    const tags = tagsOf(statements).filter((tag) => contactTags.some((prefix) => tag.startsWith(prefix)));
    if (tags.length === 0 || !(isMeeting || isNamedMeeting(path, statements))) return [];
    const line = statements.find(({ folded }) => folded === 'tags' || folded === 'tag')?.line ?? 1;
    return tags.map((tag) => ({ target: tag.slice(tag.lastIndexOf('/') + 1), line, plain: 'tag' }));
  };
  const meeting = (path: string, date: CalendarDate, title: string, people: readonly NoteLink[], first: NoteLink, lines: Line[], isContact: boolean | null): Meeting => {
    const source = { path, date, inherited: null, place: null };
    const { text, ...said } = readEntry({ ...source, head: plainLine(title, first.line), lines: [] }, vocabulary);
    const { exchanges, followUps } = readEntry({ ...source, head: plainLine('', first.line), lines }, vocabulary);
    const present = people.filter(({ plain }) => plain !== 'tag');
    return {
      interaction: { path, line: first.line, date, ...namedChannel(said.channel === null ? { channel: 'meeting' } : said), direction: null, attempt: false, text, exchanges, followUps, with: people, people: [], alsoIn: [] },
      isSameRoom: (present.length > 0 ? present : people).length > elsewhere.largestMeeting,
      isContact,
    };
  };

  const allPeople: MeetingReader['people'] = ({ path, statements, listed, inTitle }) => {
    const stated = ofFact(statements, 'meetingPeople').flatMap(({ texts }) => texts.flatMap(({ text, line }) => peopleOfText(text, line)));
    const others = [...stated, ...listed.groups.flatMap(({ people }) => people), ...inTitle];
    return eachOnce([...others, ...peopleOfTags(path, statements, others.length > 0)]);
  };

  return {
    people: allPeople,
    namesPeople: (path, statements) => ofFact(statements, 'meetingPeople').length > 0 || peopleOfTags(path, statements, false).length > 0,
    hasDate: (statements) => ofFact(statements, 'meetingDate').length > 0,
    read(source, problems) {
      const { path, statements, named, lines, listed } = source;
      const people = allPeople(source);
      const [first] = people;
      if (first === undefined || isCalledOff(statements)) return null;
      const dates = ofFact(statements, 'meetingDate').flatMap(({ texts }) => texts.slice(0, 1));
      const date = dateIn(path, [...dates, ...(listed.date === null ? [] : [listed.date])], vocabulary, problems) ?? named?.date ?? null;
      return date === null ? null : meeting(path, date, titleOf(path, statements, named), people, first, lines, saysContact(statements) ?? listed.groups.find((group) => group.isContact !== null)?.isContact ?? null);
    },
    ofDay: (path, date, { people, heading, line, isContact }) => meeting(path, date, heading, eachOnce(people), { target: '', line }, [], isContact),
  };
}

/** Each of the people once. */
function eachOnce(people: readonly NoteLink[]): readonly NoteLink[] {
  const seen = new Set<string>();
  return people.filter(({ target }) => !seen.has(target) && seen.add(target));
}

function saysContact(statements: readonly Statement[]): boolean | null {
  const said = textOf(statements, [CONTACT_KEY]);
  return said === null ? null : readYesOrNo(said.text);
}

function isCalledOff(statements: readonly Statement[]): boolean {
  return ['status', 'cancelled', 'canceled'].some((name) => {
    const word = textOf(statements, [name])?.text.toLowerCase() ?? '';
    return name === 'status' ? CANCELLED.has(withoutBrackets(word)) : readYesOrNo(word) === true;
  });
}

/** The first of some texts that looks like a date. */
function dateIn(path: string, texts: readonly PropertyText[], { dateOrder }: LogVocabulary, problems: Problem[]): CalendarDate | null {
  for (const { text, line } of texts) {
    const reading = wholeDate(text, dateOrder);
    if (reading?.kind === 'date') return reading.date;
    if (reading !== null) problems.push(dateProblem(path, line, reading));
  }
  return null;
}

/** What the meeting was about: a property, else the note's name without its date. */
function titleOf(path: string, statements: readonly Statement[], named: NoteDate | null): string {
  const stated = textOf(statements, TITLES);
  if (stated !== null) return withoutBrackets(stated.text);
  if (named === null) return fileName(path);
  return named.kind === 'titled' ? named.title : '';
}

/** The first text of the first property of some names, folded. */
function textOf(statements: readonly Statement[], names: readonly string[]): PropertyText | null {
  for (const name of names) {
    const [text] = statements.find(({ folded }) => folded === name)?.texts ?? [];
    if (text !== undefined) return text;
  }
  return null;
}
