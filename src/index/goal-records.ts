import type { ContactFacts } from '../domain/contact.ts';
import type { GoalFacts, GoalRecord } from '../domain/goal.ts';
import type { Source } from '../domain/source.ts';
import { byCodeUnits } from './contact-record.ts';

/** Where links lead. */
interface Links {
  readonly resolve: (target: string, from: string) => string | null;
  readonly isContact: (path: string) => boolean;
}

/** Each goal with the people who serve it: those who name it, and those whom it names; by path. */
export function goalRecords(facts: Iterable<GoalFacts>, contacts: Iterable<ContactFacts>, { resolve, isContact }: Links): readonly GoalRecord[] {
  const goals = [...facts].sort((a, b) => byCodeUnits(a.path, b.path));
  if (goals.length === 0) return [];
  const people = new Map(goals.map(({ path }) => [path, new Map<string, Source>()]));
  const add = (goal: string | null, contact: string | null, via: Source): void => {
    const served = goal === null ? undefined : people.get(goal);
    if (served !== undefined && contact !== null && isContact(contact) && !served.has(contact)) served.set(contact, via);
  };
  for (const contact of contacts) {
    for (const link of contact.goals) add(resolve(link.target, contact.path), contact.path, { path: contact.path, line: link.line });
  }
  for (const goal of goals) {
    for (const link of goal.people) add(goal.path, resolve(link.target, goal.path), { path: goal.path, line: link.line });
  }
  return goals.map((goal) => ({
    facts: goal,
    people: [...(people.get(goal.path) ?? [])].map(([path, via]) => ({ path, via })).sort((a, b) => byCodeUnits(a.path, b.path)),
    wanted: goal.wanted.flatMap((link) => resolve(link.target, goal.path) ?? []),
  }));
}
