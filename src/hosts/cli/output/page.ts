import { grouped } from '../../../domain/collections.ts';
import picocolors from 'picocolors';
import type { Source } from '../../../domain/source.ts';
import type { Terminal } from '../terminal.ts';
import { inOneLine } from './printable.ts';
import type { TextSpan } from './wrap.ts';
import { displayWidth, truncate, wrap } from './wrap.ts';

export type Palette = ReturnType<typeof picocolors.createColors>;

/** A label column is at most this share of the width. */
const WIDEST_LABEL = 0.35;
const LEAST_TEXT = 16;

/**
 * A page for people: text that fits the terminal's width. Every text goes through here, and so nothing of a note can
 * steer the terminal.
 */
export class Page {
  readonly colours: Palette;
  private readonly lines: string[] = [];

  constructor(private readonly terminal: Pick<Terminal, 'columns' | 'colour'>) {
    this.colours = picocolors.createColors(terminal.colour);
  }

  /** A heading, apart from what is above it. */
  heading(...spans: readonly (TextSpan | string)[]): void {
    this.gap();
    this.text(0, ...spans.map((span) => (typeof span === 'string' ? { text: span, style: this.colours.bold } : span)));
  }

  /** A blank line, unless there is one or nothing yet. */
  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  /** A paragraph, indented. */
  text(indent: number, ...spans: readonly (TextSpan | string)[]): void {
    for (const line of wrap(spans.map(asSpan), this.widthAfter(indent))) this.lines.push(' '.repeat(indent) + line);
  }

  /** A label and a paragraph beside it, which stays in its own column. `column` is the width of the labels of a list. */
  labelled(indent: number, label: TextSpan | string, column: number, ...spans: readonly (TextSpan | string)[]): void {
    if (column === 0) return this.text(indent, ...spans);
    const { text, style } = asSpan(label);
    const shown = truncate(text, column);
    const beside = indent + column + 2;
    const filled = (style?.(shown) ?? shown) + ' '.repeat(Math.max(0, column - displayWidth(shown)));
    const [first = '', ...others] = wrap(spans.map(asSpan), this.widthAfter(beside));
    this.lines.push(`${' '.repeat(indent)}${filled}  ${first}`.trimEnd(), ...others.map((line) => ' '.repeat(beside) + line));
  }

  /** The width of a column for these labels: of the widest one, within reason. */
  columnFor(labels: readonly string[]): number {
    const widest = labels.reduce((width, label) => Math.max(width, displayWidth(inOneLine(label))), 0);
    return Math.min(widest, Math.floor(this.terminal.columns * WIDEST_LABEL));
  }

  /** Where something stands, to be clicked or opened: it is kept in one piece where it fits. */
  source({ path, line }: Source): TextSpan {
    return { text: `(${path}:${line})`, style: this.colours.dim, whole: true };
  }

  /** Where several lines stand, those of one note together: `(People/Ada.md:12, 9, 4)`. */
  sources(sources: readonly Source[]): readonly TextSpan[] {
    return [...grouped(sources, ({ path }) => path)].map(([path, inNote]) => ({ text: `(${path}:${inNote.map(({ line }) => line).join(', ')})`, style: this.colours.dim, whole: true }));
  }

  dim(text: string): TextSpan {
    return { text, style: this.colours.dim };
  }

  toString(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  private widthAfter(indent: number): number {
    return Math.max(this.terminal.columns - indent, LEAST_TEXT);
  }
}

function asSpan(span: TextSpan | string): TextSpan {
  return typeof span === 'string' ? { text: inOneLine(span) } : { ...span, text: inOneLine(span.text) };
}
