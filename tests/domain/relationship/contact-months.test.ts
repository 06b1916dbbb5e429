import { describe, expect, it } from 'vitest';
import { contactMonths } from '../../../src/domain/relationship/contact-months.ts';
import { formatDay } from '../../../src/domain/day.ts';
import { contact, day, TODAY } from '../builders.ts';

const months = (builder: ReturnType<typeof contact>, count = 3): readonly (readonly [string, number])[] =>
  contactMonths(builder.record.history, day(TODAY), count).map(({ first, days }) => [formatDay(first).slice(0, 7), days]);

describe('days of contact by month', () => {
  it('ends with this month, and leaves out what is older', () => {
    expect(months(contact().entries('2025-01-01', '2026-07-03', '2026-07-20', '2026-09-01'))).toEqual([['2026-07', 2], ['2026-08', 0], ['2026-09', 1]]);
  });

  it('counts a day once, no attempt, and nothing that is to come', () => {
    expect(months(contact().entries('2026-08-03', '2026-08-03').attempt('2026-08-20').entry('2026-09-20'))).toEqual([['2026-07', 0], ['2026-08', 1], ['2026-09', 0]]);
  });

  it('counts a month of which no day is known as one', () => {
    expect(months(contact().entries('2026-07', '2026-08', '2026-08-03'))).toEqual([['2026-07', 1], ['2026-08', 1], ['2026-09', 0]]);
  });

  it('goes back over years', () => {
    const all = months(contact(), 24);
    expect(all).toHaveLength(24);
    expect(all[0]).toEqual(['2024-10', 0]);
  });
});
