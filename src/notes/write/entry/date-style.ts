import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate, toYearMonthDay, weekday } from '../../../domain/day.ts';
import type { DateOrder } from '../../../domain/settings/settings.ts';
import { readDateAt } from '../../dates/written-date.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTH_WORD = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const WEEKDAY_WORD = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi;
const TIME = /(?:T|,?\s+(?:at\s+)?)\d{1,2}:\d{2}.*$/i;
const YEAR_FIRST = /\d{4}([-/.])(\d{1,2})\1(\d{1,2})/;
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2\d{4}/;
const LEADING_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i;
/** The parts that stay unchanged: a link's folder, a file's extension, and the name of the field. */
const LINK_PART = /^(?:\[\[[^[\]|]*\/|\]\([^()\s]*\/|\.md\)|[([]date::)/i;

/**
 * Writes `date` in the style of the date in `lead`, together with the rest of `lead` (wrapping, weekday). `null` if
 * `lead` has anything besides the date, or if the style can't be followed.
 */
export function followDateStyle(lead: string, written: CalendarDate, date: CalendarDate, order: DateOrder | null): string | null {
  if (written.precision !== date.precision) return null;
  let result = '';
  let beside = '';
  for (let at = 0; at < lead.length; ) {
    const reading = /[\p{L}\p{N}]/u.test(lead.charAt(at)) ? readDateAt(lead, at, lead.length, order) : null;
    const kept = LINK_PART.exec(lead.slice(at))?.[0] ?? '';
    const weekdayWord = LEADING_WEEKDAY.exec(lead.slice(at))?.[0];
    if (reading?.kind === 'date' && reading.date.day === written.day) {
      const styled = styleOf(lead.slice(at, reading.end), date, order);
      if (styled === null) return null;
      result += styled;
      at = reading.end;
    } else if (kept === '' && weekdayWord !== undefined) {
      result += weekdayLike(weekdayWord, date);
      at += weekdayWord.length;
    } else {
      const next = kept === '' ? lead.charAt(at) : kept;
      if (kept === '') beside += next;
      result += next;
      at += next.length;
    }
  }
  return /[\p{L}\p{N}]/u.test(beside) ? null : result;
}

/** Writes a date in the style of another: order of parts, separators, month and weekday names. A time is left out. */
function styleOf(written: string, date: CalendarDate, order: DateOrder | null): string | null {
  const { year, month, day } = toYearMonthDay(date.day);
  const dated = written.replace(TIME, '').replace(WEEKDAY_WORD, (word) => weekdayLike(word, date));
  const number = (value: number, unpadded: boolean): string => (unpadded ? String(value) : String(value).padStart(2, '0'));
  const yearFirst = YEAR_FIRST.exec(dated);
  if (yearFirst !== null) {
    const [whole, separator = '-', ...parts] = yearFirst;
    const unpadded = parts.some((part) => part.length === 1);
    return dated.replace(whole, [String(year).padStart(4, '0'), number(month, unpadded), number(day, unpadded)].join(separator));
  }
  const yearLast = YEAR_LAST.exec(dated);
  if (yearLast !== null) {
    // If the order isn't known, the new date could be ambiguous even though this one isn't.
    if (order === null) return null;
    const [whole, first = '', separator = '-', second = ''] = yearLast;
    const isPadded = [first, second].some((part) => part.startsWith('0')) || (separator !== '/' && first.length + second.length === 4);
    const parts = order === 'day-first' ? [day, month] : [month, day];
    return dated.replace(whole, [...parts.map((part) => number(part, !isPadded)), year].join(separator));
  }
  if (date.precision === 'month' && /^\d{4}-\d{2}$/.test(dated)) return formatDate(date);
  return namedMonth(dated, month, day, year);
}

function namedMonth(written: string, month: number, day: number, year: number): string | null {
  const word = MONTH_WORD.exec(written)?.[0];
  if (word === undefined) return null;
  return written
    .replace(word, '\u0000')
    .replace(/\d{4}/, String(year))
    .replace(/\b(\d{1,2})(st|nd|rd|th)?\b/, (_, digits: string, ordinal?: string) => (ordinal === undefined ? String(day).padStart(digits.startsWith('0') ? 2 : 1, '0') : `${day}${ordinalOf(day)}`))
    .replace('\u0000', monthLike(word, month));
}

/** A written date with its month in short, in the case that it has. */
export function withShortMonth(written: string): string {
  return written.replace(MONTH_WORD, (word) => word.slice(0, 3));
}

/** The name of a month (from 1) in the form of an existing name: full or short, and in its case. */
export function monthLike(written: string, month: number): string {
  const name = MONTHS[month - 1] ?? '';
  // "May" is both short and full; most people write months in full.
  const short = written.length === 3 && written.toLowerCase() !== 'may';
  if (written.toLowerCase() === 'sept') return inCaseOf(written, month === 9 ? 'Sept' : name.slice(0, 3));
  return inCaseOf(written, short ? name.slice(0, 3) : name);
}

/** The month (from 1) that a word names, in full or short; `null` if it isn't a month. */
export function monthNamed(word: string): number | null {
  const folded = word.toLowerCase();
  const index = MONTHS.findIndex((name) => folded === name.toLowerCase() || folded === name.slice(0, 3).toLowerCase() || (folded === 'sept' && name === 'September'));
  return index < 0 ? null : index + 1;
}

function weekdayLike(written: string, date: CalendarDate): string {
  const name = WEEKDAYS[weekday(date.day) - 1] ?? '';
  return inCaseOf(written, written.length > 3 ? name : name.slice(0, 3));
}

function inCaseOf(written: string, name: string): string {
  if (written === written.toLowerCase()) return name.toLowerCase();
  return written === written.toUpperCase() ? name.toUpperCase() : name;
}

function ordinalOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
