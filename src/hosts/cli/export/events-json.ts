import { formatDay, type Day } from '../../../domain/day.ts';
import type { NetworkEvent } from '../../../domain/events/event.ts';
import type { VenueResult } from '../../../domain/events/venue-results.ts';
import type { Source } from '../../../domain/source.ts';
import { words } from '../messages.ts';
import { pathOf } from '../../../domain/relationship/relationship.ts';

/** Events and what venues led to as JSON, each statement with its lines. */
export function eventsJson(events: readonly NetworkEvent[], venues: readonly VenueResult[], today: Day): object {
  return {
    version: 1,
    today: formatDay(today),
    events: events.map(({ name, date, note, met, people }) => ({
      name,
      from: formatDay(date.from),
      to: formatDay(date.to),
      precision: date.precision,
      note,
      met,
      people: people.map(({ relationship, since, lines, entries, nextStep }) => ({
        path: relationship.record.facts.path,
        since,
        nextStep: nextStep === null ? null : words.events.step(nextStep),
        lines,
        entries: entries.map(place),
      })),
    })),
    venues: venues.map(({ word, people, established, events: of }) => ({ word, people: people.map(pathOf), established: established.map(pathOf), events: of.length })),
  };
}

function place({ path, line }: Source): Source {
  return { path, line };
}
