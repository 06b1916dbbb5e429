declare const dayBrand: unique symbol;

/** A calendar day without a zone: whole days since 1970-01-01 (proleptic Gregorian calendar). */
export type Day = number & { readonly [dayBrand]: true };

/** A day as people count it: `month` and `day` count from 1. */
interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date at the precision that was recorded. For a month, `day` is the month's first day. */
export interface CalendarDate {
  readonly day: Day;
  readonly precision: 'day' | 'month';
}

/** A week as ISO 8601 counts it: weeks start on Monday, and week 1 holds the year's first Thursday. */
interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const FIRST_DAY = daysSinceEpoch(FIRST_YEAR, 1, 1);
const LAST_DAY = daysSinceEpoch(LAST_YEAR, 12, 31);

/** The day of a year (1 to 9999), month and day as people count them, or `null` where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= lengthOfMonth(year, month) ? asDay(daysSinceEpoch(year, month, day)) : null;
}

/** The day with this number of whole days since 1970-01-01; `null` outside the years 1 to 9999, or if it isn't a whole number. */
export function dayNumbered(number: number): Day | null {
  return Number.isInteger(number) && number >= FIRST_DAY && number <= LAST_DAY ? asDay(number) : null;
}

/** The year, month and day of a day. */
export function toYearMonthDay(day: Day): YearMonthDay {
  const monthNumber = monthNumberOf(day);
  const year = Math.floor(monthNumber / 12);
  const month = (monthNumber % 12) + 1;
  return { year, month, day: day - daysSinceEpoch(year, month, 1) + 1 };
}

/** Months since year 0, so that two days are in the same month exactly when their numbers are equal. Allocates nothing. */
export function monthNumberOf(day: Day): number {
  // The calendar is counted in eras of 400 years that begin on 1 March, so that a leap day comes last.
  const sinceMarch0 = day + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2;
}

/** The day a number of days later (earlier if negative), clamped to the years 1 to 9999. */
export function addDays(day: Day, days: number): Day {
  return asDay(Math.min(Math.max(day + Math.trunc(days), FIRST_DAY), LAST_DAY));
}

/**
 * The same day of the month a number of months later (earlier if negative), or that month's last day if it is
 * shorter: 31 January + 1 month = 28 February, + 2 months = 31 March. Clamped to the years 1 to 9999.
 */
export function addMonths(day: Day, months: number): Day {
  const from = monthNumberOf(day);
  const dayOfMonth = day - startOfMonthNumber(from) + 1;
  const target = from + Math.trunc(months);
  const year = Math.floor(target / 12);
  if (year < FIRST_YEAR) return asDay(FIRST_DAY);
  if (year > LAST_YEAR) return asDay(LAST_DAY);
  const month = target - year * 12 + 1;
  return asDay(daysSinceEpoch(year, month, Math.min(dayOfMonth, lengthOfMonth(year, month))));
}

/** The number of whole calendar months between two days; 0 if `to` isn't later. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const months = monthNumberOf(to) - monthNumberOf(from);
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** The first day of a day's month. */
export function startOfMonth(day: Day): Day {
  return asDay(startOfMonthNumber(monthNumberOf(day)));
}

/** The last day of a day's month. */
export function lastDayOfMonth(day: Day): Day {
  const { year, month } = toYearMonthDay(day);
  return asDay(daysSinceEpoch(year, month, lengthOfMonth(year, month)));
}

/** The weekday, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of a day's week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The ISO week of a day; around New Year its year differs from the calendar's. */
export function isoWeek(day: Day): IsoWeek {
  const thursday = asDay(day - weekday(day) + 4);
  const { year } = toYearMonthDay(thursday);
  return { year, week: Math.floor((thursday - daysSinceEpoch(year, 1, 1)) / 7) + 1 };
}

/** The last day that a date covers: the day itself, or the last day of its month. */
export function lastDayOf(date: CalendarDate): Day {
  return date.precision === 'month' ? lastDayOfMonth(date.day) : date.day;
}

/** Reads `YYYY-MM-DD` and nothing else; `null` for anything that is no day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads `YYYY-MM-DD` or, with month precision, `YYYY-MM`; `null` for anything else. */
export function parseDate(text: string): CalendarDate | null {
  const isMonth = /^\d{4}-\d{2}$/.test(text);
  const day = parseDay(isMonth ? `${text}-01` : text);
  return day === null ? null : { day, precision: isMonth ? 'month' : 'day' };
}

/** A day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** A date as `YYYY-MM-DD`, or as `YYYY-MM` where only the month is known. */
export function formatDate(date: CalendarDate): string {
  const text = formatDay(date.day);
  return date.precision === 'month' ? text.slice(0, 7) : text;
}

function startOfMonthNumber(monthNumber: number): number {
  const year = Math.floor(monthNumber / 12);
  return daysSinceEpoch(year, monthNumber - year * 12 + 1, 1);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysSinceEpoch(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The one place where a number becomes a day; every caller above has made sure that it is one. */
function asDay(number: number): Day {
  return number as Day;
}
