import type { Day } from '../../domain/day.ts';
import { progressOf, type GoalProgress, type LinkedGoal } from '../../domain/goal.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';

interface Known {
  readonly record: LinkedGoal;
  /** The answers about those who serve the goal. */
  readonly people: readonly (Relationship | null)[];
  readonly progress: GoalProgress;
}

/** How far every goal has come, kept up with the vault: where its note and its people are as they were, the answer is the same object. */
export class ProgressCache {
  private known: ReadonlyMap<string, Known> = new Map();
  private today: Day | null = null;
  private latest: readonly GoalProgress[] | null = null;

  constructor(
    private readonly goalRecords: () => readonly LinkedGoal[],
    private readonly relationship: (path: string, today: Day) => Relationship | null,
  ) {}

  /** The vault has changed. */
  forget(): void {
    this.latest = null;
  }

  /** By path. */
  on(today: Day): readonly GoalProgress[] {
    if (this.latest !== null && today === this.today) return this.latest;
    const before: ReadonlyMap<string, Known> = today === this.today ? this.known : new Map();
    this.today = today;
    this.known = new Map(this.goalRecords().map((record) => [record.facts.path, this.knownOf(record, before.get(record.facts.path), today)]));
    return (this.latest = [...this.known.values()].map(({ progress }) => progress));
  }

  private knownOf(record: LinkedGoal, before: Known | undefined, today: Day): Known {
    const people = record.people.map(({ path }) => this.relationship(path, today));
    if (before?.record === record && people.every((relationship, index) => relationship === before.people[index])) return before;
    return { record, people, progress: progressOf(record, (path) => this.relationship(path, today), today) };
  }
}
