import type { Splice } from '../splice.ts';
import { withoutCommonEnds } from './common-ends.ts';

/** One splice from what two texts begin with to what they end with. */
export function wholeDifference(from: string, to: string): readonly Splice[] {
  if (from === to) return [];
  const { start, oldEnd, newEnd } = withoutCommonEnds(from, to);
  return [{ start, end: oldEnd, text: to.slice(start, newEnd) }];
}
