import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import type { NetworkEvent } from '../../../src/domain/events/event.ts';
import { EventStore } from '../../../src/domain/events/event-store.ts';
import { eventNameIn, foldVenue, withoutYear, yearIn } from '../../../src/domain/events/venue-name.ts';
import { contact as noteOf, indexOf, today } from '../../index/index-of.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, type ContactBuilder } from '../builders.ts';

/** A contact note with properties and a log. */
function note(properties: string, ...log: readonly string[]): string {
  return noteOf(...log).replace('type: person', `type: person\n${properties}`);
}

/** An event in one line: its name, its days, and each person with how far it has come. */
function said({ name, date: { from, to, precision }, people }: NetworkEvent): string {
  const when = precision === 'day' && to !== from ? `${formatDay(from)}–${formatDay(to)}` : formatDay(from).slice(0, { day: 10, month: 7, year: 4 }[precision]);
  return `${name ?? '–'}, ${when}: ${people.map(({ relationship, since }) => `${relationship.record.facts.name} ${since}`).join(', ')}`;
}

const events = (notes: Readonly<Record<string, string>>): readonly string[] => indexOf(notes).events(today).map(said);

describe('an event', () => {
  it('is shared by those who were met there on one day or the next, whatever the spelling', () => {
    expect(events({
      'Ana.md': note('met-at: "[[FEBS 2026]]"\nmet-on: 2026-07-07'),
      'Ben.md': note('met-at: febs\nmet-on: 2026-07-08', '2026-07-20 call: her poster'),
      'Cleo.md': note('met-at: Fébs 2026\nmet-on: 2026-07-10', '2026-07-20 call', '2026-08-12 call', '2026-09-01 call'),
      'Dan.md': note('met-at: FEBS\nmet-on: 2025-07-08'),
    })).toEqual(['FEBS 2026, 2026-07-07–2026-07-10: Ana not-yet, Ben talked-again, Cleo talked-again']);
  });

  it('is entries of an event in several logs, by the name in their first words', () => {
    expect(events({
      'Ana.md': noteOf('2026-07-07 conference FEBS: met at her poster'),
      'Ben.md': noteOf('2026-07-08 conference: FEBS, lunch', '2026-07-10 email (no-answer)'),
      'Cleo.md': noteOf('2026-07-08 conference at [[FEBS]]: stayed for the dinner'),
    })).toEqual(['FEBS, 2026-07-07–2026-07-08: Ana not-yet, Ben no-answer, Cleo not-yet']);
  });

  it('takes in the lines of its day that name no event', () => {
    expect(events({
      'Ana.md': note('met-at: FEBS\nmet-on: 2026-07-08', '2026-07-08 conference: met at her poster'),
      'Ben.md': noteOf('2026-07-08 conference: long walk to the station'),
    })).toEqual(['FEBS, 2026-07-08: Ana not-yet, Ben not-yet']);
  });

  it('is called as its lines call such an event where no name is said', () => {
    expect(events({ 'Ana.md': noteOf('2026-07-08 meetup: her thesis'), 'Ben.md': noteOf('2026-07-08 meetup: his work on cells') })).toEqual(['meetup, 2026-07-08: Ana not-yet, Ben not-yet']);
  });

  it('is one line of several people', () => {
    expect(events({ 'Ana.md': noteOf('2026-07-08 conference with [[Ben]] and [[Cleo]]: the dinner'), 'Ben.md': noteOf(), 'Cleo.md': noteOf() })).toEqual(['conference, 2026-07-08: Ana not-yet, Ben not-yet, Cleo not-yet']);
  });

  it('is a meeting note with many people, also one that is the same room', () => {
    const people = Array.from({ length: 10 }, (_, index) => `P${index}`);
    const notes = Object.fromEntries(people.map((name) => [`${name}.md`, noteOf()]));
    const meeting = (count: number): string => `---\ndate: 2026-06-03\nattendees: [${people.slice(0, count).map((name) => `"[[${name}]]"`).join(', ')}]\n---\n`;
    expect(events({ ...notes, 'Meetings/2026-06-03 Board dinner.md': meeting(5) })).toEqual(['Board dinner, 2026-06-03: P0 not-yet, P1 not-yet, P2 not-yet, P3 not-yet, P4 not-yet']);
    const [congress] = indexOf({ ...notes, 'Meetings/2026-06-03 Congress.md': meeting(10) }).events(today);
    expect([congress?.name, congress?.people.length, congress?.note?.path]).toEqual(['Congress', 10, 'Meetings/2026-06-03 Congress.md']);
    expect(events({ ...notes, 'Meetings/2026-06-03 Budget.md': meeting(4) })).toEqual([]);
  });

  it('does not count those who were known before as met there, nor an event where everyone was', () => {
    const ana = noteOf('2026-01-01 call', '2026-07-08 conference: FEBS');
    expect(events({ 'Ana.md': ana, 'Ben.md': noteOf('2026-07-08 conference: FEBS') })).toEqual(['FEBS, 2026-07-08: Ana known-before, Ben not-yet']);
    expect(events({ 'Ana.md': ana, 'Ben.md': note('relationship: friend', '2026-07-08 conference: FEBS') })).toEqual([]);
  });

  it('is none with one person, in the future, or without a date', () => {
    expect(events({ 'Ana.md': note('met-at: FEBS\nmet-on: 2026-07-08') })).toEqual([]);
    expect(events({ 'Ana.md': note('met-at: FEBS\nmet-on: 2026-10-08'), 'Ben.md': note('met-at: FEBS\nmet-on: 2026-10-08') })).toEqual([]);
    expect(events({ 'Ana.md': note('met-at: FEBS'), 'Ben.md': note('met-at: FEBS') })).toEqual([]);
  });

  it('leaves out the dead, the archived, and whoever is not to be contacted', () => {
    const at = 'met-at: FEBS\nmet-on: 2026-07-08';
    expect(events({ 'Ana.md': note(at), 'Ben.md': note(`${at}\nstatus: deceased`), 'Cleo.md': note(`${at}\narchived: true`) })).toEqual([]);
  });

  it('is known by the year in its name, and by the month, if nothing more is', () => {
    const notes = { 'Ana.md': note('met-at: FEBS 2026'), 'Ben.md': note("met-at: FEBS '26") };
    expect(events(notes)).toEqual(["FEBS '26, 2026: Ana not-yet, Ben not-yet"]);
    expect(events({ ...notes, 'Cleo.md': note('met-at: FEBS\nmet-on: 2026-07') })).toEqual(['FEBS, 2026-07: Ana not-yet, Ben not-yet, Cleo not-yet']);
    expect(events({ ...notes, 'Cleo.md': note('met-at: FEBS\nmet-on: 2026-07-08'), 'Dan.md': note('met-at: FEBS\nmet-on: 2026-07') })).toEqual(['FEBS, 2026-07-08: Ana not-yet, Ben not-yet, Cleo not-yet, Dan not-yet']);
    expect(events({ 'Ana.md': note('met-at: conference\nmet-on: 2026-07'), 'Ben.md': note('met-at: conference\nmet-on: 2026-07') })).toEqual([]);
  });

  it('is over after a week: a weekly meeting of one name is several events', () => {
    expect(events({ 'Ana.md': note('met-at: Choir\nmet-on: 2026-07-01'), 'Ben.md': note('met-at: Choir\nmet-on: 2026-07-01'), 'Cleo.md': note('met-at: Choir\nmet-on: 2026-07-08'), 'Dan.md': note('met-at: Choir\nmet-on: 2026-07-08') })).toEqual([
      'Choir, 2026-07-08: Cleo not-yet, Dan not-yet',
      'Choir, 2026-07-01: Ana not-yet, Ben not-yet',
    ]);
  });

  it('shows the lines that say who was there, and what came after', () => {
    const [febs] = indexOf({ 'Ana.md': note('met-at: FEBS\nmet-on: 2026-07-08', '2026-07-08 conference: met', '2026-07-20 call'), 'Ben.md': note('met-at: FEBS\nmet-on: 2026-07-08') }).events(today);
    expect(febs?.people.map(({ lines, entries }) => [lines.map(({ line }) => line), entries.map(({ line }) => line)])).toEqual([[[4, 8], [9]], [[4], []]]);
  });
});

