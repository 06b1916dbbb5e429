import { describe, expect, it } from 'vitest';
import type { IntroductionPath } from '../../src/domain/introductions/introduction-paths.ts';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { day } from '../domain/builders.ts';
import { indexOf, today } from './index-of.ts';

/** A contact note: properties, then log lines, which stand from line 6 on where there is one property. */
function contact(properties: readonly string[], ...log: readonly string[]): string {
  return ['---', 'type: person', ...properties, '---', '## Log', ...log.map((entry) => `- ${entry}`), ''].join('\n');
}

const names = (ways: readonly IntroductionPath[] | undefined): readonly (readonly string[])[] => (ways ?? []).map(({ people }) => people.map(({ record }) => record.facts.name));
const ways = (index: VaultIndex, path: string): readonly (readonly string[])[] => names(index.pathsTo(path, today)?.paths);

describe('two contacts are joined', () => {
  it.each<[string, Readonly<Record<string, string>>, object]>([
    ['by introduced-by', { 'Ada.md': contact([]), 'Bob.md': contact(['introduced-by: "[[Ada]]"']) }, { kind: 'introduced', from: 'Ada.md', to: 'Bob.md', path: 'Bob.md', line: 3 }],
    ['by knows', { 'Ada.md': contact(['knows: ["[[Bob]]"]']), 'Bob.md': contact([]) }, { kind: 'knows', from: 'Ada.md', to: 'Bob.md', path: 'Ada.md', line: 3 }],
    ['by an entry in which both took part', { 'Ada.md': contact([], '2026-05-01 lunch with [[Bob]]'), 'Bob.md': contact([]) }, { kind: 'together', path: 'Ada.md', line: 5, date: { day: day('2026-05-01'), precision: 'day' } }],
    ['by an introduction that I gave', { 'Ada.md': contact([], '2026-05-01 call (gave:: intro to [[Bob]])'), 'Bob.md': contact([]) }, { kind: 'introduction', path: 'Ada.md', line: 5 }],
    ['by an introduction that I received', { 'Ada.md': contact([], '2026-05-01 call (received:: introduced me to [[Bob]])'), 'Bob.md': contact([]) }, { kind: 'introduced', from: 'Ada.md', to: 'Bob.md' }],
    ['by a meeting of both', { 'Ada.md': contact([]), 'Bob.md': contact([]), 'Plan.md': '---\ndate: 2026-05-01\npeople: ["[[Ada]]", "[[Bob]]"]\n---\n' }, { kind: 'together', path: 'Plan.md', line: 3, date: { day: day('2026-05-01'), precision: 'day' } }],
    ['by a line of a daily note', { 'Ada.md': contact([]), 'Bob.md': contact([]), '2026-05-01.md': '- lunch with [[Ada]] and [[Bob]]\n' }, { kind: 'together', path: '2026-05-01.md', line: 1 }],
    ['by the log of a company', { 'Ada.md': contact([]), 'Bob.md': contact([]), 'Acme.md': '## Log\n- 2026-05-01 call with [[Ada]] and [[Bob]]\n' }, { kind: 'together', path: 'Acme.md', line: 2 }],
    ['by an introduction that a daily note tells of', { 'Ada.md': contact([]), 'Bob.md': contact([]), '2026-05-01.md': '- call with [[Ada]] (received:: intro to [[Bob]])\n' }, { kind: 'introduced', from: 'Ada.md', to: 'Bob.md', path: '2026-05-01.md' }],
    ['by one that I asked for', { 'Ada.md': contact([], '2026-05-01 call (asked:: an introduction to [[Bob]])'), 'Bob.md': contact([]) }, { kind: 'asked', from: 'Ada.md' }],
  ])('%s', (_how, notes, tie) => {
    const { links, people } = indexOf(notes).introductions(today);
    expect(people).toEqual(['Ada.md', 'Bob.md']);
    expect(links).toMatchObject([{ people: ['Ada.md', 'Bob.md'], ties: [tie] }]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a gift that is no introduction', { 'Ada.md': contact([], '2026-05-01 call (gave:: a book by [[Bob]])'), 'Bob.md': contact([]) }],
    ['a mention', { 'Ada.md': contact([], '2026-05-01 call: her trouble with [[Bob]]'), 'Bob.md': contact([]) }],
    ['a plan', { 'Ada.md': contact([], '2026-10-01 lunch with [[Bob]]'), 'Bob.md': contact([]) }],
    ['a try without an answer', { 'Ada.md': contact([], '2026-05-01 call with [[Bob]] (no-answer)'), 'Bob.md': contact([]) }],
    ['a link to a note that is no contact', { 'Ada.md': contact(['knows: "[[Berlin]]"']), 'Berlin.md': 'a city' }],
    ['a mention in a daily note', { 'Ada.md': contact([]), 'Bob.md': contact([]), '2026-05-01.md': '- [[Ada]] about [[Bob]]\n' }],
    ['a line that is template text', { 'Ada.md': contact([]), 'Bob.md': contact([]), ...Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`2026-05-0${at}.md`, '- call with [[Ada]] and [[Bob]]\n'])) }],
    ['the archived', { 'Ada.md': contact(['knows: "[[Bob]]"']), 'Bob.md': contact(['status: archived']) }],
  ])('not by %s', (_what, notes) => expect(indexOf(notes).introductions(today).links).toEqual([]));

  it('not by having been in the same room', () => {
    const guests = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    const room = Object.fromEntries([...guests.map((name) => [`${name}.md`, contact([])] as const), ['A.md', contact([], `2026-05-01 event (with:: ${guests.map((name) => `[[${name}]]`).join(', ')})`)]]);
    expect(indexOf(room).introductions(today).links).toEqual([]);
  });

  it('and the link is alive as long as it was seen lately', () => {
    const seen = (date: string): string | undefined => indexOf({ 'Ada.md': contact([], `${date} lunch with [[Bob]]`), 'Bob.md': contact([]) }).introductions(today).links[0]?.aliveness;
    expect([seen('2025-09-01'), seen('2025-08-31')]).toEqual(['recent', 'older']);
    expect(indexOf({ 'Ada.md': contact(['knows: "[[Bob]]"']), 'Bob.md': contact([]) }).introductions(today).links[0]?.aliveness).toBe('undated');
  });

  it('by a plan once its day is past', () => {
    const index = indexOf({ 'Ada.md': contact([], '2026-10-01 lunch with [[Bob]]'), 'Bob.md': contact([]) });
    expect(index.introductions(today).links).toHaveLength(0);
    expect(index.introductions(day('2026-10-02')).links).toHaveLength(1);
  });
});

