import type { Block, Structure } from '../../../src/notes/structure/block.ts';

/**
 * A structure as lines to read, one for each block, indented by depth: its kind, its lines, and its text, in which
 * what is opaque stands between ‹ and ›.
 */
export function outline({ blocks, text }: Structure): string[] {
  return blocks.map((block) => `${'  '.repeat(block.depth)}${named(block)} ${lines(block)}${texts(block, text)}`);
}

function named(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading-${String(block.level)}`;
    case 'item':
      return block.ordered ? 'ordered item' : 'item';
    case 'excluded':
      return block.reason;
    default:
      return block.kind;
  }
}

function lines({ line, endLine }: Block): string {
  return line === endLine ? String(line) : `${String(line)}-${String(endLine)}`;
}

function texts(block: Block, text: string): string {
  if (block.kind === 'excluded') return '';
  if (block.kind === 'table') {
    return block.rows.map((row) => ` [${String(row.line)}: ${row.cells.map((cell) => text.slice(cell.start, cell.end)).join(' | ')}]`).join('');
  }
  const leaf = block.text;
  if (leaf === null) return '';
  let shown = text.slice(leaf.start, leaf.end);
  for (const { start, end } of [...leaf.opaque].reverse()) {
    shown = `${shown.slice(0, start - leaf.start)}‹${text.slice(start, end)}›${shown.slice(end - leaf.start)}`;
  }
  return `: ${shown.replaceAll('\r', '␍').replaceAll('\n', '⏎')}`;
}
