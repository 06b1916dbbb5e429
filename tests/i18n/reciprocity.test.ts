import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { contact, day, TODAY, type ContactBuilder } from '../domain/builders.ts';

const { reciprocity: words } = en;

function exchanged(gave: number, received: number): ContactBuilder {
  let one = contact();
  for (let index = 0; index < gave; index++) one = one.entry('2026-05-01', { gave: 'x' });
  for (let index = 0; index < received; index++) one = one.entry('2026-06-01', { received: 'x' });
  return one;
}

describe('the pattern in words', () => {
  it.each([
    [0, 0, 'Not enough data: record 3 exchanges'],
    [1, 0, 'Not enough data: record 2 more exchanges'],
    [1, 1, 'Not enough data: record 1 more exchange'],
    [2, 1, 'Mutual: you gave twice and received once in the last 24 months, based on your notes'],
    [5, 0, 'You give more: you gave 5 times and received 0 times in the last 24 months, based on your notes'],
    [0, 4, 'They give more: you gave 0 times and received 4 times in the last 24 months, based on your notes'],
  ])('%d given, %d received: %s', (gave, received, sentence) => {
    expect(words.pattern(exchanged(gave, received).related().reciprocity)).toBe(sentence);
  });

  it('says where asks meet no give', () => {
    const asked = contact().entry('2026-01-01', { asked: 'x' }).entry('2026-03-01', { asked: 'y' });
    expect(words.pattern(asked.related().reciprocity)).toBe('You’ve asked twice and given nothing yet');
    expect(words.pattern(asked.entry('2026-04-01', { gave: 'z' }).related().reciprocity)).toContain('record 2 more exchanges');
  });
});

it('only in need in words', () => {
  const need = { asks: 3, afterSilence: 2, evidence: [] };
  expect(words.onlyInNeed('me', need)).toBe('2 of your 3 asks came after a long gap in the notes, based on your notes');
  expect(words.onlyInNeed('them', need)).toBe('2 of their 3 asks came after a long gap in the notes, based on your notes');
});

describe('gives since the last ask in words', () => {
  const said = (one: ContactBuilder): string => {
    const { reciprocity, quiet, lastContact } = one.related();
    return words.givesSinceAsk(reciprocity, quiet, lastContact, day(TODAY));
  };

  it('counts up to the number wanted', () => {
    const asked = contact().entry('2026-01-01', { asked: 'x' });
    expect(said(asked)).toBe('You’ve given nothing since you last asked (0 of 4), based on your notes');
    expect(said(asked.entry('2026-02-01', { gave: 'a' }).entry('2026-03-01', { gave: 'b' }))).toBe('You’ve given twice since you last asked (2 of 4), based on your notes');
    const ready = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'].reduce((one, on) => one.entry(on, { gave: 'x' }), asked);
    expect(said(ready)).toBe('You’ve given 4 times since you last asked, based on your notes');
  });

  it('says so where nothing was asked', () => {
    expect(said(contact().entry('2026-02-01', { gave: 'a' }))).toBe('You’ve given once in the last 24 months and asked for nothing (1 of 4), based on your notes');
  });

  it('wants contact taken up again first while it is quiet', () => {
    expect(said(contact().entry('2025-06-20', { gave: 'a' }))).toBe('You’ve given once. Last contact was 14 months ago, so reconnect before you ask');
  });
});

it('who reached out in words', () => expect(words.reachedOut({ me: 4, them: 6, notNoted: 12 })).toBe('You 4 · Them 6 · Unknown 12'));

it('standing and silence in words', () => {
  expect(words.standing['getting-to-know']).toBe('Getting to know');
  expect(words.quietFor({ date: { day: day('2025-06-20'), precision: 'day' }, path: 'People/Ada.md', line: 1 }, day(TODAY))).toBe('Out of touch for 14 months');
});
