import { describe, expect, it } from 'vitest';
import { contact, date, day } from '../builders.ts';

const everything = contact()
  .cadence('monthly').relationship('friend').birthday(8, 31).promise('send it', { due: '2026-08-01' })
  .entries('2026-05-01', '2026-05-11', '2026-05-21').entry('2026-06-01', { 'asked-me': 'a review' }).entry('2026-06-10');

describe('snoozing', () => {
  it('hides every reason, but for a promise whose date comes meanwhile', () => {
    expect(everything.kinds()).toEqual(['promise', 'request', 'birthday', 'overdue']);
    expect(everything.snoozedUntil('2026-09-10').kinds()).toEqual([]);
    expect(everything.promise('call', { due: '2026-09-05' }).snoozedUntil('2026-09-10').kinds('2026-09-05')).toEqual(['promise']);
    expect(everything.snoozedUntil('2026-09-10').related().pauses).toEqual([{ kind: 'snoozed', until: day('2026-09-10') }]);
  });

  it('until a day ends on that day', () => {
    expect(everything.snoozedUntil('2026-09-02').related().pauses).toHaveLength(1);
    expect(everything.snoozedUntil('2026-09-01').related().pauses).toEqual([]);
    expect(everything.snoozedUntil('2026-09-01').kinds()).toContain('overdue');
  });
});

describe('pausing', () => {
  it('rests everything but promises, requests and birthdays, for as long as it lasts', () => {
    expect(everything.status('paused').kinds()).toEqual(['promise', 'request', 'birthday']);
    expect(everything.status('paused').related().pauses).toEqual([{ kind: 'paused' }]);
  });

  it('rests new contacts, thanks and plans as well', () => {
    expect(contact().met('2026-08-20').status('paused').kinds()).toEqual([]);
    expect(contact().entry('2025-01-01').entry('2026-08-20', { received: 'x' }).status('paused').kinds()).toEqual([]);
    expect(contact().plan('2026-08-20').status('paused').kinds()).toEqual([]);
  });
});

describe('a plan', () => {
  it('rests what asks for contact, but neither promises nor thanks', () => {
    const planned = everything.plan('2026-09-20').entry('2026-06-05', { received: 'x' });
    expect(planned.kinds()).toEqual(['promise', 'request', 'birthday']);
    expect(planned.related().pauses).toEqual([{ kind: 'planned', date: date('2026-09-20'), until: day('2026-09-21') }]);
    expect(contact().met('2026-08-20').plan('2026-09-10').kinds()).toEqual(['new-contact']);
  });

  it('rests on its day, and asks the day after', () => {
    const dinner = contact().cadence('monthly').entry('2026-06-10').plan('2026-09-20');
    expect(dinner.kinds('2026-09-19')).toEqual([]);
    expect(dinner.kinds('2026-09-20')).toEqual([]);
    expect(dinner.kinds('2026-09-21')).toEqual(['plan', 'overdue']);
  });

  it('rests at most one cadence ahead, or 60 days without one', () => {
    const monthly = contact().cadence('monthly').entry('2026-06-10');
    expect(monthly.plan('2026-10-01').kinds()).toEqual([]);
    expect(monthly.plan('2026-10-02').kinds()).toEqual(['overdue']);
    const followUp = contact().entry('2026-06-10', { followUp: '2026-08-01' });
    expect(followUp.plan('2026-10-31').kinds()).toEqual([]);
    expect(followUp.plan('2026-11-01').kinds()).toEqual(['overdue']);
  });

  it('for a month rests to its end', () => {
    expect(contact().cadence('quarterly').entry('2026-05-10').plan('2026-10').related().pauses).toEqual([
      { kind: 'planned', date: date('2026-10'), until: day('2026-11-01') },
    ]);
  });

  it('without a box rests as well', () => expect(contact().cadence('monthly').entry('2026-06-10').plan('2026-09-20', { boxed: false }).kinds()).toEqual([]));
});

describe('`cadence: none`', () => {
  it('rests what is due, silences and reviving, and nothing else', () => {
    const untracked = everything.cadence('none');
    expect(untracked.kinds()).toEqual(['promise', 'request', 'birthday']);
    expect(untracked.related().pauses).toEqual([{ kind: 'not-tracked' }]);
    expect(contact().cadence('none').met('2026-08-20').kinds()).toEqual(['new-contact']);
  });
});
