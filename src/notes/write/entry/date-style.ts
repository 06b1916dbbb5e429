import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate, toYearMonthDay, weekday } from '../../../domain/day.ts';
import type { DateOrder } from '../../../domain/settings/settings.ts';
import { monthOf, weekdayOf } from '../../dates/date-words.ts';
import { readDateAt } from '../../dates/written-date.ts';
import { nameLike } from './date-names.ts';

const ENGLISH_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)?/gu;
/** A month is followed by a number, other words of a date aren't: `mar, 3 mar 2026`. */
const BEFORE_NUMBER = /^\.?,?[ \t/-]+(?:\p{L}{2,3}[ \t]+)?\d/u;
/** `2026年7月3日`. */
const WITH_SIGNS = /^\d{4}[ \t]?\p{Lo}[ \t]?\d{1,2}[ \t]?\p{Lo}(?:[ \t]?\d{1,2}[ \t]?\p{Lo})?/u;
const TIME = /(?:T|,?\s+(?:at\s+)?)\d{1,2}:\d{2}.*$/i;
const YEAR_FIRST = /\d{4}([-/.])(\d{1,2})\1(\d{1,2})/;
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2\d{4}/;
const LEADING_WORD = /^\p{L}[\p{L}\p{M}]*(?:-\p{L}+)?/u;
/** The parts that stay unchanged: a link's folder, a file's extension, and the name of the field. */
const LINK_PART = /^(?:\[\[[^[\]|]*\/|\]\([^()\s]*\/|\.md\)|[([]date::)/i;

/**
 * Writes `date` in the style of the date in `lead`, together with the rest of `lead` (wrapping, weekday). `null` if
 * `lead` has anything besides the date, or if the style can't be followed.
 */
export function followDateStyle(lead: string, written: CalendarDate, date: CalendarDate, order: DateOrder | null): string | null {
  if (written.precision !== date.precision) return null;
  const old = toYearMonthDay(written.day);
  const weekdayLike = (word: string): string | null => nameLike('weekdays', word, weekday(written.day), weekday(date.day), lead);
  let result = '';
  let beside = '';
  for (let at = 0; at < lead.length; ) {
    const reading = /[\p{L}\p{N}]/u.test(lead.charAt(at)) ? readDateAt(lead, at, lead.length, order) : null;
    const kept = LINK_PART.exec(lead.slice(at))?.[0] ?? '';
    const word = LEADING_WORD.exec(lead.slice(at))?.[0];
    const otherWeekday = kept === '' && word !== undefined ? weekdayLike(word) : null;
    if (reading?.kind === 'date' && reading.date.day === written.day) {
      const styled = styleOf(lead.slice(at, reading.end), old.month, date, order, weekdayLike);
      if (styled === null || !isDate(styled, date, order)) return null;
      result += styled;
      at = reading.end;
    } else if (word !== undefined && otherWeekday !== null) {
      result += otherWeekday;
      at += word.length;
    } else {
      const next = kept === '' ? lead.charAt(at) : kept;
      if (kept === '') beside += next;
      result += next;
      at += next.length;
    }
  }
  return /[\p{L}\p{N}]/u.test(beside) ? null : result;
}

function isDate(text: string, date: CalendarDate, order: DateOrder | null): boolean {
  const reading = readDateAt(text, 0, text.length, order);
  return reading?.kind === 'date' && reading.date.day === date.day;
}

type WeekdayLike = (word: string) => string | null;

/** Writes a date in the style of another, which is in `oldMonth`: order of parts, separators, month and weekday names. A time is left out. */
function styleOf(written: string, oldMonth: number, date: CalendarDate, order: DateOrder | null, weekdayLike: WeekdayLike): string | null {
  const { year, month, day } = toYearMonthDay(date.day);
  const timeless = written.replace(TIME, '');
  const [signed] = WITH_SIGNS.exec(timeless) ?? [];
  if (signed !== undefined) {
    const behind = withWeekdays(timeless.slice(signed.length), -1, weekdayLike);
    const parts = [year, month, day];
    return behind === null ? null : signed.replace(/\d+/g, (digits) => String(parts.shift() ?? digits).padStart(digits.startsWith('0') ? 2 : 1, '0')) + behind;
  }
  const dated = withWeekdays(timeless, monthIn(timeless), weekdayLike);
  if (dated === null) return null;
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
  return namedMonth(dated, oldMonth, month, day, year);
}

/** A date with its weekdays renamed, but for what is a month at `monthAt`; `null` where one can't be. */
function withWeekdays(written: string, monthAt: number, weekdayLike: WeekdayLike): string | null {
  let isKnown = true;
  const renamed = written.replace(WORD, (word, at: number) => {
    if (at === monthAt || weekdayOf(word) === null) return word;
    const named = weekdayLike(word);
    if (named === null) isKnown = false;
    return named ?? word;
  });
  return isKnown ? renamed : null;
}

/** The offset of the name of a month in a date; -1 if there is none. */
function monthIn(written: string): number {
  const months = [...written.matchAll(WORD)].filter(([word]) => monthOf(word) !== null);
  const found = months.filter(({ 0: word, index }) => BEFORE_NUMBER.test(written.slice(index + word.length))).at(-1) ?? months[0];
  return found?.index ?? -1;
}

function namedMonth(written: string, oldMonth: number, month: number, day: number, year: number): string | null {
  const at = monthIn(written);
  const [word = ''] = LEADING_WORD.exec(written.slice(Math.max(at, 0))) ?? [];
  const named = at < 0 ? null : nameLike('months', word, oldMonth, month, written);
  if (named === null) return null;
  return (written.slice(0, at) + '\u0000' + written.slice(at + word.length))
    .replace(/\d{4}/, String(year))
    .replace(/\b(\d{1,2})(\p{L}{1,3}|[º°ᵉ]\p{L}?)?(?![\p{L}\p{N}])/u, (_, digits: string, ordinal?: string) => (ordinal === undefined ? String(day).padStart(digits.startsWith('0') ? 2 : 1, '0') : `${day}${ordinalOf(day, ordinal)}`))
    .replace('\u0000', named);
}

/** A written date with its month in short, in the case that it has. */
export function withShortMonth(written: string): string {
  return written.replace(ENGLISH_MONTH, (word) => word.slice(0, 3));
}

/** Behind a day's number. Other languages write it behind the first of a month alone: `1er août`, `1º agosto`. */
function ordinalOf(day: number, written: string): string {
  if (!ENGLISH_ORDINAL.test(written)) return day === 1 ? written : '';
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const ENGLISH_ORDINAL = /^(?:st|nd|rd|th)$/i;
