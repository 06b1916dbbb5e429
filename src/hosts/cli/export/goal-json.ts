import { formatDay } from '../../../domain/day.ts';
import type { Day } from '../../../domain/day.ts';
import type { GoalProgress } from '../../../domain/goal.ts';

/** A goal as notes-format.md, section 8, has it. Ways in come with introductions: none are known yet. */
export function goalJson({ record, people, reached, roles, venues }: GoalProgress): object {
  const { facts } = record;
  return {
    path: facts.path,
    name: facts.name,
    status: facts.status,
    area: facts.area,
    start: optionalDay(facts.start),
    due: optionalDay(facts.due),
    target: facts.target,
    reached,
    roles: roles.map((role) => ({ role: role.word, people: role.people })),
    venues: venues.map((venue) => ({ venue: venue.word, people: venue.people })),
    people: people.map(({ relationship, via }) => ({ path: relationship.record.facts.path, standing: relationship.standing, via: { path: via.path, line: via.line } })),
    wanted: record.wanted.map((path) => ({ path, waysIn: [] })),
  };
}

function optionalDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
