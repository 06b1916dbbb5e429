import type { Day } from '../../../domain/day.ts';
import type { ReasonKind } from '../../../domain/relationship/relationship.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { counted, fullDay } from '../dates.ts';

const REASON_GROUPS: Readonly<Record<ReasonKind, string>> = {
  promise: 'You promised',
  request: 'They asked you',
  'new-contact': 'Just met',
  plan: 'Planned: did it happen?',
  birthday: 'Birthdays',
  thank: 'Say thank you',
  overdue: 'Time to be in touch',
  give: 'Your turn to give',
  'due-soon': 'Soon',
  quieter: 'Quieter than usual',
  goal: 'For your goals',
  revive: 'Quiet for long',
};

/** The follow-up queue's own words. */
export const queueView = {
  title: 'Follow-up queue',
  reasonGroup: (kind: ReasonKind) => REASON_GROUPS[kind],
  today: 'Today',
  todayIs: (day: Day) => fullDay(day),
  comingUp: 'Coming up',
  notInQueue: 'Not in the queue',
  rested: 'Shown for a week',
  doneToday: 'Done today',
  allDone: 'Done for today.',
  showMore: (count: number) => `Show ${count} more`,
  nobodyToday: 'Nobody is waiting for you today.',
  nothingMatches: 'Nobody matches.',
  clearFilter: 'Show everybody',
  reading: 'Reading your notes',
  progress: (read: number, total: number) => `${grouped(read)} of ${grouped(total)}`,
  emptyVault: 'There are no notes in this vault yet.',
  noContacts: 'No note is a contact yet.',
  whatIsAContact: 'A contact is a note with “type: person” or the tag “person” in its properties, or in a folder that you choose.',
  newContact: 'New contact',
  lookAtVault: 'Choose what counts as a contact',
  neverDue: 'As you log interactions and set how often to keep in touch, people come up here when it is time.',
  count: (count: number) => grouped(count),

  filterBy: 'Filter by text',
  moreFilters: 'More filters',
  role: 'Role',
  circle: 'Circle',
  goal: 'Goal',
  tag: 'Tag',
  anyone: 'Any',
  nothingToChoose: 'Nobody has a role, a circle, a goal or a tag yet.',
  results: (count: number) => counted(count, 'person', 'people'),

  list: 'People to follow up with',
  log: (name: string) => `Log interaction with ${name}`,
  snooze: (name: string) => `Snooze ${name}`,
  more: (name: string) => `More for ${name}`,
  details: (name: string) => `Details of ${name}`,
  nextStep: 'Next step',
  lastLines: 'Last interactions',
  /** An entry in a line, behind the label of its channel: `call: talked about the move`. */
  line: (label: string | null, text: string) => [label, plainWords(text).replace(/\s+/g, ' ').trim()].filter((part) => part !== null && part !== '').join(': '),
  waiting: (count: number) => (count === 0 ? 'Nobody to follow up with today' : `${counted(count, 'person', 'people')} to follow up with today`),
};

/** A number with its thousands apart: `2,300`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
