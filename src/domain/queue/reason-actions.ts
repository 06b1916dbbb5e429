import { dueAfter } from '../cadence.ts';
import { addDays, type Day } from '../day.ts';
import { canBeDone, itemOfReason } from '../relationship/open-items.ts';
import { trackedCadence } from '../relationship/effective-cadence.ts';
import type { Reason, ReasonKind, Relationship } from '../relationship/relationship.ts';
import { WITHOUT_CADENCE } from '../thresholds.ts';

/** What someone does about a reason. `log` and `reschedule` ask for more first. */
export type ReasonAction = DirectAction | 'reschedule' | 'log';

/** The actions that are written at once. */
export type DirectAction = 'done' | 'answered' | 'happened' | 'wished' | 'thanked' | 'shared';

/** What someone does about a person in a list. */
export type PersonAction = ReasonAction | 'snooze' | 'skip';

/** The actions of each kind of reason, the usual one first. Source: docs/rules.md, "Actions". */
const ACTIONS_OF: Readonly<Record<ReasonKind, readonly ReasonAction[]>> = {
  promise: ['done'],
  request: ['answered'],
  'new-contact': ['log'],
  plan: ['happened', 'reschedule'],
  birthday: ['wished'],
  thank: ['thanked'],
  news: ['shared'],
  'how-it-went': ['log'],
  overdue: ['log'],
  give: ['log'],
  'due-soon': ['log'],
  quieter: ['log'],
  goal: ['log'],
  revive: ['log'],
};

const GENERAL_ACTIONS: readonly PersonAction[] = ['log', 'snooze', 'skip'];

const ABOUT_AN_ITEM: ReadonlySet<ReasonKind> = new Set(['promise', 'request', 'plan']);

/** The actions that a reason has. Where the line it is about isn't certain, or repeats, it is answered by logging. */
export function actionsOf(reason: Reason, relationship: Relationship): readonly ReasonAction[] {
  if (!ABOUT_AN_ITEM.has(reason.kind)) return ACTIONS_OF[reason.kind];
  const item = itemOfReason(reason, relationship);
  return item !== null && canBeDone(item) ? ACTIONS_OF[reason.kind] : ['log'];
}

/** An action about a person, with the reason that it is about; `null` if it's about none. */
export interface OfferedAction {
  readonly action: PersonAction;
  readonly reason: Reason | null;
}

/** All that can be done about a person, the usual action on the strongest reason first; each action once. A plan that is coming up can be rescheduled. */
export function offeredActions(reasons: readonly Reason[], relationship: Relationship): readonly OfferedAction[] {
  const offered = new Map<PersonAction, OfferedAction>();
  for (const reason of reasons) {
    for (const action of actionsOf(reason, relationship)) if (!offered.has(action)) offered.set(action, { action, reason });
  }
  if (relationship.comingUp?.kind === 'plan' && !offered.has('reschedule')) offered.set('reschedule', { action: 'reschedule', reason: null });
  for (const action of GENERAL_ACTIONS) if (!offered.has(action)) offered.set(action, { action, reason: null });
  return [...offered.values()];
}

/** Whether an action is offered for everyone, whatever the reason. */
export function isGeneral(action: PersonAction): boolean {
  return GENERAL_ACTIONS.includes(action);
}

/** The date until which skipping someone once snoozes them: when contact would be due if it were today. Source: docs/rules.md, "Actions". */
export function skippedUntil({ cadence }: Pick<Relationship, 'cadence'>, today: Day): Day {
  const tracked = trackedCadence(cadence);
  return tracked === null ? addDays(today, WITHOUT_CADENCE) : dueAfter(today, tracked);
}
