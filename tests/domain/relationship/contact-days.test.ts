import { describe, expect, it } from 'vitest';
import { formatDate, formatDay } from '../../../src/domain/day.ts';
import { contact, date, day, type ContactBuilder } from '../builders.ts';

function last(one: ContactBuilder): string | null {
  const { lastContact } = one.related();
  return lastContact === null ? null : formatDate(lastContact.date);
}

describe('last contact', () => {
  it('is the latest entry, with the line it stands on', () => {
    const ada = contact('Ada').entry('2026-07-01').entry('2026-05-01');
    expect(ada.related().lastContact).toEqual({ date: date('2026-07-01'), path: 'People/Ada.md', line: 10 });
  });

  it('is unknown without an entry', () => expect(last(contact())).toBeNull());

  it('is an entry of today, but never a future one', () => {
    expect(last(contact().entries('2026-09-01', '2026-09-02'))).toBe('2026-09-01');
    expect(last(contact().entries('2026-10-02'))).toBeNull();
  });

  it('is no attempt', () => expect(last(contact().entry('2026-07-01').attempt('2026-08-01'))).toBe('2026-07-01'));

  it('is back-filled by the property: the latest of it and the log counts', () => {
    expect(last(contact().entry('2026-07-01').lastContact('2026-08-10'))).toBe('2026-08-10');
    expect(last(contact().entry('2026-07-01').lastContact('2026-06-10'))).toBe('2026-07-01');
    expect(last(contact().lastContact('2026-06-10'))).toBe('2026-06-10');
    expect(last(contact().lastContact('2026-09-02'))).toBeNull();
  });

  it('names the entry where property and entry agree', () => {
    expect(contact().entry('2026-07-01').lastContact('2026-07-01').related().lastContact?.line).toBe(10);
  });

  it('makes no day of contact where only the property knows it', () => {
    expect(contact().entry('2026-07-01').lastContact('2026-08-10').related().contactDays).toEqual([day('2026-07-01')]);
  });
});

describe('a month without a day', () => {
  it('is last contact while no later day is known', () => {
    expect(last(contact().entries('2026-05-20', '2026-06'))).toBe('2026-06');
    expect(last(contact().entries('2026-07-01', '2026-06'))).toBe('2026-07-01');
  });

  it('gives way to a day of the same month, in the log or in the property', () => {
    expect(last(contact().entries('2026-06', '2026-06-03'))).toBe('2026-06-03');
    expect(last(contact().entry('2026-06').lastContact('2026-06-10'))).toBe('2026-06-10');
  });

  it('counts in the current month, and is a plan in a later one', () => {
    expect(last(contact().entry('2026-09'))).toBe('2026-09');
    expect(last(contact().entry('2026-10'))).toBeNull();
  });

  it('anchors what is due at its last day, even while that is ahead', () => {
    expect(dueOn(contact().cadence('monthly').entry('2026-06'))).toBe('2026-07-30');
    expect(dueOn(contact().cadence('weekly').entry('2026-09'))).toBe('2026-10-07');
  });

  it('is one contact in how far a relationship has come, and no day of contact', () => {
    const ada = contact().entries('2026-04', '2026-05', '2026-06');
    expect(ada.related().stage).toBe('established');
    expect(ada.related().contactDays).toEqual([]);
  });

  it('takes no part in rhythm', () => {
    const days = contact().entries('2026-05-01', '2026-05-11', '2026-05-21', '2026-05-31');
    expect(days.related().rhythm).toBe(10);
    expect(days.entry('2026-07').related().rhythm).toBe(10);
  });

  it('is no measure for "quieter than usual", which would be a matter of days', () => {
    const ada = contact().entries('2026-05-01', '2026-05-11', '2026-05-21', '2026-05-31');
    expect(ada.kinds()).toEqual(['quieter']);
    expect(ada.entry('2026-06').kinds()).toEqual([]);
  });
});

describe('an attempt', () => {
  const monthly = contact().cadence('monthly').entry('2026-05-01');

  it('rests the reminder for seven days', () => {
    expect(monthly.attempt('2026-08-26').kinds()).toEqual([]);
    expect(monthly.attempt('2026-08-26').related().pauses).toEqual([{ kind: 'tried', on: day('2026-08-26'), until: day('2026-09-02') }]);
    expect(monthly.attempt('2026-08-25').kinds()).toEqual(['overdue']);
  });

  it('is worth another channel after three in a row', () => {
    const tried = monthly.attempt('2026-05-20').attempt('2026-06-20').attempt('2026-07-20');
    expect(tried.reason('overdue').attempts).toEqual({ count: 3, since: day('2026-05-20') });
    expect(monthly.attempt('2026-05-20').attempt('2026-06-20').reason('overdue').attempts).toBeNull();
  });

  it('counts anew after contact', () => {
    const answered = contact().cadence('monthly').attempt('2026-03-01').attempt('2026-03-10').entry('2026-05-01').attempt('2026-06-20');
    expect(answered.related().attempts).toBeNull();
    expect(answered.reason('overdue').attempts).toBeNull();
  });
});

describe('contact today', () => {
  it('is an entry of today or the property', () => {
    expect(contact().entry('2026-09-01').related().doneToday).toBe(true);
    expect(contact().lastContact('2026-09-01').related().doneToday).toBe(true);
    expect(contact().attempt('2026-09-01').related().doneToday).toBe(false);
    expect(contact().entry('2026-08-31').related().doneToday).toBe(false);
    expect(contact().entry('2026-09').related().doneToday).toBe(false);
  });
});

function dueOn(one: ContactBuilder): string | null {
  const { due } = one.related();
  return due === null ? null : formatDay(due);
}
