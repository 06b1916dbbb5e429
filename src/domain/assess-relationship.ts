import { comingUpFor } from './relationship/coming-up.ts';
import { contactDaysOf, inOrder, triesSince, withoutEntriesFrom } from './relationship/contact-days.ts';
import type { Status } from './contact.ts';
import { startOfWeek, type Day } from './day.ts';
import { dueByCadence, earliestDue } from './relationship/due.ts';
import { effectiveCadence, trackedCadence } from './relationship/effective-cadence.ts';
import { NO_REASONS, reasonsOf } from './queue/reasons.ts';
import { reciprocityOf } from './exchange/reciprocity.ts';
import type { ContactRecord, Excluded, Reason, Relationship } from './relationship/relationship.ts';
import { NO_PAUSES, pausesOf } from './relationship/reminder-pause.ts';
import { unansweredPlans } from './relationship/unanswered-plans.ts';
import { rhythmOf } from './relationship/rhythm.ts';
import type { Settings } from './settings/settings.ts';
import { lastDayBeforeQuiet, stageOf } from './relationship/stage.ts';

/** What is answered from the record as it would be without its latest entries. */
interface Earlier {
  /** The reasons without today's entries; `null` if there are none and nothing differs. */
  readonly reasonsBeforeToday: readonly Reason[] | null;
  readonly revivedThisWeek: boolean;
}

const NOTHING_EARLIER: Earlier = { reasonsBeforeToday: null, revivedThisWeek: false };

/** Everything that is answered about one contact on a day. It depends on nothing else, other contacts least of all. */
export function assessRelationship(record: ContactRecord, settings: Settings, today: Day): Relationship {
  const history = inOrder(record.history);
  const ordered = history === record.history ? record : { ...record, history };
  const before = withoutEntriesFrom(ordered, today, today);
  const reasonsBeforeToday = before === ordered ? null : answersOn(before, settings, today, NOTHING_EARLIER).reasons;
  return answersOn(ordered, settings, today, { reasonsBeforeToday, revivedThisWeek: isRevivedThisWeek(ordered, settings, today) });
}

/** The answers from a record whose history is in order. */
function answersOn(record: ContactRecord, settings: Settings, today: Day, { reasonsBeforeToday, revivedThisWeek }: Earlier): Relationship {
  const { facts, history } = record;
  const { startFresh } = settings;
  const contact = contactDaysOf(history, facts.lastContact, facts.path, today);
  const rhythm = rhythmOf(contact.days);
  const cadence = effectiveCadence(facts, settings);
  const tracked = trackedCadence(cadence);
  const stage = stageOf(contact, today);
  const lastBeforeQuiet = lastDayBeforeQuiet(contact, tracked, rhythm);
  const tries = triesSince(history, contact.last, today);
  const byCadence = dueByCadence(facts, contact.last, tracked, startFresh, today);
  const due = earliestDue(byCadence, facts, history, contact.last, tracked, startFresh, today);
  const excluded = excludedBy(facts.status);
  const reciprocity = reciprocityOf(history, { facts, contact, cadence: tracked, givesWanted: settings.givesBeforeAsk, excluded: excluded !== null, today });
  const unanswered = unansweredPlans(record.plans, contact, today);
  const pauses = excluded === null ? pausesOf({ facts, plans: record.plans, cadence, tracked, due, tries, today }) : NO_PAUSES;
  const revives = settings.revivePerWeek > 0;
  const reasons =
    excluded === null
      ? reasonsOf({ record, contact, tries, cadence, tracked, due, rhythm, stage, lastBeforeQuiet, reciprocity, unanswered, pauses, startFresh, revives, today })
      : NO_REASONS;
  return {
    record,
    stage,
    quiet: lastBeforeQuiet !== null && today > lastBeforeQuiet,
    lastContact: contact.last,
    contactDays: contact.days,
    cadence,
    due: excluded === 'deceased' ? null : (byCadence?.due ?? null),
    dueSoonFrom: byCadence?.soonFrom ?? null,
    askedBy: excluded === 'deceased' ? null : (due?.due ?? null),
    rhythm,
    reciprocity,
    unansweredPlans: unanswered,
    attempts: tries.inARow,
    excluded,
    pauses,
    reasons,
    reasonsBeforeToday: reasonsBeforeToday ?? reasons,
    revivedThisWeek,
    comingUp: excluded === null ? comingUpFor({ record, tracked, due, pauses, today }) : null,
    doneToday: contact.last?.date.precision === 'day' && contact.last.date.day === today,
  };
}

/** Never in queue, counts, patterns, goals and paths. Source: docs/rules.md, "People who are left out". */
function excludedBy(status: Status): Excluded | null {
  return status === 'active' || status === 'paused' ? null : status;
}

/** Whether contact of this week is what ended a silence that the week's choice to revive had to reckon with. */
function isRevivedThisWeek(record: ContactRecord, settings: Settings, today: Day): boolean {
  if (settings.revivePerWeek === 0) return false;
  const before = withoutEntriesFrom(record, startOfWeek(today), today);
  return before !== record && answersOn(before, settings, today, NOTHING_EARLIER).reasons.some(({ kind }) => kind === 'revive');
}
