import type { ContactFacts } from '../domain/contact.ts';
import type { StatedOffer } from '../domain/giving/stated.ts';
import type { GoalFacts } from '../domain/goal.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { OtherNote } from '../domain/other-note.ts';
import type { Problem } from '../domain/problem.ts';
import { fileName } from '../domain/text/note-path.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { readNames } from './contact/contact-names.ts';
import { type AboutPerson, readAboutPerson } from './contact/about-person.ts';
import type { PropertyNames } from './contact/property-names.ts';
import { propertyNames } from './contact/property-names.ts';
import { PropertyReader } from './contact/property-reader.ts';
import { readContact } from './contact/read-contact.ts';
import { recogniser, tagsOf } from './contact/recognise.ts';
import { StatedFacts } from './contact/stated-facts.ts';
import type { Statement } from './contact/statements.ts';
import { statementsOf, statementsOfBroken } from './contact/statements.ts';
import { textStatements } from './contact/text-statements.ts';
import { wholeDate } from './contact/property-values.ts';
import { statementsInText } from './contact/text-properties.ts';
import { dateOfNote } from './dated-note/date-of-note.ts';
import type { MonthNames } from './dated-note/name-tokens.ts';
import type { PeriodicFormat } from './dated-note/periodic-notes.ts';
import type { Frontmatter } from './frontmatter/read.ts';
import { readFrontmatter } from './frontmatter/read.ts';
import type { YamlEngine } from './frontmatter/yaml-value.ts';
import { readGoal } from './goal/read-goal.ts';
import type { ListedEntries } from './log/entry/listed-entries.ts';
import { readListedEntries } from './log/entry/listed-entries.ts';
import { dateProblem } from './log/findings.ts';
import type { LogVocabulary } from './log/log-vocabulary.ts';
import { logVocabulary } from './log/log-vocabulary.ts';
import type { NoteBody } from './log/note-body.ts';
import { readNoteBody } from './log/note-body.ts';
import { type LogSection, logSections } from './log/sections.ts';
import { originalOfConflict } from './other-note/conflict-copy.ts';
import { hasLink } from './other-note/prefilter.ts';
import { peopleOfNote } from './other-note/people-of-note.ts';
import { otherNoteReader } from './other-note/read-other-note.ts';
import { readContactTable } from './several-people/contact-table.ts';
import { contactTableIn, peopleInNoteFinder, type PeopleInNote } from './several-people/people-in-note.ts';
import type { Structure } from './structure/block.ts';
import { readStructure } from './structure/structure.ts';

/** What one note says, from its text alone. */
export type NoteFacts =
  | { readonly kind: 'contact'; readonly facts: ContactFacts; readonly problems: readonly Problem[] }
  | { readonly kind: 'goal'; readonly goal: GoalFacts; readonly records?: OtherNote; readonly problems: readonly Problem[] }
  /** `records` is what such a note records about contacts, absent if nothing. */
  /** `offers` is what I can do for others. */
  | { readonly kind: 'me'; readonly offers: readonly StatedOffer[]; readonly records?: OtherNote; readonly problems: readonly Problem[] }
  | { readonly kind: 'template' | 'other'; readonly records?: OtherNote; readonly problems: readonly Problem[] };

/** A contact note with everything a writer needs to know of it. */
export interface ContactNote {
  readonly facts: ContactFacts;
  readonly problems: readonly Problem[];
  readonly frontmatter: Frontmatter;
  readonly stated: StatedFacts;
  readonly body: NoteBody;
}

/** Reads notes by one set of settings. Total: any text gives facts and problems, never an exception. */
export interface NoteReader {
  readonly read: (path: string, text: string) => NoteFacts;
  /** The same with everything a writer needs; `null` if the note isn't a contact. */
  readonly readContactNote: (path: string, text: string) => ContactNote | null;
  /** Whom to meet according to a note that isn't a contact's: the people of the meeting, else everyone whom its text links. Links are as written. */
  readonly peopleOf: (path: string, text: string) => readonly NoteLink[];
  /** Whether a note is of one day, by its path. */
  readonly isDailyNote: (path: string) => boolean;
  /** Whether a note is of a day, a week or the like, or has a date in its name. */
  readonly isDatedNote: (path: string) => boolean;
  readonly names: PropertyNames;
  readonly vocabulary: LogVocabulary;
}

/** How the app names its dated notes: the formats of its configuration, and the months in its language. */
export interface DatedNotes {
  readonly formats: readonly PeriodicFormat[];
  /** English if none are given. */
  readonly months?: MonthNames;
  /** The code of the app's language, which is that of the notes where the settings name none. */
  readonly language?: string;
}

