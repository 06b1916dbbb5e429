import type { Block, Leaf, Span } from './block.ts';
import { asterisk, backslash, backtick, dash, greaterThan, isBlank, isDigit, plus, skipBlanks } from './characters.ts';
import { behindLineEnding, lineEnd, lineStart } from './lines.ts';
import { closesFence, fenceLength, listMarkerWidth, runLength } from './markers.ts';
import { ReviewEnds } from './review-marks.ts';

const mark = '%%';
const percent = 37;

/**
 * The `%%` comments of a text from the offset `from` (a line's start) on, ascending, each with its marks. Marks in
 * fenced code, in code spans and behind a backslash open none; a comment that is not closed runs to the text's end. A review
 * that Rapport wrote is one comment, from its first mark to its last.
 */
export function findComments(text: string, from: number): readonly Span[] {
  return text.includes(mark, from) ? new CommentReader(text, from).read() : [];
}

/** The text with each of the spans blanked by spaces; line endings stay. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let kept = 0;
  for (const { start, end } of spans) {
    result += text.slice(kept, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    kept = end;
  }
  return result + text.slice(kept);
}

/**
 * The text to parse instead of `visible`, in which comments are blanked: if the blanks would indent text after them, and so
 * make it code, letters replace them. All offsets stay the same.
 */
export function withoutIndents(text: string, visible: string, comments: readonly Span[]): string {
  let result = '';
  let kept = 0;
  let line = { start: 0, end: -1 };
  for (const comment of comments) {
    // Only the first comment on a line can lead it.
    if (comment.end <= line.end) continue;
    line = { start: lineStart(text, comment.end), end: lineEnd(text, comment.end) };
    const start = Math.max(comment.start, line.start);
    const leads = skipContainers(text, line.start, start) === start;
    if (!leads || skipBlanks(visible, comment.end, line.end) === line.end) continue;
    result += visible.slice(kept, start) + 'x'.repeat(comment.end - start);
    kept = comment.end;
  }
  return kept === 0 ? visible : result + visible.slice(kept);
}

/** Reads from left to right what can hide a comment's mark; block structure is not known yet, so it goes by lines. */
class CommentReader {
  private readonly comments: Span[] = [];
  private readonly reviews: ReviewEnds;
  private at: number;
  /** The end of the paragraph-like stretch in which a code span has to close, and the last run of each length in it. */
  private stretchEnd = 0;
  private lastRuns = new Map<number, number>();

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.at = from;
    this.reviews = new ReviewEnds(text);
  }

  read(): readonly Span[] {
    while (this.at < this.text.length) {
      const end = lineEnd(this.text, this.at);
      const content = skipContainers(this.text, this.at, end);
      const fence = fenceLength(this.text, content, end);
      if (fence > 0) this.skipFence(content, fence, end);
      else this.readInline();
    }
    return this.comments;
  }

  /** Goes behind the line that closes the fence, or to the end. */
  private skipFence(opener: number, length: number, openerEnd: number): void {
    const marker = this.text.charCodeAt(opener);
    this.at = behindLineEnding(this.text, openerEnd);
    while (this.at < this.text.length) {
      const end = lineEnd(this.text, this.at);
      const content = skipContainers(this.text, this.at, end);
      this.at = behindLineEnding(this.text, end);
      if (closesFence(this.text, content, end, marker, length)) return;
    }
  }

  /** Reads to the next line start outside a comment and a code span. */
  private readInline(): void {
    const { text } = this;
    let end = lineEnd(text, this.at);
    while (this.at < end) {
      const code = text.charCodeAt(this.at);
      if (code === backslash) this.at += 2;
      else if (code === backtick) this.skipCodeSpan();
      else if (code === percent && text.charCodeAt(this.at + 1) === percent) this.takeComment();
      else this.at++;
      // A backslash, a code span or a comment may have led over line endings.
      if (this.at > end) end = lineEnd(text, this.at - 1);
    }
    this.at = behindLineEnding(text, end);
  }

  private takeComment(): void {
    const close = this.text.indexOf(mark, this.at + mark.length);
    const end = this.reviews.behind(this.at, close === -1 ? this.text.length : close + mark.length);
    this.comments.push({ start: this.at, end });
    this.at = end;
  }

  private skipCodeSpan(): void {
    const { text } = this;
    if (this.at >= this.stretchEnd) this.measureStretch();
    const length = runLength(text, this.at, text.length);
    this.at += length;
    if ((this.lastRuns.get(length) ?? -1) < this.at) return;
    while (this.at < this.stretchEnd) {
      const run = text.indexOf('`', this.at);
      const width = runLength(text, run, text.length);
      this.at = run + width;
      if (width === length) return;
    }
  }

  private measureStretch(): void {
    const { text } = this;
    const blankLine = /\n[ \t]*\r?\n/g;
    blankLine.lastIndex = this.at;
    this.stretchEnd = blankLine.exec(text)?.index ?? text.length;
    this.lastRuns = new Map();
    for (let run = text.indexOf('`', this.at); run !== -1 && run < this.stretchEnd; ) {
      const width = runLength(text, run, text.length);
      this.lastRuns.set(width, run);
      run = text.indexOf('`', run + width);
    }
  }
}

/** The offset behind the blanks, quote marks and list markers that a line begins with. */
function skipContainers(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === greaterThan) at++;
    else if (isDigit(code) || code === dash || code === asterisk || code === plus) {
      const width = listMarkerWidth(text, at, end);
      if (width === 0) break;
      at += width;
    } else break;
  }
  return at;
}

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
