import type { Block } from '../block.ts';
import { trimEnd } from '../characters.ts';
import { beginsParagraph, continuationOf } from './continuation.ts';
import { noSpans, type Content } from '../draft.ts';
import type { Lines } from '../lines.ts';

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
