import type { Block } from '../block.ts';
import type { Lines } from '../lines.ts';
import { closesFence, runLength } from '../markers.ts';
import type { Content } from '../draft.ts';

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
