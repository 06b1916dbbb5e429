import type { Line } from '../log/lines.ts';
import { firstLine, furtherLines, itemLine, leafLines, plainLine } from '../log/lines.ts';
import type { LinkSpan } from '../text/links.ts';
import { linkSpansIn } from '../text/links.ts';
import type { TaskBox } from '../log/task.ts';
import { taskBox } from '../log/task.ts';
import type { Block, Structure } from '../structure/block.ts';

/** A line of a note as people see it: an item or a table row is one, however many it runs over. */
export interface BodyLine {
  /** The block of the line. */
  readonly block: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  readonly depth: number;
  readonly line: Line;
  readonly box: TaskBox | null;
}

/** The lines of all blocks that count, in the order of the note. */
export function bodyLines({ blocks, text }: Structure): readonly BodyLine[] {
  return blocks.flatMap((block, index) => linesOf(block, index, text));
}

function linesOf(block: Block, index: number, text: string): readonly BodyLine[] {
  const { depth } = block;
  switch (block.kind) {
    case 'excluded':
      return [];
    case 'table':
      return block.rows.map(({ line, cells }) => ({ block: index, kind: 'row', depth, line: rowLine(cells.map((cell) => firstLine(text, cell, line)), line), box: null }));
    case 'item': {
      if (block.text === null) return [];
      const first = firstLine(text, block.text, block.line);
      const whole = itemLine(first, furtherLines(text, block.text, block.line));
      return [{ block: index, kind: 'item', depth, line: whole, box: taskBox(whole) }];
    }
    default:
      return leafLines(text, block.text, block.line).map((line) => ({ block: index, kind: block.kind, depth, line, box: null }));
  }
}

/** The cells of a row side by side. In a cell the bar of a link is escaped. */
function rowLine(cells: readonly Line[], line: number): Line {
  const joined = (texts: readonly string[]): string => texts.map((text) => text.replaceAll('\\|', '|')).join(' · ');
  return { ...plainLine(joined(cells.map(({ text }) => text)), line), visible: joined(cells.map(({ visible }) => visible)) };
}

/** The links of a line. An embed shows another note and links no one. */
export function linksOfLine(visible: string, line: number): readonly LinkSpan[] {
  return linkSpansIn(visible, line).filter(({ start }) => visible.charAt(start - 1) !== '!');
}
