import { addMonths, lastDayOf, type Day } from '../day.ts';
import { compareCodePoints } from '../order.ts';
import type { OutcomeVocabulary } from '../outcomes.ts';
import type { DatedExchange, Relationship, Resting } from '../relationship.ts';
import { isResting } from '../resting.ts';
import { BRIDGE_RESTS_MONTHS, PEOPLE_IN_A_CHAIN, WAYS_AT_MOST } from '../thresholds.ts';
import { isFamily } from '../vocabulary.ts';
import { BinaryHeap } from './binary-heap.ts';
import { askingCost, COLLEAGUE_COST, tieCost } from './link-cost.ts';
import { linkOf, sharedOrganisations, tiesUntil, type IntroductionGraph, type Link } from './tie.ts';

/** Why someone is not asked for an introduction now. */
export type BridgeRest =
  | { readonly kind: 'asked-lately'; readonly exchange: DatedExchange; readonly until: Day }
  | { readonly kind: 'resting'; readonly why: Resting }
  | { readonly kind: 'proposed-elsewhere' };

/** A chain of people, each of whom can introduce me to the next. */
export interface Way {
  /** From the one to ask, whom I am in touch with, to the one to reach. At least two. */
  readonly people: readonly Relationship[];
  /** What joins each to the next, one less than there are people. */
  readonly links: readonly Link[];
  /** What to thank the first one for before asking for more, oldest first. */
  readonly toThank: readonly DatedExchange[];
  /** `null` where the first one can be asked. */
  readonly rest: BridgeRest | null;
}

/** Everything a search for ways in needs to know. */
export interface Introductions {
  readonly graph: IntroductionGraph;
  readonly relationshipAt: (path: string) => Relationship | null;
  readonly outcomes: OutcomeVocabulary;
  /** Whether family may be proposed (a setting). */
  readonly familyIntroduces: boolean;
  readonly today: Day;
}

const NOBODY: ReadonlySet<string> = new Set();
const PROPOSED: BridgeRest = { kind: 'proposed-elsewhere' };

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

/**
 * The easiest ways to one of `targets`: shortest paths over link cost, found by Dijkstra's algorithm from the target back,
 * so that one search finds the best way through each who could be asked. A way is left out where somebody further along it
 * could as well be asked directly, and where more than three people would have to be asked. First those who can be asked,
 * the easiest first; then those who rest. Source: domain.md, "Introductions".
 * @param proposed paths of those who are proposed for something else already.
 */
export function waysTo(targets: readonly string[], search: Introductions, proposed: ReadonlySet<string> = NOBODY): readonly Way[] {
  const { graph, relationshipAt, today } = search;
  const open = new BinaryHeap<Place>((a, b) => a.cost - b.cost || compareCodePoints(a.path, b.path));
  const settled = new Set<string>();
  const askedOrganisations = new Set<string>();
  const wanted = new Set(targets);
  const found: { readonly way: Way; readonly cost: number }[] = [];
  const resting: { readonly way: Way; readonly cost: number }[] = [];
  for (const path of wanted) open.push({ path, cost: 0, next: null, easiestAhead: Infinity, length: 1 });

  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { path, cost } = place;
    if (settled.has(path)) continue;
    settled.add(path);
    const limit = found[WAYS_AT_MOST - 1]?.cost ?? Infinity;
    if (cost >= limit) break;
    const relationship = relationshipAt(path);
    if (relationship === null || relationship.excluded !== null) continue;
    const isTarget = wanted.has(path);
    if (!isTarget && !search.familyIntroduces && isFamily(relationship.record.facts.relationship)) continue;
    const asking = isTarget ? null : askingCost(relationship, today);
    const total = asking === null ? Infinity : cost + asking;
    if (total < place.easiestAhead && place.length <= PEOPLE_IN_A_CHAIN + 1) {
      const way = wayFrom(place, search, proposed);
      const list = way.rest === null ? found : resting;
      list.push({ way, cost: total });
      list.sort((a, b) => a.cost - b.cost);
    }
    const ahead = { next: place, easiestAhead: Math.min(total, place.easiestAhead), length: place.length + 1 };
    for (const [other, ties] of graph.neighbours(path)) {
      if (settled.has(other)) continue;
      const known = tiesUntil(ties, today);
      if (known.length > 0) open.push({ path: other, cost: cost + tieCost(known, today), ...ahead });
    }
    for (const { name, people } of graph.organisations(path)) {
      // Whoever comes first to an organisation opens it at the least cost to all in it.
      if (askedOrganisations.has(name)) continue;
      askedOrganisations.add(name);
      for (const other of people) if (!settled.has(other)) open.push({ path: other, cost: cost + COLLEAGUE_COST, ...ahead });
    }
  }
  return [...found.slice(0, WAYS_AT_MOST), ...resting.slice(0, WAYS_AT_MOST)].map(({ way }) => way);
}

/** Everything that joins two contacts. */
export function linkBetween(one: string, other: string, graph: IntroductionGraph, today: Day): Link {
  return linkOf(one, other, tiesUntil(graph.neighbours(one).get(other) ?? [], today), sharedOrganisations(graph, one, other), today);
}

/**
 * Why a contact is not asked for an introduction now: asked for one, or gave one, within the last month (a mark says so,
 * nothing else is remembered), or resting anyway. `null` where nothing speaks against it.
 */
export function bridgeRest({ reciprocity, resting }: Pick<Relationship, 'reciprocity' | 'resting'>, outcomes: OutcomeVocabulary, today: Day): BridgeRest | null {
  const isIntroduction = ({ kind, what }: DatedExchange): boolean => (kind === 'asked' || kind === 'received') && outcomes.groupOf(what) === 'introduction';
  const exchange = [...reciprocity.ledger].reverse().find(isIntroduction);
  const until = exchange === undefined ? null : addMonths(lastDayOf(exchange.date), BRIDGE_RESTS_MONTHS);
  if (exchange !== undefined && until !== null && today < until) return { kind: 'asked-lately', exchange, until };
  const why = resting.find((rest) => isResting('goal', [rest]));
  return why === undefined ? null : { kind: 'resting', why };
}

function wayFrom(first: Place, { graph, relationshipAt, outcomes, today }: Introductions, proposed: ReadonlySet<string>): Way {
  const people: Relationship[] = [];
  const links: Link[] = [];
  for (let place: Place | null = first; place !== null; place = place.next) {
    const relationship = relationshipAt(place.path);
    if (relationship !== null) people.push(relationship);
    if (place.next !== null) links.push(linkBetween(place.path, place.next.path, graph, today));
  }
  const [bridge] = people;
  const rest = bridge === undefined ? null : bridgeRest(bridge, outcomes, today);
  return { people, links, toThank: bridge?.reciprocity.toThank ?? [], rest: rest ?? (proposed.has(first.path) ? PROPOSED : null) };
}
