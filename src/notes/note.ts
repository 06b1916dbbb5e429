import type { ContactFacts } from '../domain/contact.ts';
import type { GoalFacts } from '../domain/goal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { readContact } from './contact/read-contact.ts';
import type { PropertyNames } from './contact/property-names.ts';
import { foldPropertyName, propertyNames } from './contact/property-names.ts';
import type { NamedTexts, Recogniser } from './contact/recognise.ts';
import { recogniser, tagsOf } from './contact/recognise.ts';
import { propertyLines } from './frontmatter/property-lines.ts';
import type { Frontmatter } from './frontmatter/read.ts';
import { readFrontmatter } from './frontmatter/read.ts';
import { asTexts } from './frontmatter/texts.ts';
import type { YamlEngine } from './frontmatter/yaml-value.ts';
import { readGoal } from './goal/read-goal.ts';
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
    const { kind, texts } = kindOf(path, text, frontmatter, rules);
    return kind === 'contact' ? contactNote(path, text, frontmatter, texts) : null;
  };

  const contactNote = (path: string, text: string, frontmatter: Frontmatter, texts: readonly NamedTexts[]): ContactNote => {
    const listed = frontmatter.properties.find(({ key }) => foldPropertyName(key) === 'interactions');
    const entries = listed === undefined ? null : readListedEntries(path, listed.written, vocabulary);
    const structure = readStructure(text, frontmatter.bodyStart);
    let body = EMPTY_BODY;
    const { facts, problems } = readContact(path, frontmatter.properties, names, vocabulary.dateOrder, (ownNames) => {
      body = readNoteBody({ path, structure, text, names: ownNames }, vocabulary);
      const { interactions, plans, commitments, notCounted } = body;
      return { tags: tagsOf(texts), interactions: entries === null ? interactions : [...entries.interactions, ...interactions], plans, commitments, notCounted };
    });
    return { facts, problems: [...frontmatterProblems(path, frontmatter), ...problems, ...(entries?.problems ?? []), ...body.problems], frontmatter, body };
  };

  return {
    names,
    vocabulary,
    readContactNote,
    read(path, text) {
      if (!hasFrontmatter(text) && !rules.mayBeContactByFolder(path)) return { kind: 'other', problems: [] };
      const frontmatter = readFrontmatter(text, engine);
      const { kind, texts } = kindOf(path, text, frontmatter, rules);
      if (kind === 'goal') {
        const { facts, problems } = readGoal(path, frontmatter.properties, readStructure(text, frontmatter.bodyStart), vocabulary.dateOrder);
        return { kind, goal: facts, problems: [...frontmatterProblems(path, frontmatter), ...problems] };
      }
      if (kind !== 'contact') return { kind, problems: kind === 'template' ? [] : frontmatterProblems(path, frontmatter) };
      const { facts, problems } = contactNote(path, text, frontmatter, texts);
      return { kind, facts, problems };
    },
  };
}

const EMPTY_BODY: NoteBody = { interactions: [], plans: [], commitments: [], notCounted: [], problems: [], sections: [], places: [] };

/** Cheap test before anything is read: a note without opening dashes has no properties. */
function hasFrontmatter(text: string): boolean {
  return text.startsWith('---', text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** What a note is; where its YAML is broken, by the lines of the block that can still be told apart. */
function kindOf(path: string, text: string, frontmatter: Frontmatter, rules: Recogniser): { readonly kind: NoteFacts['kind']; readonly texts: readonly NamedTexts[] } {
  const { block, problem } = frontmatter;
  const source = block === null ? '' : text.slice(block.yamlStart, block.yamlEnd);
  const texts: readonly NamedTexts[] =
    problem === null
      ? frontmatter.properties.map((property) => ({ key: property.key, texts: asTexts(property).map((part) => part.text) }))
      : propertyLines(source).map(({ key, rest }) => ({ key, texts: rest.replace(/^\[(?!\[)|\](?!\])$/g, '').split(/\s*,\s*/) }));
  return { kind: rules.kindOf(path, texts, source), texts };
}

function frontmatterProblems(path: string, { problem }: Frontmatter): readonly Problem[] {
  return problem === null ? [] : [{ path, line: problem.line, severity: 'problem', detail: problem.detail }];
}


