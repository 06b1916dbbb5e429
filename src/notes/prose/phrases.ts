import { getOrInsert } from '../../domain/collections.ts';
import type { Words } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import type { Token } from './tokens.ts';

/** In a phrase `…` is up to so many tokens: `left … message`. */
const LONGEST_GAP = 4;
const GAP = '…';
const ENDING = '-';
/** A word is no ending: `-ed` isn't `red`. */
const SHORTEST_STEM = 2;

/** Words and phrases to look for. `-ed` is any word that ends so, and `left … message` has a few words between. */
export class Phrases {
  private readonly byFirst = new Map<string, (readonly string[])[]>();
  private readonly byEnding = new Map<string, (readonly string[])[]>();

  constructor(...lists: readonly (Words | undefined)[]) {
    for (const phrase of lists.flatMap((words) => wordsOf(words ?? ''))) this.add(phrase.split(' '));
  }

  /** The words of each phrase, those that aren't common first, then the longest: without all of them a text doesn't hold it. */
  wordsOfEach(common: ReadonlySet<string>): readonly (readonly string[])[] {
    const byRarity = (a: string, b: string): number => Number(common.has(a)) - Number(common.has(b)) || b.length - a.length;
    return [...this.byFirst.values()].flat().map((phrase) => phrase.filter((word) => word !== GAP).sort(byRarity));
  }

  /** The words with which phrases begin. */
  firstWords(): readonly string[] {
    return [...this.byFirst.keys()];
  }

  private add(words: readonly string[]): void {
    const [first] = words;
    if (first === undefined) return;
    const phrases = first.startsWith(ENDING) ? this.byEnding : this.byFirst;
    getOrInsert(phrases, first, () => []).push(words);
  }

  /** The index behind the longest phrase at `at` that ends before `to`; `at` itself if there is none. */
  endAt(tokens: readonly Token[], at: number, to: number): number {
    const token = tokens[at];
    if (token === undefined || token.kind === 'link') return at;
    let end = at;
    for (const phrase of this.byFirst.get(token.text) ?? NONE) end = Math.max(end, endOf(phrase, tokens, at, to));
    if (this.byEnding.size === 0) return end;
    for (const [ending, phrases] of this.byEnding) {
      if (isWord(token, ending)) for (const phrase of phrases) end = Math.max(end, endOf(phrase, tokens, at, to));
    }
    return end;
  }

  /** Whether a phrase begins at `at`. */
  isAt(tokens: readonly Token[], at: number, to: number): boolean {
    return this.endAt(tokens, at, to) > at;
  }
}

const NONE: readonly never[] = [];

function endOf(phrase: readonly string[], tokens: readonly Token[], start: number, to: number): number {
  let at = start;
  let gap = 0;
  for (const word of phrase) {
    if (word === GAP) {
      gap = LONGEST_GAP;
      continue;
    }
    while (gap > 0 && at < to && !isWord(tokens[at], word)) {
      at++;
      gap--;
    }
    if (at >= to || !isWord(tokens[at], word)) return start;
    at++;
    gap = 0;
  }
  return at;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.text === word || (word.length > 1 && word.startsWith(ENDING) && endsSo(token, word.slice(1))));
}

function endsSo({ kind, text }: Token, ending: string): boolean {
  return kind === 'word' && text.length > ending.length + SHORTEST_STEM && text.endsWith(ending);
}
