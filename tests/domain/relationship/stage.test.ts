import { describe, expect, it } from 'vitest';
import { contact } from '../builders.ts';

describe('how far a relationship has come', () => {
  it.each<[string, readonly string[], string]>([
    ['no contact', [], 'new'],
    ['one day', ['2026-07-01'], 'new'],
    ['one day twice, which counts once', ['2026-07-01', '2026-07-01'], 'new'],
    ['two days', ['2026-07-01', '2026-07-02'], 'getting-to-know'],
    ['many days of two months', ['2026-06-01', '2026-06-02', '2026-07-01', '2026-07-02'], 'getting-to-know'],
    ['three different months', ['2026-05-01', '2026-06-01', '2026-07-01'], 'established'],
    ['the same month of three years', ['2023-07-01', '2024-07-01', '2026-07-01'], 'established'],
    ['contact in each of the last two years', ['2024-10-01', '2025-05-01', '2026-07-01'], 'long-standing'],
    ['contact in the year before last, but none in the last', ['2024-10-01', '2024-11-01', '2025-05-01'], 'established'],
  ])('%s', (_, days, standing) => expect(contact().entries(...days).related().stage).toBe(standing));

  it('knows no attempts and no plans', () => {
    expect(contact().entry('2026-07-01').attempt('2026-07-02').entry('2026-10-02').related().stage).toBe('new');
  });
});

describe('quiet', () => {
  it('is a silence of more than a year', () => {
    expect(contact().entry('2025-09-01').related().quiet).toBe(false);
    expect(contact().entry('2025-08-31').related().quiet).toBe(true);
  });

  it('is a silence of more than three cadences', () => {
    const yearly = contact().cadence('yearly');
    expect(yearly.entry('2023-09-01').related().quiet).toBe(false);
    expect(yearly.entry('2023-08-31').related().quiet).toBe(true);
  });

  it('is a silence of more than twice the own rhythm', () => {
    const rare = contact().entries('2021-09-01', '2022-09-01', '2023-09-01');
    expect(rare.entry('2024-09-01').related().rhythm).toBe(365);
    expect(rare.entry('2024-09-01').related().quiet).toBe(false);
    expect(rare.entry('2024-08-31').related().quiet).toBe(true);
  });

  it('is nobody with whom there was no contact yet', () => expect(contact().met('2020-01-01').related().quiet).toBe(false));
});

describe('the own rhythm', () => {
  it('is the median of the gaps between different days', () => {
    expect(contact().entries('2026-01-01', '2026-01-11', '2026-01-11', '2026-01-21', '2026-03-01').related().rhythm).toBe(10);
    expect(contact().entries('2026-01-01', '2026-01-11', '2026-01-31', '2026-03-02', '2026-04-11').related().rhythm).toBe(25);
  });

  it('can not be told from two gaps, or from three within three weeks', () => {
    expect(contact().entries('2026-01-01', '2026-03-01', '2026-06-01').related().rhythm).toBeNull();
    expect(contact().entries('2026-01-01', '2026-01-08', '2026-01-15', '2026-01-21').related().rhythm).toBeNull();
    expect(contact().entries('2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22').related().rhythm).toBe(7);
  });

  it('knows the last eight gaps only', () => {
    const weekly = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'];
    expect(contact().entries('2020-01-01', '2022-01-01', '2023-01-01', ...weekly).related().rhythm).toBe(7);
  });
});
