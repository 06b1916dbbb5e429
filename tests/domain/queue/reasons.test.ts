import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { contact, day, type ContactBuilder } from '../builders.ts';

describe('a promise', () => {
  it.each([['2026-08-01', ['promise']], ['2026-09-01', ['promise']], ['2026-09-02', []]])('of mine that is due on %s: %j', (due, kinds) => {
    expect(contact().promise('send the article', { due }).kinds()).toEqual(kinds);
  });

  it.each([['2026-08-18', ['promise']], ['2026-08-19', []]])('without a date, made on %s: %j', (since, kinds) => {
    expect(contact().promise('send the article', { since }).kinds()).toEqual(kinds);
  });

  it('without a date and a day on which it was made has no age, and no reminder', () => expect(contact().promise('send it').kinds()).toEqual([]));

  it('of theirs is theirs to keep', () => expect(contact().promise('send it', { due: '2026-08-01', waitingFor: 'them' }).kinds()).toEqual([]));

  it('of several the two earliest due stand for all', () => {
    const { reasons } = contact().promise('second', { due: '2026-08-20' }).promise('first', { due: '2026-08-01' }).promise('third', { since: '2026-08-10' }).related();
    expect(reasons.map((reason) => (reason.kind === 'promise' ? [reason.text, reason.more, reason.evidence.length] : []))).toEqual([['first', 0, 1], ['second', 1, 2]]);
  });
});

describe('a request', () => {
  const asked = (on: string): ContactBuilder => contact().entries('2025-01-01').entry(on, { 'asked-me': 'a review' });

  it.each([['2026-08-26', []], ['2026-08-25', ['request']], ['2026-03-05', ['request']], ['2026-03-04', []]])('of theirs since %s, 7 to 180 days: %j', (on, kinds) => {
    expect(asked(on).kinds()).toEqual(kinds);
  });

  it('of mine is theirs to answer', () => expect(contact().entries('2025-01-01').entry('2026-08-01', { asked: 'a look' }).kinds()).toEqual(['give']));

  it('rests on its line', () => expect(asked('2026-08-01').reason('request')).toMatchObject({ what: 'a review', since: day('2026-08-01'), evidence: [{ path: 'People/Ada.md', line: 11 }] }));
});

describe('a new contact', () => {
  it('was met within 30 days, by the property or the first entry', () => {
    expect(contact().met('2026-08-02').kinds()).toEqual(['new-contact']);
    expect(contact().met('2026-08-01').kinds()).toEqual([]);
    expect(contact().entry('2026-08-20').kinds()).toEqual([]);
    expect(contact().entry('2026-08-20', { text: 'met at the fair' }).kinds()).toEqual(['new-contact']);
    expect(contact().entry('2026-08-20', { channel: 'event' }).kinds()).toEqual(['new-contact']);
    expect(contact().met('2026-08-20', 'PyCon').reason('new-contact')).toMatchObject({ metOn: day('2026-08-20'), metAt: 'PyCon' });
  });

  it('is none after contact on a later day, or a second entry on the first', () => {
    expect(contact().met('2026-08-20').entry('2026-08-20').kinds()).toEqual(['new-contact']);
    expect(contact().met('2026-08-20').entry('2026-08-21').kinds()).toEqual([]);
    expect(contact().entries('2026-08-20', '2026-08-20').kinds()).toEqual([]);
    expect(contact().met('2026-08-20').lastContact('2026-08-25').kinds()).toEqual([]);
  });

  it('is one still after an attempt, which rests it', () => {
    expect(contact().met('2026-08-10').attempt('2026-08-12').kinds()).toEqual(['new-contact']);
    expect(contact().met('2026-08-10').attempt('2026-08-30').kinds()).toEqual([]);
  });

  it('is not known from a month, which takes no part in it', () => {
    expect(contact().met('2026-08').kinds()).toEqual([]);
    expect(contact().entry('2026-08').kinds()).toEqual([]);
    expect(contact().entries('2026-06', '2026-08-20').kinds()).toEqual([]);
  });

  it('is not someone met in the future', () => expect(contact().met('2026-10-01').kinds()).toEqual([]));
});

