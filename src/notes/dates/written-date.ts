import type { CalendarDate, Day } from '../../domain/day.ts';
import { dayOf, toYearMonthDay, weekday } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';

/**
 * A date as written (docs/note-format.md, "Dates"). `end` is the offset after it, including a time of day and a weekday. A
 * text that looks like a date but isn't one, or could be two, is reported, never guessed.
 */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly end: number }
  | UnreadableDate;

/** What was meant as a date, and can't be read as one with certainty. */
export interface UnreadableDate {
  readonly kind: 'ambiguous' | 'impossible';
  readonly written: string;
  readonly end: number;
}

/** No written date, with weekday, time and zone, is longer than this. */
const LONGEST_DATE = 80;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';

const LEADING_WEEKDAY = new RegExp(`^${WEEKDAY}\\b[.,]?[ \\t]+`, 'i');
const TRAILING_WEEKDAY = new RegExp(`^,?[ \\t]+(?:\\(${WEEKDAY}\\)|(${WEEKDAY})\\b\\.?)`, 'i');
const TIME_BEHIND = /^(?:T|,?[ \t]+(?:at[ \t]+)?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[ \t]?[ap]\.?m\b\.?)?(?:Z|[+-]\d{2}:?\d{2})?(?:[ \t]?[-–][ \t]?\d{1,2}:\d{2}(?:[ \t]?[ap]\.?m\b\.?)?)?(?!\d)/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/;
const YEAR_MONTH = /^(\d{4})-(\d{2})(?![\d\p{L}]|[-/.]\d)/u;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/;
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}[ \\t]+${ORDINAL},?[ \\t]+(\\d{4})(?!\\d)`, 'i');
const DAY_MONTH_YEAR = new RegExp(`^${ORDINAL}[ \\t.-]+(?:of[ \\t]+)?${MONTH},?[ \\t-]+(\\d{4})(?!\\d)`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH},?[ \\t]+(\\d{4})(?!\\d)`, 'i');

/**
 * Reads the date that starts exactly at `at` and ends before `end` (offsets in `text`); `null` if none starts there. A letter
 * or digit directly after it means it isn't a date (`2026-07-01abc`).
 */
export function readDateAt(text: string, at: number, end: number, order: DateOrder | null): DateReading | null {
  const plain = readPlainDay(text, at, end);
  if (plain !== null) return plain;
  if (!canBeginDate(text, at)) return null;
  const written = text.slice(at, Math.min(end, at + LONGEST_DATE));
  const weekday = LEADING_WEEKDAY.exec(written)?.[0].length ?? 0;
  const match = matchDate(written.slice(weekday), order);
  if (match === null) return null;
  const behind = at + weekday + match.length;
  if (behind < end && isWordCharacter(text, behind)) {
    // `2026-07-01T10:00` is a time behind; any other letter or digit makes it no date.
    if (!TIME_BEHIND.test(text.slice(behind, Math.min(end, behind + LONGEST_DATE)))) return null;
  }
  const behindTime = skipTimeAndWeekday(text, behind, end, match.date);
  if (match.date === null) return { kind: match.failure, written: written.slice(0, weekday + match.length), end: behindTime };
  return { kind: 'date', date: match.date, end: behindTime };
}

/** The form nearly every log has, `YYYY-MM-DD` and a space or colon behind it, without a regular expression; `null` for any other. */
function readPlainDay(text: string, at: number, end: number): DateReading | null {
  const behind = at + 10;
  if (behind > end || text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 7) !== 45) return null;
  const year = digits(text, at, 4);
  const month = digits(text, at + 5, 2);
  const day = digits(text, at + 8, 2);
  if (year < 0 || month < 0 || day < 0) return null;
  if (behind < end) {
    const next = text.charCodeAt(behind);
    const afterNext = behind + 1 < end ? text.charCodeAt(behind + 1) : 0;
    const colon = next === 58;
    const space = next === 32 && afterNext !== 40 && !isDigit(afterNext) && !beginsTimeOrWeekday(text, behind + 1);
    const closing = next === 93 || next === 42 || next === 124 || next === 41;
    if (!colon && !space && !closing) return null;
  }
  const value = dayOf(year, month, day);
  if (value === null) return { kind: 'impossible', written: text.slice(at, behind), end: behind };
  return { kind: 'date', date: { day: value, precision: 'day' }, end: behind };
}

interface Match {
  readonly date: CalendarDate | null;
  readonly failure: 'ambiguous' | 'impossible';
  readonly length: number;
}

function matchDate(written: string, order: DateOrder | null): Match | null {
  return matchYearFirst(written) ?? matchNumeric(written, order) ?? matchNamedMonth(written);
}

function matchYearFirst(written: string): Match | null {
  const full = YEAR_FIRST.exec(written);
  if (full !== null) return dayMatch(full[0], Number(full[1]), Number(full[3]), Number(full[4]));
  const month = YEAR_MONTH.exec(written);
  if (month !== null) return monthMatch(month[0], Number(month[1]), Number(month[2]));
  return null;
}

