import type { Day } from '../day.ts';
import { compareCodePoints } from '../text/collation.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { introducedBy, originOf, type Origin } from './origin.ts';
import type { Link, Tie } from './tie.ts';
import { linkBetween, waysTo, type Introductions, type Way } from './ways.ts';

/** Somebody, and what joins them to another. */
interface Neighbour {
  readonly relationship: Relationship;
  readonly link: Link;
}

/** How somebody can be reached, and how they came to me. */
export interface WaysTo {
  readonly to: Relationship;
  /** Chains of people who can introduce me: first those who can be asked, the easiest first. */
  readonly ways: readonly Way[];
  /** Who brought them, back to me. */
  readonly origin: Origin;
  /** Whom they brought to me, the lines that say so. */
  readonly brought: readonly Tie[];
  /** Everybody who knows them, as far as a line says so; by path. Those who share only an organisation are not among them. */
  readonly neighbours: readonly Neighbour[];
}

/** Everything about ways to one contact. Asked for by name, somebody excluded still has a past, but no ways. */
export function waysToContact(to: Relationship, search: Introductions): WaysTo {
  const { path } = to.record.facts;
  const { graph, today } = search;
  return {
    to,
    ways: to.excluded === null ? waysTo([path], search) : [],
    origin: originOf(path, graph, today),
    brought: introducedBy(path, graph, today),
    neighbours: neighboursOf(path, search, today),
  };
}

/** How many people somebody brought to me. */
export function countBrought({ brought }: Pick<WaysTo, 'brought'>): number {
  return new Set(brought.map(({ to }) => to)).size;
}

function neighboursOf(path: string, { graph, relationshipAt }: Introductions, today: Day): readonly Neighbour[] {
  return [...graph.neighbours(path).keys()].sort(compareCodePoints).flatMap((other) => {
    const relationship = relationshipAt(other);
    const link = linkBetween(path, other, graph, today);
    return relationship === null || relationship.excluded !== null || link.ties.length === 0 ? [] : [{ relationship, link }];
  });
}
