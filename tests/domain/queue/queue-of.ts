import type { Day } from '../../../src/domain/day.ts';
import { compareNames, compareCodePoints } from '../../../src/domain/text/collation.ts';
import { NOTHING_SHOWN, restingOn, shownOn, type ShownHistory } from '../../../src/domain/queue/shown-history.ts';
import { compareStrength, reviveOrder } from '../../../src/domain/queue/reasons.ts';
import { asTodays, compareAbsent, comparePeople, drawn, stillTodays, without } from '../../../src/domain/queue/todays-list.ts';
import type { Queue, QueueItem, Reason, Relationship } from '../../../src/domain/relationship/relationship.ts';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { NEW_CONTACTS_AT_MOST } from '../../../src/domain/thresholds.ts';

/**
 * The queue computed at once from everyone: the plain model that `QueueStore` is compared with. The order of the input
 * changes nothing. Source: docs/rules.md, "Order".
 */
export function queueOf(relationships: readonly Relationship[], settings: Settings, today: Day, shown: ShownHistory = NOTHING_SHOWN): Queue {
  const revived = chosenToRevive(relationships, settings.revivePerWeek, today);
  const now = ranked(relationships, ({ reasons, doneToday }) => (doneToday ? [] : reasons), revived);
  const inQueue = new Set(now.map(({ relationship }) => relationship));
  const resting = new Set(restingOn(shown, today).map(({ path }) => path));
  const isResting = ({ relationship }: QueueItem): boolean => resting.has(relationship.record.facts.path);
  const others = relationships.filter((relationship) => !inQueue.has(relationship));
  const before = rankedBeforeToday(now, others, revived);
  const itemIn = (items: readonly QueueItem[], wanted: string): QueueItem | null => items.find(({ relationship }) => relationship.record.facts.path === wanted) ?? null;
  const still = stillTodays(shownOn(shown, today), (path) => {
    const relationship = relationships.find(({ record }) => record.facts.path === path);
    return relationship === undefined ? undefined : { relationship, item: itemIn(now, path), before: itemIn(before, path) };
  }).slice(0, settings.dailySize);
  const isStill = (item: QueueItem): boolean => still.some(({ relationship }) => relationship === item.relationship);
  const todays = [...still, ...drawn(before.filter((item) => !isResting(item) && !isStill(item)), settings.dailySize - still.length).map((item) => asTodays(item))];
  const inToday = new Set(todays.map(({ relationship }) => relationship));
  const coming = comingUp(relationships, now).filter(({ relationship }) => !inToday.has(relationship));
  const placed = new Set([...inToday, ...coming.map(({ relationship }) => relationship)]);
  const rested = now.filter(isResting);
  return {
    today: todays,
    comingUp: coming,
    later: [...rested, ...now.filter((item) => !isResting(item))].filter(({ relationship }) => !placed.has(relationship)),
    notInQueue: notInQueue(others.filter((relationship) => !placed.has(relationship))),
    items: now,
    rested,
  };
}

/** The queue as it would be without the entries dated today. */
function rankedBeforeToday(now: readonly QueueItem[], others: readonly Relationship[], revived: ReadonlySet<Relationship>): readonly QueueItem[] {
  const isUnchanged = ({ reasons, reasonsBeforeToday, doneToday }: Relationship): boolean => reasons === reasonsBeforeToday && !doneToday;
  if (now.every(({ relationship }) => isUnchanged(relationship)) && others.every(isUnchanged)) return now;
  // Few have entries of today: what is nearly in order already is sorted in a fraction of the time.
  return ranked([...now.map(({ relationship }) => relationship), ...others], ({ reasonsBeforeToday }) => reasonsBeforeToday, revived);
}

/** An item with what it is ordered by at hand, which a comparison would otherwise have to go far for. */
interface Keyed {
  readonly item: QueueItem;
  readonly strongest: Reason;
  readonly name: string;
  readonly path: string;
}

/** Items by their strongest reason, its measure, the name, then the path. */
function sorted(items: readonly QueueItem[]): readonly QueueItem[] {
  const keyed: Keyed[] = [];
  for (const item of items) {
    const strongest = item.reasons[0];
    const { name, path } = item.relationship.record.facts;
    if (strongest !== undefined) keyed.push({ item, strongest, name, path });
  }
  keyed.sort((a, b) => compareStrength(a.strongest, b.strongest) || compareNames(a.name, b.name) || compareCodePoints(a.path, b.path));
  return keyed.map(({ item }) => item);
}

/** All who have a reason that ranks, in order. */
function ranked(relationships: readonly Relationship[], reasonsOf: (relationship: Relationship) => readonly Reason[], revived: ReadonlySet<Relationship>): readonly QueueItem[] {
  const items: QueueItem[] = [];
  let newContacts = 0;
  for (const relationship of relationships) {
    const reasons = without('revive', reasonsOf(relationship), !revived.has(relationship));
    if (reasons.length > 0) items.push({ relationship, reasons });
    if (reasons.some(({ kind }) => kind === 'new-contact')) newContacts++;
  }
  return sorted(newContacts > NEW_CONTACTS_AT_MOST ? withLatestNewContacts(items) : items);
}

/** Only the ten met latest rank as new contacts; the others keep what other reasons they have. */
function withLatestNewContacts(items: readonly QueueItem[]): readonly QueueItem[] {
  const byMeeting = items.flatMap(({ relationship, reasons }) => reasons.filter(({ kind }) => kind === 'new-contact').map((reason) => ({ relationship, reasons: [reason] })));
  const latest = new Set(sorted(byMeeting).slice(0, NEW_CONTACTS_AT_MOST).map(({ relationship }) => relationship));
  return items
    .map(({ relationship, reasons }) => ({ relationship, reasons: without('new-contact', reasons, !latest.has(relationship)) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** The week's few: those who were contacted since keep their place among them, so that nobody moves up. */
function chosenToRevive(relationships: readonly Relationship[], perWeek: number, today: Day): ReadonlySet<Relationship> {
  if (perWeek === 0) return new Set();
  const candidates = relationships
    .filter(({ reasonsBeforeToday, revivedThisWeek }) => revivedThisWeek || reasonsBeforeToday.some(({ kind }) => kind === 'revive'))
    .map((relationship) => ({ relationship, order: reviveOrder(relationship.record.facts.path, today) }))
    .sort((a, b) => a.order - b.order || comparePeople(a.relationship, b.relationship));
  return new Set(candidates.slice(0, perWeek).map(({ relationship }) => relationship));
}

function comingUp(relationships: readonly Relationship[], items: readonly QueueItem[]): Queue['comingUp'] {
  return relationships
    .flatMap((relationship) => (relationship.comingUp === null ? [] : [{ relationship, next: relationship.comingUp, reasons: items.find((item) => item.relationship === relationship)?.reasons ?? [] }]))
    .sort((a, b) => a.next.on - b.next.on || comparePeople(a.relationship, b.relationship));
}

/** Those who are not in the queue: first who never is, and who rests. */
function notInQueue(others: readonly Relationship[]): Queue['notInQueue'] {
  return others
    .map((relationship) => ({ relationship, excluded: relationship.excluded, pauses: relationship.pauses }))
    .sort(compareAbsent);
}
