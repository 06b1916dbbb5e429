import type { ContactFacts } from '../domain/contact.ts';
import type { GoalFacts } from '../domain/goal.ts';
import type { OtherNote } from '../domain/other-note.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { readAboutPerson } from './contact/about-person.ts';
import type { PropertyNames } from './contact/property-names.ts';
import { propertyNames } from './contact/property-names.ts';
import { PropertyReader } from './contact/property-reader.ts';
import { readContact, readNames } from './contact/read-contact.ts';
import type { Recogniser } from './contact/recognise.ts';
import { recogniser, tagsOf } from './contact/recognise.ts';
import { StatedFacts } from './contact/stated-facts.ts';
import type { Statement } from './contact/statements.ts';
import { statementsOf, statementsOfBroken } from './contact/statements.ts';
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
import type { LogVocabulary } from './log/log-vocabulary.ts';
import { logVocabulary } from './log/log-vocabulary.ts';
import type { NoteBody } from './log/note-body.ts';
import { readNoteBody } from './log/note-body.ts';
import { logSections } from './log/sections.ts';
import { originalOfConflict } from './other-note/conflict-copy.ts';
import { otherNoteReader } from './other-note/read-other-note.ts';
import { hasLink } from './other-note/prefilter.ts';
import { readStructure } from './structure/structure.ts';

/** What one note says, from its text alone. */
export type NoteFacts =
  | { readonly kind: 'contact'; readonly facts: ContactFacts; readonly problems: readonly Problem[] }
  | { readonly kind: 'goal'; readonly goal: GoalFacts; readonly records?: OtherNote; readonly problems: readonly Problem[] }
  /** `records` is what such a note records about contacts, absent if nothing. */
  | { readonly kind: 'me' | 'template' | 'other'; readonly records?: OtherNote; readonly problems: readonly Problem[] };

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
}

const NOT_CONFIGURED: DatedNotes = { formats: [] };

/** Compiles the settings. `engine` reads YAML: the `yaml` package in Node, the app's own in the app. */
export function noteReader(settings: Settings, engine: YamlEngine, dated: DatedNotes = NOT_CONFIGURED): NoteReader {
  const names = propertyNames(settings.properties);
  const vocabulary = logVocabulary(settings);
  const rules = recogniser(settings);
  const dateOf = dateOfNote(dated.formats, dated.months, settings.dateOrder);
  const readOther = otherNoteReader(settings, vocabulary, dateOf);

  const readContactNote = (path: string, text: string): ContactNote | null => {
    const frontmatter = readFrontmatter(text, engine);
    const { kind, statements } = kindOf(path, text, frontmatter, rules);
    return kind === 'contact' ? contactNote(path, text, frontmatter, statements) : null;
  };

  const contactNote = (path: string, text: string, frontmatter: Frontmatter, statements: readonly Statement[]): ContactNote => {
    // Unreadable properties give no facts; the text of the block has only served to recognise the note.
    const structure = readStructure(text, frontmatter.bodyStart);
    const hasFields = frontmatter.problem === null && text.includes('::', frontmatter.bodyStart);
    const inText = hasFields ? statementsInText(structure, logSections(structure.blocks, structure.text, vocabulary), vocabulary.dateOrder) : [];
    const stated = new StatedFacts(frontmatter.problem === null ? joined(statements, inText) : [], names, vocabulary.channels);
    const properties = new PropertyReader(path, stated, vocabulary.dateOrder);
    const contactNames = readNames(path, properties);
    const body = readNoteBody({ path, structure, text, names: [contactNames.name, ...contactNames.otherNames], mayBeLog: true }, vocabulary);
    const listed = frontmatter.properties[statements.findIndex(({ folded }) => folded === 'interactions')];
    const entries = listed === undefined ? NO_ENTRIES : readListedEntries(path, listed.written, vocabulary);
    const facts = readContact(path, contactNames, properties, {
      tags: tagsOf(statements),
      interactions: joined(entries.interactions, body.interactions),
      plans: body.plans,
      commitments: body.commitments,
      notCounted: joined(entries.notCounted, body.notCounted),
      about: readAboutPerson(structure, body.sections),
    });
    return { facts, problems: [...frontmatterProblems(path, frontmatter), ...properties.problems, ...entries.problems, ...body.problems], frontmatter, stated, body };
  };

  const readNote = (path: string, text: string): NoteFacts => {
    if (!hasFrontmatter(text) && !rules.mayBeContactByFolder(path)) return withoutProperties(path, text);
    const frontmatter = readFrontmatter(text, engine);
    const { kind, statements } = kindOf(path, text, frontmatter, rules);
    if (kind === 'contact') {
      const { facts, problems } = contactNote(path, text, frontmatter, statements);
      return { kind, facts, problems };
    }
    if (kind === 'template') return { kind, problems: [] };
    const records = readOther({ path, text, frontmatter, mayBeMeeting: kind === 'other' });
    const problems = frontmatterProblems(path, frontmatter);
    if (kind !== 'goal') return { kind, problems, ...recording(records) };
    const goal = readGoal(path, frontmatter.properties, readStructure(text, frontmatter.bodyStart), vocabulary.dateOrder);
    return { kind, goal: goal.facts, problems: [...problems, ...goal.problems], ...recording(records) };
  };

  const withoutProperties = (path: string, text: string): NoteFacts => {
    if (!hasLink(text) || rules.kindOf(path, [], '') === 'template') return NOTHING;
    return { kind: 'other', problems: [], ...recording(readOther({ path, text, frontmatter: null, mayBeMeeting: false })) };
  };

  return {
    names,
    vocabulary,
    readContactNote,
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

/** A note without any relevance. */
const NOTHING: NoteFacts = { kind: 'other', problems: [] };

/** A copy left by a sync tool isn't counted; if it records anything, that is a suggestion. */
function conflictCopy(path: string, original: string, facts: NoteFacts): NoteFacts {
  const saysSomething = facts.kind === 'contact' || facts.kind === 'goal' || facts.records !== undefined;
  return saysSomething ? { kind: 'other', problems: [{ path, line: 1, severity: 'hint', detail: { kind: 'conflict-copy', original } }] } : NOTHING;
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

/** What a note is; where its YAML is broken, by what the text of the block still shows. */
function kindOf(path: string, text: string, { block, problem, properties }: Frontmatter, rules: Recogniser): { readonly kind: NoteFacts['kind']; readonly statements: readonly Statement[] } {
  const source = block === null ? '' : text.slice(block.yamlStart, block.yamlEnd);
  const statements = problem === null ? statementsOf(properties) : statementsOfBroken(source);
  return { kind: rules.kindOf(path, statements, source), statements };
}

function frontmatterProblems(path: string, { problem }: Frontmatter): readonly Problem[] {
  return problem === null ? [] : [{ path, line: problem.line, severity: 'problem', detail: problem.detail }];
}


