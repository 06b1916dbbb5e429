import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';

/** Words for many contacts: a tag `topic/people` is a subject. */
export const MANY_CONTACTS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ contacts }) => wordsOf(contacts?.many ?? '')));
/** Names in other languages of the property that says what a note is. */
export const TYPE_NAMES: readonly string[] = LANGUAGES.flatMap(({ properties }) => wordsOf(properties?.type ?? ''));

const ONE_CONTACT: readonly string[] = LANGUAGES.flatMap(({ contacts }) => wordsOf(contacts?.one ?? ''));

/** The types or tags of the settings, folded, with the words of other languages for those that mean a person: `persona`, `Kontakt`. */
export function inAllLanguages(words: readonly string[]): readonly string[] {
  return [...new Set([...words, ...(words.includes('person') ? ONE_CONTACT : []), ...(words.includes('people') ? MANY_CONTACTS : [])])];
}
