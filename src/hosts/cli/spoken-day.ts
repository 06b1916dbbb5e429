import type { CalendarDate, Day } from '../../domain/day.ts';
import { readDateAndText } from '../../notes/dates/date-and-text.ts';
import type { TimeDirection } from '../../notes/dates/spoken-date.ts';
import { readSpokenDate } from '../../notes/dates/spoken-date.ts';
import { words } from './messages.ts';
import type { OpenVault } from './open-vault.ts';
import { WrongUse } from './wrong-use.ts';

/** The date that the user means; fails with a sentence that says how to write it. */
export async function spokenDate(text: string, direction: TimeDirection, { today, settings }: OpenVault): Promise<CalendarDate> {
  const reading = await readSpokenDate(text, today, direction, settings.dateOrder);
  if (reading.kind !== 'date') throw new WrongUse(words.noDate(reading));
  return reading.date;
}

/** A date and the words behind it: `in 3 weeks send the article`; fails with a sentence that says how to write it. */
export async function dateAndText(given: string, { today, settings }: OpenVault): Promise<{ readonly day: Day; readonly text: string | null }> {
  const reading = await readDateAndText(given, today, settings.dateOrder);
  if (reading.kind === 'date') return reading;
  throw new WrongUse(reading.kind === 'unreadable' ? words.noFollowUpDate(given) : words.noDate(reading));
}
