import type { Relationship } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import type { ReviewPart } from './review.ts';

/** A line of a review: whom it is about, what it says of them (empty for nothing more), and the lines that say so. */
export interface ReviewLine {
  readonly people: readonly Relationship[];
  readonly words: string;
  readonly evidence: readonly Source[];
}

/** All lines of a review by part; a part with nothing to say has none. */
export type ReviewLines = Readonly<Record<ReviewPart, readonly ReviewLine[]>>;
