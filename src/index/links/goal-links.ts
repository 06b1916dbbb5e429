import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import { foldVenue } from '../../domain/events/venue-name.ts';
import type { GoalFacts, LinkedGoal } from '../../domain/goal.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Source } from '../../domain/source.ts';
import { foldRole, foldWord, RELATIONSHIPS, VENUES } from '../../domain/vocabulary.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { contactAt, type Links } from './link-resolver.ts';
import type { WordsInUse } from './words-in-use.ts';

/** The goals of a vault and the people linked to them. */
export class GoalLinks {
  private readonly goals = new Map<string, GoalFacts>();
  /** The contacts whose notes name goals. */
  private readonly naming = new Map<string, ContactFacts>();
  private known: { readonly records: readonly LinkedGoal[]; readonly serving: ReadonlySet<string> } | null = null;
  private servedBefore: ReadonlySet<string> = new Set();

  constructor(private readonly links: Links) {}

  /** Replaces the facts of a note. */
  put(path: string, note: NoteFacts): void {
    const named = note.kind === 'contact' ? note.facts.goals : [];
    const isSame = note.kind !== 'goal' && !this.goals.has(path) && areSame(named, this.naming.get(path)?.goals ?? []);
    this.remove(path);
    if (note.kind === 'goal') this.goals.set(path, note.goal);
    if (note.kind === 'contact' && named.length > 0) this.naming.set(path, note.facts);
    if (!isSame) this.forget();
  }

  remove(path: string): void {
    this.goals.delete(path);
    this.naming.delete(path);
  }

  /** Links may lead elsewhere now: notes came or went, or others are contacts. */
  forget(): void {
    this.known = null;
  }

  /** Every goal with its links followed, by path. */
  records(): readonly LinkedGoal[] {
    return this.followed().records;
  }

  /** The paths of everyone linked to an active goal. */
  serving(): ReadonlySet<string> {
    return this.followed().serving;
  }

  /** The contacts who began or ceased to serve an active goal since the last call. */
  servingChanged(): readonly string[] {
    const [before, now] = [this.servedBefore, this.serving()];
    if (before === now) return [];
    this.servedBefore = now;
    return [...[...now].filter((path) => !before.has(path)), ...[...before].filter((path) => !now.has(path))];
  }

  /** Words of all goals that match no one. */
  hints(words: WordsInUse): readonly Problem[] {
    return [...this.goals.values()].flatMap((goal) => goalHints(goal, words));
  }

  /** Words of the goal at a path that match no one; none if there is no goal. */
  hintsIn(path: string, words: WordsInUse): readonly Problem[] {
    const goal = this.goals.get(path);
    return goal === undefined ? [] : goalHints(goal, words);
  }

  private followed(): NonNullable<GoalLinks['known']> {
    if (this.known === null) {
      const records = linkedGoals(this.goals.values(), this.naming.values(), this.links);
      const active = records.filter(({ facts }) => facts.status === 'active');
      this.known = { records, serving: new Set(active.flatMap(({ people }) => people.map(({ path }) => path))) };
    }
    return this.known;
  }
}

function areSame(some: readonly NoteLink[], others: readonly NoteLink[]): boolean {
  return some.length === others.length && some.every(({ target, line }, index) => target === others[index]?.target && line === others[index].line);
}

/**
 * Goals with resolved links, by path: their people, and the people they want to reach.
 * @param contacts those whose notes name goals.
 */
function linkedGoals(goals: Iterable<GoalFacts>, contacts: Iterable<ContactFacts>, links: Links): readonly LinkedGoal[] {
  const sorted = [...goals].sort((a, b) => compareCodePoints(a.path, b.path));
  if (sorted.length === 0) return [];
  const people = new Map(sorted.map(({ path }) => [path, new Map<string, Source>()]));
  const add = (goal: string | null, contact: string | null, via: Source): void => {
    const served = goal === null ? undefined : people.get(goal);
    if (served !== undefined && contact !== null && !served.has(contact)) served.set(contact, via);
  };
  for (const facts of contacts) {
    for (const link of facts.goals) add(links.find(link.target, facts.path), facts.path, { path: facts.path, line: link.line });
  }
  for (const goal of sorted) {
    for (const link of goal.people) add(goal.path, contactAt(link, goal.path, links), { path: goal.path, line: link.line });
  }
  return sorted.map((facts) => ({
    facts,
    people: [...(people.get(facts.path) ?? [])].map(([path, via]) => ({ path, via })).sort((a, b) => compareCodePoints(a.path, b.path)),
    wanted: facts.wanted.flatMap((link) => links.find(link.target, facts.path) ?? []),
  }));
}

/** Roles and venues of a goal that no one has and no vocabulary knows. */
function goalHints({ path, roles, venues }: GoalFacts, words: WordsInUse): readonly Problem[] {
  const hint = (line: number, property: 'roles' | 'venues', word: string): Problem => ({ path, line, severity: 'hint', detail: { kind: 'unknown-goal-word', property, word } });
  return [
    ...roles.filter(({ value }) => !words.hasRole(foldRole(value)) && !isIn(RELATIONSHIPS, value)).map(({ value, line }) => hint(line, 'roles', value)),
    ...venues.filter(({ value }) => !words.hasVenue(foldVenue(value)) && !isIn(VENUES, value)).map(({ value, line }) => hint(line, 'venues', value)),
  ];
}

function isIn(vocabulary: readonly string[], word: string): boolean {
  return vocabulary.includes(foldWord(word));
}
