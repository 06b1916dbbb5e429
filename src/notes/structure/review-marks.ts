import type { ReviewPeriod } from '../../domain/review/period.ts';

/** What a review looks back on. A note can hold one review of each kind. */
export type ReviewKind = ReviewPeriod['kind'];

const NAMES: Readonly<Record<ReviewKind, string>> = { week: 'weekly', year: 'yearly' };
const KINDS: readonly ReviewKind[] = ['week', 'year'];

/** The comment before the text of a review. */
export function beginMark(kind: ReviewKind): string {
  return `%% begin rapport ${NAMES[kind]} review %%`;
}

/** The comment behind it. */
export function endMark(kind: ReviewKind): string {
  return `%% end rapport ${NAMES[kind]} review %%`;
}

/** Finds the reviews that comments begin, in time linear in the text, however many begin one. */
export class ReviewEnds {
  private readonly withoutEnd = new Set<ReviewKind>();

  constructor(private readonly text: string) {}

  /** The offset behind the review that the comment from `start` to `end` begins; `end` if it begins none. */
  behind(start: number, end: number): number {
    const comment = this.text.slice(start, end);
    const kind = KINDS.find((one) => comment === beginMark(one));
    if (kind === undefined || this.withoutEnd.has(kind)) return end;
    const mark = this.text.indexOf(endMark(kind), end);
    if (mark === -1) this.withoutEnd.add(kind);
    return mark === -1 ? end : mark + endMark(kind).length;
  }
}
