import { addMonths, lastDayOf, type Day } from '../day.ts';
import { compareCodePoints } from '../text/collation.ts';
import type { CategoryVocabulary } from '../exchange/exchange-category.ts';
import type { DatedExchange, Relationship, ReminderPause } from '../relationship/relationship.ts';
import { waitsFor, type OpenItem } from '../relationship/open-items.ts';
import { isPaused } from '../relationship/reminder-pause.ts';
import { BRIDGE_RESTS_MONTHS, PEOPLE_IN_A_CHAIN, WAYS_AT_MOST } from '../thresholds.ts';
import { isFamily } from '../vocabulary.ts';
import { BinaryHeap } from './binary-heap.ts';
import { askingCost, COLLEAGUE_COST, LEAST_ASKING_COST, connectionCost } from './link-cost.ts';
import { connectionOf, sharedOrganisations, tiesUntil, type IntroductionGraph, type Connection } from './tie.ts';

/** Why someone is not asked for an introduction now. */
export type ReasonToWait =
  | { readonly kind: 'asked-lately'; readonly exchange: DatedExchange; readonly until: Day }
  | { readonly kind: 'resting'; readonly why: ReminderPause }
  | { readonly kind: 'proposed-elsewhere' };

/** Someone on a path, and what they wait for from me; at least one thing. */
export interface Waiting {
  readonly person: Relationship;
  readonly items: readonly OpenItem[];
}

/** A chain of people, each of whom can introduce me to the next. */
export interface IntroductionPath {
  /** From the person to ask, with whom I am in touch, to the person to reach. At least two. */
  readonly people: readonly Relationship[];
  /** What joins each to the next, one less than there are people. */
  readonly links: readonly Connection[];
  /** Those of them who wait for something from me, which comes first. */
  readonly waiting: readonly Waiting[];
  /** What to thank the first one for before asking for more, oldest first. */
  readonly toThank: readonly DatedExchange[];
  /** `null` where the first one can be asked. */
  readonly wait: ReasonToWait | null;
}

/** Everything a search for ways in needs to know. */
export interface PathSearch {
  readonly graph: IntroductionGraph;
  readonly relationshipAt: (path: string) => Relationship | null;
  readonly categories: CategoryVocabulary;
  /** Whether family may be proposed (a setting). */
  readonly familyIntroduces: boolean;
  readonly today: Day;
}

const NOBODY: ReadonlySet<string> = new Set();
const PROPOSED: ReasonToWait = { kind: 'proposed-elsewhere' };

/** The next place to look from, on the way back from those to reach. */
interface Place {
  readonly path: string;
  readonly cost: number;
  /** The place one nearer to the one to reach. */
  readonly next: Place | null;
  /** The least cost of a whole way that starts at one of the people ahead. */
  readonly easiestAhead: number;
  readonly length: number;
}

/** The beginning of a way, and what the whole of it costs. */
interface Candidate {
  readonly place: Place;
  readonly cost: number;
  readonly wait: ReasonToWait | null;
}

/**
 * The easiest paths to one of `targets`: shortest paths over connection cost, found by Dijkstra's algorithm from the target
 * back, so that one search finds the best path through each person who could be asked. A path is left out if someone further
 * along could be asked directly, or if more than three people would have to be asked. People who can be asked come first,
 * easiest first; then those to wait for. Source: docs/rules.md, "Introductions".
 * @param proposed paths of people who are already suggested for something else.
 */
export function introductionPaths(targets: readonly string[], search: PathSearch, proposed: ReadonlySet<string> = NOBODY): readonly IntroductionPath[] {
  return new PathFinder(targets, search, proposed).run();
}

/** One search. */
class PathFinder {
  private readonly open = new BinaryHeap<Place>(comparePlaces);
  /** How many people the shortest chain has by which each was reached: a longer one may be easier, but leave no room to go on. */
  private readonly settled = new Map<string, number>();
  private readonly candidates = new Set<string>();
  private readonly organisationsOpened = new Set<string>();
  private readonly targets: ReadonlySet<string>;
  private readonly found: Candidate[] = [];
  private readonly paused: Candidate[] = [];

  constructor(
    targets: readonly string[],
    private readonly search: PathSearch,
    private readonly proposed: ReadonlySet<string>,
  ) {
    this.targets = new Set(targets);
  }

  run(): readonly IntroductionPath[] {
    for (const path of this.targets) this.open.push({ path, cost: 0, next: null, easiestAhead: Infinity, length: 1 });
    for (let place = this.open.pop(); place !== undefined && this.mayStillWin(place.cost, place.easiestAhead); place = this.open.pop()) {
      if (this.isSettled(place.path, place.length)) continue;
      this.settled.set(place.path, place.length);
      const relationship = this.search.relationshipAt(place.path);
      if (relationship !== null && this.takesPart(relationship)) this.visit(place, relationship);
    }
    return [...this.found, ...this.paused].map(({ place, wait: rest }) => pathFrom(place, rest, this.search));
  }

