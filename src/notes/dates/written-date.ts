import type { CalendarDate } from '../../domain/day.ts';
import { dayOf, toYearMonthDay, weekday } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { DateMatch } from './date-forms.ts';
import { matchDate, matchExpectedDate } from './date-forms.ts';
import { alternativesOf, dateWordAt, mayFollowDate, mayLeadDate, monthOf, weekdayOf } from './date-words.ts';

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

const WEEKDAY = '(\\p{L}[\\p{L}\\p{M}]*(?:-feira)?)';
const LEADING_WORD = /^(\p{L}[\p{L}\p{M}]*(?:-feira)?)[.,]{0,2}[ \t]+/u;
const TRAILING_WEEKDAY = new RegExp(`^,?[ \\t]*[(\uff08]${WEEKDAY}\\.?[)\uff09]|^(?:,?[ \\t]+|[-_](?=\\p{L}+(?:-feira)?(?:$|[\\s\\]|)])))${WEEKDAY}\\.?`, 'u');
const TIME_BEHIND = new RegExp(
  `^(?:T|,?[ \\t]+(?:(?:${alternativesOf(({ beforeTime }) => beforeTime)})[ \\t]+)?)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[ \\t]?[ap]\\.?m\\b\\.?)?(?:Z|[+-]\\d{2}:?\\d{2})?`
    + '(?:[ \\t]?[-–][ \\t]?\\d{1,2}:\\d{2}(?:[ \\t]?[ap]\\.?m\\b\\.?)?)?(?!\\d)(?:[ \\t](?:Uhr|uur)(?!\\p{L}))?',
  'iu',
);

/**
 * Reads the date that starts exactly at `at` and ends before `end` (offsets in `text`), where a date is expected; `null` if
 * none starts there. A letter or digit directly after it means it isn't a date (`2026-07-01abc`).
 */
export function readDateAt(text: string, at: number, end: number, order: DateOrder | null): DateReading | null {
  return readPlainDay(text, at, end) ?? readForm(text, at, end, (written) => matchDate(written, order) ?? matchExpectedDate(written));
}

/** The same in a form that is a date anywhere: neither eight digits, nor a month that we don't know. */
export function readCertainDateAt(text: string, at: number, end: number, order: DateOrder | null): DateReading | null {
  return readPlainDay(text, at, end) ?? readForm(text, at, end, (written) => matchDate(written, order));
}

function readForm(text: string, at: number, end: number, match: (written: string) => DateMatch | null): DateReading | null {
  if (!canBeginDate(text, at)) return null;
  const written = text.slice(at, Math.min(end, at + LONGEST_DATE));
  const lead = leadLength(written);
  const found = match(lead === 0 ? written : written.slice(lead));
  if (found === null) return null;
  const behind = at + lead + found.length;
  if (behind < end && isWordCharacter(text, behind)) {
    // `2026-07-01T10:00` is a time behind; any other letter or digit makes it no date.
    if (!TIME_BEHIND.test(text.slice(behind, Math.min(end, behind + LONGEST_DATE)))) return null;
  }
  const behindTime = skipTimeAndWeekday(text, behind, end, found.date);
  if (found.date === null) return { kind: found.failure, written: written.slice(0, lead + found.length), end: behindTime };
  return { kind: 'date', date: found.date, end: behindTime };
}

/** The most words in front of a date: `am Montag, den 3. Juli 2026`. */
const MOST_WORDS_IN_FRONT = 3;

/** The length of a weekday, and of words such as `le`, in front of a date. */
function leadLength(written: string): number {
  if (isDigit(written.charCodeAt(0))) return 0;
  let at = 0;
  for (let count = 0; count < MOST_WORDS_IN_FRONT; count++) {
    const [whole = '', word = ''] = LEADING_WORD.exec(written.slice(at)) ?? [];
    if (word === '' || !mayLeadDate(word)) break;
    at += whole.length;
  }
  return at;
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

function skipTimeAndWeekday(text: string, at: number, end: number, date: CalendarDate | null): number {
  const behindWeekday = at + trailingWeekday(text.slice(at, Math.min(end, at + LONGEST_DATE)), date);
  const rest = text.slice(behindWeekday, Math.min(end, behindWeekday + LONGEST_DATE));
  return behindWeekday + (TIME_BEHIND.exec(rest)?.[0].length ?? 0);
}

/**
 * The length of a weekday at the start of `rest`. A short one, or one of another language, may be a word
 * (`2026-07-01 Sat down with Bob`, `2026-07-01 Mi madre`), so it counts only if no word follows, or if it is the date's own and in full.
 */
function trailingWeekday(rest: string, date: CalendarDate | null): number {
  const match = TRAILING_WEEKDAY.exec(rest);
  if (match === null) return 0;
  const [whole, inBrackets, free = ''] = match;
  const named = weekdayOf(inBrackets ?? free);
  if (named === null) return 0;
  const isOwn = date !== null && named.is(weekday(date.day));
  const isSure = inBrackets !== undefined || (named.isEnglish ? free.length > 5 || isOwn : isOwn && (free.length > 4 || whole.endsWith('.') || (free.length > 1 && WITHOUT_SPACES.test(free))));
  return isSure || !/^[ \t]*\p{L}/u.test(rest.slice(whole.length)) ? whole.length : 0;
}

/** Whether a date could begin at `at`, which the exact forms then judge. */
function canBeginDate(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at))) return true;
  const word = dateWordAt(text, at);
  return word !== '' && (mayLeadDate(word) || monthOf(word) !== null);
}

/** Whether a month and a year begin at `at`, as behind the number of a day that ends in a point. */
export function beginsWithMonth(text: string, at: number): boolean {
  const word = dateWordAt(text, at);
  return word !== '' && monthOf(word) !== null && /^\.?[ \t]+(?:\p{L}{2,3}[ \t]+)?\d{4}(?!\d)/u.test(text.slice(at + word.length, at + word.length + LONGEST_DATE));
}

/** The same for a weekday or a time (`at 10:00`). */
function beginsTimeOrWeekday(text: string, at: number): boolean {
  const word = dateWordAt(text, at);
  return word !== '' && mayFollowDate(word);
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

/** Where a date in the middle of a text may begin: at a number, or a word with one not far behind. */
const DATE_CANDIDATE = /\d|(?<!\p{L})\p{L}{3,14}(?=\.?[ \t]{1,4}\d)/gu;

/** Every full date between `start` and `end`, in order; months alone are left out, as words rather than dates in a sentence. */
export function findDays(text: string, start: number, end: number, order: DateOrder | null): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const stretch = text.slice(start, end);
  let next = 0;
  for (const candidate of stretch.matchAll(DATE_CANDIDATE)) {
    const at = candidate.index;
    if (at < next || (at > 0 && isWordCharacter(stretch, at - 1))) continue;
    const reading = readCertainDateAt(stretch, at, stretch.length, order);
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
