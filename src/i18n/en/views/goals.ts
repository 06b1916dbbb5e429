import type { GoalStatus } from '../../../domain/goal.ts';
import type { LastContact } from '../../../domain/relationship/relationship.ts';
import type { Day } from '../../../domain/day.ts';
import { counted, relativeDay, shortDate } from '../dates.ts';
import { goals } from '../goals.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

/** Words of the networking goals view alone, and of its commands; what it shares with the terminal is in `goals`. */
export const goalsView = {
  title: 'Networking goals',
  summary: (active: number) => (active === 0 ? 'No active goals' : counted(active, 'active goal')),
  none: 'No networking goals yet.',
  whatIsAGoal: 'A goal is something you want to get closer to with the help of people, such as “Move into climate work”. It’s a note of its own, and you link contacts to it. Not every contact needs a goal.',
  finished: (count: number) => `Done or dropped (${count})`,
  openGoal: 'Open note',
  link: 'Link a contact…',
  unlink: (name: string) => `Unlink ${name}`,
  orDrop: 'or drag someone here from the queue',
  logWith: (name: string) => `Log with ${name}`,
  viaLine: (name: string) => `Show the line that links ${name}`,
  lastContact: (last: LastContact, today: Day) => (last.date.precision === 'month' ? `in touch in ${shortDate(last.date, today)}` : `in touch ${relativeDay(last.date.day, today)}`),
  nobodyAs: (role: string) => capitalised(goals.nobodyAs(role)),
  neverUsed: capitalised(goals.neverUsed),
  otherWays: (count: number) => (count === 1 ? 'Another path' : `${count} other paths`),
  problems: (count: number) => `${counted(count, 'problem')} in the note`,

  newGoal: 'New networking goal',
  nameHint: 'For example “Move into climate work”.',
  target: 'Relationships to build',
  targetHint: 'How many people you want to know well. Optional.',
  targetUnclear: 'Enter a whole number from 1, or leave it empty.',
  due: 'Due date',
  dueHint: 'Optional.',
  roles: 'Roles',
  rolesHint: 'Who could help, separated by commas. For example: mentor, investor.',
  venues: 'Venues',
  venuesHint: 'Where to meet them, separated by commas. For example: conference.',
  people: 'People',
  peopleHint: 'Contacts linked to this goal.',
  wanted: 'People to reach',
  wantedHint: 'Contacts you want to be introduced to.',
  add: 'Add…',
  addTo: (list: string) => `Add to ${list}`,
  remove: (name: string) => `Remove ${name}`,

  change: 'Edit…',
  changeTitle: (name: string) => `Edit ${name}`,
  status: 'Status',
  statuses: { active: 'Active', done: 'Done', dropped: 'Dropped' } satisfies Readonly<Record<GoalStatus, string>>,
  changeAction: (name: string) => `edit ${name}`,
  changed: (name: string) => `${name} updated.`,

  linkHere: 'Link this contact to a goal',
  chooseGoal: 'Choose a goal…',
  noGoalFound: 'No matching goal.',
  linkedAlready: 'already linked',
  linkAction: (names: readonly string[], goal: string) => `link ${names.join(', ')} to ${goal}`,
  linked: (names: readonly string[], goal: string) => `${names.join(', ')} linked to ${goal}.`,
  alreadyLinked: (names: readonly string[], goal: string) => `${names.join(', ')} already linked to ${goal}.`,
  unlinkAction: (name: string, goal: string) => `unlink ${name} from ${goal}`,
  unlinked: (name: string, goal: string) => `${name} unlinked from ${goal}.`,
  nobodyDropped: 'Only contacts can be dropped here.',
};
