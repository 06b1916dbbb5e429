import { addTo, getOrInsert, grouped, takeFrom } from '../collections.ts';
import type { Day } from '../day.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { compareCodePoints } from '../text/collation.ts';
import { attendancesOf, type Attendance } from './attendance.ts';
import { eventOf, type NetworkEvent } from './event.ts';
import { compareAttendances, daysOf, isCertain, mayBeMeant, type Gathering } from './gathering.ts';
import { NamedGatherings } from './named-gatherings.ts';

/**
 * The events of a day's network. When a contact changes, only the names and the days that its lines are about are worked out
 * again. Source: docs/rules.md, "Events".
 */
export class EventStore {
  /** By contact. */
  private readonly attendances = new Map<string, readonly Attendance[]>();
  private readonly named = new Map<number, NamedGatherings>();
  private readonly changedNames = new Set<number>();
  /** By day, lines of entries that name no event, or that alone name one. */
  private readonly unnamed = new Map<Day, Set<Attendance>>();
  /** By day, the gatherings with a name that cover it. */
  private readonly onDay = new Map<Day, Set<Gathering>>();
  private readonly changedDays = new Set<Day>();
  /** What the lines without a name of a day belong to. */
  private readonly joined = new Map<Day, ReadonlyMap<Gathering | null, readonly Attendance[]>>();
  private readonly events = new Map<Gathering | Day, NetworkEvent | null>();
  private latestFirst: readonly NetworkEvent[] | null = null;

  constructor(readonly today: Day) {}

  /** Updates the answers about contacts; `null` for a contact that is gone. */
  update(answers: ReadonlyMap<string, Relationship | null>): void {
    for (const [path, relationship] of answers) this.set(path, relationship);
  }

  /** Updates the answer about a contact; `null` if it is gone. */
  set(path: string, relationship: Relationship | null): void {
    const before = this.attendances.get(path) ?? [];
    const after = relationship === null ? [] : attendancesOf(relationship, this.today);
    if (before.length + after.length === 0) return;
    this.latestFirst = null;
    if (after.length > 0) this.attendances.set(path, after);
    else this.attendances.delete(path);
    for (const attendance of before) {
      if (attendance.key === null) this.removeUnnamed(attendance);
      else this.ofName(attendance.key).remove(attendance);
    }
    for (const attendance of after) {
      if (attendance.key === null) this.addUnnamed(attendance);
      else this.ofName(attendance.key).add(attendance);
    }
  }

  /** All events so far, the latest first. */
  all(): readonly NetworkEvent[] {
    if (this.latestFirst !== null) return this.latestFirst;
    for (const key of this.changedNames) this.updateName(key);
    this.changedNames.clear();
    for (const day of this.changedDays) this.updateDay(day);
    this.changedDays.clear();
    const events = [...this.events.values()].filter((event) => event !== null);
    return (this.latestFirst = events.sort((a, b) => b.date.from - a.date.from || b.date.to - a.date.to || compareCodePoints(a.id, b.id)));
  }

  private ofName(key: number): NamedGatherings {
    const name = getOrInsert(this.named, key, () => new NamedGatherings(key));
    this.changedNames.add(key);
    return name;
  }

  private updateName(key: number): void {
    const name = this.named.get(key);
    if (name === undefined) return;
    const { added, removed } = name.changes();
    for (const gathering of removed) this.removeGathering(gathering);
    for (const gathering of added) this.addGathering(gathering);
    if (name.isEmpty) this.named.delete(key);
  }

  private addGathering(gathering: Gathering): void {
    if (!isCertain(gathering)) {
      for (const attendance of gathering.attendances) this.addUnnamed(attendance);
      return;
    }
    this.events.set(gathering, eventOf(gathering, this.today));
    for (const day of daysOf(gathering.date)) {
      addTo(this.onDay, day, gathering);
      this.changedDays.add(day);
    }
  }

  private removeGathering(gathering: Gathering): void {
    if (!isCertain(gathering)) {
      for (const attendance of gathering.attendances) this.removeUnnamed(attendance);
      return;
    }
    this.events.delete(gathering);
    for (const day of daysOf(gathering.date)) {
      takeFrom(this.onDay, day, gathering);
      this.changedDays.add(day);
    }
  }

  private addUnnamed(attendance: Attendance): void {
    if (attendance.date.precision !== 'day') return;
    addTo(this.unnamed, attendance.date.from, attendance);
    this.changedDays.add(attendance.date.from);
  }

  private removeUnnamed(attendance: Attendance): void {
    if (attendance.date.precision !== 'day') return;
    takeFrom(this.unnamed, attendance.date.from, attendance);
    this.changedDays.add(attendance.date.from);
  }

  /** Finds out what the lines without a name of a day belong to. */
  private updateDay(day: Day): void {
    const findGathering = gatheringFinder([...(this.onDay.get(day) ?? [])].filter(mayBeMeant));
    const joined = grouped([...(this.unnamed.get(day) ?? [])].sort(compareAttendances), findGathering);
    const concerned = new Set([...(this.joined.get(day)?.keys() ?? []), ...joined.keys()]);
    if (joined.size === 0) this.joined.delete(day);
    else this.joined.set(day, joined);
    const alone = joined.get(null);
    if (alone === undefined) this.events.delete(day);
    else this.events.set(day, eventOf({ key: null, date: { from: day, to: day, precision: 'day' }, attendances: alone }, this.today));
    for (const gathering of concerned) if (gathering !== null && this.events.has(gathering)) this.events.set(gathering, eventOf(this.withUnnamed(gathering), this.today));
  }

  private withUnnamed(gathering: Gathering): Gathering {
    return { ...gathering, attendances: [...gathering.attendances, ...daysOf(gathering.date).flatMap((day) => this.joined.get(day)?.get(gathering) ?? [])] };
  }
}

/** Finds the gathering that a line without a name is about: the only one where its contact was, else the only one of the day. */
function gatheringFinder(gatherings: readonly Gathering[]): (line: Attendance) => Gathering | null {
  const of = new Map<Relationship, Gathering | null>();
  for (const gathering of gatherings) {
    for (const { relationship } of gathering.attendances) of.set(relationship, of.has(relationship) && of.get(relationship) !== gathering ? null : gathering);
  }
  const only = gatherings.length === 1 ? gatherings[0] ?? null : null;
  return ({ relationship }) => of.get(relationship) ?? only;
}
