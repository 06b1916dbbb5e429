import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { formatDate } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { ContactRecord } from '../../src/domain/relationship/relationship.ts';
import type { Change } from '../../src/index/port/change.ts';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { day } from '../domain/builders.ts';
import { propertyRuns } from '../property-runs.ts';
import { contact, eventsOf, indexOf, today } from './index-of.ts';

function recordOf(index: VaultIndex, path: string): ContactRecord {
  const relationship = index.relationship(path, today);
  if (relationship === null) throw new Error(`${path} is no contact`);
  return relationship.record;
}

/** Days and places of a contact's entries, in order. */
function history(index: VaultIndex, path: string): readonly string[] {
  return recordOf(index, path).history.map(({ date, path: note, line, alsoIn }) => [`${formatDate(date)} ${note}:${line}`, ...alsoIn.map((source) => `${source.path}:${source.line}`)].join(' + '));
}

describe('contact that other notes record', () => {
  it('is in the history, with the others who took part', () => {
    const index = indexOf({ 'Ada.md': contact(), 'Bob.md': contact(), '2026-08-03.md': '- lunch with [[Ada]] and [[Bob]]' });
    expect(recordOf(index, 'Ada.md').history).toMatchObject([{ path: '2026-08-03.md', line: 1, people: ['Bob.md'], channel: 'meal' }]);
    expect(index.relationship('Bob.md', today)?.lastContact).toMatchObject({ path: '2026-08-03.md', line: 1 });
  });

  it('is one interaction a day, with all its sources; the own log leads', () => {
    const notes = {
      'Ada.md': contact('2026-08-03 coffee: the plan'),
      '2026-08-03.md': '- coffee with [[Ada]]',
      'Meetings/2026-08-03 Plan.md': '---\npeople: "[[Ada]]"\n---\n',
      'Project.md': '## Log\n- 2026-08-03 call with [[Ada]]\n- 2026-08-04 call with [[Ada]]\n',
    };
    expect(history(indexOf(notes), 'Ada.md')).toEqual(['2026-08-03 Ada.md:6 + 2026-08-03.md:1 + Meetings/2026-08-03 Plan.md:2 + Project.md:2', '2026-08-04 Project.md:3']);
  });

  it('leaves two entries of the own log two', () => {
    const index = indexOf({ 'Ada.md': contact('2026-08-03 coffee', '2026-08-03 call'), '2026-08-03.md': 'met [[Ada]]' });
    expect(history(index, 'Ada.md')).toEqual(['2026-08-03 Ada.md:6 + 2026-08-03.md:1', '2026-08-03 Ada.md:7']);
  });

  it('counts days that are to come as plans', () => {
    const index = indexOf({
      'Ada.md': contact(), '2026-09-10.md': '- lunch with [[Ada]]', 'Talk.md': '---\ndate: 2026-09-12\nwith: "[[Ada]]"\n---\n', 'Project.md': '## Log\n- 2026-09-14 call with [[Ada]]\n- [ ] 2026-09-20 dinner with [[Ada]]',
    });
    expect(history(index, 'Ada.md')).toEqual([]);
    expect(recordOf(index, 'Ada.md').plans.map(({ date, path, boxed }) => `${formatDate(date)} ${path} ${boxed}`)).toEqual([
      '2026-09-10 2026-09-10.md false', '2026-09-12 Talk.md false', '2026-09-14 Project.md false', '2026-09-20 Project.md true',
    ]);
  });
});

