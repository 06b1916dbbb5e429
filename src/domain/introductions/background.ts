import type { Day } from '../day.ts';
import { exchangesByCategory, type CategoryExchanges, type CategoryVocabulary } from '../exchange/exchange-category.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { introductionsBy, newsAbout, originOf, type IntroductionNews, type Origin } from './origin.ts';
import type { IntroductionGraph, Tie } from './tie.ts';

/** What stands behind a relationship: how it came about, and what came of it. */
export interface Background {
  /** Who brought them, back to me. */
  readonly origin: Origin;
  /** Whom they brought to me, the lines that say so. */
  readonly introduced: readonly Tie[];
  /** What to tell about introductions in which they took part. */
  readonly news: readonly IntroductionNews[];
  /** What was given and received, grouped by words. */
  readonly byCategory: readonly CategoryExchanges[];
}

/** What stands behind the relationship with a contact. Source: docs/rules.md, "Give and take"; docs/rules.md, "Introductions". */
export function backgroundOf({ record, reciprocity }: Relationship, graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, outcomes: CategoryVocabulary, today: Day): Background {
  const { path } = record.facts;
  return {
    origin: originOf(path, graph, today),
    introduced: introductionsBy(path, graph, today),
    news: newsAbout(path, graph, relationshipAt, today),
    byCategory: exchangesByCategory(reciprocity.ledger, outcomes),
  };
}
