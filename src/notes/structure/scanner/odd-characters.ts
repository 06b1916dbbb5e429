import { exclamationMark, isLetter, lineFeed, questionMark, slash } from '../characters.ts';

/**
 * Finds the next characters that make a stretch of text other than plain. Stretches are asked for in ascending order, so
 * that each character is searched once.
 */
export class OddCharacters {
  readonly text: string;
  private nextReturn: number;
  private nextHtml: number;
  private nextBacktick: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.nextReturn = loneReturn(text, start);
    this.nextHtml = htmlOpener(text, start);
    this.nextBacktick = orEnd(text, text.indexOf('`', start));
  }

  /** Whether the stretch contains a carriage return without a line feed after it. */
  loneReturnIn(start: number, end: number): boolean {
    if (this.nextReturn < start) this.nextReturn = loneReturn(this.text, start);
    return this.nextReturn < end;
  }

  /** Whether the stretch contains a `<` that may open HTML or an address. */
  htmlIn(start: number, end: number): boolean {
    if (this.nextHtml < start) this.nextHtml = htmlOpener(this.text, start);
    return this.nextHtml < end;
  }

  /** Whether the stretch contains a backtick. */
  backtickIn(start: number, end: number): boolean {
    if (this.nextBacktick < start) this.nextBacktick = orEnd(this.text, this.text.indexOf('`', start));
    return this.nextBacktick < end;
  }
}

function loneReturn(text: string, start: number): number {
  let at = text.indexOf('\r', start);
  while (at !== -1 && text.charCodeAt(at + 1) === lineFeed) at = text.indexOf('\r', at + 2);
  return orEnd(text, at);
}

function htmlOpener(text: string, start: number): number {
  let at = text.indexOf('<', start);
  while (at !== -1 && !opensHtml(text.charCodeAt(at + 1))) at = text.indexOf('<', at + 1);
  return orEnd(text, at);
}

function opensHtml(code: number): boolean {
  return isLetter(code) || code === slash || code === exclamationMark || code === questionMark;
}

function orEnd(text: string, offset: number): number {
  return offset === -1 ? text.length : offset;
}
