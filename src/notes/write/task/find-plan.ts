import type { Plan } from '../../../domain/interaction.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { samePlan } from '../compare-facts.ts';

/** Finds the plan `wanted` with an open box, at its line or anywhere if it occurs exactly once. Refused otherwise. */
export function findPlan(plans: readonly Plan[], wanted: Plan): Plan | Refusal {
  const same = plans.filter((plan) => plan.boxed && samePlan(plan, wanted));
  const [first] = same;
  if (first === undefined) return { refused: { kind: 'gone', target: 'task' }, line: null };
  const found = same.find(({ line }) => line === wanted.line) ?? (same.length === 1 ? first : undefined);
  return found ?? { refused: { kind: 'ambiguous', target: 'task' }, line: first.line };
}
