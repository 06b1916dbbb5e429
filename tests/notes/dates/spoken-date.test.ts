import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { addDays, formatDate, weekday } from '../../../src/domain/day.ts';
import type { DateOrder } from '../../../src/domain/settings/settings.ts';
import type { TimeDirection } from '../../../src/notes/dates/spoken-date.ts';
import { readSpokenDate } from '../../../src/notes/dates/spoken-date.ts';
import { day } from '../../domain/builders.ts';

/** A Tuesday. */
const TODAY = day('2026-09-01');

function said(text: string, direction: TimeDirection, today: Day = TODAY, order: DateOrder | null = null): string {
  const reading = readSpokenDate(text, today, direction, order);
  return reading.kind === 'date' ? formatDate(reading.date) : reading.kind;
}

describe('dates in full', () => {
  test.each([
    ['2026-07-01', '2026-07-01'],
    [' 2026-07 ', '2026-07'],
    ['July 24, 2022', '2022-07-24'],
    ['24 jul 2022', '2022-07-24'],
    ['Wed 2 September 2026', '2026-09-02'],
    ['June 2026', '2026-06'],
    ['25/3/2026', '2026-03-25'],
    ['2026-02-30', 'impossible'],
    ['3/4/2026', 'ambiguous'],
    ['3/4', 'ambiguous'],
  ])('%s', (text, expected) => {
    expect(said(text, 'past')).toBe(expected);
    if (!text.includes('/4')) expect(said(text, 'future')).toBe(expected);
  });

  test('numbers obey the date order', () => {
    expect(said('3/4/2026', 'past', TODAY, 'day-first')).toBe('2026-04-03');
    expect(said('3/4/2026', 'past', TODAY, 'month-first')).toBe('2026-03-04');
    expect(said('3.4.', 'past', TODAY, 'day-first')).toBe('2026-04-03');
    expect(said('3/4', 'future', TODAY, 'month-first')).toBe('2027-03-04');
  });
});

describe('a bare weekday, month or day', () => {
  test.each([
    // written, what happened, what is to come
    ['friday', '2026-08-28', '2026-09-04'],
    ['on friday', '2026-08-28', '2026-09-04'],
    ['tues', '2026-09-01', '2026-09-08'],
    ['Tuesday', '2026-09-01', '2026-09-08'],
    ['12 march', '2026-03-12', '2027-03-12'],
    ['March 12th', '2026-03-12', '2027-03-12'],
    ['12 sep', '2025-09-12', '2026-09-12'],
    ['1 september', '2026-09-01', '2027-09-01'],
    ['thu 12 march', '2026-03-12', 'impossible'],
    ['may', '2026-05', '2027-05'],
    ['in may', '2026-05', '2027-05'],
    ['september', '2026-09', '2027-09'],
    ['december', '2025-12', '2026-12'],
    ['last september', '2025-09', '2025-09'],
    ['next may', '2027-05', '2027-05'],
    ['the 12th', '2026-08-12', '2026-09-12'],
    ['31st', '2026-08-31', '2026-10-31'],
    ['1st', '2026-09-01', '2026-10-01'],
    ['29 feb', '2024-02-29', '2028-02-29'],
    ['30 february', 'impossible', 'impossible'],
    ['32nd', 'impossible', 'impossible'],
  ])('%s', (text, past, future) => {
    expect(said(text, 'past')).toBe(past);
    expect(said(text, 'future')).toBe(future);
  });
});

