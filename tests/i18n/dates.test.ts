import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { date, day, TODAY } from '../domain/builders.ts';

const { dates } = en;
const today = day(TODAY);

describe('spans of time', () => {
  it.each([
    ['2026-09-01', '0 days'], ['2026-08-31', '1 day'], ['2026-08-19', '13 days'], ['2026-08-18', '2 weeks'], ['2026-08-01', '4 weeks'], ['2026-07-14', '7 weeks'],
    ['2026-07-02', '8 weeks'], ['2026-07-01', '2 months'], ['2025-09-01', '12 months'], ['2024-10-01', '23 months'], ['2024-09-01', '2 years'], ['2020-09-02', '5 years'],
    ['2026-10-01', '0 days'],
  ])('from %s to 2026-09-01 are %s', (from, words) => expect(dates.span(day(from), today)).toBe(words));

  it.each([[1, '1 day'], [7, '7 days'], [13.5, '2 weeks'], [30, '4 weeks'], [90, '3 months'], [365, '12 months'], [1000, '3 years']])('of %d days are %s', (days, words) => {
    expect(dates.spanOfDays(days)).toBe(words);
  });
});

describe('days', () => {
  it('are shown in full, in few words, and as seen from today', () => {
    expect(dates.fullDay(today)).toBe('Tue 1 Sep 2026');
    expect(dates.shortDay(day('2026-05-02'), today)).toBe('2 May');
    expect(dates.shortDay(day('2025-05-02'), today)).toBe('2 May 2025');
    expect(['2026-09-01', '2026-08-31', '2026-08-28', '2026-09-02', '2026-09-04'].map((text) => dates.relativeDay(day(text), today))).toEqual([
      'today', 'yesterday', '4 days ago', 'tomorrow', 'in 3 days',
    ]);
  });

  it('are only a month where only the month is known', () => {
    expect([dates.fullDate(date('2026-06')), dates.shortDate(date('2026-06'), today), dates.relativeDate(date('2026-06'), today)]).toEqual(['June 2026', 'June 2026', 'June 2026']);
    expect(dates.relativeDate(date('2026-08-28'), today)).toBe('4 days ago');
    expect(dates.fullDate(date('2026-12-24'))).toBe('Thu 24 Dec 2026');
  });

  it('are counted in words', () => {
    expect([1, 2, 3].map(dates.times)).toEqual(['once', 'twice', '3 times']);
    expect([dates.counted(1, 'ask'), dates.counted(2, 'ask'), dates.counted(2, 'person', 'people')]).toEqual(['1 ask', '2 asks', '2 people']);
  });
});
