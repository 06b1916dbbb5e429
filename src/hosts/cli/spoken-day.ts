import type { CalendarDate, Day } from '../../domain/day.ts';
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

/** A date and the words behind it: `in 3 weeks send the article`. The longest beginning that is a date counts. */
export async function dateAndText(given: string, { today, settings }: OpenVault): Promise<{ readonly day: Day; readonly text: string | null }> {
  const spoken = given.trim().split(/\s+/);
  for (let count = spoken.length; count > 0; count--) {
    const reading = await readSpokenDate(spoken.slice(0, count).join(' '), today, 'future', settings.dateOrder);
    if (reading.kind === 'ambiguous' || reading.kind === 'impossible') throw new WrongUse(words.noDate(reading));
    if (reading.kind === 'date') return { day: reading.date.day, text: spoken.slice(count).join(' ') || null };
  }
  throw new WrongUse(words.noFollowUpDate(given));
}
