import type { Refusal } from '../../domain/refusal.ts';
import { applySplices, type Edit, type Splice } from '../text/splice.ts';

/**
 * The rule of every writer: what it would write is read again before it is offered. Gives the first of the candidate
 * edits after which the note says what is expected, else the refusal.
 * @param candidates in order of preference; each is made only when those before it have failed.
 * @param read what a text of the note says, `null` where it isn't such a note any more.
 */
export function firstReadBack<Reading>(
  text: string,
  candidates: Iterable<readonly Splice[]>,
  read: (text: string) => Reading | null,
  isExpected: (after: Reading) => boolean,
  refusal: Refusal,
): Edit {
  const tried = new Set<string>();
  for (const splices of candidates) {
    // Two ways of writing often come to the same, and reading is what costs.
    const key = JSON.stringify(splices);
    if (tried.has(key)) continue;
    tried.add(key);
    const after = read(applySplices(text, splices));
    if (after !== null && isExpected(after)) return splices;
  }
  return refusal;
}
