import type { Day } from '../day.ts';
import { outcomesOf, type Outcome, type CategoryVocabulary } from '../exchange/exchange-category.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { introducedBy, newsAbout, originOf, type News, type Origin } from './origin.ts';
import type { IntroductionGraph, Tie } from './tie.ts';

/** What stands behind a relationship: how it came about, and what came of it. */
export interface Background {
  /** Who brought them, back to me. */
  readonly origin: Origin;
  /** Whom they brought to me, the lines that say so. */
  readonly brought: readonly Tie[];
  /** What to tell about introductions in which they took part. */
  readonly news: readonly News[];
  /** What was given and received, grouped by words. */
  readonly outcomes: readonly Outcome[];
}

/** What stands behind the relationship with a contact. Source: docs/rules.md, "Give and take"; docs/rules.md, "Introductions". */
export function backgroundOf({ record, reciprocity }: Relationship, graph: IntroductionGraph, relationshipAt: (path: string) => Relationship | null, outcomes: CategoryVocabulary, today: Day): Background {
  const { path } = record.facts;
  return {
    origin: originOf(path, graph, today),
    brought: introducedBy(path, graph, today),
    news: newsAbout(path, graph, relationshipAt, today),
    outcomes: outcomesOf(reciprocity.ledger, outcomes),
  };
}
