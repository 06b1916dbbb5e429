import { lastDayOf, wholeMonthsBetween, type Day } from '../day.ts';
import { hasRole, type GoalProgress } from '../goal.ts';
import { introductionPaths, type PathSearch, type IntroductionPath } from '../introductions/introduction-paths.ts';
import type { AtPath } from '../source.ts';
import { mixOf, venueOf } from '../network/mix.ts';
import type { Mix } from '../network/network.ts';
import { compareCodePoints, compareDated } from '../text/collation.ts';
import { exchangesByCategory, type CategoryExchanges, type CategoryVocabulary } from '../exchange/exchange-category.ts';
import { recommenderFrom, type Recommender } from '../exchange/recommender.ts';
import type { DatedExchange, QueueItem, Relationship, Stage } from '../relationship/relationship.ts';
import { peopleToGreet, type Greeting } from './greetings.ts';
import { foldRole, isPersonal } from '../vocabulary.ts';

/**
 * The state of a goal: `done` and `dropped` as in its note; `reached` if the target is met; `not-started` before its start;
 * `past-due` after its due date; `behind` or `on-course` by the straight line; `open` if nothing measures it.
 */
export type GoalState = 'done' | 'dropped' | 'reached' | 'not-started' | 'past-due' | 'behind' | 'on-course' | 'open';

/** A person linked to a goal, and the line that links them. */
export type GoalPerson = GoalProgress['people'][number];

/** What a goal still needs: an unfilled role, or a wanted person (the path of a note). */
type Sought = { readonly kind: 'role'; readonly word: string } | { readonly kind: 'person'; readonly path: string; readonly relationship: Relationship | null };

/** The paths to someone that a goal needs. */
export interface GoalPaths {
  readonly sought: Sought;
  /** People I am in touch with already: those who fill the role but aren't linked to the goal, or the person themselves. */
  readonly known: readonly Relationship[];
  /** The path to try, whose first person isn't suggested for anything else; `null` if there is none. */
  readonly proposed: IntroductionPath | null;
  /** Other ways: through people who are proposed elsewhere already, or rest. */
  readonly others: readonly IntroductionPath[];
}

/** What follows from a goal and the people who serve it, and from nothing else. */
export interface GoalSummary extends GoalProgress {
  readonly state: GoalState;
  /** Whole months until the due day, `null` without one or after it. */
  readonly monthsLeft: number | null;
  /** By how far they have come. Family and friends are `close` and not in it, nor is anyone who was never contacted. */
  readonly byStage: Readonly<Record<Stage, readonly GoalPerson[]>>;
  readonly close: readonly GoalPerson[];
  readonly neverContacted: readonly GoalPerson[];
  /** Where those who serve it were met. */
  readonly metAt: Mix;
  /** Marks with those who serve it, since it began; by date. */
  readonly exchange: readonly DatedExchange[];
  readonly byCategory: readonly CategoryExchanges[];
  /** Those who serve it and could recommend me, by path. */
  readonly recommenders: readonly Recommender[];
}

/** Everything that a goal's view shows. */
export interface GoalReport extends GoalSummary {
  readonly paths: readonly GoalPaths[];
  /** Whom to greet now, while nothing is asked. */
  readonly greetings: readonly Greeting[];
  /** Those who serve it and are in the queue, in its order. */
  readonly nextSteps: readonly QueueItem[];
}

/** Those who fill a role, by path. */
export interface WithRole {
  /** People I have been in touch with. */
  readonly known: readonly Relationship[];
  /** Paths of the others. */
  readonly strangers: readonly string[];
}

/** Groups the people who fill a role. People who can no longer be met aren't needed. */
export function roleHolders(people: readonly Relationship[]): WithRole {
  const reachable = people.filter(({ excluded }) => excluded === null);
  return {
    known: reachable.filter(({ lastContact }) => lastContact !== null),
    strangers: reachable.flatMap(({ lastContact, record }) => (lastContact === null ? [record.facts.path] : [])),
  };
}

/** What reports are made from, beside the goals' own accounts. */
interface GoalContext {
  /** Those of some contacts who are in the queue, in its order. */
  readonly queued: (people: readonly AtPath[]) => readonly QueueItem[];
  /** Everyone whose relationship or role holds a role (folded by `foldRole`). */
  readonly peopleWithRole: (word: string) => WithRole;
  readonly introductions: PathSearch;
}

/** The report of every goal, in the given order. No one is suggested as an introducer for two things at once. */
export function goalReports(goals: readonly GoalSummary[], context: GoalContext): readonly GoalReport[] {
  const proposed = new Set<string>();
  const paths = new Map<string, readonly GoalPaths[]>();
  // Who is needed soonest chooses first.
  for (const goal of [...goals].sort(bySoonest)) paths.set(goal.goal.facts.path, pathsOf(goal, context, proposed));
  return goals.map((goal) => {
    const found = paths.get(goal.goal.facts.path) ?? [];
    const ways = found.flatMap(({ sought, proposed, others }) => (sought.kind === 'role' ? [] : [...(proposed === null ? [] : [proposed]), ...others]));
    return { ...goal, paths: found, greetings: peopleToGreet(goal, ways, context.introductions.today), nextSteps: nextSteps(goal, context) };
  });
}

