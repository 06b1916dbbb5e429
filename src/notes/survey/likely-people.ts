import { getOrInsert } from '../../domain/collections.ts';
import type { FoundPeople } from '../../domain/onboarding/found-people.ts';
import type { PropertyFact, Settings } from '../../domain/settings/settings.ts';
import { foldWord, isPersonal, isTrade, RELATIONSHIPS } from '../../domain/vocabulary.ts';
import { foldPropertyName, type PropertyNames } from '../contact/property-names.ts';
import { recogniser, tagsOf, withoutBrackets } from '../contact/recognise.ts';
import type { Statement } from '../contact/statements.ts';

/** The properties of a note that isn't a contact, as the app reads them. */
export interface PropertiesOfNote {
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Only people have these … */
const OF_PEOPLE: readonly PropertyFact[] = ['birthday', 'relationship', 'cadence', 'lastContact'];
/** … and of these, two together. */
const OFTEN_OF_PEOPLE: readonly PropertyFact[] = ['email', 'phone', 'organisation', 'role', 'metAt', 'metOn', 'linkedin'];
/** A word that only one note has may mean anything. */
const FEWEST_NOTES = 2;
const WORDS_FOR_PEOPLE: ReadonlySet<string> = new Set([...RELATIONSHIPS, 'acquaintance', 'buddy', 'customer', 'coworker', 'lead', 'neighbour', 'neighbor', 'teammate', 'contact', 'person', 'people', 'crm', 'network']);

/** Notes that seem to be about people, by a tag or a type that they share, and by their properties. Each note is in one of them. */
export function likelyPeople(notes: readonly PropertiesOfNote[], names: PropertyNames, settings: Settings): readonly FoundPeople[] {
  const typeProperties = new Set(settings.contacts.typeProperties.map(foldPropertyName));
  const left = new Map(notes.map(({ path, properties }) => [path, statementsOf(properties)]));
  const found: FoundPeople[] = [];
  const take = (kind: 'tag' | 'type', wordsOf: (statements: readonly Statement[]) => readonly string[]): void => {
    const byWord = new Map<string, string[]>();
    for (const [path, statements] of left) for (const word of new Set(wordsOf(statements).filter(meansPeople))) getOrInsert(byWord, word, () => []).push(path);
    for (const [word, paths] of [...byWord].sort(([, a], [, b]) => b.length - a.length)) {
      const contacts = { ...settings.contacts, [kind === 'tag' ? 'tags' : 'types']: [word] };
      const { kindOf } = recogniser({ ...settings, contacts }, names);
      const own = paths.filter((path) => kindOf(path, left.get(path) ?? [], '') === 'contact');
      if (own.length < FEWEST_NOTES) continue;
      found.push({ kind, word, notes: own });
      for (const path of own) left.delete(path);
    }
  };
  const typesOf = (statements: readonly Statement[]): readonly string[] =>
    statements.flatMap(({ folded, texts }) => (typeProperties.has(folded) ? texts.map(({ text }) => withoutBrackets(text).toLowerCase()) : []));
  take('type', typesOf);
  take('tag', tagsOf);
  const others = [...left].filter(([, statements]) => typesOf(statements).every((type) => type === 'note' || meansPeople(type)) && hasPropertiesOfPeople(statements, names)).map(([path]) => path);
  return others.length === 0 ? found : [...found, { kind: 'properties', notes: others }];
}

function hasPropertiesOfPeople(statements: readonly Statement[], { factOf }: PropertyNames): boolean {
  const facts = new Set(statements.flatMap(({ folded, texts }) => (texts.length === 0 ? [] : (factOf.get(folded)?.fact ?? []))));
  return OF_PEOPLE.some((fact) => facts.has(fact)) || OFTEN_OF_PEOPLE.filter((fact) => facts.has(fact)).length >= 2;
}

/** Whether a tag or a type is a word for people, such as `friends` or `people/work`. */
function meansPeople(word: string): boolean {
  return word.split('/').some((part) => isPersonal(part) || isTrade(part) || WORDS_FOR_PEOPLE.has(foldWord(part)) || WORDS_FOR_PEOPLE.has(foldWord(part).replace(/s$/, '')));
}

function statementsOf(properties: Readonly<Record<string, unknown>>): readonly Statement[] {
  return Object.entries(properties).map(([key, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = values.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [{ text: String(one), line: 1 }] : []));
    return { key, folded: foldPropertyName(key), line: 1, inText: null, texts: texts.filter(({ text }) => text.trim() !== '') };
  });
}
