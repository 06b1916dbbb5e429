import type { Mix } from '../network/network.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { NetworkEvent } from './event.ts';
import { nameKey } from './venue-name.ts';

/** What a venue, or a kind of venue, led to over the years. */
export interface VenueResult {
  /** As its people's notes write it. */
  readonly word: string;
  readonly people: readonly Relationship[];
  /** Those who have become established. */
  readonly established: readonly Relationship[];
  /** The events of this name, the latest first. */
  readonly events: readonly NetworkEvent[];
}

/** What each venue of a network led to, in the order of the mix. */
export function venueResults({ groups }: Mix, events: readonly NetworkEvent[]): readonly VenueResult[] {
  const byKey = new Map<number, NetworkEvent[]>();
  for (const event of events) if (event.key !== null) byKey.set(event.key, [...(byKey.get(event.key) ?? []), event]);
  return groups.map(({ word, people }) => ({
    word,
    people,
    established: people.filter(({ stage }) => stage === 'established' || stage === 'long-standing'),
    events: byKey.get(nameKey(word)) ?? [],
  }));
}
