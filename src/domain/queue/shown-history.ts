import { addDays, formatDay, parseDay, type Day } from '../day.ts';
import type { QueueItem, Relationship } from '../relationship/relationship.ts';
import { isObject } from '../settings/json.ts';
import type { AtPath } from '../source.ts';
import { SHOWN_AT_MOST, SHOWN_REST } from '../thresholds.ts';

/** A contact's place in today's list, as long as it is held. */
interface Place {
  /** The last day on which it was shown. */
  readonly on: Day;
  /** How many of the days on which the list was shown, without a gap. */
  readonly days: number;
  /** What the notes recorded on that day: other counts mean that the contact was acted on since. */
  readonly acts: string;
}

/** What today's lists have shown on this device: the places in the latest, and those given up for some days. */
export interface ShownHistory {
  /** The last day on which a list was shown; `null` before the first. */
  readonly on: Day | null;
  /** By path of the contact. */
  readonly places: ReadonlyMap<string, Place>;
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
  const places = new Map([...earlier.places].filter(([, place]) => place.on === day || isRestingOn(place, day)));
  for (const item of list) {
    if (isKnown(item)) continue;
    const { relationship } = item;
    const before = earlier.places.get(pathOf(relationship));
    const acts = actsOf(relationship);
    const isHeld = before !== undefined && before.on === earlier.on && before.acts === acts && before.days < SHOWN_AT_MOST;
    places.set(pathOf(relationship), { on: day, days: isHeld ? before.days + 1 : 1, acts });
  }
  return { on: day, places };
}

/** The contacts that a history keeps out of today's list, by path. */
export function restingOn({ on, places }: ShownHistory, today: Day): readonly AtPath[] {
  if (on === null || on > today) return [];
  return [...places].flatMap(([path, place]) => (isRestingOn(place, today) ? [{ path }] : []));
}

/** Rests from the day after the last one: today's list stays as it is within a day. */
function isRestingOn({ on, days }: Place, day: Day): boolean {
  return days >= SHOWN_AT_MOST && day > on && day <= addDays(on, SHOWN_REST);
}

/** What the notes record of the contact, in counts: any entry, try, mark, tick or snooze changes one of them. */
function actsOf({ record: { facts, history, commitments, plans }, reciprocity: { openByMe, openByThem, ledger } }: Relationship): string {
  return [history.length, commitments.length, plans.length, ledger.length, openByMe.length + openByThem.length, facts.snoozedUntil?.value ?? 0].join(' ');
}

function pathOf({ record }: Relationship): string {
  return record.facts.path;
}

/** The history as it is stored. */
export function shownHistoryJson({ on, places }: ShownHistory): object {
  return {
    version: 1,
    on: on === null ? null : formatDay(on),
    places: [...places].map(([path, place]) => ({ path, on: formatDay(place.on), days: place.days, acts: place.acts })),
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
  const { path, days, acts } = written;
  const on = dayFrom(written['on']);
  if (typeof path !== 'string' || on === null || typeof days !== 'number' || !Number.isInteger(days) || days < 1 || typeof acts !== 'string') return null;
  return [path, { on, days, acts }];
}

function dayFrom(written: unknown): Day | null {
  return typeof written === 'string' ? parseDay(written) : null;
}
