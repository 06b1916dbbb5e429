import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfter, formatCadence, lengthInDays, parseCadence, type Cadence } from '../../src/domain/cadence.ts';
import { formatDay } from '../../src/domain/day.ts';
import { propertyRuns } from '../property-runs.ts';
import { day } from './builders.ts';

function days(every: number): Cadence {
  return { every, unit: 'day' };
}

function months(every: number): Cadence {
  return { every, unit: 'month' };
}

describe('a cadence', () => {
  it.each<[string | number, Cadence]>([
    [30, days(30)], ['30', days(30)], [' 30 ', days(30)], ['90d', days(90)], ['10 days', days(10)], ['daily', days(1)], ['every day', days(1)],
    ['weekly', days(7)], ['every week', days(7)], ['each week', days(7)], ['week', days(7)], ['once a week', days(7)], ['2w', days(14)],
    ['every 2 weeks', days(14)], ['every two weeks', days(14)], ['every other week', days(14)], ['every second week', days(14)],
    ['every 2nd week', days(14)], ['biweekly', days(14)], ['bi-weekly', days(14)], ['fortnightly', days(14)], ['every fortnight', days(14)],
    ['every couple of weeks', days(14)], ['6-weekly', days(42)], ['twice a month', days(15)], ['semi-monthly', days(15)], ['P2W', days(14)], ['P10D', days(10)],
    ['monthly', months(1)], ['Monthly', months(1)], ['once a month', months(1)], ['once per month', months(1)], ['every month', months(1)], ['1 month', months(1)],
    ['P1M', months(1)], ['p1m', months(1)], ['1x/month', months(1)], ['about monthly', months(1)], ['2 months', months(2)], ['2mo', months(2)],
    ['bimonthly', months(2)], ['bi-monthly', months(2)], ['every other month', months(2)], ['every-2-months', months(2)],
    ['quarterly', months(3)], ['Every Quarter', months(3)], ['every 3 months', months(3)], ['3m', months(3)], ['every_3_months', months(3)],
    ['4 times a year', months(3)], ['4x a year', months(3)], ['four times per year', months(3)],
    ['twice-yearly', months(6)], ['twice a year', months(6)], ['semiannually', months(6)], ['semi-annual', months(6)], ['biannually', months(6)],
    ['bi-annually', months(6)], ['half-yearly', months(6)], ['every half year', months(6)], ['2x/year', months(6)], ['every six months', months(6)],
    ['yearly', months(12)], ['annually', months(12)], ['annual', months(12)], ['1y', months(12)], ['a year', months(12)], ['once a year', months(12)],
    ['P1Y', months(12)], ['P1Y6M', months(18)], ['every 2 years', months(24)], ['biennially', months(24)],
    ['none', 'none'], ['never', 'none'], ['None', 'none'], ['off', 'none'],
  ])('%j', (written, cadence) => expect(parseCadence(written)).toEqual(cadence));

  it.each<string | number>([
    '', 'often', 'sometimes', 'every few weeks', 'every 2-3 months', '2 – 3 weeks', '-30', -30, 0, '0 weeks', 7.5, '1.5 months', 'P1M15D', 'P', 'every',
    'hourly', 'weekdays', '999999', '500 years', 'twice a day', 'constructor', Number.NaN, Number.POSITIVE_INFINITY, 'x'.repeat(100_000),
  ])('%j can not be read', (written) => expect(parseCadence(written)).toBeNull());

  it('is written in words that read back as the same', () => {
    const cadences = fc.oneof(
      fc.integer({ min: 1, max: 3000 }).map(days),
      fc.integer({ min: 1, max: 240 }).map(months),
      fc.constant<Cadence>('none'),
    );
    fc.assert(fc.property(cadences, (cadence) => {
      expect(parseCadence(formatCadence(cadence))).toEqual(cadence);
    }), { numRuns: propertyRuns.usual });
    expect([days(1), days(7), days(14), days(30), months(1), months(3), months(6), months(12), months(24)].map(formatCadence)).toEqual([
      'daily', 'weekly', 'every 2 weeks', 'every 30 days', 'monthly', 'quarterly', 'twice a year', 'yearly', 'every 2 years',
    ]);
  });

  it('is read from any text without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseCadence(text)), { numRuns: propertyRuns.usual });
  });
});

describe('due', () => {
  it('counts in calendar months from the anchor', () => {
    expect(dueOn('2026-01-31', 'monthly')).toBe('2026-02-28');
    expect(dueOn('2024-01-31', 'monthly')).toBe('2024-02-29');
    expect(dueOn('2026-01-31', 'every 2 months')).toBe('2026-03-31');
    expect(dueOn('2024-02-29', 'yearly')).toBe('2025-02-28');
  });

  it('counts weeks in days', () => expect(dueOn('2026-12-25', 'every 2 weeks')).toBe('2027-01-08'));

  it('is never without a cadence', () => expect(dueOn('2026-01-31', 'none')).toBeNull());
});

it('a cadence has a length in days, for comparisons', () => {
  expect([days(14), months(1), months(12)].map((cadence) => (cadence === 'none' ? 0 : lengthInDays(cadence)))).toEqual([14, 30, 365]);
});

function dueOn(anchor: string, cadence: string): string | null {
  const due = dueAfter(day(anchor), parseCadence(cadence) ?? 'none');
  return due === null ? null : formatDay(due);
}
