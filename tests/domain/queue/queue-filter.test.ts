import { describe, expect, it } from 'vitest';
import type { GoalProgress } from '../../../src/domain/goal.ts';
import { filterChoices, filteredQueue, isFiltering, NO_FILTER, type QueueFilter } from '../../../src/domain/queue/queue-filter.ts';
import { contact, names, queue } from '../builders.ts';

const late = (name: string, facts: Parameters<ReturnType<typeof contact>['facts']>[0] = {}): ReturnType<typeof contact> => contact(name).cadence('monthly').entries('2026-04-01', '2026-05-01').facts(facts);
const all = queue([
  late('José Núñez', { role: 'Founder', circle: 'inner', tags: ['person/work', 'berlin'] }),
  late('Ada Lovelace', { role: 'founder', otherNames: ['Countess'], organisations: ['Engines Ltd'] }),
  late('Bob', { circle: 'outer', tags: ['lisbon'] }).snoozedUntil('2026-12-01'),
]);
const goal: GoalProgress = {
  goal: {
    facts: { path: 'Goals/Mentors.md', name: 'Mentors', status: 'active', area: null, start: null, due: null, target: null, roles: [], venues: [], people: [], wanted: [] },
    people: [{ path: 'People/Ada Lovelace.md', via: { path: 'Goals/Mentors.md', line: 3 } }],
    wanted: [],
  },
  people: [], reached: 0, knownBefore: 0, roles: [], venues: [], pace: null, behind: false,
};

function found(filter: Partial<QueueFilter>): readonly string[] {
  const { items, notInQueue } = filteredQueue(all, { ...NO_FILTER, ...filter }, [goal]);
  return [...names(items), ...names(notInQueue)];
}

describe('the queue is filtered', () => {
  it.each<readonly [Partial<QueueFilter>, readonly string[]]>([
    [{ text: 'nunez' }, ['José Núñez']],
    [{ text: 'countess engines' }, ['Ada Lovelace']],
    [{ text: '#lisbon' }, ['Bob']],
    [{ role: 'founder' }, ['Ada Lovelace', 'José Núñez']],
    [{ role: 'founder', circle: 'inner' }, ['José Núñez']],
    [{ goal: 'Goals/Mentors.md' }, ['Ada Lovelace']],
    [{ goal: 'Goals/Gone.md' }, []],
    [{ tag: 'person' }, ['José Núñez']],
    [{ tag: 'pers' }, []],
    [{ text: 'nobody' }, []],
  ])('by %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('by nothing, and is the very same then', () => {
    expect(filteredQueue(all, NO_FILTER, [])).toBe(all);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  });
});

it('the choices are what people have, each once, whatever its case', () => {
  expect(filterChoices(all, [goal])).toEqual({ roles: ['founder'], circles: ['inner', 'outer'], tags: ['berlin', 'lisbon', 'person/work'], goals: [{ path: 'Goals/Mentors.md', name: 'Mentors' }] });
});
