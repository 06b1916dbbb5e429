import type { Day } from '../day.ts';
import type { Excluded, Queue, Reason, Relationship, ReminderPause } from '../relationship/relationship.ts';
import { isPersonal } from '../vocabulary.ts';

/** A contact in the list of all contacts. `key` is the path of its note. */
export interface ListedContact {
  readonly key: string;
  readonly relationship: Relationship;
  /** Whether the follow-up queue shows them, be it as done today. */
  readonly isQueued: boolean;
  /** Why to follow up, strongest first; none for those who aren't in the queue. */
  readonly reasons: readonly Reason[];
}

/** What comes next with a contact. */
export type NextContact =
  | { readonly kind: 'reason'; readonly reason: Reason; readonly day: Day }
  | { readonly kind: 'due'; readonly day: Day }
  | { readonly kind: 'paused'; readonly pause: ReminderPause; readonly day: Day | null }
  | { readonly kind: 'excluded'; readonly excluded: Excluded; readonly day: null }
  | { readonly kind: 'nothing'; readonly day: null };

/** Every contact, each once. The queue and those who aren't in it are everyone. */
export function contactsOf({ today, comingUp, later, notInQueue }: Queue): readonly ListedContact[] {
  const contacts = new Map<string, ListedContact>();
  const add = (relationship: Relationship, isQueued: boolean, reasons: readonly Reason[]): void => {
    const key = relationship.record.facts.path;
    contacts.set(key, { key, relationship, isQueued, reasons });
  };
  for (const { relationship, reasons, done } of today) add(relationship, true, done ? NO_REASONS : reasons);
  for (const { relationship, reasons } of [...comingUp, ...later]) add(relationship, true, reasons);
  for (const { relationship } of notInQueue) add(relationship, false, NO_REASONS);
  return [...contacts.values()];
}

const NO_REASONS: readonly Reason[] = [];

/** The strongest reason to follow up, else why there is none, else the day on which contact is due. */
export function nextContact({ relationship, reasons: [reason] }: ListedContact, today: Day): NextContact {
  const { excluded, pauses: [pause], askedBy } = relationship;
  if (excluded !== null) return { kind: 'excluded', excluded, day: null };
  if (reason !== undefined) return { kind: 'reason', reason, day: 'due' in reason && reason.due !== null ? reason.due : today };
  if (pause !== undefined) return { kind: 'paused', pause, day: 'until' in pause ? pause.until : null };
  return askedBy !== null && askedBy > today ? { kind: 'due', day: askedBy } : { kind: 'nothing', day: null };
}

/** Whether the stage is shown: not for family and friends, whose relationship has no steps (docs/rules.md, "Stages"). */
export function hasStage({ record }: Relationship): boolean {
  return !isPersonal(record.facts.relationship);
}
