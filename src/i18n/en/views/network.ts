import type { Day } from '../../../domain/day.ts';
import type { Aliveness, Tie } from '../../../domain/introductions/tie.ts';
import type { ContactYear, Network, Quarter } from '../../../domain/network/network.ts';
import type { LastContact } from '../../../domain/relationship/relationship.ts';
import { counted, fullDate, fullDay, shortDate, times } from '../dates.ts';
import { introductions } from '../introductions.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

/** Words of the network view alone; what it shares with the terminal is in `network` and `introductions`. */
export const networkView = {
  title: 'Network',
  /** `others` are contacts that don't count. */
  summary: (people: number, others: number) => `${counted(people, 'person', 'people')} in your network${others === 0 ? '' : `, ${counted(others, 'other contact')} not counted`}`,
  notCounted: 'Not counted: archived contacts, people who have died or shouldn’t be contacted, and your own note.',
  reading: 'Reading your notes',
  progress: (read: number, total: number) => `${read} of ${total}`,
  showMore: (count: number) => `Show ${count} more`,
  showFewer: 'Show fewer',
  asTable: 'As a table',
  lines: (count: number) => counted(count, 'line'),
  notNoted: 'Unknown',
  something: 'something',

  practice: {
    chart: ({ from, to, days }: ContactYear) => `${counted(days.length, 'day')} with contact from ${fullDay(from)} to ${fullDay(to)}`,
    day: (day: Day, people: number) => `${fullDay(day)}: in touch with ${counted(people, 'person', 'people')}`,
    /** A shade of the calendar. `isMost` is that of more people, too. */
    shade: (people: number, isMost: boolean) => (isMost ? `${people} or more` : counted(people, 'person', 'people')),
    hint: 'Click a day for details.',
    dayColumn: 'Date',
    peopleColumn: 'People',
    habitWeeks: 'Weeks in which you gave or asked',
    weekOf: (monday: Day) => `Week of ${fullDay(monday)}`,
  },

  standing: {
    summary: ({ stages }: Pick<Network, 'stages'>) => `${stages.established.length + stages['long-standing'].length} established or long-standing`,
    evidence: (months: number, last: LastContact | null, today: Day) => (last === null ? 'no interactions yet' : `in touch in ${counted(months, 'month')}, last ${shortDate(last.date, today)}`),
    quiet: 'Out of touch',
    quietEvidence: (last: LastContact | null) => (last === null ? '' : `Last contact ${fullDate(last.date)}`),
    chart: (quarters: readonly Quarter[]) => `Newly established by quarter: ${quarters.map(({ year, quarter, established }) => `${year} Q${quarter}: ${established.length}`).join(', ')}`,
    shortQuarter: ({ quarter }: Quarter) => `Q${quarter}`,
    quarterColumn: 'Quarter',
    countColumn: 'Newly established',
    whoColumn: 'Who, and since which interaction',
  },

  mutual: {
    summary: (mutual: number, known: number) => `${mutual} of ${known} are mutual`,
    evidence: (given: number, received: number) => `you gave ${times(given)}, they gave ${times(received)}`,
    none: 'nothing given or received',
  },

  exchange: {
    summary: (given: number, received: number) => `You gave ${times(given)} and received ${times(received)} in the last 24 months`,
    youGave: 'You gave',
    theyGave: 'They gave',
    youAsked: 'You asked',
    theyAsked: 'They asked',
    legend: (label: string, count: number) => `${label} (${count})`,
    month: (month: string, given: number, received: number, asked: number, askedMe: number) => `${month}: you gave ${given}, they gave ${received}, you asked ${asked}, they asked ${askedMe}`,
    monthColumn: 'Month',
    linesColumn: 'Details',
  },

  outcomes: {
    summary: (given: number, received: number) => `You gave ${times(given)} and received ${times(received)} in all`,
    kind: capitalised,
    counts: (given: number, received: number) => `you gave ${given}, they gave ${received}`,
  },

  goals: {
    head: 'Goals',
    without: 'Not linked to a goal',
    withoutNote: 'That’s fine. Most people don’t need a goal.',
    summary: (people: number, goals: number) => `${counted(people, 'person isn’t', 'people aren’t')} linked to a goal${goals === 0 ? '' : `. ${counted(goals, 'goal has', 'goals have')} no one linked yet`}`,
  },

  graph: {
    head: 'Who knows whom',
    drawing: 'Drawing…',
    summary: (people: number, links: number) => `${counted(people, 'person', 'people')} and ${counted(links, 'link')} between them`,
    asList: 'As a list',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    howToMove: 'Pinch, or scroll with Ctrl, to zoom. Drag to move. Zoom in for more names.',
    knows: (count: number) => `knows ${counted(count, 'other')}`,
    aliveness: { recent: 'Together in the last year', older: 'Longer ago', undated: 'No date' } satisfies Readonly<Record<Aliveness, string>>,
  },

  introductions: {
    head: 'Introductions',
    summary: (brought: number, bridges: number) => (brought === 0 ? 'No introductions yet' : `${counted(brought, 'person was', 'people were')} introduced to you by ${counted(bridges, 'other', 'others')}`),
    ask: 'Who can introduce me to…',
    askAnother: 'Someone else…',
    clear: 'Close',
    tie: (tie: Pick<Tie, 'kind' | 'date'>, from: string, to: string, today: Day) => (tie.kind === 'introduction' || tie.kind === 'asked' ? capitalised(introductions.tie(tie, from, to, today)) : introductions.tie(tie, from, to, today)),
    aliveness: (...facts: Parameters<typeof introductions.aliveness>) => capitalised(introductions.aliveness(...facts) ?? ''),
    sameOrganisations: (names: readonly string[]) => capitalised(names.map(introductions.sameOrganisation).join('; ')),
    noContact: 'This person is no longer a contact.',
    waysTo: (name: string) => `Paths to ${name}`,
    you: 'You',
    origin: 'How you met',
    brought: 'Introduced to you by them',
    knownBy: 'Who knows them',
    whoBroughtWhom: 'Who introduced whom',
    thankFirst: 'First, thank them for:',
  },
};
