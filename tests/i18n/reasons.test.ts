import { describe, expect, it } from 'vitest';
import type { ReasonKind } from '../../src/domain/relationship/relationship.ts';
import type { Settings } from '../../src/domain/settings/settings.ts';
import { en } from '../../src/i18n/en.ts';
import { contact, day, TODAY, type ContactBuilder } from '../domain/builders.ts';

function said(kind: ReasonKind, one: ContactBuilder, today = TODAY, settings: Partial<Settings> = {}): string {
  return en.queue.reason(one.reason(kind, today, settings), day(today));
}

const known = contact().entry('2020-01-01');

describe('a reason in words', () => {
  it.each([
    ['2026-07-01', 'monthly', '2 months since you spoke; you wanted monthly'],
    ['2026-07-14', 'monthly', '7 weeks since you spoke; you wanted monthly'],
    ['2026-08-01', 'every 30 days', '4 weeks since you spoke; you wanted every 30 days'],
    ['2026-08-20', 'weekly', '12 days since you spoke; you wanted weekly'],
    ['2024-01-01', 'yearly', '2 years since you spoke; you wanted yearly'],
    ['2026-06', 'monthly', 'In touch in June 2026; you wanted monthly'],
  ])('overdue since %s, %s: %s', (last, cadence, sentence) => expect(said('overdue', known.cadence(cadence).entry(last))).toBe(sentence));

  it('overdue without contact, with tries, or by a follow-up', () => {
    expect(said('overdue', contact().cadence('monthly'))).toBe('No interactions yet (monthly)');
    expect(said('overdue', contact().cadence('monthly').met('2026-07-01'))).toBe('2 months since you met; you wanted monthly');
    const tried = known.cadence('monthly').entry('2026-04-01').attempt('2026-05-02').attempt('2026-06-01').attempt('2026-07-01');
    expect(said('overdue', tried)).toBe('5 months since you spoke; you wanted monthly; 3 tries since 2 May. Try another channel?');
    expect(said('overdue', known.entry('2026-07-01', { followUp: '2026-08-20' }))).toBe('2 months since you spoke; you wanted to be in touch by 20 Aug');
    expect(said('overdue', known.entry('2026-07-01', { followUp: TODAY }))).toBe('2 months since you spoke; you wanted to be in touch by today');
    expect(said('overdue', contact().nextContact('2025-12-30'))).toBe('You wanted to be in touch by 30 Dec 2025');
  });

  it('due soon', () => {
    expect(said('due-soon', known.cadence('monthly').entry('2026-08-04'))).toBe('4 weeks since you spoke; you wanted monthly, next in 3 days');
    expect(said('due-soon', known.entry('2026-08-04', { followUp: '2026-09-02' }))).toBe('4 weeks since you spoke; you wanted to be in touch by 2 Sep');
  });

  it('promises and requests', () => {
    expect(said('promise', known.promise('send the article', { due: '2026-08-20' }))).toBe('You promised “send the article” for 20 Aug');
    expect(said('promise', known.promise('send the article', { due: TODAY }))).toBe('You promised “send the article” for today');
    expect(said('promise', known.promise('send the article', { since: '2026-08-01' }))).toBe('You promised “send the article” 4 weeks ago');
    expect(said('request', known.entry('2026-08-20', { 'asked-me': 'a review' }))).toBe('They asked for “a review” 12 days ago; it is still open');
    expect(said('request', known.entry('2026-08-20', { 'asked-me': '' }))).toBe('They asked you for something 12 days ago; it is still open');
  });

  it('new contacts: within 48 hours until day 7, not too late after', () => {
    expect(said('new-contact', contact().met('2026-08-25', 'PyCon'))).toBe('You met 7 days ago (PyCon); a first word counts most within 48 hours');
    expect(said('new-contact', contact().met('2026-08-24'))).toBe('You met 8 days ago; it is not too late for a first word');
    expect(said('new-contact', contact().met('2026-08-31'))).toBe('You met yesterday; a first word counts most within 48 hours');
  });

  it('plans, birthdays and thanks', () => {
    expect(said('plan', contact().plan('2026-08-31'))).toBe('You planned “dinner” for 31 Aug; did it happen?');
    expect(said('plan', contact().plan('2026-08'))).toBe('You planned “dinner” for August 2026; did it happen?');
    const friend = known.relationship('friend');
    expect(said('birthday', friend.birthday(9, 1, 1990))).toBe('Birthday today, turning 36');
    expect(said('birthday', friend.birthday(8, 29))).toBe('Birthday 3 days ago');
    expect(said('thank', known.entry('2026-08-28', { received: 'an introduction' }))).toBe('They gave you “an introduction” 4 days ago; say thank you');
    expect(said('thank', known.entry('2026-08-28', { received: '' }))).toBe('They gave you something 4 days ago; say thank you');
  });

  it('silences', () => {
    const weekly = contact().entries('2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29');
    expect(said('quieter', weekly, '2026-08-17')).toBe('Quieter than usual: 7 weeks since you spoke; it used to be every 7 days or so');
    const old = contact().relationship('mentor').entries('2025-01-01', '2025-02-01', '2025-06-20');
    expect(said('revive', old, TODAY, { revivePerWeek: 3 })).toBe('Quiet for 14 months; a hello may be welcome');
  });

  it('goals', () => {
    expect(en.queue.reason({ kind: 'goal', goal: 'Move into climate work', measure: 0, attempts: null, evidence: [] }, day(TODAY))).toBe('A next step for your goal “Move into climate work”');
  });

  it('names a kind next step for each kind', () => {
    expect(Object.values(en.queue.nextStep).every((step) => /^[A-Z][^.]*$/.test(step))).toBe(true);
  });
});

describe('resting in words', () => {
  const said = (one: ContactBuilder, settings: Partial<Settings> = {}): readonly string[] => one.related(settings).pauses.map((why) => en.queue.resting(why, day(TODAY)));

  it('says until when', () => {
    expect(said(known.snoozedUntil('2026-10-05'))).toEqual(['Snoozed until 5 Oct']);
    expect(said(known.status('paused'))).toEqual(['Paused']);
    expect(said(known.plan('2026-10-02'))).toEqual(['Planned for 2 Oct']);
    expect(said(known.plan('2026-10'))).toEqual(['Planned for October 2026']);
    expect(said(known.attempt('2026-08-30'))).toEqual(['Tried 2 days ago; resting until 6 Sep']);
    expect(said(known.cadence('none'))).toEqual(['You wanted no reminders']);
    expect(en.queue.resting({ kind: 'started-fresh', until: day('2026-09-20') }, day(TODAY))).toBe('Starting fresh; reminders begin on 20 Sep');
  });

  it('says why someone takes no part', () => {
    expect(en.queue.excluded).toEqual({ deceased: 'In memory', archived: 'Archived', 'do-not-contact': 'Do not contact' });
  });
});