describe('a plan', () => {
  it('asks from the day after whether it happened', () => {
    expect(contact().plan('2026-08-31').kinds()).toEqual(['plan']);
    expect(contact().plan('2026-09-01').kinds()).toEqual([]);
    expect(contact().plan('2026-08').kinds()).toEqual(['plan']);
  });

  it('without a box became contact by itself', () => expect(contact().plan('2026-08-31', { boxed: false }).kinds()).toEqual([]));

  it('is answered by contact from its day to 14 days after, on a day, in a month or by the property', () => {
    const planned = contact().entry('2026-07-01').plan('2026-08-10');
    const kinds = ['2026-08-09', '2026-08-10', '2026-08-24', '2026-08-25'].map((on) => planned.entry(on).kinds());
    expect(kinds).toEqual([['plan'], [], [], ['plan']]);
    expect(planned.attempt('2026-08-10').kinds()).toEqual(['plan']);
    expect(planned.entry('2026-08').kinds()).toEqual([]);
    expect(planned.entry('2026-07').kinds()).toEqual(['plan']);
    expect(planned.lastContact('2026-08-12').kinds()).toEqual([]);
    expect(contact().entry('2026-07-01').plan('2026-08').entry('2026-08-03').kinds()).toEqual([]);
  });

  it('is asked about for 30 days', () => {
    expect([contact().plan('2026-08-02').kinds(), contact().plan('2026-08-01').kinds()]).toEqual([['plan'], []]);
  });

  it('of several the latest comes first', () => {
    const { reasons } = contact().plan('2026-08-05').plan('2026-08-20').related();
    expect(reasons.map(({ measure }) => measure)).toEqual([12, 27]);
  });
});

describe('a birthday', () => {
  const friend = contact().relationship('friend');

  it('is a reason from the day itself to three days after', () => {
    const kinds = [[8, 28], [8, 29], [9, 1], [9, 2]] as const;
    expect(kinds.map(([month, on]) => friend.birthday(month, on).kinds())).toEqual([[], ['birthday'], ['birthday'], []]);
  });

  it('is coming up in the two weeks before', () => {
    const ahead = [[9, 1], [9, 2], [9, 15], [9, 16]] as const;
    expect(ahead.map(([month, on]) => friend.birthday(month, on).related().comingUp?.on)).toEqual([undefined, day('2026-09-02'), day('2026-09-15'), undefined]);
  });

  it('goes over the end of the year', () => {
    expect(friend.birthday(12, 31).kinds('2027-01-02')).toEqual(['birthday']);
    expect(friend.birthday(1, 2).related({}, '2026-12-30').comingUp?.on).toBe(day('2027-01-02'));
  });

  it('on 29 February is kept on the 28th in other years', () => {
    const leap = friend.birthday(2, 29, 2000);
    expect(formatDay(leap.reason('birthday', '2026-02-28').on)).toBe('2026-02-28');
    expect(leap.kinds('2028-02-28')).toEqual([]);
    expect(formatDay(leap.reason('birthday', '2028-03-01').on)).toBe('2028-02-29');
  });

  it('is kept for family, friends and whoever has a cadence', () => {
    expect(contact().relationship('sister').birthday(9, 1).kinds()).toEqual(['birthday']);
    expect(contact().cadence('monthly').birthday(9, 1).kinds()).toEqual(['birthday', 'overdue']);
    expect(contact().relationship('colleague').birthday(9, 1).kinds()).toEqual([]);
    expect(contact().cadence('none').birthday(9, 1).kinds()).toEqual([]);
  });

  it('without a day is none', () => expect(friend.birthday(9, null, 1990).kinds()).toEqual([]));

  it('is done with contact on the day or since', () => {
    expect(friend.birthday(8, 30).entries('2025-01-01', '2026-08-30').kinds()).toEqual([]);
    expect(friend.birthday(8, 30).entries('2025-01-01', '2026-08-29').kinds()).toEqual(['birthday']);
  });
});

