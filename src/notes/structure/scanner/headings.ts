import type { Block } from '../block.ts';
import { hash, isBlank, skipBlanks, trimEnd } from '../characters.ts';
import { noSpans, type Content } from '../draft.ts';
import type { Lines } from '../lines.ts';
import { headingLevel } from '../markers.ts';

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
