import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../src/domain/exchange/reciprocity.ts';
import { contact, type ContactBuilder } from '../builders.ts';

function exchanged(gave: number, received: number): ContactBuilder {
  let one = contact();
  for (let index = 0; index < gave; index++) one = one.entry('2026-05-01', { gave: `gift ${index}` });
  for (let index = 0; index < received; index++) one = one.entry('2026-06-01', { received: `help ${index}` });
  return one;
}

describe('counts', () => {
  const ada = contact()
    .entry('2022-05-01', { gave: 'an article', asked: 'a look' })
    .entry('2026-05-01', { gave: 'feedback', 'asked-me': 'a review' })
    .entry('2026-06-01', { received: 'an introduction', thanked: 'for it' })
    .entry('2026-07-01');

  it('are of all marks, and of the last 24 months', () => {
    expect(ada.related().reciprocity).toMatchObject({ given: 2, received: 1, asks: 1, askedMe: 1, thanked: 1 });
    expect(ada.related().reciprocity.last24Months).toEqual({ given: 1, received: 1, asks: 0, askedMe: 1, thanked: 1 });
  });

  it('begin 24 months ago to the day', () => {
    expect(contact().entry('2024-09-01', { gave: 'x' }).related().reciprocity.last24Months.given).toBe(1);
    expect(contact().entry('2024-08-31', { gave: 'x' }).related().reciprocity.last24Months.given).toBe(0);
    expect(contact().entry('2024-09', { gave: 'x' }).related().reciprocity.last24Months.given).toBe(1);
  });

  it('keep every mark with its line, by date', () => {
    expect(ada.related().reciprocity.ledger.map(({ kind, line, path }) => [kind, line, path])).toEqual([
      ['gave', 10, 'People/Ada.md'], ['asked', 10, 'People/Ada.md'], ['gave', 11, 'People/Ada.md'], ['asked-me', 11, 'People/Ada.md'],
      ['received', 12, 'People/Ada.md'], ['thanked', 12, 'People/Ada.md'],
    ]);
  });

  it('hold nothing of the future', () => expect(contact().entry('2026-10-01', { gave: 'x' }).related().reciprocity.given).toBe(0));
});

describe('the pattern', () => {
  it.each<[number, number, string]>([
    [0, 0, 'unknown'], [2, 0, 'unknown'], [1, 1, 'unknown'], [3, 0, 'you-give-more'], [0, 3, 'they-give-more'], [2, 1, 'mutual'], [3, 1, 'mutual'],
    [4, 1, 'you-give-more'], [1, 4, 'they-give-more'], [6, 2, 'mutual'], [7, 2, 'you-give-more'], [10, 10, 'mutual'],
  ])('of %d given and %d received is %s', (gave, received, pattern) => {
    expect(exchanged(gave, received).related().reciprocity.pattern).toBe(pattern);
    expect(patternOf({ given: gave, received, asks: 0, askedMe: 0, thanked: 0 })).toBe(pattern);
  });

  it('knows the last 24 months only', () => {
    expect(exchanged(1, 1).entry('2020-01-01', { gave: 'long ago' }).related().reciprocity.pattern).toBe('unknown');
  });

  it('is not said with `reciprocity: none`, and not of those who take no part', () => {
    expect(exchanged(5, 0).reciprocityOff().related().reciprocity).toMatchObject({ pattern: 'unknown', given: 5, shown: false });
    expect(exchanged(5, 0).status('deceased').related().reciprocity.pattern).toBe('unknown');
  });
});

