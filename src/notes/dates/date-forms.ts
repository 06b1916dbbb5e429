import type { CalendarDate, Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import { alternativesOf, isMonthAlone, monthOf } from './date-words.ts';

/** A text in one of the forms of a date (docs/note-format.md, "Dates"): the date, or why it isn't one. */
export interface DateMatch {
  readonly date: CalendarDate | null;
  readonly failure: 'ambiguous' | 'impossible';
  readonly length: number;
}

const MONTH = '(\\p{L}[\\p{L}\\p{M}]{2,13})\\.?';
const JOINER = `(?:(?:${alternativesOf(({ joiners }) => joiners)})[ \\t]+)?`;
const DAY = `(\\d{1,2})(?:${alternativesOf(({ ordinals }) => ordinals)})?`;
const BEHIND_YEAR = `(?!\\d)(?:[ \\t]?(?:${alternativesOf(({ behindYear }) => behindYear)})(?![\\p{L}\\p{M}])\\.?)?`;
const signs = (part: 'year' | 'month' | 'day'): string => `[ \\t]?(?:${alternativesOf((words) => words.signs?.[part])})`;

const YEAR_FIRST = /^(\d{4})(?:([-/._])(\d{1,2})\2(\d{1,2})|\. (\d{1,2})\. (\d{1,2})\.?)(?![\d])/;
const YEAR_MONTH = /^(\d{4})-(\d{2})(?![\d\p{L}]|[-/.]\d)/u;
const WITH_SIGNS = new RegExp(`^(\\d{4})${signs('year')}[ \\t]?(\\d{1,2})${signs('month')}(?:[ \\t]?(\\d{1,2})${signs('day')})?`);
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/;
/** With spaces behind the points it is always the day that comes first. */
const SPACED_NUMERIC = /^(\d{1,2})\. (\d{1,2})\. ?(\d{4})(?!\d)/;
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}[ \\t]+${DAY},?[ \\t]+(\\d{4})(?!\\d)`, 'iu');
const DAY_MONTH_YEAR = new RegExp(`^${DAY}[ \\t./-]+${JOINER}${MONTH},?[ \\t/-]+${JOINER}(\\d{4})${BEHIND_YEAR}`, 'iu');
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[ \\t/-]${MONTH}[ \\t/-](\\d{1,2})(?!\\d)`, 'iu');
const MONTH_YEAR = new RegExp(`^${MONTH},?[ \\t]+${JOINER}(\\d{4})${BEHIND_YEAR}`, 'iu');
/** The basic form of ISO 8601, with a time directly behind or not. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T_-]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d)/;
/** A day and a year around the name of a month in a language that isn't read; what is behind it must show that nothing else is meant. */
const UNKNOWN_MONTH = new RegExp(`^\\d{1,2}(\\.)?[ \\t]+${JOINER}${MONTH}[ \\t]+${JOINER}(?:19|20)\\d{2}(?!\\d)`, 'iu');

/** The date with which a text begins, in a form that is a date anywhere. */
export function matchDate(written: string, order: DateOrder | null): DateMatch | null {
  return matchYearFirst(written) ?? matchNumeric(written, order) ?? matchNamedMonth(written);
}

/**
 * The same in a form that is a date only where one is expected, as at the beginning of an entry: eight digits, and what looks
 * like a date but names no month that we know.
 */
export function matchExpectedDate(written: string): DateMatch | null {
  const compact = COMPACT.exec(written);
  if (compact !== null) {
    const [month, day] = [Number(compact[2]), Number(compact[3])];
    return month < 1 || month > 12 || day < 1 || day > 31 ? null : dayMatch(compact[0], Number(compact[1]), month, day);
  }
  const unknown = UNKNOWN_MONTH.exec(written);
  if (unknown === null) return null;
  const [whole, point, word = ''] = unknown;
  const isDate = point !== undefined || /^\s*(?:$|[:–—|(-])/.test(written.slice(whole.length));
  return isDate && monthOf(word) === null ? { date: null, failure: 'impossible', length: whole.length } : null;
}

function matchYearFirst(written: string): DateMatch | null {
  const full = YEAR_FIRST.exec(written);
  if (full !== null) return dayMatch(full[0], Number(full[1]), Number(full[3] ?? full[5]), Number(full[4] ?? full[6]));
  const month = YEAR_MONTH.exec(written);
  if (month !== null) return monthMatch(month[0], Number(month[1]), Number(month[2]));
  const withSigns = WITH_SIGNS.exec(written);
  if (withSigns === null) return null;
  const [whole, year, monthOfYear, day] = withSigns;
  return day === undefined ? monthMatch(whole, Number(year), Number(monthOfYear)) : dayMatch(whole, Number(year), Number(monthOfYear), Number(day));
}

function matchNumeric(written: string, order: DateOrder | null): DateMatch | null {
  const spaced = SPACED_NUMERIC.exec(written);
  if (spaced !== null) return dayMatch(spaced[0], Number(spaced[3]), Number(spaced[2]), Number(spaced[1]));
  const match = NUMERIC.exec(written);
  if (match === null) return null;
  const [whole, first, , second, year] = match;
  // A year of two digits leaves the century, and the order, to guessing.
  if (year === undefined || year.length < 4) return { date: null, failure: 'impossible', length: whole.length };
  const dayFirst = dayOf(Number(year), Number(second), Number(first));
  const monthFirst = dayOf(Number(year), Number(first), Number(second));
  const day = chooseReading(dayFirst, monthFirst, order);
  if (day === 'ambiguous') return { date: null, failure: 'ambiguous', length: whole.length };
  return { date: day === null ? null : { day, precision: 'day' }, failure: 'impossible', length: whole.length };
}

function chooseReading(dayFirst: Day | null, monthFirst: Day | null, order: DateOrder | null): Day | null | 'ambiguous' {
  if (order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : 'ambiguous';
}

/** The forms with a named month, with the groups of year, month and day. */
const NAMED: readonly (readonly [form: RegExp, year: number, month: number, day: number])[] = [
  [MONTH_DAY_YEAR, 3, 1, 2],
  [DAY_MONTH_YEAR, 3, 2, 1],
  [YEAR_MONTH_DAY, 1, 2, 3],
];

function matchNamedMonth(written: string): DateMatch | null {
  for (const [form, year, month, day] of NAMED) {
    const match = form.exec(written);
    const number = match === null ? null : monthOf(match[month] ?? '');
    if (match !== null && number !== null) return dayMatch(match[0], Number(match[year]), number, Number(match[day]));
  }
  const match = MONTH_YEAR.exec(written);
  const [whole = '', word = '', year] = match ?? [];
  const number = match === null || !isMonthAlone(word) ? null : monthOf(word);
  return number === null ? null : monthMatch(whole, Number(year), number);
}

function dayMatch(whole: string, year: number, month: number, day: number): DateMatch {
  const value = dayOf(year, month, day);
  return { date: value === null ? null : { day: value, precision: 'day' }, failure: 'impossible', length: whole.length };
}

function monthMatch(whole: string, year: number, month: number): DateMatch {
  const value = dayOf(year, month, 1);
  return { date: value === null ? null : { day: value, precision: 'month' }, failure: 'impossible', length: whole.length };
}
