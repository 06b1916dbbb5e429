import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { progressOf, type GoalFacts, type LinkedGoal } from '../../../src/domain/goal.ts';
import { goalSummary, goalReports, roleHolders, type GoalReport } from '../../../src/domain/goals/report.ts';
import type { IntroductionGraph, Tie } from '../../../src/domain/introductions/tie.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { queueOf } from '../queue/queue-of.ts';
import { foldWord } from '../../../src/domain/vocabulary.ts';
import { contact, day, TODAY, type ContactBuilder } from '../builders.ts';

const today = day(TODAY);
const outcomes = categoryVocabulary(defaultSettings);

interface GoalOptions extends Partial<Omit<GoalFacts, 'people' | 'wanted' | 'roles' | 'venues'>> {
  readonly people?: readonly string[];
  readonly wanted?: readonly string[];
  readonly roles?: readonly string[];
  readonly venues?: readonly string[];
}

function goal({ people = [], wanted = [], roles = [], venues = [], ...facts }: GoalOptions = {}): LinkedGoal {
  const located = (words: readonly string[]): GoalFacts['roles'] => words.map((value) => ({ value, line: 4 }));
  const path = facts.path ?? 'Goals/Move on.md';
  return {
    facts: { path, name: 'Move on', status: 'active', area: null, start: null, due: null, target: null, people: [], wanted: [], ...facts, roles: located(roles), venues: located(venues) },
    people: people.map((name) => ({ path: `People/${name}.md`, via: { path, line: 5 } })),
    wanted: wanted.map((name) => `People/${name}.md`),
  };
}

function reports(goals: readonly LinkedGoal[], contacts: readonly ContactBuilder[], knows: readonly (readonly [string, string])[] = []): readonly GoalReport[] {
  const relationships = new Map(contacts.map((one) => [one.record.facts.path, one.related()]));
  const ties = knows.map(([from, to]): Tie => ({ kind: 'knows', from: `People/${from}.md`, to: `People/${to}.md`, date: null, path: `People/${from}.md`, line: 3 }));
  const graph: IntroductionGraph = {
    people: () => [...relationships.keys()],
    neighbours: (path) => new Map(ties.filter((tie) => tie.from === path || tie.to === path).map((tie) => [tie.from === path ? tie.to : tie.from, [tie]])),
    organisations: () => [],
    introductions: () => [],
  };
  const relationshipAt = (path: string): ReturnType<ContactBuilder['related']> | null => relationships.get(path) ?? null;
  return goalReports(goals.map((record) => goalSummary(progressOf(record, relationshipAt, today), outcomes, today)), {
    queued: (people) => queueOf([...relationships.values()], defaultSettings, today).items.filter(({ relationship }) => people.some(({ path }) => path === relationship.record.facts.path)),
    peopleWithRole: (word) => roleHolders([...relationships.values()].filter(({ record: { facts } }) => foldWord(facts.role ?? '') === word)),
    introductions: { graph, relationshipAt, categories: outcomes, familyIntroduces: false, today },
  });
}

const known = (name: string): ContactBuilder => contact(name).entries('2026-01-10', '2026-03-10', '2026-08-20');
const report = (options: GoalOptions, ...contacts: readonly ContactBuilder[]): GoalReport | undefined => reports([goal(options)], contacts)[0];

describe('the state of a goal', () => {
  const year = { start: day('2026-01-01'), due: day('2026-12-31') };
  it.each<[string, GoalOptions, string]>([
    ['done', { status: 'done' }, 'done'],
    ['dropped', { status: 'dropped', ...year, target: 1 }, 'dropped'],
    ['reached, even after its day', { due: day('2026-01-01'), target: 1, people: ['Ada'] }, 'reached'],
    ['not begun', { start: day('2026-09-02'), due: day('2026-12-31'), target: 2 }, 'not-started'],
    ['past its day', { ...year, due: day('2026-08-31'), target: 2 }, 'past-due'],
    ['on its last day still behind', { ...year, due: day('2026-09-01'), target: 2 }, 'behind'],
    ['behind the straight line', { ...year, target: 2, people: ['Ada'] }, 'behind'],
    ['on course', { ...year, start: day('2026-08-01'), target: 2, people: ['Ada'] }, 'on-course'],
    ['open without a date', { start: day('2026-01-01'), target: 2 }, 'open'],
    ['open without a target', year, 'open'],
  ])('is %s', (_what, options, state) => expect(report(options, known('Ada'))?.state).toBe(state));
});

