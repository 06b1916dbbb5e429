import type { Day } from '../../domain/day.ts';
import type { GoalProgress } from '../../domain/goal.ts';
import type { GoalState } from '../../domain/goals/report.ts';
import type { ExchangeKind } from '../../domain/interaction.ts';
import type { Stage } from '../../domain/relationship/relationship.ts';
import { GREET_AFTER_MONTHS, MONTHS_TO_BE_ESTABLISHED } from '../../domain/thresholds.ts';
import { counted, fullDay, shortDay, span } from './dates.ts';

/** More names than these are a number. */
const NAMES_SHOWN = 5;

/** The state of a goal as a label. */
const state: Readonly<Record<GoalState, string>> = {
  done: 'Done',
  dropped: 'Dropped',
  reached: 'Reached',
  'not-started': 'Not started',
  'past-due': 'Past due',
  behind: 'Behind',
  'on-course': 'On track',
  open: 'Open',
};

/** How many relationships came of it, of those wished for: `3 of 5 relationships built`. */
function progress({ reached, knownBefore }: Pick<GoalProgress, 'reached' | 'knownBefore'>, target: number | null): string {
  const before = knownBefore === 0 ? '' : ` (${reached === 1 ? '' : `${knownBefore} of them `}from before the goal)`;
  if (target !== null) return `${reached} of ${counted(target, 'relationship')} built${before}`;
  return reached === 0 ? 'No relationships built yet' : `${counted(reached, 'relationship')} built${before}`;
}

/** What the date asks for from here on. `pace` is relationships a month. */
function pace(value: number | null, due: Day | null, goalState: GoalState, today: Day): string | null {
  if (due === null) return goalState === 'open' || goalState === 'not-started' ? 'No due date' : null;
  if (goalState === 'past-due') return `Was due ${shortDay(due, today)}. Set a new date or mark it done`;
  if (goalState === 'done' || goalState === 'dropped' || goalState === 'reached' || value === null) return null;
  const until = `By ${fullDay(due)}, in ${span(today, due)}`;
  if (value >= 1) return `${until}: about ${value === 1 ? 'one relationship' : counted(Math.ceil(value), 'relationship')} a month`;
  return value === 0 ? until : `${until}: about one relationship every ${counted(Math.max(1, Math.floor(1 / value)), 'month').replace(/^1 /, '')}`;
}

/** What the next step of a relationship takes, where a goal asks for it. `months` are those with contact so far. */
function nextStage(standing: Stage, months: number): string | null {
  if (months === 0) return 'say hello to begin';
  if (standing === 'new') return 'be in touch once more to get to know each other';
  if (standing !== 'getting-to-know') return null;
  const missing = Math.max(1, MONTHS_TO_BE_ESTABLISHED - months);
  return `${counted(missing, 'more month', 'more months')} in touch to become Established`;
}

/** Whom one knows already, the first few by name. */
function knownAlready(names: readonly string[]): string {
  const others = names.length - NAMES_SHOWN;
  const shown = others > 0 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${others} more` : names.join(', ');
  return `You already know ${shown}. Tell them about the goal`;
}

/** `a peer`, `an investor`. */
function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Words about goals. */
export const goals = {
  state,
  progress,
  pace,
  nextStage,
  serves: 'People',
  nobody: 'No one linked yet. Start with someone you know.',
  close: 'Family and friends',
  neverContacted: 'Not in touch yet',
  noInteractions: 'no interactions yet',
  roles: 'Roles',
  nobodyAs: (role: string) => `no ${role} yet`,
  venues: 'Venues',
  neverUsed: 'not used yet',
  exchange: 'Give and take',
  exchangeCounts: ({ gave, received, asked, 'asked-me': askedMe }: Readonly<Record<ExchangeKind, number>>) =>
    gave + received + asked + askedMe === 0 ? 'Nothing given or asked yet' : `You gave ${gave}, received ${received}; you asked ${asked}, they asked ${askedMe} (based on your notes)`,
  cameOfIt: 'Outcomes',
  outcome: (group: string | null) => group ?? 'other',
  ways: 'Introductions',
  wayToRole: (role: string) => `To ${withArticle(role)}`,
  wayToPerson: (name: string, role: string | null) => (role === null ? `To ${name}` : `To ${name} (${role})`),
  knownAlready,
  noWay: 'No path yet',
  greet: 'Say hello',
  greetings: (count: number) => `${count === 1 ? '1 person' : `${count} people`} for this goal ${count === 1 ? 'hasn’t' : 'haven’t'} heard from you for ${counted(GREET_AFTER_MONTHS, 'month')}. Say hello while there’s nothing to ask.`,
  nextSteps: 'Next steps',
};
