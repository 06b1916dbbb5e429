import type { Leaf } from '../structure/block.ts';

/**
 * A line as every reader sees it, without its indentation: a line of a heading or paragraph, a list item, a table cell, an
 * entry of the frontmatter, or what is left of one once a box or a date has been read off it.
 */
export interface Line {
  readonly text: string;
  /** The text with inline code and HTML blanked, at equal offsets: nothing is read in them. */
  readonly visible: string;
  /** Counted from 1 in the note. */
  readonly line: number;
  /** Whether it starts at the note's left edge. */
  readonly atEdge: boolean;
  /** Whether it is an item or a table cell of its own below an entry, rather than a line of the entry's text. */
  readonly nested: boolean;
}

/** A line without code that isn't at the left edge; `line` counts from 1. */
export function plainLine(text: string, line: number, nested = false): Line {
  return { text, visible: text, line, atEdge: false, nested };
}

/** The first line of a leaf that starts on line `line`; `text` is the text of the note that was read. */
export function firstLine(text: string, leaf: Leaf, line: number): Line {
  return lineAt(text, leaf, leaf.start, endOfLine(text, leaf.start, leaf.end), line);
}

/** All lines of a leaf that starts on line `line`. */
export function leafLines(text: string, leaf: Leaf, line: number): readonly Line[] {
  return [firstLine(text, leaf, line), ...furtherLines(text, leaf, line)];
}

/** The lines of a leaf behind its first, which is on line `line`. */
export function furtherLines(text: string, leaf: Leaf, line: number): readonly Line[] {
  let end = endOfLine(text, leaf.start, leaf.end);
  if (end >= leaf.end) return NONE;
  const lines: Line[] = [];
  for (let number = line + 1; end < leaf.end; number++) {
    const start = afterLineEnd(text, end);
    end = endOfLine(text, start, leaf.end);
    lines.push(lineAt(text, leaf, start, end, number));
  }
  return lines;
}

const NONE: readonly never[] = [];

/** An item as one line, however many it runs over, so that the value of a field may have line breaks. */
export function itemLine(first: Line, further: readonly Line[]): Line {
  const { text, visible, line, atEdge } = first;
  if (further.length === 0) return { text, visible, line, atEdge, nested: true };
  const lines = [first, ...further];
  return { text: lines.map((part) => part.text).join('\n'), visible: lines.map((part) => part.visible).join('\n'), line, atEdge, nested: true };
}

/** The rest of a line from an offset. */
export function restFrom({ text, visible, line, nested }: Line, at: number): Line {
  const rest = text.slice(at);
  return { text: rest, visible: visible === text ? rest : visible.slice(at), line, atEdge: false, nested };
}

function lineAt(text: string, leaf: Leaf, lineStart: number, end: number, line: number): Line {
  let start = lineStart;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const atEdge = start === 0 || isLineEnd(text.charCodeAt(start - 1));
  const content = text.slice(start, end);
  return { text: content, visible: leaf.opaque.length === 0 ? content : blankOpaque(content, leaf, start), line, atEdge, nested: false };
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
