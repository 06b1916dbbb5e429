import { differingStretch } from './common-ends.ts';

/** Lines `start` to `end` (exclusive, from 0) of one text that are lines `newStart` to `newEnd` of another. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** More changed lines than this aren't compared, since time and memory grow with their square. */
const MOST_CHANGED_LINES = 1_000;

/**
 * A shortest list of changes from one list of lines to another, in ascending order and separate from each other; `null` if
 * they have too little in common. Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] | null {
  const { start, end, newEnd } = differingStretch(before, after);
  const steps = shortestEdit(before.slice(start, end), after.slice(start, newEnd));
  return steps === null ? null : joinSteps(steps, start);
}

/** One line removed (`old`) or inserted, with the position in both texts before it. */
interface Step {
  readonly from: 'old' | 'new';
  readonly x: number;
  readonly y: number;
}

function shortestEdit(old: readonly string[], fresh: readonly string[]): readonly Step[] | null {
  // reached[k] is how far into `old` a path on diagonal k (x - y) can come.
  const reached = new Map<number, number>([[1, 0]]);
  const rounds: ReadonlyMap<number, number>[] = [];
  const at = (diagonals: ReadonlyMap<number, number>, diagonal: number): number => diagonals.get(diagonal) ?? -1;
  for (let edits = 0; edits <= Math.min(MOST_CHANGED_LINES, old.length + fresh.length); edits++) {
    rounds.push(new Map(reached));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1));
      let x = down ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
      let y = x - diagonal;
      while (x < old.length && y < fresh.length && old[x] === fresh[y]) {
        x++;
        y++;
      }
      reached.set(diagonal, x);
      if (x >= old.length && y >= fresh.length) return stepsBack(rounds, old.length, fresh.length, at);
    }
  }
  return null;
}

function stepsBack(
  rounds: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  freshLength: number,
  at: (diagonals: ReadonlyMap<number, number>, diagonal: number) => number,
): readonly Step[] {
  const steps: Step[] = [];
  let x = oldLength;
  let y = freshLength;
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const reached = rounds[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1));
    const previous = down ? diagonal + 1 : diagonal - 1;
    x = at(reached, previous);
    y = x - previous;
    steps.push({ from: down ? 'new' : 'old', x, y });
  }
  return steps.reverse();
}

/** Steps that touch become one change. */
function joinSteps(steps: readonly Step[], offset: number): readonly LineChange[] {
  const changes: LineChange[] = [];
  for (const { from, x, y } of steps) {
    const start = x + offset;
    const newStart = y + offset;
    const last = changes.at(-1);
    const touches = last !== undefined && last.end === start && last.newEnd === newStart;
    if (touches) changes.pop();
    changes.push({
      start: touches ? last.start : start,
      newStart: touches ? last.newStart : newStart,
      end: from === 'old' ? start + 1 : start,
      newEnd: from === 'new' ? newStart + 1 : newStart,
    });
  }
  return changes;
}
