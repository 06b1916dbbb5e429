import type { Block } from '../block.ts';
import { isDigit, skipBlanks, tab, trimEnd } from '../characters.ts';
import { beginsParagraph, continuationOf } from './continuation.ts';
import { noSpans, type Content } from '../block.ts';
import { mostLevels } from '../limits.ts';
import { nextTabStop, type Lines } from '../lines.ts';
import { isThematicBreak, listMarkerWidth } from '../markers.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type ItemBlock = Writable<Extract<Block, { kind: 'item' }>>;
type TextBlock = ItemBlock | Writable<Extract<Block, { kind: 'paragraph' }>>;

/** An item that following lines may still belong to. */
interface OpenItem {
  readonly block: ItemBlock;
  /** The column at which its content begins. */
  readonly content: number;
}

/** Reads top-level list items with all that is nested in them. */
export class ListItemReader {
  private readonly open: OpenItem[] = [];
  /** The block whose text the next line may continue. */
  private paragraph: TextBlock | null = null;
  /** The last line that was not blank. */
  private lastLine = 0;
  private readonly lines: Lines;
  private readonly blocks: Block[];

  /** @param lines the walk that items are read on. @param blocks where their blocks are added. */
  constructor(lines: Lines, blocks: Block[]) {
    this.lines = lines;
    this.blocks = blocks;
  }

  /** Reads the item that begins on the current line, at column 0, up to the line where another top-level block or item begins. */
  read(): Content {
    this.open.length = 0;
    this.paragraph = null;
    return this.readLines() ? 'text' : 'declined';
  }

  private readLines(): boolean {
    const { lines } = this;
    if (!this.beginItem()) return false;
    for (lines.advance(); !lines.done; lines.advance()) {
      if (lines.blank) {
        this.paragraph = null;
      } else if (lines.column > 0) {
        if (!this.readIndented()) return false;
      } else {
        if (this.beginsNextBlock()) break;
        if (!this.continueLazily()) return false;
      }
    }
    this.closeItems(0);
    return true;
  }

  /** Whether the current line, which isn't indented, certainly ends the item. */
  private beginsNextBlock(): boolean {
    const { text, start, end } = this.lines;
    return this.paragraph === null || this.beginsNextItem(0) || continuationOf(text, start, end) === 'interrupts';
  }

  /** Takes a line with too little indentation as a continuation of the open paragraph, if it is plain text. */
  private continueLazily(): boolean {
    const { text, first, end } = this.lines;
    return continuationOf(text, first, end) === 'text' && this.continueParagraph();
  }

  private readIndented(): boolean {
    const { text, first, end, column } = this.lines;
    const container = this.levelAt(column);
    const indent = column - (this.open[container - 1]?.content ?? 0);
    if (indent > 3) return this.continueParagraph();
    if (this.continuesEmptyItem(container)) return false;
    if (this.beginsNextItem(container)) {
      this.closeItems(container);
      return this.beginItem();
    }
    if (this.paragraph !== null) return continuationOf(text, first, end) === 'text' && this.continueParagraph();
    this.closeItems(container);
    return container > 0 && this.beginParagraph();
  }

  /**
   * Whether the current line begins an item inside `container` of the open items. Outside the innermost of them any marker
   * does; inside it, where it would interrupt the paragraph, not every marker can.
   */
  private beginsNextItem(container: number): boolean {
    const { text, first, end } = this.lines;
    if (listMarkerWidth(text, first, end) === 0 || isThematicBreak(text, first, end)) return false;
    return this.paragraph === null || container < this.open.length || continuationOf(text, first, end) === 'interrupts';
  }

  /** How many of the open items hold content that begins in the given column. */
  private levelAt(column: number): number {
    let level = this.open.length;
    while (level > 0 && (this.open[level - 1]?.content ?? 0) > column) level--;
    return level;
  }

  /** An item without text on its marker's line takes content from the next line, and none behind a blank one: not read here. */
  private continuesEmptyItem(container: number): boolean {
    const innermost = this.open[container - 1];
    return container === this.open.length && innermost?.block.text === null;
  }

  private beginItem(): boolean {
    return this.beginItemAt(this.lines.first, this.lines.column);
  }

  /** Begins the item with its marker at the given offset and column of the current line, and the items that begin inside it there. */
  private beginItemAt(marker: number, column: number): boolean {
    const { text, end, number } = this.lines;
    const width = listMarkerWidth(text, marker, end);
    const markerEnd = marker + width;
    const start = skipBlanks(text, markerEnd, end);
    const empty = start === end;
    const content = empty ? column + width + 1 : columnAt(text, markerEnd, start, column + width);
    if (content - column - width > 4 || this.open.length >= mostLevels) return false;
    const nests = !empty && listMarkerWidth(text, start, end) > 0 && !isThematicBreak(text, start, end);
    if (!empty && !nests && !beginsParagraph(text, start, end)) return false;
    const block: ItemBlock = {
      kind: 'item',
      depth: this.open.length,
      line: number,
      endLine: number,
      marker,
      ordered: isDigit(text.charCodeAt(marker)),
      text: empty || nests ? null : { start, end: trimEnd(text, start, end), opaque: noSpans },
    };
    this.open.push({ block, content });
    this.blocks.push(block);
    this.paragraph = block.text === null ? null : block;
    this.lastLine = number;
    return !nests || this.beginItemAt(start, content);
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

/** The column at offset `to`, if offset `from` is in `column` and only blanks are between. */
function columnAt(text: string, from: number, to: number, column: number): number {
  let result = column;
  for (let at = from; at < to; at++) result = text.charCodeAt(at) === tab ? nextTabStop(result) : result + 1;
  return result;
}
