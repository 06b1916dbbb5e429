import type { Day } from '../../domain/day.ts';
import type { LinkedGoal } from '../../domain/goal.ts';
import { NetworkStore } from '../../domain/network/network-store.ts';
import type { Network } from '../../domain/network/network.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { SetDifference } from './set-difference.ts';

/** What the network is made of. */
export interface NetworkSources {
  /** Paths of all contacts, sorted by code units. */
  readonly contacts: () => readonly string[];
  readonly relationship: (path: string, today: Day) => Relationship | null;
  readonly goalRecords: () => readonly LinkedGoal[];
  /** Paths of everybody who serves an active goal. */
  readonly serving: () => ReadonlySet<string>;
}

/** The network as a whole, kept up with the vault: only those whose answers may be others now are looked at again. */
export class NetworkCache {
  private tally: NetworkStore | null = null;
  private known: Network | null = null;
  /** Contacts whose answers may be other ones now than the tally has. */
  private readonly moved = new Set<string>();
  private readonly newlyServing = new SetDifference();

  constructor(
    private readonly vocabulary: CategoryVocabulary,
    private readonly sources: NetworkSources,
  ) {}

  /** The vault has changed, and with it perhaps the answers about these contacts. */
  touch(contacts: Iterable<string>): void {
    // Before anybody has asked, everybody is looked at when somebody does.
    if (this.tally !== null) for (const path of contacts) this.moved.add(path);
    this.known = null;
  }

  on(today: Day): Network {
    if (this.known !== null && this.tally?.today === today) return this.known;
    const tally = this.tallyOn(today);
    for (const path of this.moved) tally.set(path, this.sources.relationship(path, today));
    this.moved.clear();
    this.known = tally.network(this.sources.goalRecords());
    return this.known;
  }

  /** Counts some contacts ahead of the question, which then costs little. */
  prepare(contacts: readonly string[], today: Day): void {
    const tally = this.tallyOn(today);
    for (const path of contacts) if (this.moved.delete(path)) tally.set(path, this.sources.relationship(path, today));
  }

  /** The tally of a day; in that of another day than the last one nobody is counted yet. */
  private tallyOn(today: Day): NetworkStore {
    if (this.tally?.today !== today) {
      this.tally = new NetworkStore(this.vocabulary, today);
      this.known = null;
      this.moved.clear();
      for (const path of this.sources.contacts()) this.moved.add(path);
    }
    for (const path of this.newlyServing.since(this.sources.serving())) this.moved.add(path);
    return this.tally;
  }
}
