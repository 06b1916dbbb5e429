import { capitalised } from './capitalised.ts';
import { foldAccents } from './fold-case.ts';

/** The length of the table; a power of two that leaves it nearly empty. */
const SIZE = 0x10000;
/** The first character of the scripts that put no spaces between words, where a word may begin anywhere. */
const FIRST_WITHOUT_SPACES = 0x2e80;
/** The bit that tells a capital ASCII letter from a small one. */
const LOWER_CASE = 32;

/**
 * A cheap first test whether a text holds one of some words, which nearly none does. It may say yes without reason, never no.
 * Of a word with spaces, hyphens or apostrophes in it only the first part is looked for.
 */
export class WordFilter {
  private readonly table = new Uint8Array(SIZE);

  /** `words` in lower case. They are found in upper case, with a capital and without accents, too. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      for (const form of [word, foldAccents(word), word.toUpperCase(), capitalised(word)]) this.table[hashAt(form, 0)] = 1;
    }
  }

  /** Whether the word at an offset of a text may be one of the words. */
  mayBeAt(text: string, at: number): boolean {
    return this.table[hashAt(text, at)] === 1;
  }

  /** Whether one of the words may be anywhere in a text, from its beginning up to `length`. */
  mayBeIn(text: string, length = text.length): boolean {
    let hash = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code >= FIRST_WITHOUT_SPACES) return true;
      if (isLetter(code)) hash = withLetter(hash, code);
      else {
        if (hash !== 0 && this.table[hash & (SIZE - 1)] === 1) return true;
        hash = 0;
      }
    }
    return hash !== 0 && this.table[hash & (SIZE - 1)] === 1;
  }
}

function hashAt(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < text.length && isLetter(text.charCodeAt(at)); at++) hash = withLetter(hash, text.charCodeAt(at));
  return hash & (SIZE - 1);
}

/** Accents of their own, as some systems write them, are passed over. */
function withLetter(hash: number, code: number): number {
  return code >= 0x300 && code <= 0x36f ? hash : (Math.imul(hash, 31) + (code | LOWER_CASE)) | 0;
}

/** Letters, and whatever is beyond ASCII but quotes, dashes and special spaces. */
function isLetter(code: number): boolean {
  const lower = code | LOWER_CASE;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f));
}
