import { contactDaysOf } from './contact-days.ts';
import { addMonths, startOfMonth, type Day } from '../day.ts';
import type { HistoryEntry } from './relationship.ts';

/** How many days of contact a month had. */
export interface MonthOfContact {
  /** Its first day. */
  readonly first: Day;
  readonly days: number;
}

/**
 * The last months up to and including this one, with their days of contact. A day counts once and attempts don't count; a
 * month with an unknown day counts as one. `history` is in order.
 */
export function contactMonths(history: readonly HistoryEntry[], today: Day, count: number): readonly MonthOfContact[] {
  const { days, months } = contactDaysOf(history, null, '', today);
  const counts = new Map<Day, number>();
  for (const day of [...days, ...months]) counts.set(startOfMonth(day), (counts.get(startOfMonth(day)) ?? 0) + 1);
  return Array.from({ length: count }, (_, index) => {
    const first = addMonths(startOfMonth(today), index + 1 - count);
    return { first, days: counts.get(first) ?? 0 };
  });
}
