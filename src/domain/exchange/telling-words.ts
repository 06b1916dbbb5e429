import type { Exchange } from '../interaction.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { wordsOf } from '../languages/language.ts';
import { stableHash } from '../text/stable-hash.ts';
import { foldPersonName } from '../vocabulary.ts';

/** Words of all languages that are too common to say what a text is about, folded. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.fillers ?? '')).map(foldPersonName));

/** A run of a script that puts no spaces between words, or else a word. Hiragana is left out: it is mostly grammar. */
const RUNS = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}])[\p{L}\p{N}])+/gu;
const BEYOND_ASCII = /[^\s -~]/;
const PLAIN_RUNS = /[a-z0-9]+/g;
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** The commonest Chinese characters that say nothing of what was asked. */
const GRAMMAR = /[的了我你他她您们們个個一是在和请請帮幫给給把这這那]/;
const NUMBER = /^\p{N}+$/u;
const LINK = /\[\[([^[\]]*)\]\]/g;

/**
 * The words that say what a text is about, each folded and as its stem: no case, accents, plurals, numbers or fillers. A text
 * of fillers alone is told by all of it. Source: docs/note-format.md, "Requests".
 */
export function tellingWords(text: string): readonly string[] {
  const unlinked = text.includes('[[') ? text.replace(LINK, (_, inside: string) => withoutFolders(inside)) : text;
  // Marks are compared by the thousand, and most are plain.
  const isPlain = !BEYOND_ASCII.test(unlinked);
  const folded = isPlain ? unlinked.toLowerCase() : foldPersonName(unlinked);
  const words = new Set<string>();
  for (const run of folded.match(isPlain ? PLAIN_RUNS : RUNS) ?? []) {
    if (!isPlain && WITHOUT_SPACES.test(run)) for (const pair of pairsOfCharacters(run)) words.add(pair);
    else if (run.length > 1 && !FILLER_WORDS.has(run) && !NUMBER.test(run)) words.add(wordStem(run));
  }
  const whole = words.size === 0 ? foldPersonName(folded) : '';
  return whole === '' ? [...words] : [whole];
}

/** The telling words of a mark as numbers, which equal words share; at hand even if the mark's text isn't. */
export function tellingWordsOf({ what, digest }: Pick<Exchange, 'what' | 'digest'>): readonly number[] {
  return digest?.words ?? tellingWords(what).map((word) => stableHash(word) | 0);
}

/** The name of a link's note, and its display words. */
function withoutFolders(link: string): string {
  const bar = link.indexOf('|');
  return link.slice(link.lastIndexOf('/', bar < 0 ? link.length : bar) + 1);
}

/** Where nothing separates words, two neighbouring characters stand for a word. */
export function pairsOfCharacters(run: string): readonly string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return (pairs.length === 0 ? characters : pairs).filter((pair) => !GRAMMAR.test(pair));
}

/** A word without the commonest endings of plurals and verbs, as far as four letters are left. Equal stems need not be words. */
export function wordStem(word: string): string {
  const singular = singularOf(word);
  const ending = ENDING.exec(singular);
  return ending === null || ending.index < LEAST_STEM ? singular : singular.slice(0, ending.index);
}

function singularOf(word: string): string {
  if (word.length < LEAST_STEM) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ss|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

const LEAST_STEM = 4;
const ENDING = /(?:[aeio]|ing|ed|en)$/;
