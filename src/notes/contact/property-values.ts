import type { Birthday } from '../../domain/contact.ts';
import type { CalendarDate } from '../../domain/day.ts';
import { dayOf, toYearMonthDay } from '../../domain/day.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { DateReading } from '../dates/written-date.ts';
import { alternativesOf, monthOf } from '../dates/date-words.ts';
import { readDateAt } from '../dates/written-date.ts';

/** A value that is a date as a whole, or a link to a day; `null` if it isn't. */
export function wholeDate(written: string, order: DateOrder | null): DateReading | null {
  const trimmed = written.trim();
  const text = trimmed.startsWith('[[') ? trimmed.replace(/^\[\[(?:[^[\]|]*\/)?([^[\]|]*)(?:\|[^[\]]*)?\]\]$/, '$1') : trimmed;
  const reading = readDateAt(text, 0, text.length, order);
  return reading !== null && text.slice(reading.end).trim() === '' ? reading : null;
}

/** A day and a time without any sign between them is the id of a note rather than the day that it is of. */
const NOTE_ID = /^\d{12,14}$/;

/** The whole date that a note's name is; `null` if it is none. */
export function wholeDateOfName(name: string, order: DateOrder | null): DateReading | null {
  return NOTE_ID.test(name) ? null : wholeDate(name, order);
}

/** `04-17`, `--04-17`, `--0417`, `????-04-17`. */
const MONTH_DAY = /^(?:(?:--|[?xX]{4}-|0{4}-)?(\d{1,2})-(\d{1,2})|--(\d{2})(\d{2}))$/;
const DAY_MONTH_WORDS = new RegExp(`^(\\d{1,2})(?:${alternativesOf(({ ordinals }) => ordinals)})?\\.?\\s{1,9}(?:(?:${alternativesOf(({ joiners }) => joiners)})\\s{1,9})?([\\p{L}\\p{M}]+)\\.?$`, 'iu');
const MONTH_DAY_WORDS = /^([\p{L}\p{M}]+)\.?\s{1,9}(\d{1,2})(?:st|nd|rd|th)?$/u;
const MONTH_DAY_SIGNS = new RegExp(`^(\\d{1,2})\\s?(?:${alternativesOf(({ signs }) => signs?.month)})\\s?(\\d{1,2})\\s?(?:${alternativesOf(({ signs }) => signs?.day)})$`);
/** A leap year: 29 February is a birthday. */
const ANY_LEAP_YEAR = 2000;

/** A birthday in one of its forms (docs/note-format.md, "Birthdays"); `null` if it isn't one. */
export function readBirthday(written: string, order: DateOrder | null): Birthday | null {
  const text = written.trim();
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return birthdayOf(Number(monthDay[1] ?? monthDay[3]), Number(monthDay[2] ?? monthDay[4]));
  const dayMonth = DAY_MONTH_WORDS.exec(text);
  if (dayMonth !== null) return birthdayOf(monthOf(dayMonth[2] ?? ''), Number(dayMonth[1]));
  const monthFirst = MONTH_DAY_WORDS.exec(text);
  if (monthFirst !== null) return birthdayOf(monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const signs = MONTH_DAY_SIGNS.exec(text);
  if (signs !== null) return birthdayOf(Number(signs[1]), Number(signs[2]));
  const reading = wholeDate(text, order);
  return reading?.kind === 'date' ? fromDate(reading.date) : null;
}

function birthdayOf(month: number | null, day: number): Birthday | null {
  return month === null || dayOf(ANY_LEAP_YEAR, month, day) === null ? null : { year: null, month, day };
}

/** No contact was born earlier. Address books write such a year where it isn't known (Apple's writes 1604). */
const EARLIEST_YEAR = 1900;

function fromDate({ day, precision }: CalendarDate): Birthday {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return { year: year < EARLIEST_YEAR ? null : year, month, day: precision === 'month' ? null : dayOfMonth };
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...LANGUAGES.flatMap(({ yes = '', no = '' }) => [...wordsOf(yes).map((word) => [word, true] as const), ...wordsOf(no).map((word) => [word, false] as const)]),
  ['true', true], ['on', true], ['1', true], ['false', false], ['off', false], ['0', false], ['', false],
]);

/** A yes or no value; `null` if it is neither. */
export function readYesOrNo(written: string): boolean | null {
  return YES_OR_NO.get(written.trim().toLowerCase()) ?? null;
}
