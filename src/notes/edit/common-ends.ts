/** The part of two sequences between what they begin with and what they end with alike. All count from 0, ends exclusive. */
export interface Middle {
  /** Where the part begins, in both. */
  readonly start: number;
  /** Where it ends in the first and in the second. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Leaves out the longest common beginning of two sequences (of letters, as UTF-16 counts them, or of whole lines), then
 * the longest common end of what is left.
 */
export function withoutCommonEnds(old: ArrayLike<string>, fresh: ArrayLike<string>): Middle {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let oldEnd = old.length;
  let newEnd = fresh.length;
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === fresh[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
