import type { Edit, Splice } from './splice.ts';
import { alignedChanges, type LineWithEnd } from './aligned-diff.ts';
import type { LineChange } from './line-diff.ts';
import { wholeDifference } from './minimal-splice.ts';

const LINE_END = /\r\n|\r|\n/g;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const INDENTED = /^[ \t]+\S/;
/** Plain text, which continues the paragraph of a list item above it. */
const PLAIN = /^[\p{L}(]/u;

/**
 * Undoes a write, given the note's text before it, after it, and now (docs/note-format.md, "Writing"). Restores the exact
 * bytes if nothing else has changed, else just the written lines. Refused if those lines have changed.
 */
export function undo(before: string, after: string, now: string): Edit {
  if (now === after) return wholeDifference(after, before);
  const old = linesOf(before);
  const then = linesOf(after);
  const lines = linesOf(now);
  const written = alignedChanges(then, old);
  const since = alignedChanges(then, lines);
  if (written === null || since === null) return { refused: { kind: 'changed-too-much' }, line: null };
  const ownEnd = endsToRestore(after, now);
  const splices: Splice[] = [];
  for (const change of written) {
    const start = change.start + shiftAbove(since, change.start);
    if (since.some((other) => touches(other, change) || continues(other, change, then, lines))) {
      return { refused: { kind: 'written-lines-changed' }, line: Math.min(start + 1, lines.length) };
    }
    const fresh = old.slice(change.newStart, change.newEnd).map(({ words, end }) => ({ words, end: ownEnd(end) }));
    const above = ownEnd(old[change.newStart - 1]?.end ?? '');
    splices.push(replaceLines(lines, start, then.slice(change.start, change.end), fresh, above));
  }
  return splices;
}

/** Whether a later change reaches into what was written. */
function touches(later: LineChange, written: LineChange): boolean {
  // Removed lines have no place, so both neighbours must still be there.
  if (written.start === written.end) return later.start <= written.start && later.end >= written.start;
  return later.start < written.end && later.end > written.start;
}

/** Whether a later change begins directly below what was written, with a line that belongs to it. */
function continues(later: LineChange, written: LineChange, then: readonly Line[], now: readonly Line[]): boolean {
  if (later.start !== written.end || later.newStart === later.newEnd) return false;
  const next = now[later.newStart]?.words ?? '';
  return INDENTED.test(next) || (PLAIN.test(next) && LIST_ITEM.test(then[written.end - 1]?.words ?? ''));
}

/** By how many lines the changes above a line have moved it. */
function shiftAbove(changes: readonly LineChange[], line: number): number {
  return changes.filter(({ end }) => end <= line).reduce((shift, { start, end, newStart, newEnd }) => shift + newEnd - newStart - (end - start), 0);
}

interface Line extends LineWithEnd {
  /** Its start in its text. */
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push({ start, words: text.slice(start, index), end });
    start = index + end.length;
  }
  return [...lines, { start, words: text.slice(start), end: '' }];
}

/** Where a line ends, its line end left out, and where the next one starts. */
function endOf({ start, words }: Line): number {
  return start + words.length;
}

function behind(line: Line): number {
  return endOf(line) + line.end.length;
}

/** A line to insert. Its line ending is `null` if it was the last line, or if that kind of ending is gone. */
interface FreshLine {
  readonly words: string;
  readonly end: string | null;
}

/**
 * Chooses the line ending that a line of `before` gets back, since line endings may be mixed: its own, unless that kind has
 * disappeared from the whole note because someone has converted it.
 */
function endsToRestore(after: string, now: string): (end: string) => string | null {
  const had = endsIn(after);
  const kept = endsIn(now);
  return (end) => (end === '' || (had.has(end) && !kept.has(end)) ? null : end);
}

function endsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(LINE_END));
}

/** Puts `fresh` in the place of as many lines as were `written`, from `start` on. `above` is the line end that the line above had. */
function replaceLines(lines: readonly Line[], start: number, written: readonly Line[], fresh: readonly FreshLine[], above: string | null): Splice {
  const near = lineEndNear(lines, start);
  const at = lines[start]?.start ?? endOfLast(lines);
  if (written.length === 0) {
    const isBehindAll = start >= lines.length;
    // Behind the last line, each brings the line end of the one above it.
    const text = fresh.map(({ words, end }, index) => (isBehindAll ? ((index === 0 ? above : fresh[index - 1]?.end) ?? near) + words : words + (end ?? near)));
    return { start: at, end: at, text: text.join('') };
  }
  const last = lines[start + written.length - 1];
  const lastEnd = last?.end ?? '';
  const end = last === undefined ? at : behind(last);
  if (fresh.length === 0) {
    const lineAbove = lines[start - 1];
    return { start: lastEnd === '' && lineAbove !== undefined ? endOf(lineAbove) : at, end, text: '' };
  }
  // The last line's ending is as it was written, or belongs to someone else's change.
  const isAsWritten = lastEnd !== '' && lastEnd === written.at(-1)?.end;
  const ends = fresh.map((line, index) => (index < fresh.length - 1 ? (line.end ?? near) : isAsWritten ? (line.end ?? lastEnd) : lastEnd));
  return { start: at, end, text: fresh.map(({ words }, index) => words + (ends[index] ?? '')).join('') };
}

function endOfLast(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : behind(last);
}

/** The line end at a line, else the nearest one above it, else LF. */
function lineEndNear(lines: readonly Line[], line: number): string {
  return [line, line - 1, line - 2].map((at) => lines[at]?.end ?? '').find((end) => end !== '') ?? '\n';
}
