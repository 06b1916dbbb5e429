import type { Day } from '../day.ts';
import type { GoalRecord } from '../goal.ts';
import { joinOutcomes, outcomesOf, type Outcome, type OutcomeVocabulary } from '../outcomes.ts';
import type { DatedExchange, Pattern, Relationship, Standing } from '../relationship.ts';
import { isPersonal } from '../vocabulary.ts';
import { establishedBy, quartersOf } from './established.ts';
import { mixOf, roleOf, venueOf, type MixWord } from './mix.ts';
import type { Milestone, Network } from './network.ts';
import { contactYear, exchangeMonths, habitOf } from './practice.ts';

/** What one contact adds to the whole, so that it is worked out once for each answer about them. */
export interface NetworkShare {
  readonly established: Milestone | null;
  readonly isClose: boolean;
  readonly role: MixWord | null;
  readonly venue: MixWord | null;
  readonly outcomes: readonly Outcome[];
}

/** Works out what one contact adds to the whole on a day. */
export function networkShare(relationship: Relationship, vocabulary: OutcomeVocabulary, today: Day): NetworkShare {
  const { record, reciprocity } = relationship;
  return {
    established: establishedBy(relationship, today),
    isClose: isPersonal(record.facts.relationship),
    role: roleOf(relationship),
    venue: venueOf(relationship),
    outcomes: reciprocity.shown ? outcomesOf(reciprocity.ledger, vocabulary) : [],
  };
}

/** What the whole network is answered from, beside the contacts. */
export interface NetworkContext {
  readonly goals: readonly GoalRecord[];
  readonly outcomes: OutcomeVocabulary;
  /** What each contact adds; the host of the answers may remember it. */
  readonly shareOf: (relationship: Relationship) => NetworkShare;
  readonly today: Day;
}

/**
 * The state of the whole network, from the answers about everybody, by path. Who has died, is archived or not to be
 * contacted takes no part. Source: domain.md, "Networking goals".
 */
export function networkOf(relationships: readonly Relationship[], { goals, outcomes, shareOf, today }: NetworkContext): Network {
  const people = relationships.filter(({ excluded }) => excluded === null);
  const shares = people.map(shareOf);
  const standings: Record<Standing, Relationship[]> = { new: [], 'getting-to-know': [], established: [], 'long-standing': [] };
  const patterns: Record<Pattern, Relationship[]> = { unknown: [], mutual: [], 'you-give-more': [], 'they-give-more': [] };
  const close: Relationship[] = [];
  const quiet: Relationship[] = [];
  const milestones: Milestone[] = [];
  const marks: DatedExchange[] = [];
  const outcomesOfEach: (readonly Outcome[])[] = [];
  people.forEach((relationship, index) => {
    const { established = null, isClose = false, outcomes: came = [] } = shares[index] ?? {};
    (isClose ? close : standings[relationship.standing]).push(relationship);
    if (relationship.quiet) quiet.push(relationship);
    if (established !== null && !isClose) milestones.push(established);
    const { shown, pattern, ledger } = relationship.reciprocity;
    if (!shown) return;
    patterns[pattern].push(relationship);
    if (ledger.length === 0) return;
    marks.push(...ledger);
    if (came.length > 0) outcomesOfEach.push(came);
  });
  const year = contactYear(people, today);
  const active = goals.filter(({ facts }) => facts.status === 'active');
  const serving = new Set(active.flatMap((goal) => goal.people.map(({ path }) => path)));
  const withoutGoal = people.filter(({ record }) => !serving.has(record.facts.path));
  const present = new Set(people.flatMap(({ record: { facts } }) => (serving.has(facts.path) ? [facts.path] : [])));
  return {
    people,
    standings,
    close,
    quiet,
    quarters: quartersOf(milestones, today),
    patterns,
    roles: mixOf(people, (_relationship, index) => shares[index]?.role ?? null),
    venues: mixOf(people, (_relationship, index) => shares[index]?.venue ?? null),
    months: exchangeMonths(marks, today),
    outcomes: joinOutcomes(outcomesOfEach, outcomes),
    year,
    habit: habitOf(year, marks, today),
    withoutGoal,
    goalsWithoutPeople: active.filter((goal) => !goal.people.some(({ path }) => present.has(path))).map(({ facts }) => facts.path),
  };
}
