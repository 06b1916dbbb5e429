import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_GROUPS, countContacts, isInGroup } from '../../../src/domain/contact-list/contact-groups.ts';
import { CONTACT_COLUMNS, orderedContacts, type ContactColumn } from '../../../src/domain/contact-list/contact-order.ts';
import { contactsOf, nextContact, type ListedContact } from '../../../src/domain/contact-list/listed-contact.ts';
import { formatDay } from '../../../src/domain/day.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, queue, TODAY, type ContactBuilder } from '../builders.ts';

const late = contact('Late').cadence('monthly').entries('2026-05-01', '2026-06-01');
const soon = contact('soon').cadence('quarterly').entries('2026-08-20');
const done = contact('Done').cadence('weekly').entries('2026-07-01', TODAY);
const promised = contact('Promised').promise('call', { due: '2026-08-30' });
const snoozed = contact('Snoozed').cadence('monthly').entries('2026-05-01').snoozedUntil('2026-12-01');
const untracked = contact('Untracked').cadence('none').entries('2026-05-01');
const archived = contact('Archived').status('archived').entries('2026-05-01');
const friend = contact('Éva').relationship('friend').entries('2026-05-01');
const unknown = contact('Unknown');
const birthday = contact('Zita').relationship('friend').birthday(9, 6).entries('2026-08-01');
const EVERYONE = [late, soon, done, promised, snoozed, untracked, archived, friend, unknown, birthday];

const listed = (people: readonly ContactBuilder[] = EVERYONE): readonly ListedContact[] => contactsOf(queue(people));
const nameOf = ({ relationship }: ListedContact): string => relationship.record.facts.name;
const ordered = (column: ContactColumn, isDescending = false): readonly string[] => orderedContacts(listed(), { column, isDescending }, day(TODAY)).map(nameOf);

describe('the list of contacts', () => {
  it('is everyone once, whether the queue shows them or not', () => {
    expect(listed().map(nameOf).sort()).toEqual(EVERYONE.map(({ record }) => record.facts.name).sort());
  });

  it('counts groups that add up', () => {
    const { groups, excluded } = countContacts(listed());
    expect(groups).toMatchObject({ everyone: EVERYONE.length, active: EVERYONE.length - 1, 'left-out': 1 });
    expect(groups.queued + groups['not-queued']).toBe(EVERYONE.length);
    expect(excluded).toEqual({ archived: 1, deceased: 0, 'do-not-contact': 0 });
    for (const group of CONTACT_GROUPS) expect(listed().filter((one) => isInGroup(one, group)).length).toBe(groups[group]);
  });

  it.each([
    ['Late', 'reason', '2026-07-01'], ['soon', 'due', '2026-11-20'], ['Promised', 'reason', '2026-08-30'], ['Snoozed', 'paused', '2026-12-01'], ['Untracked', 'paused', null], ['Archived', 'excluded', null], ['Unknown', 'nothing', null],
  ])('says what is next with %s', (name, kind, on) => {
    const one = listed().find((other) => nameOf(other) === name);
    const next = one === undefined ? null : nextContact(one, day(TODAY));
    expect([next?.kind, next?.day == null ? null : formatDay(next.day)]).toEqual([kind, on]);
  });
});

describe('the order', () => {
  it('by name passes over case and accents', () => {
    expect(ordered('name')).toEqual(['Archived', 'Done', 'Éva', 'Late', 'Promised', 'Snoozed', 'soon', 'Unknown', 'Untracked', 'Zita']);
  });

  it('by frequency ends with reminders that are off, then with those who have none', () => {
    expect(ordered('frequency')).toEqual(['Done', 'Late', 'Snoozed', 'soon', 'Untracked', 'Archived', 'Éva', 'Promised', 'Unknown', 'Zita']);
  });

  it('by what is next begins with the longest overdue', () => {
    expect(ordered('next').slice(0, 2)).toEqual(['Late', 'Promised']);
  });

  it('of every column keeps everyone, those without a value last either way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONTACT_COLUMNS), fc.shuffledSubarray([...EVERYONE]), (column, people) => {
        const up = orderedContacts(listed(people), { column, isDescending: false }, day(TODAY)).map(nameOf);
        const down = orderedContacts([...listed(people)].reverse(), { column, isDescending: true }, day(TODAY)).map(nameOf);
        expect([...down].sort()).toEqual([...up].sort());
        if (column === 'stage' && up.includes('Éva')) expect([up, down].every((names) => ['Éva', 'Zita'].includes(names.at(-1) ?? ''))).toBe(true);
        if (column === 'last') expect(up.filter((name) => name === 'Promised' || name === 'Unknown')).toEqual(down.filter((name) => name === 'Promised' || name === 'Unknown'));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
