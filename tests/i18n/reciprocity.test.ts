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
    [2, 1, 'Mutual. You gave twice and they gave once in the last 24 months'],
    [5, 0, 'You give more. You gave 5 times and they gave 0 times in the last 24 months'],
    [0, 4, 'They give more. You gave 0 times and they gave 4 times in the last 24 months'],
  ])('%d given, %d received: %s', (gave, received, sentence) => {
    expect(words.pattern(exchanged(gave, received).related().reciprocity)).toBe(sentence);
  });

  it('says where asks meet no give', () => {
    const asked = contact().entry('2026-01-01', { asked: 'x' }).entry('2026-03-01', { asked: 'y' });
    expect(words.pattern(asked.related().reciprocity)).toBe('You’ve asked twice and given nothing yet');
    expect(words.pattern(asked.entry('2026-04-01', { gave: 'z' }).related().reciprocity)).toBe('Not enough data: record 2 more exchanges');
  });
});

it('only in need in words', () => {
  const need = { asks: 3, afterSilence: 2, evidence: [] };
  expect(words.onlyInNeed('me', need)).toBe('2 of your 3 requests came after a long time out of touch');
  expect(words.onlyInNeed('them', need)).toBe('2 of their 3 requests came after a long time out of touch');
});

describe('gives since the last ask in words', () => {
  const said = (one: ContactBuilder): string => {
    const { reciprocity, quiet, lastContact } = one.related();
    return words.givesSinceAsk(reciprocity, quiet, lastContact, day(TODAY));
  };

  it('counts up to the number wanted', () => {
    const asked = contact().entry('2026-01-01', { asked: 'x' });
    expect(said(asked)).toBe('You’ve given nothing since you last asked (0 of 4)');
    expect(said(asked.entry('2026-02-01', { gave: 'a' }).entry('2026-03-01', { gave: 'b' }))).toBe('You’ve given twice since you last asked (2 of 4)');
    const ready = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'].reduce((one, on) => one.entry(on, { gave: 'x' }), asked);
    expect(said(ready)).toBe('You’ve given 4 times since you last asked');
  });

  it('says so where nothing was asked', () => {
    expect(said(contact().entry('2026-02-01', { gave: 'a' }))).toBe('You’ve given once in the last 24 months and asked for nothing (1 of 4)');
  });

  it('wants contact taken up again first while it is quiet', () => {
    expect(said(contact().entry('2025-06-20', { gave: 'a' }))).toBe('You’ve given once. It’s been 14 months, so reconnect before you ask');
  });
});

it('who reached out in words', () => expect(words.reachedOut({ me: 4, them: 6, notNoted: 12 })).toBe('You 4 · Them 6 · Unknown 12'));

it('standing and silence in words', () => {
  expect(words.standing['getting-to-know']).toBe('Getting to know');
  expect(words.quietFor({ date: { day: day('2025-06-20'), precision: 'day' }, path: 'People/Ada.md', line: 1 }, day(TODAY))).toBe('Out of touch for 14 months');
});
