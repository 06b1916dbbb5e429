import type { Day } from '../../../domain/day.ts';
import type { ReasonKind } from '../../../domain/relationship/relationship.ts';
import type { DirectAction, PersonAction } from '../../../domain/queue/reason-actions.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { counted, shortDay, weekdayAndDay } from '../dates.ts';

const REASON_KINDS: Readonly<Record<ReasonKind, string>> = {
  promise: 'You promised something',
  request: 'They asked you for something',
  'new-contact': 'You met recently',
  plan: 'A plan: did it happen?',
  birthday: 'Birthday',
  thank: 'Thank-you due',
  news: 'Tell them how it turned out',
  'how-it-went': 'Ask how it went',
  overdue: 'Overdue',
  give: 'Your turn to give',
  'due-soon': 'Due soon',
  quieter: 'Quieter than usual',
  goal: 'Could help with a goal',
  revive: 'Out of touch',
};

/** What is done about a person in a list, and the key that does it. No two that are offered together share a key. */
const ACTIONS: Readonly<Record<PersonAction, { readonly label: string; readonly key: string }>> = {
  done: { label: 'Done', key: 'd' },
  answered: { label: 'Answered', key: 'a' },
  happened: { label: 'It happened', key: 'h' },
  reschedule: { label: 'Reschedule', key: 'r' },
  wished: { label: 'Wished', key: 'w' },
  thanked: { label: 'Thanked', key: 't' },
  shared: { label: 'News shared', key: 'n' },
  log: { label: 'Log', key: 'l' },
  snooze: { label: 'Snooze', key: 's' },
  skip: { label: 'Skip this time', key: 'k' },
};

/** The follow-up queue's own words. */
export const queueView = {
  title: 'Follow-up queue',
  /** What kind of reason it is, where its words aren't shown. */
  reasonKind: (kind: ReasonKind) => REASON_KINDS[kind],
  today: 'Today',
  comingUp: 'Coming up',
  later: 'Later',
  notInQueue: 'Not in the queue',
  doneToday: 'Done today',
  allDone: 'Done for today.',
  showMore: (count: number) => `Show ${grouped(count)} more`,
  nobodyToday: 'You’re all caught up.',
  neverDue: 'People appear here when they’re due.',
  nothingMatches: 'No matching people.',
  clearFilter: 'Clear filter',
  reading: 'Reading your notes…',
  progress: (read: number, total: number) => `${grouped(read)} of ${grouped(total)}`,
  emptyVault: 'There are no notes in this vault yet.',
  noContacts: 'No contacts yet.',
  whatIsAContact: 'A contact is a note about a person. Rapport recognises it by “type: person” or the tag “person” in its properties, or by a folder that you choose.',
  newContact: 'New contact',
  lookAtVault: 'Set up contacts',
  count: (count: number) => grouped(count),
  todayCount: (day: Day, done: number, count: number) => `${weekdayAndDay(day, day)} · ${done === 0 ? count : `${done} of ${count} done`}`,

  filterBy: 'Filter people…',
  filterHint: 'Filter people (/)',
  moreFilters: 'More filters',
  role: 'Role',
  circle: 'Circle',
  goal: 'Goal',
  tag: 'Tag',
  anyone: 'Any',
  nothingToChoose: 'No one has a role, circle, goal or tag yet.',
  results: (count: number) => counted(count, 'person', 'people'),

  list: 'People to follow up with',
  action: (action: PersonAction) => ACTIONS[action].label,
  actionKey: (action: PersonAction) => ACTIONS[action].key,
  withKey: (action: PersonAction) => `${ACTIONS[action].label} (${ACTIONS[action].key.toUpperCase()})`,
  actionsFor: (name: string) => `Actions for ${name}`,
  more: (name: string) => `More for ${name}`,
  lastLines: 'Last interactions',
  /** An entry in a line, behind the label of its channel: `call: talked about the move`. */
  line: (label: string | null, text: string) => [label, plainWords(text).replace(/\s+/g, ' ').trim()].filter((part) => part !== null && part !== '').join(': '),
  waiting: (count: number) => (count === 0 ? 'No one to follow up with today' : `${counted(count, 'person', 'people')} to follow up with today`),
};

/** What an action on a reason did, for its notice and for *Undo*. */
export const answered: Readonly<Record<DirectAction, (name: string) => string>> & { readonly reschedule: (name: string, on: Day, today: Day) => string } = {
  done: (name) => `Promise to ${name} done`,
  answered: (name) => `Request from ${name} answered`,
  happened: (name) => `Plan with ${name} logged`,
  reschedule: (name, on, today) => `Plan with ${name} moved to ${shortDay(on, today)}`,
  wished: (name) => `Birthday wishes to ${name} logged`,
  thanked: (name) => `Thank-you to ${name} logged`,
  shared: (name) => `News for ${name} logged`,
};

/** The words of entries that are written for an action. */
export const writtenWords = { wished: 'wished a happy birthday', thanked: 'thanks', shared: (about: string) => `shared news about ${about}` };

/** A number with its thousands apart: `2,300`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
