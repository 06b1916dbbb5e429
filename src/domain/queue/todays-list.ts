import { compareCodePoints, compareNames } from '../text/collation.ts';
import { isSnoozed } from '../relationship/reminder-pause.ts';
import type { ShownContact } from './shown-history.ts';
import type { NotInQueue, QueueItem, Reason, ReasonKind, Relationship, TodaysItem } from '../relationship/relationship.ts';

/**
 * Draws today's list: the first of each kind, then the second of each, so that no kind starves the others. Whoever will soon be
 * due is of one kind with those who are due, behind them. `items` are in order, kind by kind; of a kind those with fewer turns
 * in earlier lists come first. Source: docs/rules.md, "Today's list".
 */
export function drawn(items: readonly QueueItem[], size: number, turnsOf: (item: QueueItem) => number = noTurns): readonly QueueItem[] {
  const kinds = new Map<ReasonKind | undefined, QueueItem[]>();
  for (let start = 0; start < items.length; ) {
    const end = endOfKind(items, start);
    const kind = items[start]?.reasons[0]?.kind;
    const drawnAs = kind === 'due-soon' ? 'overdue' : kind;
    // No more of a kind are ever drawn than the list has places.
    kinds.set(drawnAs, [...(kinds.get(drawnAs) ?? []), ...firstByTurns(items.slice(start, end), size, turnsOf)]);
    start = end;
  }
  const few: QueueItem[] = [];
  for (let round = 0; few.length < Math.min(size, items.length); round++) {
    few.push(...[...kinds.values()].flatMap((ofAKind) => ofAKind.slice(round, round + 1)));
  }
  return few.slice(0, size);
}

/** The first of a kind: those who had no turn yet in their order, then the others by their turns. */
function firstByTurns(kind: readonly QueueItem[], size: number, turnsOf: (item: QueueItem) => number): readonly QueueItem[] {
  const first: QueueItem[] = [];
  const others: (readonly [item: QueueItem, turns: number])[] = [];
  for (const item of kind) {
    if (first.length === size) return first;
    const turns = turnsOf(item);
    if (turns === 0) first.push(item);
    else others.push([item, turns]);
  }
  return [...first, ...others.sort(([, a], [, b]) => a - b).map(([item]) => item)].slice(0, size);
}

function noTurns(): number {
  return 0;
}

/** Where the kind of the item at `start` ends, by binary search. */
function endOfKind(items: readonly QueueItem[], start: number): number {
  const kind = items[start]?.reasons[0]?.kind;
  let low = start + 1;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]?.reasons[0]?.kind === kind) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The reasons without those of a kind, if `applies`. */
export function without(kind: ReasonKind, reasons: readonly Reason[], applies: boolean): readonly Reason[] {
  return applies && reasons.some((reason) => reason.kind === kind) ? reasons.filter((reason) => reason.kind !== kind) : reasons;
}

/** An item of today's list. It's done with contact today, with a snooze, or when nothing is left to do. */
export function asTodays({ relationship, reasons }: QueueItem, isSnoozedToday = false): TodaysItem {
  return { relationship, reasons, done: isSnoozedToday || relationship.doneToday || relationship.reasons.length === 0 };
}

/**
 * The people of today's list who have been shown today and stay in it until the day is over: those with a reason, and those
 * who were acted on. Source: docs/rules.md, "Today's list".
 */
export function stillTodays(shown: readonly ShownContact[], placesOf: (path: string) => TodaysPlaces | undefined): readonly TodaysItem[] {
  return shown.flatMap(({ path, wasActedOn }) => {
    const places = placesOf(path);
    if (places === undefined) return [];
    const { relationship, before, item } = places;
    const isActedOn = wasActedOn(relationship);
    if (before === null && item === null && !isActedOn) return [];
    return [asTodays(before ?? item ?? { relationship, reasons: [] }, isActedOn && isSnoozed(relationship.pauses))];
  });
}

/** Where a contact is in the queue, now and as it would be without the entries of today. */
interface TodaysPlaces {
  readonly relationship: Relationship;
  readonly item: QueueItem | null;
  readonly before: QueueItem | null;
}

/** Compares those who are not in the queue: first those who take no part or whose reminders are off, then by name. */
export function compareAbsent(a: NotInQueue, b: NotInQueue): number {
  return Number(hasNothingDue(a)) - Number(hasNothingDue(b)) || comparePeople(a.relationship, b.relationship);
}

/** Whether someone isn't in the queue for the sole reason that nothing is due. */
function hasNothingDue({ excluded, pauses }: NotInQueue): boolean {
  return excluded === null && pauses.length === 0;
}

/** Compares people by name, then by the path of their note. */
export function comparePeople(a: Relationship, b: Relationship): number {
  return compareNames(a.record.facts.name, b.record.facts.name) || compareCodePoints(a.record.facts.path, b.record.facts.path);
}
