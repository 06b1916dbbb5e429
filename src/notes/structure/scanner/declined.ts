import type { Nodes, Root } from 'mdast';
import type { Span, BlockDraft } from '../block.ts';
import { isBlank, isDigit, asterisk, dash, plus, skipBlanks, trimEnd } from '../characters.ts';
import { addUnit, unitsOf, type Slice, type Unit } from '../flatten.ts';
import { longestBlock } from '../limits.ts';
import { behindLineEnding, countLineEndings, followsBlankLine, lineEnd, lineStart } from '../lines.ts';
import { headingLevel, listMarkerWidth, nestsListMarker } from '../markers.ts';
import { parseMarkdown } from '../remark.ts';

/** How much of the line behind a run is shown to remark; enough to see what begins there. */
const longestProbe = 200;

/**
 * Reads with remark the smallest run of blocks from `slice.offset` on (the start of a line at which a top-level block
 * begins and nothing is open) whose end is certain, at least `length` code units long unless the text ends before.
 * Adds its blocks to the draft and returns the run, which ends at a line's start where a top-level block or item begins.
 *
 * The time is linear in the run: what is tried doubles until its end is certain, up to the limit for one block.
 */
export function readWithRemark(slice: Slice, length: number, draft: BlockDraft): Span {
  const { text, offset } = slice;
  let end = nextCandidate(text, offset + length);
  while (trimEnd(text, offset, end) - offset <= longestBlock) {
    const { source, probe } = withProbe(text, offset, end);
    const root = parseMarkdown(source);
    if (end === text.length || beginsAt(root, probe, source)) return keep(unitsOf(root), probe, { start: offset, end }, slice, draft);
    end = nextCandidate(text, offset + 2 * (end - offset));
  }
  return readLongRun(slice, end, draft);
}

/** The number of line endings in a run. */
export function linesIn(text: string, run: Span): number {
  return countLineEndings(text, run.start, run.end);
}

/** Adds the units that begin before `end`, an offset in what was parsed, and returns the run that they make up. */
function keep(units: readonly Unit[], end: number, run: Span, slice: Slice, draft: BlockDraft): Span {
  for (const unit of units) if (parsedStart(unit) < end) addUnit(unit, slice, draft);
  return run;
}

function parsedStart(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/**
 * Whether a unit begins at the offset in the parsed source that would be the same if it were read on its own. Behind an
 * open paragraph or indented code not every list marker begins an item, except in a list that goes on.
 */
function beginsAt(root: Root, offset: number, source: string): boolean {
  const end = lineEnd(source, offset);
  for (const node of root.children) {
    if (node.type === 'list') {
      const index = node.children.findIndex((item) => parsedStart(item) === offset);
      if (index !== -1) return index > 0 || !nestsListMarker(source, offset, end);
    } else if (parsedStart(node) === offset) {
      return node.type === 'thematicBreak' || (listMarkerWidth(source, offset, end) === 0 && !nestsListMarker(source, offset, end));
    }
  }
  return false;
}

/**
 * The stretch `[start, end)` with as much of the line at `end` as shows what begins there, and where in it that line begins.
 * Many blanks before that line, as a blanked comment leaves them, become one blank line. A line ending closes the source: at
 * the end of a text remark places HTML after an open item elsewhere.
 */
function withProbe(text: string, start: number, end: number): { source: string; probe: number } {
  const contentEnd = trimEnd(text, start, end);
  const stretch = end - contentEnd > longestProbe ? `${text.slice(start, Math.min(behindLineEnding(text, lineEnd(text, contentEnd)), end))}\n` : text.slice(start, end);
  const line = end === text.length ? '' : `${text.slice(end, Math.min(lineEnd(text, end), end + longestProbe))}\n`;
  return { source: stretch + line, probe: stretch.length };
}

/**
 * Reads what has no certain end within the limit for one block: the blocks that are complete by then. If there is none, the
 * first block itself exceeds the limit, and reading continues at the next candidate.
 */
function readLongRun(slice: Slice, candidate: number, draft: BlockDraft): Span {
  const { text, offset } = slice;
  const cut = lineStartNear(text, offset + longestBlock, offset + 2 * longestBlock);
  if (cut > offset) {
    const source = text.slice(offset, cut);
    const root = parseMarkdown(source);
    const end = startOfLastContent(root, source);
    if (end > 0) return keep(unitsOf(root), end, { start: offset, end: offset + end }, slice, draft);
  }
  const end = Math.max(candidate, cut);
  const endLine = slice.line + countLineEndings(text, offset, trimEnd(text, offset, end));
  draft.blocks.push({ kind: 'excluded', depth: 0, line: slice.line, endLine, reason: 'too-large' });
  draft.tooLarge.push({ line: slice.line, limit: 'size' });
  return { start: offset, end };
}

/** The first line start behind the offset if it lies before `last`, else the last one before the offset. */
function lineStartNear(text: string, offset: number, last: number): number {
  const behind = behindLineEnding(text, lineEnd(text, offset));
  return behind < last ? Math.min(behind, text.length) : lineStart(text, offset);
}

/**
 * The start of the last content in the parsed source that would be the same on its own and isn't the first. What follows the
 * source may still change it, and the link definitions directly before it. 0 if there is none.
 */
function startOfLastContent(root: Root, source: string): number {
  const units = unitsOf(root);
  for (let index = units.length - 1; index > 0; index--) {
    const unit = units[index];
    const start = unit === undefined ? 0 : parsedStart(unit);
    const indented = isBlank(source.charCodeAt(start)) || lineStart(source, start) !== start;
    if (!indented && !touchesDefinition(units[index - 1], start, source) && beginsAt(root, start, source)) return start;
  }
  return 0;
}

function touchesDefinition(before: Unit | undefined, start: number, source: string): boolean {
  return before?.type === 'definition' && countLineEndings(source, before.position?.end.offset ?? 0, start) <= 1;
}

/**
 * The next line start at or after `from` where a top-level block or item may begin: a line with a list marker or a heading,
 * or any line without indentation after a blank one. The text's end if there is none.
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
