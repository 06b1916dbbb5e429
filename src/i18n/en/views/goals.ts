import type { GoalStatus } from '../../../domain/goal.ts';
import type { LastContact } from '../../../domain/relationship/relationship.ts';
import type { Day } from '../../../domain/day.ts';
import { counted, relativeDay, shortDate } from '../dates.ts';
import { goals } from '../goals.ts';

/** Words of the networking goals view alone, and of its commands; what it shares with the terminal is in `goals`. */
export const goalsView = {
  title: 'Networking goals',
  summary: (active: number) => (active === 0 ? 'No goal is active now' : counted(active, 'active goal')),
  none: 'There is no networking goal yet.',
  whatIsAGoal: 'A goal says what you hope for, such as “Move into climate work”, and how many people you would like to know better for it. It is a note of its own; people are linked to it. Nobody has to serve a goal.',
  finished: (count: number) => `Done or dropped (${count})`,
  openGoal: 'Open note',
  link: 'Link a contact…',
  orDrop: 'or drag a name from the queue here',
  viaLine: (name: string) => `Show the line that links ${name}`,
  lastContact: (last: LastContact, today: Day) => (last.date.precision === 'month' ? `in touch in ${shortDate(last.date, today)}` : `in touch ${relativeDay(last.date.day, today)}`),
  noRoles: 'No role is named. The property “roles” in the note says whom you look for.',
  noVenues: 'No venue is named or noted. The property “venues” in the note says where to look.',
  nobodyAs: (role: string) => sentence(goals.nobodyAs(role)),
  neverUsed: sentence(goals.neverUsed),
  noMarks: 'Nothing given or asked is noted yet.',
  otherWays: (count: number) => (count === 1 ? 'Another way' : `${count} other ways`),
  noWays: 'Every role has somebody, and nobody is looked for by name.',
  problems: (count: number) => `In the note: ${counted(count, 'thing')} to look at`,

  newGoal: 'New networking goal',
  nameHint: 'What you hope for, such as “Move into climate work”.',
  target: 'People to know better',
  targetHint: 'How many, if you like to count.',
  targetUnclear: 'Write a whole number from 1, or leave it empty.',
  due: 'Due',
  dueHint: 'If it has a day.',

  change: 'Change…',
  changeTitle: (name: string) => `Change ${name}`,
  status: 'State',
  statuses: { active: 'Active', done: 'Done', dropped: 'Dropped' } satisfies Readonly<Record<GoalStatus, string>>,
  changeAction: (name: string) => `change ${name}`,
  changed: (name: string) => `${name}: changed.`,

  linkHere: 'Link this contact to a goal',
  chooseGoal: 'Choose a goal…',
  noGoalFound: 'No goal is named so.',
  linkedAlready: 'linked already',
  linkAction: (names: readonly string[], goal: string) => `link ${names.join(', ')} to ${goal}`,
  linked: (names: readonly string[], goal: string) => `${names.join(', ')}: linked to ${goal}.`,
  alreadyLinked: (names: readonly string[], goal: string) => `${names.join(', ')}: linked to ${goal} already.`,
  nobodyDropped: 'Only the link of a contact can be dropped here.',
};

/** A phrase on its own begins with a capital. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
