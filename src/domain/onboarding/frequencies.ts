import { lengthInDays, type Cadence, type TrackedCadence } from '../cadence.ts';
import { addDays, type Day } from '../day.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { comparePeople } from '../queue/todays-list.ts';
import { NEXT_CONTACT_MET_FROM } from '../thresholds.ts';
import { foldTag, foldWord } from '../vocabulary.ts';

const TRACKED: readonly [TrackedCadence, ...TrackedCadence[]] = [{ every: 7, unit: 'day' }, { every: 1, unit: 'month' }, { every: 3, unit: 'month' }, { every: 12, unit: 'month' }];

/** The frequencies to choose from, in the order of their keys 1 to 5. */
export const FREQUENCIES: readonly Cadence[] = [...TRACKED, 'none'];

/** People who share a circle, a tag or a relationship, for whom a frequency can be set at once. */
export interface PeopleGroup {
  readonly kind: 'circle' | 'tag' | 'relationship';
  /** As the first of them has it. */
  readonly word: string;
  readonly people: number;
}

const FEWEST_OF_A_GROUP = 2;
/** More groups than this are no help in choosing. */
const MOST_GROUPS = 12;

/** The frequency that is nearest to a rhythm in days, by proportion. */
export function nearestFrequency(rhythm: number): TrackedCadence {
  const distance = (cadence: TrackedCadence): number => Math.abs(Math.log(Math.max(1, rhythm) / lengthInDays(cadence)));
  return TRACKED.reduce((nearest, cadence) => (distance(cadence) < distance(nearest) ? cadence : nearest));
}

/** Those whose note has no frequency and who are in the queue at all, the ones with most days of contact first. */
export function peopleToSort(relationships: readonly Relationship[]): readonly Relationship[] {
  return relationships
    .filter(({ record, excluded }) => record.facts.cadence === null && excluded === null)
    .sort((a, b) => b.contactDays.length - a.contactDays.length || (b.lastContact?.date.day ?? 0) - (a.lastContact?.date.day ?? 0) || comparePeople(a, b));
}

/**
 * Who could be added to today's list, at most `count`: the ones who are due next, then those longest out of touch. Nobody
 * who has a reason to follow up, whose reminders are off, or with whom there was contact in the last week.
 */
export function dueNext(relationships: readonly Relationship[], count: number, today: Day): readonly Relationship[] {
  return relationships
    .filter(({ reasons, excluded, pauses, lastContact }) => reasons.length === 0 && excluded === null && pauses.length === 0 && (lastContact === null || lastContact.date.day < addDays(today, -NEXT_CONTACT_MET_FROM)))
    .sort((a, b) => (a.askedBy ?? Infinity) - (b.askedBy ?? Infinity) || (a.lastContact?.date.day ?? 0) - (b.lastContact?.date.day ?? 0) || comparePeople(a, b))
    .slice(0, Math.max(0, count));
}

/** The groups of some people, the largest first. A word that all of them share tells nobody apart. */
export function groupsOf(people: readonly Relationship[]): readonly PeopleGroup[] {
  const groups = new Map<string, { kind: PeopleGroup['kind']; word: string; people: number }>();
  for (const { record: { facts } } of people) {
    const { circle, relationship, tags } = facts;
    const own: readonly (readonly [PeopleGroup['kind'], string | null])[] = [['circle', circle], ['relationship', relationship], ...tags.map((tag) => ['tag', tag] as const)];
    const counted = new Set<string>();
    for (const [kind, word] of own) {
      if (word === null || foldWord(word) === '') continue;
      const key = groupKey({ kind, word });
      if (counted.has(key)) continue;
      counted.add(key);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { kind, word, people: 1 });
      else group.people++;
    }
  }
  return [...groups.values()].filter((group) => group.people >= FEWEST_OF_A_GROUP && group.people < people.length).sort((a, b) => b.people - a.people).slice(0, MOST_GROUPS);
}

/** What tells groups apart: their kind, and the word as the settings have it. */
export function groupKey({ kind, word }: Pick<PeopleGroup, 'kind' | 'word'>): string {
  return `${kind} ${kind === 'tag' ? foldTag(word) : foldWord(word)}`;
}
