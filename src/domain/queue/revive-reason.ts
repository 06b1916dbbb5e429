import type { ContactDays } from '../relationship/contact-days.ts';
import { isoWeek, startOfWeek, type Day } from '../day.ts';
import type { ContactRecord, Reason, Stage } from '../relationship/relationship.ts';
import { stableHash } from '../text/stable-hash.ts';

export interface ReviveContext {
  readonly record: ContactRecord;
  readonly contact: ContactDays;
  readonly stage: Stage;
  readonly lastBeforeQuiet: Day | null;
  readonly today: Day;
}

/**
 * Quiet since the beginning of the week (so that the week's choice stands), established, with a relationship word or a
 * goal; `null` otherwise. Source: domain.md, "The follow-up queue".
 */
export function reviveReason({ record: { facts, servesGoal }, contact: { last }, stage, lastBeforeQuiet, today }: ReviveContext): Reason | null {
  if (last === null || lastBeforeQuiet === null || startOfWeek(today) <= lastBeforeQuiet) return null;
  if (stage !== 'established' && stage !== 'long-standing') return null;
  if (facts.relationship === null && facts.goals.length === 0 && !servesGoal) return null;
  return { kind: 'revive', last: last.date, measure: reviveOrder(facts.path, today), evidence: [{ path: last.path, line: last.line }] };
}

/** A number from path and ISO week: the smallest are chosen, and so others come first each week. */
export function reviveOrder(path: string, today: Day): number {
  const { year, week } = isoWeek(today);
  return stableHash(`${path}\n${year}-W${week}`);
}
