import type { Cadence } from '../cadence.ts';
import type { Birthday, ContactFacts } from '../contact.ts';
import type { CalendarDate, Day } from '../day.ts';
import type { Commitment, Exchange, Interaction, Plan } from '../interaction.ts';
import type { Mention } from '../other-note.ts';
import type { Source } from '../source.ts';

/** How far a relationship has come, from contact days alone (docs/rules.md, "Stages"). */
export type Stage = 'new' | 'getting-to-know' | 'established' | 'long-standing';

export type Pattern = 'unknown' | 'mutual' | 'you-give-more' | 'they-give-more';

/** An interaction of this contact as the index tells it: others who took part and other notes that record it are known. */
export type HistoryEntry = Interaction;

/** What the index knows of one contact: its own facts, and those of other notes that are about it. */
export interface ContactRecord {
  readonly facts: ContactFacts;
  /** By date, then source. Future entries are not here. */
  readonly history: readonly HistoryEntry[];
  /** Own plans and those of others that this contact takes part in, by date. */
  readonly plans: readonly Plan[];
  /** Own promises and those of other notes that name this contact. */
  readonly commitments: readonly Commitment[];
  /** Open tasks of other notes that name this contact and are no promises. */
  readonly tasks: readonly Commitment[];
  /** Lines of dated notes that mention this contact but don't count as contact, latest first. */
  readonly mentions: readonly Mention[];
  /** `true` while an active goal is served: what the queue needs of goals (a later capability fills it). */
  readonly servesGoal: boolean;
}

/** One exchange with its date and source. */
export interface DatedExchange extends Exchange, Source {
  readonly date: CalendarDate;
  /** Of a request that something given later has closed: its line. */
  readonly closedBy?: Source;
  /** Of an open request: what was given since, although nothing says that it was the answer. */
  readonly givenSince?: DatedExchange;
  /** Of something given: the request that it answers. */
  readonly answers?: Source;
}

export interface ExchangeCounts {
  readonly given: number;
  readonly received: number;
  readonly asks: number;
  readonly askedMe: number;
  readonly thanked: number;
}

export interface OnlyInNeed {
  readonly asks: number;
  readonly afterSilence: number;
  readonly evidence: readonly DatedExchange[];
}

export interface Reciprocity extends ExchangeCounts {
  readonly last24Months: ExchangeCounts;
  /** Gives of the last 24 months since my last request. */
  readonly givesSinceAsk: number;
  readonly givesWanted: number;
  readonly pattern: Pattern;
  /** `null` if it isn't set. */
  readonly onlyInNeed: { readonly me: OnlyInNeed | null; readonly them: OnlyInNeed | null };
  /** Open requests, oldest first. */
  readonly openByMe: readonly DatedExchange[];
  readonly openByThem: readonly DatedExchange[];
  /** Received and not yet followed by thanks or a gift of mine, oldest first. */
  readonly toThank: readonly DatedExchange[];
  /** Every mark, by date then source. */
  readonly ledger: readonly DatedExchange[];
  readonly reachedOut: { readonly me: number; readonly them: number; readonly notNoted: number };
  /** Shown by default: not for family and the like before a first mark, never with `reciprocity: none`. */
  readonly shown: boolean;
}

export interface LastContact extends Source {
  readonly date: CalendarDate;
}

export interface EffectiveCadence {
  readonly text: string;
  readonly cadence: Cadence;
  readonly from: 'note' | 'circle' | 'tag' | 'relationship' | 'default';
  readonly source: Source | null;
}

/**
 * One reason to follow up, as facts; the sentence is made in `i18n`. Days are absolute. Of two reasons of one kind the one
 * with the smaller measure comes first; measures of different kinds don't compare.
 */
export type Reason = ReasonBasis & (
  | { readonly kind: 'promise'; readonly text: string; readonly due: Day | null; readonly since: Day | null; /** How many further promises this one speaks for. */ readonly more: number }
  | { readonly kind: 'request'; readonly what: string; readonly since: Day; /** What I gave since, if that may have been the answer. */ readonly givenSince: string | null; /** How many older requests are open beside it. */ readonly more: number }
  | { readonly kind: 'new-contact'; readonly metOn: Day; readonly metAt: string | null }
  | { readonly kind: 'plan'; readonly date: CalendarDate; readonly text: string }
  | { readonly kind: 'birthday'; readonly on: Day; readonly birthday: Birthday }
  | { readonly kind: 'thank'; readonly what: string; readonly since: Day; /** How much they gave before it that waits for thanks too. */ readonly more: number }
  | ({ readonly kind: 'news' } & NewsReason)
  | ({ readonly kind: 'how-it-went' } & HowItWentReason)
  | ({ readonly kind: 'overdue'; readonly metOn: Day | null } & DueReason)
  | ({ readonly kind: 'give' } & GiveReason)
  | ({ readonly kind: 'due-soon' } & DueReason)
  | { readonly kind: 'quieter'; readonly last: CalendarDate; readonly rhythm: number }
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'revive'; readonly last: CalendarDate }
);

export type ReasonKind = Reason['kind'];

/** What every reason has. */
interface ReasonBasis {
  readonly evidence: readonly Source[];
  readonly measure: number;
  /** Tries in a row that were in vain, which tell how to follow up; `null` if there are too few. */
  readonly attempts: Attempts | null;
}

