import type { CalendarDate, Day } from '../../domain/day.ts';
import { addDays, addMonths, startOfMonth, startOfWeek, weekday } from '../../domain/day.ts';

/** A unit of the calendar; a month isn't a number of days. */
interface Span {
  readonly days: number;
  readonly months: number;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1], ['an', 1], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
  ['eleven', 11], ['twelve', 12], ['a couple of', 2], ['couple of', 2], ['half a', 0.5], ['half an', 0.5],
]);
const UNITS: ReadonlyMap<string, Span> = new Map([
  ...named(['d', 'day'], { days: 1, months: 0 }),
  ...named(['w', 'wk', 'week'], { days: 7, months: 0 }),
  ...named(['fortnight'], { days: 14, months: 0 }),
  ...named(['mo', 'mth', 'month'], { days: 0, months: 1 }),
  ...named(['y', 'yr', 'year'], { days: 0, months: 12 }),
]);
const WEEKDAYS: readonly string[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const NUMBER = String.raw`\d{1,4} ?|(?:half an?|(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) `;
const UNIT = String.raw`(?:days?|d|weeks?|wks?|w|fortnights?|months?|mths?|mos?|years?|yrs?|y)`;
const ONE_SPAN = `(?:${NUMBER})${UNIT}`;
const SPANS = String.raw`(${ONE_SPAN}(?:(?:,? and|,)? ${ONE_SPAN})?)`;
const WEEKDAY = String.raw`(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)`;
const BEFORE = new RegExp(`^(?:${SPANS} (?:ago|before)|(?:the )?(?:last|past) ${SPANS})$`);
const BEHIND = new RegExp(`^(?:(?:in|within|for) ${SPANS}|${SPANS} (?:from (?:now|today)|later|hence)|(?:the )?next ${SPANS})$`);
const BARE_SPAN = new RegExp(`^${SPANS}$`);
const EACH_SPAN = new RegExp(String.raw`\b(${NUMBER})(${UNIT})\b`, 'g');
const OF_THIS_DAY = /^(?:today|tonight|this (?:morning|afternoon|evening))$/;
const PART_OF_DAY = /^(yesterday|tomorrow|tmr|tmrw)(?: (?:morning|afternoon|evening|night))?$/;
const AND_ONE_MORE = /^(?:the )?day (before yesterday|after tomorrow)$/;
const WHICH_MONTH = /^(last|past|previous|this|next|coming) month$/;
const WHICH_WEEK = /^(last|past|previous|next|coming) week$/;
const WHICH_WEEKDAY = new RegExp(`^(?:on )?(last|past|previous|this|coming|next) ${WEEKDAY}$`);
const WEEKDAY_OF_WEEK = new RegExp(`^(?:on )?${WEEKDAY} (last|this|next) week$`);

/** No one counts further away in words, and a written year has four digits. */
const MOST_MONTHS = 12 * 500;
const MOST_DAYS = 366 * 500;

/**
 * Reads a day or month stated relative to today: `yesterday`, `3 weeks ago`, `in a month`, `last friday`, `next month`.
 * `last friday` is the latest before today, `this friday` the nearest from today on, `next friday` that of next week, which
 * begins on Monday. A span alone lies in the future. `null` if the words state no such date.
 *
 * @param said lower case, single spaces.
 * @param ahead whether a future date is wanted: only then a span alone (`2 weeks`) is one.
 */
export function readRelativeDate(said: string, today: Day, ahead: boolean): CalendarDate | null {
  return namedDay(said, today) ?? dayOfSpan(said, today, ahead) ?? namedWeekOrMonth(said, today) ?? dayOfWeek(said, today);
}

function namedDay(said: string, today: Day): CalendarDate | null {
  if (OF_THIS_DAY.test(said)) return day(today);
  if (said === 'last night') return day(addDays(today, -1));
  const near = PART_OF_DAY.exec(said)?.[1];
  if (near !== undefined) return day(addDays(today, near === 'yesterday' ? -1 : 1));
  const further = AND_ONE_MORE.exec(said)?.[1];
  return further === undefined ? null : day(addDays(today, further.startsWith('before') ? -2 : 2));
}

function dayOfSpan(said: string, today: Day, ahead: boolean): CalendarDate | null {
  const before = BEFORE.exec(said);
  if (before !== null) return reached(today, before[1] ?? before[2] ?? '', -1);
  const behind = BEHIND.exec(said);
  if (behind !== null) return reached(today, behind[1] ?? behind[2] ?? behind[3] ?? '', 1);
  return ahead && BARE_SPAN.test(said) ? reached(today, said, 1) : null;
}

/** The day so far from today; months are those of the calendar, and counted first. */
function reached(today: Day, spans: string, sign: 1 | -1): CalendarDate | null {
  let days = 0;
  let months = 0;
  for (const [, number = '', unit = ''] of spans.matchAll(EACH_SPAN)) {
    const count = NUMBERS.get(number.trim()) ?? Number(number);
    const span = UNITS.get(unit);
    if (span === undefined) return null;
    days += count * span.days;
    months += count * span.months;
  }
  // Half a year is six months; half a week or month is no whole number of anything.
  if (!Number.isInteger(days) || !Number.isInteger(months) || days > MOST_DAYS || months > MOST_MONTHS) return null;
  return day(addDays(addMonths(today, sign * months), sign * days));
}

function namedWeekOrMonth(said: string, today: Day): CalendarDate | null {
  const week = WHICH_WEEK.exec(said)?.[1];
  if (week !== undefined) return day(addDays(today, isBack(week) ? -7 : 7));
  const month = WHICH_MONTH.exec(said)?.[1];
  if (month === undefined) return null;
  return { day: addMonths(startOfMonth(today), month === 'this' ? 0 : isBack(month) ? -1 : 1), precision: 'month' };
}

function dayOfWeek(said: string, today: Day): CalendarDate | null {
  const [, which = '', name = ''] = WHICH_WEEKDAY.exec(said) ?? [];
  if (name !== '') {
    const ahead = (weekdayNamed(name) - weekday(today) + 7) % 7;
    if (isBack(which)) return day(addDays(today, ahead === 0 ? -7 : ahead - 7));
    return which === 'next' ? inWeek(today, name, 1) : day(addDays(today, ahead));
  }
  const [, inName = '', week = ''] = WEEKDAY_OF_WEEK.exec(said) ?? [];
  return inName === '' ? null : inWeek(today, inName, week === 'last' ? -1 : week === 'next' ? 1 : 0);
}

function inWeek(today: Day, name: string, weeks: number): CalendarDate {
  return day(addDays(startOfWeek(today), 7 * weeks + weekdayNamed(name) - 1));
}

/** The number of a weekday by the first letters of its name: 1 is Monday, 7 Sunday. */
export function weekdayNamed(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 2).toLowerCase()) + 1;
}

function isBack(which: string): boolean {
  return which === 'last' || which === 'past' || which === 'previous';
}

function day(value: Day): CalendarDate {
  return { day: value, precision: 'day' };
}

function named(words: readonly string[], span: Span): readonly (readonly [string, Span])[] {
  return words.flatMap((word) => [[word, span] as const, [`${word}s`, span] as const]);
}
