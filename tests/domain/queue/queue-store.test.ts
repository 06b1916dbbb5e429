import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { NOTHING_SHOWN, withShown } from '../../../src/domain/queue/shown-history.ts';
import { QueueStore } from '../../../src/domain/queue/queue-store.ts';
import { queueOf } from './queue-of.ts';
import type { Relationship } from '../../../src/domain/relationship/relationship.ts';
import { SortedList } from '../../../src/domain/queue/sorted-list.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, TODAY } from '../builders.ts';

const settings = { ...defaultSettings, revivePerWeek: 2, dailySize: 4 };
const names = ['Ada', 'Bob', 'Carla', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ida', 'Jon', 'Kim', 'Lea', 'Max', 'Ned', 'Oda'];

/** Ada, Bob and Carla held a place in today's list for a week, until yesterday. */
const shown = Array.from({ length: 7 }, (_, index) => addDays(day(TODAY), index - 7)).reduce(
  (history, on) => withShown(history, names.slice(0, 3).map((name) => ({ relationship: contact(name).related() })), on),
  NOTHING_SHOWN,
);

/** The same, and today Dan, Eve and Finn have been shown. */
const shownToday = withShown(shown, names.slice(3, 6).map((name) => ({ relationship: contact(name).related() })), day(TODAY));

/** What a contact may be like, one of each kind that the queue treats in its own way. */
const shapes: readonly ((name: string) => Relationship)[] = [
  (name) => contact(name).related(settings),
  (name) => contact(name).met('2026-08-30').related(settings),
  (name) => contact(name).met('2026-08-25').related(settings),
  (name) => contact(name).met('2026-08-25').entry(TODAY).related(settings),
  (name) => contact(name).cadence('monthly').entry('2026-05-01').related(settings),
  (name) => contact(name).cadence('monthly').entry('2026-05-01').entry(TODAY).related(settings),
  (name) => contact(name).cadence('monthly').entry('2026-05-01').snoozedUntil('2026-12-01').related(settings),
  (name) => contact(name).relationship('friend').entries('2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01').related(settings),
  (name) => contact(name).relationship('friend').entries('2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01', TODAY).related(settings),
  (name) => contact(name).relationship('friend').birthday(9, 3).related(settings),
  (name) => contact(name).status('archived').entry('2026-05-01').related(settings),
  (name) => contact(name).promise('call', { due: '2026-08-30' }).related(settings),
];

describe('the queue kept up with single contacts', () => {
  it('is the one that all of them give at once', () => {
    const answer = fc.record({ name: fc.constantFrom(...names), shape: fc.option(fc.integer({ min: 0, max: shapes.length - 1 }), { nil: null }) });
    fc.assert(
      fc.property(fc.array(fc.array(answer, { maxLength: 16 }), { maxLength: 6 }), (steps) => {
        const live = new QueueStore(settings, day(TODAY));
        const all = new Map<string, Relationship>();
        for (const step of steps) {
          const answers = new Map<string, Relationship | null>();
          for (const { name, shape } of step) {
            const path = `People/${name}.md`;
            const relationship = shape === null ? null : (shapes[shape]?.(name) ?? null);
            answers.set(path, relationship);
            if (relationship === null) all.delete(path);
            else all.set(path, relationship);
          }
          live.update(answers);
          expect(live.queue()).toEqual(queueOf([...all.values()], settings, day(TODAY)));
          for (const history of [shown, shownToday]) expect(live.queue(history)).toEqual(queueOf([...all.values()], settings, day(TODAY), history));
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  it('gives the same arrays until something changes', () => {
    const live = new QueueStore(settings, day(TODAY));
    live.update(new Map([['People/Ada.md', contact('Ada').cadence('monthly').entry('2026-05-01').related(settings)]]));
    expect(live.queue().items).toBe(live.queue().items);
  });
});

describe('a sorted list', () => {
  it('holds what was put in and not taken out, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 400 }), fc.nat(), (values, at) => {
        const list = new SortedList<number>((a, b) => a - b);
        list.add(values.slice(0, at % 300));
        list.add(values.slice(at % 300));
        const [first] = values;
        if (first !== undefined) list.delete(first);
        expect(list.all()).toEqual(values.slice(1).sort((a, b) => a - b));
      }),
    );
  });
});
