import { findFrontmatter, noteStart } from '../../frontmatter/block.ts';
import type { NoteReader } from '../../note.ts';
import type { Span } from '../../structure/block.ts';
import { findComments } from '../../structure/comments.ts';
import { beginMark, endMark, type ReviewKind } from '../../structure/review-marks.ts';
import { readStructure } from '../../structure/structure.ts';
import { insertLines } from '../../text/insertion.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { isSameRecords, recordsIn } from '../daily/records-in.ts';
import { newSection } from '../new-section.ts';
import { firstReadBack } from '../read-back.ts';

/**
 * Writes a review into a note, between two comments that mark it: in the place of the one that is there, else at the end of
 * the note, before what closes it. `content` has lines that end with LF, none of them blank at its ends. The edit is empty
 * if the note has this review already. Nothing but the review may be read differently, or the edit is refused; so it is
 * where the frontmatter never ends, or the marks aren't one pair. Source: docs/note-format.md, "Reviews".
 */
export function writeReview(text: string, path: string, kind: ReviewKind, content: string, reader: NoteReader): Edit {
  const found = findFrontmatter(text);
  if (found.kind === 'unclosed') return { refused: { kind: 'unreadable-frontmatter', problem: { kind: 'unclosed-frontmatter' } }, line: 1 };
  const from = found.kind === 'block' ? found.block.bodyStart : noteStart(text);
  const [review, ...others] = reviewsIn(text, from, kind);
  const lines = noteLines(text);
  if (others.length > 0 || (review !== undefined && !isWhole(text, review, kind))) return { refused: { kind: 'review-marks' }, line: lines.lineAt((others[0] ?? review)?.start ?? 0) };
  // Without the blank line the last mark would go on with a list.
  const written = [beginMark(kind), ...content.split('\n'), '', endMark(kind)];
  const splice = review === undefined ? insertion(text, from, written) : { ...review, text: written.join(lines.ending(lines.lineAt(review.start))) };
  if (text.slice(splice.start, splice.end) === splice.text) return [];
  const expected = splice.text.trim();
  return firstReadBack(
    text,
    [[splice]],
    (result) => ({ reviews: reviewsIn(result, from, kind).map(({ start, end }) => result.slice(start, end)), records: recordsIn(path, result, reader) }),
    ({ reviews, records }) => reviews.length === 1 && reviews[0] === expected && isSameRecords(records, recordsIn(path, text, reader)),
    { refused: { kind: 'not-read-back', edit: 'review' }, line: null },
  );
}

/** The line (from 1) on which the text of a note's review begins; 1 if there is none. */
export function lineOfReview(text: string, kind: ReviewKind): number {
  const [review] = reviewsIn(text, noteStart(text), kind);
  return review === undefined ? 1 : noteLines(text).lineAt(review.start) + 1;
}

/** The reviews of a kind, and marks without the other. */
function reviewsIn(text: string, from: number, kind: ReviewKind): readonly Span[] {
  return findComments(text, from).filter(({ start, end }) => text.startsWith(beginMark(kind), start) || text.slice(start, end) === endMark(kind));
}

function isWhole(text: string, { start, end }: Span, kind: ReviewKind): boolean {
  return text.startsWith(beginMark(kind), start) && text.slice(start, end).endsWith(endMark(kind));
}

function insertion(text: string, from: number, written: readonly string[]): Splice {
  const lines = noteLines(text);
  const splice = insertLines(newSection('', readStructure(text, from), lines).point, written, lines);
  return lines.count === 1 && lines.isBlank(1) ? { ...splice, text: `${splice.text.trimStart()}\n` } : splice;
}
