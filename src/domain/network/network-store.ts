import { monthNumberOf, startOfWeek, type Day } from '../day.ts';
import { compareCodePoints } from '../text/collation.ts';
import { allianceOf } from '../exchange/alliance.ts';
import { recommenderFrom, type Recommender } from '../exchange/recommender.ts';
import type { LinkedGoal } from '../goal.ts';
import type { CategoryExchanges, CategoryVocabulary } from '../exchange/exchange-category.ts';
import type { DatedExchange, Pattern, Relationship, Stage } from '../relationship/relationship.ts';
import { isPersonal } from '../vocabulary.ts';
import { byDay, establishedBy, quarterNumber, quartersOf, type MilestonesByQuarter } from './newly-established.ts';
import { mixFrom, roleOf, venueOf, type PeopleByWord } from './mix.ts';
import type { Network } from './network.ts';
import { OrderedLists } from './ordered-lists.ts';
import { contactYear, exchangeMonths, firstWeek, habitOf, marksOfMonth, marksOfWeek, type MarksByMonth, type MarksByWeek, type PeopleByDay } from './practice.ts';

/** Adds an item under a key of some lists, or removes it. */
type Place = <Key, Item, View>(lists: OrderedLists<Key, Item, View>, key: Key, item: Item) => void;

/**
 * The state of the whole network on a day. When a contact changes, only what it contributes is replaced. People who are
 * deceased, archived or not to be contacted aren't included. Source: docs/rules.md, "People who are left out".
 */
export class NetworkStore {
  /** Everyone included, as the lists know them. */
  private readonly participants = new Map<string, Relationship>();
  private readonly people = new OrderedLists<'all' | 'close' | 'quiet' | 'without-goal' | 'allied' | Stage, Relationship, readonly Relationship[]>(asTheyAre);
  private readonly patterns = new OrderedLists<Pattern, Relationship, readonly Relationship[]>(asTheyAre);
  /** By what they are to me, folded; `null` where their note doesn't say. */
  private readonly roles: PeopleByWord = new OrderedLists(asTheyAre);
  /** By where we met, folded; `null` where their note doesn't say. */
  private readonly venues: PeopleByWord = new OrderedLists(asTheyAre);
  /** By the number of the quarter in which they became established. */
  private readonly quarters: MilestonesByQuarter = new OrderedLists(byDay);
  /** By the days of contact of the last 52 weeks. */
  private readonly days: PeopleByDay = new OrderedLists(asTheyAre);
  /** By the number of their month. */
  private readonly months: MarksByMonth = new OrderedLists(marksOfMonth);
  /** My asks and gives of the last 52 weeks, by the Monday of their week. */
  private readonly weeks: MarksByWeek = new OrderedLists(marksOfWeek);
  private readonly recommenders = new OrderedLists<'all', Recommender, readonly Recommender[]>(asTheyAre);
  /** Gifts both ways by category; `null` for those without one. */
  private readonly byCategory = new OrderedLists<string | null, DatedExchange, Omit<CategoryExchanges, 'category'>>(givenAndReceived);
  private readonly firstWeek: Day;
  /** No path in the lists is greater. Initially everyone is added in order of path, each after all others. */
  private greatest = '';

  constructor(
    private readonly vocabulary: CategoryVocabulary,
    readonly today: Day,
  ) {
    this.firstWeek = firstWeek(today);
  }

  /** Updates the answers about contacts; `null` for a contact that is gone. */
  update(answers: ReadonlyMap<string, Relationship | null>): void {
    for (const [path, relationship] of answers) this.set(path, relationship);
  }

  /** Updates the answer about a contact; `null` if it is gone. */
  set(path: string, relationship: Relationship | null): void {
    const before = this.participants.get(path);
    if (before !== undefined) this.eachPart(before, (lists, key) => lists.take(path, key));
    this.participants.delete(path);
    if (relationship === null || relationship.excluded !== null) return;
    this.participants.set(path, relationship);
    const order = compareCodePoints(path, this.greatest);
    if (order >= 0) this.eachPart(relationship, (lists, key, item) => lists.append(path, key, item));
    else this.eachPart(relationship, (lists, key, item) => lists.put(path, key, item));
    if (order > 0) this.greatest = path;
  }

