import { afterTimes, type TrackedCadence } from '../cadence.ts';
import { contactCount, type ContactDays } from './contact-days.ts';
import { addDays, addMonths, lastDayOf, lastDayOfMonth, monthNumberOf, type Day } from '../day.ts';
import type { Stage } from './relationship.ts';
import { DAYS_TO_GET_TO_KNOW, MONTHS_TO_BE_ESTABLISHED, QUIET_AFTER_CADENCES, QUIET_AFTER_MONTHS, QUIET_AFTER_RHYTHMS, SPAN_TO_BE_ESTABLISHED } from '../thresholds.ts';

/** How far a relationship has come, from contact days alone. Source: docs/rules.md, "Stages". */
export function stageOf(contact: ContactDays, today: Day): Stage {
  if (contactCount(contact) < DAYS_TO_GET_TO_KNOW) return 'new';
  if (!isEstablishedBy(contact)) return 'getting-to-know';
  return isInBothLastYears(contact, today) ? 'long-standing' : 'established';
}

/**
 * The last day on which silence is not yet *quiet*: the longest of a year, three cadences and twice the own rhythm after
 * the last contact; `null` without any contact. Source: docs/rules.md, "Stages".
 */
export function lastDayBeforeQuiet(contact: ContactDays, cadence: TrackedCadence | null, rhythm: number | null): Day | null {
  if (contact.last === null) return null;
  const anchor = lastDayOf(contact.last.date);
  const year = addMonths(anchor, QUIET_AFTER_MONTHS);
  const cadences = cadence === null ? year : afterTimes(anchor, cadence, QUIET_AFTER_CADENCES);
  const rhythms = rhythm === null ? year : addDays(anchor, rhythm * QUIET_AFTER_RHYTHMS);
  return latest(latest(year, cadences), rhythms);
}

/** Whether days of contact are enough for an established relationship: three different months that span at least 60 days. */
export function isEstablishedBy(contact: Pick<ContactDays, 'days' | 'months'>): boolean {
  return isInMonths(contact, MONTHS_TO_BE_ESTABLISHED) && spanOf(contact) >= SPAN_TO_BE_ESTABLISHED;
}

/** From the first contact to the last, in days. A month without a known day counts whole. */
function spanOf({ days, months }: Pick<ContactDays, 'days' | 'months'>): number {
  const [firstDay = Infinity] = days;
  const [firstMonth = Infinity] = months;
  const lastMonth = months.at(-1);
  return Math.max(days.at(-1) ?? -Infinity, lastMonth === undefined ? -Infinity : lastDayOfMonth(lastMonth)) - Math.min(firstDay, firstMonth);
}

/** Whether there was contact in at least this many different months. */
function isInMonths({ days, months }: Pick<ContactDays, 'days' | 'months'>, wanted: number): boolean {
  let found = months.length;
  let previous = -1;
  for (const day of days) {
    if (found >= wanted) return true;
    const month = monthNumberOf(day);
    if (month !== previous) found++;
    previous = month;
  }
  return found >= wanted;
}

/** The year to today, and the year before that one. */
function isInBothLastYears(contact: ContactDays, today: Day): boolean {
  const yearAgo = addMonths(today, -12);
  return hasContactBetween(contact, yearAgo, today) && hasContactBetween(contact, addMonths(today, -24), yearAgo);
}

/** Whether there was contact after one day and up to another; a month counts with the last of its days that has come. */
function hasContactBetween({ days, months }: ContactDays, after: Day, upTo: Day): boolean {
  const isInside = (day: Day): boolean => day > after && day <= upTo;
  return days.some(isInside) || months.some((month) => isInside(lastDayOfMonth(month)) || isInside(month));
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
