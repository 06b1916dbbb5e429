import { addDays, lastDayOf, lastDayOfMonth, type Day } from '../day.ts';
import type { Plan } from '../interaction.ts';
import { PLAN_ANSWERED_WITHIN, PLAN_ASKED_FOR } from '../thresholds.ts';
import type { ContactDays } from './contact-days.ts';

const NO_PLANS: readonly Plan[] = [];

/**
 * The plans with an open box of which nobody knows whether they happened: their date came at most 30 days ago, and there was
 * no contact from then to 14 days after. Source: docs/rules.md, "Snoozing, pausing and planning".
 */
export function unansweredPlans(plans: readonly Plan[], contact: ContactDays, today: Day): readonly Plan[] {
  return plans.length === 0 ? NO_PLANS : plans.filter((plan) => isUnanswered(plan, contact, today));
}

function isUnanswered({ date, boxed }: Plan, { days, months, last }: ContactDays, today: Day): boolean {
  if (!boxed || date.day > today || today - lastDayOf(date) > PLAN_ASKED_FOR) return false;
  const until = addDays(lastDayOf(date), PLAN_ANSWERED_WITHIN);
  const isAnswer = (day: Day): boolean => day >= date.day && day <= until;
  return !days.some(isAnswer) && !months.some((month) => month <= until && lastDayOfMonth(month) >= date.day) && !(last !== null && isAnswer(last.date.day));
}
