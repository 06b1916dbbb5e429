import { dueAfter, lengthInDays, type TrackedCadence } from '../cadence.ts';
import type { ContactFacts } from '../contact.ts';
import { addDays, lastDayOf, type Day } from '../day.ts';
import type { HistoryEntry, LastContact } from './relationship.ts';
import type { Source } from '../source.ts';
import { stableHash } from '../text/stable-hash.ts';
import { DUE_SOON_AT_MOST, DUE_SOON_FROM_SHARE, NEXT_CONTACT_MET_FROM, WITHOUT_CADENCE } from '../thresholds.ts';

/** By when contact is due, and what says so. */
export interface Due {
  readonly due: Day;
  /** The day from which it is due soon; the due day itself if there is no time in between. */
  readonly soonFrom: Day;
  /** Days from the anchor to the due day, at least 1: what lateness is measured by. */
  readonly interval: number;
  /** The follow-up or next-contact property that asks for it; `null` where the cadence does. */
  readonly followUp: Source | null;
  /** Moved behind the day of starting fresh. */
  readonly deferred: boolean;
}

/** A request to be in touch by a day, and the day it was made. */
interface FollowUpBy extends Source {
  readonly by: Day;
  /** Contact after this day meets it. */
  readonly setOn: Day;
  /** The day from which its time is counted. */
  readonly anchor: Day;
}

/**
 * The day on which contact is due by the cadence, counted from the last contact (never contacted: from the day met, else at
 * once). What was due before starting fresh is spread over one cadence after it. `null` without a cadence, and before the
 * day met. Source: docs/rules.md, "Due".
 */
export function dueByCadence(facts: ContactFacts, last: LastContact | null, cadence: TrackedCadence | null, startFresh: Day | null, today: Day): Due | null {
  if (cadence === null) return null;
  const anchor = dueAnchor(facts, last, today);
  if (anchor !== null) return startedFresh(dueBetween(anchor, dueAfter(anchor, cadence), null), facts.path, cadence, startFresh);
  if (facts.metOn !== null) return null;
  const spread = startFresh === null ? null : spreadAfter(startFresh, facts.path, cadence, null);
  return spread !== null && spread.due > today ? spread : dueBetween(addDays(today, -lengthInDays(cadence)), today, null);
}

/**
 * The earliest day by which contact is asked for: by the cadence, or by an open follow-up. `null` if nothing asks for it.
 * Source: docs/rules.md, "Due"; docs/note-format.md, "Follow-ups".
 */
export function earliestDue(
  byCadence: Due | null,
  facts: ContactFacts,
  history: readonly HistoryEntry[],
  last: LastContact | null,
  cadence: TrackedCadence | null,
  startFresh: Day | null,
  today: Day,
): Due | null {
  let earliest = byCadence;
  for (const followUp of openFollowUps(facts, history, last, dueAnchor(facts, last, today), today)) {
    const due = startedFresh(dueBetween(followUp.anchor, followUp.by, followUp), facts.path, cadence, startFresh);
    // Of the same day the wish that was written down is the better reason.
    if (earliest === null || due.due < earliest.due || (due.due === earliest.due && earliest.followUp === null)) earliest = due;
  }
  return earliest;
}

/** The day a cadence counts from: the last contact (a month's last day), else the day met; `null` where neither is known. */
function dueAnchor(facts: ContactFacts, last: LastContact | null, today: Day): Day | null {
  if (last !== null) return lastDayOf(last.date);
  return facts.metOn === null || facts.metOn.value.day > today ? null : lastDayOf(facts.metOn.value);
}

function dueBetween(anchor: Day, due: Day, followUp: Source | null): Due {
  return { due, soonFrom: soonFrom(anchor, due), interval: Math.max(1, due - anchor), followUp, deferred: false };
}

function soonFrom(anchor: Day, due: Day): Day {
  const share = addDays(anchor, Math.ceil(DUE_SOON_FROM_SHARE * (due - anchor)));
  const atMost = addDays(due, -DUE_SOON_AT_MOST);
  return share > atMost ? share : atMost;
}

/** What was due before starting fresh becomes due after it. */
function startedFresh(due: Due, path: string, cadence: TrackedCadence | null, startFresh: Day | null): Due {
  return startFresh === null || due.due >= startFresh ? due : spreadAfter(startFresh, path, cadence, due.followUp);
}

/** Due on a day within one cadence after starting fresh that depends on the path alone. */
function spreadAfter(startFresh: Day, path: string, cadence: TrackedCadence | null, followUp: Source | null): Due {
  const spread = cadence === null ? WITHOUT_CADENCE : lengthInDays(cadence);
  const due = addDays(startFresh, stableHash(path) % spread);
  return { ...dueBetween(addDays(due, -spread), due, followUp), deferred: true };
}

function openFollowUps(facts: ContactFacts, history: readonly HistoryEntry[], last: LastContact | null, anchor: Day | null, today: Day): readonly FollowUpBy[] {
  const followUps: FollowUpBy[] = [];
  for (const { date, followUps: wishes, path } of history) {
    if (wishes.length === 0 || date.day > today) continue;
    const setOn = lastDayOf(date);
    for (const { by, line } of wishes) followUps.push({ by, path, line, setOn, anchor: setOn });
  }
  if (facts.nextContact !== null) {
    const { value: by, line } = facts.nextContact;
    const setOn = addDays(by, -NEXT_CONTACT_MET_FROM - 1);
    const counted = anchor !== null && anchor <= setOn ? anchor : addDays(by, -WITHOUT_CADENCE);
    followUps.push({ by, path: facts.path, line, setOn, anchor: counted });
  }
  // The latest contact meets every follow-up set before it, so no other contact needs a look.
  return followUps.filter(({ setOn }) => last === null || last.date.day <= setOn).sort((a, b) => a.by - b.by);
}