describe('the next step', () => {
  const step = (...log: readonly string[]): string | undefined => {
    const [event] = indexOf({ 'Ana.md': note('met-at: FEBS\nmet-on: 2026-05-08', ...log), 'Ben.md': note('met-at: FEBS\nmet-on: 2026-05-08') }).events(today);
    return event?.people[0]?.nextStep?.kind;
  };

  it('is a word, something useful, a talk, and nothing while reminders are off', () => {
    expect([step(), step('2026-06-01 email'), step('2026-06-01 email', '2026-06-20 call')]).toEqual(['late-hello', 'something-useful', 'talk']);
    expect(step('2026-06-01 email', '2026-10-01 lunch')).toBeUndefined();
  });

  it('is what the queue says, if they are in it', () => {
    expect(step('2026-06-01 email', '2026-08-20 call (received:: a book)')).toBe('reason');
  });
});

describe('the name of a venue', () => {
  it('is the same in any year, case and spelling', () => {
    expect(['FEBS 2026', 'febs', 'Fébs (2026)', "FEBS '26", 'FEBS, 2026', 'FEBS-2026'].map(foldVenue)).toEqual(Array.from({ length: 6 }, () => 'febs'));
    expect([foldVenue('2026'), foldVenue('Büro Süd'), foldVenue('東京 2026'), foldVenue('Class of 1999b')]).toEqual(['2026', 'burosud', '東京', 'classof1999b']);
    expect([withoutYear('FEBS (2026)'), withoutYear('2026'), withoutYear('Expo 2020 Dubai')]).toEqual(['FEBS', '2026', 'Expo Dubai']);
    expect([yearIn("FEBS '26"), yearIn('FEBS 1998'), yearIn('FEBS')]).toEqual([2026, 1998, null]);
  });

  it('is looked for in the first words of an entry alone', () => {
    const named = (text: string, channelWord?: string): string | null => {
      const [entry] = contact().entry('2026-07-08', { channel: 'event', text }).record.history;
      return entry === undefined ? null : eventNameIn({ ...entry, ...(channelWord === undefined ? {} : { channelWord }) });
    };
    expect([named('conference FEBS: met', 'conference'), named('event at [[Events/FEBS 2026|FEBS]], talked'), named('FEBS – a walk'), named(''), named('🎉'), named('her talk about the seven kinds of cells')]).toEqual(['FEBS', 'FEBS', 'FEBS', null, null, null]);
  });
});