describe('thanks', () => {
  it.each([['2026-08-31', []], ['2026-08-30', ['thank']], ['2026-08-02', ['thank']], ['2026-08-01', []]])('for what they gave on %s, 2 to 30 days ago: %j', (on, kinds) => {
    expect(contact().entry('2025-01-01').entry(on, { received: 'an introduction' }).kinds()).toEqual(kinds);
  });

  it('need no reminder with `reciprocity: none`', () => {
    expect(contact().entry('2025-01-01').entry('2026-08-20', { received: 'x' }).reciprocityOff().kinds()).toEqual([]);
  });
});

describe('quieter than usual', () => {
  const weekly = contact().entries('2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29');
  const every30Days = contact().entries('2026-02-01', '2026-03-03', '2026-04-02', '2026-05-02', '2026-06-01');

  it('is a silence longer than twice the rhythm, or two weeks more than it', () => {
    expect([weekly.kinds('2026-07-20'), weekly.kinds('2026-07-21')]).toEqual([[], ['quieter']]);
    expect([every30Days.kinds('2026-07-31'), every30Days.kinds('2026-08-01')]).toEqual([[], ['quieter']]);
  });

  it('ends when it is quiet', () => {
    expect(weekly.kinds('2027-06-29')).toEqual(['quieter']);
    expect(weekly.kinds('2027-06-30')).toEqual([]);
  });

  it('is said of the shortest silence first, so that situations which ended sink', () => {
    expect(weekly.reason('quieter', '2026-08-01').measure).toBeLessThan(weekly.reason('quieter', '2026-09-01').measure);
  });

  it('is based on the entries that made the rhythm', () => {
    expect(weekly.reason('quieter').evidence.map(({ line }) => line)).toEqual([10, 11, 12, 13, 14]);
  });
});

describe('revive', () => {
  const revivePerWeek = 3;
  const old = contact().relationship('mentor').entries('2024-01-01', '2024-02-01', '2024-03-01');

  it('is for the established who went quiet and have a relationship word or a goal', () => {
    expect(old.kinds('2026-09-01', { revivePerWeek })).toEqual(['revive']);
    expect(contact().relationship('mentor').entries('2024-01-01', '2024-02-01').kinds('2026-09-01', { revivePerWeek })).toEqual([]);
    expect(old.facts({ relationship: null }).kinds('2026-09-01', { revivePerWeek })).toEqual([]);
    expect(old.facts({ relationship: null, goals: [{ target: 'Learn', line: 3 }] }).kinds('2026-09-01', { revivePerWeek })).toEqual(['revive']);
    expect(old.entry('2026-01-01').kinds('2026-09-01', { revivePerWeek })).not.toContain('revive');
  });

  it('is off by default', () => expect(old.kinds()).toEqual([]));
});

describe('all reasons', () => {
  const everything = contact()
    .cadence('monthly').relationship('friend').birthday(8, 31).promise('send it', { due: '2026-08-01' }).plan('2026-08-10')
    .entries('2026-05-01', '2026-05-11', '2026-05-21').entry('2026-06-01', { 'asked-me': 'a review' }).entry('2026-06-10', { received: 'x' });

  it('come with the strongest first', () => {
    expect(everything.kinds()).toEqual(['promise', 'request', 'plan', 'birthday', 'overdue']);
    // The plan for 10 August rests what asks for contact.
    expect(everything.kinds('2026-07-10')).toEqual(['request', 'thank']);
  });

  it('are none for those who died, are archived or not to be contacted', () => {
    for (const status of ['deceased', 'archived', 'do-not-contact'] as const) {
      const related = everything.status(status).related();
      expect([related.reasons, related.pauses, related.comingUp, related.excluded]).toEqual([[], [], null, status]);
    }
  });
});
