import type { Excluded } from '../relationship/relationship.ts';
import type { ListedContact } from './listed-contact.ts';

/** The parts of the contacts that can be shown alone. The network counts those who are active, the queue those in it and not in it. */
export const CONTACT_GROUPS = ['everyone', 'active', 'queued', 'not-queued', 'left-out'] as const;
export type ContactGroup = (typeof CONTACT_GROUPS)[number];

/** How many there are of each group, and of each kind of those who are left out. */
export interface ContactCounts {
  readonly groups: Readonly<Record<ContactGroup, number>>;
  readonly excluded: Readonly<Record<Excluded, number>>;
}

export function isInGroup({ relationship: { excluded }, isQueued }: ListedContact, group: ContactGroup): boolean {
  switch (group) {
    case 'everyone':
      return true;
    case 'active':
      return excluded === null;
    case 'queued':
      return isQueued;
    case 'not-queued':
      return !isQueued;
    case 'left-out':
      return excluded !== null;
  }
}

export function countContacts(contacts: readonly ListedContact[]): ContactCounts {
  const groups = { everyone: 0, active: 0, queued: 0, 'not-queued': 0, 'left-out': 0 };
  const excluded = { deceased: 0, archived: 0, 'do-not-contact': 0 };
  for (const contact of contacts) {
    for (const group of CONTACT_GROUPS) if (isInGroup(contact, group)) groups[group]++;
    if (contact.relationship.excluded !== null) excluded[contact.relationship.excluded]++;
  }
  return { groups, excluded };
}
