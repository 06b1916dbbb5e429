import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { contact, date, day, type ContactBuilder } from '../builders.ts';

const MONTHLY = { every: 1, unit: 'month' } as const;
const WEEKLY = { every: 7, unit: 'day' } as const;

function dueOn(one: ContactBuilder, settings: Partial<Settings> = {}): string | null {
  const { due } = one.related(settings);
  return due === null ? null : formatDay(due);
}

function askedBy(one: ContactBuilder): string | null {
  const { askedBy: by } = one.related();
  return by === null ? null : formatDay(by);
}

describe('the cadence that holds', () => {
  const cadence = { byCircle: { inner: WEEKLY, constructor: WEEKLY }, byTag: {}, byRelationship: { mentor: { every: 3, unit: 'month' } }, default: { every: 12, unit: 'month' } } as const;

  it('is the own one, else that of the circle, then of the relationship, then the default', () => {
    const everything = contact().cadence('monthly').circle('Inner').relationship('Mentor');
    expect(everything.related({ cadence }).cadence).toEqual({ text: 'monthly', cadence: MONTHLY, from: 'note', source: { path: 'People/Ada.md', line: 2 } });
    expect(contact().circle('Inner').relationship('mentor').related({ cadence }).cadence).toEqual({ text: 'weekly', cadence: WEEKLY, from: 'circle', source: null });
    expect(contact().circle('outer').relationship('mentor').related({ cadence }).cadence).toMatchObject({ text: 'quarterly', from: 'relationship' });
    expect(contact().circle('toString').related({ cadence }).cadence).toMatchObject({ text: 'yearly', from: 'default' });
    expect(contact().related().cadence).toBeNull();
  });

  it('is none where the default is none', () => {
    expect(contact().related({ cadence: { ...cadence, default: 'none' } }).cadence).toBeNull();
  });
});

describe('due', () => {
  it('is the last contact and the cadence', () => {
    expect(dueOn(contact().cadence('monthly').entry('2026-01-31'))).toBe('2026-02-28');
    expect(dueOn(contact().cadence('2 months').entry('2026-01-31'))).toBe('2026-03-31');
    expect(dueOn(contact().cadence('2w').entry('2026-08-30'))).toBe('2026-09-13');
  });

  it('counts from the day met where there was no contact yet, and is at once without it', () => {
    expect(dueOn(contact().cadence('monthly').met('2026-08-15'))).toBe('2026-09-15');
    expect(dueOn(contact().cadence('monthly').met('2026-08'))).toBe('2026-09-30');
    expect(dueOn(contact().cadence('monthly'))).toBe('2026-09-01');
    expect(dueOn(contact().cadence('monthly').met('2026-10-15'))).toBeNull();
  });

  it('is a reason on the day itself and after it, by how late it is of how long it was to be', () => {
    const monthly = contact().cadence('monthly').entries('2026-07-01', '2026-07-31');
    expect(monthly.kinds('2026-08-30')).toEqual(['due-soon']);
    expect(monthly.kinds('2026-08-31')).toEqual(['overdue']);
    expect(monthly.reason('overdue', '2026-08-31').measure).toBeCloseTo(0);
    expect(monthly.reason('overdue', '2026-10-01').measure).toBe(-1);
  });

  it('rests on the last contact and the property that says how often', () => {
    expect(contact().cadence('monthly').entry('2026-07-01').reason('overdue').evidence).toEqual([
      { path: 'People/Ada.md', line: 11 },
      { path: 'People/Ada.md', line: 2 },
    ]);
  });
});

describe('due soon', () => {
  it.each([
    ['yearly', '2026-01-01', '2026-12-25', 'seven days before'],
    ['monthly', '2026-08-01', '2026-08-25', 'three quarters of 31 days are 24 (rounded up), seven days before is the 25th'],
    ['2w', '2026-08-01', '2026-08-12', 'three quarters of 14 days are 11 (rounded up)'],
    ['weekly', '2026-08-01', '2026-08-07', 'three quarters of 7 days are 6 (rounded up)'],
    ['daily', '2026-08-01', '2026-08-02', 'nothing is left between'],
  ])('%s from %s begins on %s: %s', (cadence, last, from) => {
    const { dueSoonFrom } = contact().cadence(cadence).entry(last).related();
    expect(dueSoonFrom === null ? null : formatDay(dueSoonFrom)).toBe(from);
  });
});

