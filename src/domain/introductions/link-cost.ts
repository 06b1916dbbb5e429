import { lastDayOf, monthNumberOf, type Day } from '../day.ts';
import type { Pattern, Relationship } from '../relationship/relationship.ts';
import { LINK_MONTHS_A_STEP, LINK_STEPS_AT_MOST, SILENCE_MONTHS_A_STEP, SILENCE_STEPS_AT_MOST, UNDATED_STEPS } from '../thresholds.ts';
import { latestDate, type Tie, type TieKind } from './tie.ts';

/**
 * How hard a path is, in *steps*: one is the effort of a fresh, plain introduction. Costs choose among paths and are never
 * shown; the evidence behind them is.
 *
 *     path   = asking the first + each connection from there to the person to reach
 *     asking = (1 + months of silence ÷ 6, at most 4) × exchange
 *              exchange: ½ mutual, ¾ you give more, 1 not enough data, 1½ they give more
 *     connection = (kind + years since last seen together, at most 3; 1 without a date) × ¾ if both notes say it
 *              kind: 1 introduced or seen together, 1½ said to know or asked for, 4 the same organisation
 *
 * Reasons: a favour is easier to ask when contact is recent and goes both ways; someone who has given more than received has
 * been asked enough. Someone who introduced two people or met with them knows both; a list of names is hearsay, and
 * colleagues may never have met. Since each kind costs something, a shorter chain of the same kind always wins.
 */
const KIND_STEPS: Readonly<Record<TieKind, number>> = { introduced: 1, introduction: 1, together: 1, asked: 1.5, knows: 1.5 };
const ORGANISATION_STEPS = 4;
const BOTH_SAY_SO = 0.75;
const EXCHANGE: Readonly<Record<Pattern, number>> = { mutual: 0.5, 'you-give-more': 0.75, unknown: 1, 'they-give-more': 1.5 };

/** What asking the easiest one costs: no search needs to go on for less. */
export const LEAST_ASKING_COST = 0.5;

/** The cost of asking a contact; `null` if there was no contact yet, so that they can't be asked. */
export function askingCost({ lastContact, reciprocity }: Pick<Relationship, 'lastContact' | 'reciprocity'>, today: Day): number | null {
  if (lastContact === null) return null;
  const silence = monthsBetween(lastDayOf(lastContact.date), today) / SILENCE_MONTHS_A_STEP;
  return (1 + Math.min(silence, SILENCE_STEPS_AT_MOST)) * EXCHANGE[reciprocity.pattern];
}

/** What going from one contact to another costs, from at least one tie (none of them of a day to come). */
export function connectionCost(ties: readonly Tie[], today: Day): number {
  const kind = Math.min(...ties.map((tie) => KIND_STEPS[tie.kind]));
  const last = latestDate(ties);
  const age = last === null ? UNDATED_STEPS : Math.min(monthsBetween(lastDayOf(last), today) / LINK_MONTHS_A_STEP, LINK_STEPS_AT_MOST);
  const bothSaySo = new Set(ties.map(({ path }) => path)).size > 1;
  return (kind + age) * (bothSaySo ? BOTH_SAY_SO : 1);
}

/** The cost of going through a colleague about whom nothing else is known. */
export const COLLEAGUE_COST = ORGANISATION_STEPS + UNDATED_STEPS;

/** Calendar months from one day to a later one; 0 if it isn't later. */
function monthsBetween(from: Day, to: Day): number {
  return Math.max(0, monthNumberOf(to) - monthNumberOf(from));
}
