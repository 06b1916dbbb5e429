import type { CalendarDate, Day } from '../../domain/day.ts';
import { readDateAndText, readSpokenDate, type TimeDirection } from '../../notes/dates/spoken-date.ts';
import { words } from './messages.ts';
import type { OpenVault } from './open-vault.ts';
import { UsageError } from './exit.ts';

/** Parses a date. Throws a `UsageError` that says how to write it. */
export function parseTypedDate(text: string, direction: TimeDirection, { today, settings }: OpenVault): CalendarDate {
  const reading = readSpokenDate(text, today, direction, settings.dateOrder);
  if (reading.kind !== 'date') throw new UsageError(words.noDate(reading));
  return reading.date;
}

/** Parses a date with words after it: `in 3 weeks send the article`. Throws a `UsageError` that says how to write it. */
export function parseDateAndText(given: string, { today, settings }: OpenVault): { readonly day: Day; readonly text: string | null } {
  const reading = readDateAndText(given, today, settings.dateOrder);
  if (reading.kind === 'date') return reading;
  throw new UsageError(reading.kind === 'unreadable' ? words.noFollowUpDate(given) : words.noDate(reading));
}
