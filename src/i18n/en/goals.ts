import type { Day } from '../../domain/day.ts';
import type { GoalProgress } from '../../domain/goal.ts';
import type { GoalState } from '../../domain/goals/report.ts';
import type { ExchangeKind } from '../../domain/interaction.ts';
import type { Stage } from '../../domain/relationship/relationship.ts';
import { MONTHS_TO_BE_ESTABLISHED } from '../../domain/thresholds.ts';
import { counted, fullDay, shortDay, span } from './dates.ts';

/** More names than these are a number. */
const NAMES_SHOWN = 5;

/** The state of a goal as a label. */
const state: Readonly<Record<GoalState, string>> = {
  done: 'Done',
  dropped: 'Dropped',
  reached: 'Reached',
  'not-started': 'Not begun yet',
  'past-due': 'Its day has passed',
  behind: 'Needs you now',
  'on-course': 'On course',
  open: 'Open',
};

/** How many people are known better, of those hoped for: `3 of the 5 people you hoped to know better`. */
function progress({ reached, knownBefore }: Pick<GoalProgress, 'reached' | 'knownBefore'>, target: number | null): string {
  const before = knownBefore === 0 ? '' : ` (${reached === 1 ? '' : `${knownBefore} of them `}known before)`;
  if (target !== null) return `${reached} of the ${target === 1 ? 'one person' : `${target} people`} you hoped to know better${before}`;
  return reached === 0 ? 'Nobody you know better yet' : `${counted(reached, 'person', 'people')} you know better by now${before}`;
}

/** What the date asks for from here on. `pace` is relationships a month. */
function pace(value: number | null, due: Day | null, goalState: GoalState, today: Day): string | null {
  if (due === null) return goalState === 'open' || goalState === 'not-started' ? 'No date: it may take the time it takes' : null;
  if (goalState === 'past-due') return `It was meant for ${shortDay(due, today)}. Give it a new date, or say that it is done: both are fine`;
  if (goalState === 'done' || goalState === 'dropped' || goalState === 'reached' || value === null) return null;
  const until = `By ${fullDay(due)}, in ${span(today, due)}`;
  if (value >= 1) return `${until}: about ${value === 1 ? 'one relationship' : counted(Math.ceil(value), 'relationship')} a month`;
  return value === 0 ? until : `${until}: about one relationship every ${counted(Math.max(1, Math.floor(1 / value)), 'month').replace(/^1 /, '')}`;
}

/** What the next step of a relationship takes, where a goal asks for it. `months` are those with contact so far. */
function nextStage(standing: Stage, months: number): string | null {
  if (months === 0) return 'a hello is a beginning';
  if (standing === 'new') return 'one more contact is a beginning';
  if (standing !== 'getting-to-know') return null;
  const missing = Math.max(1, MONTHS_TO_BE_ESTABLISHED - months);
  return `contact in ${counted(missing, 'more month', 'more months')} makes it established`;
}

/** Whom one knows already, the first few by name. */
function knownAlready(names: readonly string[]): string {
  const others = names.length - NAMES_SHOWN;
  const shown = others > 0 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${others} more` : names.join(', ');
  return `You know ${shown} already: a word about the goal may be all it takes`;
}

/** Words about goals. */
export const goals = {
  state,
  progress,
  pace,
  nextStage,
  serves: 'For it',
  nobody: 'Nobody serves it yet. One person whom you know already is a good first one.',
  close: 'Family and friends',
  neverContacted: 'Not in touch yet',
  noInteractions: 'no interactions yet',
  roles: 'Roles',
  nobodyAs: (role: string) => `no ${role} yet`,
  venues: 'Where you looked',
  neverUsed: 'not used yet',
  exchange: 'Between you, for this goal',
  exchangeCounts: ({ gave, received, asked, 'asked-me': askedMe }: Readonly<Record<ExchangeKind, number>>) =>
    gave + received + asked + askedMe === 0 ? 'Nothing given or asked is noted yet' : `You gave ${gave}, received ${received}; you asked ${asked}, they asked ${askedMe}, from what is written down`,
  cameOfIt: 'What came of it',
  outcome: (group: string | null) => group ?? 'other',
  ways: 'Warm ways in',
  wayToRole: (role: string) => `To somebody as ${role}`,
  wayToPerson: (name: string, role: string | null) => (role === null ? `To ${name}` : `To ${name} (${role})`),
  knownAlready,
  noWay: 'No chain of introductions is noted yet',
  nextSteps: 'Next steps',
  nothingNow: 'Nothing waits today.',
  noGoals: 'There is no goal yet. A goal is a note with “type: networking-goal”; see docs/guide.md.',
};
