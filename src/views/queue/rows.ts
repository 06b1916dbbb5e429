import type { Day } from '../../domain/day.ts';
import type { Excluded, Queue, QueueItem, ReasonKind, Relationship, ReminderPause, TodaysItem } from '../../domain/relationship/relationship.ts';

/** The parts of the list, each of which can be closed. */
export type Group = 'today' | 'coming-up' | 'rested' | 'not-in-queue' | ReasonKind;

/** One row of the list. `key` stays the same while what it shows changes. */
export type QueueRow =
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group; readonly count: number; readonly isOpen: boolean }
  | PersonRow
  | { readonly kind: 'coming-up'; readonly key: string; readonly relationship: Relationship; readonly on: Day }
  | { readonly kind: 'absent'; readonly key: string; readonly relationship: Relationship; readonly excluded: Excluded | null; readonly pauses: readonly ReminderPause[] }
  | { readonly kind: 'nobody-today'; readonly key: string }
  | { readonly kind: 'all-done'; readonly key: string; readonly more: number };

export interface PersonRow {
  readonly kind: 'person';
  readonly key: string;
  readonly item: QueueItem;
  readonly group: ReasonKind;
  readonly isTodays: boolean;
  readonly isDone: boolean;
}

export interface RowOptions {
  /** Groups that are not as they are at first: `not-in-queue` is closed then, all others open. */
  readonly toggled: ReadonlySet<Group>;
  /** Whether to go on below when today's few are done. */
  readonly showsMore: boolean;
  /** Whether the queue is only a part of it: nothing is said then of those who are not shown. */
  readonly isFiltered: boolean;
}

/**
 * The queue as rows: today's few, what is coming up, who left today's few for some days, the others by their strongest reason, then who is not in it. Once
 * today's few are done, the others wait behind one row until somebody wants more.
 */
export function queueRows(queue: Queue, { toggled, showsMore, isFiltered }: RowOptions, rowOf: (item: QueueItem) => PersonRow = othersRow): readonly QueueRow[] {
  const rows: QueueRow[] = [];
  const isOpen = (group: Group): boolean => toggled.has(group) === (group === 'not-in-queue');
  const addGroup = (group: Group, members: readonly QueueRow[]): void => {
    if (members.length === 0) return;
    rows.push({ kind: 'heading', key: `heading ${group}`, group, count: members.length, isOpen: isOpen(group) });
    if (isOpen(group)) for (const row of members) rows.push(row);
  };
  const todays = queue.today.map(todaysRow);
  addGroup('today', todays.length === 0 && !isFiltered ? [{ kind: 'nobody-today', key: 'nobody today' }] : todays);
  addGroup('coming-up', queue.comingUp.map(({ relationship, on }) => ({ kind: 'coming-up', key: `coming ${relationship.record.facts.path}`, relationship, on })));
  const groups = othersByReason(queue, rowOf);
  const isAllDone = queue.today.length > 0 && queue.today.every(({ done }) => done);
  if (isAllDone && !showsMore && !isFiltered) rows.push({ kind: 'all-done', key: 'all done', more: [...groups.values()].reduce((sum, { length }) => sum + length, 0) });
  else for (const [group, members] of groups) addGroup(group, members);
  // Most have it closed: who is in it is put together only when it is open.
  if (isOpen('not-in-queue')) addGroup('not-in-queue', queue.notInQueue.map((absent) => ({ kind: 'absent', key: `absent ${pathOf(absent)}`, ...absent })));
  else if (queue.notInQueue.length > 0) rows.push({ kind: 'heading', key: 'heading not-in-queue', group: 'not-in-queue', count: queue.notInQueue.length, isOpen: false });
  return rows;
}

/** Makes the row of an item once: of ten thousand items few are others than they were a moment ago. */
export function memoizedRows(): (item: QueueItem) => PersonRow {
  const known = new WeakMap<QueueItem, PersonRow>();
  return (item) => {
    let row = known.get(item);
    if (row === undefined) known.set(item, (row = othersRow(item)));
    return row;
  };
}

/** The path of the person a row is about, `null` where it is about nobody. */
export function personOf(row: QueueRow): string | null {
  if (row.kind === 'person') return pathOf(row.item);
  return row.kind === 'coming-up' || row.kind === 'absent' ? pathOf(row) : null;
}

/** All but today's few: first who left them for some days, then the others in their order, cut where the strongest reason becomes another one. */
function othersByReason({ today, items, rested }: Queue, rowOf: (item: QueueItem) => PersonRow): ReadonlyMap<Group, readonly PersonRow[]> {
  const few = new Set([...today, ...rested].map(pathOf));
  const groups = new Map<Group, PersonRow[]>([['rested', rested.map(rowOf)]]);
  let group: PersonRow[] = [];
  let kind: ReasonKind | null = null;
  for (const item of items) {
    const row = rowOf(item);
    if (few.has(row.key)) continue;
    if (row.group !== kind) {
      group = groups.get(row.group) ?? [];
      groups.set((kind = row.group), group);
    }
    group.push(row);
  }
  return groups;
}

function todaysRow(item: TodaysItem): PersonRow {
  return { kind: 'person', key: `today ${pathOf(item)}`, item, group: strongestOf(item), isTodays: true, isDone: item.done };
}

function othersRow(item: QueueItem): PersonRow {
  return { kind: 'person', key: pathOf(item), item, group: strongestOf(item), isTodays: false, isDone: false };
}

/** Every item has a reason. */
function strongestOf({ reasons: [strongest] }: QueueItem): ReasonKind {
  return strongest?.kind ?? 'overdue';
}

function pathOf({ relationship }: { readonly relationship: Relationship }): string {
  return relationship.record.facts.path;
}
