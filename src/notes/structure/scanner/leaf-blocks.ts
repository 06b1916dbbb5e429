import { greaterThan, hash, isBlank, skipBlanks, trimEnd } from '../characters.ts';
import { noSpans, type Block, type Content } from '../block.ts';
import type { Lines } from '../lines.ts';
import { closesFence, headingLevel, runLength } from '../markers.ts';
import { beginsParagraph, continuationOf } from './continuation.ts';
import { containerColumns } from '../deep-nesting.ts';
import { mostLevels } from '../limits.ts';

/** Reads the ATX heading on the current line. */
export function readHeading(lines: Lines, blocks: Block[]): Content {
  const { text, number } = lines;
  const level = headingLevel(text, lines.start, lines.end);
  const marksEnd = lines.start + level;
  const start = skipBlanks(text, marksEnd, lines.end);
  const end = withoutClosingMarks(text, start, trimEnd(text, start, lines.end));
  const span = end === start ? { start: marksEnd, end: marksEnd } : { start, end };
  blocks.push({ kind: 'heading', depth: 0, line: number, endLine: number, level, text: { start: span.start, end: span.end, opaque: noSpans } });
  lines.advance();
  return 'text';
}

/** The end of a heading's text without the run of `#` that may close it: one behind a blank, or all there is. */
function withoutClosingMarks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === hash) at--;
  if (at === end) return end;
  if (at === start) return start;
  return isBlank(text.charCodeAt(at - 1)) ? trimEnd(text, start, at) : end;
}

/** Reads the fenced code that the current line opens, to its closing fence or the end of the text. */
export function readFence(lines: Lines, blocks: Block[]): Content {
  const { text, number } = lines;
  const marker = text.charCodeAt(lines.start);
  const length = runLength(text, lines.start, lines.end);
  let endLine = number;
  for (lines.advance(); !lines.done; lines.advance()) {
    if (!lines.blank) endLine = lines.number;
    if (lines.column < 4 && closesFence(text, lines.first, lines.end, marker, length)) {
      lines.advance();
      break;
    }
  }
  blocks.push({ kind: 'excluded', depth: 0, line: number, endLine, reason: 'code' });
  return 'none';
}

/** Reads the paragraph that begins on the current line. */
export function readParagraph(lines: Lines, blocks: Block[]): Content {
  const { text, start, number } = lines;
  if (!beginsParagraph(text, start, lines.end)) return 'declined';
  let end = lines.end;
  let endLine = number;
  for (lines.advance(); !lines.done && !lines.blank; lines.advance()) {
    if (lines.column < 4) {
      const continuation = continuationOf(text, lines.first, lines.end);
      if (continuation === 'interrupts') break;
      if (continuation !== 'text') return 'declined';
    }
    end = lines.end;
    endLine = lines.number;
  }
  blocks.push({ kind: 'paragraph', depth: 0, line: number, endLine, text: { start, end: trimEnd(text, start, end), opaque: noSpans } });
  return 'text';
}

/** Reads a run of lines that all begin with `>`, if it is sure to end with them. */
export function readQuote(lines: Lines, blocks: Block[]): Content {
  const { text, number } = lines;
  let endLine = number;
  for (; !lines.done && text.charCodeAt(lines.start) === greaterThan; lines.advance()) {
    if (containerColumns(text, lines.start, lines.end) > mostLevels) return 'declined';
    endLine = lines.number;
  }
  if (!lines.done && !lines.blank && headingLevel(text, lines.start, lines.end) === 0) return 'declined';
  blocks.push({ kind: 'excluded', depth: 0, line: number, endLine, reason: 'quoted' });
  return 'none';
}
