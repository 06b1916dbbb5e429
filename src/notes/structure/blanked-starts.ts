import type { Block, Leaf } from './block.ts';
import { skipBlanks } from './characters.ts';

/**
 * The block with its text beginning behind a comment that led it.
 *
 * @param text the text in which comments are blanked.
 */
export function behindBlankedStart(block: Block, text: string): Block {
  const trim = (leaf: Leaf): Leaf => ({ ...leaf, start: skipBlanks(text, leaf.start, leaf.end) });
  switch (block.kind) {
    case 'excluded':
      return block;
    case 'table':
      return { ...block, rows: block.rows.map(({ line, cells }) => ({ line, cells: cells.map(trim) })) };
    case 'item':
      return { ...block, text: block.text === null ? null : trim(block.text) };
    default:
      return { ...block, text: trim(block.text) };
  }
}
