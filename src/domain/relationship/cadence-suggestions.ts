import { lengthInDays, type TrackedCadence } from '../cadence.ts';
import { compareNames } from '../text/collation.ts';
import type { Relationship } from './relationship.ts';
import { foldWord } from '../vocabulary.ts';

/** A cadence that some people's rhythm already keeps. */
export interface CadenceSuggestion {
  readonly cadence: TrackedCadence;
  /** Where it would be set: for a circle or relationship in the settings, or for these people in their notes. */
  readonly for: { readonly kind: 'circle' | 'relationship'; readonly word: string } | { readonly kind: 'people' };
  /** Those whose rhythm it is, by name. */
  readonly people: readonly Relationship[];
}

/** Cadences that people name. A rhythm is taken for the one that is nearest by proportion. */
const USUAL: readonly [TrackedCadence, ...TrackedCadence[]] = [
  { every: 7, unit: 'day' },
  { every: 14, unit: 'day' },
  { every: 1, unit: 'month' },
  { every: 2, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 12, unit: 'month' },
];

/** From how many people on a group has a rhythm of its own. */
const FEWEST_OF_A_GROUP = 3;
/** The part of a group's people that has to keep its rhythm. */
const MOST = 2 / 3;

/**
 * Suggested cadences for contacts that have none, aren't out of touch and have a rhythm. If most of a circle or relationship
 * share one, it is suggested for the group; the others are grouped by rhythm, most frequent first.
 */
export function suggestCadences(relationships: readonly Relationship[]): readonly CadenceSuggestion[] {
  const left = new Map<Relationship, TrackedCadence>();
  for (const relationship of relationships) {
    const { cadence, rhythm, excluded, quiet } = relationship;
    if (cadence === null && rhythm !== null && excluded === null && !quiet) left.set(relationship, usualCadence(rhythm));
  }
  const suggestions: CadenceSuggestion[] = [];
  for (const kind of ['circle', 'relationship'] as const) {
    for (const [word, people] of byWord([...left.keys()], ({ record }) => record.facts[kind])) {
      const cadence = commonCadence(people.map((person) => left.get(person)));
      if (cadence === null) continue;
      suggestions.push({ cadence, for: { kind, word }, people: byName(people.filter((person) => left.get(person) === cadence)) });
      for (const person of people) left.delete(person);
    }
  }
  for (const cadence of USUAL) {
    const people = [...left].flatMap(([person, usual]) => (usual === cadence ? [person] : []));
    if (people.length > 0) suggestions.push({ cadence, for: { kind: 'people' }, people: byName(people) });
  }
  return suggestions;
}

function usualCadence(rhythm: number): TrackedCadence {
  const distance = (cadence: TrackedCadence): number => Math.abs(Math.log(Math.max(1, rhythm) / lengthInDays(cadence)));
  return USUAL.reduce((nearest, cadence) => (distance(cadence) < distance(nearest) ? cadence : nearest), USUAL[0]);
}

/** People by a folded word of theirs, under the word as the first of them has it. */
function byWord(people: readonly Relationship[], wordOf: (person: Relationship) => string | null): ReadonlyMap<string, readonly Relationship[]> {
  const groups = new Map<string, { readonly word: string; readonly people: Relationship[] }>();
  for (const person of people) {
    const word = wordOf(person);
    if (word === null || foldWord(word) === '') continue;
    const group = groups.get(foldWord(word));
    if (group === undefined) groups.set(foldWord(word), { word, people: [person] });
    else group.people.push(person);
  }
  return new Map([...groups.values()].map((group) => [group.word, group.people]));
}

function commonCadence(cadences: readonly (TrackedCadence | undefined)[]): TrackedCadence | null {
  if (cadences.length < FEWEST_OF_A_GROUP) return null;
  return USUAL.find((cadence) => cadences.filter((other) => other === cadence).length >= cadences.length * MOST) ?? null;
}

function byName(people: readonly Relationship[]): readonly Relationship[] {
  return [...people].sort((a, b) => compareNames(a.record.facts.name, b.record.facts.name));
}
