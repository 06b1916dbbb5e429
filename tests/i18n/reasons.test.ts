import { describe, expect, it } from 'vitest';
import type { ReasonKind } from '../../src/domain/relationship/relationship.ts';
import type { Settings } from '../../src/domain/settings/settings.ts';
import { parseCadence } from '../../src/domain/cadence.ts';
import { en } from '../../src/i18n/en.ts';
import { contact, day, TODAY, type ContactBuilder } from '../domain/builders.ts';

function said(kind: ReasonKind, one: ContactBuilder, today = TODAY, settings: Partial<Settings> = {}): string {
  return en.queue.reason(one.reason(kind, today, settings), day(today));
}

const known = contact().entry('2020-01-01');

describe('a frequency in words', () => {
  it.each([
    ['7', 'weekly'],
    ['14', 'every 2 weeks'],
    ['28', 'every 4 weeks'],
    ['30', 'monthly'],
    ['every 31 days', 'monthly'],
    ['45 days', 'every 45 days'],
    ['60', 'every 2 months'],
    ['90d', 'quarterly'],
    ['91', 'quarterly'],
    ['every 12 weeks', 'every 12 weeks'],
    ['182', 'twice a year'],
    ['every 365 days', 'yearly'],
    ['52 weeks', 'yearly'],
    ['730', 'every 2 years'],
  ])('%s is %s', (written, sentence) => expect(en.queue.cadence(parseCadence(written) ?? 'none')).toBe(sentence));
});

describe('a reason in words', () => {
  it.each([
    ['2026-07-01', 'monthly', 'Last contact 2 months ago (monthly)'],
    ['2026-07-14', 'monthly', 'Last contact 7 weeks ago (monthly)'],
    ['2026-08-20', 'weekly', 'Last contact 12 days ago (weekly)'],
    ['2024-01-01', 'yearly', 'Last contact 2 years ago (yearly)'],
    ['2026-06', 'monthly', 'Last contact in June 2026 (monthly)'],
  ])('overdue since %s, %s: %s', (last, cadence, sentence) => expect(said('overdue', known.cadence(cadence).entry(last))).toBe(sentence));

  it('overdue without contact, with tries, or by a follow-up', () => {
    expect(said('overdue', contact().cadence('monthly'))).toBe('No interactions yet (monthly)');
    expect(said('overdue', contact().cadence('monthly').met('2026-07-01'))).toBe('You met 2 months ago (monthly)');
    const tried = known.cadence('monthly').entry('2026-04-01').attempt('2026-05-02').attempt('2026-06-01').attempt('2026-07-01');
    expect(said('overdue', tried)).toBe('Last contact 5 months ago (monthly); 3 tries since 2 May. Try another channel?');
    expect(said('overdue', known.entry('2026-07-01', { followUp: '2026-08-20' }))).toBe('Last contact 2 months ago (follow-up due 20 Aug)');
    expect(said('overdue', known.entry('2026-07-01', { followUp: TODAY }))).toBe('Last contact 2 months ago (follow-up due today)');
    expect(said('overdue', contact().nextContact('2025-12-30'))).toBe('No interactions yet (follow-up due 30 Dec 2025)');
  });

  it('due soon', () => {
    expect(said('due-soon', known.cadence('monthly').entry('2026-08-04'))).toBe('Monthly, due in 3 days (last contact 4 weeks ago)');
    expect(said('due-soon', known.entry('2026-08-04', { followUp: '2026-09-02' }))).toBe('Follow-up due 2 Sep (last contact 4 weeks ago)');
  });

  it('promises and requests', () => {
    expect(said('promise', known.promise('send the article', { due: '2026-08-20' }))).toBe('You promised “send the article” for 20 Aug');
    expect(said('promise', known.promise('send the article', { due: TODAY }))).toBe('You promised “send the article” for today');
    expect(said('promise', known.promise('send the article', { since: '2026-08-01' }))).toBe('You promised “send the article” 4 weeks ago');
    expect(said('request', known.entry('2026-08-20', { 'asked-me': 'a review' }))).toBe('They asked for “a review” 12 days ago');
    expect(said('request', known.entry('2026-08-20', { 'asked-me': '' }))).toBe('They asked you for something 12 days ago');
  });

  it('new contacts: within 48 hours until day 7, not too late after', () => {
    expect(said('new-contact', contact().met('2026-08-25', 'PyCon'))).toBe('You met 7 days ago (PyCon). A quick hello lands best within 48 hours');
    expect(said('new-contact', contact().met('2026-08-24'))).toBe('You met 8 days ago. It’s not too late to say hello');
    expect(said('new-contact', contact().met('2026-08-31'))).toBe('You met yesterday. A quick hello lands best within 48 hours');
  });

  it('plans, birthdays and thanks', () => {
    expect(said('plan', contact().plan('2026-08-31'))).toBe('You planned “dinner” for 31 Aug. Did it happen?');
    expect(said('plan', contact().plan('2026-08'))).toBe('You planned “dinner” for August 2026. Did it happen?');
    const friend = known.relationship('friend');
    expect(said('birthday', friend.birthday(9, 1, 1990))).toBe('Birthday today, turning 36');
    expect(said('birthday', friend.birthday(8, 29))).toBe('Birthday 3 days ago');
    expect(said('thank', known.entry('2026-08-28', { received: 'an introduction' }))).toBe('You haven’t thanked them for “an introduction” yet (4 days ago)');
    expect(said('thank', known.entry('2026-08-28', { received: '' }))).toBe('You haven’t thanked them for what they gave yet (4 days ago)');
  });

  it('silences', () => {
    const weekly = contact().entries('2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29');
    expect(said('quieter', weekly, '2026-08-17')).toBe('Quieter than usual: last contact 7 weeks ago (usually about every 7 days)');
    const old = contact().relationship('mentor').entries('2025-01-01', '2025-02-01', '2025-06-20');
    expect(said('revive', old, TODAY, { revivePerWeek: 3 })).toBe('Out of touch for 14 months. Say hello?');
  });

  it('goals', () => {
    expect(en.queue.reason({ kind: 'goal', goal: 'Move into climate work', measure: 0, attempts: null, evidence: [] }, day(TODAY))).toBe('Could help with “Move into climate work”');
  });

  it('names a kind next step for each kind', () => {
    expect(Object.values(en.queue.nextStep).every((step) => /^[A-Z][^.]*$/.test(step))).toBe(true);
  });
});

describe('reminders that are off, in words', () => {
  const said = (one: ContactBuilder, settings: Partial<Settings> = {}): readonly string[] => one.related(settings).pauses.map((why) => en.queue.resting(why, day(TODAY)));

  it('says until when', () => {
    expect(said(known.snoozedUntil('2026-10-05'))).toEqual(['Snoozed until 5 Oct']);
    expect(said(known.status('paused'))).toEqual(['Paused']);
    expect(said(known.plan('2026-10-02'))).toEqual(['Planned for 2 Oct']);
    expect(said(known.plan('2026-10'))).toEqual(['Planned for October 2026']);
    expect(said(known.attempt('2026-08-30'))).toEqual(['No answer 2 days ago. Reminder on 6 Sep']);
    expect(said(known.cadence('none'))).toEqual(['Reminders off']);
    expect(en.queue.resting({ kind: 'started-fresh', until: day('2026-09-20') }, day(TODAY))).toBe('Fresh start. Reminders begin on 20 Sep');
  });

  it('says why someone takes no part', () => {
    expect(en.queue.excluded).toEqual({ deceased: 'In memory', archived: 'Archived', 'do-not-contact': 'Do not contact' });
  });
});
