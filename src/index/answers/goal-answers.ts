import type { Day } from '../../domain/day.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { progressOf, type GoalProgress, type LinkedGoal } from '../../domain/goal.ts';
import { goalReports, goalSummary, type GoalReport, type GoalSummary } from '../../domain/goals/report.ts';
import type { PathSearch } from '../../domain/introductions/introduction-paths.ts';
import type { QueueItem, Relationship } from '../../domain/relationship/relationship.ts';
import type { AtPath } from '../../domain/source.ts';
import type { WordsInUse } from '../links/words-in-use.ts';
import { Memo } from './changes.ts';
import type { ContactAnswers } from './daily-store.ts';
import { RoleHolders } from './role-holders.ts';

/** What reports about goals are made from, beside the answers about contacts. */
export interface GoalSources {
  readonly words: WordsInUse;
  readonly categories: CategoryVocabulary;
  readonly goals: () => readonly LinkedGoal[];
  /** Those of some contacts who are in the queue, in its order. */
  readonly queued: (people: readonly AtPath[], today: Day) => readonly QueueItem[];
  readonly search: (today: Day) => PathSearch;
}

interface KnownProgress {
  readonly today: Day;
  /** The answers about those who serve the goal. */
  readonly people: readonly (Relationship | null)[];
  readonly progress: GoalProgress;
}

/** How far goals have come, and the reports about them. Where a goal and its people are as they were, its progress is the same object. */
export class GoalAnswers {
  /** How far every goal has come, by path. */
  readonly progress: Memo<Day, readonly GoalProgress[]>;
  readonly reports: Memo<Day, readonly GoalReport[]>;
  private readonly roles: RoleHolders;
  private readonly known = new WeakMap<LinkedGoal, KnownProgress>();
  private readonly summaries = new WeakMap<GoalProgress, GoalSummary>();

  constructor(
    private readonly answers: ContactAnswers,
    private readonly sources: GoalSources,
  ) {
    this.roles = new RoleHolders(sources.words, answers);
    this.progress = new Memo(answers.changes, (today) => sources.goals().map((goal) => this.progressOf(goal, today)));
    this.reports = new Memo(answers.changes, (today) =>
      goalReports(this.progress.on(today).map((progress) => this.summaryOf(progress, today)), {
        queued: (people) => sources.queued(people, today),
        peopleWithRole: (word) => this.roles.of(word, today),
        introductions: sources.search(today),
      }),
    );
  }

  private progressOf(goal: LinkedGoal, today: Day): GoalProgress {
    const people = goal.people.map(({ path }) => this.answers.relationship(path, today));
    const known = this.known.get(goal);
    if (known?.today === today && people.every((relationship, index) => relationship === known.people[index])) return known.progress;
    const progress = progressOf(goal, (path) => this.answers.relationship(path, today), today);
    this.known.set(goal, { today, people, progress });
    return progress;
  }

  private summaryOf(progress: GoalProgress, today: Day): GoalSummary {
    const known = this.summaries.get(progress);
    if (known !== undefined) return known;
    const summary = goalSummary(progress, this.sources.categories, today);
    this.summaries.set(progress, summary);
    return summary;
  }
}
