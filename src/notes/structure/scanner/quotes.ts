import type { Block } from '../block.ts';
import { greaterThan } from '../characters.ts';
import type { Lines } from '../lines.ts';
import { containerColumns } from '../deep-nesting.ts';
import { mostLevels } from '../limits.ts';
import { headingLevel } from '../markers.ts';
import type { Content } from '../draft.ts';

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
