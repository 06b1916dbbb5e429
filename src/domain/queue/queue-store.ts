import type { Day } from '../day.ts';
import { compareCodePoints, compareNames } from '../text/collation.ts';
import { asTodays, compareAbsent, comparePeople, drawn, stillTodays, without } from './todays-list.ts';
import { compareStrength, reviveOrder } from './reasons.ts';
import type { ComingUpItem, NotInQueue, Queue, QueueItem, Reason, Relationship } from '../relationship/relationship.ts';
import type { Settings } from '../settings/settings.ts';
import type { AtPath } from '../source.ts';
import { NOTHING_SHOWN, restingOn, shownOn, turnsBefore, type ShownHistory } from './shown-history.ts';
import { SortedList } from './sorted-list.ts';
import { NEW_CONTACTS_AT_MOST } from '../thresholds.ts';

/** A contact's places in the queue, so that they can be taken out. */
interface Entry {
  readonly relationship: Relationship;
  readonly item: QueueItem | null;
  readonly before: QueueItem | null;
  readonly comingUp: ComingUpItem | null;
  readonly absent: NotInQueue | null;
}

/** A group in which only some rank, in the order in which they are chosen. */
interface Candidates {
  readonly list: SortedList<QueueItem>;
  readonly byPath: Map<string, QueueItem>;
  readonly chosenAtMost: number;
  chosen: ReadonlySet<string>;
}

/**
 * The queue of one day, updated contact by contact: it equals the queue computed from everyone at once, which is the model
 * in tests/domain/queue/queue-of.ts. Source: docs/rules.md, "Follow-up queue".
 */
export class QueueStore {
  private readonly entries = new Map<string, Entry>();
  private readonly items = new SortedList(compareItems);
  private readonly before = new SortedList(compareItems);
  private readonly comingUp = new SortedList<ComingUpItem>((a, b) => a.next.on - b.next.on || comparePeople(a.relationship, b.relationship));
  private readonly notInQueue = new SortedList(compareAbsent);
  /** Who was met lately, now and as it would be without the entries dated today. */
  private readonly met = candidates(compareItems, NEW_CONTACTS_AT_MOST);
  private readonly metBefore = candidates(compareItems, NEW_CONTACTS_AT_MOST);
  private readonly toRevive: Candidates;
  /** For lists of people, those of them who are in the queue, in the order of the list and in that of the queue. */
  private readonly ordered = new WeakMap<readonly AtPath[], { readonly found: readonly QueueItem[]; readonly items: readonly QueueItem[] }>();

  constructor(
    private readonly settings: Settings,
    readonly today: Day,
  ) {
    const order = ({ relationship }: QueueItem): number => reviveOrder(relationship.record.facts.path, today);
    this.toRevive = candidates((a, b) => order(a) - order(b) || comparePeople(a.relationship, b.relationship), settings.revivePerWeek);
  }

  /** Puts contacts' answers in the place of those they had before; `null` for one that is gone. */
  update(answers: ReadonlyMap<string, Relationship | null>): void {
    const changed = new Set<string>();
    for (const [path, relationship] of answers) {
      this.nominate(path, relationship);
      if (relationship !== this.entries.get(path)?.relationship) changed.add(path);
    }
    for (const some of [this.met, this.metBefore, this.toRevive]) for (const path of updateChoice(some)) changed.add(path);
    this.enter([...changed].map((path) => [path, answers.has(path) ? (answers.get(path) ?? null) : (this.entries.get(path)?.relationship ?? null)]));
  }

  /** The queue, where today's lists so far were those of `shown`. */
  queue(shown: ShownHistory = NOTHING_SHOWN): Queue {
    const atRest = restingOn(shown, this.today);
    const today = this.todaysList(shown, new Set(atRest.map(({ path }) => path)));
    const items = this.items.all();
    const rested = this.itemsOf(atRest);
    const todays = new Set(today.map(({ relationship }) => relationship));
    const comingUp = this.comingUp.all().filter(({ relationship }) => !todays.has(relationship));
    const placed = new Set([...todays, ...comingUp.map(({ relationship }) => relationship)]);
    const isLater = ({ relationship }: QueueItem): boolean => !placed.has(relationship);
    const restedLater = rested.filter(isLater);
    for (const { relationship } of restedLater) placed.add(relationship);
    return {
      today,
      comingUp,
      later: [...restedLater, ...items.filter(isLater)],
      notInQueue: this.notInQueue.all().filter(({ relationship }) => !todays.has(relationship)),
      items,
      rested,
    };
  }

  /** Those of today's list who have been shown today, and as many others as it has places. */
  private todaysList(shown: ShownHistory, resting: ReadonlySet<string>): Queue['today'] {
    const still = stillTodays(shownOn(shown, this.today), (path) => this.entries.get(path)).slice(0, this.settings.dailySize);
    const known = new Set([...resting, ...still.map(({ relationship }) => relationship.record.facts.path)]);
    const before = this.before.all();
    const toDraw = known.size === 0 ? before : before.filter(({ relationship }) => !known.has(relationship.record.facts.path));
    return [...still, ...drawn(toDraw, this.settings.dailySize - still.length, turnsBefore(shown, this.today)).map((item) => asTodays(item))];
  }

