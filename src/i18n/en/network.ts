import type { Day } from '../../domain/day.ts';
import { toYearMonthDay } from '../../domain/day.ts';
import type { Habit, MixGroup, Quarter } from '../../domain/network/network.ts';
import { counted } from './dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** How much hangs on the largest role or venue. */
function largest(group: MixGroup | undefined, known: number, ofWhat: 'role' | 'venue'): string {
  if (group === undefined || known === 0) return ofWhat === 'role' ? 'No roles are noted yet.' : 'Where you met is not noted yet.';
  return `${group.people.length} of ${known} hang on “${group.word}”`;
}

/** The habit as a whole, said once, with the weeks. */
function habit({ weeks, withAsk, withGive, oneSided }: Habit): string | null {
  if (!oneSided) return null;
  return `Of the ${weeks.length} weeks in touch, ${withAsk} hold an ask and ${withGive} a give, from what is written down. Small gifts count: a thought, a name, an hour`;
}

/** Words about the network as a whole. */
export const network = {
  people: (count: number) => counted(count, 'person', 'people'),
  soFar: 'How far you have come',
  close: 'Family and friends',
  quiet: (count: number) => `${count} of them quiet for long`,
  turned: 'New ones that became established',
  quarter: ({ year, quarter }: Quarter) => `${year} Q${quarter}`,
  mutual: 'Mutual or not',
  mutualNote: 'Counts over the last 24 months, from what is written down. No one is ranked.',
  roles: 'Roles',
  venues: 'Where you met',
  largest,
  notNoted: 'not noted',
  months: 'Given and asked, by month',
  month: (first: Day) => `${MONTHS[toYearMonthDay(first).month - 1] ?? ''} ${toYearMonthDay(first).year}`,
  gave: 'gave',
  received: 'received',
  asked: 'asked',
  askedMe: 'asked you',
  cameOfIt: 'What came of it',
  year: 'The practice',
  inTouch: (weeks: number, of: number) => `In touch in ${weeks} of the last ${of} weeks`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  habit,
  withoutGoal: (count: number) => `${counted(count, 'person serves', 'people serve')} no goal, which is fine`,
  goalsWithoutPeople: 'Goals that nobody serves yet',
  news: 'Tell them what came of it',
  linesInJson: 'The lines behind each number: rapport show, or --json.',
};
