import { readCoreScalar } from '../core-scalar.ts';
import type { OutlineScalar } from './node.ts';

const TAB = 0x09;
export const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const QUESTION_MARK = 0x3f;
export const OPENING_BRACKET = 0x5b;
export const CLOSING_BRACKET = 0x5d;
export const OPENING_BRACE = 0x7b;
export const CLOSING_BRACE = 0x7d;

/** What a plain scalar cannot begin with; `-`, `?` and `:` it can, if no white space follows. */
const INDICATORS = new Set(Array.from(',[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

/**
 * A place in the YAML text of a note that moves forward, and what every part of the outline's reading shares: whether
 * all that was read so far is certain to be what YAML says.
 */
export class OutlineCursor {
  certain = true;

  constructor(
    readonly text: string,
    public position: number,
    /** Offset where the YAML ends. */
    readonly end: number,
    public line: number,
  ) {}

  /** The code of the character here, or NaN at the end. */
  code(ahead = 0): number {
    const at = this.position + ahead;
    return at < this.end ? this.text.charCodeAt(at) : NaN;
  }

  skipSpaces(): void {
    while (this.code() === SPACE) this.position++;
  }

  /** True at the end of a line (the line ending not passed) or of the text. */
  atLineEnd(): boolean {
    return this.breaksLine(this.position);
  }

  /** True if a line or the text ends at this offset. A carriage return alone ends nothing. */
  breaksLine(at: number): boolean {
    if (at >= this.end) return true;
    const code = this.text.charCodeAt(at);
    return code === LINE_FEED || (code === CARRIAGE_RETURN && this.text.charCodeAt(at + 1) === LINE_FEED);
  }

  /** True if white space or the end of a line follows at this offset. */
  isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === TAB || this.breaksLine(at);
  }

  toLineEnd(): void {
    const lineFeed = this.text.indexOf('\n', this.position);
    this.position = lineFeed === -1 || lineFeed > this.end ? this.end : lineFeed;
  }

  /** A scalar on this line, from an offset to where the cursor is. */
  scalar(style: 'plain' | 'single' | 'double', start: number, text: string): OutlineScalar {
    const value = style === 'plain' ? readCoreScalar(text) : text;
    return { kind: 'scalar', style, line: this.line, start, end: this.position, text, value };
  }

  /** No value at this offset. */
  empty(start: number): OutlineScalar {
    return { kind: 'scalar', style: 'empty', line: this.line, start, end: start, text: '', value: null };
  }

  /** At this offset begins what only YAML can read. */
  opaque(start: number, line: number): OutlineScalar {
    this.certain = false;
    return { kind: 'scalar', style: 'opaque', line, start, end: start, text: '', value: null };
  }

  beginsPlainScalar(): boolean {
    const code = this.code();
    if (code === DASH || code === QUESTION_MARK || code === COLON) return !this.isBlank(this.position + 1);
    return !INDICATORS.has(code);
  }

  /**
   * Reads a quoted scalar from its opening quote to its closing one on the same line; `null` if that is missing. Escapes in
   * double quotes stay as they are, and then nothing is certain.
   */
  readQuoted(): OutlineScalar | null {
    const start = this.position;
    const quote = this.code();
    let escaped = false;
    for (let at = start + 1; !this.breaksLine(at); at++) {
      const code = this.text.charCodeAt(at);
      if (code === quote && quote === SINGLE_QUOTE && at + 1 < this.end && this.text.charCodeAt(at + 1) === quote) {
        escaped = true;
        at++;
      } else if (code === 0x5c && quote === DOUBLE_QUOTE) {
        escaped = true;
        this.certain = false;
        at++;
      } else if (code === quote) {
        this.position = at + 1;
        const inner = this.text.slice(start + 1, at);
        if (quote === DOUBLE_QUOTE) return this.scalar('double', start, inner);
        return this.scalar('single', start, escaped ? inner.replaceAll("''", "'") : inner);
      }
    }
    return null;
  }
}