interface KindOfNote {
  readonly kind: NoteFacts['kind'];
  readonly statements: readonly Statement[];
}

const NOT_CONFIGURED: DatedNotes = { formats: [] };

/** Compiles the settings. `engine` reads YAML: the `yaml` package in Node, the app's own in the app. */
export function noteReader(given: Settings, engine: YamlEngine, dated: DatedNotes = NOT_CONFIGURED): NoteReader {
  const settings = given.noteLanguages.length > 0 || dated.language === undefined ? given : { ...given, noteLanguages: [dated.language] };
  const names = propertyNames(settings.properties, settings.noteLanguages);
  const vocabulary = logVocabulary(settings);
  const rules = recogniser(settings, names);
  const inText = textStatements(settings);
  const peopleIn = peopleInNoteFinder(names, vocabulary.dateOrder);
  const dateOf = dateOfNote(dated.formats, dated.months, settings.dateOrder);
  const readOther = otherNoteReader(settings, names, vocabulary, dateOf);

  /** What a note is; where its YAML is broken, by what the text of the block still shows. A contact may say so in its text alone. */
  const kindOf = (path: string, text: string, { block, problem, properties, bodyStart }: Frontmatter): KindOfNote => {
    const source = block === null ? '' : text.slice(block.yamlStart, block.yamlEnd);
    const statements = problem === null ? statementsOf(properties) : statementsOfBroken(source);
    const kind = rules.kindOf(path, statements, source);
    if (kind !== 'other') return { kind, statements };
    const found = inText(text, bodyStart);
    const all = [...statements, ...found];
    return found.length > 0 && rules.kindOf(path, all, text) === 'contact' ? { kind: 'contact', statements: all } : { kind, statements };
  };

  const readContactNote = (path: string, text: string): ContactNote | null => {
    const frontmatter = readFrontmatter(text, engine);
    const { kind, statements } = kindOf(path, text, frontmatter);
    return kind === 'contact' ? contactNote(path, text, frontmatter, statements) : null;
  };

  const contactNote = (path: string, text: string, frontmatter: Frontmatter, statements: readonly Statement[]): ContactNote => {
    // Unreadable properties give no facts; the text of the block has only served to recognise the note.
    const structure = readStructure(text, frontmatter.bodyStart);
    const hasFields = frontmatter.problem === null && text.includes('::', frontmatter.bodyStart);
    const logs = logSections(structure.blocks, structure.text, vocabulary);
    const fields = hasFields ? statementsInText(structure, logs, vocabulary.dateOrder) : [];
    const stated = new StatedFacts(frontmatter.problem === null ? joined(statements, fields) : [], names, vocabulary.channels);
    const properties = new PropertyReader(path, stated, vocabulary.dateOrder);
    const contactNames = readNames(path, properties, structure);
    const body = readNoteBody({ path, structure, text, names: [contactNames.name, ...contactNames.otherNames], mayBeLog: true }, vocabulary, logs);
    const listed = frontmatter.properties[statements.findIndex(({ folded }) => folded === 'interactions')];
    const entries = listed === undefined ? NO_ENTRIES : readListedEntries(path, listed.written, vocabulary);
    const facts = readContact(path, contactNames, properties, {
      tags: tagsOf(statements),
      interactions: joined(entries.interactions, body.interactions),
      plans: body.plans,
      commitments: body.commitments,
      notCounted: joined(entries.notCounted, body.notCounted),
      ...aboutPerson(joined(statements, fields), structure, body.sections),
    });
    const table = contactTableIn(text, frontmatter.bodyStart);
    const isCopied = table !== null && (readContactTable(text, frontmatter.bodyStart, names, vocabulary.dateOrder)?.facts ?? []).every(({ fact }) => stated.filled(fact).length > 0);
    const unread = suggestions(path, isCopied ? null : table);
    return { facts, problems: [...frontmatterProblems(path, frontmatter), ...properties.problems, ...entries.problems, ...body.problems, ...unread], frontmatter, stated, body };
  };

  const aboutPerson = (statements: readonly Statement[], structure: Structure, logs: readonly LogSection[]): AboutPerson => readAboutPerson(statements.filter(({ folded }) => !names.factOf.has(folded)), structure, logs);

  const readNote = (path: string, text: string): NoteFacts => {
    if (!hasFrontmatter(text) && !rules.mayBeContactByFolder(path) && inText(text, 0).length === 0) return withoutProperties(path, text);
    const frontmatter = readFrontmatter(text, engine);
    const { kind, statements } = kindOf(path, text, frontmatter);
    if (kind === 'contact') {
      const { facts, problems } = contactNote(path, text, frontmatter, statements);
      return { kind, facts, problems };
    }
    if (kind === 'template') return { kind, problems: [] };
    const records = readOther({ path, text, bodyStart: frontmatter.bodyStart, statements: frontmatter.problem === null ? statements : [], mayBeMeeting: kind === 'other' });
    const problems = joined(frontmatterProblems(path, frontmatter), problemsOfName(path, text));
    if (kind !== 'goal') {
      const said = { problems: joined(problems, suggestions(path, listsPeople(path, text, frontmatter.bodyStart))), ...recording(records) };
      return kind === 'me' ? { kind, offers: offersIn(text, frontmatter, statements), ...said } : { kind, ...said };
    }
    const goal = readGoal(path, frontmatter.properties, readStructure(text, frontmatter.bodyStart), vocabulary.dateOrder);
    return { kind, goal: goal.facts, problems: [...problems, ...goal.problems], ...recording(records) };
  };

  const offersIn = (text: string, { bodyStart, problem }: Frontmatter, statements: readonly Statement[]): readonly StatedOffer[] => {
    const structure = readStructure(text, bodyStart);
    return aboutPerson(problem === null ? statements : [], structure, logSections(structure.blocks, structure.text, vocabulary)).offers;
  };

  /** The people of a day or a meeting are read where they are. */
  const listsPeople = (path: string, text: string, from: number): PeopleInNote | null => (dateOf(path) === null ? peopleIn(text, from) : null);

  /** A note whose name is a day that could be two, as `03-04-2026`, is of neither. */
  const problemsOfName = (path: string, text: string): readonly Problem[] => {
    if (!NUMERIC_NAME.test(path) || dateOf(path) !== null || !hasLink(text)) return NO_PROBLEMS;
    const reading = wholeDate(fileName(path), settings.dateOrder);
    return reading === null || reading.kind === 'date' ? NO_PROBLEMS : [dateProblem(path, 1, reading)];
  };

  const withoutProperties = (path: string, text: string): NoteFacts => {
    const records = readOther({ path, text, bodyStart: 0, statements: [], mayBeMeeting: true });
    const problems = joined(problemsOfName(path, text), suggestions(path, listsPeople(path, text, 0)));
    if ((records === null && problems.length === 0) || rules.kindOf(path, [], '') === 'template') return NOTHING;
    return { kind: 'other', problems, ...recording(records) };
  };

  return {
    names,
    vocabulary,
    readContactNote,
    peopleOf(path, text) {
      const frontmatter = readFrontmatter(text, engine);
      const { statements } = kindOf(path, text, frontmatter);
      return peopleOfNote({ path, text, statements, structure: readStructure(text, frontmatter.bodyStart) }, settings, names, vocabulary);
    },
    isDailyNote(path) {
      const date = dateOf(path);
      return date?.kind === 'periodic' && date.period === 'day';
    },
    isDatedNote: (path) => dateOf(path) !== null,
    read(path, text) {
      const original = originalOfConflict(path);
      return original === null ? readNote(path, text) : conflictCopy(path, original, readNote(original, text));
    },
  };
}

