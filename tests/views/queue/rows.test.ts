import { describe, expect, it } from 'vitest';
import type { Queue } from '../../../src/domain/relationship/relationship.ts';
import { queueRows, memoizedRows, type Group, type QueueRow, type RowOptions } from '../../../src/views/queue/rows.ts';
import { contact, queue, TODAY, type ContactBuilder } from '../../domain/builders.ts';

const AT_FIRST: RowOptions = { toggled: new Set(), showsMore: false, isFiltered: false };
const late = (name: string): ContactBuilder => contact(name).cadence('monthly').entries('2026-04-01', '2026-05-01');
const promised = (name: string): ContactBuilder => contact(name).promise('call', { due: '2026-08-30' });
const resting = (name: string): ContactBuilder => late(name).snoozedUntil('2026-12-01');

function said(shown: Queue, options: Partial<RowOptions> = {}): readonly string[] {
  return queueRows(shown, { ...AT_FIRST, ...options }).map(inWords);
}

function inWords(row: QueueRow): string {
  if (row.kind === 'heading') return `# ${row.group} ${row.count}${row.isOpen ? '' : ' closed'}`;
  if (row.kind === 'person') return `${row.relationship.record.facts.name}${row.isDone ? ' done' : ''}`;
  return row.kind === 'all-done' ? `all done, ${row.more} more` : row.kind;
}

const toggled = (...groups: readonly Group[]): Partial<RowOptions> => ({ toggled: new Set(groups) });

describe('the rows of the queue', () => {
  it('are today’s list, what is coming up, the others later, and who isn’t in it behind its heading', () => {
    const shown = queue([late('Ada'), late('Bob'), promised('Carla'), late('Dan').relationship('friend').birthday(9, 3), resting('Eve')], { dailySize: 2 });
    expect(said(shown)).toEqual(['# today 2', 'Carla', 'Ada', '# coming-up 1', 'Dan', '# later 1', 'Bob', '# not-in-queue 1 closed']);
  });

  it('of a group can be closed, and opened', () => {
    const shown = queue([late('Ada'), resting('Eve')], { dailySize: 1 });
    expect(said(shown, toggled('today', 'not-in-queue'))).toEqual(['# today 1 closed', '# not-in-queue 1', 'Eve']);
  });

  it('end with today’s few once these are done, until somebody wants more', () => {
    const shown = queue([late('Ada').entry(TODAY), late('Bob'), late('Carla')], { dailySize: 1 });
    expect(said(shown)).toEqual(['# today 1', 'Ada done', 'all done, 2 more']);
    expect(said(shown, { showsMore: true })).toEqual(['# today 1', 'Ada done', '# later 2', 'Bob', 'Carla']);
  });

  it('say that nobody is waiting, but not of those who are filtered out', () => {
    const shown = queue([resting('Eve')]);
    expect(said(shown)).toEqual(['# today 0', 'nobody-today', '# not-in-queue 1 closed']);
    expect(said(shown, { isFiltered: true })).toEqual(['# not-in-queue 1 closed']);
  });

  it('have keys of their own, also where someone has a birthday and a promise', () => {
    const rows = queueRows(queue([late('Dan').relationship('friend').birthday(9, 3), resting('Eve')]), { ...AT_FIRST, ...toggled('not-in-queue') });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('stay the same while their items do', () => {
    const shown = queue([late('Ada'), late('Bob')], { dailySize: 0 });
    const rowOf = memoizedRows();
    const bob = queueRows(shown, AT_FIRST, rowOf).at(-1);
    expect(queueRows(shown, AT_FIRST, rowOf).at(-1)).toBe(bob);
  });
});