  private visit(place: Place, relationship: Relationship): void {
    const { graph, today } = this.search;
    const asking = this.targets.has(place.path) ? null : askingCost(relationship, today);
    const total = asking === null ? Infinity : place.cost + asking;
    if (total < place.easiestAhead && !this.candidates.has(place.path)) this.propose({ place, cost: total, wait: this.restOf(relationship) });
    if (place.length > PEOPLE_IN_A_CHAIN) return;
    const easiestAhead = Math.min(total, place.easiestAhead);
    const step = (path: string, length: number): void => {
      const cost = place.cost + length;
      if (!this.isSettled(path, place.length + 1) && this.mayStillWin(cost, easiestAhead)) this.open.push({ path, cost, next: place, easiestAhead, length: place.length + 1 });
    };
    for (const [other, ties] of graph.neighbours(place.path)) {
      const known = tiesUntil(ties, today);
      if (known.length > 0) step(other, connectionCost(known, today));
    }
    if (!this.mayStillWin(place.cost + COLLEAGUE_COST, easiestAhead)) return;
    for (const { name, people } of graph.organisations(place.path)) {
      // The first to reach an organisation opens it at the least cost to everyone in it.
      if (this.organisationsOpened.has(name)) continue;
      this.organisationsOpened.add(name);
      for (const other of people) step(other, COLLEAGUE_COST);
    }
  }

  /** Whether a path through a place of this cost can still be easier than asking someone ahead, and than the paths found. */
  private mayStillWin(cost: number, easiestAhead: number): boolean {
    return cost + LEAST_ASKING_COST < Math.min(easiestAhead, this.found[WAYS_AT_MOST - 1]?.cost ?? Infinity);
  }

  private takesPart({ excluded, record: { facts } }: Relationship): boolean {
    return excluded === null && (this.targets.has(facts.path) || this.search.familyIntroduces || !isFamily(facts.relationship));
  }

  private restOf(relationship: Relationship): ReasonToWait | null {
    return reasonToWait(relationship, this.search.categories, this.search.today) ?? (this.proposed.has(relationship.record.facts.path) ? PROPOSED : null);
  }

  private isSettled(path: string, length: number): boolean {
    return (this.settled.get(path) ?? Infinity) <= length;
  }

  /** Keeps the easiest few. */
  private propose(candidate: Candidate): void {
    this.candidates.add(candidate.place.path);
    const list = candidate.wait === null ? this.found : this.paused;
    list.push(candidate);
    list.sort((a, b) => a.cost - b.cost || compareCodePoints(a.place.path, b.place.path));
    if (list.length > WAYS_AT_MOST) list.pop();
  }
}

/** Everything that joins two contacts. */
export function connectionBetween(one: string, other: string, graph: IntroductionGraph, today: Day): Connection {
  return connectionOf(one, other, tiesUntil(graph.neighbours(one).get(other) ?? [], today), sharedOrganisations(graph, one, other), today);
}

/**
 * Why a contact shouldn't be asked for an introduction now: they were asked for one or gave one within the last month (read
 * from marks, nothing else is stored), or their reminders are paused. `null` if there is no reason to wait.
 */
function reasonToWait({ reciprocity, pauses }: Pick<Relationship, 'reciprocity' | 'pauses'>, outcomes: CategoryVocabulary, today: Day): ReasonToWait | null {
  const isIntroduction = (mark: DatedExchange): boolean => (mark.kind === 'asked' || mark.kind === 'received') && outcomes.categoryOf(mark) === 'introduction';
  const since = addMonths(today, -BRIDGE_RESTS_MONTHS - 1);
  const exchange = reciprocity.ledger.filter(({ date }) => lastDayOf(date) >= since).reverse().find(isIntroduction);
  const until = exchange === undefined ? null : addMonths(lastDayOf(exchange.date), BRIDGE_RESTS_MONTHS);
  if (exchange !== undefined && until !== null && today < until) return { kind: 'asked-lately', exchange, until };
  const why = pauses.find((rest) => isPaused('goal', [rest]));
  return why === undefined ? null : { kind: 'resting', why };
}

function pathFrom(first: Place, rest: ReasonToWait | null, { graph, relationshipAt, today }: PathSearch): IntroductionPath {
  const people: Relationship[] = [];
  const links: Connection[] = [];
  for (let place: Place | null = first; place !== null; place = place.next) {
    const relationship = relationshipAt(place.path);
    if (relationship !== null) people.push(relationship);
    if (place.next !== null) links.push(connectionBetween(place.path, place.next.path, graph, today));
  }
  const waiting = people.map((person) => ({ person, items: waitsFor(person, today) })).filter(({ items }) => items.length > 0);
  return { people, links, waiting, toThank: people[0]?.reciprocity.toThank ?? [], wait: rest };
}

/** The least cost first; of one cost the shorter chain, then by the paths along it, so that chance decides nothing. */
function comparePlaces(a: Place, b: Place): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.length !== b.length) return a.length - b.length;
  const order = compareCodePoints(a.path, b.path);
  return order !== 0 || a.next === null || b.next === null ? order : comparePlaces(a.next, b.next);
}
