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

/** How many lines of a part are shown: a review is a short page. */
const SHOWN_AT_MOST: Readonly<Record<ReviewPart, number>> = { 'in-touch': 100, given: 20, thanks: 5, promises: 10, closer: 20, greet: 1, give: 1 };

/** The first lines of a part, and how many there are beyond them. */
export function shownLines(lines: ReviewLines, part: ReviewPart): { readonly shown: readonly ReviewLine[]; readonly more: number } {
  const shown = lines[part].slice(0, SHOWN_AT_MOST[part]);
  return { shown, more: lines[part].length - shown.length };
}
