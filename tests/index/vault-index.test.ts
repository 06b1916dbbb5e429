import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Change } from '../../src/index/port/change.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { day } from '../domain/builders.ts';
import { propertyRuns } from '../property-runs.ts';
import { contact, eventsOf, indexOf, today } from './index-of.ts';

const reader = noteReader(defaultSettings, readYaml);

describe('an entry with several people', () => {
  it('is in the history of each of them, with the line where it stands', () => {
    const index = indexOf({ 'Ada.md': contact('2026-07-01 call with [[Bob]] and [[Eve]]: the plan'), 'Bob.md': contact(), 'Eve.md': contact() });
    expect(index.relationship('Bob.md', today)?.record.history).toMatchObject([{ path: 'Ada.md', line: 6, people: ['Ada.md', 'Eve.md'] }]);
    expect(index.relationship('Ada.md', today)?.record.history).toMatchObject([{ path: 'Ada.md', line: 6, people: ['Bob.md', 'Eve.md'] }]);
  });

  it('is one interaction where each has a line of it; the own line leads', () => {
    const index = indexOf({
      'Ada.md': contact('2026-07-01 call: the plan (with:: [[Bob]])'),
      'Bob.md': contact('2026-07-01 call: the plan (with:: [[Ada]])'),
    });
    expect(index.relationship('Bob.md', today)?.record.history).toMatchObject([{ path: 'Bob.md', line: 6, alsoIn: [{ path: 'Ada.md', line: 6 }], people: ['Ada.md'] }]);
  });

  it('keeps its marks with the contact in whose note it stands', () => {
    const index = indexOf({ 'Ada.md': contact('2026-07-01 call with [[Bob]]: x (gave:: a book)'), 'Bob.md': contact() });
    expect(index.relationship('Ada.md', today)?.reciprocity.given).toBe(1);
    expect(index.relationship('Bob.md', today)?.reciprocity.given).toBe(0);
  });

  it('does not reach somebody who is only mentioned', () => {
    const index = indexOf({ 'Ada.md': contact('2026-07-01 call: her trouble with [[Bob]]'), 'Bob.md': contact() });
    expect(index.relationship('Bob.md', today)?.lastContact).toBeNull();
  });
});

describe('a future entry', () => {
  it('is a plan until its day is past', () => {
    const index = indexOf({ 'Ada.md': contact('2026-10-02 dinner', '2026-07-01 call: x') });
    expect(index.relationship('Ada.md', today)?.record.plans).toMatchObject([{ date: { day: day('2026-10-02') }, boxed: false }]);
    expect(index.relationship('Ada.md', day('2026-10-02'))?.record.plans).toEqual([]);
    expect(index.relationship('Ada.md', day('2026-10-02'))?.record.history).toHaveLength(2);
  });
});

describe('a name finds', () => {
  const index = indexOf({
    'People/José Núñez.md': contact(),
    'Work/Alex Smith.md': contact(),
    'Family/Alex Smith.md': contact(),
    'People/李小龍.md': '---\ntype: person\naliases: [Bruce]\n---\n',
  });

  it('without accents and case, by name, alias and path', () => {
    expect(index.find('jose nunez')).toEqual(['People/José Núñez.md']);
    expect(index.find('bruce')).toEqual(['People/李小龍.md']);
    expect(index.find('李小龍')).toEqual(['People/李小龍.md']);
    expect(index.find('work/alex smith')).toEqual(['Work/Alex Smith.md']);
    expect(index.find('Work/Alex Smith.md')).toEqual(['Work/Alex Smith.md']);
  });

  it('by the path of a note in the root of the vault too', () => {
    const rooted = indexOf({ 'Alex.md': contact(), 'Work/Alex.md': contact() });
    expect(rooted.find('Alex.md')).toEqual(['Alex.md']);
    expect(rooted.find('Alex')).toEqual(['Alex.md', 'Work/Alex.md']);
  });

  it('all who have it', () => {
    expect(index.find('Alex Smith')).toEqual(['Family/Alex Smith.md', 'Work/Alex Smith.md']);
  });

  it('by its beginning where nobody has it whole', () => {
    expect(index.find('nun')).toEqual(['People/José Núñez.md']);
    expect(index.find('nobody')).toEqual([]);
  });
});

