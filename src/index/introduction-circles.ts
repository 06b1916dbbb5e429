import type { ContactFacts } from '../domain/contact.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { Problem } from '../domain/problem.ts';
import { byCodeUnits } from './contact-record.ts';

/** Hints where notes say that people introduced each other in a circle, each circle once, at its first note by path. */
export function introductionCircles(contacts: ReadonlyMap<string, ContactFacts>, resolve: (link: NoteLink, from: string) => string | null): readonly Problem[] {
  const introducer = new Map<string, { readonly path: string; readonly line: number }>();
  for (const [path, { introducedBy }] of contacts) {
    for (const link of introducedBy) {
      const by = resolve(link, path);
      if (by !== null && !introducer.has(path)) introducer.set(path, { path: by, line: link.line });
    }
  }
  const finished = new Set<string>();
  const circles: Problem[] = [];
  for (const start of introducer.keys()) {
    const walked: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !finished.has(at) && !walked.includes(at)) {
      walked.push(at);
      at = introducer.get(at)?.path;
    }
    const circle = at === undefined || !walked.includes(at) ? [] : walked.slice(walked.indexOf(at));
    const [first] = [...circle].sort(byCodeUnits);
    if (first !== undefined) {
      const turned = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first))];
      const names = turned.map((path) => contacts.get(path)?.name ?? path);
      circles.push({ path: first, line: introducer.get(first)?.line ?? 1, severity: 'hint', detail: { kind: 'introduced-in-circle', names } });
    }
    for (const path of walked) finished.add(path);
  }
  return circles;
}
