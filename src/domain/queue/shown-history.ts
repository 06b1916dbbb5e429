import { addDays, formatDay, parseDay, type Day } from '../day.ts';
import { pathOf, type QueueItem, type Relationship } from '../relationship/relationship.ts';
import { isObject } from '../settings/json.ts';
import type { AtPath } from '../source.ts';
import { SHOWN_AT_MOST, SHOWN_REST } from '../thresholds.ts';

/** A contact's place in today's list, as long as it is held. */
interface Place {
  /** The last day on which it was shown. */
  readonly on: Day;
  /** How many of the days on which the list was shown, without a gap. */
  readonly days: number;
  /** The last day of the rest after a place that was held to its end, where it is later than the usual one. */
  readonly restsUntil: Day | null;
  /** How often the place was held to its end before, without the contact being acted on. */
  readonly turns: number;
  /** What the notes recorded on that day: other counts mean that the contact was acted on since. */
  readonly acts: string;
}

/** What today's lists have shown on this device: the places in the latest, and those held to the end before. */
export interface ShownHistory {
  /** The last day on which a list was shown; `null` before the first. */
  readonly on: Day | null;
  /** By path of the contact. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A contact that today's list has shown. */
export interface ShownContact extends AtPath {
  readonly wasActedOn: (relationship: Relationship) => boolean;
}

export const NOTHING_SHOWN: ShownHistory = { on: null, places: new Map() };

/**
 * The history with a list shown on a day; the same history if it holds all of it already. It begins anew when the day goes
 * back. Source: docs/rules.md, "Today's list".
 */
export function withShown(history: ShownHistory, list: readonly Pick<QueueItem, 'relationship'>[], day: Day): ShownHistory {
  const earlier = history.on !== null && history.on <= day ? history : NOTHING_SHOWN;
  const isKnown = ({ relationship }: Pick<QueueItem, 'relationship'>): boolean => earlier.places.get(pathOf(relationship))?.on === day;
  if (earlier.on === day && list.every(isKnown)) return earlier;
  const places = new Map<string, Place>();
  for (const [path, place] of earlier.places) {
    // Whoever looks at the list now and then sees it without them once, too.
    const restsUntil = place.on === earlier.on && isOver(place, day) && day > restEndOf(place) ? day : place.restsUntil;
    if (place.on === day || turnsOf(place, day) > 0) places.set(path, { ...place, restsUntil });
  }
  for (const item of list) {
    if (isKnown(item)) continue;
    const { relationship } = item;
    const before = earlier.places.get(pathOf(relationship));
    const acts = actsOf(relationship);
    const untouched = before?.acts === acts ? before : undefined;
    const isHeld = untouched !== undefined && untouched.on === earlier.on && untouched.days < SHOWN_AT_MOST;
    // In the order of the list.
    places.delete(pathOf(relationship));
    places.set(pathOf(relationship), { on: day, days: isHeld ? untouched.days + 1 : 1, restsUntil: null, turns: untouched === undefined ? 0 : turnsOf(untouched, day), acts });
  }
  return { on: day, places };
}

/** The contacts that a history keeps out of today's list, by path. */
export function restingOn({ on, places }: ShownHistory, today: Day): readonly AtPath[] {
  if (on === null || on > today) return [];
  return [...places].flatMap(([path, place]) => (isOver(place, today) && (today <= restEndOf(place) || place.on === on) ? [{ path }] : []));
}

/**
 * How often someone held a place to its end, by all of a history, without having been acted on: others of the kind come first,
 * so that everyone gets a turn.
 */
export function turnsBefore({ on, places }: ShownHistory, today: Day): (item: QueueItem) => number {
  return ({ relationship }) => {
    const place = on === null || on > today ? undefined : places.get(pathOf(relationship));
    return place === undefined || place.acts !== actsOf(relationship) ? 0 : turnsOf(place, today);
  };
}

/** The contacts in today's list as it was shown first today, in its order, and whether each was acted on since. */
export function shownOn({ on, places }: ShownHistory, today: Day): readonly ShownContact[] {
  if (on !== today) return [];
  return [...places].flatMap(([path, place]) => (place.on === today ? [{ path, wasActedOn: (relationship) => place.acts !== actsOf(relationship) }] : []));
}

/** The turns before a day: the one that ends on it isn't over. */
function turnsOf(place: Place, day: Day): number {
  return isOver(place, day) ? place.turns + 1 : place.turns;
}

/** Whether a place was held to its end. It is over from the day after: today's list stays as it is within a day. */
function isOver({ on, days }: Place, day: Day): boolean {
  return days >= SHOWN_AT_MOST && day > on;
}

function restEndOf({ on, restsUntil }: Place): Day {
  return restsUntil ?? addDays(on, SHOWN_REST);
}

/** What the notes record of the contact, in counts and dates: any entry, try, mark, tick, new date or snooze changes one of them. */
function actsOf({ record: { facts, history, commitments, plans }, reciprocity: { openByMe, openByThem, ledger } }: Relationship): string {
  return [history.length, commitments.length, plans.reduce((sum, { date }) => sum + date.day, plans.length), ledger.length, openByMe.length + openByThem.length, facts.snoozedUntil?.value ?? 0].join(' ');
}

/** The history as it is stored. */
export function shownHistoryJson({ on, places }: ShownHistory): object {
  return {
    version: 1,
    on: on === null ? null : formatDay(on),
    places: [...places].map(([path, place]) => ({ path, on: formatDay(place.on), days: place.days, restsUntil: place.restsUntil === null ? null : formatDay(place.restsUntil), turns: place.turns, acts: place.acts })),
  };
}

/** A stored history; `NOTHING_SHOWN` if it can't be read. */
export function parseShownHistory(stored: unknown): ShownHistory {
  if (!isObject(stored) || stored['version'] !== 1 || !Array.isArray(stored['places'])) return NOTHING_SHOWN;
  const on = dayFrom(stored['on']);
  const places = new Map<string, Place>();
  for (const written of stored['places'] as readonly unknown[]) {
    const place = placeFrom(written);
    if (place === null || on === null || place[1].on > on) return NOTHING_SHOWN;
    places.set(...place);
  }
  return on === null ? NOTHING_SHOWN : { on, places };
}

function placeFrom(written: unknown): readonly [string, Place] | null {
  if (!isObject(written)) return null;
  const { path, days, turns, acts } = written;
  const on = dayFrom(written['on']);
  if (typeof path !== 'string' || on === null || !isCount(days) || days < 1 || !isCount(turns) || typeof acts !== 'string') return null;
  return [path, { on, days, restsUntil: dayFrom(written['restsUntil']), turns, acts }];
}

function isCount(written: unknown): written is number {
  return typeof written === 'number' && Number.isInteger(written) && written >= 0;
}

function dayFrom(written: unknown): Day | null {
  return typeof written === 'string' ? parseDay(written) : null;
}
