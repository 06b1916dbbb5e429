import type { Day } from '../../domain/day.ts';
import { addDays, dayOf, isoWeek, startOfMonth, toYearMonthDay, weekday } from '../../domain/day.ts';

/** What a name states of its date, each part as people count it. Weekdays count from 1 for Monday to 7 for Sunday. */
export type DateParts = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly dayOfYear?: number;
  readonly quarter?: number;
  readonly isoYear?: number;
  readonly isoWeek?: number;
  /** Weeks as the English-speaking countries count them: from Sunday, the first one holding 1 January. */
  readonly weekYear?: number;
  readonly week?: number;
  readonly weekday?: number;
};

/** A week of a year. */
interface WeekOfYear {
  readonly year: number;
  readonly week: number;
}

/** All parts of a day. */
export function partsOf(date: Day): Required<DateParts> {
  const { year, month, day } = toYearMonthDay(date);
  const iso = isoWeek(date);
  const sundayWeek = weekFromSunday(date);
  return {
    year, month, day, dayOfYear: date - firstDayOf(year) + 1, quarter: Math.ceil(month / 3),
    isoYear: iso.year, isoWeek: iso.week, weekYear: sundayWeek.year, week: sundayWeek.week, weekday: weekday(date),
  };
}

/** The one day that the parts determine; `null` if they are incomplete or contradict each other. */
export function dayOfParts(parts: DateParts): Day | null {
  const day = fromMonth(parts) ?? fromDayOfYear(parts) ?? fromIsoWeek(parts) ?? fromSundayWeek(parts);
  return day !== null && agrees(parts, partsOf(day)) ? day : null;
}

/** The first day of the month that the parts name without a day; `null` if they name none. */
export function monthOfParts(parts: DateParts): Day | null {
  return parts.year === undefined || parts.month === undefined ? null : dayOf(parts.year, parts.month, 1);
}

function fromMonth({ year, month, day }: DateParts): Day | null {
  return year === undefined || month === undefined || day === undefined ? null : dayOf(year, month, day);
}

function fromDayOfYear({ year, dayOfYear }: DateParts): Day | null {
  const first = year === undefined || dayOfYear === undefined ? null : dayOf(year, 1, 1);
  return first === null ? null : addDays(first, (dayOfYear ?? 1) - 1);
}

function fromIsoWeek({ isoYear, isoWeek: week, weekday: wanted }: DateParts): Day | null {
  // 4 January is always in the first week.
  const inFirst = isoYear === undefined || week === undefined || wanted === undefined ? null : dayOf(isoYear, 1, 4);
  return inFirst === null ? null : addDays(inFirst, ((week ?? 1) - 1) * 7 + (wanted ?? 1) - weekday(inFirst));
}

function fromSundayWeek({ weekYear, week, weekday: wanted }: DateParts): Day | null {
  const first = weekYear === undefined || week === undefined || wanted === undefined ? null : dayOf(weekYear, 1, 1);
  return first === null ? null : addDays(sundayBefore(first), ((week ?? 1) - 1) * 7 + ((wanted ?? 7) % 7));
}

/** Whether every part fits the day. Weeks that start on Sunday are accepted, since the start depends on the language. */
function agrees(parts: DateParts, own: Required<DateParts>): boolean {
  const { year, month, day, dayOfYear, quarter, isoYear, isoWeek: week } = parts;
  return (
    isSame(year, own.year) && isSame(month, own.month) && isSame(day, own.day) && isSame(dayOfYear, own.dayOfYear) &&
    isSame(quarter, own.quarter) && isSame(isoYear, own.isoYear) && isSame(week, own.isoWeek)
  );
}

function isSame(stated: number | undefined, own: number): boolean {
  return stated === undefined || stated === own;
}

function weekFromSunday(day: Day): WeekOfYear {
  const sunday = sundayBefore(day);
  const { year } = toYearMonthDay(addDays(sunday, 6));
  return { year, week: Math.floor((sunday - sundayBefore(firstDayOf(year))) / 7) + 1 };
}

function sundayBefore(day: Day): Day {
  return addDays(day, -(weekday(day) % 7));
}

function firstDayOf(year: number): Day {
  const first = dayOf(Math.min(Math.max(year, 1), 9999), 1, 1);
  if (first === null) throw new RangeError(`${year} is no year`);
  return startOfMonth(first);
}