describe('what is open between you', () => {
  it('is every request that nothing has closed, oldest first', () => {
    const { openByMe, openByThem } = contact()
      .entry('2026-07-01', { asked: 'a look at the deck' })
      .entry('2026-05-01', { asked: 'a contact', 'asked-me': 'a review' })
      .related().reciprocity;
    expect(openByMe.map(({ what }) => what)).toEqual(['a contact', 'a look at the deck']);
    expect(openByThem.map(({ what }) => what)).toEqual(['a review']);
  });

  it.each(['done', 'declined', 'dropped'] as const)('is nothing that is %s', (state) => {
    const { openByMe, asks } = contact().entry('2026-07-01', { asked: { what: 'a look', state } }).related().reciprocity;
    expect([openByMe.length, asks]).toEqual([0, 1]);
  });

  it('is closed as done by what was received in the same entry, and counted once', () => {
    const { openByMe, ledger, asks, received } = contact().entry('2026-07-01', { asked: 'a look', received: 'a look' }).related().reciprocity;
    expect([openByMe.length, asks, received]).toEqual([0, 1, 1]);
    expect(ledger.find(({ kind }) => kind === 'asked')?.state).toBe('done');
    expect(contact().entry('2026-07-01', { 'asked-me': 'a review', gave: 'a review' }).related().reciprocity.openByThem).toEqual([]);
  });

  it('is closed by nothing of the other kind', () => {
    expect(contact().entry('2026-07-01', { asked: 'a look', gave: 'thanks' }).related().reciprocity.openByMe).toHaveLength(1);
    expect(contact().entry('2026-07-01', { asked: 'a look' }).entry('2026-07-08', { gave: 'a look' }).related().reciprocity.openByMe).toHaveLength(1);
  });

  it('is closed by what was received later with a word in common, and names the line', () => {
    const { openByMe, ledger } = contact().entry('2026-07-01', { asked: 'a reference letter' }).entry('2026-07-08', { received: 'the letter' }).related().reciprocity;
    expect(openByMe).toEqual([]);
    expect(ledger.find(({ kind }) => kind === 'asked')).toMatchObject({ state: 'done', closedBy: { path: 'People/Ada.md', line: 11 } });
  });

  it('knows what was given since without such a word', () => {
    const { openByThem } = contact().entry('2026-07-01', { 'asked-me': 'the slides' }).entry('2026-07-08', { gave: 'a lift' }).entry('2026-07-09', { gave: 'an apple' }).related().reciprocity;
    expect(openByThem).toMatchObject([{ what: 'the slides', givenSince: { what: 'an apple', line: 12 } }]);
    expect(contact().entry('2026-07-01', { 'asked-me': 'the slides' }).entry('2026-07-01', { gave: 'a lift' }).related().reciprocity.openByThem[0]?.givenSince).toBeUndefined();
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one gift answers one request, the oldest', ['the slides', 'slides'], ['slides of the talk'], ['slides']],
    ['two gifts answer two', ['the slides', 'slides'], ['slides', 'the slides'], []],
    ['of several the one with the same text', ['feedback on chapter 1', 'feedback on chapter 2'], ['feedback on chapter 2'], ['feedback on chapter 1']],
    ['of several the one with the most words in common', ['the budget draft', 'the draft of the invitation to Bonn'], ['the invitation draft'], ['the budget draft']],
  ])('%s', (_, asked, gave, open) => {
    const requests = asked.reduce((one, what, index) => one.entry(`2026-06-0${index + 1}`, { 'asked-me': what }), contact());
    const gifts = gave.reduce((one, what, index) => one.entry(`2026-07-0${index + 1}`, { gave: what }), requests);
    expect(gifts.related().reciprocity.openByThem.map(({ what }) => what)).toEqual(open);
  });

  it('is not closed by a gift that went with another request', () => {
    const one = contact().entry('2026-05-01', { 'asked-me': 'feedback on the grant' }).entry('2026-07-01', { 'asked-me': 'feedback on chapter one', gave: 'feedback on chapter one' });
    expect(one.related().reciprocity.openByThem.map(({ what }) => what)).toEqual(['feedback on the grant']);
    const another = contact().entry('2026-05-01', { 'asked-me': { what: 'feedback on the grant', state: 'done' } }).entry('2026-06-01', { 'asked-me': 'feedback' }).entry('2026-07-01', { gave: 'feedback on the grant' });
    expect(another.related().reciprocity.openByThem).toEqual([]);
  });
});

describe('gives since the last ask', () => {
  it('are those after the day of the ask', () => {
    const ada = contact().entry('2026-01-01', { gave: 'a' }).entry('2026-03-01', { asked: 'x', gave: 'b' }).entry('2026-04-01', { gave: 'c' }).entry('2026-05-01', { gave: 'd' });
    expect(ada.related().reciprocity).toMatchObject({ givesSinceAsk: 2, givesWanted: 4 });
  });

  it('are all of the last 24 months where nothing was asked', () => {
    expect(contact().entry('2023-01-01', { gave: 'a' }).entry('2026-04-01', { gave: 'b' }).related().reciprocity.givesSinceAsk).toBe(1);
  });

  it('start anew with an ask that was declined, too', () => {
    expect(contact().entry('2026-01-01', { gave: 'a' }).entry('2026-03-01', { asked: { what: 'x', state: 'declined' } }).related().reciprocity.givesSinceAsk).toBe(0);
  });

  it('are not fewer for what they asked of me', () => {
    expect(contact().entry('2026-01-01', { gave: 'a' }).entry('2026-03-01', { 'asked-me': 'x' }).related().reciprocity.givesSinceAsk).toBe(1);
  });
});

describe('what waits for thanks', () => {
  const helped = contact().entry('2026-08-20', { received: 'an introduction' });

  it('is what was received and not followed by thanks or a gift, on that day or since', () => {
    expect(helped.related().reciprocity.toThank.map(({ what }) => what)).toEqual(['an introduction']);
    expect(helped.entry('2026-08-20', { thanked: 'x' }).related().reciprocity.toThank).toEqual([]);
    expect(helped.entry('2026-08-25', { gave: 'x' }).related().reciprocity.toThank).toEqual([]);
    expect(helped.entry('2026-08-19', { thanked: 'x' }).related().reciprocity.toThank).toHaveLength(1);
    expect(helped.entry('2026-08', { thanked: 'x' }).related().reciprocity.toThank).toEqual([]);
  });

  it('is nothing with `reciprocity: none`', () => expect(helped.reciprocityOff().related().reciprocity.toThank).toEqual([]));
});

