import { findFrontmatter, noteStart } from '../../frontmatter/block.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Block, Span } from '../../structure/block.ts';
import { readStructure } from '../../structure/structure.ts';

/** Returns a test for whether an offset in a note's text is outside code, where links and footnotes count. */
export function outsideCode(text: string): (offset: number) => boolean {
  const code = codeIn(readStructure(text, bodyStart(text)).blocks, text);
  return (offset) => !code.some(({ start, end }) => start <= offset && offset < end);
}

/** The offset (UTF-16 index) after a note's properties. */
export function bodyStart(text: string): number {
  const found = findFrontmatter(text);
  return found.kind === 'block' ? found.block.bodyStart : noteStart(text);
}

function codeIn(blocks: readonly Block[], text: string): readonly Span[] {
  const lines = noteLines(text);
  return blocks.flatMap((block) => {
    if (block.kind === 'excluded') return block.reason === 'code' ? [{ start: lines.start(block.line), end: lines.end(block.endLine) }] : [];
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ opaque }) => opaque));
    return block.text?.opaque ?? [];
  });
}
