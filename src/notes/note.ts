import type { ContactFacts } from '../domain/contact.ts';
import type { GoalFacts } from '../domain/goal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import type { PropertyNames } from './contact/property-names.ts';
import { propertyNames } from './contact/property-names.ts';
import { PropertyReader } from './contact/property-reader.ts';
import { readContact, readNames } from './contact/read-contact.ts';
import type { Recogniser } from './contact/recognise.ts';
import { recogniser, tagsOf } from './contact/recognise.ts';
import type { Statement } from './contact/statements.ts';
import { statementsOf, statementsOfBroken } from './contact/statements.ts';
import type { Frontmatter } from './frontmatter/read.ts';
import { readFrontmatter } from './frontmatter/read.ts';
import type { YamlEngine } from './frontmatter/yaml-value.ts';
import { readGoal } from './goal/read-goal.ts';
import type { ListedEntries } from './log/listed-entries.ts';
import { readListedEntries } from './log/listed-entries.ts';
import type { LogVocabulary } from './log/log-vocabulary.ts';
import { logVocabulary } from './log/log-vocabulary.ts';
import type { NoteBody } from './log/note-body.ts';
import { readNoteBody } from './log/note-body.ts';
import { readStructure } from './structure/structure.ts';

/** What one note says, from its text alone. */
export type NoteFacts =
  | { readonly kind: 'contact'; readonly facts: ContactFacts; readonly problems: readonly Problem[] }
  | { readonly kind: 'goal'; readonly goal: GoalFacts; readonly problems: readonly Problem[] }
  | { readonly kind: 'me' | 'template' | 'other'; readonly problems: readonly Problem[] };

/** A contact note with everything a writer needs to know of it. */
export interface ContactNote {
  readonly facts: ContactFacts;
  readonly problems: readonly Problem[];
  readonly frontmatter: Frontmatter;
  readonly body: NoteBody;
}

/** Reads notes by one set of settings. Total: any text gives facts and problems, never an exception. */
export interface NoteReader {
  readonly read: (path: string, text: string) => NoteFacts;
  /** The same for a note that is to be written; `null` where it is no contact. */
  readonly readContactNote: (path: string, text: string) => ContactNote | null;
  readonly names: PropertyNames;
  readonly vocabulary: LogVocabulary;
}

/** Compiles the settings. `engine` reads YAML: the `yaml` package in Node, the app's own in the app. */
export function noteReader(settings: Settings, engine: YamlEngine): NoteReader {
  const names = propertyNames(settings.properties);
  const vocabulary = logVocabulary(settings);
  const rules = recogniser(settings);

  const readContactNote = (path: string, text: string): ContactNote | null => {
    const frontmatter = readFrontmatter(text, engine);
    const { kind, statements } = kindOf(path, text, frontmatter, rules);
    return kind === 'contact' ? contactNote(path, text, frontmatter, statements) : null;
  };

  const contactNote = (path: string, text: string, frontmatter: Frontmatter, statements: readonly Statement[]): ContactNote => {
    // Of properties that can't be read nothing is said; what the block still shows has served to recognise the note.
    const properties = new PropertyReader(path, frontmatter.problem === null ? statements : [], names, vocabulary.dateOrder);
    const contactNames = readNames(path, properties);
    const structure = readStructure(text, frontmatter.bodyStart);
    const body = readNoteBody({ path, structure, text, names: [contactNames.name, ...contactNames.otherNames] }, vocabulary);
    const listed = frontmatter.properties[statements.findIndex(({ folded }) => folded === 'interactions')];
    const entries = listed === undefined ? NO_ENTRIES : readListedEntries(path, listed.written, vocabulary);
    const facts = readContact(path, contactNames, properties, {
      tags: tagsOf(statements),
      interactions: joined(entries.interactions, body.interactions),
      plans: body.plans,
      commitments: body.commitments,
      notCounted: joined(entries.notCounted, body.notCounted),
    });
    return { facts, problems: [...frontmatterProblems(path, frontmatter), ...properties.problems, ...entries.problems, ...body.problems], frontmatter, body };
  };

  return {
    names,
    vocabulary,
    readContactNote,
    read(path, text) {
      if (!hasFrontmatter(text) && !rules.mayBeContactByFolder(path)) return { kind: 'other', problems: [] };
      const frontmatter = readFrontmatter(text, engine);
      const { kind, statements } = kindOf(path, text, frontmatter, rules);
      if (kind === 'goal') {
        const { facts, problems } = readGoal(path, frontmatter.properties, readStructure(text, frontmatter.bodyStart), vocabulary.dateOrder);
        return { kind, goal: facts, problems: [...frontmatterProblems(path, frontmatter), ...problems] };
      }
      if (kind !== 'contact') return { kind, problems: kind === 'template' ? [] : frontmatterProblems(path, frontmatter) };
      const { facts, problems } = contactNote(path, text, frontmatter, statements);
      return { kind, facts, problems };
    },
  };
}

const NO_ENTRIES: ListedEntries = { interactions: [], notCounted: [], problems: [] };

function joined<Value>(first: readonly Value[], others: readonly Value[]): readonly Value[] {
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


