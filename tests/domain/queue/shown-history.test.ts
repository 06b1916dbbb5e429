import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { NOTHING_SHOWN, parseShownHistory, restingOn, shownHistoryJson, withShown, type ShownHistory } from '../../../src/domain/queue/shown-history.ts';
import type { Relationship } from '../../../src/domain/relationship/relationship.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, TODAY } from '../builders.ts';

const people: readonly { readonly relationship: Relationship }[] = ['Ada', 'Bob', 'Eve'].map((name) => ({ relationship: contact(name).entry('2026-05-01').related() }));
const showings = fc.array(fc.record({ list: fc.subarray([...people]), days: fc.integer({ min: 0, max: 3 }) }), { maxLength: 30 });

/** Shows the lists one after the other, each with those who don't rest. */
function shownInTurn(steps: readonly { readonly list: typeof people; readonly days: number }[], after: (history: ShownHistory, list: typeof people, today: Day) => void): void {
  let today = day(TODAY);
  let history = NOTHING_SHOWN;
  for (const { list, days } of steps) {
    today = addDays(today, days);
    const resting = new Set(restingOn(history, today).map(({ path }) => path));
    const drawn = list.filter(({ relationship }) => !resting.has(relationship.record.facts.path));
    history = withShown(history, drawn, today);
    after(history, drawn, today);
  }
}

test('shown again on a day it is the same, and nobody rests on the day on which they were shown', () => {
  fc.assert(
    fc.property(showings, (steps) => {
      shownInTurn(steps, (history, list, today) => {
        expect(withShown(history, list, today)).toBe(history);
        const resting = new Set(restingOn(history, today).map(({ path }) => path));
        expect(list.every(({ relationship }) => !resting.has(relationship.record.facts.path))).toBe(true);
        for (const { days } of history.places.values()) expect(days).toBeLessThanOrEqual(7);
      });
    }),
    { numRuns: propertyRuns.quick },
  );
});

test('stored and read again it is the same', () => {
  fc.assert(
    fc.property(showings, (steps) => {
      shownInTurn(steps, (history) => {
        expect(parseShownHistory(JSON.parse(JSON.stringify(shownHistoryJson(history))))).toEqual(history);
      });
    }),
    { numRuns: propertyRuns.quick },
  );
});

test('whatever is stored in its place is nothing shown', () => {
  fc.assert(fc.property(fc.jsonValue(), (stored) => {
    expect(parseShownHistory(stored)).toEqual(NOTHING_SHOWN);
  }), { numRuns: propertyRuns.quick });
  expect(parseShownHistory({ version: 1, on: '2026-09-01', places: [{ path: 'Ada.md', on: '2026-09-02', days: 1, acts: '' }] })).toEqual(NOTHING_SHOWN);
});

test('going back in time begins anew', () => {
  const later = withShown(NOTHING_SHOWN, people, day('2026-09-10'));
  expect(restingOn(later, day('2026-09-01'))).toEqual([]);
  expect([...withShown(later, people, day('2026-09-01')).places.values()].map(({ days }) => days)).toEqual([1, 1, 1]);
});
