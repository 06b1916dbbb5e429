import type { Day } from '../day.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { newsOf, type IntroductionNews } from './introduction-news.ts';
import { compareIntroductions, type IntroductionGraph, type Tie, tiesUntil } from './tie.ts';
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
  const introduced = introductionsBy(path, graph, today);
  return {
    origin: originOf(path, graph, today),
    introduced,
    news: newsOf([...introductionsTo(path, graph, today), ...introduced], relationshipAt, today),
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

function introductions(path: string, graph: IntroductionGraph, today: Day, isWanted: (tie: Tie) => boolean): readonly Tie[] {
  const found: Tie[] = [];
  for (const ties of graph.neighbours(path).values()) {
    for (const tie of ties) if (tie.kind === 'introduced' && isWanted(tie)) found.push(tie);
  }
  return [...tiesUntil(found, today)].sort(compareIntroductions);
}