describe('marks', () => {
  it('are the only contact’s on the line', () => {
    const index = indexOf({ 'Ada.md': contact(), 'Bob.md': contact(), '2026-08-03.md': '- call with [[Ada]] and [[Nobody]] (gave:: intro to [[Bob]])' });
    expect(index.relationship('Ada.md', today)?.reciprocity).toMatchObject({ given: 1, ledger: [{ path: '2026-08-03.md', line: 1 }] });
    expect(index.relationship('Bob.md', today)?.reciprocity.given).toBe(0);
  });

  it('name one of several contacts, else they are a problem', () => {
    const index = indexOf({
      'Ada.md': contact(), 'Bob.md': contact(),
      '2026-08-03.md': '- call with [[Ada]] and [[Bob]]\n  - gave:: [[Bob|Robert]] a review\n  - received:: a tip',
    });
    expect(index.relationship('Bob.md', today)?.reciprocity.given).toBe(1);
    expect(index.relationship('Ada.md', today)?.reciprocity).toMatchObject({ given: 0, received: 0 });
    expect(index.problems()).toMatchObject([{ path: '2026-08-03.md', line: 3, detail: { kind: 'mark-without-person', mark: 'received' } }]);
  });

  it('of several sources of a day are united, equal ones once, each with its own place', () => {
    const index = indexOf({
      'Ada.md': contact('2026-08-03 coffee (gave:: a book)'),
      '2026-08-03.md': '- coffee with [[Ada]] (gave:: A book) (received:: a tip)',
    });
    expect(index.relationship('Ada.md', today)?.reciprocity.ledger).toMatchObject([
      { kind: 'gave', path: 'Ada.md', line: 6 }, { kind: 'received', path: '2026-08-03.md', line: 1 },
    ]);
  });

  it('below a meeting’s properties are the only guest’s', () => {
    const index = indexOf({ 'Ada.md': contact(), 'Talk.md': '---\ndate: 2026-08-03\nwith: [[Ada]]\n---\n- gave:: a book\n' });
    expect(index.relationship('Ada.md', today)?.reciprocity.ledger).toMatchObject([{ kind: 'gave', path: 'Talk.md', line: 5 }]);
  });
});

describe('template text', () => {
  const daily = (count: number, line: string): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`2026-08-0${index + 1}.md`, `- ${line}\n`]));

  it('is a line that five daily notes have alike; it counts in none of them', () => {
    expect(history(indexOf({ 'Ada.md': contact(), ...daily(4, 'Evening: call with [[Ada]]') }), 'Ada.md')).toHaveLength(4);
    const index = indexOf({ 'Ada.md': contact(), ...daily(5, 'Evening: call with [[Ada]]') });
    expect(history(index, 'Ada.md')).toEqual([]);
    expect(recordOf(index, 'Ada.md').mentions.map(({ reason, path }) => `${reason} ${path}`)).toContain('template 2026-08-05.md');
  });

  it('is none once a line is changed', () => {
    const index = indexOf({ 'Ada.md': contact(), ...daily(5, 'Evening: call with [[Ada]]') });
    index.apply([{ kind: 'saved', path: '2026-08-05.md', text: '- Evening: call with [[Ada]], she has moved' }]);
    expect(history(index, 'Ada.md')).toHaveLength(5);
    index.apply([{ kind: 'saved', path: '2026-08-06.md', text: '- Evening: call with [[Ada]]' }]);
    expect(history(index, 'Ada.md')).toEqual(['2026-08-05 2026-08-05.md:1']);
  });

  it('is no task that was ticked', () => {
    expect(history(indexOf({ 'Ada.md': contact(), ...daily(6, '[x] call [[Ada]]') }), 'Ada.md')).toHaveLength(6);
  });
});

describe('open tasks of other notes', () => {
  const notes = { 'Ada.md': contact(), 'Bob.md': contact(), 'Project.md': '- [ ] send [[Ada]] the draft 📅 2026-08-20\n- [ ] [[Ada]]: look at it #promise\n- [ ] #promise call [[Bob]] (due:: 2026-08-28)\n' };

  it('are shown, and promises only with a tag', () => {
    const index = indexOf(notes);
    expect(recordOf(index, 'Ada.md').tasks).toMatchObject([{ text: 'send [[Ada]] the draft', due: day('2026-08-20'), path: 'Project.md', line: 1 }]);
    expect(recordOf(index, 'Ada.md').commitments).toMatchObject([{ text: 'look at it', waitingFor: 'them' }]);
    expect(recordOf(index, 'Bob.md').commitments).toMatchObject([{ text: 'call [[Bob]]', due: day('2026-08-28'), waitingFor: 'me' }]);
    expect(index.queue(today).items.map(({ reasons }) => reasons[0]?.kind)).toEqual(['promise']);
  });

  it('or by a setting', () => {
    expect(recordOf(indexOf(notes, { elsewhere: { ...defaultSettings.elsewhere, tasksArePromises: true } }), 'Ada.md').tasks).toEqual([]);
  });

  it('of a daily note were written on its day', () => {
    expect(recordOf(indexOf({ 'Ada.md': contact(), '2026-08-03.md': '- [ ] #promise write to [[Ada]]' }), 'Ada.md').commitments).toMatchObject([{ since: day('2026-08-03') }]);
  });
});

