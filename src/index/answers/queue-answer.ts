import type { Day } from '../../domain/day.ts';
import { goalReasons, type GoalProgress } from '../../domain/goal.ts';
import { QueueStore } from '../../domain/queue/queue-store.ts';
import type { ShownHistory } from '../../domain/queue/shown-history.ts';
import { compareReasons } from '../../domain/queue/reasons.ts';
import type { Queue, QueueItem, Reason, Relationship } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { AtPath } from '../../domain/source.ts';
import { Memo } from './changes.ts';
import { DailyStore, type ContactAnswers } from './daily-store.ts';

/** The queue of a day: a store of contacts, with the reasons that goals add. */
export class QueueAnswer {
  private readonly store: DailyStore<QueueStore>;
  private readonly queue: Memo<Day, Queue>;
  /** The contacts that are in the queue with a goal's reasons. */
  private forGoals: readonly string[] = [];

  constructor(
    settings: Settings,
    private readonly answers: ContactAnswers,
    private readonly progress: (today: Day) => readonly GoalProgress[],
    /** What today's lists have shown. Showing a list doesn't change it on that day. */
    shown: () => ShownHistory,
  ) {
    this.store = new DailyStore(answers, (today) => new QueueStore(settings, today));
    this.queue = new Memo(answers.changes, (today) => this.updated(today).queue(shown()));
  }

  on(today: Day): Queue {
    return this.queue.on(today);
  }

  /** Those of some contacts who are in the queue, in its order; for the same list the same array until one of them changes. */
  itemsOf(people: readonly AtPath[], today: Day): readonly QueueItem[] {
    this.on(today);
    return this.store.on(today).itemsOf(people);
  }

  prepare(paths: readonly string[], today: Day): void {
    this.store.prepare(paths, today);
  }

  private updated(today: Day): QueueStore {
    const store = this.store.on(today);
    const needed = goalReasons(this.progress(today), today);
    const answers = new Map(this.forGoals.map((path) => [path, this.answers.relationship(path, today)]));
    for (const [relationship, reasons] of needed) answers.set(relationship.record.facts.path, withGoals(relationship, reasons));
    store.update(answers);
    this.forGoals = [...needed.keys()].map(({ record }) => record.facts.path);
    return store;
  }
}

/** A relationship with the reasons that goals add: they come behind its own, which are stronger, but before reviving. */
function withGoals(relationship: Relationship, reasons: readonly Reason[]): Relationship {
  const merged = (own: readonly Reason[]): readonly Reason[] => [...own, ...reasons].sort(compareReasons);
  return { ...relationship, reasons: merged(relationship.reasons), reasonsBeforeToday: merged(relationship.reasonsBeforeToday) };
}