/** A name of numbers alone. */
const NUMERIC_NAME = /(?:^|\/)\d{1,2}[-.]\d{1,2}[-.]\d{4}\.md$/;
const NO_PROBLEMS: readonly Problem[] = [];

/** A note without any relevance. */
const NOTHING: NoteFacts = { kind: 'other', problems: [] };

/** A copy left by a sync tool isn't counted; if it records anything, that is a suggestion. */
function conflictCopy(path: string, original: string, facts: NoteFacts): NoteFacts {
  const saysSomething = facts.kind === 'contact' || facts.kind === 'goal' || facts.records !== undefined;
  return saysSomething ? { kind: 'other', problems: [{ path, line: 1, severity: 'hint', detail: { kind: 'conflict-copy', original } }] } : NOTHING;
}

function suggestions(path: string, found: PeopleInNote | null): readonly Problem[] {
  return found === null ? [] : [{ path, line: found.line, severity: 'hint', detail: found.detail }];
}

function recording(records: OtherNote | null): { readonly records?: OtherNote } {
  return records === null ? {} : { records };
}

const NO_ENTRIES: ListedEntries = { interactions: [], notCounted: [], problems: [] };

function joined<Value>(first: readonly Value[], others: readonly Value[]): readonly Value[] {
  if (others.length === 0) return first;
  return first.length === 0 ? others : [...first, ...others];
}

/** Cheap test before anything is read: a note without opening dashes has no properties. */
function hasFrontmatter(text: string): boolean {
  return text.startsWith('---', text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

function frontmatterProblems(path: string, { problem }: Frontmatter): readonly Problem[] {
  return problem === null ? [] : [{ path, line: problem.line, severity: 'problem', detail: problem.detail }];
}
