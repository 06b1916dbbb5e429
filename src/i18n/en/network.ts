import type { Day } from '../../domain/day.ts';
import { toYearMonthDay } from '../../domain/day.ts';
import type { Habit, MixGroup, Quarter } from '../../domain/network/network.ts';
import { RECOMMEND_WITHIN_MONTHS } from '../../domain/thresholds.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** How many share the largest role or venue. */
function largest(group: MixGroup | undefined, known: number, ofWhat: 'role' | 'venue'): string {
  if (group === undefined || known === 0) return ofWhat === 'role' ? 'No roles yet.' : 'No meeting places yet.';
  return `Largest group: ${group.word} (${group.people.length} of ${known})`;
}

/** The habit as a whole, said once, with the weeks. */
function habit({ weeks, withAsk, withGive, oneSided }: Habit): string | null {
  if (!oneSided) return null;
  return `In ${weeks.length} weeks in touch you asked in ${withAsk} and gave in ${withGive} (based on your notes). Small gifts count: a thought, a name, an hour`;
}

/** Words about the network as a whole. */
export const network = {
  soFar: 'Relationship stages',
  close: 'Family and friends',
  turned: 'Newly established',
  quarter: ({ year, quarter }: Quarter) => `${year} Q${quarter}`,
  mutual: 'Balance',
  mutualNote: 'Over the last 24 months, based on your notes. No one is ranked.',
  alliances: 'Alliances',
  alliancesNote: 'You both gave in each of the last two years.',
  recommenders: 'Could recommend you',
  recommendersNote: `They know your work, the balance is mutual, and you were in touch in the last ${RECOMMEND_WITHIN_MONTHS} months.`,
  roles: 'Roles',
  venues: 'Where you met',
  largest,
  notNoted: 'unknown',
  months: 'Given and asked, by month',
  month: (first: Day) => `${MONTHS[toYearMonthDay(first).month - 1] ?? ''} ${toYearMonthDay(first).year}`,
  cameOfIt: 'Outcomes',
  year: 'Activity',
  inTouch: (weeks: number, of: number) => `In touch in ${weeks} of the last ${of} weeks`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  habit,
  goalsWithoutPeople: 'Goals without people',
  news: 'Tell them how it turned out',
};
