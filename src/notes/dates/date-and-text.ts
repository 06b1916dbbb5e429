import type { Day } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { SpokenDate } from './spoken-date.ts';
import { readSpokenDate } from './spoken-date.ts';

/** A day to come with the words behind it (`null` where there are none), or why there is no day. */
export type DateAndText =
  | { readonly kind: 'date'; readonly day: Day; readonly text: string | null }
  | Exclude<SpokenDate, { readonly kind: 'date' }>;

/**
 * Reads a date to come and the words behind it: `in 3 weeks send the article`. The longest beginning that is a date
 * counts; one that can be read two ways, or is no day of the calendar, is said to be so rather than shortened.
 */
export function readDateAndText(given: string, today: Day, order: DateOrder | null): DateAndText {
  const spoken = given.trim().split(/\s+/);
  for (let count = spoken.length; count > 0; count--) {
    const reading = readSpokenDate(spoken.slice(0, count).join(' '), today, 'future', order);
    if (reading.kind === 'ambiguous' || reading.kind === 'impossible') return reading;
    if (reading.kind === 'date') return { kind: 'date', day: reading.date.day, text: spoken.slice(count).join(' ') || null };
  }
  return { kind: 'unreadable', written: given.trim() };
}
