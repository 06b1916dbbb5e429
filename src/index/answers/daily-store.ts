import type { Day } from '../../domain/day.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { Changes, TouchedContacts } from './changes.ts';

/** The answers about single contacts, which all others are made from. */
export interface ContactAnswers {
  readonly changes: Changes;
  /** Paths of all contacts, sorted. */
  readonly contacts: () => readonly string[];
  readonly relationship: (path: string, today: Day) => Relationship | null;
}

/** Holds what contacts add to an answer of one day; `null` replaces a contact that is gone. */
interface ContactStore {
  readonly today: Day;
  update(answers: ReadonlyMap<string, Relationship | null>): void;
}

/** The store of a day: filled with all contacts the first time, then updated with those that changes touch. */
export class DailyStore<Store extends ContactStore> {
  private store: Store | null = null;
  /** Contacts whose answers are yet to be put into the store. */
  private readonly pending = new Set<string>();
  private readonly touched: TouchedContacts;

  constructor(
    private readonly answers: ContactAnswers,
    private readonly create: (today: Day) => Store,
  ) {
    this.touched = answers.changes.follow();
  }

  /** The store with the newest answer about every contact. */
  on(today: Day): Store {
    const store = this.storeOn(today);
    this.update(store, [...this.pending]);
    return store;
  }

  /** Puts some contacts' answers into the store ahead of the question, which then costs little. */
  prepare(paths: readonly string[], today: Day): void {
    this.update(this.storeOn(today), paths);
  }

  private storeOn(today: Day): Store {
    const isSameDay = this.store?.today === today;
    const touched = this.touched.take();
    const store = this.store !== null && isSameDay ? this.store : this.create(today);
    for (const path of (isSameDay ? touched : null) ?? this.answers.contacts()) this.pending.add(path);
    return (this.store = store);
  }

  private update(store: Store, paths: readonly string[]): void {
    const pending = paths.filter((path) => this.pending.delete(path));
    if (pending.length > 0) store.update(new Map(pending.map((path) => [path, this.answers.relationship(path, store.today)])));
  }
}
