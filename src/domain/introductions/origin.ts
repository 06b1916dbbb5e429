import { addDays, type Day } from '../day.ts';
import { compareCodePoints, compareDated, compareSources } from '../text/collation.ts';
import type { HistoryEntry, Relationship } from '../relationship/relationship.ts';
import { NEWS_WITHIN } from '../thresholds.ts';
import { type IntroductionGraph, type Tie, tiesUntil } from './tie.ts';
import { type CategoryExchanges, type CategoryVocabulary, exchangesByCategory } from '../exchange/exchange-category.ts';

/** The background of a relationship: how it came about, and its outcomes. */
export interface Background {
  /** Who brought them, back to me. */
  readonly origin: Origin;
  /** The lines that say whom they introduced to me. */
  readonly introduced: readonly Tie[];
  /** What to tell about introductions in which they took part. */
  readonly news: readonly IntroductionNews[];
  /** What was given and received, grouped by words. */
  readonly byCategory: readonly CategoryExchanges[];
}

/** The background of the relationship with a contact. Source: docs/rules.md, "Give and take"; docs/rules.md, "Introductions". */
export function backgroundOf({ record, reciprocity }: Relationship, graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, categories: CategoryVocabulary, today: Day): Background {
  const { path } = record.facts;
  return {
    origin: originOf(path, graph, today),
    introduced: introductionsBy(path, graph, today),
    news: newsAbout(path, graph, relationshipAt, today),
    byCategory: exchangesByCategory(reciprocity.ledger, categories),
  };
}

/** The chain of introductions: who introduced them, who introduced that person, and so on back to someone I met myself. */
export interface Origin {
  /** From the contact back to me: each the lines that say who introduced the one before; the first of each is followed. */
  readonly steps: readonly (readonly Tie[])[];
  /** Whether the chain leads back to someone in it. */
  readonly circular: boolean;
}

/** News for someone who made an introduction: contact with the introduced person has begun. */
export interface IntroductionNews {
  readonly introducer: string;
  readonly introduced: string;
  /** The first day of contact after the introduction. */
  readonly since: Day;
  /** The line of the introduction, and the first entry. */
  readonly evidence: readonly [Tie, HistoryEntry];
}

/** The lines that say who introduced a contact to me, by source. */
function introductionsTo(path: string, graph: IntroductionGraph, today: Day): readonly Tie[] {
  return introductions(path, graph, today, ({ to }) => to === path);
}

/** The lines that say whom a contact introduced to me, by the other person's path. */
export function introductionsBy(path: string, graph: IntroductionGraph, today: Day): readonly Tie[] {
  return introductions(path, graph, today, ({ from }) => from === path);
}

/** The chain of introductions from a contact back to me. It ends when no introducer is recorded, or when it repeats. */
export function originOf(path: string, graph: IntroductionGraph, today: Day): Origin {
  const steps: (readonly Tie[])[] = [];
  const seen = new Set([path]);
  for (let at = path; ; ) {
    const ties = introductionsTo(at, graph, today);
    const [first] = ties;
    if (first === undefined) return { steps, circular: false };
    steps.push(ties);
    if (seen.has(first.from)) return { steps, circular: true };
    seen.add(first.from);
    at = first.from;
  }
}

/**
 * What to tell people who made introductions, once, after the first entry with the introduced person. Any later contact with
 * them counts as having told it, and so does their taking part in that entry. After three months it is no longer news.
 * Ordered by day, then by paths. Source: docs/rules.md, "Introductions".
 */
export function newsOf(graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, today: Day): readonly IntroductionNews[] {
  return newsOfTies(graph.people().flatMap((path) => introductionsTo(path, graph, today)), relationshipAt, today);
}

/** The news in which a contact takes part, as the one who introduced or the one who was introduced. Ordered as `newsOf`. */
function newsAbout(path: string, graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, today: Day): readonly IntroductionNews[] {
  return newsOfTies([...introductionsTo(path, graph, today), ...introductionsBy(path, graph, today)], relationshipAt, today);
}

function newsOfTies(ties: readonly Tie[], relationshipAt: (path: string) => Relationship | null, today: Day): readonly IntroductionNews[] {
  const news = new Map<string, IntroductionNews>();
  for (const tie of ties) {
    const item = newsFor(tie, relationshipAt(tie.to), relationshipAt(tie.from), today);
    const key = `${tie.from}\n${tie.to}`;
    if (item !== null && !news.has(key)) news.set(key, item);
  }
  return [...news.values()].sort((a, b) => a.since - b.since || compareCodePoints(a.introducer, b.introducer) || compareCodePoints(a.introduced, b.introduced));
}

function newsFor(tie: Tie, introduced: Relationship | null, bridge: Relationship | null, today: Day): IntroductionNews | null {
  if (introduced === null || bridge === null || introduced.excluded !== null || bridge.excluded !== null) return null;
  const from = tie.date === null ? Number.NEGATIVE_INFINITY : tie.date.day;
  const since = introduced.contactDays.find((day) => day >= from);
  if (since === undefined || today > addDays(since, NEWS_WITHIN)) return null;
  const entries = introduced.record.history.filter(({ date, attempt }) => !attempt && date.precision === 'day' && date.day === since);
  const [first] = [...entries].sort(compareDated);
  if (first === undefined || entries.some(({ people, path }) => people.includes(tie.from) || path === tie.from)) return null;
  const isTold = bridge.contactDays.some((day) => day > since) || (bridge.lastContact !== null && bridge.lastContact.date.day > since);
  return isTold ? null : { introducer: tie.from, introduced: tie.to, since, evidence: [tie, first] };
}

function introductions(path: string, graph: IntroductionGraph, today: Day, isWanted: (tie: Tie) => boolean): readonly Tie[] {
  const found: Tie[] = [];
  for (const ties of graph.neighbours(path).values()) {
    for (const tie of ties) if (tie.kind === 'introduced' && isWanted(tie)) found.push(tie);
  }
  return [...tiesUntil(found, today)].sort((a, b) => undatedFirst(a, b) || compareSources(a, b) || compareCodePoints(a.to, b.to));
}

/** A property says who introduced someone; marks of entries say it beside, the earliest first. */
function undatedFirst(a: Tie, b: Tie): number {
  const day = ({ date, path, to }: Tie): number => (date === null || path === to ? Number.NEGATIVE_INFINITY : date.day);
  const [left, right] = [day(a), day(b)];
  return left === right ? 0 : left - right;
}
