import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, addMonths, dayOf, formatDate, formatDay, isoWeek, lastDayOf, lastDayOfMonth, monthNumberOf, parseDate,
  parseDay, startOfMonth, startOfWeek, toYearMonthDay, weekday, wholeMonthsBetween, type Day,
} from '../../src/domain/day.ts';
import { propertyRuns } from '../property-runs.ts';
import { day } from './builders.ts';

const days: fc.Arbitrary<Day> = fc
  .integer({ min: day('0001-01-01'), max: day('9999-12-31') })
  .map((number) => addDays(day('1970-01-01'), number));

/** The same day as a Date at local midnight, which is what date-fns works on. */
function toDate(value: Day): Date {
  const { year, month, day: dayOfMonth } = toYearMonthDay(value);
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

function fromDate(date: Date): string {
  return formatDay(dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? day('0001-01-01'));
}

describe('a day', () => {
  it.each([[2026, 2, 30], [2026, 2, 29], [1900, 2, 29], [2026, 4, 31], [2026, 13, 1], [2026, 0, 1], [2026, 1, 0], [0, 1, 1], [10_000, 1, 1], [2026, 1.5, 1], [Number.NaN, 1, 1]])(
    '%d-%d-%d is none',
    (year, month, dayOfMonth) => expect(dayOf(year, month, dayOfMonth)).toBeNull(),
  );

  it('knows the leap days', () => {
    expect(dayOf(2024, 2, 29)).not.toBeNull();
    expect(dayOf(2000, 2, 29)).not.toBeNull();
  });

  it('counts from 1970-01-01', () => expect([day('1970-01-01'), day('1970-01-02'), day('1969-12-31')]).toEqual([0, 1, -1]));

  it.each(['2026-2-03', '2026-02-30', '26-02-03', ' 2026-02-03', '2026-02-03T10:00', '2026-02', ''])('does not read %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('is read and written as YYYY-MM-DD', () => {
    fc.assert(fc.property(days, (value) => {
      expect(parseDay(formatDay(value))).toBe(value);
    }), { numRuns: propertyRuns.usual });
  });

  it('is put together from its parts, which count up by one from day to day', () => {
    fc.assert(
      fc.property(days, (value) => {
        const { year, month, day: dayOfMonth } = toYearMonthDay(value);
        expect(dayOf(year, month, dayOfMonth)).toBe(value);
        expect(monthNumberOf(value)).toBe(year * 12 + month - 1);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('has the weekday, the ISO week and the ends of its month that date-fns gives it', () => {
    fc.assert(
      fc.property(days, (value) => {
        const date = toDate(value);
        expect(weekday(value)).toBe(dateFns.getISODay(date));
        expect(formatDay(lastDayOfMonth(value))).toBe(fromDate(dateFns.lastDayOfMonth(date)));
        expect(formatDay(startOfMonth(value))).toBe(fromDate(dateFns.startOfMonth(date)));
        if (toYearMonthDay(value).year > 1 && toYearMonthDay(value).year < 9999) {
          expect(isoWeek(value)).toEqual({ year: dateFns.getISOWeekYear(date), week: dateFns.getISOWeek(date) });
          expect(formatDay(startOfWeek(value))).toBe(fromDate(dateFns.startOfISOWeek(date)));
        }
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('adding to a day', () => {
  it('counts months from the anchor, to the last day of a shorter month', () => {
    expect(formatDay(addMonths(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(formatDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(day('2026-01-31'), 2))).toBe('2026-03-31');
    expect(formatDay(addMonths(day('2026-03-31'), -1))).toBe('2026-02-28');
  });

  it('stays within the years 1 to 9999', () => {
    expect(formatDay(addDays(day('9999-12-31'), 1))).toBe('9999-12-31');
    expect(formatDay(addDays(day('0001-01-01'), -1))).toBe('0001-01-01');
    expect(formatDay(addMonths(day('9999-12-15'), 1))).toBe('9999-12-31');
    expect(formatDay(addMonths(day('0001-01-15'), -1))).toBe('0001-01-01');
  });

  it('agrees with date-fns', () => {
    const inside = days.filter((value) => value > day('0200-01-01') && value < day('9800-01-01'));
    fc.assert(
      fc.property(inside, fc.integer({ min: -2000, max: 2000 }), (value, count) => {
        expect(formatDay(addDays(value, count))).toBe(fromDate(dateFns.addDays(toDate(value), count)));
        expect(formatDay(addMonths(value, count))).toBe(fromDate(dateFns.addMonths(toDate(value), count)));
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('counts whole months between two days so that adding them never passes the later one', () => {
    fc.assert(
      fc.property(inside(), fc.nat(20_000), (from, count) => {
        const to = addDays(from, count);
        const months = wholeMonthsBetween(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
      }),
      { numRuns: propertyRuns.usual },
    );
    expect(wholeMonthsBetween(day('2026-09-01'), day('2026-07-01'))).toBe(0);
  });
});

describe('a date', () => {
  it('is a day or a month', () => {
    expect(parseDate('2026-06-12')).toEqual({ day: day('2026-06-12'), precision: 'day' });
    expect(parseDate('2026-06')).toEqual({ day: day('2026-06-01'), precision: 'month' });
    expect(parseDate('2026-13')).toBeNull();
    expect(parseDate('June 2026')).toBeNull();
  });

  it('is written at its own precision', () => {
    expect(formatDate({ day: day('2026-06-01'), precision: 'month' })).toBe('2026-06');
    expect(formatDate({ day: day('2026-06-01'), precision: 'day' })).toBe('2026-06-01');
  });

  it('covers the days to the end of its month', () => {
    expect(formatDay(lastDayOf({ day: day('2026-06-01'), precision: 'month' }))).toBe('2026-06-30');
    expect(formatDay(lastDayOf({ day: day('2026-06-01'), precision: 'day' }))).toBe('2026-06-01');
  });
});

function inside(): fc.Arbitrary<Day> {
  return days.filter((value) => value < day('9900-01-01'));
}
