import type { ContactFacts } from '../../domain/contact.ts';
import type { ProblemDetail } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { foldTag, foldWord } from '../../domain/vocabulary.ts';

/** The circles, tags and relationships that the settings give a cadence and no contact has, in the order of the settings. */
export function unusedCadences({ cadence }: Settings, contacts: Iterable<ContactFacts>): readonly ProblemDetail[] {
  const named = [['circle', cadence.byCircle], ['tag', cadence.byTag], ['relationship', cadence.byRelationship]] as const;
  if (named.every(([, cadences]) => Object.keys(cadences).length === 0)) return [];
  const used = { circle: new Set<string>(), tag: new Set<string>(), relationship: new Set<string>() };
  for (const { circle, tags, relationship } of contacts) {
    if (circle !== null) used.circle.add(foldWord(circle));
    if (relationship !== null) used.relationship.add(foldWord(relationship));
    for (const tag of tags) foldTag(tag).split('/').forEach((_, index, parts) => used.tag.add(parts.slice(0, index + 1).join('/')));
  }
  return named.flatMap(([by, cadences]) => Object.keys(cadences).filter((key) => !used[by].has(key)).map((key): ProblemDetail => ({ kind: 'unused-cadence', by, key })));
}
