import type { Day } from '../day.ts';
import type { GiveIdea } from '../giving/give-idea.ts';
import type { Commitment } from '../interaction.ts';
import { reviveOrder } from '../queue/reasons.ts';
import { pathOf, type DatedExchange, type HistoryEntry, type QueueItem, type Reason, type ReasonKind, type Relationship } from '../relationship/relationship.ts';
import { compareDated, compareNames, compareSources } from '../text/collation.ts';
import { closerBy, type Closer } from './closer.ts';
import { isWithin, type ReviewPeriod } from './period.ts';

/** The parts of a review, each with the placeholder of the template that it fills. */
export const REVIEW_PARTS = ['in-touch', 'given', 'thanks', 'promises', 'closer', 'greet', 'give'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** Someone whom I was in touch with, and the entries that say so, in order. */
export interface InTouch {
  readonly relationship: Relationship;
  readonly entries: readonly HistoryEntry[];
}

/** A mark of exchange with someone. */
export interface MarkWith {
  readonly relationship: Relationship;
  readonly mark: DatedExchange;
}

/** A promise of mine, and everyone it names. */
export interface PromiseTo {
  readonly people: readonly Relationship[];
  readonly promise: Commitment;
}

/** Someone to say hello to: for a reason of the queue, or because they have been out of touch. */
export interface Greeting {
  readonly relationship: Relationship;
  readonly reason: Reason | null;
}

/** Something to give: whom to, and who has it if that isn't me. */
export interface Gift {
  readonly people: readonly Relationship[];
  readonly idea: GiveIdea;
}

/** A week or a year, looked back on. Source: docs/rules.md, "Looking back". */
export interface Review {
  readonly period: ReviewPeriod;
  /** In the order of their first entries. */
  readonly inTouch: readonly InTouch[];
  /** What I gave without being asked, by date. */
  readonly given: readonly MarkWith[];
  /** What waits for thanks, the latest first. */
  readonly thanks: readonly MarkWith[];
  /** Open promises of mine without a date, or due by the end of the week (of a year: by today); by due date. */
  readonly promises: readonly PromiseTo[];
  /** By the entry with which they came closer. */
  readonly closer: readonly Closer[];
  readonly greet: Greeting | null;
  readonly give: Gift | null;
}

/** What a review is made of. */
export interface ReviewFacts {
  readonly relationships: readonly Relationship[];
  /** Everyone with a reason to follow up, in the order of the queue. */
  readonly queued: readonly QueueItem[];
  /** What I could give to someone. Asked of one after the other, until there is something. */
  readonly ideasFor: (path: string) => readonly GiveIdea[];
}

/** Looks back on a period as of today: days that haven't come yet hold nothing. */
export function reviewOf({ relationships, queued, ideasFor }: ReviewFacts, period: ReviewPeriod, today: Day): Review {
  const past: ReviewPeriod = period.to <= today ? period : { ...period, to: today };
  const people = relationships.filter(({ excluded }) => excluded === null);
  const inTouch = people.flatMap((relationship) => inTouchWith(relationship, past)).sort(byFirstEntry);
  const shown = people.filter(({ reciprocity }) => reciprocity.shown);
  return {
    period,
    inTouch,
    given: shown.flatMap((relationship) => givenTo(relationship, past)).sort(byMark),
    thanks: shown.flatMap((relationship) => relationship.reciprocity.toThank.map((mark) => ({ relationship, mark }))).sort((a, b) => byMark(b, a)),
    promises: promisesDue(people, period.kind === 'week' ? period.to : past.to),
    closer: inTouch.flatMap(({ relationship, entries }) => closerBy(relationship, entries, period.from) ?? []).sort((a, b) => compareDated(a.entry, b.entry)),
    greet: greeting(people, queued, new Set(inTouch.map(({ relationship }) => pathOf(relationship))), period),
    give: gift(new Map(shown.map((relationship) => [pathOf(relationship), relationship])), ideasFor, period),
  };
}

function inTouchWith(relationship: Relationship, period: ReviewPeriod): readonly InTouch[] {
  const entries = relationship.record.history.filter(({ date, attempt }) => !attempt && isWithin(period, date));
  return entries.length === 0 ? [] : [{ relationship, entries }];
}

/** A gift that may be the answer to an open request isn't counted: the queue asks whether it was. */
function givenTo(relationship: Relationship, period: ReviewPeriod): readonly MarkWith[] {
  const { ledger, openByThem } = relationship.reciprocity;
  const mayAnswer = ({ path, line }: DatedExchange): boolean => openByThem.some(({ givenSince }) => givenSince?.path === path && givenSince.line === line);
  return ledger.filter((mark) => mark.kind === 'gave' && mark.answers === undefined && isWithin(period, mark.date) && !mayAnswer(mark)).map((mark) => ({ relationship, mark }));
}

function promisesDue(people: readonly Relationship[], by: Day): readonly PromiseTo[] {
  const byPlace = new Map<string, PromiseTo>();
  for (const relationship of people) {
    for (const promise of relationship.record.commitments) {
      if (promise.waitingFor !== 'me' || (promise.due !== null && promise.due > by)) continue;
      const place = `${promise.path}:${promise.line}`;
      byPlace.set(place, { promise, people: [...(byPlace.get(place)?.people ?? []), relationship] });
    }
  }
  const dueOf = ({ promise }: PromiseTo): number => promise.due ?? Number.MAX_SAFE_INTEGER;
  return [...byPlace.values()].sort((a, b) => dueOf(a) - dueOf(b) || compareSources(a.promise, b.promise));
}

/** Reasons that a hello answers. */
const ANSWERED_BY_A_HELLO: ReadonlySet<ReasonKind> = new Set(['new-contact', 'birthday', 'overdue', 'due-soon', 'quieter', 'revive']);

/** The first of the queue whom a hello is enough for, else someone out of touch, another one each week; never someone just in touch. */
function greeting(people: readonly Relationship[], queued: readonly QueueItem[], inTouch: ReadonlySet<string>, { from }: ReviewPeriod): Greeting | null {
  for (const { relationship, reasons } of queued) {
    const reason = reasons.find(({ kind }) => ANSWERED_BY_A_HELLO.has(kind));
    if (reason !== undefined && !inTouch.has(pathOf(relationship))) return { relationship, reason };
  }
  const order = (relationship: Relationship): number => reviveOrder(pathOf(relationship), from);
  const [first] = people.filter(({ quiet, stage, pauses }) => quiet && pauses.length === 0 && (stage === 'established' || stage === 'long-standing')).sort((a, b) => order(a) - order(b));
  return first === undefined ? null : { relationship: first, reason: null };
}

/** One idea, for someone else each week, between people whose give and take is shown. */
function gift(shown: ReadonlyMap<string, Relationship>, ideasFor: ReviewFacts['ideasFor'], { from }: ReviewPeriod): Gift | null {
  const order = new Map([...shown.keys()].map((path) => [path, reviveOrder(path, from)]));
  for (const [person] of [...order].sort(([, a], [, b]) => a - b)) {
    for (const idea of ideasFor(person)) {
      const paths = [person, ...(idea.offer.by === 'me' ? [] : [idea.offer.by.contact])];
      const people = paths.flatMap((path) => shown.get(path) ?? []);
      if (people.length === paths.length) return { people, idea };
    }
  }
  return null;
}

function byFirstEntry(a: InTouch, b: InTouch): number {
  const [first] = a.entries;
  const [other] = b.entries;
  if (first === undefined || other === undefined) return 0;
  return first.date.day - other.date.day || compareNames(a.relationship.record.facts.name, b.relationship.record.facts.name) || compareDated(first, other);
}

function byMark(a: MarkWith, b: MarkWith): number {
  return compareDated(a.mark, b.mark);
}
