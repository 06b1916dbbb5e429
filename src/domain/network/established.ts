import { lastDayOf, monthNumberOf, toYearMonthDay, type Day } from '../day.ts';
import type { History, Relationship } from '../relationship.ts';
import { MONTHS_TO_BE_ESTABLISHED, QUARTERS_SHOWN } from '../thresholds.ts';
import type { Milestone, Quarter } from './network.ts';

/** The entry with which a relationship became established: the first contact in a third month. `null` before that. */
export function establishedBy(relationship: Relationship, today: Day): Milestone | null {
  let months = 0;
  let previous = -1;
  for (const entry of relationship.record.history) {
    if (entry.date.day > today) break;
    if (entry.attempt) continue;
    const month = monthNumberOf(entry.date.day);
    if (month === previous) continue;
    previous = month;
    months++;
    if (months >= MONTHS_TO_BE_ESTABLISHED) return { relationship, day: earlier(lastDayOf(entry.date), today), entry };
  }
  return null;
}

/** In how many different months there was contact: three make a relationship established. */
export function monthsOfContact({ record }: Relationship, today: Day): number {
  const months = new Set<number>();
  for (const { date, attempt } of record.history) if (!attempt && date.day <= today) months.add(monthNumberOf(date.day));
  return months.size;
}

/** The first contact of each month with any: what it rests on how far a relationship has come. In order. */
export function firstOfEachMonth({ record }: Relationship, today: Day): readonly History[] {
  const seen = new Set<number>();
  return record.history.filter(({ date, attempt }) => {
    const month = monthNumberOf(date.day);
    if (attempt || date.day > today || seen.has(month)) return false;
    seen.add(month);
    return true;
  });
}

/** Who became established in each of the last eight quarters. */
export function quartersOf(milestones: readonly Milestone[], today: Day): readonly Quarter[] {
  const current = quarterNumber(today);
  const established = Array.from({ length: QUARTERS_SHOWN }, (): Milestone[] => []);
  for (const milestone of milestones) {
    established[QUARTERS_SHOWN - 1 - (current - quarterNumber(milestone.day))]?.push(milestone);
  }
  return established.map((inQuarter, index) => {
    const number = current - (QUARTERS_SHOWN - 1) + index;
    return { year: Math.floor(number / 4), quarter: (number % 4) + 1, established: inQuarter.sort((a, b) => a.day - b.day) };
  });
}

/** Quarters since year 0. */
function quarterNumber(day: Day): number {
  const { year, month } = toYearMonthDay(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
