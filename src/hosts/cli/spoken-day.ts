import type { CalendarDate, Day } from '../../domain/day.ts';
import { readDateAndText, readSpokenDate } from '../../notes/dates/spoken-date.ts';
import type { TimeDirection } from '../../notes/dates/spoken-date.ts';
import { words } from './messages.ts';
import type { OpenVault } from './open-vault.ts';
import { WrongUse } from './wrong-use.ts';

/** The date that the user means; fails with a sentence that says how to write it. */
export function spokenDate(text: string, direction: TimeDirection, { today, settings }: OpenVault): CalendarDate {
  const reading = readSpokenDate(text, today, direction, settings.dateOrder);
  if (reading.kind !== 'date') throw new WrongUse(words.noDate(reading));
  return reading.date;
}

/** A date and the words behind it: `in 3 weeks send the article`; fails with a sentence that says how to write it. */
export function dateAndText(given: string, { today, settings }: OpenVault): { readonly day: Day; readonly text: string | null } {
  const reading = readDateAndText(given, today, settings.dateOrder);
  if (reading.kind === 'date') return reading;
  throw new WrongUse(reading.kind === 'unreadable' ? words.noFollowUpDate(given) : words.noDate(reading));
}
