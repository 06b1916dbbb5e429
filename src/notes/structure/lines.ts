import { carriageReturn, isBlank, lineFeed, tab } from './characters.ts';

/**
 * Walks over the lines of a text, one at a time, and knows where the current one begins and ends. Lines end at a line feed
 * (a carriage return before it belongs to the ending). A carriage return alone is a line ending, too, but isn't recognised
 * here: the caller has to check for it.
 */
export class Lines {
  /** Where the line begins. */
  start = 0;
  /** The line's end, without its line ending. */
  end = 0;
  /** Where the next line begins. */
  next = 0;
  /** The line's first character that is neither space nor tab; `end` if there is none. */
  first = 0;
  /** The column of that character, from 0, with tab stops of four. */
  column = 0;
  /** Counted from 1. */
  number = 1;

  readonly text: string;

  /** @param text the whole text. @param start offset of a line's start. @param number that line's number. */
  constructor(text: string, start: number, number: number) {
    this.text = text;
    this.moveTo(start, number);
  }

  /** Moves to the line with the given start offset and number. */
  moveTo(start: number, number: number): void {
    const { text } = this;
    const feed = text.indexOf('\n', start);
    this.number = number;
    this.start = start;
    this.end = feed === -1 ? text.length : feed;
    this.next = feed === -1 ? text.length : feed + 1;
    if (this.end > start && feed !== -1 && text.charCodeAt(this.end - 1) === carriageReturn) this.end--;
    this.measureIndent();
  }

  /** Moves to the next line. */
  advance(): void {
    this.moveTo(this.next, this.number + 1);
  }

  /** Whether the text is used up: there is no line here. */
  get done(): boolean {
    return this.start >= this.text.length;
  }

  /** Whether the line holds nothing but spaces and tabs. */
  get blank(): boolean {
    return this.first === this.end;
  }

  private measureIndent(): void {
    let at = this.start;
    let column = 0;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (!isBlank(code)) break;
      column = code === tab ? nextTabStop(column) : column + 1;
    }
    this.first = at;
    this.column = column;
  }
}

/** The column after a tab in the given column. */
export function nextTabStop(column: number): number {
  return column - (column % 4) + 4;
}

/** How many lines end in `[start, end)`: at CR LF, LF, or a CR alone. */
export function countLineEndings(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count++;
  }
  return count;
}

/** The start of the line that contains the offset. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnding(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset of the line ending at or after the given offset; the text's length if there is none. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnding(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line behind the line ending at the given offset. */
export function behindLineEnding(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? offset + 2 : offset + 1;
}

/** Whether the line before the one that starts at the given offset is there and holds nothing but blanks. */
export function followsBlankLine(text: string, start: number): boolean {
  let at = text.charCodeAt(start - 1) === lineFeed && text.charCodeAt(start - 2) === carriageReturn ? start - 2 : start - 1;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at === 0 || isLineEnding(text.charCodeAt(at - 1));
}

function isLineEnding(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}
