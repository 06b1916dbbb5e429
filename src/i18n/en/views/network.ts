import type { Day } from '../../../domain/day.ts';
import type { Aliveness, Tie } from '../../../domain/introductions/tie.ts';
import type { ContactYear, Network, Quarter } from '../../../domain/network/network.ts';
import type { LastContact } from '../../../domain/relationship/relationship.ts';
import { counted, fullDate, fullDay, shortDate, times } from '../dates.ts';
import { introductions } from '../introductions.ts';

/** Words of the network view alone; what it shares with the terminal is in `network` and `introductions`. */
export const networkView = {
  title: 'Network',
  summary: (people: number) => `${counted(people, 'person', 'people')} in your network`,
  reading: 'Reading your notes',
  progress: (read: number, total: number) => `${read} of ${total}`,
  showMore: (count: number) => `Show ${count} more`,
  showFewer: 'Show fewer',
  asTable: 'As a table',
  lines: (count: number) => counted(count, 'line'),
  notNoted: 'Not noted',
  something: 'something',

  practice: {
    chart: ({ from, to, days }: ContactYear) => `Days of contact from ${fullDay(from)} to ${fullDay(to)}: ${days.length}`,
    day: (day: Day, people: number) => `${fullDay(day)}: in touch with ${counted(people, 'person', 'people')}`,
    hint: 'The larger a square, the more people. A click shows the lines of a day.',
    dayColumn: 'Day',
    peopleColumn: 'With whom',
    habitWeeks: 'The weeks with an ask or a give',
    weekOf: (monday: Day) => `Week of ${fullDay(monday)}`,
  },

  standing: {
    summary: ({ stages }: Pick<Network, 'stages'>) => `${stages.established.length + stages['long-standing'].length} established or long-standing`,
    evidence: (months: number, last: LastContact | null, today: Day) => (last === null ? 'no contact noted yet' : `contact in ${counted(months, 'month')}, last ${shortDate(last.date, today)}`),
    quiet: 'Quiet for long',
    quietEvidence: (last: LastContact | null) => (last === null ? '' : `Last in touch ${fullDate(last.date)}`),
    chart: (quarters: readonly Quarter[]) => `By quarter: ${quarters.map(({ year, quarter, established }) => `${year} Q${quarter}: ${established.length}`).join(', ')}`,
    shortQuarter: ({ quarter }: Quarter) => `Q${quarter}`,
    quarterColumn: 'Quarter',
    countColumn: 'Became established',
    whoColumn: 'Who, and with which entry',
  },

  mutual: {
    summary: (mutual: number, told: number) => (told === 0 ? 'Can’t be told yet: three things given or received are needed to see a pattern.' : `Mutual with ${mutual} of the ${told} where it can be told`),
    evidence: (given: number, received: number) => `you gave ${times(given)}, they gave ${times(received)}`,
    none: 'nothing given or received is noted',
  },

  exchange: {
    none: 'Nothing given or asked is noted in the last 24 months.',
    summary: (given: number, received: number) => `You gave ${times(given)} and received ${times(received)} in the last 24 months, from what is written down`,
    youGave: 'You gave',
    theyGave: 'They gave',
    youAsked: 'You asked',
    theyAsked: 'They asked',
    legend: (label: string, count: number) => `${label} (${count})`,
    month: (month: string, given: number, received: number, asked: number, askedMe: number) => `${month}: you gave ${given}, they gave ${received}, you asked ${asked}, they asked ${askedMe}`,
    monthColumn: 'Month',
    linesColumn: 'Lines',
  },

  outcomes: {
    none: 'Nothing given or received is noted yet.',
    summary: (given: number, received: number) => `You gave ${times(given)} and received ${times(received)}, by kind`,
    kind: sentence,
    counts: (given: number, received: number) => `you gave ${given}, they gave ${received}`,
  },

  goals: {
    head: 'Goals',
    without: 'Without a goal',
    withoutNote: 'Most people serve no goal. That is fine: friendships need no purpose.',
    summary: (people: number, goals: number) => (goals === 0 ? `${counted(people, 'person serves', 'people serve')} no goal, which is fine` : `${counted(people, 'person serves', 'people serve')} no goal, which is fine; ${counted(goals, 'goal has', 'goals have')} nobody yet`),
  },

  graph: {
    head: 'Who knows whom',
    drawing: 'Drawing…',
    summary: (people: number, links: number) => `${counted(people, 'person', 'people')} and ${counted(links, 'link')} between them`,
    asList: 'As a list',
    larger: 'Larger',
    smaller: 'Smaller',
    howToMove: 'Drag to move; two fingers, or Ctrl and the wheel, make it larger.',
    knows: (count: number) => `knows ${counted(count, 'other')}`,
    aliveness: { recent: 'Seen together within a year', older: 'Longer ago', undated: 'No date noted' } satisfies Readonly<Record<Aliveness, string>>,
  },

  introductions: {
    head: 'Introductions',
    summary: (brought: number, bridges: number) => (brought === 0 ? 'Who introduced whom is not noted yet. The property “introduced-by” in a note says it.' : `${counted(brought, 'person was', 'people were')} introduced to you by ${counted(bridges, 'other', 'others')}`),
    ask: 'Who can introduce me to…',
    askAnother: 'Somebody else…',
    clear: 'Close',
    tie: (tie: Pick<Tie, 'kind' | 'date'>, from: string, to: string, today: Day) => (tie.kind === 'introduction' || tie.kind === 'asked' ? sentence(introductions.tie(tie, from, to, today)) : introductions.tie(tie, from, to, today)),
    aliveness: (...facts: Parameters<typeof introductions.aliveness>) => sentence(introductions.aliveness(...facts)),
    sameOrganisations: (names: readonly string[]) => sentence(names.map(introductions.sameOrganisation).join('; ')),
    noContact: 'The person whom you asked about is no contact any more.',
    waysTo: (name: string) => `Ways to ${name}`,
    you: 'You',
    origin: 'How they came to you',
    brought: 'Whom they brought',
    knownBy: 'Who knows them',
    whoBroughtWhom: 'Who brought whom',
    thankFirst: 'First say thank you for what they gave:',
  },
};

/** A phrase on its own begins with a capital. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
