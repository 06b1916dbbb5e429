import type { Leaf } from '../structure/block.ts';

/** A line as the readers see it: `visible` is its text with inline code and HTML blanked, at equal offsets. */
export interface LineText {
  readonly text: string;
  readonly visible: string;
}

/** A line of a leaf, without its indentation. */
export interface LeafLine extends LineText {
  /** Counted from 1. */
  readonly line: number;
  /** Whether it starts at the note's left edge. */
  readonly atEdge: boolean;
}

/** The first line of a leaf that starts on line `line`; `text` is the text of the note that was read. */
export function firstLine(text: string, leaf: Leaf, line: number): LeafLine {
  return lineAt(text, leaf, leaf.start, endOfLine(text, leaf.start, leaf.end), line);
}

/** All lines of a leaf that starts on line `line`. */
export function leafLines(text: string, leaf: Leaf, line: number): readonly LeafLine[] {
  return [firstLine(text, leaf, line), ...furtherLines(text, leaf, line)];
}

/** The lines of a leaf behind its first, which is on line `line`. */
export function furtherLines(text: string, leaf: Leaf, line: number): readonly LeafLine[] {
  let end = endOfLine(text, leaf.start, leaf.end);
  if (end >= leaf.end) return NONE;
  const lines: LeafLine[] = [];
  for (let number = line + 1; end < leaf.end; number++) {
    const start = afterLineEnd(text, end);
    end = endOfLine(text, start, leaf.end);
    lines.push(lineAt(text, leaf, start, end, number));
  }
  return lines;
}

const NONE: readonly never[] = [];

/** The rest of a line from an offset. */
export function restFrom(line: LineText, at: number): LineText {
  const text = line.text.slice(at);
  return { text, visible: line.visible === line.text ? text : line.visible.slice(at) };
}

function lineAt(text: string, leaf: Leaf, lineStart: number, end: number, line: number): LeafLine {
  let start = lineStart;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const atEdge = start === 0 || isLineEnd(text.charCodeAt(start - 1));
  const content = text.slice(start, end);
  return { text: content, visible: leaf.opaque.length === 0 ? content : blankOpaque(content, leaf, start), line, atEdge };
}

/** Inline code and HTML as control characters, so that nothing is read in them. */
function blankOpaque(content: string, { opaque }: Leaf, offset: number): string {
  const parts: string[] = [];
  let kept = 0;
  for (let index = firstBehind(opaque, offset); index < opaque.length; index++) {
    const span = opaque[index];
    const from = Math.max(kept, (span?.start ?? 0) - offset);
    const to = Math.min(content.length, (span?.end ?? 0) - offset);
    if (from >= content.length) break;
    if (from >= to) continue;
    parts.push(content.slice(kept, from), '\u0001'.repeat(to - from));
    kept = to;
  }
  return kept === 0 ? content : parts.join('') + content.slice(kept);
}

/** The index of the first of ascending spans that ends behind an offset. */
function firstBehind(spans: Leaf['opaque'], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The end of the line that starts at `from`, at most `limit`. Carriage returns are rare, and looked for only in the line. */
function endOfLine(text: string, from: number, limit: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 || feed > limit ? limit : feed;
  const carriageReturn = text.slice(from, end).indexOf('\r');
  return carriageReturn < 0 ? end : from + carriageReturn;
}

function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
