import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Problem } from '../../domain/problem.ts';
import { contactAt, type Links } from '../links/link-resolver.ts';

/** Who introduced a contact, by the first link of their note that leads to a contact. */
interface Introducer {
  readonly path: string;
  readonly line: number;
}

/**
 * Hints where notes say that people introduced each other in a circle, each circle once, at its first note by path.
 * @param starts whose circles are looked for.
 */
export function introductionCircles(contacts: ReadonlyMap<string, ContactFacts>, links: Links, starts: Iterable<string> = contacts.keys()): readonly Problem[] {
  const introducerOf = (path: string): Introducer | null => firstIntroducer(contacts.get(path), links);
  const finished = new Set<string>();
  const circles: Problem[] = [];
  for (const start of starts) {
    const walked = new Set<string>();
    let at: string | null = start;
    while (at !== null && !finished.has(at) && !walked.has(at)) {
      walked.add(at);
      at = introducerOf(at)?.path ?? null;
    }
    const chain = [...walked];
    const circle = at === null || !walked.has(at) ? [] : chain.slice(chain.indexOf(at));
    const [first] = [...circle].sort(compareCodePoints);
    if (first !== undefined) {
      const turned = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first))];
      const names = turned.map((path) => contacts.get(path)?.name ?? path);
      circles.push({ path: first, line: introducerOf(first)?.line ?? 1, severity: 'hint', detail: { kind: 'introduced-in-circle', names } });
    }
    for (const path of walked) finished.add(path);
  }
  return circles;
}

function firstIntroducer(facts: ContactFacts | undefined, links: Links): Introducer | null {
  if (facts === undefined) return null;
  for (const link of facts.introducedBy) {
    const path = contactAt(link, facts.path, links);
    if (path !== null) return { path, line: link.line };
  }
  return null;
}
