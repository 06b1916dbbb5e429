import { lastDayOf, monthNumberOf, toYearMonthDay, type Day } from '../day.ts';
import type { HistoryEntry, Relationship } from '../relationship/relationship.ts';
import { MONTHS_TO_BE_ESTABLISHED, QUARTERS_SHOWN, SPAN_TO_BE_ESTABLISHED } from '../thresholds.ts';
import type { Milestone, Quarter } from './network.ts';
import type { OrderedLists } from './ordered-lists.ts';

/** The entry with which a relationship became established: the first contact in a third month, 60 days or more after the first of all. `null` before that. */
export function establishedBy(relationship: Relationship, today: Day): Milestone | null {
  let months = 0;
  let previous = -1;
  let first: Day | null = null;
  for (const entry of relationship.record.history) {
    if (entry.date.day > today) break;
    if (entry.attempt) continue;
    const month = monthNumberOf(entry.date.day);
    if (month !== previous) months++;
    previous = month;
    first ??= entry.date.day;
    if (months >= MONTHS_TO_BE_ESTABLISHED && lastDayOf(entry.date) - first >= SPAN_TO_BE_ESTABLISHED) return { relationship, day: earlier(lastDayOf(entry.date), today), entry };
  }
  return null;
}

/** In how many different months there was contact: three make a relationship established. */
export function monthsOfContact({ record }: Relationship, today: Day): number {
  const months = new Set<number>();
  for (const { date, attempt } of record.history) if (!attempt && date.day <= today) months.add(monthNumberOf(date.day));
  return months.size;
}

/** The first contact of each month with contact, in order: the evidence for a stage. */
export function firstOfEachMonth({ record }: Relationship, today: Day): readonly HistoryEntry[] {
  const seen = new Set<number>();
  return record.history.filter(({ date, attempt }) => {
    const month = monthNumberOf(date.day);
    if (attempt || date.day > today || seen.has(month)) return false;
    seen.add(month);
    return true;
  });
}

/** Milestones by the number of their quarter. */
export type MilestonesByQuarter = OrderedLists<number, Milestone, readonly Milestone[]>;

/** Milestones by day; of one day they keep their order. */
export function byDay(milestones: readonly Milestone[]): readonly Milestone[] {
  return [...milestones].sort((a, b) => a.day - b.day);
}

/** Who became established in each of the last eight quarters, from the milestones by the number of the quarter. */
export function quartersOf(byQuarter: MilestonesByQuarter, today: Day): readonly Quarter[] {
  const first = quarterNumber(today) - QUARTERS_SHOWN + 1;
  return Array.from({ length: QUARTERS_SHOWN }, (_, index) => {
    const number = first + index;
    return { year: Math.floor(number / 4), quarter: (number % 4) + 1, established: byQuarter.of(number) };
  });
}

/** Quarters since year 0. */
export function quarterNumber(day: Day): number {
  const { year, month } = toYearMonthDay(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