describe('a goal', () => {
  const goal = '---\ntype: networking-goal\nstart: 2026-01-01\ndue: 2026-12-31\ntarget: 5\npeople: ["[[Ada]]", "[[Missing]]"]\n---\nWith [[Bob]] too.\n';

  it('is served by its people, those its text links, and those who name it', () => {
    const index = indexOf({ 'Goal.md': goal, 'Ada.md': contact(), 'Bob.md': contact(), 'Eve.md': '---\ntype: person\ngoals: "[[Goal]]"\n---\n' });
    const [progress] = index.goals(today);
    expect(progress?.people.map(({ relationship, via }) => [relationship.record.facts.path, via])).toEqual([
      ['Ada.md', { path: 'Goal.md', line: 6 }],
      ['Bob.md', { path: 'Goal.md', line: 8 }],
      ['Eve.md', { path: 'Eve.md', line: 3 }],
    ]);
  });

  it('that is behind asks for at most two contacts at a time', () => {
    const index = indexOf({ 'Goal.md': goal, 'Ada.md': contact('2026-05-01 call: x'), 'Bob.md': contact('2026-04-01 call: x'), 'Eve.md': '---\ntype: person\ngoals: "[[Goal]]"\n---\n' });
    const asked = index.queue(today).items.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'goal'));
    expect(asked.map(({ relationship }) => relationship.record.facts.path)).toEqual(['Eve.md', 'Bob.md']);
  });

  it('with a link to no note has a problem with its line', () => {
    expect(indexOf({ 'Goal.md': goal, 'Ada.md': contact(), 'Bob.md': contact() }).problems()).toMatchObject([
      { path: 'Goal.md', line: 6, detail: { kind: 'unresolved-link', target: 'Missing' } },
    ]);
  });
});

