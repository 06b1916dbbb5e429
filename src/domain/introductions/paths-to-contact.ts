import type { Day } from '../day.ts';
import { compareCodePoints } from '../text/collation.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { introductionsBy, originOf, type Origin } from './origin.ts';
import type { Connection, Tie } from './tie.ts';
import { connectionBetween, introductionPaths, type PathSearch, type IntroductionPath } from './introduction-paths.ts';

/** A person, and what connects them to another. */
export interface Neighbour {
  readonly relationship: Relationship;
  readonly link: Connection;
}

/** How someone can be reached, and who introduced them to me. */
export interface PathsToContact {
  readonly to: Relationship;
  /** In touch and not out of touch: no introduction is needed. */
  readonly inTouch: boolean;
  /** Chains of people who can introduce me: first those who can be asked, the easiest first. */
  readonly paths: readonly IntroductionPath[];
  /** Who brought them, back to me. */
  readonly origin: Origin;
  /** The lines that say whom they introduced to me. */
  readonly introduced: readonly Tie[];
  /** Everyone who knows them according to a line, by path. People who only share an organisation aren't included. */
  readonly neighbours: readonly Neighbour[];
}

/** Everything about the paths to one contact. Someone who is left out, or whom I am in touch with, still has an origin, but no paths. */
export function pathsToContact(to: Relationship, search: PathSearch): PathsToContact {
  const { path } = to.record.facts;
  const { graph, today } = search;
  const inTouch = to.lastContact !== null && !to.quiet;
  return {
    to,
    inTouch,
    paths: to.excluded === null && !inTouch ? introductionPaths([path], search) : [],
    origin: originOf(path, graph, today),
    introduced: introductionsBy(path, graph, today),
    neighbours: neighboursOf(path, search, today),
  };
}

/** How many people someone introduced to me. */
export function countIntroduced({ introduced }: Pick<PathsToContact, 'introduced'>): number {
  return new Set(introduced.map(({ to }) => to)).size;
}

/** Everyone who knows a contact according to a line, by path, without those who are left out. */
export function neighboursOf(path: string, { graph, relationshipAt }: Pick<PathSearch, 'graph' | 'relationshipAt'>, today: Day): readonly Neighbour[] {
  return [...graph.neighbours(path).keys()].sort(compareCodePoints).flatMap((other) => {
    const relationship = relationshipAt(other);
    const link = connectionBetween(path, other, graph, today);
    return relationship === null || relationship.excluded !== null || link.ties.length === 0 ? [] : [{ relationship, link }];
  });
}
