import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import type { GiveIdea, Offer } from '../../../src/domain/giving/give-idea.ts';
import { weekAround, yearAround, type ReviewPeriod } from '../../../src/domain/review/period.ts';
import { reviewOf, type Review } from '../../../src/domain/review/review.ts';
import { contact, day, names, queue, TODAY, type ContactBuilder } from '../builders.ts';

/** The week of Monday 31 August 2026, on its Tuesday. */
function review(...people: readonly ContactBuilder[]): Review {
  return reviewedOn(TODAY, people);
}

function reviewedOn(today: string, people: readonly ContactBuilder[], ideas: readonly GiveIdea[] = []): Review {
  const relationships = people.map((person) => person.related({}, today));
  return reviewOf({ relationships, queued: queue(people, {}, today).items, ideasFor: (path) => ideas.filter(({ want }) => want.person === path) }, weekAround(day(TODAY), 'monday'), day(today));
}

describe('a period', () => {
  it('is the week of a day, from Monday or Sunday, or its year', () => {
    const bounds = ({ from, to }: ReviewPeriod): readonly string[] => [formatDay(from), formatDay(to)];
    expect(bounds(weekAround(day('2026-09-06'), 'monday'))).toEqual(['2026-08-31', '2026-09-06']);
    expect(bounds(weekAround(day('2026-09-06'), 'sunday'))).toEqual(['2026-09-06', '2026-09-12']);
    expect(bounds(yearAround(day(TODAY)))).toEqual(['2026-01-01', '2026-12-31']);
  });
});

describe('a review of the week', () => {
  it('has those in touch, in the order of the days: no attempts, no months, nobody who is left out', () => {
    const { inTouch } = review(
      contact('Zoe').entry('2026-08-31', { channel: 'call' }).entry('2026-09-01', { channel: 'email' }),
      contact('Ada').entry('2026-09-01'),
      contact('Bob').entry('2026-08-30').entry('2026-09-02'),
      contact('Cy').attempt('2026-09-01'),
      contact('Dee').entry('2026-09'),
      contact('Eve').entry('2026-09-01').status('archived'),
    );
    expect(names(inTouch)).toEqual(['Zoe', 'Ada']);
    expect(inTouch[0]?.entries.map(({ channel }) => channel)).toEqual(['call', 'email']);
  });

  it('has what was given without being asked', () => {
    const { given } = review(
      contact('Ada').entry('2026-09-01', { gave: 'a book on boats' }),
      contact('Bob').entry('2026-08-01', { 'asked-me': 'a contract template' }).entry('2026-09-01', { gave: 'the contract template' }),
      contact('Cy').entry('2026-09-01', { 'asked-me': 'a hand', gave: 'an hour' }),
      contact('Dee').entry('2026-08-01', { 'asked-me': 'a lawyer' }).entry('2026-09-01', { gave: 'a reference' }),
      contact('Eve').entry('2026-09-01', { gave: 'soup' }).reciprocityOff(),
      contact('Flo').entry('2026-08-01', { 'asked-me': { what: 'a map of the harbour', state: 'declined' } }).entry('2026-09-01', { gave: 'a map' }),
    );
    expect(given.map(({ mark: { what } }) => what)).toEqual(['a book on boats', 'a map']);
  });

  it('has thank-yous and promises that are due', () => {
    const { thanks, promises } = review(
      contact('Ada').entry('2026-06-01', { received: 'a reference' }).promise('send it', { due: '2026-09-06' }).promise('later', { due: '2026-09-07' }).promise('some day').promise('they do', { waitingFor: 'them' }),
      contact('Bob').entry('2026-06-01', { received: 'an idea' }).entry('2026-07-01', { thanked: 'the idea' }),
      contact('Eve').entry('2026-06-01', { received: 'soup' }).reciprocityOff(),
    );
    expect(thanks.map(({ mark: { what } }) => what)).toEqual(['a reference']);
    expect(promises.map(({ promise: { text } }) => text)).toEqual(['send it', 'some day']);
  });

  it('has who came closer this week, with the entry, and no stage for friends', () => {
    const { closer } = review(
      contact('Ada').entries('2026-03-01', '2026-05-01', '2026-08-31', '2026-09-01'),
      contact('Bob').entries('2026-03-01', '2026-05-01', '2026-08-30', '2026-09-01'),
      contact('Cy').entries('2026-03-01', '2026-05-01', '2026-09-01').relationship('friend'),
    );
    expect(names(closer)).toEqual(['Ada']);
    expect(closer[0]).toMatchObject({ stage: 'established', entry: { date: { day: day('2026-08-31') } } });
  });

  it('has one person to greet: by the queue, else someone out of touch, never someone just in touch', () => {
    const due = contact('Ada').cadence('monthly').entry('2026-06-01');
    const silent = contact('Bob').entries('2023-01-01', '2023-03-01', '2023-06-01');
    const justMet = contact('Cy').entry('2026-08-31').met('2026-08-31');
    expect(review(due, silent, justMet).greet).toMatchObject({ reason: { kind: 'overdue' }, relationship: { record: { facts: { name: 'Ada' } } } });
    expect(review(silent, justMet).greet).toMatchObject({ reason: null, relationship: { record: { facts: { name: 'Bob' } } } });
    expect(review(justMet, contact('Dee').entry('2026-06-01', { received: 'a tip' })).greet).toBeNull();
  });

  it('has one thing to give, between people whose give and take is shown', () => {
    const idea = (person: string, by: Offer['by']): GiveIdea => ({ want: { person, text: 'a lawyer', kind: 'need', from: 'section', path: person, line: 12 }, offer: { by, text: 'a lawyer', from: 'received', path: 'x', line: 9 }, words: ['lawyer'], id: person });
    const people = [contact('Ada').entry('2026-01-01'), contact('Bob').entry('2026-01-01'), contact('Eve').entry('2026-01-01').reciprocityOff()];
    const gift = (...ideas: readonly GiveIdea[]): readonly string[] | undefined => reviewedOn(TODAY, people, ideas).give?.people.map(({ record }) => record.facts.name);
    expect(gift(idea('People/Ada.md', { contact: 'People/Bob.md' }))).toEqual(['Ada', 'Bob']);
    expect(gift(idea('People/Ada.md', 'me'))).toEqual(['Ada']);
    expect(gift(idea('People/Ada.md', { contact: 'People/Eve.md' }), idea('People/Eve.md', 'me'))).toBeUndefined();
  });

  it('is empty without any of it', () => {
    expect(review(contact('Ada').entry('2026-08-01'))).toMatchObject({ inTouch: [], given: [], thanks: [], promises: [], closer: [], greet: null, give: null });
  });

  it('holds nothing of days to come, and the whole week later on', () => {
    const ada = contact('Ada').entry('2026-09-03', { gave: 'a book' });
    expect(review(ada).inTouch).toEqual([]);
    expect(reviewedOn('2026-09-20', [ada]).given).toHaveLength(1);
  });
});
