import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { changeGoal, type GoalChanges, type LinkChanges } from '../../../../src/notes/write/goal/change-goal.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { day } from '../../../domain/builders.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);

/** The note after the change, or the refusal. */
function changed(text: string, changes: Partial<GoalChanges>): string {
  const edit = changeGoal(text, 'Goal.md', changes, reader, readYaml);
  return isRefusal(edit) ? `refused: ${en.refusal(edit.refused)} (${edit.line ?? ''})` : applySplices(text, edit);
}

describe('a goal is changed', () => {
  const goal = '---\ntype: networking-goal # mine\nDue:  "2026-06-30"  # hm\nphone: +1555\n---\nText\n';
  test.each<[string, string, Partial<GoalChanges>, string]>([
    ['under the names that the note has', goal, { due: day('2026-12-31') }, goal.replace('2026-06-30', '2026-12-31')],
    ['by properties that were not there', goal, { target: 4, status: 'done' }, goal.replace('+1555\n', '+1555\nstatus: done\ntarget: 4\n')],
    ['by taking out', goal, { due: null }, goal.replace('Due:  "2026-06-30"  # hm\n', '')],
    ['not at all where nothing is another', goal, {}, goal],
    ['with the line ends that it has', goal.replaceAll('\n', '\r\n'), { target: 2 }, goal.replaceAll('\n', '\r\n').replace('+1555\r\n', '+1555\r\ntarget: 2\r\n')],
    ['where its value can’t be read', '---\ntype: networking-goal\ntarget: -3\n---\n', { target: 3 }, '---\ntype: networking-goal\ntarget: 3\n---\n'],
  ])('%s', (_, text, changes, expected) => {
    expect(changed(text, changes)).toBe(expected);
  });

  const without = (...targets: readonly string[]): LinkChanges => ({ isRemoved: (target) => targets.includes(target), added: [] });
  const lists = (...lines: readonly string[]): string => ['---', 'type: networking-goal', ...lines, '---', 'Text', ''].join('\n');
  test.each<[string, string, Partial<GoalChanges>, string]>([
    ['a role out of several lines', lists('roles:', '  - mentor # who', '  - client', '  - "investor"'), { roles: ['mentor', 'investor'] }, lists('roles:', '  - mentor # who', '  - "investor"')],
    ['a role out of brackets, and one into them', lists('Role: [mentor, "client", peer] # x'), { roles: ['peer', 'heat: pumps'] }, lists('Role: [peer, "heat: pumps"] # x')],
    ['the last venue', lists('venues:', '  - fair'), { venues: [] }, lists()],
    ['all venues in brackets', lists('venues: [ fair, inn ]'), { venues: [] }, lists()],
    ['a role of a text with commas', lists('roles: mentor, client'), { roles: ['client'] }, lists('roles: client')],
    ['roles that were not there', lists(), { roles: ['mentor', 'client'] }, lists('roles: ["mentor", "client"]')],
    ['a person of a list', lists('people:', '  - "[[Ada]]"', "  - '[[Bo|B]]'"), { people: without('Ada') }, lists('people:', "  - '[[Bo|B]]'")],
    ['a person of a text', lists('people: "[[Ada]], [[Bo]]"'), { people: without('Ada') }, lists('people: "[[Bo]]"')],
    ['the only person', lists('people: "[[Ada]]"'), { people: without('Ada') }, lists()],
    ['whom you want to reach', lists('wanted: ["[[Ada]]"]'), { wanted: { ...without('Ada'), added: ['[[Cy]]'] } }, lists('wanted: ["[[Cy]]"]')],
  ])('%s', (_, text, changes, expected) => {
    expect(changed(text, changes)).toBe(expected);
  });

  it('but not where its text links to the person', () => {
    expect(changed(lists('people: "[[Ada]]"').replace('Text', 'Ask [[Ada]]'), { people: without('Ada') })).toMatch(/links to them.*\(5\)/);
  });

  test.each<[string, string, Partial<GoalChanges>, RegExp]>([
    ['is no longer a goal', '---\ntype: person\n---\n', { target: 1 }, /no longer a goal/],
    ['holds a list where one value is meant', '---\ntype: networking-goal\ndue: [2026-06-30, 2026-07-30]\n---\n', { due: day('2026-08-01') }, /holds a list\. \(3\)/],
    ['says it twice', '---\ntype: networking-goal\ndue: 2026-06-30\nDUE: 2026-07-30\n---\n', { due: null }, /^refused/],
  ])('but not where the note %s', (_, text, changes, refusal) => {
    expect(changed(text, changes)).toMatch(refusal);
  });
});

it('whatever is changed reads back, and every other byte stays', () => {
  const line = fc.constantFrom('phone: +1555', '# a comment', 'area: personal', 'roles:\n  - mentor\n  - client', 'venues: [fair, "inn"]', 'due: 2026-06-30', 'target: 3', 'status: dropped', 'people: "[[Ada]]"');
  const words = fc.uniqueArray(fc.constantFrom('mentor', 'client', 'fair', 'inn', 'a: b', '# c', '-', 'no'));
  const changes = fc.record({
    status: fc.constantFrom('active' as const, 'done' as const, 'dropped' as const),
    due: fc.option(fc.nat(2000).map((offset) => addDays(day('2026-01-01'), offset))),
    target: fc.option(fc.integer({ min: 1, max: 999 })),
    roles: words,
    venues: words,
  });
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: (text) => text.slice(0, 3) }), changes, (lines, wanted) => {
      const text = ['---', 'type: networking-goal', ...lines, '---', 'Text', ''].join('\n');
      const after = changed(text, wanted);
      const { goal } = { goal: null, ...reader.read('Goal.md', after) };
      expect(goal).toMatchObject({ status: wanted.status, due: wanted.due, target: wanted.target });
      const valuesOf = (found: readonly { readonly value: string }[] | undefined): readonly string[] => (found ?? []).map(({ value }) => value).sort();
      expect(valuesOf(goal?.roles)).toEqual([...wanted.roles].sort());
      expect(valuesOf(goal?.venues)).toEqual([...wanted.venues].sort());
      const others = (note: string): readonly string[] => note.split('\n').filter((one) => !/^(?:due|target|status|roles|venues| {2}-)/.test(one));
      expect(others(after)).toEqual(others(text));
    }),
    { numRuns: propertyRuns.usual },
  );
});
