import type { Day } from '../day.ts';
import type { GoalRecord } from '../goal.ts';
import type { Outcome, OutcomeVocabulary } from '../outcomes.ts';
import type { DatedExchange, Pattern, Relationship, Standing } from '../relationship.ts';
import { quartersOf } from './established.ts';
import { mixFrom, roleOf, venueOf } from './mix.ts';
import type { Milestone, Network } from './network.ts';
import { networkShare, type NetworkShare } from './network-share.ts';
import { OrderedLists } from './ordered-lists.ts';
import { contactYear, exchangeMonths, habitOf } from './practice.ts';

/**
 * The state of the whole network on a day, kept up as contacts change: what one of them adds is exchanged, the rest stays.
 * Who has died, is archived or not to be contacted takes no part. Source: domain.md, "Networking goals".
 */
export class NetworkTally {
  private readonly shares = new Map<string, NetworkShare>();
  private readonly people = new OrderedLists<'all' | 'close' | 'quiet' | Standing, Relationship>();
  private readonly patterns = new OrderedLists<Pattern, Relationship>();
  private readonly roles = new OrderedLists<string | null, Relationship>();
  private readonly venues = new OrderedLists<string | null, Relationship>();
  private readonly quarters = new OrderedLists<number, Milestone>();
  private readonly days = new OrderedLists<Day, Relationship>();
  private readonly months = new OrderedLists<number, DatedExchange>();
  private readonly weeks = new OrderedLists<Day, DatedExchange>();
  private readonly outcomes = new OrderedLists<string | null, DatedExchange>();

  constructor(
    private readonly vocabulary: OutcomeVocabulary,
    readonly today: Day,
  ) {}

  /** Takes in the newest answer about a contact; `null` where there is none any more. */
  set(path: string, relationship: Relationship | null): void {
    const before = this.shares.get(path);
    if (before !== undefined) this.take(path, before);
    this.shares.delete(path);
    if (relationship === null || relationship.excluded !== null) return;
    const share = networkShare(relationship, this.vocabulary, this.today);
    this.shares.set(path, share);
    this.put(path, share);
  }

  /** The network as it is now; later changes leave it alone. */
  network(goals: readonly GoalRecord[]): Network {
    const { today, people, patterns } = this;
    const year = contactYear(this.days, today);
    const active = goals.filter(({ facts }) => facts.status === 'active');
    const serving = new Set(active.flatMap((goal) => goal.people.map(({ path }) => path)));
    const everybody = people.of('all');
    return {
      people: everybody,
      standings: { new: people.of('new'), 'getting-to-know': people.of('getting-to-know'), established: people.of('established'), 'long-standing': people.of('long-standing') },
      close: people.of('close'),
      quiet: people.of('quiet'),
      quarters: quartersOf(this.quarters, today),
      patterns: { unknown: patterns.of('unknown'), mutual: patterns.of('mutual'), 'you-give-more': patterns.of('you-give-more'), 'they-give-more': patterns.of('they-give-more') },
      roles: mixFrom(this.roles, roleOf),
      venues: mixFrom(this.venues, venueOf),
      months: exchangeMonths(this.months, today),
      outcomes: this.outcomesInOrder(),
      year,
      habit: habitOf(year, this.weeks),
      withoutGoal: everybody.filter(({ record }) => !serving.has(record.facts.path)),
      goalsWithoutPeople: active.filter((goal) => !goal.people.some(({ path }) => this.shares.has(path))).map(({ facts }) => facts.path),
    };
  }

  private outcomesInOrder(): readonly Outcome[] {
    return [...this.vocabulary.groups, null].flatMap((group) => {
      const marks = this.outcomes.of(group);
      return marks.length === 0 ? [] : [{ group, given: marks.filter(({ kind }) => kind === 'gave'), received: marks.filter(({ kind }) => kind === 'received') }];
    });
  }

  private put(path: string, share: NetworkShare): void {
    this.people.put(path, share.people);
    this.patterns.put(path, share.patterns);
    this.roles.put(path, share.roles);
    this.venues.put(path, share.venues);
    this.quarters.put(path, share.quarters);
    this.days.put(path, share.days);
    this.months.put(path, share.months);
    this.weeks.put(path, share.weeks);
    this.outcomes.put(path, share.outcomes);
  }

  private take(path: string, share: NetworkShare): void {
    this.people.take(path, share.people);
    this.patterns.take(path, share.patterns);
    this.roles.take(path, share.roles);
    this.venues.take(path, share.venues);
    this.quarters.take(path, share.quarters);
    this.days.take(path, share.days);
    this.months.take(path, share.months);
    this.weeks.take(path, share.weeks);
    this.outcomes.take(path, share.outcomes);
  }
}
