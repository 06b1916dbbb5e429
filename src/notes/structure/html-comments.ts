import type { Block } from './block.ts';
import { trimEnd } from './characters.ts';
import { countLineEndings, type Lines } from './lines.ts';
import type { Content } from './draft.ts';

/** Whether a block of HTML that is a comment begins at the offset. */
export function opensComment(text: string, at: number): boolean {
  return text.startsWith('<!--', at);
}

/** Reads the HTML comment that the current line opens, to the end of the line that closes it or the end of the text. */
export function readComment(lines: Lines, blocks: Block[]): Content {
  const { text, start, number } = lines;
  // The opener's own dashes may close it.
  const close = text.indexOf('-->', start + 2);
  const end = close === -1 ? trimEnd(text, start, text.length) : close;
  const endLine = number + countLineEndings(text, start, end);
  blocks.push({ kind: 'excluded', depth: 0, line: number, endLine, reason: 'html' });
  lines.moveTo(close === -1 ? text.length : end, endLine);
  lines.advance();
  return 'none';
}
