import { leftBracket, rightBracket } from './characters.ts';
import { behindLineEnding, lineEnd } from './lines.ts';

/** Most containers (list items, block quotes, footnote definitions) around anything in a block. */
export const mostLevels = 50;

/** Most `[` and `]` in a line. */
export const mostBrackets = 500;

/** Longest block, in UTF-16 code units: a top-level block, or a top-level item of a list. */
export const longestBlock = 65_536;

/**
 * The start of the first line in `[start, end)` with more brackets than the limit; -1 if there is none. `start` and `end`
 * are offsets, `start` the start of a line.
 */
export function lineBeyondBrackets(text: string, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const to = Math.min(lineEnd(text, from), end);
    if (to - from > mostBrackets && hasTooManyBrackets(text, from, to)) return from;
    from = behindLineEnding(text, to);
  }
  return -1;
}

function hasTooManyBrackets(text: string, start: number, end: number): boolean {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code === leftBracket || code === rightBracket) && ++count > mostBrackets) return true;
  }
  return false;
}
