import type { Day } from '../../../domain/day.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';

/** The facts that words of a text may say. */
export type TypedKind = 'day' | 'direction' | 'channel';

/** What words are read by. */
export interface TypedContext {
  readonly today: Day;
  readonly vocabulary: LogVocabulary;
  /** The facts that are looked for; those that are known already are left out. */
  readonly wanted: ReadonlySet<TypedKind>;
  /** Whether the last word is whole. While somebody types, `12 march` may go on with `2025`. */
  readonly finished: boolean;
}
