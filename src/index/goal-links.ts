import type { ContactFacts } from '../domain/contact.ts';
import type { GoalFacts, GoalRecord } from '../domain/goal.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { foldWord, RELATIONSHIPS, VENUES } from '../domain/vocabulary.ts';
import { byCodeUnits } from './contact-record.ts';
import type { WordsInUse } from './words-in-use.ts';

/** Follows a link written in the note at `from`; `null` where it leads nowhere. */
type Resolve = (target: string, from: string) => string | null;

/** Goals with their links followed, by path: who serves each, and whom it wants to reach. */
export function goalRecords(goals: Iterable<GoalFacts>, contacts: ReadonlyMap<string, ContactFacts>, resolve: Resolve): readonly GoalRecord[] {
  const sorted = [...goals].sort((a, b) => byCodeUnits(a.path, b.path));
  if (sorted.length === 0) return [];
  const people = new Map(sorted.map(({ path }) => [path, new Map<string, Source>()]));
  const add = (goal: string | null, contact: string | null, via: Source): void => {
    const served = goal === null ? undefined : people.get(goal);
    if (served !== undefined && contact !== null && !served.has(contact)) served.set(contact, via);
  };
  for (const facts of contacts.values()) {
    for (const link of facts.goals) add(resolve(link.target, facts.path), facts.path, { path: facts.path, line: link.line });
  }
  for (const goal of sorted) {
    for (const link of goal.people) add(goal.path, contactAt(link, goal.path, contacts, resolve), { path: goal.path, line: link.line });
  }
  return sorted.map((facts) => ({
    facts,
    people: [...(people.get(facts.path) ?? [])].map(([path, via]) => ({ path, via })).sort((a, b) => byCodeUnits(a.path, b.path)),
    wanted: facts.wanted.flatMap((link) => resolve(link.target, facts.path) ?? []),
  }));
}

/** Links of goals that lead to no note (problems), and roles and venues that nobody has and no vocabulary knows (hints). */
export function goalProblems(goals: Iterable<GoalFacts>, words: WordsInUse, resolve: Resolve): readonly Problem[] {
  return [...goals].flatMap(({ path, people, wanted, roles, venues }) => [
    ...[...people, ...wanted]
      .filter(({ target }) => resolve(target, path) === null)
      .map(({ target, line }): Problem => ({ path, line, severity: 'problem', detail: { kind: 'unresolved-link', target, suggestion: null } })),
    ...roles
      .filter(({ value }) => !words.hasRole(foldWord(value)) && !isIn(RELATIONSHIPS, value))
      .map(({ value, line }): Problem => ({ path, line, severity: 'hint', detail: { kind: 'unknown-goal-word', property: 'roles', word: value } })),
    ...venues
      .filter(({ value }) => !words.hasVenue(foldWord(value)) && !isIn(VENUES, value))
      .map(({ value, line }): Problem => ({ path, line, severity: 'hint', detail: { kind: 'unknown-goal-word', property: 'venues', word: value } })),
  ]);
}

function contactAt(link: NoteLink, from: string, contacts: ReadonlyMap<string, ContactFacts>, resolve: Resolve): string | null {
  const path = resolve(link.target, from);
  return path !== null && contacts.has(path) ? path : null;
}

function isIn(vocabulary: readonly string[], word: string): boolean {
  return vocabulary.includes(foldWord(word));
}
