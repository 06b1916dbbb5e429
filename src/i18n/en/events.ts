import { toYearMonthDay, type Day } from '../../domain/day.ts';
import type { EventDate } from '../../domain/events/attendance.ts';
import { peopleSince, type EventPerson, type NetworkEvent, type NextStep, type SinceEvent } from '../../domain/events/event.ts';
import type { VenueResult } from '../../domain/events/venue-results.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { counted, shortDate, shortDay, times } from './dates.ts';
import { nextStep, nextStepFor } from './reasons.ts';

/** When it was: `8 Jul`, `7–10 Jul 2025`, `30 Jun – 2 Jul`, `July 2026`, `2026`. */
function when({ from, to, precision }: EventDate, today: Day): string {
  if (precision === 'year') return String(toYearMonthDay(from).year);
  if (precision === 'month') return shortDate({ day: from, precision }, today);
  if (from === to) return shortDay(from, today);
  const [first, last] = [toYearMonthDay(from), toYearMonthDay(to)];
  return first.year === last.year && first.month === last.month ? `${first.day}–${shortDay(to, today)}` : `${shortDay(from, today)} – ${shortDay(to, today)}`;
}

/** What it is called; an event without a name is called an event. */
function name(written: string | null): string {
  return written === null ? 'Event' : capitalised(written);
}

/** How far it has come with the people who were there: `met 7, talked again with 3, established 1, not yet written to 3`. */
function counts(event: NetworkEvent): string {
  const of = (since: SinceEvent): number => peopleSince(event, since).length;
  const parts: readonly (readonly [SinceEvent, string])[] = [
    ['talked-again', 'talked again with'], ['established', 'established'], ['no-answer', 'no answer yet from'], ['not-yet', 'not yet written to'], ['known-before', 'known before'],
  ];
  return [`met ${event.met}`, ...parts.flatMap(([since, words]) => (of(since) === 0 ? [] : [`${words} ${of(since)}`]))].join(', ');
}

/** The contact since: `talked twice, last 12 Aug`; without any contact, when it was. */
function since({ since: how, date, entries, relationship: { lastContact } }: EventPerson, today: Day): string {
  const last = entries.at(-1);
  if (last?.attempt === true) return `tried ${shortDate(last.date, today)}`;
  if (last !== undefined) return `talked ${times(entries.length)}, last ${shortDate(last.date, today)}`;
  return how === 'talked-again' && lastContact !== null ? `last contact ${shortDate(lastContact.date, today)}` : `met ${when(date, today)}`;
}

/** What to do next, in the words of the queue. */
function step(next: NextStep): string {
  switch (next.kind) {
    case 'reason':
      return nextStepFor(next.reason);
    case 'first-word':
      return nextStep['new-contact'];
    case 'late-hello':
      return nextStep.revive;
    case 'something-useful':
      return nextStep['due-soon'];
    case 'talk':
      return 'Suggest a call or a coffee';
  }
}

/** The events of a venue: `4 events since 2023`; `null` without any. */
function eventsOf({ events }: Pick<VenueResult, 'events'>): string | null {
  const first = events.at(-1);
  return first === undefined ? null : `${counted(events.length, 'event')} since ${toYearMonthDay(first.date.from).year}`;
}

/** Words about the events where I met people. */
export const events = {
  head: 'Events',
  name,
  when,
  title: (event: Pick<NetworkEvent, 'name' | 'date'>, today: Day) => `${name(event.name)}, ${when(event.date, today)}`,
  counts,
  group: {
    'not-yet': 'Not yet written to',
    'no-answer': 'No answer yet',
    'talked-again': 'Talked again',
    established: 'Established',
    'known-before': 'Known before',
  } satisfies Readonly<Record<SinceEvent, string>>,
  since,
  step,
  venue: ({ people, established }: Pick<VenueResult, 'people' | 'established'>) => `met ${people.length}${established.length === 0 ? '' : `, ${established.length} established`}`,
  eventsOf,
  /** A line that says it other than by an entry: the property of the contact, or a note of many people. */
  isStated: 'You met there',
  isInLargeMeeting: 'Large meeting',
  openNote: (name: string) => `Open ${name}`,
  log: (name: string) => `Log interaction with ${name}`,
  /** `Met at FEBS, 8 Jul, with 6 others`. */
  metWith: ({ name: written, date, people }: Pick<NetworkEvent, 'name' | 'date' | 'people'>, today: Day) =>
    `Met at ${written ?? 'an event'}, ${when(date, today)}, with ${counted(people.length - 1, 'other')}`,
};
