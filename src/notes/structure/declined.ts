import type { Root } from 'mdast';
import type { Span } from './block.ts';
import { isBlank, isDigit, asterisk, dash, plus, skipBlanks, trimEnd } from './characters.ts';
import type { Draft } from './draft.ts';
import { addUnit, endOf, startOf, unitsOf, type Slice, type Unit } from './flatten.ts';
import { longestBlock } from './limits.ts';
import { behindLineEnding, countLineEndings, followsBlankLine, lineEnd, lineStart } from './lines.ts';
import { headingLevel, listMarkerWidth, nestsListMarker } from './markers.ts';
import { parseMarkdown } from './remark.ts';

/** How much of the line behind a run is shown to remark; enough to see what begins there. */
const longestProbe = 200;

/**
 * Reads with remark the smallest run of blocks from `slice.offset` on (the start of a line at which a top-level block
 * begins and nothing is open) whose end is certain, at least `length` code units long unless the text ends before.
 * Adds its blocks to the draft and returns the run, which ends at a line's start where a top-level block or item begins.
 *
 * The time is linear in the run: what is tried doubles until its end is certain, up to the limit for one block.
 */
export function readWithRemark(slice: Slice, length: number, draft: Draft): Span {
  const { text, offset } = slice;
  let end = nextCandidate(text, offset + length);
  while (end - offset <= longestBlock) {
    const root = parseMarkdown(withProbe(text, offset, end));
    if (end === text.length || beginsAt(root, end, slice)) return keep(unitsOf(root), end, slice, draft);
    end = nextCandidate(text, offset + 2 * (end - offset));
  }
  return readLongRun(slice, end, draft);
}

/** The number of line endings in a run. */
export function linesIn(text: string, run: Span): number {
  return countLineEndings(text, run.start, run.end);
}

function keep(units: readonly Unit[], end: number, slice: Slice, draft: Draft): Span {
  for (const unit of units) if (startOf(unit, slice) < end) addUnit(unit, slice, draft);
  return { start: slice.offset, end };
}

/**
 * Whether a unit begins at the offset that would be the same if it were read on its own. Behind an open paragraph or
 * indented code not every list marker begins an item, except in a list that goes on.
 */
function beginsAt(root: Root, offset: number, slice: Slice): boolean {
  const { text } = slice;
  const end = lineEnd(text, offset);
  for (const node of root.children) {
    if (node.type === 'list') {
      const index = node.children.findIndex((item) => startOf(item, slice) === offset);
      if (index !== -1) return index > 0 || !nestsListMarker(text, offset, end);
    } else if (startOf(node, slice) === offset) {
      return node.type === 'thematicBreak' || (listMarkerWidth(text, offset, end) === 0 && !nestsListMarker(text, offset, end));
    }
  }
  return false;
}

/**
 * The stretch `[start, end)` with as much of the line at `end` as shows what begins there. A line ending closes it: at a
 * text's end remark places HTML behind an open item elsewhere.
 */
function withProbe(text: string, start: number, end: number): string {
  if (end === text.length) return text.slice(start);
  return `${text.slice(start, Math.min(lineEnd(text, end), end + longestProbe))}\n`;
}

/**
 * Reads what has no certain end within the limit for one block: the blocks that are complete by then. If there is none,
 * the first block is itself beyond the limit, and reading goes on at the next candidate.
 */
function readLongRun(slice: Slice, candidate: number, draft: Draft): Span {
  const { text, offset } = slice;
  const cut = lineStart(text, offset + longestBlock);
  if (cut > offset) {
    const units = unitsOf(parseMarkdown(text.slice(offset, cut)));
    const end = lineStart(text, startOfLastContent(units, slice));
    if (end > offset) return keep(units, end, slice, draft);
  }
  const end = Math.max(candidate, cut);
  const endLine = slice.line + countLineEndings(text, offset, trimEnd(text, offset, end));
  draft.blocks.push({ kind: 'excluded', depth: 0, line: slice.line, endLine, reason: 'too-large' });
  draft.tooLarge.push({ line: slice.line, limit: 'size' });
  return { start: offset, end };
}

/** Where the last unit begins that may still change with what follows, link definitions directly before it included. */
function startOfLastContent(units: readonly Unit[], slice: Slice): number {
  let index = units.length - 1;
  while (index > 0 && units[index - 1]?.type === 'definition' && touches(units[index - 1], units[index], slice)) index--;
  const last = units[index];
  return last === undefined ? slice.offset : startOf(last, slice);
}

function touches(before: Unit | undefined, after: Unit | undefined, slice: Slice): boolean {
  if (before === undefined || after === undefined) return false;
  return countLineEndings(slice.text, endOf(before, slice), startOf(after, slice)) <= 1;
}

/**
 * The next line start at or behind `from` at which a top-level block or item may well begin: a line that begins with a
 * list marker or a heading, or any not indented line after a blank one. The text's end if there is none.
 */
function nextCandidate(text: string, from: number): number {
  let start = lineStart(text, from);
  if (start < from) start = behindLineEnding(text, lineEnd(text, from));
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (beginsBlock(text, start, end)) return start;
    start = behindLineEnding(text, end);
  }
  return text.length;
}

function beginsBlock(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (isBlank(code) || start === end || skipBlanks(text, start, end) === end) return false;
  if (headingLevel(text, start, end) > 0) return true;
  const maybeMarker = isDigit(code) || code === dash || code === asterisk || code === plus;
  return (maybeMarker && listMarkerWidth(text, start, end) > 0) || followsBlankLine(text, start);
}
