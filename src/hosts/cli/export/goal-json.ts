import type { Day } from '../../../domain/day.ts';
import { formatDate, formatDay } from '../../../domain/day.ts';
import type { GoalReport, GoalPaths } from '../../../domain/goals/report.ts';
import { words } from '../messages.ts';
import { exchangeJson, recommenderJson, wayJson } from './introductions-json.ts';

/** A goal as JSON (docs/note-format.md, "Goal notes"), with the answers about it. */
export function goalJson({ goal, people, reached, knownBefore, roles, venues, state, pace, behind, monthsLeft, exchange, byCategory, paths, greetings, recommenders, nextSteps }: GoalReport, today: Day): object {
  const { facts } = goal;
  const waysTo = (path: string): GoalPaths | undefined => paths.find(({ sought }) => sought.kind === 'person' && sought.path === path);
  return {
    path: facts.path,
    name: facts.name,
    status: facts.status,
    state,
    area: facts.area,
    start: optionalDay(facts.start),
    due: optionalDay(facts.due),
    target: facts.target,
    reached,
    knownBefore,
    pace,
    behind,
    monthsLeft,
    roles: roles.map((role) => ({ role: role.word, people: role.people })),
    venues: venues.map((venue) => ({ venue: venue.word, people: venue.people })),
    people: people.map(({ relationship, via }) => ({ path: relationship.record.facts.path, standing: relationship.stage, via: { path: via.path, line: via.line } })),
    wanted: goal.wanted.map((path) => ({ path, waysIn: chains(waysTo(path)) })),
    ways: paths.map((way) => ({
      ...(way.sought.kind === 'role' ? { role: way.sought.word } : { person: way.sought.path }),
      known: way.known.map((relationship) => relationship.record.facts.path),
      proposed: way.proposed === null ? null : wayJson(way.proposed),
      others: way.others.map(wayJson),
    })),
    exchange: exchange.map(exchangeJson),
    outcomes: byCategory.map(({ category, given, received }) => ({ group: category, given: given.map(exchangeJson), received: received.map(exchangeJson) })),
    greetings: greetings.map(({ relationship, via, last }) => ({ path: relationship.record.facts.path, last: { date: formatDate(last.date), path: last.path, line: last.line }, via: { path: via.path, line: via.line } })),
    recommenders: recommenders.map(recommenderJson),
    nextSteps: nextSteps.map(({ relationship, reasons }) => ({
      path: relationship.record.facts.path,
      reasons: reasons.map((reason) => ({ kind: reason.kind, text: words.reason(reason, today) })),
    })),
  };
}

/** The paths as chains of note paths, the suggested one first. */
function chains(ways: GoalPaths | undefined): readonly (readonly string[])[] {
  if (ways === undefined) return [];
  return [...(ways.proposed === null ? [] : [ways.proposed]), ...ways.others].map((way) => way.people.map(({ record }) => record.facts.path));
}

function optionalDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