/** Contact is due, or soon will be. */
interface DueReason {
  readonly last: CalendarDate | null;
  readonly due: Day;
  readonly cadence: EffectiveCadence | null;
  readonly followUp: boolean;
  /** The usual rhythm, where the silence is unusual too; `null` where it isn't. */
  readonly rhythm: number | null;
}

/** They introduced me to someone, and something came of it that they don't know yet. */
interface NewsReason {
  /** The name of the introduced person. */
  readonly about: string;
  /** The first contact after the introduction, and how many interactions there were from then on. */
  readonly since: Day;
  readonly interactions: number;
  /** What the introduced person gave last; `null` if nothing. */
  readonly what: string | null;
  /** Of how many further introductions of theirs there is news. */
  readonly more: number;
}

/** I introduced or recommended them, and don't know yet what came of it. */
interface HowItWentReason {
  readonly what: string;
  readonly since: Day;
  /** Whom of those it names I was in touch with since, and when; `null` for no one. */
  readonly met: { readonly name: string; readonly on: Day } | null;
}

/** I gave less: counted in the last 24 months, or nothing since I asked. */
export interface GiveReason {
  readonly given: number;
  readonly received: number;
  /** My last request, where nothing was given since; `null` where the counts are the reason. */
  readonly asked: { readonly what: string; readonly since: Day } | null;
}

/** Three or more unanswered tries in a row. */
export interface Attempts {
  readonly count: number;
  readonly since: Day;
}

/** Why someone is not in the queue at the moment, or not for some reasons. */
export type ReminderPause =
  | { readonly kind: 'snoozed'; readonly until: Day }
  | { readonly kind: 'paused' }
  | { readonly kind: 'planned'; readonly date: CalendarDate; readonly until: Day }
  | { readonly kind: 'tried'; readonly on: Day; readonly until: Day }
  | { readonly kind: 'not-tracked' }
  | { readonly kind: 'started-fresh'; readonly until: Day };

/** Never in queue, counts, patterns, goals and paths. */
export type Excluded = 'deceased' | 'archived' | 'do-not-contact';

/** Everything that is answered about one contact, from its record, the settings and today. */
export interface Relationship {
  readonly record: ContactRecord;
  readonly stage: Stage;
  readonly quiet: boolean;
  readonly lastContact: LastContact | null;
  /** Days on which there was contact, ascending, each once, day precision only. */
  readonly contactDays: readonly Day[];
  readonly cadence: EffectiveCadence | null;
  /** Last contact + cadence. */
  readonly due: Day | null;
  readonly dueSoonFrom: Day | null;
  /** The earliest day by which contact is asked for: due by the cadence, or an open follow-up. */
  readonly askedBy: Day | null;
  /** The median gap in days; `null` if there is too little data. */
  readonly rhythm: number | null;
  readonly reciprocity: Reciprocity;
  /** Plans with an open box whose date has come without contact. */
  readonly unansweredPlans: readonly Plan[];
  readonly attempts: Attempts | null;
  readonly excluded: Excluded | null;
  readonly pauses: readonly ReminderPause[];
  /**
   * Strongest first. Two of them are candidates until the queue has chosen: of all new contacts the ten latest rank, and
   * of those to revive a few a week.
   */
  readonly reasons: readonly Reason[];
  /** The reasons as they would be without the entries dated today: what today's few are drawn from. */
  readonly reasonsBeforeToday: readonly Reason[];
  /** Would wait to be revived without the entries of this week: keeps its place among the week's few. */
  readonly revivedThisWeek: boolean;
  readonly comingUp: ComingUp | null;
  /** Whether there was contact today. */
  readonly doneToday: boolean;
}

/** The next date with someone, within a week, or of a birthday within two. */
export type ComingUp = { readonly on: Day } & ({ readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'birthday' } | { readonly kind: 'due' });

export interface QueueItem {
  readonly relationship: Relationship;
  /** Strongest first, at least one. */
  readonly reasons: readonly Reason[];
}

export interface TodaysItem extends QueueItem {
  /** Acted on today: stays in place as done. */
  readonly done: boolean;
}

/** Everyone is in exactly one of the four parts of the list: today, coming up, later, not in the queue. */
export interface Queue {
  /** Today's few, in their order. */
  readonly today: readonly TodaysItem[];
  /** Those with a date in the coming days who aren't in today's list, by that date. */
  readonly comingUp: readonly ComingUpItem[];
  /** The others who have a reason: first those who left today's list for some days, then in their order. */
  readonly later: readonly QueueItem[];
  /** Everyone else, with the reason: first those who take no part or whose reminders are off, then those for whom nothing is due. */
  readonly notInQueue: readonly NotInQueue[];
  /** All who have a reason, in their order, without those who are done. */
  readonly items: readonly QueueItem[];
  /** Those of `items` who left today's list for some days, since they held a place in it for a week without being acted on. */
  readonly rested: readonly QueueItem[];
}

export interface ComingUpItem {
  readonly relationship: Relationship;
  readonly next: ComingUp;
  /** Why to follow up besides, strongest first. */
  readonly reasons: readonly Reason[];
}

export interface NotInQueue {
  readonly relationship: Relationship;
  readonly excluded: Excluded | null;
  readonly pauses: readonly ReminderPause[];
}

/** The path of the contact's note. */
export function pathOf({ record }: Relationship): string {
  return record.facts.path;
}
