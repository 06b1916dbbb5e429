import type { Day } from '../../domain/day.ts';
import type { GoalProgress } from '../../domain/goal.ts';
import { goalReasons } from '../../domain/goal.ts';
import { QueueStore, type AtPath } from '../../domain/queue/queue-store.ts';
import { compareReasons } from '../../domain/queue/reasons.ts';
import type { Queue, QueueItem, Reason, Relationship } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { SetDifference } from './set-difference.ts';

/** What the queue is made of. */
export interface QueueSources {
  /** Paths of all contacts, in any order. */
  readonly contacts: () => Iterable<string>;
  readonly relationship: (path: string, today: Day) => Relationship | null;
  readonly progress: (today: Day) => readonly GoalProgress[];
  /** Paths of everybody who serves an active goal. */
  readonly serving: () => ReadonlySet<string>;
}

/** The follow-up queue, kept up with the vault: only those whose answers may be others now are looked at again. */
export class QueueCache {
  private live: QueueStore | null = null;
  private known: { readonly today: Day; readonly queue: Queue } | null = null;
  /** Contacts whose place in the live queue may be another one now. */
  private readonly moved = new Set<string>();
  /** Contacts who stand in the live queue for a goal. */
  private forGoals: readonly string[] = [];
  private readonly newlyServing = new SetDifference();

  constructor(
    private readonly settings: Settings,
    private readonly sources: QueueSources,
  ) {}

  /** The vault has changed, and with it perhaps the answers about these contacts. */
  touch(contacts: Iterable<string>): void {
    for (const path of contacts) this.moved.add(path);
    this.known = null;
  }

  on(today: Day): Queue {
    if (this.known?.today === today) return this.known.queue;
    const live = this.liveOn(today);
    const answers = new Map<string, Relationship | null>();
    for (const path of [...this.moved, ...this.forGoals]) answers.set(path, this.sources.relationship(path, today));
    const needed = goalReasons(this.sources.progress(today), today);
    for (const [relationship, reasons] of needed) answers.set(relationship.record.facts.path, withGoals(relationship, reasons));
    live.update(answers);
    this.moved.clear();
    this.forGoals = [...needed.keys()].map(({ record }) => record.facts.path);
    const queue = live.queue();
    this.known = { today, queue };
    return queue;
  }

  /** Those of some contacts who are in the queue of a day, in its order; of the same list the same array until one of them changes. */
  itemsOf(people: readonly AtPath[], today: Day): readonly QueueItem[] {
    this.on(today);
    return this.live?.itemsOf(people) ?? [];
  }

  /** Works out some contacts' answers and places ahead of the question, which then costs little. */
  prepare(contacts: readonly string[], today: Day): void {
    const live = this.liveOn(today);
    const moved = contacts.filter((path) => this.moved.delete(path));
    live.update(new Map(moved.map((path) => [path, this.sources.relationship(path, today)])));
  }

  /** The live queue of a day; of another day than the last one nobody stands in it yet. */
  private liveOn(today: Day): QueueStore {
    if (this.live?.today !== today) {
      this.live = new QueueStore(this.settings, today);
      for (const path of this.sources.contacts()) this.moved.add(path);
      this.forGoals = [];
    }
    for (const path of this.newlyServing.since(this.sources.serving())) this.moved.add(path);
    return this.live;
  }
}

/** A relationship with the reasons that goals add: they come behind its own, which are stronger, but before reviving. */
function withGoals(relationship: Relationship, reasons: readonly Reason[]): Relationship {
  const merged = (own: readonly Reason[]): readonly Reason[] => [...own, ...reasons].sort(compareReasons);
  return { ...relationship, reasons: merged(relationship.reasons), reasonsBeforeToday: merged(relationship.reasonsBeforeToday) };
}
