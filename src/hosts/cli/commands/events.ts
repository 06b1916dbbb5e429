import { peopleSince, SINCE_EVENT, type EventPerson, type NetworkEvent } from '../../../domain/events/event.ts';
import { venueResults, type VenueResult } from '../../../domain/events/venue-results.ts';
import { eventsJson } from '../export/events-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';

const phrases = words.events;

/** `rapport events`: where I met several people, what has become of it, and what venues led to. */
export async function events(folder: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const { index, today } = open;
  const all = index.events(today);
  const venues = venueResults(index.network(today).venues, all);
  if (options.json === true) {
    terminal.write(asJson(eventsJson(all, venues, today)));
    return;
  }
  const page = new Page(terminal);
  if (all.length === 0) page.text(0, phrases.none);
  for (const event of all) writeEvent(page, event, open);
  writeVenues(page, venues);
  terminal.write(page.toString());
}

function writeEvent(page: Page, event: NetworkEvent, { today }: OpenVault): void {
  page.heading({ text: phrases.title(event, today), style: page.colours.bold }, page.dim(`· ${phrases.counts(event)}`));
  if (event.note !== null) page.text(2, page.source(event.note));
  for (const since of SINCE_EVENT) {
    const people = peopleSince(event, since);
    if (people.length > 0) page.text(2, { text: `${phrases.group[since]}:`, style: page.colours.cyan });
    for (const person of people) writePerson(page, person, today);
  }
}

function writePerson(page: Page, person: EventPerson, today: OpenVault['today']): void {
  const { relationship, lines, entries, nextStep } = person;
  page.text(4, relationship.record.facts.name, page.dim(`· ${phrases.since(person, today)}`), ...page.sources([...lines, ...entries.slice(-1)]));
  if (nextStep !== null) page.text(6, { text: `→ ${phrases.step(nextStep)}`, style: page.colours.green });
}

function writeVenues(page: Page, venues: readonly VenueResult[]): void {
  if (venues.length === 0) return;
  page.heading(phrases.venuesHead);
  const column = page.columnFor(venues.map(({ word }) => word));
  for (const venue of venues) {
    const said = phrases.eventsOf(venue);
    page.labelled(2, venue.word, column, `${said === null ? '' : `${said}, `}${phrases.venue(venue)}`);
  }
}