describe('before there is a need, a goal says whom to greet', () => {
  const silent = (name: string): ContactBuilder => contact(name).entry('2026-06-01');
  const ahead = { start: day('2027-01-01'), people: ['Ada', 'Bob', 'Cy', 'Dee', 'Eve', 'Fay'] };
  const greeted = (one: GoalReport | undefined): readonly string[] => (one?.greetings ?? []).map(({ relationship }) => relationship.record.facts.name);

  it('everyone linked to it without contact for three months, the longest silence first, while it is ahead', () => {
    const people = [silent('Ada'), contact('Bob').entry('2026-06-02'), contact('Cy').entry('2025-01-01'), contact('Dee').met('2026-05-01'), contact('Eve')];
    expect(greeted(report(ahead, ...people))).toEqual(['Cy', 'Dee', 'Ada']);
    expect(report(ahead, ...people)?.greetings[0]).toMatchObject({ via: { path: 'Goals/Move on.md', line: 5 }, last: { line: 10 } });
    expect(greeted(report({ ...ahead, start: today }, ...people))).toEqual([]);
    expect(greeted(report({ ...ahead, status: 'dropped' }, ...people))).toEqual([]);
  });

  it('but nobody who is snoozed, planned with, or left out', () => {
    expect(greeted(report(ahead, silent('Ada').snoozedUntil('2026-12-01'), silent('Bob').plan('2026-09-10'), silent('Cy').status('deceased'), silent('Dee').status('archived'), silent('Eve').status('paused')))).toEqual([]);
  });

  it('and of any active goal those on the path to someone it wants to reach', () => {
    const [one] = reports([goal({ wanted: ['Zoe'], people: ['Ada'] })], [silent('Ada'), silent('Bob'), contact('Cy').entry('2026-08-20'), contact('Zoe')], [['Bob', 'Zoe'], ['Cy', 'Zoe']]);
    expect(greeted(one)).toEqual(['Bob']);
    expect(one?.greetings[0]?.via).toEqual({ kind: 'knows', from: 'People/Bob.md', to: 'People/Zoe.md', date: null, path: 'People/Bob.md', line: 3 });
  });
});

describe('a goal shows', () => {
  it('its people by how far they have come, family and friends apart, each with the line that says so', () => {
    const shown = report({ people: ['Ada', 'Bob', 'Eve'] }, known('Ada'), contact('Bob'), known('Eve').relationship('friend'));
    expect(shown?.byStage.established).toMatchObject([{ relationship: { record: { facts: { name: 'Ada' } } }, via: { line: 5 } }]);
    expect(shown?.byStage.new).toEqual([]);
    expect(shown?.neverContacted).toMatchObject([{ relationship: { record: { facts: { name: 'Bob' } } } }]);
    expect(shown?.close).toMatchObject([{ relationship: { record: { facts: { name: 'Eve' } } } }]);
    expect(shown?.reached).toBe(2);
  });

  it('what was given and asked since it began, and what came of it', () => {
    const ada = known('Ada').entry('2026-02-01', { gave: 'a book' }).entry('2025-12-31', { gave: 'too early' }).entry('2026-05-01', { asked: 'x', received: 'advice' });
    const shown = report({ start: day('2026-01-01'), people: ['Ada'] }, ada);
    expect(shown?.exchange.map(({ kind, line }) => [kind, line])).toEqual([['gave', 13], ['received', 15], ['asked', 15]]);
    expect(shown?.byCategory.map(({ category }) => category)).toEqual(['advice', 'gift']);
  });

  it('where its people were met, also where it never looked', () => {
    const shown = report({ people: ['Ada'], venues: ['conference'] }, known('Ada').facts({ metAt: 'online' }));
    expect([shown?.venues, shown?.metAt.groups.map(({ word }) => word)]).toEqual([[{ word: 'conference', people: [] }], ['online']]);
  });

  it('next steps that are items of the queue', () => {
    const ada = known('Ada').promise('send it', { due: '2026-08-25' });
    expect(report({ people: ['Ada'] }, ada)?.nextSteps).toMatchObject([{ reasons: [{ kind: 'promise' }] }]);
    expect(report({ people: ['Ada'], status: 'done' }, ada)?.nextSteps).toEqual([]);
  });
});

describe('warm ways in', () => {
  const chain = (ways: GoalReport['paths'][number] | undefined): readonly string[] => ways?.proposed?.people.map(({ record }) => record.facts.name) ?? [];

  it('lead to somebody by name, and to whoever fills a role that nobody fills yet', () => {
    const [shown] = reports([goal({ wanted: ['Zoe'], roles: ['investor'] })], [known('Ada'), known('Bob'), contact('Zoe'), contact('Kim').facts({ role: 'Investor' })], [['Ada', 'Zoe'], ['Bob', 'Kim']]);
    expect(shown?.paths.map(chain)).toEqual([['Ada', 'Zoe'], ['Bob', 'Kim']]);
  });

  it('name those whom I know already', () => {
    const shown = report({ roles: ['investor'] }, known('Kim').facts({ role: 'investor' }));
    expect(shown?.paths).toMatchObject([{ sought: { kind: 'role', word: 'investor' }, known: [{ record: { facts: { name: 'Kim' } } }], proposed: null, others: [] }]);
  });

  it('propose nobody for two things at once: the goal that is due first chooses', () => {
    const later = goal({ path: 'Goals/A.md', due: day('2027-01-01'), wanted: ['Zoe'] });
    const sooner = goal({ path: 'Goals/B.md', due: day('2026-10-01'), wanted: ['Kim'] });
    const [a, b] = reports([later, sooner], [known('Ada'), contact('Zoe'), contact('Kim')], [['Ada', 'Zoe'], ['Ada', 'Kim']]);
    expect([chain(a?.paths[0]), chain(b?.paths[0])]).toEqual([[], ['Ada', 'Kim']]);
    expect(a?.paths[0]?.others).toMatchObject([{ wait: { kind: 'proposed-elsewhere' } }]);
  });

  it('are none for goals that are done, and none to a note that is no contact', () => {
    expect(report({ status: 'done', wanted: ['Zoe'] }, contact('Zoe'))?.paths).toEqual([]);
    expect(report({ wanted: ['Nobody'] })?.paths).toMatchObject([{ sought: { relationship: null }, known: [], proposed: null, others: [] }]);
  });
});
