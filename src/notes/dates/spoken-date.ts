import type { CalendarDate, Day } from '../../domain/day.ts';
import { addDays, addMonths, dayOf, startOfMonth, toYearMonthDay, weekday } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import { readRelativeDate, weekdayNamed } from './relative-date.ts';
import { isMonthAlone } from './date-words.ts';
import { readCertainDateAt } from './written-date.ts';

/** A date as people say it, or why it isn't one: two readings, no such day, or not understood. */
export type SpokenDate =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'ambiguous' | 'impossible' | 'unreadable'; readonly written: string };

/** Whether a bare weekday, month or day is the latest past one (today included) or the next to come. */
export type TimeDirection = 'past' | 'future';

/** The longest date that anyone says, in characters. */
const LONGEST_TEXT = 80;
/** A leap day comes after at most eight years. */
const YEARS_TO_TRY = 9;

const PREPOSITION = /^(?:on|in|by|until|till)\s+(?=\p{L}|\d{1,2}[\s./-])/iu;
const WHICH = /^(last|past|this|next|coming)\s+/i;
const DAY_OF_MONTH = /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)$/i;
const WITHOUT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1?$/;
const WEEKDAY = /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i;

/**
 * Reads a date as people say it to a program: `2026-07-01`, `12/3/2026` (by the date order), `12 March`, `friday`, `may`,
 * `the 12th`, `yesterday`, `last friday`, `in 3 weeks`. The whole text must be a date. The answer follows from `today`
 * alone, whatever the machine's clock and zone are.
 */
export function readSpokenDate(text: string, today: Day, direction: TimeDirection, order: DateOrder | null): SpokenDate {
  const written = text.trim().replace(/\s+/g, ' ');
  if (written === '' || written.length > LONGEST_TEXT) return { kind: 'unreadable', written };
  const bare = written.replace(PREPOSITION, '');
  return readWritten(bare, order) ?? readWithoutYear(bare, today, direction, order) ?? readBareDay(bare, today, direction) ?? readWords(written, today, direction);
}

/** A date that needs no day to count from. */
function readWritten(text: string, order: DateOrder | null): SpokenDate | null {
  const reading = readCertainDateAt(text, 0, text.length, order);
  if (reading === null || reading.end !== text.length) return null;
  return reading.kind === 'date' ? { kind: 'date', date: reading.date } : { kind: reading.kind, written: text };
}

/** `12 March`, `fri 12 March`, `may`, `last may`, `12/3`: the nearest year in which there is that date. */
function readWithoutYear(text: string, today: Day, direction: TimeDirection, order: DateOrder | null): SpokenDate | null {
  const which = WHICH.exec(text)?.[1]?.toLowerCase() ?? null;
  const dated = text.replace(WHICH, '');
  if (which === 'this' || !/\d|\p{L}{3}/u.test(dated) || /\d{4}/.test(dated) || dated.split(' ').some((word) => !isMonthAlone(word))) return null;
  const backwards = which === null ? direction === 'past' : which === 'last' || which === 'past';
  const { year } = toYearMonthDay(today);
  let failure: SpokenDate | null = null;
  for (let step = 0; step < YEARS_TO_TRY; step++) {
    const reading = readWritten(withYear(dated, backwards ? year - step : year + step), order);
    if (reading === null) return null;
    if (reading.kind !== 'date') failure = { ...reading, written: text };
    if (reading.kind === 'ambiguous') break;
    if (reading.kind !== 'date' || !lies(reading.date, backwards, which !== null, today)) continue;
    return hasWeekday(dated, reading.date.day) ? reading : { kind: 'impossible', written: text };
  }
  return failure;
}

function withYear(text: string, year: number): string {
  const separator = WITHOUT_YEAR.exec(text)?.[1];
  const four = String(year).padStart(4, '0');
  if (separator === undefined) return `${text} ${four}`;
  return text.endsWith(separator) ? text + four : text + separator + four;
}

/** Whether a date is on the wanted side of today. Today and this month count as past unless `strictly`. */
function lies({ day, precision }: CalendarDate, backwards: boolean, strictly: boolean, today: Day): boolean {
  const now = precision === 'month' ? startOfMonth(today) : today;
  return backwards ? day < now || (day === now && !strictly) : day > now;
}

/** A weekday said before a date must be that date's own. */
function hasWeekday(text: string, day: Day): boolean {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return !WEEKDAY.test(word) || weekdayNamed(word) === weekday(day);
}

/** `friday` and `the 12th`. */
function readBareDay(text: string, today: Day, direction: TimeDirection): SpokenDate | null {
  if (WEEKDAY.test(text)) {
    const sinceThen = (weekday(today) - weekdayNamed(text) + 7) % 7;
    return aDay(addDays(today, direction === 'past' ? -sinceThen : 7 - sinceThen));
  }
  const dayOfMonth = DAY_OF_MONTH.exec(text)?.[1];
  if (dayOfMonth === undefined) return null;
  for (let step = 0; step < 3; step++) {
    const { year, month } = toYearMonthDay(addMonths(startOfMonth(today), direction === 'past' ? -step : step));
    const day = dayOf(year, month, Number(dayOfMonth));
    if (day !== null && (direction === 'past' ? day <= today : day > today)) return aDay(day);
  }
  return { kind: 'impossible', written: text };
}

/** What counts from today. What is vague is not guessed. */
function readWords(text: string, today: Day, direction: TimeDirection): SpokenDate {
  const date = readRelativeDate(text.toLowerCase(), today, direction === 'future');
  return date === null ? { kind: 'unreadable', written: text } : { kind: 'date', date };
}

function aDay(day: Day): SpokenDate {
  return { kind: 'date', date: { day, precision: 'day' } };
}

/** A future date with the words after it (`null` if there are none), or why there is no date. */
export type DateAndText =
  | { readonly kind: 'date'; readonly day: Day; readonly text: string | null }
  | Exclude<SpokenDate, { readonly kind: 'date' }>;

/**
 * Reads a future date and the words after it: `in 3 weeks send the article`. The longest beginning that is a date counts. An
 * ambiguous or impossible one is reported rather than shortened.
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
