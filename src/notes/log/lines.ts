import type { Leaf } from '../structure/block.ts';
import type { LineText } from './leading-date.ts';

/** A line of a leaf, without its indentation. */
export interface LeafLine extends LineText {
  /** Counted from 1. */
  readonly line: number;
  /** Whether it starts at the note's left edge. */
  readonly atEdge: boolean;
}

/** The lines of a leaf that starts on line `line`; `text` is the text of the note that was read. */
export function leafLines(text: string, leaf: Leaf, line: number): readonly LeafLine[] {
  const firstEnd = endOfLine(text, leaf.start, leaf.end);
  const first = lineAt(text, leaf, leaf.start, firstEnd, line);
  if (firstEnd >= leaf.end) return [first];
  const lines = [first];
  let start = afterLineEnd(text, firstEnd);
  for (let number = line + 1; start <= leaf.end; number++) {
    const end = endOfLine(text, start, leaf.end);
    lines.push(lineAt(text, leaf, start, end, number));
    if (end >= leaf.end) break;
    start = afterLineEnd(text, end);
  }
  return lines;
}

function lineAt(text: string, leaf: Leaf, lineStart: number, end: number, line: number): LeafLine {
  let start = lineStart;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const atEdge = start === 0 || isLineEnd(text.charCodeAt(start - 1));
  const content = text.slice(start, end);
  return { text: content, visible: leaf.opaque.length === 0 ? content : blankOpaque(content, leaf, start), line, atEdge };
}

/** Inline code and HTML as spaces, so that nothing is read in them. */
function blankOpaque(content: string, leaf: Leaf, offset: number): string {
  let visible = content;
  for (const span of leaf.opaque) {
    const from = Math.max(0, span.start - offset);
    const to = Math.min(content.length, span.end - offset);
    if (from < to) visible = visible.slice(0, from) + '\u0001'.repeat(to - from) + visible.slice(to);
  }
  return visible;
}

/** The offset of the next line ending before `limit`, else `limit`. */
function endOfLine(text: string, from: number, limit: number): number {
  const lineFeed = text.indexOf('\n', from);
  const end = lineFeed < 0 || lineFeed > limit ? limit : lineFeed;
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
