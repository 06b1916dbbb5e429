import type { Splice } from '../splice.ts';

/** One splice from what two texts begin with to what they end with. */
export function wholeDifference(from: string, to: string): readonly Splice[] {
  if (from === to) return [];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let fromEnd = from.length;
  let toEnd = to.length;
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--;
    toEnd--;
  }
  return [{ start, end: fromEnd, text: to.slice(start, toEnd) }];
}
