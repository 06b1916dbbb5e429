import type { Day } from '../day.ts';
import { compareCodePoints } from '../order.ts';
import type { Relationship } from '../relationship.ts';
import { linkOf, sharedOrganisations, tiesUntil, type IntroductionGraph, type Link } from './tie.ts';

/** Who knows whom, for a drawing and for a list: everybody with at least one link, and the links with their evidence. */
export interface AcquaintanceGraph {
  /** Paths, sorted. */
  readonly people: readonly string[];
  /** By the paths of the two. Of those who share nothing but an organisation none is drawn: they may never have met. */
  readonly links: readonly Link[];
}

/** The whole graph of those who take part: without the dead, the archived and whoever is not to be contacted. */
export function acquaintanceGraph(graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, today: Day): AcquaintanceGraph {
  const isPresent = (path: string): boolean => relationshipAt(path)?.excluded === null;
  const links: Link[] = [];
  const people = new Set<string>();
  for (const path of graph.people()) {
    if (!isPresent(path)) continue;
    for (const [other, all] of graph.neighbours(path)) {
      if (compareCodePoints(path, other) >= 0 || !isPresent(other)) continue;
      const ties = tiesUntil(all, today);
      if (ties.length === 0) continue;
      links.push(linkOf(path, other, ties, sharedOrganisations(graph, path, other), today));
      people.add(path).add(other);
    }
  }
  links.sort((a, b) => compareCodePoints(a.people[0], b.people[0]) || compareCodePoints(a.people[1], b.people[1]));
  return { people: [...people].sort(compareCodePoints), links };
}
