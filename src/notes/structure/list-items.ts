import type { Block } from './block.ts';
import { isDigit, skipBlanks, tab, trimEnd } from './characters.ts';
import { beginsParagraph, continuationOf } from './continuation.ts';
import { noSpans } from './flatten.ts';
import { mostLevels } from './limits.ts';
import { nextTabStop, type Lines } from './lines.ts';
import { isThematicBreak, listMarkerWidth } from './markers.ts';
import type { Content } from './scanner.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type ItemBlock = Writable<Extract<Block, { kind: 'item' }>>;
type TextBlock = ItemBlock | Writable<Extract<Block, { kind: 'paragraph' }>>;

/**
 * Reads the top-level item that begins on the current line, at column 0, with all that is nested in it: up to the next
 * line that is not indented.
 */
export function readListItem(lines: Lines, blocks: Block[]): Content {
  return new ItemReader(lines, blocks).read() ? 'text' : 'declined';
}

/** An item that following lines may still belong to. */
interface OpenItem {
  readonly block: ItemBlock;
  /** The column at which its content begins. */
  readonly content: number;
  /** The character that makes its list: the bullet, or the delimiter behind the number. */
  readonly listMark: number;
}

class ItemReader {
  private readonly open: OpenItem[] = [];
  /** The block whose text the next line may continue. */
  private paragraph: TextBlock | null = null;
  /** The last line that was not blank. */
  private lastLine = 0;
  private readonly lines: Lines;
  private readonly blocks: Block[];

  constructor(lines: Lines, blocks: Block[]) {
    this.lines = lines;
    this.blocks = blocks;
  }

  /** Whether all lines of the item were of a plain shape. */
  read(): boolean {
    const { lines } = this;
    if (!this.beginItem()) return false;
    for (lines.advance(); !lines.done; lines.advance()) {
      if (lines.blank) this.paragraph = null;
      else if (lines.column === 0) return this.endsBefore();
      else if (!this.readLine()) return false;
    }
    this.closeItems(0);
    return true;
  }

  /** Whether the current line, which is not indented, is certain to belong to the top-level item no more. */
  private endsBefore(): boolean {
    const { text, start, end } = this.lines;
    const ends = this.paragraph === null || this.continuesList(0) || continuationOf(text, start, end) === 'interrupts';
    this.closeItems(0);
    return ends;
  }

  /** Reads a line that is indented. */
  private readLine(): boolean {
    const { text, first, end, column } = this.lines;
    const container = this.levelAt(column);
    const closes = container < this.open.length;
    const indent = column - (this.open[container - 1]?.content ?? 0);
    if (this.paragraph !== null && indent > 3) return !closes && this.continueParagraph();
    if (indent > 3 || this.continuesEmptyItem(container)) return false;
    if (listMarkerWidth(text, first, end) > 0 && !isThematicBreak(text, first, end)) return this.readMarkerLine(container);
    if (this.paragraph === null) {
      this.closeItems(container);
      return container > 0 && this.beginParagraph();
    }
    return !closes && continuationOf(text, first, end) === 'text' && this.continueParagraph();
  }

  private readMarkerLine(container: number): boolean {
    const { text, first, end } = this.lines;
    const begins = this.paragraph === null || this.continuesList(container) || continuationOf(text, first, end) === 'interrupts';
    this.closeItems(container);
    return begins && this.beginItem();
  }

  /** How many of the open items hold content that begins in the given column. */
  private levelAt(column: number): number {
    let level = this.open.length;
    while (level > 0 && (this.open[level - 1]?.content ?? 0) > column) level--;
    return level;
  }

  /** Whether the current line is the next item of the list that is open inside `container` items. */
  private continuesList(container: number): boolean {
    const { text, first, end } = this.lines;
    const width = listMarkerWidth(text, first, end);
    return width > 0 && !isThematicBreak(text, first, end) && text.charCodeAt(first + width - 1) === this.open[container]?.listMark;
  }

  /** An item without text on its marker's line takes content from the next line, and none behind a blank one: not read here. */
  private continuesEmptyItem(container: number): boolean {
    const innermost = this.open[container - 1];
    return container === this.open.length && innermost?.block.text === null;
  }

  private beginItem(): boolean {
    const { text, first, end, column, number } = this.lines;
    const width = listMarkerWidth(text, first, end);
    const markerEnd = first + width;
    const start = skipBlanks(text, markerEnd, end);
    const empty = start === end;
    const content = empty ? column + width + 1 : columnAt(text, markerEnd, start, column + width);
    if (content - column - width > 4 || this.open.length >= mostLevels) return false;
    if (!empty && !beginsParagraph(text, start, end)) return false;
    const block: ItemBlock = {
      kind: 'item',
      depth: this.open.length,
      line: number,
      endLine: number,
      marker: first,
      ordered: isDigit(text.charCodeAt(first)),
      text: empty ? null : { start, end: trimEnd(text, start, end), opaque: noSpans },
    };
    this.open.push({ block, content, listMark: text.charCodeAt(markerEnd - 1) });
    this.blocks.push(block);
    this.paragraph = empty ? null : block;
    this.lastLine = number;
    return true;
  }

  private beginParagraph(): boolean {
    const { text, first, end, number } = this.lines;
    if (!beginsParagraph(text, first, end)) return false;
    const block: TextBlock = {
      kind: 'paragraph',
      depth: this.open.length,
      line: number,
      endLine: number,
      text: { start: first, end: trimEnd(text, first, end), opaque: noSpans },
    };
    this.blocks.push(block);
    this.paragraph = block;
    this.lastLine = number;
    return true;
  }

  private continueParagraph(): boolean {
    const { text, end, number } = this.lines;
    const { paragraph } = this;
    if (paragraph === null || paragraph.text === null) return false;
    const { start } = paragraph.text;
    paragraph.text = { start, end: trimEnd(text, start, end), opaque: noSpans };
    if (paragraph.kind === 'paragraph') paragraph.endLine = number;
    this.lastLine = number;
    return true;
  }

  /** Closes the open items but the outermost `count`. */
  private closeItems(count: number): void {
    while (this.open.length > count) {
      const item = this.open.pop();
      if (item !== undefined) item.block.endLine = this.lastLine;
    }
  }
}

/** The column at offset `to`, if offset `from` stands in `column` and only blanks lie between. */
function columnAt(text: string, from: number, to: number, column: number): number {
  let result = column;
  for (let at = from; at < to; at++) result = text.charCodeAt(at) === tab ? nextTabStop(result) : result + 1;
  return result;
}