describe('ways in', () => {
  const zoe = { 'Zoe.md': contact([]) };

  it('start at somebody I am in touch with and end at the one to reach', () => {
    const index = indexOf({ ...zoe, 'Ada.md': contact([], '2026-08-01 call'), 'Bob.md': contact(['knows: "[[Zoe]]"'], '2026-05-05 lunch with [[Ada]]', '2026-05-01 call') });
    expect(ways(index, 'Zoe.md')).toEqual([['Bob', 'Zoe']]);
  });

  it('lead through somebody whom I have never met', () => {
    expect(ways(indexOf({ ...zoe, 'Ada.md': contact(['knows: "[[Bob]]"'], '2026-08-01 call'), 'Bob.md': contact(['knows: "[[Zoe]]"']) }), 'Zoe.md')).toEqual([['Ada', 'Bob', 'Zoe']]);
  });

  it('are easier where contact is fresh', () => {
    const index = indexOf({ ...zoe, 'Ada.md': contact(['knows: "[[Zoe]]"'], '2025-08-01 call'), 'Bob.md': contact(['knows: "[[Zoe]]"'], '2026-08-01 call') });
    expect(ways(index, 'Zoe.md')).toEqual([['Bob', 'Zoe'], ['Ada', 'Zoe']]);
  });

  it('are easier where mutual, and harder where they have given more', () => {
    const log = ['2026-05-03 call', '2026-05-02 call', '2026-05-01 call'];
    const marked = (...marks: readonly string[]): string => contact(['knows: "[[Zoe]]"'], ...log.map((entry, at) => `${entry} (${marks[at] ?? ''}:: x)`));
    const index = indexOf({ ...zoe, 'Ada.md': marked('received', 'received', 'received'), 'Bob.md': marked('gave', 'gave', 'gave'), 'Eve.md': marked('gave', 'received', 'gave') });
    expect(ways(index, 'Zoe.md')).toEqual([['Eve', 'Zoe'], ['Bob', 'Zoe'], ['Ada', 'Zoe']]);
  });

  it('do not go through the dead, the archived, or whoever is not to be contacted', () => {
    for (const status of ['deceased', 'archived', 'do-not-contact']) {
      expect(ways(indexOf({ ...zoe, 'Ada.md': contact([`status: ${status}`, 'knows: "[[Zoe]]"'], '2026-08-01 call') }), 'Zoe.md')).toEqual([]);
    }
  });

  it('go through family only if the setting allows', () => {
    const notes = { ...zoe, 'Ada.md': contact(['relationship: mother', 'knows: "[[Zoe]]"'], '2026-08-01 call') };
    expect(ways(indexOf(notes), 'Zoe.md')).toEqual([]);
    expect(ways(indexOf(notes, { familyIntroduces: true }), 'Zoe.md')).toEqual([['Ada', 'Zoe']]);
  });

  it('go through colleagues, but not through a company of dozens', () => {
    const colleagues = (count: number): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`C${at}.md`, contact(['company: Acme'])]));
    const notes = { 'Zoe.md': contact(['company: ACME']), 'Ada.md': contact(['company: "[[Acme]]"'], '2026-08-01 call') };
    expect(ways(indexOf(notes), 'Zoe.md')).toEqual([['Ada', 'Zoe']]);
    expect(indexOf(notes).pathsTo('Zoe.md', today)?.paths[0]?.links).toMatchObject([{ organisations: ['Acme'], ties: [] }]);
    expect(ways(indexOf({ ...notes, ...colleagues(24) }), 'Zoe.md')).toEqual([]);
  });

  it('let whoever was asked for an introduction, or gave one, rest for a month', () => {
    const asked = (mark: string, on: string): IntroductionPath | undefined => indexOf({ ...zoe, 'Ada.md': contact(['knows: "[[Zoe]]"'], `${on} call (${mark})`) }).pathsTo('Zoe.md', today)?.paths[0];
    expect(asked('asked:: an intro to Kim', '2026-08-02')?.wait).toMatchObject({ kind: 'asked-lately', until: day('2026-09-02'), exchange: { line: 6 } });
    expect(asked('received:: introduced me to Kim', '2026-08-20')?.wait).toMatchObject({ kind: 'asked-lately' });
    expect(asked('asked:: an intro to Kim', '2026-08-01')?.wait).toBeNull();
    expect(asked('asked:: a look at the deck', '2026-08-20')?.wait).toBeNull();
  });

  it('name those who rest anyway last', () => {
    const index = indexOf({ ...zoe, 'Ada.md': contact(['snooze-until: 2026-12-01', 'knows: "[[Zoe]]"'], '2026-08-20 call'), 'Bob.md': contact(['knows: "[[Zoe]]"'], '2025-01-01 call') });
    expect(ways(index, 'Zoe.md')).toEqual([['Bob', 'Zoe'], ['Ada', 'Zoe']]);
  });

  it('bring what to thank the first one for', () => {
    const index = indexOf({ ...zoe, 'Ada.md': contact(['knows: "[[Zoe]]"'], '2026-05-20 call (received:: a review)') });
    expect(index.pathsTo('Zoe.md', today)?.paths[0]?.toThank).toMatchObject([{ what: 'a review', line: 6 }]);
  });

  it('are none to somebody who is not there', () => expect(indexOf(zoe).pathsTo('Kim.md', today)).toBeNull());
});