describe('links', () => {
  it('lead to the note in the same folder first, else by path', () => {
    const index = indexOf({
      'Work/Alex.md': contact(), 'Family/Alex.md': contact(), 'Family/2026-08-03.md': 'met [[Alex]]', '2026-08-04.md': 'met [[Work/Alex|Alex]], then saw [[Family/Alex#Interactions]]', '2026-08-05.md': 'coffee with [Alex](Work/Alex.md)',
    });
    expect(history(index, 'Family/Alex.md')).toEqual(['2026-08-03 Family/2026-08-03.md:1', '2026-08-04 2026-08-04.md:1']);
    expect(history(index, 'Work/Alex.md')).toEqual(['2026-08-04 2026-08-04.md:1', '2026-08-05 2026-08-05.md:1']);
  });

  it('to another name lead nowhere, and the note is offered', () => {
    const index = indexOf({ 'Ada.md': '---\ntype: person\naliases: [Countess]\n---\n', '2026-08-04.md': '- met [[Countess]]\n- met [[Nobody]]' });
    expect(history(index, 'Ada.md')).toEqual([]);
    expect(index.problems()).toMatchObject([{ path: '2026-08-04.md', line: 1, detail: { kind: 'unresolved-link', target: 'Countess', suggestion: 'Ada' } }]);
  });

  it('to another name of two contacts offer neither', () => {
    const countess = '---\ntype: person\naliases: [Countess]\n---\n';
    expect(indexOf({ 'Ada.md': countess, 'Eve.md': countess, '2026-08-04.md': 'met [[Countess]]' }).problems()).toEqual([]);
  });

  it('follow a contact that moves', () => {
    const index = indexOf({ 'Ada.md': contact(), '2026-08-03.md': 'met [[People/Ada]]' });
    expect(history(index, 'Ada.md')).toEqual([]);
    index.apply([{ kind: 'moved', from: 'Ada.md', to: 'People/Ada.md', text: contact() }]);
    expect(history(index, 'People/Ada.md')).toEqual(['2026-08-03 2026-08-03.md:1']);
  });
});

describe('problems of other notes', () => {
  it('concern nobody where they link no contact', () => {
    const project = '## Log\n- 2026-02-30 call with [[Ada]]\n- 2026-08-03 call with [[Ada]]';
    expect(indexOf({ 'Project.md': project }).problems()).toEqual([]);
    expect(indexOf({ 'Project.md': project, 'Ada.md': contact() }).problems()).toMatchObject([{ path: 'Project.md', line: 2, detail: { kind: 'impossible-date' } }]);
  });
});

describe('copies', () => {
  it('that a sync tool left are hints, and nobody', () => {
    const index = indexOf({ 'Ada.md': contact(), 'Ada (Conflicted copy phone 202609011200).md': contact('2026-08-03 call'), '2026-08-03.sync-conflict-20260901-120000-ABCDEFG.md': 'met [[Ada]]' });
    expect(index.contacts()).toEqual(['Ada.md']);
    expect(history(index, 'Ada.md')).toEqual([]);
    expect(index.problems()).toMatchObject([
      { path: '2026-08-03.sync-conflict-20260901-120000-ABCDEFG.md', severity: 'hint', detail: { kind: 'conflict-copy', original: '2026-08-03.md' } },
      { path: 'Ada (Conflicted copy phone 202609011200).md', severity: 'hint', detail: { kind: 'conflict-copy', original: 'Ada.md' } },
    ]);
  });

  it('with a number may be somebody else: they stay two, with a hint', () => {
    const index = indexOf({ 'Ada.md': contact(), 'Ada 2.md': contact(), 'Zoe 2.md': contact() });
    expect(index.contacts()).toEqual(['Ada 2.md', 'Ada.md', 'Zoe 2.md']);
    expect(index.problems()).toMatchObject([{ path: 'Ada 2.md', severity: 'hint', detail: { kind: 'possible-copy', original: 'Ada.md' } }]);
  });
});

