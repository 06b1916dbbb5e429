import type { Day } from '../day.ts';
import type { Recommender } from '../exchange/recommender.ts';
import type { CategoryExchanges } from '../exchange/exchange-category.ts';
import type { DatedExchange, HistoryEntry, Pattern, Relationship, Stage } from '../relationship/relationship.ts';

/** A person and the entry that something is based on. */
export interface Milestone {
  readonly relationship: Relationship;
  readonly day: Day;
  readonly entry: HistoryEntry;
}

/** A quarter of a year, 1 to 4, and who became established in it, by day. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly established: readonly Milestone[];
}

/** A role or venue, as most people's notes write it, with the people who have it, by path. */
export interface MixGroup {
  readonly word: string;
  readonly people: readonly Relationship[];
}

/** How the people are spread over roles or venues. */
export interface Mix {
  /** The largest first, of one size by the word. */
  readonly groups: readonly MixGroup[];
  /** Whose notes say nothing. */
  readonly unknown: readonly Relationship[];
  /** How many people's notes say something. */
  readonly known: number;
}

/** What was given and asked in a month, both ways, each mark with its line. `month` is its first day. */
export interface ExchangeMonth {
  readonly month: Day;
  readonly given: readonly DatedExchange[];
  readonly received: readonly DatedExchange[];
  readonly asked: readonly DatedExchange[];
  readonly askedMe: readonly DatedExchange[];
}

/** A day with contact, and with whom, by path. */
export interface CalendarDay {
  readonly day: Day;
  readonly people: readonly Relationship[];
}

/** A year of contact: 52 weeks from a Monday on, the last of them the week of today. */
export interface ContactYear {
  readonly from: Day;
  readonly to: Day;
  /** Only days with contact, ascending. */
  readonly days: readonly CalendarDay[];
  readonly weeks: number;
  readonly weeksInTouch: number;
}

/** One active week of the last year: its Monday, my asks and my gives in it. */
export interface ActiveWeek {
  readonly week: Day;
  readonly asks: readonly DatedExchange[];
  readonly gives: readonly DatedExchange[];
}

/** The habit as a whole: how many of the active weeks hold an ask and a give. `oneSided` is what is worth saying once. */
export interface Habit {
  readonly weeks: readonly ActiveWeek[];
  readonly withAsk: number;
  readonly withGive: number;
  readonly oneSided: boolean;
}

/** The state of the whole network. Every count is a list that opens into its evidence; people are by path, and so are the marks of several of them. */
export interface Network {
  /** Everyone included. */
  readonly people: readonly Relationship[];
  /** How far relationships have come. Family and friends are not in it: they are `close`. */
  readonly stages: Readonly<Record<Stage, readonly Relationship[]>>;
  readonly close: readonly Relationship[];
  /** Of all of them, those who have gone quiet. */
  readonly quiet: readonly Relationship[];
  /** The last eight quarters, ascending, the current one last. */
  readonly quarters: readonly Quarter[];
  /** The balance of those for whom it is shown; each one's ledger is the evidence. */
  readonly patterns: Readonly<Record<Pattern, readonly Relationship[]>>;
  /** Who could recommend me, each with what says so. */
  readonly recommenders: readonly Recommender[];
  /** With whom both sides gave in each of the last years; each one's ledger is the evidence. */
  readonly alliances: readonly Relationship[];
  readonly roles: Mix;
  readonly venues: Mix;
  /** The last 24 months, ascending, the current one last. */
  readonly months: readonly ExchangeMonth[];
  readonly byCategory: readonly CategoryExchanges[];
  readonly year: ContactYear;
  readonly habit: Habit;
  /** Those who serve no active goal; which is fine. */
  readonly withoutGoal: readonly Relationship[];
  /** Paths of active goals without linked people. */
  readonly goalsWithoutPeople: readonly string[];
}
