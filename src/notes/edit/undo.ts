import type { Edit, Splice } from '../splice.ts';
import type { LineChange } from './line-changes.ts';
import { lineChanges } from './line-changes.ts';
import { wholeDifference } from './whole-difference.ts';

const LINE_END = /\r\n|\r|\n/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const INDENTED = /^[ \t]+\S/;
/** Plain text, which continues the paragraph of a list item above it. */
const PLAIN = /^[\p{L}(]/u;

/**
 * Takes a write back, given the note's text before it, after it, and now (notes-format.md, section 6): the exact bytes
 * where nothing else changed, else just its own lines, while they stand there unchanged. Refused where they don't.
 */
export function undo(before: string, after: string, now: string): Edit {
  if (now === after) return wholeDifference(after, before);
  const old = linesOf(before);
  const then = linesOf(after);
  const lines = linesOf(now);
  const written = lineChanges(then, old);
  const since = lineChanges(then, lines);
  if (written === null || since === null) return { refused: 'The note has changed too much since then.', line: null };
  const places = placesOf(now);
  const ends = endsToRestore(before, after, now);
  const splices: Splice[] = [];
  for (const change of written) {
    const start = change.start + shiftAbove(since, change.start);
    if (since.some((other) => touches(other, change) || continues(other, change, then, lines))) {
      return { refused: 'What was written has been changed since then.', line: Math.min(start + 1, lines.length) };
    }
    splices.push(replaceLines(places, now, start, start + change.end - change.start, old.slice(change.newStart, change.newEnd), (index) => ends[change.newStart + index] ?? null));
  }
  return splices;
}

/** Whether a later change reaches into what was written. */
function touches(later: LineChange, written: LineChange): boolean {
  // Lines that were taken out stand nowhere; both neighbours must still be there.
  if (written.start === written.end) return later.start <= written.start && later.end >= written.start;
  return later.start < written.end && later.end > written.start;
}

/** Whether a later change begins directly below what was written, with a line that belongs to it. */
function continues(later: LineChange, written: LineChange, then: readonly string[], now: readonly string[]): boolean {
  if (later.start !== written.end || later.newStart === later.newEnd) return false;
  const next = now[later.newStart] ?? '';
  return INDENTED.test(next) || (PLAIN.test(next) && LIST_ITEM.test(then[written.end - 1] ?? ''));
}

/** By how many lines the changes above a line have moved it. */
function shiftAbove(changes: readonly LineChange[], line: number): number {
  return changes.filter(({ end }) => end <= line).reduce((shift, { start, end, newStart, newEnd }) => shift + newEnd - newStart - (end - start), 0);
}

function linesOf(text: string): readonly string[] {
  return text.split(LINE_END);
}

/** Where a line begins, and where it ends before its line end. */
interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(text: string): readonly Place[] {
  const places: Place[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    places.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...places, { start, end: text.length }];
}

/**
 * The line end of each line of `before`, which its lines get back: line ends may be mixed. `null` for the last line, and
 * for one whose line end has gone from the whole note since then, for somebody has made them all alike.
 */
function endsToRestore(before: string, after: string, now: string): readonly (string | null)[] {
  const kept = endsIn(now);
  const had = endsIn(after);
  return [...before.matchAll(/\r\n|\r|\n/g)].map(([end]) => (had.has(end) && !kept.has(end) ? null : end)).concat(null);
}

function endsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}

/**
 * Puts `fresh` in the place of the lines from `start` to `end` (exclusive); without any, a line end goes with them. `ownEnd`
 * gives the line end of each, and at -1 of the line above them; where it has none, the place's own is taken.
 */
function replaceLines(places: readonly Place[], text: string, start: number, end: number, fresh: readonly string[], ownEnd: (index: number) => string | null): Splice {
  const begin = places[start]?.start ?? text.length;
  const near = lineEndNear(places, text, start);
  const endOf = (index: number): string => ownEnd(index) ?? near;
  if (start === end) {
    return start < places.length
      ? { start: begin, end: begin, text: fresh.map((line, index) => line + endOf(index)).join('') }
      : { start: begin, end: begin, text: fresh.map((line, index) => endOf(index - 1) + line).join('') };
  }
  const last = places[end - 1]?.end ?? text.length;
  if (fresh.length > 0) return { start: begin, end: last, text: fresh.map((line, index) => (index < fresh.length - 1 ? line + endOf(index) : line)).join('') };
  const next = places[end];
  if (next !== undefined) return { start: begin, end: next.start, text: '' };
  return { start: start === 0 ? begin : (places[start - 1]?.end ?? begin), end: last, text: '' };
}

/** The line end at a line, else the nearest one above it, else LF. */
function lineEndNear(places: readonly Place[], text: string, line: number): string {
  for (const at of [line, line - 1, line - 2]) {
    const end = places[at]?.end;
    const next = places[at + 1]?.start;
    if (end !== undefined && next !== undefined) return text.slice(end, next);
  }
  return '\n';
}
