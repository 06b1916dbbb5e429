import { addMonths, lastDayOf, type Day } from '../day.ts';
import type { DatedExchange, Relationship } from '../relationship/relationship.ts';
import { RECOMMEND_WITHIN_MONTHS } from '../thresholds.ts';
import { knowsWork } from '../vocabulary.ts';
import type { CategoryVocabulary } from './exchange-category.ts';

/** Someone who could recommend me, and how they know my work: what they are to me, else what they gave, latest first. */
export interface Recommender {
  readonly relationship: Relationship;
  /** The word in their note; `null` where the marks say it. */
  readonly word: string | null;
  readonly marks: readonly DatedExchange[];
}

const SHOWS_TRUST: ReadonlySet<string | null> = new Set(['recommendation', 'opportunity']);

/** Whether someone could recommend me: they know my work, the balance is mutual, and contact is fresh. `null` if not. Source: docs/rules.md, "Give and take". */
export function recommenderFrom(relationship: Relationship, categories: CategoryVocabulary, today: Day): Recommender | null {
  const { record: { facts }, reciprocity: { shown, pattern, ledger }, lastContact, excluded } = relationship;
  if (!shown || excluded !== null || pattern !== 'mutual' || lastContact === null || lastDayOf(lastContact.date) < addMonths(today, -RECOMMEND_WITHIN_MONTHS)) return null;
  const word = [facts.relationship, facts.role].find(knowsWork) ?? null;
  const marks = ledger.filter((mark) => mark.kind === 'received' && SHOWS_TRUST.has(categories.categoryOf(mark))).reverse();
  return word === null && marks.length === 0 ? null : { relationship, word, marks };
}
