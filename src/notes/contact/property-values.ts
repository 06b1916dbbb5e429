import type { Birthday } from '../../domain/contact.ts';
import type { CalendarDate } from '../../domain/day.ts';
import { dayOf, toYearMonthDay } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings.ts';
import type { DateReading } from '../dates/written-date.ts';
import { readDateAt } from '../dates/written-date.ts';

/** A date that is a whole value, a link to a day included; `null` where the value is none. */
export function wholeDate(written: string, order: DateOrder | null): DateReading | null {
  const text = written.trim().replace(/^\[\[(?:[^[\]|]*\/)?([^[\]|]*)(?:\|[^[\]]*)?\]\]$/, '$1');
  const reading = readDateAt(text, 0, text.length, order);
  return reading !== null && text.slice(reading.end).trim() === '' ? reading : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_DAY = /^(?:--|\?{4}-|0{4}-)?(\d{1,2})-(\d{1,2})$/;
const DAY_MONTH_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}+)\.?$/u;
const MONTH_DAY_WORDS = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/u;
/** A leap year: 29 February is a birthday. */
const ANY_LEAP_YEAR = 2000;

/** A birthday in one of its forms (notes-format.md, section 1); `null` where it is none. */
export function readBirthday(written: string, order: DateOrder | null): Birthday | null {
  const text = written.trim();
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return birthdayOf(Number(monthDay[1]), Number(monthDay[2]));
  const dayMonth = DAY_MONTH_WORDS.exec(text);
  if (dayMonth !== null) return birthdayOf(monthNumber(dayMonth[2]), Number(dayMonth[1]));
  const monthFirst = MONTH_DAY_WORDS.exec(text);
  if (monthFirst !== null) return birthdayOf(monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const reading = wholeDate(text, order);
  return reading?.kind === 'date' ? fromDate(reading.date) : null;
}

function birthdayOf(month: number, day: number): Birthday | null {
  return dayOf(ANY_LEAP_YEAR, month, day) === null ? null : { year: null, month, day };
}

function fromDate({ day, precision }: CalendarDate): Birthday {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return { year, month, day: precision === 'month' ? null : dayOfMonth };
}

function monthNumber(word: string | undefined): number {
  return word === undefined ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** A value that is yes or no; `null` where it is neither. */
export function readYesOrNo(written: string): boolean | null {
  const word = written.trim().toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(word)) return true;
  if (['false', 'no', 'off', '0', ''].includes(word)) return false;
  return null;
}
