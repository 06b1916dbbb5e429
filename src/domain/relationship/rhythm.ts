import type { Day } from '../day.ts';
import { RHYTHM_GAPS, RHYTHM_LEAST_GAPS, RHYTHM_LEAST_SPAN } from '../thresholds.ts';

/**
 * The own rhythm in days: the median of the last eight gaps between different contact days, `null` until there are
 * three gaps that together span 21 days. `days` ascend, each once. Source: docs/rules.md, "Rhythm".
 */
export function rhythmOf(days: readonly Day[]): number | null {
  const first = firstDayOfRhythm(days);
  const last = days.at(-1);
  if (days.length <= RHYTHM_LEAST_GAPS || first === null || last === undefined || last - first < RHYTHM_LEAST_SPAN) return null;
  const gaps: number[] = [];
  let previous = first;
  for (let index = Math.max(1, days.length - RHYTHM_GAPS); index < days.length; index++) {
    const day = days[index] ?? previous;
    insertInOrder(gaps, day - previous);
    previous = day;
  }
  const upper = gaps[gaps.length >> 1] ?? 0;
  const lower = gaps[(gaps.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}

/** The first of the days that a rhythm is based on; `null` if there are none. */
export function firstDayOfRhythm(days: readonly Day[]): Day | null {
  return days[Math.max(0, days.length - 1 - RHYTHM_GAPS)] ?? null;
}

/** For the few gaps of a rhythm this takes a tenth of the time of a sort, and every contact has them. */
function insertInOrder(ascending: number[], value: number): void {
  let at = ascending.length;
  for (let before = ascending[at - 1]; before !== undefined && before > value; before = ascending[at - 1]) {
    ascending[at] = before;
    at--;
  }
  ascending[at] = value;
}
