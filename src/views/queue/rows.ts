import type { Day } from '../../domain/day.ts';
import type { Excluded, Queue, QueueItem, ReasonKind, Relationship, Resting } from '../../domain/relationship.ts';

/** The parts of the list, each of which can be closed. */
export type Group = 'today' | 'coming-up' | 'not-in-queue' | ReasonKind;

/** One row of the list. `key` stays the same while what it shows changes. */
export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'person'; readonly key: string; readonly item: QueueItem; readonly isTodays: boolean; readonly isDone: boolean }
  | { readonly kind: 'coming-up'; readonly key: string; readonly relationship: Relationship; readonly on: Day }
  | { readonly kind: 'absent'; readonly key: string; readonly relationship: Relationship; readonly excluded: Excluded | null; readonly resting: readonly Resting[] }
  | { readonly kind: 'nobody-today'; readonly key: string }
  | { readonly kind: 'all-done'; readonly key: string; readonly more: number };

export interface RowOptions {
  /** Groups that are not as they are at first: `not-in-queue` is closed then, all others open. */
  readonly toggled: ReadonlySet<Group>;
  /** Whether to go on below when today's few are done. */
  readonly showsMore: boolean;
}

/**
 * The queue as rows: today's few, what is coming up, the others by their strongest reason, then who is not in it. Once
 * today's few are done, the others wait behind one row until somebody wants more.
 */
export function queueRows(queue: Queue, { toggled, showsMore }: RowOptions): readonly Row[] {
  const rows: Row[] = [];
  const isOpen = (group: Group): boolean => toggled.has(group) === (group === 'not-in-queue');
  const addGroup = (group: Group, members: readonly Row[]): void => {
    if (members.length === 0) return;
    rows.push({ kind: 'heading', key: `heading ${group}`, group, count: members.length, isOpen: isOpen(group) });
    if (isOpen(group)) for (const row of members) rows.push(row);
  };
  const few = new Set(queue.today.map(({ relationship }) => relationship));
  const others = queue.items.filter(({ relationship }) => !few.has(relationship));
  const isAllDone = queue.today.length > 0 && queue.today.every(({ done }) => done);

  const todays: readonly Row[] = queue.today.map((item) => ({ kind: 'person', key: `today ${pathOf(item)}`, item, isTodays: true, isDone: item.done }));
  addGroup('today', todays.length === 0 ? [{ kind: 'nobody-today', key: 'nobody today' }] : todays);
  addGroup('coming-up', queue.comingUp.map(({ relationship, on }) => ({ kind: 'coming-up', key: `coming ${relationship.record.facts.path}`, relationship, on })));
  if (isAllDone && !showsMore) rows.push({ kind: 'all-done', key: 'all done', more: others.length });
  else for (const [group, items] of byStrongestReason(others)) addGroup(group, items.map((item) => ({ kind: 'person', key: pathOf(item), item, isTodays: false, isDone: false })));
  addGroup('not-in-queue', queue.notInQueue.map((absent) => ({ kind: 'absent', key: `absent ${pathOf(absent)}`, ...absent })));
  return rows;
}

/** The path of the person a row is about, `null` where it is about nobody. */
export function personOf(row: Row): string | null {
  if (row.kind === 'person') return pathOf(row.item);
  return row.kind === 'coming-up' || row.kind === 'absent' ? pathOf(row) : null;
}

/** Items in their order, cut where the strongest reason becomes another one. */
function byStrongestReason(items: readonly QueueItem[]): ReadonlyMap<ReasonKind, readonly QueueItem[]> {
  const groups = new Map<ReasonKind, QueueItem[]>();
  for (const item of items) {
    const kind = item.reasons[0]?.kind;
    if (kind === undefined) continue;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [item]);
    else group.push(item);
  }
  return groups;
}

function pathOf({ relationship }: { readonly relationship: Relationship }): string {
  return relationship.record.facts.path;
}
