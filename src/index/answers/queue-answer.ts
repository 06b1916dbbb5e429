import type { Day } from '../../domain/day.ts';
import { goalReasons, type GoalProgress } from '../../domain/goal.ts';
import { QueueStore } from '../../domain/queue/queue-store.ts';
import type { ShownHistory } from '../../domain/queue/shown-history.ts';
import { compareReasons } from '../../domain/queue/reasons.ts';
import type { Queue, QueueItem, Reason } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { AtPath } from '../../domain/source.ts';
import { Memo } from './changes.ts';
import { DailyStore, type ContactAnswers } from './daily-store.ts';
import type { AddedReasons, LoopAnswers } from './loop-answers.ts';

/** The queue of a day: a store of contacts, with the reasons that goals and introductions add. */
export class QueueAnswer {
  private readonly store: DailyStore<QueueStore>;
  private readonly queue: Memo<Day, Queue>;
  /** The contacts that are in the queue with reasons that other notes add. */
  private withAdded: readonly string[] = [];

  constructor(
    settings: Settings,
    private readonly answers: ContactAnswers,
    private readonly progress: (today: Day) => readonly GoalProgress[],
    private readonly loops: LoopAnswers,
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

  /** The reasons to follow up with a contact, with those that other notes add. */
  reasonsOf(path: string, today: Day): readonly Reason[] {
    this.on(today);
    return this.store.on(today).reasonsOf(path);
  }

  prepare(paths: readonly string[], today: Day): void {
    this.store.prepare(paths, today);
    this.loops.prepare(paths, today);
  }

  private updated(today: Day): QueueStore {
    const store = this.store.on(today);
    const added = this.added(today);
    const paths = [...new Set([...added.now.keys(), ...added.beforeToday.keys()])];
    const answers = new Map([...this.withAdded, ...paths].map((path) => [path, this.answers.relationship(path, today)]));
    for (const path of paths) {
      const relationship = answers.get(path);
      if (relationship) answers.set(path, { ...relationship, reasons: merged(relationship.reasons, added.now.get(path)), reasonsBeforeToday: merged(relationship.reasonsBeforeToday, added.beforeToday.get(path)) });
    }
    store.update(answers);
    this.withAdded = paths;
    return store;
  }

  /** The reasons of goals, which contact today leaves alone, and those of introductions. */
  private added(today: Day): AddedReasons {
    const { now, beforeToday } = this.loops.on(today);
    const ofGoals = goalReasons(this.progress(today), today);
    const withGoals = (loops: AddedReasons['now']): AddedReasons['now'] => {
      const all = new Map(loops);
      for (const [{ record: { facts } }, reasons] of ofGoals) all.set(facts.path, [...(all.get(facts.path) ?? []), ...reasons]);
      return all;
    };
    return { now: withGoals(now), beforeToday: withGoals(beforeToday) };
  }
}

/** A contact's own reasons and those that are added, the strongest first. */
function merged(own: readonly Reason[], added: readonly Reason[] = []): readonly Reason[] {
  return added.length === 0 ? own : [...own, ...added].sort(compareReasons);
}
