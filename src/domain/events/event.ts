import { grouped } from '../collections.ts';
import { formatDay, lastDayOf, type Day } from '../day.ts';
import { isKnownBefore } from '../queue/new-contact.ts';
import type { HistoryEntry, Relationship, Reason } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { compareCodePoints } from '../text/collation.ts';
import { NEW_CONTACT_WITHIN } from '../thresholds.ts';
import { isPersonal } from '../vocabulary.ts';
import type { Attendance, EventDate } from './attendance.ts';
import type { Gathering } from './gathering.ts';

/** How far it has come with someone who was at an event: no contact since, tries without an answer, contact again, established; or known before it. */
export type SinceEvent = 'not-yet' | 'no-answer' | 'talked-again' | 'established' | 'known-before';

export const SINCE_EVENT: readonly SinceEvent[] = ['not-yet', 'no-answer', 'talked-again', 'established', 'known-before'];

/** Someone who was at an event. */
export interface EventPerson {
  readonly relationship: Relationship;
  readonly since: SinceEvent;
  /** When they were there. */
  readonly date: EventDate;
  /** The lines that say that they were there. */
  readonly lines: readonly Source[];
  /** The contact after it, or the tries, by date. */
  readonly entries: readonly HistoryEntry[];
  readonly nextStep: NextStep | null;
}

/** What to do next: what a reason in the queue asks for, else a first word soon after or later, something useful, or a talk. */
export type NextStep = { readonly kind: 'reason'; readonly reason: Reason } | { readonly kind: 'first-word' | 'late-hello' | 'something-useful' | 'talk' };

/** An event where I met people. */
export interface NetworkEvent {
  /** Stays the same while the first day does. */
  readonly id: string;
  /** Compares venues (see `nameKey`); `null` for an event without a name. */
  readonly key: number | null;
  /** As most of the lines write it; `null` without a name, or while the words of the lines aren't at hand. */
  readonly name: string | null;
  readonly date: EventDate;
  /** The line of a note that isn't a participant's, if there is one. */
  readonly note: Source | null;
  /** Everyone who was there, by path. */
  readonly people: readonly EventPerson[];
  /** How many of them I didn't know before. */
  readonly met: number;
}

/** The people of an event with whom it has come that far. */
export function peopleSince({ people }: NetworkEvent, since: SinceEvent): readonly EventPerson[] {
  return people.filter((person) => person.since === since);
}

/** The first event where someone was met; `null` if there is none. */
export function eventWhereMet(events: readonly NetworkEvent[], path: string): NetworkEvent | null {
  const isMetThere = ({ people }: NetworkEvent): boolean => people.some(({ relationship, since }) => since !== 'known-before' && relationship.record.facts.path === path);
  return [...events].reverse().find(isMetThere) ?? null;
}

/** The event that a gathering was; `null` if it was with one person alone, or if everyone was known before. */
export function eventOf({ key, date, attendances }: Gathering, today: Day): NetworkEvent | null {
  const byPath = grouped(attendances, ({ relationship }) => relationship.record.facts.path);
  if (byPath.size < 2) return null;
  const people = [...byPath].sort(([a], [b]) => compareCodePoints(a, b)).flatMap(([, of]) => personOf(of, date, today) ?? []);
  const met = people.filter(({ since }) => since !== 'known-before').length;
  if (met === 0) return null;
  const note = attendances.find(({ source }) => !byPath.has(source.path))?.source ?? null;
  return { id: `${formatDay(date.from)} ${String(key ?? '')}`, key, name: nameOf(attendances, key), date, note, people, met };
}

function personOf(attendances: readonly Attendance[], date: EventDate, today: Day): EventPerson | null {
  const [first] = attendances;
  if (first === undefined) return null;
  const { relationship } = first;
  const { record: { history } } = relationship;
  const lines = attendances.map(({ source }) => source);
  const isLater = isAfter(date, lines);
  const later = history.filter((entry) => entry.date.day <= today && isLater(entry));
  const talks = later.filter(({ attempt }) => !attempt);
  const entries = talks.length > 0 ? talks : later;
  const isInTouch = talks.length > 0 || saysLaterContact(relationship, date, lines);
  const since = sinceOf(attendances, date, isInTouch, later.length > 0);
  return { relationship, since, date: first.date, lines, entries, nextStep: nextStepOf(relationship, since, new Set(talks.map((entry) => entry.date.day)).size, date, today) };
}

function sinceOf([first, ...others]: readonly Attendance[], { from }: EventDate, isInTouch: boolean, hasTries: boolean): SinceEvent {
  if (first === undefined) return 'not-yet';
  const { relationship: { record, stage } } = first;
  const isWhereWeMet = first.isWhereWeMet || others.some((one) => one.isWhereWeMet);
  if (!isWhereWeMet && (isPersonal(record.facts.relationship) || isKnownBefore(record, from) || (record.facts.metOn !== null && lastDayOf(record.facts.metOn.value) < from))) return 'known-before';
  if (stage === 'established' || stage === 'long-standing') return 'established';
  if (isInTouch) return 'talked-again';
  return hasTries ? 'no-answer' : 'not-yet';
}

/** Whether an entry is after an event. Of an event without a known day, any further entry from then on is. */
function isAfter({ from, to, precision }: EventDate, lines: readonly Source[]): (entry: HistoryEntry) => boolean {
  if (precision === 'day') return ({ date }) => date.day > to;
  return (entry) => entry.date.day >= from && !lines.some((there) => isSameLine(there, entry));
}

/** Whether the last-contact property is after an event. */
function saysLaterContact({ lastContact }: Relationship, { from, to, precision }: EventDate, lines: readonly Source[]): boolean {
  if (lastContact === null || lines.some((there) => isSameLine(there, lastContact))) return false;
  return precision === 'day' ? lastContact.date.day > to : lastContact.date.day >= from;
}

function isSameLine(one: Source, other: Source): boolean {
  return one.path === other.path && one.line === other.line;
}

/** Reminders that are off suggest nothing. */
function nextStepOf({ reasons: [reason], pauses, doneToday }: Relationship, since: SinceEvent, talks: number, { to }: EventDate, today: Day): NextStep | null {
  if (pauses.length > 0 || doneToday) return null;
  if (reason !== undefined) return { kind: 'reason', reason };
  if (since === 'talked-again') return { kind: talks > 1 ? 'talk' : 'something-useful' };
  if (since === 'not-yet' || since === 'no-answer') return { kind: today - to <= NEW_CONTACT_WITHIN ? 'first-word' : 'late-hello' };
  return null;
}

/** The name that most lines give, those of properties first; without a name, what they call such an event. */
function nameOf(attendances: readonly Attendance[], key: number | null): string | null {
  if (key === null) return most(attendances.map(({ channelWord }) => channelWord));
  const named = attendances.filter((attendance) => attendance.key === key);
  return most(named.map(({ name, isWhereWeMet }) => (isWhereWeMet ? name : null))) ?? most(named.map(({ name }) => name));
}

function most(words: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || compareCodePoints(a, b));
  return first?.[0] ?? null;
}