function matchNumeric(written: string, order: DateOrder | null): Match | null {
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

function matchNamedMonth(written: string): Match | null {
  const monthDay = MONTH_DAY_YEAR.exec(written);
  if (monthDay !== null) return dayMatch(monthDay[0], Number(monthDay[3]), monthNumber(monthDay[1]), Number(monthDay[2]));
  const dayMonth = DAY_MONTH_YEAR.exec(written);
  if (dayMonth !== null) return dayMatch(dayMonth[0], Number(dayMonth[3]), monthNumber(dayMonth[2]), Number(dayMonth[1]));
  const month = MONTH_YEAR.exec(written);
  if (month !== null) return monthMatch(month[0], Number(month[2]), monthNumber(month[1]));
  return null;
}

function dayMatch(whole: string, year: number, month: number, day: number): Match {
  const value = dayOf(year, month, day);
  return { date: value === null ? null : { day: value, precision: 'day' }, failure: 'impossible', length: whole.length };
}

function monthMatch(whole: string, year: number, month: number): Match {
  const value = dayOf(year, month, 1);
  return { date: value === null ? null : { day: value, precision: 'month' }, failure: 'impossible', length: whole.length };
}

/** January is 1; 0 where `name` is no month. */
function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

const WHOLE_MONTH = new RegExp(`^${MONTH}$`, 'i');

/** The number of the month that a word is in full or in short, January being 1; `null` for any other word. */
export function monthOf(word: string): number | null {
  return WHOLE_MONTH.test(word) ? monthNumber(word) : null;
}

function skipTimeAndWeekday(text: string, at: number, end: number, date: CalendarDate | null): number {
  const behindWeekday = at + trailingWeekday(text.slice(at, Math.min(end, at + LONGEST_DATE)), date);
  const rest = text.slice(behindWeekday, Math.min(end, behindWeekday + LONGEST_DATE));
  return behindWeekday + (TIME_BEHIND.exec(rest)?.[0].length ?? 0);
}

/**
 * The length of a weekday at the start of `rest`. A short one that isn't the date's own may be a word
 * (`2026-07-01 Sat down with Bob`), so it counts only if no word follows.
 */
function trailingWeekday(rest: string, date: CalendarDate | null): number {
  const match = TRAILING_WEEKDAY.exec(rest);
  if (match === null) return 0;
  const [whole, name] = match;
  const certain = name === undefined || name.length > 5 || (date !== null && WEEKDAYS[weekday(date.day) - 1] === name.slice(0, 3).toLowerCase());
  return certain || !/^[ \t]*\p{L}/u.test(rest.slice(whole.length)) ? whole.length : 0;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const MONTH_OR_WEEKDAY = new Set([...MONTHS, ...WEEKDAYS].map((word) => threeLetters(word)));
const TIME_OR_WEEKDAY = new Set(['at ', ...WEEKDAYS].map((word) => threeLetters(word)));

/** Whether a date could begin at `at`, which the exact patterns then judge. */
function canBeginDate(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || MONTH_OR_WEEKDAY.has(threeLetters(text, at));
}

/** The same for a weekday or a time (`at 10:00`). */
function beginsTimeOrWeekday(text: string, at: number): boolean {
  return TIME_OR_WEEKDAY.has(threeLetters(text, at));
}

function threeLetters(text: string, at = 0): number {
  return ((text.charCodeAt(at) | 32) << 16) | ((text.charCodeAt(at + 1) | 32) << 8) | (text.charCodeAt(at + 2) | 32);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Scripts that write no space between words, so that a date may touch them. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWordCharacter(text: string, at: number): boolean {
  const character = text.charAt(at);
  return WORD_CHARACTER.test(character) && !WITHOUT_SPACES.test(character);
}

/** The number of the `count` digits at `at`; -1 if one isn't a digit. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** A date within a text, with its start offset. */
export interface FoundDate {
  readonly start: number;
  readonly reading: DateReading;
}

/** Where a date in the middle of a text may begin; what it is there, {@link readDateAt} says. */
const DATE_CANDIDATE = new RegExp(`\\d|${MONTHS.join('|')}`, 'gi');

/** Every full date between `start` and `end`, in order; months alone are left out, as words rather than dates in a sentence. */
export function findDays(text: string, start: number, end: number, order: DateOrder | null): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const stretch = text.slice(start, end);
  let next = 0;
  for (const candidate of stretch.matchAll(DATE_CANDIDATE)) {
    const at = candidate.index;
    if (at < next || (at > 0 && isWordCharacter(stretch, at - 1))) continue;
    const reading = readDateAt(stretch, at, stretch.length, order);
    if (reading === null || (reading.kind === 'date' && reading.date.precision === 'month')) continue;
    next = reading.end;
    found.push({ start: start + at, reading: { ...reading, end: start + reading.end } });
  }
  return found;
}

/** How many numeric dates can only be read in one order of day and month. */
export interface DateOrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

const NUMERIC_DATE = /\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b/g;

/** What the certain numeric dates of some texts (`25/3/2026`) say of the order in which their writer puts day and month. */
export function dateOrderEvidence(texts: Iterable<string>): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    for (const { 0: written, index } of text.matchAll(NUMERIC_DATE)) {
      const reading = readDateAt(text, index, index + written.length, null);
      if (reading?.kind !== 'date') continue;
      const { month, day } = toYearMonthDay(reading.date.day);
      const first = Number(/^\d+/.exec(written)?.[0]);
      if (first === month && first !== day) monthFirst++;
      else if (first === day && first !== month) dayFirst++;
    }
  }
  return { dayFirst, monthFirst };
}