describe('only in need', () => {
  const weekly = contact().entries('2023-10-01', '2023-10-08', '2023-10-15', '2023-10-22', '2023-10-29');
  const threeAsks = weekly.entry('2024-06-01', { asked: 'a' }).entry('2025-02-01', { asked: 'b' }).entry('2025-11-01', { asked: 'c' });

  it('is two thirds of at least three asks after a long silence', () => {
    expect(threeAsks.related().reciprocity.onlyInNeed.me).toMatchObject({ asks: 3, afterSilence: 3 });
    const twoOfThree = weekly.entry('2024-12-01').entry('2024-06-01', { asked: 'a' }).entry('2025-01-01', { asked: 'b' }).entry('2025-11-01', { asked: 'c' });
    const answer = twoOfThree.related().reciprocity.onlyInNeed.me;
    expect(answer).toMatchObject({ asks: 3, afterSilence: 2 });
    expect(answer?.evidence.map(({ what }) => what)).toEqual(['a', 'c']);
    expect(twoOfThree.entry('2025-11-20', { asked: 'd' }).related().reciprocity.onlyInNeed.me).toBeNull();
  });

  it('is said of either side', () => {
    const they = weekly.entry('2024-06-01', { 'asked-me': 'a' }).entry('2025-02-01', { 'asked-me': 'b' }).entry('2025-11-01', { 'asked-me': 'c' });
    expect(they.related().reciprocity.onlyInNeed).toMatchObject({ me: null, them: { asks: 3, afterSilence: 3 } });
  });

  it('is not said of two asks, of fewer than five days of contact, or of asks more than three years ago', () => {
    const twoAsks = weekly.entry('2024-06-01', { asked: 'a' }).entry('2025-02-01', { asked: 'b' });
    expect(twoAsks.related().reciprocity.onlyInNeed.me).toBeNull();
    const fourDays = contact().entry('2023-11-01').entry('2024-06-01', { asked: 'a' }).entry('2025-02-01', { asked: 'b' }).entry('2025-11-01', { asked: 'c' });
    expect(fourDays.related().reciprocity.onlyInNeed.me).toBeNull();
    expect(threeAsks.related({}, '2027-09-01').reciprocity.onlyInNeed.me).toBeNull();
  });

  it('is not said where the asking side gave something in the silence, or on the day of the ask', () => {
    const voicemail = threeAsks.entry('2024-03-01', { attempt: true, gave: 'an article' }).entry('2024-12-01', { attempt: true, gave: 'a tip' });
    expect(voicemail.related().reciprocity.onlyInNeed.me).toBeNull();
    expect(threeAsks.entry('2025-02-01', { gave: 'x' }).entry('2025-11-01', { gave: 'x' }).related().reciprocity.onlyInNeed.me).toBeNull();
  });

  it('measures silences by twice the cadence, or the own rhythm, where that is longer than 90 days', () => {
    expect(threeAsks.cadence('quarterly').related().reciprocity.onlyInNeed.me).toMatchObject({ afterSilence: 3 });
    expect(threeAsks.cadence('yearly').related().reciprocity.onlyInNeed.me).toBeNull();
  });

  it('says no silence to be longer than a month without a day allows', () => {
    expect(threeAsks.entry('2024-05').entry('2025-01').related().reciprocity.onlyInNeed.me).toBeNull();
  });
});

describe('who reached out', () => {
  it('is counted in days of contact', () => {
    const ada = contact()
      .entry('2026-01-01', { direction: 'out' })
      .entry('2026-01-01', { direction: 'out' })
      .entry('2026-02-01', { direction: 'in' })
      .entry('2026-03-01')
      .entry('2026-04-01', { direction: 'in' })
      .entry('2026-04-01')
      .attempt('2026-05-01');
    expect(ada.related().reciprocity.reachedOut).toEqual({ me: 1, them: 2, notNoted: 1 });
  });

  it('is unknown where both did on a day', () => {
    expect(contact().entry('2026-01-01', { direction: 'out' }).entry('2026-01-01', { direction: 'in' }).related().reciprocity.reachedOut).toEqual({ me: 0, them: 0, notNoted: 1 });
  });

  it('counts a month of which no day is known', () => {
    const month = contact().entry('2026-01', { direction: 'in' });
    expect(month.related().reciprocity.reachedOut).toEqual({ me: 0, them: 1, notNoted: 0 });
    expect(month.entry('2026-01-20').related().reciprocity.reachedOut).toEqual({ me: 0, them: 0, notNoted: 1 });
  });
});

describe('reciprocity is shown', () => {
  it.each(['family', 'friend', 'spouse', 'client', 'supplier'])('for %s from the first mark on', (relationship) => {
    expect(contact().relationship(relationship).entry('2026-01-01').related().reciprocity.shown).toBe(false);
    expect(contact().relationship(relationship).entry('2026-01-01', { gave: 'x' }).related().reciprocity.shown).toBe(true);
  });

  it('for everybody else', () => expect(contact().relationship('mentor').related().reciprocity.shown).toBe(true));
});
