import { alikeIn } from '../text/alike.ts';
import type { Coverage } from '../goal.ts';
import type { ExchangeKind } from '../interaction.ts';
import type { DatedExchange, Relationship } from '../relationship/relationship.ts';
import { bySoonest, type GoalReport } from './report.ts';

/** A role or venue, and the people who fill it. */
export interface Covered {
  readonly word: string;
  /** Where the goal's note names it, `null` for a venue that it doesn't name. */
  readonly line: number | null;
  readonly people: readonly Relationship[];
}

/** The roles that a goal needs, with the people behind each. */
export function coveredRoles(report: GoalReport): readonly Covered[] {
  return covered(report, report.roles, report.goal.facts.roles);
}

/** The venues that a goal names, used or not, then the others where those who serve it were met. */
export function coveredVenues(report: GoalReport): readonly Covered[] {
  const named = covered(report, report.venues, report.goal.facts.venues);
  const known = new Set(named.flatMap(({ people }) => people));
  const others = report.metAt.groups.filter(({ people: [first] }) => first !== undefined && !known.has(first));
  return [...named, ...others.map(({ word, people }): Covered => ({ word, line: null, people }))];
}

/** How many marks there are of each kind. */
export function countByKind(exchange: readonly DatedExchange[]): Readonly<Record<ExchangeKind, number>> {
  const counts: Record<ExchangeKind, number> = { gave: 0, received: 0, thanked: 0, asked: 0, 'asked-me': 0 };
  for (const { kind } of exchange) counts[kind]++;
  return counts;
}

/** The active goals, those that are behind first and then by due date, and apart from them those that are done or dropped. */
export function activeAndFinished(reports: readonly GoalReport[]): { readonly active: readonly GoalReport[]; readonly finished: readonly GoalReport[] } {
  const isActive = ({ goal }: GoalReport): boolean => goal.facts.status === 'active';
  return { active: reports.filter(isActive).sort((a, b) => Number(b.behind) - Number(a.behind) || bySoonest(a, b)), finished: reports.filter((report) => !isActive(report)) };
}

/** The paths of goals that share their name with another one. */
export function namesakes(reports: readonly GoalReport[]): ReadonlySet<string> {
  return alikeIn(reports.map(({ goal: { facts } }) => ({ path: facts.path, text: facts.name })));
}

function covered({ people }: GoalReport, coverage: readonly Coverage[], written: readonly { readonly line: number }[]): readonly Covered[] {
  const at = new Map(people.map(({ relationship }) => [relationship.record.facts.path, relationship]));
  return coverage.map(({ word, people: paths }, index) => ({ word, line: written[index]?.line ?? null, people: paths.flatMap((path) => at.get(path) ?? []) }));
}
