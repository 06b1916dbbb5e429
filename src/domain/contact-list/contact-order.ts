import { lengthInDays } from '../cadence.ts';
import { lastDayOf, type Day } from '../day.ts';
import type { Pattern, Stage } from '../relationship/relationship.ts';
import { compareCodePoints } from '../text/collation.ts';
import { foldName } from '../text/fold-name.ts';
import { hasStage, nextContact, type ListedContact } from './listed-contact.ts';

/** The columns of the list. The app stores these names in saved workspaces, so never change them. */
export const CONTACT_COLUMNS = ['name', 'last', 'frequency', 'next', 'stage', 'balance', 'organisation', 'tags'] as const;
export type ContactColumn = (typeof CONTACT_COLUMNS)[number];

export interface ContactOrder {
  readonly column: ContactColumn;
  readonly isDescending: boolean;
}

export const BY_NAME: ContactOrder = { column: 'name', isDescending: false };

const STAGES: Readonly<Record<Stage, number>> = { new: 0, 'getting-to-know': 1, established: 2, 'long-standing': 3 };
/** Groups without a rank: nobody is ordered by how much they gave. */
const BALANCES: Readonly<Record<Exclude<Pattern, 'unknown'>, number>> = { mutual: 0, 'you-give-more': 1, 'they-give-more': 2 };
/** Reminders that are off come after every frequency. */
const NO_REMINDERS = Infinity;

type SortKey = string | number | null;

/** Contacts in the order of a column; those without a value there come last either way, and equals are ordered by name, then path. */
export function orderedContacts(contacts: readonly ListedContact[], { column, isDescending }: ContactOrder, today: Day): readonly ListedContact[] {
  const sign = isDescending ? -1 : 1;
  const keyed = contacts.map((contact) => ({ contact, key: sortKey(contact, column, today), name: nameKey(contact) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, sign) || compareCodePoints(a.name, b.name) || compareCodePoints(a.contact.key, b.contact.key));
  return keyed.map(({ contact }) => contact);
}

function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return sign * compareCodePoints(a, b);
  return a === b ? 0 : a < b ? -sign : sign;
}

function sortKey(contact: ListedContact, column: ContactColumn, today: Day): SortKey {
  const { relationship } = contact;
  const { facts } = relationship.record;
  switch (column) {
    case 'name':
      return nameKey(contact);
    case 'last':
      return relationship.lastContact === null ? null : lastDayOf(relationship.lastContact.date);
    case 'frequency':
      if (relationship.cadence === null) return null;
      return relationship.cadence.cadence === 'none' ? NO_REMINDERS : lengthInDays(relationship.cadence.cadence);
    case 'next':
      return nextContact(contact, today).day;
    case 'stage':
      return hasStage(relationship) ? STAGES[relationship.stage] : null;
    case 'balance': {
      const { shown, pattern } = relationship.reciprocity;
      return shown && pattern !== 'unknown' ? BALANCES[pattern] : null;
    }
    case 'organisation':
      return wordsKey(facts.organisations);
    case 'tags':
      return wordsKey(facts.tags);
  }
}

function nameKey({ relationship }: ListedContact): string {
  return foldName(relationship.record.facts.name);
}

function wordsKey(words: readonly string[]): string | null {
  return words.length === 0 ? null : foldName(words.join(' '));
}
