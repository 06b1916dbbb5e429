import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { date, day, TODAY } from '../domain/builders.ts';

const today = day(TODAY);
const { goals, introductions, network } = en;

describe('a goal in words', () => {
  it.each<[number, number | null, string]>([
    [3, 5, '3 of 5 relationships built'], [0, 1, '0 of 1 relationship built'], [1, null, '1 relationship built'], [0, null, 'No relationships built yet'],
  ])('%d of %s reached: %s', (reached, target, sentence) => expect(goals.progress({ reached, knownBefore: 0 }, target)).toBe(sentence));

  it('tells apart whom I knew before it began', () => {
    expect(goals.progress({ reached: 3, knownBefore: 2 }, 5)).toBe('3 of 5 relationships built (2 of them from before the goal)');
    expect(goals.progress({ reached: 1, knownBefore: 1 }, null)).toBe('1 relationship built (from before the goal)');
  });

  it.each<[number | null, string | null, Parameters<typeof goals.pace>[2], string | null]>([
    [1, '2026-12-31', 'behind', 'By Thu 31 Dec 2026, in 3 months: about one relationship a month'],
    [1.5, '2026-12-31', 'behind', 'By Thu 31 Dec 2026, in 3 months: about 2 relationships a month'],
    [0.3, '2026-12-31', 'on-course', 'By Thu 31 Dec 2026, in 3 months: about one relationship every 3 months'],
    [2, '2026-06-30', 'past-due', 'Was due 30 Jun. Set a new date or mark it done'],
    [0, '2026-12-31', 'reached', null],
    [null, null, 'open', 'No due date'],
    [null, '2026-12-31', 'done', null],
  ])('a pace of %s until %s (%s): %s', (pace, due, state, sentence) => expect(goals.pace(pace, due === null ? null : day(due), state, today)).toBe(sentence));

  it('says what the next step of a relationship takes', () => {
    expect([goals.nextStage('new', 0), goals.nextStage('new', 1), goals.nextStage('getting-to-know', 2), goals.nextStage('getting-to-know', 1), goals.nextStage('established', 4)]).toEqual([
      'say hello to begin', 'be in touch once more to get to know each other', '1 more month in touch to become Established', '2 more months in touch to become Established', null,
    ]);
  });

  it('names the first few whom one knows, and counts the others', () => {
    expect(goals.knownAlready(['A', 'B'])).toMatch(/^You already know A, B\./);
    expect(goals.knownAlready(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toMatch(/^You already know A, B, C, D, E and 2 more\./);
  });
});

describe('an introduction in words', () => {
  it.each<[Parameters<typeof introductions.tie>[0]['kind'], string | null, string]>([
    ['introduced', null, 'Ada introduced Bob to you'],
    ['introduction', '2026-05-01', 'you introduced Ada and Bob on 1 May'],
    ['together', '2025-05', 'Ada and Bob were together in May 2025'],
    ['asked', '2026-05-01', 'you asked Ada about Bob on 1 May'],
    ['knows', null, 'Ada knows Bob (from their note)'],
  ])('%s, %s: %s', (kind, on, sentence) => expect(introductions.tie({ kind, date: on === null ? null : date(on) }, 'Ada', 'Bob', today)).toBe(sentence));

  it('says why somebody is the one to ask, without any number that ranks', () => {
    const last = { date: date('2026-05-01'), path: 'Ada.md', line: 1 };
    expect(introductions.bridge({ last, pattern: 'mutual', introduced: 2 }, today)).toBe('you spoke 4 months ago; introduced you twice; mutual');
    expect(introductions.bridge({ last, pattern: 'unknown', introduced: 0 }, today)).toBe('you spoke 4 months ago');
    expect(introductions.bridge({ last, pattern: 'they-give-more', introduced: 0 }, today)).toContain('offer something first');
  });

  it('says how alive a link is', () => {
    expect(introductions.aliveness('recent', date('2026-08-01'), today)).toBe('last seen 4 weeks ago');
    expect(introductions.aliveness('older', date('2024-08'), today)).toBe('last seen August 2024; may be out of touch');
    expect(introductions.aliveness('undated', null, today)).toBeNull();
  });

  it('says what to thank for first, and who rests', () => {
    const mark = { kind: 'received' as const, what: 'a review', state: null, closedOn: null, date: date('2026-08-14'), path: 'Ada.md', line: 3 };
    expect(introductions.thankFirst([], today)).toBeNull();
    expect(introductions.thankFirst([mark], today)).toBe('First say thank you for “a review” (14 Aug)');
    expect(introductions.thankFirst([{ ...mark, what: 'x' }, mark], today)).toBe('First say thank you for “a review” (14 Aug), and for 1 more');
    expect(introductions.rest({ kind: 'asked-lately', exchange: { ...mark, kind: 'asked', what: 'an intro' }, until: day('2026-09-14') }, today)).toBe('You asked for “an intro” on 14 Aug. Wait until 14 Sep (one ask a month)');
  });
});

describe('the network in words', () => {
  it('says how often one was in touch, and the habit only where it is one-sided', () => {
    expect(network.inTouch(38, 52)).toBe('In touch in 38 of the last 52 weeks');
    expect(network.habit({ weeks: [], withAsk: 0, withGive: 0, oneSided: false })).toBeNull();
    const week = { week: today, asks: [], gives: [] };
    expect(network.habit({ weeks: Array.from({ length: 10 }, () => week), withAsk: 6, withGive: 1, oneSided: true })).toMatch(/^In 10 weeks in touch you asked in 6 and gave in 1 \(based on your notes\)/);
  });

  it('never speaks of grades or guilt', () => {
    const said = JSON.stringify([en.goals, en.introductions, en.network]) + Object.values(en.goals.state).join(' ');
    expect(said).not.toMatch(/score|rank(?!ed)|overdue|owe|should|must|fail|late\b|taking|neglect|poor/i);
  });
});