  /** Those of some contacts who are in the queue, in its order; of the same list the same array until one of them changes. */
  itemsOf(people: readonly AtPath[]): readonly QueueItem[] {
    const found: QueueItem[] = [];
    for (const { path } of people) {
      const item = this.entries.get(path)?.item ?? null;
      if (item !== null) found.push(item);
    }
    const known = this.ordered.get(people);
    if (known?.found.length === found.length && found.every((item, index) => item === known.found[index])) return known.items;
    const items = [...found].sort(compareItems);
    this.ordered.set(people, { found, items });
    return items;
  }

  /** The reasons to follow up with a contact, whether or not they rank today. */
  reasonsOf(path: string): readonly Reason[] {
    return this.entries.get(path)?.relationship.reasons ?? [];
  }

  private nominate(path: string, relationship: Relationship | null): void {
    updateCandidate(this.met, path, relationship, relationship === null || relationship.doneToday ? [] : relationship.reasons.filter(isNewContact));
    updateCandidate(this.metBefore, path, relationship, relationship?.reasonsBeforeToday.filter(isNewContact) ?? []);
    if (this.settings.revivePerWeek === 0) return;
    const mayRevive = relationship !== null && (relationship.revivedThisWeek || relationship.reasonsBeforeToday.some(({ kind }) => kind === 'revive'));
    updateCandidate(this.toRevive, path, relationship, mayRevive ? relationship.reasonsBeforeToday : [], mayRevive);
  }

  /** Takes the contacts' places out, and gives them those that are theirs now. */
  private enter(contacts: readonly (readonly [string, Relationship | null])[]): void {
    const entered: Entry[] = [];
    for (const [path, relationship] of contacts) {
      this.leave(path);
      if (relationship === null) continue;
      const entry = this.entryOf(path, relationship);
      this.entries.set(path, entry);
      entered.push(entry);
    }
    // Nearly everyone has the same place without today's entries, so one sort serves both lists.
    entered.sort(byItem);
    this.items.add(entered.flatMap(({ item }) => item ?? []));
    this.before.add(entered.flatMap(({ before }) => before ?? []));
    this.comingUp.add(entered.flatMap(({ comingUp }) => comingUp ?? []));
    this.notInQueue.add(entered.flatMap(({ absent }) => absent ?? []));
  }

  private leave(path: string): void {
    const entry = this.entries.get(path);
    if (entry === undefined) return;
    this.entries.delete(path);
    if (entry.item !== null) this.items.delete(entry.item);
    if (entry.before !== null) this.before.delete(entry.before);
    if (entry.comingUp !== null) this.comingUp.delete(entry.comingUp);
    if (entry.absent !== null) this.notInQueue.delete(entry.absent);
  }

  private entryOf(path: string, relationship: Relationship): Entry {
    const { reasons, reasonsBeforeToday, doneToday, comingUp, excluded, pauses } = relationship;
    const item = itemOf(relationship, doneToday ? [] : this.ranking(path, reasons, this.met));
    return {
      relationship,
      item,
      before: itemOf(relationship, this.ranking(path, reasonsBeforeToday, this.metBefore)),
      comingUp: comingUp === null ? null : { relationship, next: comingUp, reasons: item?.reasons ?? [] },
      absent: item === null && comingUp === null ? { relationship, excluded, pauses } : null,
    };
  }

  /** The reasons that rank: of new contacts those of the ten latest, of those to revive those of the week's few. */
  private ranking(path: string, reasons: readonly Reason[], met: Candidates): readonly Reason[] {
    return without('new-contact', without('revive', reasons, !this.toRevive.chosen.has(path)), !met.chosen.has(path));
  }
}

function candidates(compare: (a: QueueItem, b: QueueItem) => number, chosenAtMost: number): Candidates {
  return { list: new SortedList(compare), byPath: new Map(), chosenAtMost, chosen: new Set() };
}

/** Adds a contact to the candidates, or removes it. */
function updateCandidate({ list, byPath }: Candidates, path: string, relationship: Relationship | null, reasons: readonly Reason[], stands = reasons.length > 0): void {
  const earlier = byPath.get(path);
  if (earlier !== undefined) {
    list.delete(earlier);
    byPath.delete(path);
  }
  if (relationship === null || !stands) return;
  const item = { relationship, reasons };
  byPath.set(path, item);
  list.add([item]);
}

/** Chooses again, and returns those for whom the choice has changed. */
function updateChoice(some: Candidates): readonly string[] {
  const earlier = some.chosen;
  some.chosen = new Set(some.list.first(some.chosenAtMost).map(({ relationship }) => relationship.record.facts.path));
  return [...[...earlier].filter((path) => !some.chosen.has(path)), ...[...some.chosen].filter((path) => !earlier.has(path))];
}

function itemOf(relationship: Relationship, reasons: readonly Reason[]): QueueItem | null {
  return reasons.length === 0 ? null : { relationship, reasons };
}

function isNewContact({ kind }: Reason): boolean {
  return kind === 'new-contact';
}

function byItem({ item: left }: Entry, { item: right }: Entry): number {
  return left === null || right === null ? Number(left === null) - Number(right === null) : compareItems(left, right);
}

/** Orders items by their strongest reason, its measure, the name, then the path. */
function compareItems(a: QueueItem, b: QueueItem): number {
  const [left] = a.reasons;
  const [right] = b.reasons;
  const byReason = left === undefined || right === undefined ? 0 : compareStrength(left, right);
  if (byReason !== 0) return byReason;
  const first = a.relationship.record.facts;
  const second = b.relationship.record.facts;
  return compareNames(first.name, second.name) || compareCodePoints(first.path, second.path);
}
