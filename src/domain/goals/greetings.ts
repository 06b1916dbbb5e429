import { addMonths, lastDayOf, type CalendarDate, type Day } from '../day.ts';
import type { GoalProgress } from '../goal.ts';
import type { IntroductionPath } from '../introductions/introduction-paths.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { isPaused } from '../relationship/reminder-pause.ts';
import type { Source } from '../source.ts';
import { compareCodePoints } from '../text/collation.ts';
import { GREET_AFTER_MONTHS } from '../thresholds.ts';

/** Someone to greet before there is a need, and the line that joins them to the goal. */
export interface Greeting {
  readonly relationship: Relationship;
  readonly via: Source;
  /** The last contact, else the day met, with its line. */
  readonly last: Source & { readonly date: CalendarDate };
}

/**
 * Whom to greet while nothing is asked: of a goal that is ahead everyone linked to it, and of any active goal the people on the
 * paths to those it wants to reach (`ways`); with no contact for three months, and no reminders off. The longest silence
 * first. Source: docs/rules.md, "Before the need".
 */
export function peopleToGreet({ goal: { facts }, people }: Pick<GoalProgress, 'goal' | 'people'>, ways: readonly IntroductionPath[], today: Day): readonly Greeting[] {
  const { status, start, due } = facts;
  if (status !== 'active' || (due !== null && due < today)) return [];
  const isAhead = start !== null && today < start;
  const silent = new Map<string, Greeting>();
  for (const { relationship, via } of [...(isAhead ? people : []), ...ways.flatMap(peopleOn)]) {
    const { path } = relationship.record.facts;
    const last = lastSeen(relationship);
    const isSilent = last !== null && lastDayOf(last.date) <= addMonths(today, -GREET_AFTER_MONTHS) && !isPaused('goal', relationship.pauses);
    if (isSilent && !silent.has(path)) silent.set(path, { relationship, via, last });
  }
  return [...silent.values()].sort((a, b) => a.last.date.day - b.last.date.day || compareCodePoints(a.relationship.record.facts.path, b.relationship.record.facts.path));
}

/** Everyone on a path but the one it leads to, with the line that joins them to the next. */
function peopleOn({ people, links }: IntroductionPath): readonly Omit<Greeting, 'last'>[] {
  return people.slice(0, -1).map((relationship, index) => ({ relationship, via: links[index]?.ties[0] ?? { path: relationship.record.facts.path, line: 1 } }));
}

function lastSeen({ lastContact, record: { facts: { metOn, path } } }: Relationship): Greeting['last'] | null {
  return lastContact ?? (metOn === null ? null : { date: metOn.value, path, line: metOn.line });
}