describe('after any history of changes', () => {
  const paths = ['Ada.md', 'People/Bob.md', 'Work/Bob.md', 'Eve.md', 'Goal.md'];
  const texts = [
    contact('2026-07-01 call with [[Bob]] and [[Eve]]: x', '2026-08-01 coffee'),
    contact('2026-07-01 lunch (with:: [[Ada]])', '2026-10-05 call with [[Eve]]'),
    contact('2026-03-02 mail: x (asked-me:: y)', '- [ ] 2026-09-09 dinner with [[Bob]]'),
    'no contact at all, [[Bob]]',
    '---\ntype: networking-goal\npeople: "[[Bob]]"\n---\n[[Ada]]',
    '---\ntype: person\ngoals: "[[Goal]]"\ncadence: monthly\n---\n## Log\n- 2026-01-01 call with [[Ada]]',
    '---\ntype: person\nintroduced-by: "[[Ada]]"\nknows: ["[[Eve]]", "[[Bob]]"]\ncompany: Acme\nrole: mentor\n---\n## Log\n- 2026-08-30 call: x (received:: intro to [[Eve]])',
    '---\ntype: person\ncompany: ACME\nrelationship: mentor\nintroduced-by: "[[Bob]]"\n---\n## Log\n- 2026-08-01 call (gave:: intro to [[Bob]])\n- 2026-09-20 lunch with [[Eve]]',
    '---\ntype: networking-goal\nroles: [mentor, juggler]\nwanted: ["[[Eve]]", "[[Ada]]"]\ndue: 2026-12-01\n---\n',
    '---\ntype: person\nbroken: [\n---\n## Log\n- 2026-01-01 call with [[Ada]]',
  ];
  const path = fc.constantFrom(...paths);
  const text = fc.constantFrom(...texts);
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('saved' as const), path, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('removed' as const), path }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('moved' as const), from: path, to: path, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('load' as const), path, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const), notesAtMost: fc.integer({ min: 0, max: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const), on: fc.constantFrom(today, day('2026-09-02')) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('prepare' as const), paths: fc.array(path, { maxLength: 3 }), on: fc.constantFrom(today, day('2026-09-02')) }) },
  );

  it('a loaded goal that was asked about and is a contact before its links are followed leaves nobody serving it', () => {
    const contact = '---\ntype: person\n---\n## Interactions\n\n- 2026-07-01 call\n';
    const index = indexOf({ 'Ada.md': contact });
    index.load([{ kind: 'saved', path: 'Goal.md', text: '---\ntype: networking-goal\n---\n[[Ada]]' }]);
    expect(index.relationships(today).map(({ record }) => record.servesGoal)).toEqual([true]);
    index.apply([{ kind: 'saved', path: 'Goal.md', text: contact }]);
    expect(index.relationships(today).map(({ record }) => record.servesGoal)).toEqual([false, false]);
  });

  it('the index answers like one that was built from what is there now', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (history) => {
        const index = new VaultIndex(reader, defaultSettings);
        const vault = new Map<string, string>();
        for (const step of history) {
          if (step.kind === 'ask') ask(index, step.on);
          else if (step.kind === 'prepare') prepare(index, step.paths, step.on);
          else if (step.kind === 'settle') index.settle(step.notesAtMost);
          else if (step.kind === 'load') load(step, index, vault);
          else apply(step, index, vault);
        }
        index.settle(Infinity);
        const rebuilt = indexOf(Object.fromEntries(vault));
        expect(index.queue(today)).toEqual(rebuilt.queue(today));
        expect(index.relationships(today)).toEqual(rebuilt.relationships(today));
        expect(index.goals(today)).toEqual(rebuilt.goals(today));
        expect(index.problems()).toEqual(rebuilt.problems());
        for (const note of vault.keys()) expect(index.problemsIn(note)).toEqual(index.problems().filter((problem) => problem.path === note));
        expect(index.network(today)).toEqual(rebuilt.network(today));
        expect(eventsOf(index)).toEqual(eventsOf(rebuilt));
        expect(index.introductions(today)).toEqual(rebuilt.introductions(today));
        expect(index.news(today)).toEqual(rebuilt.news(today));
        for (const contact of index.contacts()) {
          const about = index.background(contact, today);
          expect(about).toEqual(rebuilt.background(contact, today));
          // What is told beside one contact is that part of what is told of all.
          expect(about?.news).toEqual(index.news(today).filter(({ introducer, introduced }) => introducer === contact || introduced === contact));
        }
        for (const contact of index.contacts()) expect(index.pathsTo(contact, today)).toEqual(rebuilt.pathsTo(contact, today));
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  function prepare(index: VaultIndex, paths: readonly string[], today: Day): void {
    index.prepare(paths, today);
    index.prepareNetwork(paths, today);
  }

  function ask(index: VaultIndex, today: Day): void {
    index.queue(today);
    index.goals(today);
    index.network(today);
    index.events(today);
    index.introductions(today);
    for (const contact of index.contacts()) index.pathsTo(contact, today);
  }

  function load({ path, text }: { readonly path: string; readonly text: string }, index: VaultIndex, vault: Map<string, string>): void {
    vault.set(path, text);
    index.load([{ kind: 'saved', path, text }]);
  }

  function apply(step: Change, index: VaultIndex, vault: Map<string, string>): void {
    if (step.kind === 'moved') {
      vault.delete(step.from);
      vault.set(step.to, step.text);
    } else if (step.kind === 'saved') vault.set(step.path, step.text);
    else if (step.kind === 'removed') vault.delete(step.path);
    index.apply([step]);
  }
});
