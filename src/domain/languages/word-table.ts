import type { Language, Words } from './language.ts';
import { wordsOf } from './language.ts';
import { LANGUAGES } from './languages.ts';

/** All languages in the order in which their words are read: those with the given codes, then English, then the others. */
export function languagesInOrder(codes: readonly string[]): readonly Language[] {
  const first = codes.flatMap((code) => LANGUAGES.filter((language) => language.code === code.toLowerCase()));
  return [...new Set([...first, ...LANGUAGES])];
}

/**
 * What each word means, in the first language that has it: a language's everyday words aren't taken for those of a later one.
 * `fold` gives the form, or forms, in which a word is looked up.
 */
export function wordTable<Meaning>(
  languages: readonly Language[],
  entriesOf: (language: Language) => Iterable<readonly [words: Words | undefined, meaning: Meaning]>,
  fold: (word: string) => string = (word) => word,
): Map<string, Meaning> {
  const table = new Map<string, Meaning>();
  const taken = new Set<string>();
  for (const language of languages) {
    for (const [words = '', meaning] of entriesOf(language)) {
      for (const word of wordsOf(words).map(fold)) if (!table.has(word) && !taken.has(word)) table.set(word, meaning);
    }
    for (const word of wordsOf(language.falseFriends ?? '')) taken.add(fold(word));
  }
  return table;
}
