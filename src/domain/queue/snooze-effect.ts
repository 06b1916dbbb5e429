import type { Day } from '../day.ts';
import { birthdayOnOrAfter } from '../relationship/birthday.ts';
import { trackedCadence } from '../relationship/effective-cadence.ts';
import type { Reason, Relationship } from '../relationship/relationship.ts';
import { keepsBirthday } from './reasons.ts';

/** What snoozing someone hides beside the reminders to get in touch, and what comes up all the same. */
export interface SnoozeEffect {
  /** Promises, requests and thanks that are waiting. */
  readonly hidden: readonly Reason[];
  /** A birthday within the time; `null` if there is none that is kept. */
  readonly birthday: Day | null;
  /** The dates within the time on which promises come back, in order, each once. */
  readonly back: readonly Day[];
}

/** What snoozing until a day does. Source: docs/rules.md, "Snoozing, pausing and planning". */
export function snoozeEffect({ record: { facts, commitments }, cadence, reasons }: Relationship, until: Day, today: Day): SnoozeEffect {
  const birthday = facts.birthday !== null && keepsBirthday(facts.relationship, trackedCadence(cadence)) ? birthdayOnOrAfter(facts.birthday.value, today) : null;
  const back = commitments.flatMap(({ due, waitingFor }) => (waitingFor === 'me' && due !== null && due > today && due < until ? [due] : []));
  return {
    hidden: reasons.filter((reason) => reason.kind === 'request' || reason.kind === 'thank' || reason.kind === 'promise'),
    birthday: birthday !== null && birthday < until ? birthday : null,
    back: [...new Set(back)].sort((a, b) => a - b),
  };
}
