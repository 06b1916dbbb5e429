import type { Refusal } from '../../domain/refusal.ts';
import { applySplices, type Edit, type Splice } from '../text/splice.ts';

/**
 * Every writer reads its result back before it offers the edit. Returns the first candidate after which the note reads
 * as expected, or the refusal.
 * @param candidates in order of preference; each is computed only if those before it failed.
 * @param read reads the resulting text; `null` if it is no longer a note of this kind.
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
    // Different manners often give the same edit, and reading is the expensive part.
    const key = JSON.stringify(splices);
    if (tried.has(key)) continue;
    tried.add(key);
    const after = read(applySplices(text, splices));
    if (after !== null && isExpected(after)) return splices;
  }
  return refusal;
}
