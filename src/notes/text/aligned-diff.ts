import type { LineChange } from './line-diff.ts';
import { lineChanges } from './line-diff.ts';

/** The words of a line, and its line end, which a last line has not. */
export interface LineWithEnd {
  readonly words: string;
  readonly end: string;
}

/**
 * The changes from one list of lines to another by their words, as {@link lineChanges} gives them. If a change could be in
 * several places, as among blank lines, it is placed so that the most lines beside it keep their line endings.
 */
export function alignedChanges(before: readonly LineWithEnd[], after: readonly LineWithEnd[]): readonly LineChange[] | null {
  const changes = lineChanges(before.map(wordsOf), after.map(wordsOf));
  if (changes === null) return null;
  const result: LineChange[] = [];
  for (const [index, change] of changes.entries()) result.push(aligned(change, result.at(-1), changes[index + 1], before, after));
  return result;
}

function wordsOf({ words }: LineWithEnd): string {
  return words;
}

function aligned(change: LineChange, previous: LineChange | undefined, next: LineChange | undefined, before: readonly LineWithEnd[], after: readonly LineWithEnd[]): LineChange {
  let best = change;
  let most = 0;
  for (const step of [-1, 1]) {
    let gained = 0;
    for (let slid = change; ; slid = moved(slid, step)) {
      const gain = staysApart(moved(slid, step), previous, next) ? gainOf(slid, step, before, after) : null;
      if (gain === null) break;
      gained += gain;
      if (gained <= most) continue;
      most = gained;
      best = moved(slid, step);
    }
  }
  return best;
}

function moved({ start, end, newStart, newEnd }: LineChange, by: number): LineChange {
  return { start: start + by, end: end + by, newStart: newStart + by, newEnd: newEnd + by };
}

function staysApart({ start, end }: LineChange, previous: LineChange | undefined, next: LineChange | undefined): boolean {
  return start > (previous?.end ?? -1) && end < (next?.start ?? Infinity);
}

/**
 * How many more lines keep their line endings if a change moves up (-1) or down (1) by a line; `null` if it can't. Only an
 * insertion or a removal can: the line it leaves must have the words of the line it reaches.
 */
function gainOf({ start, end, newStart, newEnd }: LineChange, step: number, before: readonly LineWithEnd[], after: readonly LineWithEnd[]): number | null {
  if (start < end && newStart < newEnd) return null;
  const [lines, from, to, others, other] = newStart === newEnd ? [before, start, end, after, newStart] : [after, newStart, newEnd, before, start];
  const left = step < 0 ? lines[to - 1] : lines[from];
  const reached = step < 0 ? lines[from - 1] : lines[to];
  const kept = others[step < 0 ? other - 1 : other];
  if (left === undefined || reached === undefined || kept === undefined || left.words !== reached.words) return null;
  return Number(left.end === kept.end) - Number(reached.end === kept.end);
}