describe('words that count from today', () => {
  test.each([
    ['today', '2026-09-01'],
    ['Yesterday', '2026-08-31'],
    ['tomorrow', '2026-09-02'],
    ['last night', '2026-08-31'],
    ['day before yesterday', '2026-08-30'],
    ['the day after tomorrow', '2026-09-03'],
    ['last friday', '2026-08-28'],
    ['last tuesday', '2026-08-25'],
    ['3 days ago', '2026-08-29'],
    ['a week ago', '2026-08-25'],
    ['a fortnight ago', '2026-08-18'],
    ['in 3 weeks', '2026-09-22'],
    ['in two weeks', '2026-09-15'],
    ['next week', '2026-09-08'],
    ['next month', '2026-10'],
    ['last month', '2026-08'],
    ['in a month', '2026-10-01'],
    ['half a year ago', '2026-03-01'],
    ['a year ago', '2025-09-01'],
    ['tonight', '2026-09-01'],
    ['this morning', '2026-09-01'],
    ['yesterday evening', '2026-08-31'],
    ['Tomorrow Morning', '2026-09-02'],
    ['last week', '2026-08-25'],
    ['this month', '2026-09'],
    ['this friday', '2026-09-04'],
    ['this tuesday', '2026-09-01'],
    ['next friday', '2026-09-11'],
    ['next monday', '2026-09-07'],
    ['next sunday', '2026-09-13'],
    ['last mon', '2026-08-31'],
    ['friday next week', '2026-09-11'],
    ['friday last week', '2026-08-28'],
    ['a couple of weeks ago', '2026-08-18'],
    ['in half a year', '2027-03-01'],
    ['1 week and 2 days ago', '2026-08-23'],
    ['in a month and a week', '2026-10-08'],
    ['3 days from now', '2026-09-04'],
    ['3d ago', '2026-08-29'],
    ['in 2 wks', '2026-09-15'],
    ['2 mos ago', '2026-07-01'],
    ['1 yr ago', '2025-09-01'],
    ['last 2 weeks', '2026-08-18'],
    ['next 3 days', '2026-09-04'],
    ['100 days ago', '2026-05-24'],
    ['0 days ago', '2026-09-01'],
  ])('%s', (text, expected) => {
    expect(said(text, 'past')).toBe(expected);
    expect(said(text, 'future')).toBe(expected);
  });

  test('months are those of the calendar', () => {
    expect(said('in a month', 'future', day('2026-01-31'))).toBe('2026-02-28');
    expect(said('in 2 months', 'future', day('2026-01-31'))).toBe('2026-03-31');
    expect(said('next month', 'future', day('2026-01-31'))).toBe('2026-02');
    expect(said('last month', 'past', day('2026-05-31'))).toBe('2026-04');
    expect(said('a year ago', 'past', day('2028-02-29'))).toBe('2027-02-28');
  });

  test('a bare span is to come, and never has happened', () => {
    expect(said('2 weeks', 'future')).toBe('2026-09-15');
    expect(said('2 weeks', 'past')).toBe('unreadable');
  });

  test.each(['', 'soon', 'a few days ago', 'last weekend', 'next year', 'at 5pm', 'tomorrow at 5', 'friday and monday', 'yesterday we met', 'in half a week', '9999 years ago', 'in 9999 years', 'an hour ago', 'this weekend', 'several weeks ago', 'in 1.5 weeks', 'this week', 'last year', 'midnight', 'in 3', '3 ago', 'may 3 - may 5', '2026', '12', 'next', 'in', 'x'.repeat(500)])(
    '%j is not guessed at',
    (text) => {
      expect(said(text, 'past')).toBe('unreadable');
      expect(said(text, 'future')).toBe('unreadable');
    },
  );
});

describe('for any day', () => {
  const anyDay = fc.integer({ min: -150_000, max: 150_000 }).map((number) => addDays(TODAY, number));

  test('a bare weekday is at most a week away, on its side', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    fc.assert(
      fc.property(anyDay, fc.nat(6), (today, index) => {
        const past = day(said(names[index] ?? '', 'past', today));
        const future = day(said(names[index] ?? '', 'future', today));
        expect([weekday(past), weekday(future)]).toEqual([index + 1, index + 1]);
        expect(today - past).toBeLessThan(7);
        expect(future - past).toBe(7);
      }),
    );
  });

  test('days and weeks are counted exactly, in any zone', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, number) => {
        expect(day(said(`${number} days ago`, 'past', today))).toBe(today - number);
        expect(day(said(`in ${number} weeks`, 'future', today))).toBe(today + 7 * number);
        expect(day(said('yesterday', 'past', today))).toBe(today - 1);
      }),
    );
  });

  test('nothing is thrown at any text', () => {
    const word = fc.constantFrom('in', 'last', 'next', '3', '12', 'friday', 'may', 'week', 'weeks', 'ago', '/', '-', '2026', 'the', '5th', 'noon');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), anyDay, (words, today) => {
        expect(said(words.join(' '), 'past', today)).toMatch(/^(?:\d{4}-\d{2}(?:-\d{2})?|ambiguous|impossible|unreadable)$/);
      }),
    );
  });
});
