import { getOrInsert } from '../collections.ts';
import type { Day } from '../day.ts';
import { compareCodePoints } from '../text/collation.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { type Connection, connectionOf, type IntroductionGraph, sharedOrganisations, tiesUntil } from './tie.ts';
import type { Tie } from './tie.ts';

/** Who knows whom, for a drawing and a list: everyone with at least one connection, and the connections with their evidence. */
export interface AcquaintanceGraph {
  /** Paths, sorted. */
  readonly people: readonly string[];
  /** By the paths of the two. Of those who share nothing but an organisation none is drawn: they may never have met. */
  readonly links: readonly Connection[];
}

/** The whole graph, without people who are deceased, archived or not to be contacted. */
export function acquaintanceGraph(graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, today: Day): AcquaintanceGraph {
  const present = graph.people().filter((path) => relationshipAt(path)?.excluded === null);
  const isPresent = new Set(present);
  const links: Connection[] = [];
  const people = new Set<string>();
  for (const path of present) {
    const others = [...graph.neighbours(path).keys()].filter((other) => compareCodePoints(path, other) < 0 && isPresent.has(other)).sort(compareCodePoints);
    for (const other of others) {
      const ties = tiesUntil(graph.neighbours(path).get(other) ?? [], today);
      if (ties.length === 0) continue;
      links.push(connectionOf(path, other, ties, sharedOrganisations(graph, path, other), today));
      people.add(path).add(other);
    }
  }
  return { people: [...people].sort(compareCodePoints), links };
}

/** What joins one of them to others, by the paths of the two. */
export function connectionsOf({ links }: AcquaintanceGraph, path: string): readonly Connection[] {
  return links.filter(({ people }) => people.includes(path));
}

/** A person, and the lines that say who introduced them to me. */
interface IntroducedPerson {
  readonly path: string;
  readonly ties: readonly [Tie, ...Tie[]];
}

/** A person who introduced others to me. */
export interface Introducer {
  readonly path: string;
  /** By path. */
  readonly introduced: readonly IntroducedPerson[];
}

/** Who introduced whom to me, each with its lines. Ordered by path, not by number: no one is ranked. */
export function introducersIn({ links }: AcquaintanceGraph): readonly Introducer[] {
  const bridges = new Map<string, Map<string, [Tie, ...Tie[]]>>();
  for (const tie of links.flatMap(({ ties }) => ties)) {
    if (tie.kind !== 'introduced') continue;
    const introduced = getOrInsert(bridges, tie.from, () => new Map<string, [Tie, ...Tie[]]>());
    introduced.set(tie.to, [...(introduced.get(tie.to) ?? []), tie]);
  }
  return [...bridges].sort(byPath).map(([path, introduced]) => ({ path, introduced: [...introduced].sort(byPath).map(([to, ties]) => ({ path: to, ties })) }));
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compareCodePoints(one, other);
}
