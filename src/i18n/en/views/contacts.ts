import type { ContactCounts, ContactGroup } from '../../../domain/contact-list/contact-groups.ts';
import type { ContactColumn } from '../../../domain/contact-list/contact-order.ts';
import type { NextContact } from '../../../domain/contact-list/listed-contact.ts';
import type { Day } from '../../../domain/day.ts';
import type { EffectiveCadence, Excluded } from '../../../domain/relationship/relationship.ts';
import { counted, shortDay } from '../dates.ts';
import { excluded, frequencyName, resting } from '../reasons.ts';
import { queueView } from './queue.ts';

const GROUPS: Readonly<Record<ContactGroup, string>> = {
  everyone: 'All contacts',
  active: 'Active',
  queued: 'In the queue',
  'not-queued': 'Not in the queue',
  'left-out': 'Archived and left out',
};

const EXCLUDED: Readonly<Record<Excluded, string>> = { archived: 'archived', 'do-not-contact': 'not to be contacted', deceased: 'in memory' };

const FREQUENCY_FROM: Readonly<Record<EffectiveCadence['from'], string>> = {
  note: 'Set in the note',
  circle: 'From their circle',
  tag: 'From one of their tags',
  relationship: 'From their relationship',
  default: 'Your default frequency',
};

const COLUMNS: Readonly<Record<ContactColumn, string>> = {
  name: 'Name',
  last: 'Last contact',
  frequency: 'Frequency',
  next: 'Next',
  stage: 'Stage',
  balance: 'Balance',
  organisation: 'Organisation',
  tags: 'Tags',
};

/** The list of all contacts, and what is done with several of them. */
export const contactsView = {
  title: 'Contacts',
  table: 'Contacts',
  column: (column: ContactColumn) => COLUMNS[column],
  sortBy: 'Sort by',
  group: 'Show',
  groupOption: (group: ContactGroup, count: number) => `${GROUPS[group]} (${count})`,
  /** What is counted, in parts that add up: `95 contacts: 86 active, 9 archived`. */
  summary: ({ groups, excluded: left }: ContactCounts) => {
    const parts = Object.entries(EXCLUDED).flatMap(([kind, words]) => (left[kind as Excluded] === 0 ? [] : [`${left[kind as Excluded]} ${words}`]));
    return parts.length === 0 ? counted(groups.everyone, 'contact') : `${counted(groups.everyone, 'contact')}: ${groups.active} active, ${parts.join(', ')}`;
  },
  filtered: (shown: number, all: number) => `${shown} of ${counted(all, 'contact')}`,
  nothingMatches: 'No contact matches.',

  frequency: frequencyName,
  frequencyFrom: (from: EffectiveCadence['from']) => FREQUENCY_FROM[from],
  next: (next: NextContact, today: Day): string => {
    switch (next.kind) {
      case 'reason':
        if (next.reason.kind === 'overdue' || next.reason.kind === 'due-soon') return due(next.day, today);
        return next.reason.kind === 'birthday' ? `Birthday ${shortDay(next.reason.on, today)}` : queueView.reasonKind(next.reason.kind);
      case 'due':
        return shortDay(next.day, today);
      case 'paused':
        return resting(next.pause, today);
      case 'excluded':
        return excluded[next.excluded];
      case 'nothing':
        return '';
    }
  },

  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all',
  selected: (count: number) => `${count} selected`,
  clearSelection: 'Clear selection',
  /** A button's tooltip with its key: `Snooze (S)`. */
  withKey: (label: string, key: string) => `${label} (${key.toUpperCase()})`,

  bulk: { brief: 'Prepare', frequency: 'Frequency', circle: 'Circle', tag: 'Tag', goal: 'Goal', snooze: 'Snooze', archive: 'Archive', unarchive: 'Unarchive' },
  chooseCircle: (who: string) => `Circle of ${who}`,
  chooseTag: (who: string) => `Tag for ${who}`,
  noSuchWord: 'Type a word.',
  removeCircle: 'Remove circle',
  newWord: (word: string) => `New: ${word}`,

  /** One by name, several by their number. */
  who: (names: readonly string[]) => (names.length === 1 ? names.join('') : counted(names.length, 'contact')),
  circleAction: (who: string) => `set the circle of ${who}`,
  circleSet: (who: string, circle: string | null) => (circle === null ? `${who}: circle removed.` : `${who}: circle “${circle}”.`),
  tagAction: (who: string) => `tag ${who}`,
  tagAdded: (who: string, tag: string) => `${who}: tagged #${tag}.`,
  archiveAction: (who: string, isArchived: boolean) => `${isArchived ? 'archive' : 'unarchive'} ${who}`,
  archived: (who: string, isArchived: boolean) => `${who}: ${isArchived ? 'archived' : 'active again'}.`,
  snoozed: (who: string, until: Day, today: Day) => `${who}: snoozed until ${shortDay(until, today)}.`,
  unsnoozed: (who: string) => `${who}: no longer snoozed.`,
};

function due(day: Day, today: Day): string {
  if (day === today) return 'Due today';
  return day < today ? `Overdue since ${shortDay(day, today)}` : `Due ${shortDay(day, today)}`;
}
