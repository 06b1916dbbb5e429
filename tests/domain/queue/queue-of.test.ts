import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { withShown, NOTHING_SHOWN } from '../../../src/domain/queue/shown-history.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { queueOf } from './queue-of.ts';
import { contact, day, names, queue, TODAY, type ContactBuilder } from '../builders.ts';

/** A contact of long ago, so that nothing about it is new. */
function known(name: string): ContactBuilder {
  return contact(name).entry('2020-01-01');
}

function overdue(name: string, last = '2026-06-01'): ContactBuilder {
  return known(name).cadence('monthly').entry(last);
}

function promised(name: string, due = '2026-08-20'): ContactBuilder {
  return known(name).promise('send it', { due });
}

function toThank(name: string, on = '2026-08-20'): ContactBuilder {
  return known(name).entry(on, { received: 'an introduction' });
}

describe('the order', () => {
  it('is by the strongest reason, then by its measure', () => {
    const { items } = queue([
      overdue('late', '2026-07-01'), overdue('later', '2026-06-01'), toThank('thank'), promised('promise', '2026-08-20'), promised('earlier promise', '2026-08-01'),
      known('asked').entry('2026-08-01', { 'asked-me': 'a review' }), contact('met').met('2026-08-20'), contact('met later').met('2026-08-25'),
      known('planned').plan('2026-08-20'), known('birthday').relationship('friend').birthday(9, 1), known('yesterday').relationship('friend').birthday(8, 31),
      overdue('soon', '2026-08-05'),
    ]);
    expect(names(items)).toEqual([
      'earlier promise', 'promise', 'asked', 'met later', 'met', 'planned', 'birthday', 'yesterday', 'thank', 'later', 'late', 'soon',
    ]);
  });

  it('measures lateness by how long it was to be', () => {
    const weekly = known('weekly').cadence('weekly').entry('2026-08-18');
    const yearly = known('yearly').cadence('yearly').entry('2025-06-01');
    expect(names(queue([yearly, weekly]).items)).toEqual(['weekly', 'yearly']);
  });

  it('is by name (NFC, code points) among equals, then by path', () => {
    const people = ['Zoe', 'Émile', 'E\u0301mile 2', 'ada', 'Ada', '\u{1F600}', '\uFF21'].map((name) => promised(name));
    expect(names(queue(people).items)).toEqual(['Ada', 'Zoe', 'ada', 'Émile', 'E\u0301mile 2', '\uFF21', '\u{1F600}']);
    const twins = [promised('Ada').facts({ path: 'Work/Ada.md' }), promised('Ada').facts({ path: 'Home/Ada.md' })];
    expect(queue(twins).items.map(({ relationship }) => relationship.record.facts.path)).toEqual(['Home/Ada.md', 'Work/Ada.md']);
  });

  it('takes each contact once, with all reasons, strongest first', () => {
    const { items } = queue([promised('Ada').cadence('monthly').entry('2026-06-01')]);
    expect(items.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([['promise', 'overdue']]);
  });
});

describe('new contacts', () => {
  it('only the ten latest rank as such', () => {
    const met = Array.from({ length: 12 }, (_, index) => contact(`met ${String(index + 10)}`).met(`2026-08-${String(index + 10)}`));
    const both = met.map((one, index) => (index === 0 ? one.promise('send it', { due: '2026-08-20' }) : one));
    const { items } = queue(both);
    expect(names(items)).toEqual(['met 10', 'met 21', 'met 20', 'met 19', 'met 18', 'met 17', 'met 16', 'met 15', 'met 14', 'met 13', 'met 12']);
    expect(items[0]?.reasons.map(({ kind }) => kind)).toEqual(['promise']);
  });
});

describe('today’s few', () => {
  const manyOverdue = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => overdue(name));
  const manyPromised = ['p', 'q', 'r', 's'].map((name) => promised(name));

  it('are the first of each kind, then the second, so that no kind starves the others', () => {
    expect(names(queue([...manyOverdue, ...manyPromised, toThank('t')]).today)).toEqual(['p', 't', 'a', 'q', 'b']);
  });

  it('are more than two of a kind only where no other kind has someone', () => {
    expect(names(queue([...manyOverdue, toThank('t')]).today)).toEqual(['t', 'a', 'b', 'c', 'd']);
    expect(names(queue(manyOverdue).today)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are as many as the setting says', () => {
    expect(names(queue(manyOverdue, { dailySize: 2 }).today)).toEqual(['a', 'b']);
    expect(queue(manyOverdue, { dailySize: 0 }).today).toEqual([]);
    expect(names(queue(manyOverdue, { dailySize: 100 }).today)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('keep who has contact today in place as done, and nobody moves up', () => {
    const [first, second, ...others] = manyOverdue;
    const spoken = [first, second?.entry(TODAY), ...others].flatMap((one) => one ?? []);
    const { today, items } = queue(spoken, { dailySize: 3 });
    expect(today.map(({ relationship, done }) => [relationship.record.facts.name, done])).toEqual([['a', false], ['b', true], ['c', false]]);
    expect(names(items)).toEqual(['a', 'c', 'd', 'e', 'f']);
  });

  it('keep the reasons that someone was there for', () => {
    expect(queue([overdue('a').entry(TODAY)]).today[0]?.reasons.map(({ kind }) => kind)).toEqual(['overdue']);
  });

  it('keep someone in place whose last-contact property moved to today with the entry', () => {
    const { today } = queue([overdue('a').entry(TODAY).lastContact(TODAY), overdue('b')], { dailySize: 1 });
    expect(today.map(({ relationship, done }) => [relationship.record.facts.name, done])).toEqual([['a', true]]);
  });

  it('count a try of today as done where nothing is left to do', () => {
    const { today } = queue([overdue('a').attempt(TODAY), promised('p').attempt(TODAY)]);
    expect(today.map(({ relationship, done }) => [relationship.record.facts.name, done])).toEqual([['p', false], ['a', true]]);
  });

  it('stay the same for the day once they were shown: who was acted on is done, and nobody moves up', () => {
    const settings = { dailySize: 3 };
    const morning = [overdue('a'), promised('p'), promised('q').cadence('monthly').entry('2026-06-01'), toThank('t'), overdue('z')];
    const shown = withShown(NOTHING_SHOWN, queue(morning, settings).today, day(TODAY));
    const [a, p, q, t, z] = morning.map((one) => one.related());
    const ticked = known('p').related();
    const both = promised('q').cadence('monthly').entry('2026-06-01').snoozedUntil('2026-09-08').related();
    const later = promised('earlier', '2026-08-01').related();
    const now = [a, ticked, both, t, z, later].flatMap((one) => one ?? []);
    const { today } = queueOf(now, { ...defaultSettings, ...settings }, day(TODAY), shown);
    expect(names([p, t, a].flatMap((relationship) => (relationship === undefined ? [] : [{ relationship }])))).toEqual(names(queue(morning, settings).today));
    expect(today.map(({ relationship, done }) => [relationship.record.facts.name, done])).toEqual([['p', true], ['t', false], ['a', false]]);
    const shownToQ = withShown(NOTHING_SHOWN, [q].flatMap((relationship) => (relationship === undefined ? [] : [{ relationship }])), day(TODAY));
    expect(queueOf(now, { ...defaultSettings, ...settings }, day(TODAY), shownToQ).today.map(({ relationship, done }) => [relationship.record.facts.name, done])).toEqual([['q', true], ['earlier', false], ['t', false]]);
  });

  it('take in nobody for an entry of today', () => {
    expect(queue([contact('met').entry(TODAY)]).today).toEqual([]);
  });
});

describe('reviving', () => {
  const quiet = Array.from({ length: 8 }, (_, index) => contact(`quiet ${index}`).relationship('mentor').entries('2024-01-01', '2024-02-01', '2024-03-01'));
  const settings = { revivePerWeek: 3 };

  it('is off by default, and a few a week when on', () => {
    expect(queue(quiet).items).toEqual([]);
    expect(queue(quiet, settings).items).toHaveLength(3);
    expect(queue(quiet, { revivePerWeek: 1 }).items).toHaveLength(1);
  });

  it('chooses the same few all week, and others the next', () => {
    const chosen = (today: string): readonly string[] => [...names(queue(quiet, settings, today).items)].sort();
    expect(chosen('2026-09-06')).toEqual(chosen('2026-08-31'));
    const weeks = new Set(['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'].map((monday) => chosen(monday).join()));
    expect(weeks.size).toBeGreaterThan(1);
  });

  it('has nobody move up when one of the few was contacted in the week', () => {
    const [first] = names(queue(quiet, settings, '2026-08-31').items);
    const spoken = quiet.map((one) => (one.record.facts.name === first ? one.entry('2026-08-31') : one));
    expect(names(queue(spoken, settings, '2026-09-02').items)).toEqual(names(queue(quiet, settings, '2026-09-02').items).filter((name) => name !== first));
  });
});

describe('beside today’s list', () => {
  it('everyone is in one part of the list', () => {
    const friend = known('friend').relationship('friend').birthday(9, 12);
    const everyone = [overdue('a'), overdue('b'), promised('p').birthday(9, 5).cadence('monthly'), friend, known('planned').plan('2026-09-03'), known('due').cadence('monthly').entry('2026-08-06'), known('fine')];
    const { today, comingUp, later, notInQueue } = queue(everyone, { dailySize: 1 });
    expect([today, comingUp, later, notInQueue].map(names)).toEqual([['p'], ['planned', 'due', 'friend'], ['a', 'b'], ['fine']]);
    expect(comingUp.map(({ next: { kind, on } }) => [kind, formatDay(on)])).toEqual([['plan', '2026-09-03'], ['due', '2026-09-06'], ['birthday', '2026-09-12']]);
  });

  it('nothing is coming up with someone who is snoozed', () => {
    const { comingUp, notInQueue } = queue([known('a').relationship('friend').birthday(9, 5).plan('2026-09-04').snoozedUntil('2026-10-01')]);
    expect([comingUp, notInQueue].map(names)).toEqual([[], ['a']]);
  });

  it('birthdays of the next two weeks come up, nearest first', () => {
    const friend = (name: string, dayOfMonth: number): ContactBuilder => known(name).relationship('friend').birthday(9, dayOfMonth);
    const { comingUp } = queue([friend('late', 15), friend('later', 16), friend('Zoe', 3), friend('Ada', 3), friend('today', 1)]);
    expect(comingUp.map(({ relationship, next }) => [relationship.record.facts.name, formatDay(next.on)])).toEqual([['Ada', '2026-09-03'], ['Zoe', '2026-09-03'], ['late', '2026-09-15']]);
  });

  it('who rests or takes no part is listed with the reason, and behind them everyone else', () => {
    const { notInQueue, items } = queue([
      overdue('snoozed').snoozedUntil('2026-10-01'), overdue('archived').status('archived'), promised('paused, but promised').status('paused'), known('fine'),
    ]);
    expect(names(items)).toEqual(['paused, but promised']);
    expect(notInQueue.map(({ relationship, excluded, pauses }) => [relationship.record.facts.name, excluded, pauses.map(({ kind }) => kind)])).toEqual([
      ['archived', 'archived', []], ['snoozed', null, ['snoozed']], ['fine', null, []],
    ]);
  });
});
