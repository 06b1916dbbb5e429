import type { Splice } from './splice.ts';
import { differingStretch } from './common-ends.ts';

/** One splice from what two texts begin with to what they end with. */
export function wholeDifference(from: string, to: string): readonly Splice[] {
  if (from === to) return [];
  const { start, end, newEnd } = differingStretch(from, to);
  return [{ start, end, text: to.slice(start, newEnd) }];
}
