import { dueAfter, type TrackedCadence } from '../cadence.ts';
import type { Tries } from './contact-days.ts';
import type { ContactFacts } from '../contact.ts';
import { addDays, lastDayOf, type Day } from '../day.ts';
import type { Due } from './due.ts';
import type { Plan } from '../interaction.ts';
import type { EffectiveCadence, ReasonKind, ReminderPause } from './relationship.ts';
import { PLAN_RESTS_AT_MOST } from '../thresholds.ts';

/** Reasons that come from other notes, and wait while contact is planned or was tried. */
const FROM_OTHER_NOTES = ['news', 'how-it-went', 'goal'] as const;
const TO_GET_IN_TOUCH = ['overdue', 'give', 'due-soon', 'quieter', 'revive'] as const;

/** What each kind of pauses keeps back. Source: docs/rules.md, "Snoozing, pausing and planning". */
const PAUSED_REASONS: Readonly<Record<ReminderPause['kind'], ReadonlySet<ReasonKind>>> = {
  // Everything; of a promise its date decides: see `isBackFromSnooze`.
  snoozed: new Set(['request', 'new-contact', 'plan', 'birthday', 'thank', ...FROM_OTHER_NOTES, ...TO_GET_IN_TOUCH]),
  // Everything but promises, requests and birthdays.
  paused: new Set(['new-contact', 'plan', 'thank', ...FROM_OTHER_NOTES, ...TO_GET_IN_TOUCH]),
  planned: new Set([...FROM_OTHER_NOTES, ...TO_GET_IN_TOUCH]),
  // The reminders to get in touch; thanks and answers are not what was tried in vain.
  tried: new Set(['new-contact', ...FROM_OTHER_NOTES, ...TO_GET_IN_TOUCH]),
  // A follow-up written by hand is not a cadence and stays: see `isPaused`.
  'not-tracked': new Set(TO_GET_IN_TOUCH),
  'started-fresh': new Set(['overdue', 'due-soon']),
};

interface PauseContext {
  readonly facts: ContactFacts;
  readonly plans: readonly Plan[];
  readonly cadence: EffectiveCadence | null;
  readonly tracked: TrackedCadence | null;
  readonly due: Due | null;
  readonly tries: Tries;
  readonly today: Day;
}

/** Shared by all who don't rest. */
export const NO_PAUSES: readonly ReminderPause[] = [];

/** Why reminders rest today. Every `until` is the day on which they are back. */
export function pausesOf({ facts, plans, cadence, tracked, due, tries, today }: PauseContext): readonly ReminderPause[] {
  const pauses: ReminderPause[] = [];
  if (facts.snoozedUntil !== null && today < facts.snoozedUntil.value) pauses.push({ kind: 'snoozed', until: facts.snoozedUntil.value });
  if (facts.status === 'paused') pauses.push({ kind: 'paused' });
  const plan = pausingPlan(plans, tracked, today);
  if (plan !== null) pauses.push({ kind: 'planned', date: plan.date, until: addDays(lastDayOf(plan.date), 1) });
  const tried = tries.entries.at(-1);
  if (tries.pausedUntil !== null && tried !== undefined) pauses.push({ kind: 'tried', on: tried.date.day, until: tries.pausedUntil });
  if (cadence !== null && cadence.cadence === 'none') pauses.push({ kind: 'not-tracked' });
  if (due !== null && due.deferred && today < due.soonFrom) pauses.push({ kind: 'started-fresh', until: due.soonFrom });
  return pauses.length === 0 ? NO_PAUSES : pauses;
}

/** Whether a kind of reason is paused. A written follow-up or next contact overrides `cadence: none`. */
export function isPaused(kind: ReasonKind, pauses: readonly ReminderPause[], isFollowUp = false): boolean {
  for (const { kind: why } of pauses) {
    if (PAUSED_REASONS[why].has(kind) && !(isFollowUp && why === 'not-tracked')) return true;
  }
  return false;
}

/** Whether someone is snoozed. */
export function isSnoozed(pauses: readonly ReminderPause[]): boolean {
  return pauses.some(({ kind }) => kind === 'snoozed');
}

/**
 * The next plan, if it is near enough to wait for: at most one cadence ahead, or 60 days without one. It still pauses on its
 * own day, since the question whether it happened comes the day after.
 */
function pausingPlan(plans: readonly Plan[], tracked: TrackedCadence | null, today: Day): Plan | null {
  if (plans.length === 0) return null;
  const horizon = tracked === null ? addDays(today, PLAN_RESTS_AT_MOST) : dueAfter(today, tracked);
  let next: Plan | null = null;
  for (const plan of plans) {
    const isAhead = lastDayOf(plan.date) >= today && plan.date.day <= horizon;
    if (isAhead && (next === null || plan.date.day < next.date.day)) next = plan;
  }
  return next;
}