describe('after any history of changes', () => {
  const contacts = ['Ada.md', 'People/Bob.md', 'Work/Bob.md'];
  const others = ['2026-08-01.md', '2026-08-02.md', '2026-08-03.md', 'Daily/2026-08-01.md', 'Daily/2026-08-02.md', '2026-09-20.md', '2026-W33.md', 'Work/2026-08-03 Plan.md', 'Project.md', 'Goal.md'];
  const path = fc.oneof(fc.constantFrom(...contacts), fc.constantFrom(...others));
  const template = fc.constant('- call [[Ada]]');
  const saying = fc.constantFrom(
    '- lunch with [[Bob]] and [[Ada]] (gave:: a book)', '- call [[Ada]] (received:: intro to [[Bob]])', '- [[Bob]] says so', '- [x] card for [[Ada]] ✅ 2026-08-07', '- [ ] write to [[Bob]] #promise', '- [ ] [[Ada]]: ask [[Bob]]',
    '- met [[Kit]]', '  - received:: [[Ada]] a tip', '## Log', '- 2026-08-02 call with [[Bob]]', '- 2026-09-09 dinner with [[Ada]]', '- [ ] 2026-09-10 dinner with [[Bob]]', '> met [[Ada]]', 'coffee with [[Work/Bob|Bob]]', '- 2026-02-30 call with [[Ada]]',
  );
  const line = fc.oneof({ weight: 2, arbitrary: template }, { weight: 3, arbitrary: saying });
  const head = fc.constantFrom(
    '', '', '', '---\ntype: person\n---', '---\ntype: person\naliases: [Kit]\n---', '---\ndate: 2026-08-05\npeople: ["[[Ada]]", "[[Bob]]"]\n---', '---\nattendees: [[Bob]]\nstatus: cancelled\n---', '---\ntype: networking-goal\npeople: "[[Ada]]"\n---', '---\nrapport: me\n---', '---\nbroken: [\n---',
  );
  const text = fc.tuple(head, fc.array(line, { maxLength: 4 })).map(([properties, lines]) => [...(properties === '' ? [] : [properties]), ...lines, ''].join('\n'));
  const change = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('saved' as const), path, text }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('removed' as const), path }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('moved' as const), from: path, to: path, text }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('unreadable' as const), path, reason: fc.constant('it is a secret') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const), on: fc.constantFrom(today, day('2026-09-15')) }) },
  );
  /** Enough daily notes with one line that a change more or less makes it template text, or no longer. */
  const start = fc.subarray(others.slice(0, 6), { minLength: 3 }).map((dailies): readonly Change[] => [
    { kind: 'saved', path: 'Ada.md', text: contact() },
    ...dailies.map((daily): Change => ({ kind: 'saved', path: daily, text: '- call [[Ada]]' })),
  ]);
  const batches = fc.tuple(start, fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 10 })).map(([first, further]) => [first, ...further]);

  it('the index answers like one that was built from what is there now', () => {
    fc.assert(
      fc.property(batches, (history) => {
        const index = indexOf({});
        const vault = new Map<string, Change>();
        for (const batch of history) {
          const changes = batch.filter((step) => step.kind !== 'ask');
          for (const step of changes) follow(step, vault);
          index.apply(changes);
          for (const step of batch) if (step.kind === 'ask') ask(index, step.on);
        }
        const rebuilt = indexOf({});
        rebuilt.apply([...vault.values()]);
        expect(index.queue(today)).toEqual(rebuilt.queue(today));
        expect(index.relationships(today)).toEqual(rebuilt.relationships(today));
        expect(index.goals(today)).toEqual(rebuilt.goals(today));
        expect(index.problems()).toEqual(rebuilt.problems());
        for (const note of vault.keys()) expect(index.problemsIn(note)).toEqual(index.problems().filter((problem) => problem.path === note));
        expect(index.network(today)).toEqual(rebuilt.network(today));
        expect(eventsOf(index)).toEqual(eventsOf(rebuilt));
        expect(index.introductions(today)).toEqual(rebuilt.introductions(today));
        expect(index.news(today)).toEqual(rebuilt.news(today));
        for (const contact of index.contacts()) expect(index.pathsTo(contact, today)).toEqual(rebuilt.pathsTo(contact, today));
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  function ask(index: VaultIndex, on: Day): void {
    index.prepare(index.contacts().slice(0, 1), on);
    index.queue(on);
    index.network(on);
    index.events(on);
    index.introductions(on);
  }

  function follow(step: Change, vault: Map<string, Change>): void {
    if (step.kind === 'removed') vault.delete(step.path);
    else if (step.kind === 'moved') {
      vault.delete(step.from);
      vault.set(step.to, { kind: 'saved', path: step.to, text: step.text });
    } else vault.set(step.path, step);
  }
});
