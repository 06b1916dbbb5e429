/** What differs between two sequences that begin and end alike: from `start`, the same in both, to an end of its own in each (exclusive, from 0). */
export interface DifferingStretch {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** Where two texts, or two lists of lines, differ: the longest common beginning, then the longest common end, left out. */
export function differingStretch(before: ArrayLike<string>, after: ArrayLike<string>): DifferingStretch {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = before.length;
  let newEnd = after.length;
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { start, end, newEnd };
}