  /** The network as it is now; later changes leave it alone. */
  network(goals: readonly LinkedGoal[]): Network {
    const { today, people, patterns } = this;
    const year = contactYear(this.days, today);
    const active = goals.filter(({ facts }) => facts.status === 'active');
    return {
      people: people.of('all'),
      stages: { new: people.of('new'), 'getting-to-know': people.of('getting-to-know'), established: people.of('established'), 'long-standing': people.of('long-standing') },
      close: people.of('close'),
      quiet: people.of('quiet'),
      quarters: quartersOf(this.quarters, today),
      patterns: { unknown: patterns.of('unknown'), mutual: patterns.of('mutual'), 'you-give-more': patterns.of('you-give-more'), 'they-give-more': patterns.of('they-give-more') },
      recommenders: this.recommenders.of('all'),
      alliances: people.of('allied'),
      roles: mixFrom(this.roles, roleOf),
      venues: mixFrom(this.venues, venueOf),
      months: exchangeMonths(this.months, today),
      byCategory: this.inOrderOfCategories(),
      year,
      habit: habitOf(year, this.weeks),
      withoutGoal: people.of('without-goal'),
      goalsWithoutPeople: active.filter((goal) => !goal.people.some(({ path }) => this.participants.has(path))).map(({ facts }) => facts.path),
    };
  }

  private inOrderOfCategories(): readonly CategoryExchanges[] {
    const noted = new Set(this.byCategory.keys());
    return [...this.vocabulary.categories, null].flatMap((category) => (noted.has(category) ? [{ category, ...this.byCategory.of(category) }] : []));
  }

  /** Adds everything that one contact contributes. */
  private eachPart(relationship: Relationship, place: Place): void {
    const { record, reciprocity, stage, quiet, contactDays } = relationship;
    const isClose = isPersonal(record.facts.relationship);
    place(this.people, 'all', relationship);
    place(this.people, isClose ? 'close' : stage, relationship);
    if (quiet) place(this.people, 'quiet', relationship);
    if (!record.servesGoal) place(this.people, 'without-goal', relationship);
    const established = isClose ? null : establishedBy(relationship, this.today);
    if (established !== null) place(this.quarters, quarterNumber(established.day), established);
    place(this.roles, roleOf(relationship)?.folded ?? null, relationship);
    place(this.venues, venueOf(relationship)?.folded ?? null, relationship);
    for (let index = contactDays.length - 1; index >= 0; index--) {
      const day = contactDays[index];
      if (day === undefined || day < this.firstWeek) break;
      place(this.days, day, relationship);
    }
    if (!reciprocity.shown) return;
    place(this.patterns, reciprocity.pattern, relationship);
    const recommender = recommenderFrom(relationship, this.vocabulary, this.today);
    if (recommender !== null) place(this.recommenders, 'all', recommender);
    if (allianceOf(reciprocity, this.today) !== null) place(this.people, 'allied', relationship);
    for (const mark of reciprocity.ledger) this.placeMark(mark, place);
  }

  private placeMark(mark: DatedExchange, place: Place): void {
    const { kind, date: { day, precision } } = mark;
    place(this.months, monthNumberOf(day), mark);
    const isMine = kind === 'asked' || kind === 'gave';
    if (isMine && precision !== 'month' && day >= this.firstWeek && day <= this.today) place(this.weeks, startOfWeek(day), mark);
    if (kind === 'gave' || kind === 'received') place(this.byCategory, this.vocabulary.categoryOf(mark), mark);
  }
}

function asTheyAre<Item>(items: readonly Item[]): readonly Item[] {
  return [...items];
}

function givenAndReceived(marks: readonly DatedExchange[]): Omit<CategoryExchanges, 'category'> {
  return { given: marks.filter(({ kind }) => kind === 'gave'), received: marks.filter(({ kind }) => kind === 'received') };
}