describe('a follow-up', () => {
  const promised = contact().entry('2026-07-01', { followUp: '2026-08-20' });

  it('asks for contact by its day', () => {
    expect(askedBy(promised)).toBe('2026-08-20');
    expect(promised.reason('overdue')).toMatchObject({ due: day('2026-08-20'), followUp: true, cadence: null });
    expect(promised.kinds('2026-08-13')).toEqual(['due-soon']);
  });

  it('is met by any contact after the entry in which it stands', () => {
    expect(askedBy(promised.entry('2026-07-02'))).toBeNull();
    expect(askedBy(promised.lastContact('2026-07-02'))).toBeNull();
    expect(askedBy(promised.entry('2026-07-01'))).toBe('2026-08-20');
    expect(askedBy(promised.attempt('2026-08-01'))).toBe('2026-08-20');
  });

  it('of several the earliest counts, and it goes before a later cadence only', () => {
    expect(askedBy(promised.entry('2026-07-01', { followUp: '2026-08-05' }))).toBe('2026-08-05');
    expect(askedBy(promised.cadence('monthly'))).toBe('2026-08-01');
    expect(askedBy(promised.cadence('yearly'))).toBe('2026-08-20');
  });

  it('can be a property, which contact from seven days before meets', () => {
    const next = contact().nextContact('2026-08-20');
    expect(askedBy(next)).toBe('2026-08-20');
    expect(askedBy(next.entry('2026-08-12'))).toBe('2026-08-20');
    expect(askedBy(next.entry('2026-08-13'))).toBeNull();
    expect(askedBy(next.entry('2026-08-30'))).toBeNull();
  });

  it('outlives `cadence: none`, since it was asked for by hand', () => {
    expect(promised.cadence('none').kinds()).toEqual(['overdue']);
  });
});

describe('starting fresh', () => {
  const startFresh = day('2026-09-01');
  const late = (name: string): ContactBuilder => contact(name).cadence('monthly').entry('2020-01-01');

  it('counts nothing as late from before it', () => {
    expect(late('Ada').kinds('2026-09-01')).toContain('overdue');
    const offsets = ['Ada', 'Bob', 'Eve', 'Zoe', 'Kim', 'Lea'].map((name) => (late(name).related({ startFresh }).due ?? startFresh) - startFresh);
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...offsets)).toBeLessThan(31);
  });

  it('spreads the first reminders over one cadence, evenly', () => {
    const perDay = new Map<number, number>();
    for (let index = 0; index < 3000; index++) {
      const due = late(`Contact ${index}`).related({ startFresh }).due ?? startFresh;
      perDay.set(due, (perDay.get(due) ?? 0) + 1);
    }
    expect(perDay.size).toBe(30);
    expect(Math.max(...perDay.values())).toBeLessThan(150);
  });

  it('says who rests until when, and lets them come on their day', () => {
    const resting = ['Ada', 'Bob', 'Eve', 'Zoe', 'Kim', 'Lea'].map(late).find((one) => one.related({ startFresh }).pauses.length > 0);
    const related = resting?.related({ startFresh });
    expect(related?.reasons).toEqual([]);
    expect(related?.pauses).toEqual([{ kind: 'started-fresh', until: related?.dueSoonFrom }]);
    const due = formatDay(related?.due ?? startFresh);
    expect(resting?.kinds(due, { startFresh })).toEqual(['overdue']);
  });

  it('leaves alone what becomes due after it', () => {
    expect(dueOn(contact().cadence('monthly').entry('2026-08-15'), { startFresh })).toBe('2026-09-15');
    expect(dueOn(contact().cadence('monthly').entry('2026-08-01'), { startFresh })).toBe('2026-09-01');
  });

  it('counts no promise, plan or silence from before it', () => {
    const before = contact().promise('send it', { due: '2026-08-20' }).plan('2026-08-20').entries('2026-05-01', '2026-05-11', '2026-05-21', '2026-05-31');
    expect(before.kinds()).toEqual(['promise', 'plan', 'quieter']);
    expect(before.kinds('2026-09-01', { startFresh })).toEqual([]);
    expect(contact().promise('send it', { due: '2026-09-01' }).kinds('2026-09-01', { startFresh })).toEqual(['promise']);
  });
});

it('what is due names the last contact, and the day met where there was none', () => {
  expect(contact().cadence('monthly').entry('2026-06').reason('overdue')).toMatchObject({ last: date('2026-06'), metOn: null });
  expect(contact().cadence('monthly').met('2026-07-15').reason('overdue')).toMatchObject({ last: null, metOn: day('2026-07-15') });
});