/** The state of a goal today. */
export function goalState({ goal: { facts }, reached, behind }: GoalProgress, today: Day): GoalState {
  const { status, start, due, target } = facts;
  if (status !== 'active') return status;
  if (target !== null && reached >= target) return 'reached';
  if (start !== null && today < start) return 'not-started';
  if (due !== null && today > due) return 'past-due';
  if (target === null || due === null || start === null) return 'open';
  return behind ? 'behind' : 'on-course';
}

function nextSteps({ goal: { facts, people } }: GoalProgress, { queued }: GoalContext): readonly QueueItem[] {
  return facts.status === 'active' ? queued(people) : [];
}

/** What follows from a goal's progress on a day. */
export function goalSummary(goal: GoalProgress, vocabulary: CategoryVocabulary, today: Day): GoalSummary {
  const { facts } = goal.goal;
  const byStage: Record<Stage, GoalPerson[]> = { new: [], 'getting-to-know': [], established: [], 'long-standing': [] };
  const close: GoalPerson[] = [];
  const neverContacted: GoalPerson[] = [];
  for (const person of goal.people) {
    const { record, lastContact, stage } = person.relationship;
    if (isPersonal(record.facts.relationship)) close.push(person);
    else if (lastContact === null) neverContacted.push(person);
    else byStage[stage].push(person);
  }
  const isSince = ({ date }: DatedExchange): boolean => facts.start === null || lastDayOf(date) >= facts.start;
  const exchange = goal.people.flatMap(({ relationship: { reciprocity } }) => (reciprocity.shown ? reciprocity.ledger.filter(isSince) : [])).sort(compareDated);
  return {
    ...goal,
    state: goalState(goal, today),
    monthsLeft: facts.due === null || facts.due < today ? null : wholeMonthsBetween(today, facts.due),
    byStage,
    close,
    neverContacted,
    metAt: mixOf(goal.people.map(({ relationship }) => relationship), venueOf),
    exchange,
    byCategory: exchangesByCategory(exchange, vocabulary),
    recommenders: goal.people.flatMap(({ relationship }) => recommenderFrom(relationship, vocabulary, today) ?? []),
  };
}

/** The paths to everyone an active goal needs; suggested introducers are added to `proposed`. */
function pathsOf(goal: GoalProgress, context: GoalContext, proposed: Set<string>): readonly GoalPaths[] {
  const { goal: { facts, wanted }, roles, people } = goal;
  if (facts.status !== 'active') return [];
  const serving = new Set(people.map(({ relationship }) => relationship.record.facts.path));
  const named = [...new Set(wanted)].map((path) => ({ kind: 'person', path, relationship: context.introductions.relationshipAt(path) }) as const);
  // A role that a wanted person has is looked for with that person already.
  const isWanted = (word: string): boolean => named.some(({ relationship }) => relationship !== null && relationship.excluded === null && hasRole(relationship.record.facts, word));
  const missing = roles.filter(({ word, people: [first] }) => first === undefined && !isWanted(word)).map(({ word }): Sought => ({ kind: 'role', word }));
  return [...named, ...missing].map((sought) => {
    // People linked to the goal don't fill a missing role.
    const { known, targets } = sought.kind === 'person' ? toPerson(sought.relationship, serving) : toRole(sought.word, context);
    const ways = introductionPaths(targets, context.introductions, proposed);
    const first = ways.find(({ wait }) => wait === null);
    if (first !== undefined) proposed.add(bridgeOf(first));
    return { sought, known, proposed: first ?? null, others: ways.filter((way) => way !== first) };
  });
}

/** The needed people I know already, and the paths of the notes of those to find a path to. */
interface RoleCandidates {
  readonly known: readonly Relationship[];
  readonly targets: readonly string[];
}

function toRole(word: string, { peopleWithRole }: GoalContext): RoleCandidates {
  const { known, strangers } = peopleWithRole(foldRole(word));
  return { known, targets: strangers };
}

/** A person by name may be known and far away: a way helps then, too. */
function toPerson(person: Relationship | null, serving: ReadonlySet<string>): RoleCandidates {
  if (person === null || person.excluded !== null || serving.has(person.record.facts.path)) return { known: [], targets: [] };
  const isKnown = person.lastContact !== null;
  return { known: isKnown ? [person] : [], targets: isKnown && person.stage !== 'new' ? [] : [person.record.facts.path] };
}

function bridgeOf({ people }: IntroductionPath): string {
  return people[0]?.record.facts.path ?? '';
}

/** The goal that is due first, then by path; those without a date last. */
export function bySoonest(a: GoalProgress, b: GoalProgress): number {
  const due = ({ goal }: GoalProgress): number => goal.facts.due ?? Number.POSITIVE_INFINITY;
  return (due(a) === due(b) ? 0 : due(a) - due(b)) || compareCodePoints(a.goal.facts.path, b.goal.facts.path);
}
