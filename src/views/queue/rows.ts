import { getOrInsert } from '../../domain/collections.ts';
import type { ComingUp, Queue, QueueItem, Reason, Relationship } from '../../domain/relationship/relationship.ts';

/** The parts of the list, each of which can be closed. */
export type Group = 'today' | 'coming-up' | 'later' | 'not-in-queue';

/** One row of the list. `key` stays the same while what it shows changes. */
export type QueueRow =
  /** `done` counts those of `count` who are done. */
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group; readonly count: number; readonly done: number; readonly isOpen: boolean }
  | PersonRow
  | { readonly kind: 'nobody-today'; readonly key: string }
  | { readonly kind: 'all-done'; readonly key: string; readonly more: number };

/** A person, who is in one part only, with the path as key. */
export interface PersonRow {
  readonly kind: 'person';
  readonly key: string;
  readonly group: Group;
  readonly relationship: Relationship;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  /** The date for which someone is coming up. */
  readonly next: ComingUp | null;
  readonly isDone: boolean;
}

export interface RowOptions {
  /** Groups that aren't as they are at first: `not-in-queue` is closed then, all others open. */
  readonly toggled: ReadonlySet<Group>;
  /** Whether to go on below when today's list is done. */
  readonly showsMore: boolean;
  /** Whether the queue is only a part of it: nothing is said then of those who aren't shown. */
  readonly isFiltered: boolean;
}

/**
 * The queue as rows: today's list, who is coming up, the others later, then who isn't in it. Once today's list is done, the
 * others wait behind one row until more is wanted.
 */
export function queueRows({ today, comingUp, later, notInQueue }: Queue, { toggled, showsMore, isFiltered }: RowOptions, rowOf: (item: QueueItem) => PersonRow = laterRow): readonly QueueRow[] {
  const rows: QueueRow[] = [];
  const done = today.filter((item) => item.done).length;
  // Few groups are all open: a group's rows are put together only when it is.
  const addGroup = (group: Group, count: number, members: () => readonly QueueRow[]): void => {
    const isOpen = toggled.has(group) === (group === 'not-in-queue');
    rows.push({ kind: 'heading', key: `heading ${group}`, group, count, done: group === 'today' ? done : 0, isOpen });
    if (isOpen) for (const row of members()) rows.push(row);
  };
  if (today.length > 0) addGroup('today', today.length, () => today.map((item) => personRow('today', item, null, item.done)));
  else if (!isFiltered) addGroup('today', 0, () => [{ kind: 'nobody-today', key: 'nobody today' }]);
  const waitsForMore = done > 0 && done === today.length && !showsMore && !isFiltered;
  if (waitsForMore) rows.push({ kind: 'all-done', key: 'all done', more: later.length });
  if (comingUp.length > 0) addGroup('coming-up', comingUp.length, () => comingUp.map((item) => personRow('coming-up', item, item.next)));
  if (later.length > 0 && !waitsForMore) addGroup('later', later.length, () => later.map(rowOf));
  if (notInQueue.length > 0) addGroup('not-in-queue', notInQueue.length, () => notInQueue.map(({ relationship }) => personRow('not-in-queue', { relationship, reasons: [] })));
  return rows;
}

/** Makes the row of an item once: of ten thousand items few are others than they were a moment ago. */
export function memoizedRows(): (item: QueueItem) => PersonRow {
  const known = new WeakMap<QueueItem, PersonRow>();
  return (item) => {
    return getOrInsert(known, item, () => laterRow(item));
  };
}

function laterRow(item: QueueItem): PersonRow {
  return personRow('later', item);
}

function personRow(group: Group, { relationship, reasons }: QueueItem, next: ComingUp | null = null, isDone = false): PersonRow {
  return { kind: 'person', key: relationship.record.facts.path, group, relationship, reasons, next, isDone };
}