describe('who brought whom', () => {
  const notes = {
    'Ada.md': contact([], '2026-08-01 call'),
    'Bob.md': contact(['introduced-by: "[[Ada]]"']),
    'Eve.md': contact(['introduced-by: ["[[Bob]]", "[[Kim]]"]']),
    'Kim.md': contact([]),
  };

  it('is the chain back to me, with the lines that say so', () => {
    const origin = indexOf(notes).pathsTo('Eve.md', today)?.origin;
    expect(origin).toMatchObject({ circular: false, steps: [[{ from: 'Bob.md', path: 'Eve.md', line: 3 }, { from: 'Kim.md' }], [{ from: 'Ada.md', path: 'Bob.md', line: 3 }]] });
    expect(indexOf(notes).pathsTo('Bob.md', today)?.introduced).toMatchObject([{ to: 'Eve.md' }]);
  });

  it('breaks nothing in a circle, and is a hint with its line', () => {
    const circle = indexOf({ 'Ada.md': contact(['introduced-by: "[[Bob]]"']), 'Bob.md': contact(['introduced-by: "[[Eve]]"']), 'Eve.md': contact(['introduced-by: "[[Ada]]"']), 'Kim.md': contact(['introduced-by: "[[Ada]]"']), 'Me.md': contact(['introduced-by: "[[Me]]"']) });
    expect(circle.pathsTo('Kim.md', today)?.origin).toMatchObject({ circular: true });
    expect(circle.problems()).toMatchObject([
      { path: 'Ada.md', line: 3, severity: 'hint', detail: { kind: 'introduced-in-circle', names: ['Ada', 'Bob', 'Eve'] } },
      { path: 'Me.md', line: 3, severity: 'hint', detail: { kind: 'introduced-in-circle', names: ['Me'] } },
    ]);
  });
});

describe('tell them what came of it', () => {
  const news = (ada: readonly string[], bob: readonly string[], properties: readonly string[] = []): readonly object[] =>
    indexOf({ 'Ada.md': contact([], ...ada), 'Bob.md': contact(['introduced-by: "[[Ada]]"', ...properties], ...bob) }).news(today);

  it('after the first entry with somebody whom they introduced', () => {
    expect(news(['2026-07-01 call'], ['2026-08-10 call'])).toMatchObject([{ introducer: 'Ada.md', introduced: 'Bob.md', since: day('2026-08-10'), evidence: [{ path: 'Bob.md', line: 3 }, { path: 'Bob.md', line: 6 }] }]);
  });

  it('once: not after later contact with them', () => expect(news(['2026-08-11 call'], ['2026-08-10 call', '2026-08-20 call'])).toEqual([]));
  it('not where they were there', () => expect(news(['2026-07-01 call'], ['2026-08-10 lunch with [[Ada]]'])).toEqual([]));
  it('not before there was contact', () => expect(news(['2026-07-01 call'], [])).toEqual([]));
  it('not after three months', () => expect(news(['2026-01-01 call'], ['2026-06-02 call'])).toEqual([]));
  it('not of those who are not to be contacted', () => expect(news(['2026-07-01 call'], ['2026-08-10 call'], ['status: archived'])).toEqual([]));
});
