import { describe, expect, it } from 'vitest';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { day } from '../domain/builders.ts';
import { indexOf, today } from './index-of.ts';

const goal = (...lines: readonly string[]): string => ['---', 'type: networking-goal', ...lines, '---', ''].join('\n');
const person = (...lines: readonly string[]): string => ['---', 'type: person', ...lines, '---', '## Log', '- 2026-08-01 call', ''].join('\n');
/** Path, line and what it is. */
const found = (index: VaultIndex): readonly string[] => index.problems().map(({ path, line, severity, detail }) => `${path}:${line} ${severity} ${detail.kind}`);

describe('a goal note that says what can’t be', () => {
  it.each<[string, readonly string[], readonly string[], object]>([
    ['has no date: that is fine', ['target: 2'], [], { due: null, start: null }],
    ['names a role that nobody has and no vocabulary knows', ['roles: [basilisk, mentor]'], ['Goal.md:3 hint unknown-goal-word'], { roles: [{ value: 'basilisk' }, { value: 'mentor' }] }],
    ['hopes for nobody', ['target: 0'], ['Goal.md:3 problem unreadable-property'], { target: null }],
    ['hopes for fewer than nobody', ['due: 2026-12-31', 'target: -3'], ['Goal.md:4 problem unreadable-property'], { target: null, due: day('2026-12-31') }],
    ['hopes for half a person', ['target: 1.5'], ['Goal.md:3 problem unreadable-property'], { target: null }],
    ['is due on a day that is none', ['due: 2026-02-30'], ['Goal.md:3 problem unreadable-property'], { due: null }],
    ['links notes that are missing', ['people: "[[Nobody]]"', 'wanted:', '  - "[[Gone]]"'], ['Goal.md:3 problem unresolved-link', 'Goal.md:5 problem unresolved-link'], {}],
    ['has a state that is none: it is active', ['status: [42]'], [], { status: 'active' }],
  ])('%s', (_, lines, problems, facts) => {
    const index = indexOf({ 'Goal.md': goal(...lines), 'Ada.md': person('goals: "[[Goal]]"') });
    expect(found(index)).toEqual(problems);
    expect(index.goals(today)).toMatchObject([{ goal: { facts }, people: [{ relationship: { record: { facts: { name: 'Ada' } } } }] }]);
    expect(index.network(today).people).toHaveLength(1);
  });

  it('stays apart from another one of its name', () => {
    const index = indexOf({ 'A/Sing.md': goal(), 'B/Sing.md': goal('people: "[[Ada]]"'), 'Ada.md': person() });
    expect(index.goals(today).map(({ goal, people }) => [goal.facts.path, people.length])).toEqual([['A/Sing.md', 0], ['B/Sing.md', 1]]);
  });
});

it('a circle of introductions is a hint in the first of its notes, and every question about it has an answer', () => {
  const index = indexOf({ 'Ada.md': person('introduced-by: "[[Bo]]"'), 'Bo.md': person('introduced-by: "[[Cy]]"'), 'Cy.md': person('introduced-by: "[[Ada]]"'), 'Dee.md': person('introduced-by: "[[Dee]]"') });
  expect(found(index)).toEqual(['Ada.md:3 hint introduced-in-circle', 'Dee.md:3 hint introduced-in-circle']);
  for (const path of index.contacts()) {
    expect(index.pathsTo(path, today)).not.toBeNull();
    expect(index.background(path, today)).not.toBeNull();
  }
  expect(index.introductions(today).people.length).toBeGreaterThanOrEqual(3);
});
