import { type Language, wordsOf } from '../languages/language.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { foldPersonName } from '../vocabulary.ts';

/** Letters that an ending leaves at least; a plural leaves one less, as in *jobs*. */
const LEAST_STEM = 4;
/** Shorter beginnings are too often chance: *Rechtschreibung*. */
const LEAST_BEGINNING = 6;
const LONGEST_ENDING = 8;
/** Too many short words end so by nature: *plant*. */
const SHORT_ENDINGS: ReadonlySet<string> = new Set(['m', 'n', 't', 'x']);
/** No word is longer. */
const LONGEST_WORD = 40;

/** The endings of all languages: what language a single word is of is not to be told. */
const ENDINGS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ giving }) => wordsOf(giving?.endings ?? '')));
/** Which related words a stem is one of. */
const RELATED = relatedOf(LANGUAGES);
const JOINING = LANGUAGES.filter(({ giving }) => giving?.compounds === true);
/** The same for parts of joined words. */
const RELATED_PARTS = relatedOf(JOINING);
const PARTS: ReadonlySet<string> = new Set(JOINING.flatMap(({ giving }) => Object.values(giving?.related ?? {}).flatMap((words) => wordsOf(words).map(foldPersonName))));

function relatedOf(languages: readonly Language[]): ReadonlyMap<string, string> {
  return new Map(languages.flatMap(({ giving }) => Object.entries(giving?.related ?? {}).flatMap(([meaning, words]) => wordsOf(words).map((word) => [withoutEndings(foldPersonName(word)), `=${meaning}`] as const))));
}

/** What a word is compared by: the sign and name of the related words it belongs to, or else the word without its endings. */
export function stemOf(word: string): string {
  const stem = withoutEndings(word);
  return RELATED.get(stem) ?? stem;
}

/** The parts of a word of a language that joins words, where it ends or begins with a related word: *Mietwohnung*, *Wohnungssuche*. */
export function partsOfJoined(word: string): readonly string[] {
  if (RELATED.has(withoutEndings(word))) return [word];
  for (let at = LEAST_STEM; at <= word.length - LEAST_STEM; at++) if (RELATED_PARTS.has(withoutEndings(word.slice(at)))) return [word.slice(0, at), word.slice(at)];
  for (let at = word.length - LEAST_STEM; at >= LEAST_BEGINNING; at--) if (isRelatedWord(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
  return [word];
}

/** Whether a beginning is a related word, with the *s* that joins words or without. */
function isRelatedWord(beginning: string): boolean {
  return PARTS.has(beginning) || (beginning.endsWith('s') && PARTS.has(beginning.slice(0, -1)));
}

/** A folded word without its endings, the longest of each turn first. Equal stems need not be words. */
export function withoutEndings(word: string): string {
  let stem = word.slice(0, LONGEST_WORD);
  for (let ending = endingOf(stem); ending > 0; ending = endingOf(stem)) stem = stem.slice(0, -ending);
  return stem;
}

/** How many letters a word loses. */
function endingOf(word: string): number {
  for (let length = Math.min(LONGEST_ENDING, word.length - LEAST_STEM); length > 0; length--) {
    const ending = word.slice(-length);
    if (ENDINGS.has(ending) && (!SHORT_ENDINGS.has(ending) || word.length > LEAST_BEGINNING)) return length;
  }
  return word.length === LEAST_STEM && word.endsWith('s') ? 1 : 0;
}