describe('events that are kept up to date', () => {
  const days = fc.integer({ min: 1, max: 12 }).map((number) => `2026-07-${String(number).padStart(2, '0')}`);
  const names = fc.constantFrom('FEBS', 'FEBS 2026', 'conference', 'work', 'Choir');
  const person = fc.record({
    met: fc.option(fc.record({ at: names, on: fc.oneof(days, fc.constantFrom('2026-07', '2026-10-01')) })),
    entries: fc.array(fc.record({ on: days, text: fc.constantFrom('FEBS: x', 'Choir', 'a walk', '') }), { maxLength: 3 }),
    calls: fc.array(fc.constantFrom('2026-06-01', '2026-07-20', '2026-08-01', '2026-08-20'), { maxLength: 3 }),
    status: fc.constantFrom('active', 'archived' as const),
  });

  it('are those that the contacts have from the beginning', () => {
    const built = (name: string, { met, entries, calls, status }: (typeof person) extends fc.Arbitrary<infer Person> ? Person : never): ContactBuilder => {
      const base = met === null ? contact(name) : contact(name).met(met.on, met.at);
      const all = [...entries.map(({ on, text }) => ({ on, options: { channel: 'event', text } })), ...calls.map((on) => ({ on, options: { channel: 'call' } }))].sort((a, b) => (a.on < b.on ? -1 : 1));
      return all.reduce((builder, { on, options }) => builder.entry(on, options), base.status(status));
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), fc.option(person), fc.boolean()), { maxLength: 25 }), (changes) => {
        const store = new EventStore(today);
        const now = new Map<string, ReturnType<ContactBuilder['related']>>();
        for (const [name, one, asks] of changes) {
          const path = `People/${name}.md`;
          const relationship = one === null ? null : built(name, one).related();
          store.set(path, relationship);
          if (relationship === null) now.delete(path);
          else now.set(path, relationship);
          if (asks) store.all();
        }
        const fresh = new EventStore(today);
        for (const [path, relationship] of [...now].sort(([a], [b]) => (a < b ? -1 : 1))) fresh.set(path, relationship);
        expect(store.all()).toEqual(fresh.all());
        for (const { people, met, date } of store.all()) {
          expect(people.length).toBeGreaterThan(1);
          expect(met).toBeGreaterThan(0);
          expect(date.from).toBeLessThanOrEqual(day('2026-09-01'));
          for (const { lines } of people) expect(lines.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
