import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { addDays } from '../../../../src/domain/day.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { linkToGoal, unlinkFromGoal } from '../../../../src/notes/write/goal/link-to-goal.ts';
import { goalFileName, newGoalText } from '../../../../src/notes/write/goal/new-goal.ts';
import { withoutBrackets } from '../../../../src/notes/contact/recognise.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { day } from '../../../domain/builders.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);

/** A word or two as people type them, without what separates words in a list. */
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((text) => text.replace(/[,[\]|#\p{C}]/gu, '').trim()).filter((text) => text !== '' && !/^\s*$/.test(text));
// A link may leave the ending of a note's file out, and means the same.
const links = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-z' .À-ž-]{0,12}[a-z]$/).filter((name) => !name.toLowerCase().endsWith('.md')).map((name) => `[[${name}]]`);
const days = fc.nat(20_000).map((offset) => addDays(day('2000-01-01'), offset));
const goals = fc.record({
  name: fc.string({ minLength: 1, maxLength: 30 }),
  area: fc.option(fc.constantFrom('professional', 'personal')),
  start: fc.option(days),
  due: fc.option(days),
  target: fc.option(fc.integer({ min: 1, max: 99 })),
  roles: fc.array(words, { maxLength: 3 }),
  venues: fc.array(words, { maxLength: 3 }),
  people: fc.array(links, { maxLength: 3 }),
  wanted: fc.array(links, { maxLength: 2 }),
});

describe('a new goal', () => {
  it('is read back as it was meant', () => {
    fc.assert(
      fc.property(goals, (goal) => {
        const note = reader.read('Goals/New.md', newGoalText({ ...goal, name: 'Move on' }));
        if (note.kind !== 'goal') throw new Error('It is no goal');
        expect(note.problems).toEqual([]);
        const { area, start, due, target, roles, venues, people, wanted, status } = note.goal;
        expect({ area, start, due, target }).toEqual({ area: goal.area, start: goal.start, due: goal.due, target: goal.target });
        // Signs of Markdown in a property are read as their words.
        expect(roles.map(({ value }) => value)).toEqual(goal.roles.map(withoutBrackets));
        expect(venues.map(({ value }) => value)).toEqual(goal.venues.map(withoutBrackets));
        expect(people.map(({ target: to }) => `[[${to}]]`)).toEqual(goal.people);
        expect(wanted.map(({ target: to }) => `[[${to}]]`)).toEqual(goal.wanted);
        expect(status).toBe('active');
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('is a goal whatever its name', () => {
    fc.assert(
      fc.property(goals, (goal) => {
        expect(reader.read('Goals/New.md', newGoalText(goal)).kind).toBe('goal');
        expect(goalFileName(goal.name)).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  test('looks like what people write', () => {
    const text = newGoalText({ name: 'Move into climate work', area: 'professional', start: day('2026-03-01'), due: day('2026-12-31'), target: 5, roles: ['mentor', 'heat pump installer'], venues: [], people: ['[[Ada]]'], wanted: [] });
    expect(text).toBe(
      '---\ntype: networking-goal\nstatus: active\narea: professional\nstart: 2026-03-01\ndue: 2026-12-31\ntarget: 5\nroles:\n  - mentor\n  - heat pump installer\npeople:\n  - "[[Ada]]"\n---\n# Move into climate work\n',
    );
    expect(goalFileName('Climate: who/what?')).toBe('Climate who what.md');
    expect(goalFileName('...')).toBe('Goal.md');
  });
});

/** The properties after the link was added, or the refusal. */
function linked(properties: string): string {
  const text = `---\n${properties}\ntype: person\n---\nbody\n`;
  const edit = linkToGoal(text, 'Ada.md', '[[New]]', reader, readYaml);
  if (isRefusal(edit)) return `refused: ${en.refusal(edit.refused)} (${edit.line ?? ''})`;
  return applySplices(text, edit).replace(/^---\n|\n---\nbody\n$/g, '').replace('\ntype: person', '');
}

describe('a link to a goal', () => {
  test.each([
    ['x: 1', 'x: 1\ngoals: "[[New]]"'],
    ['goals:', 'goals: "[[New]]"'],
    ['Goal: "[[Old]]" # mine', 'Goal: ["[[Old]]", "[[New]]"] # mine'],
    ["goals: '[[Old]]'", "goals: ['[[Old]]', \"[[New]]\"]"],
    ['goals: move on', 'goals: ["move on", "[[New]]"]'],
    ['goals: []', 'goals: ["[[New]]"]'],
    ['goals: ["[[Old]]" , "b" ]', 'goals: ["[[Old]]" , "b", "[[New]]" ]'],
    ['goals:\n  - "[[Old]]" # first\n  - b', 'goals:\n  - "[[Old]]" # first\n  - b\n  - "[[New]]"'],
    ['goals:\n- "[[Old]]"\nx: 1', 'goals:\n- "[[Old]]"\n- "[[New]]"\nx: 1'],
    ['goals: ["[[New]]"]', 'goals: ["[[New]]"]'],
  ])('%j becomes %j', (before, after) => expect(linked(before)).toBe(after));

  test('is refused where nothing can be added safely', () => {
    expect(linked('goals: |\n  a text')).toMatch(/^refused: “goals” is written in a form/);
    expect(linked('goals: "[[A]]"\ngoal: "[[B]]"')).toMatch(/^refused: Goals are in goals and in goal/);
    expect(linked('goals: [broken')).toMatch(/^refused: /);
    expect(linkToGoal('no contact', 'Ada.md', '[[New]]', reader, readYaml)).toMatchObject({ line: null });
  });

  it('changes nothing else, whatever else the note says, and undoes no line ending', () => {
    const values = fc.constantFrom('', ' x', ' "[[Old]]"', ' [a, "b"]', '\n  - a\n  - "[[b]]"', "\n- 'it''s'", ' [[Old]]', ' {a: 1}', ' >\n  long', ' 12');
    const others = fc.constantFrom('phone: +1555', '# mine', 'tags: [ a,b ]', 'emails:\n- {type: work}', 'cadence: monthly');
    const endings = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(values, fc.array(others, { maxLength: 3 }), others, endings, (value, before, behind, ending) => {
        const text = ['---', 'type: person', ...new Set(before.filter((other) => other !== behind)), `goals:${value}`, behind, '---', '', '## Log', '- 2026-01-01 call (gave:: x)', ''].join('\n').replaceAll('\n', ending);
        const edit = linkToGoal(text, 'Ada.md', '[[New]]', reader, readYaml);
        if (isRefusal(edit)) return;
        const after = applySplices(text, edit);
        const was = reader.readContactNote('Ada.md', text);
        const is = reader.readContactNote('Ada.md', after);
        expect(is?.facts.goals.map(({ target }) => target)).toEqual([...(was?.facts.goals.map(({ target }) => target) ?? []), 'New']);
        const moved = after.split(ending).length - text.split(ending).length;
        expect(is?.facts.interactions).toEqual(was?.facts.interactions.map((entry) => ({ ...entry, line: entry.line + moved, exchanges: entry.exchanges.map((mark) => ({ ...mark, line: mark.line + moved })) })));
        expect(after.split(ending).length === after.split('\n').length).toBe(true);
        for (const other of before) expect(after).toContain(other.replaceAll('\n', ending));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('unlinking from a goal', () => {
  const unlinked = (properties: string): string => {
    const text = `---\n${properties}\ntype: person\n---\nbody\n`;
    const edit = unlinkFromGoal(text, 'Ada.md', (target) => target === 'Old', reader, readYaml);
    if (isRefusal(edit)) return `refused: ${en.refusal(edit.refused)}`;
    return applySplices(text, edit).replace(/^---\n|\n?---\nbody\n$/g, '').replace('\ntype: person', '').replace(/^type: person/, '');
  };

  test.each([
    ['x: 1', 'x: 1'],
    ['goals: "[[Old]]"', ''],
    ['goals: Old', ''],
    ['goals: "[[Old|it]], [[New]]"', 'goals: "[[New]]"'],
    ['Goal: ["[[Old]]", b] # mine', 'Goal: [b] # mine'],
    ['goals:\n  - b # first\n  - "[[Old#Why]]"', 'goals:\n  - b # first'],
    ['goals: "[[Old]]"\ngoal: "[[Old]]"', ''],
    ['goals:\n  - "[[Old]]" # mine\n  - Old\nx: 1', 'x: 1'],
    ['goals: [\n  "[[Old]]",\n]\nx: 1', 'x: 1'],
    ['goals: [[Old]]\nx: 1', 'x: 1'],
    ['goals:\n  - [[Old|it]]\n  - [[Other]]', 'goals:\n  - [[Other]]'],
    ['goals: [ [[Other]], [[Old]] ]', 'goals: [ [[Other]] ]'],
  ])('makes %j %j', (before, after) => expect(unlinked(before)).toBe(after));

  test('is refused where the form can’t be changed', () => expect(unlinked('goals: {a: "[[Old]]"}')).toMatch(/^refused/));

  it('undoes a link, and leaves every other byte', () => {
    const values = fc.constantFrom('', ' "[[Old]]"', ' [a, "b"]', ' []', '\n  - a # x\n  - "[[b]]"', "\n- 'it''s'", ' 12', ' a, b');
    fc.assert(
      fc.property(values, fc.constantFrom('\n', '\r\n'), fc.constantFrom('phone: +1555', '# mine', 'tags: [ a,b ]'), (value, ending, other) => {
        const text = ['---', 'type: person', other, `goals:${value}`, '---', '', 'goal:: [[New]]', '## Log', '- 2026-01-01 call (gave:: x)', ''].join('\n').replaceAll('\n', ending);
        const link = linkToGoal(text, 'Ada.md', '[[New]]', reader, readYaml);
        if (isRefusal(link)) return;
        const edit = unlinkFromGoal(applySplices(text, link), 'Ada.md', (target) => target === 'New', reader, readYaml);
        const after = isRefusal(edit) ? 'refused' : applySplices(applySplices(text, link), edit);
        const goals = (note: string): readonly string[] => reader.readContactNote('Ada.md', note)?.facts.goals.map(({ target }) => target) ?? [];
        expect(goals(after)).toEqual(goals(text).filter((target) => target !== 'New'));
        const rest = (note: string): string => note.slice(note.indexOf('## Log'));
        expect(rest(after)).toBe(rest(text));
        expect(after).toContain(other.replaceAll('\n', ending));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
