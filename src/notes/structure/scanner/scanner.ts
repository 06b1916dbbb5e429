import type { Block, Span, Content, BlockDraft } from '../block.ts';
import { addCodeSpans } from './code-spans.ts';
import { readWithRemark, linesIn } from './declined.ts';
import { backtick, dash, greaterThan, hash, isDigit, lessThan, pipe, plus, asterisk, tilde, underscore } from '../characters.ts';
import { readFence, readHeading, readParagraph, readQuote } from './leaf-blocks.ts';
import { opensBlockTag, opensComment, readComment, readTaggedBlock } from './html-blocks.ts';
import { lineBeyondBrackets, longestBlock, mostBrackets } from '../limits.ts';
import { Lines } from '../lines.ts';
import { ListItemReader } from './list-items.ts';
import { fenceLength, headingLevel, isThematicBreak, listMarkerWidth } from '../markers.ts';
import { OddCharacters } from './odd-characters.ts';
import { readTable } from './tables.ts';

/** Longest stretch that remark is given at once where several declined runs follow each other; its time is not linear. */
const longestBatch = 256;

/**
 * Reads the plain shapes of a body line by line, which nearly every log consists of, and leaves the smallest run of blocks
 * that contains anything else to remark. Adds the blocks to the draft; returns the runs left to remark.
 *
 * @param text the whole text, comments blanked. @param start offset of the body. @param line number of its first line.
 */
export function scan(text: string, start: number, line: number, draft: BlockDraft): readonly Span[] {
  const lines = new Lines(text, start, line);
  const odd = new OddCharacters(text, start);
  const items = new ListItemReader(lines, draft.blocks);
  const declined: Span[] = [];
  while (!lines.done) {
    if (lines.blank) {
      lines.advance();
      continue;
    }
    const { start: offset, number } = lines;
    const count = draft.blocks.length;
    const content = readBlock(lines, items, draft.blocks);
    // The line behind decided that the block ends before it, so it has to be what it seemed.
    if (content !== 'declined' && !odd.loneReturnIn(offset, lines.next) && isPlain(content, offset, lines.start, count, draft.blocks, odd)) continue;
    draft.blocks.length = count;
    const previous = declined[declined.length - 1];
    const length = previous?.end === offset ? Math.min(2 * (previous.end - previous.start), longestBatch) : 1;
    const run = readWithRemark({ text, offset, line: number }, length, draft);
    declined.push(run);
    lines.moveTo(run.end, number + linesIn(text, run));
  }
  return declined;
}

/**
 * Reads the block or top-level item that begins on the current line, adds it to `blocks` and leaves `lines` on the line
 * behind it; or declines, and then may leave both in any state.
 */
function readBlock(lines: Lines, items: ListItemReader, blocks: Block[]): Content {
  if (lines.column > 0) return 'declined';
  const { text, start, end } = lines;
  const code = text.charCodeAt(start);
  switch (code) {
    case hash:
      return headingLevel(text, start, end) > 0 ? readHeading(lines, blocks) : readParagraph(lines, blocks);
    case greaterThan:
      return readQuote(lines, blocks);
    case lessThan:
      if (opensComment(text, start)) return readComment(lines, blocks);
      return opensBlockTag(text, start, end) ? readTaggedBlock(lines, blocks) : readParagraph(lines, blocks);
    case pipe:
      return readTable(lines, blocks);
    case backtick:
    case tilde:
      return fenceLength(text, start, end) > 0 ? readFence(lines, blocks) : readParagraph(lines, blocks);
    case dash:
    case asterisk:
    case underscore:
      if (isThematicBreak(text, start, end)) {
        lines.advance();
        return 'none';
      }
      return listMarkerWidth(text, start, end) > 0 ? items.read() : readParagraph(lines, blocks);
    default:
      return (isDigit(code) || code === plus) && listMarkerWidth(text, start, end) > 0 ? items.read() : readParagraph(lines, blocks);
  }
}

/** Whether what was read in `[start, end)`, the blocks from index `first` on, holds nothing but what was understood. Finds its code spans. */
function isPlain(content: Content, start: number, end: number, first: number, blocks: Block[], odd: OddCharacters): boolean {
  if (content === 'none') return true;
  if (odd.htmlIn(start, end)) return false;
  if (end - start > longestBlock || (end - start > mostBrackets && lineBeyondBrackets(odd.text, start, end) !== -1)) return false;
  return !odd.backtickIn(start, end) || addCodeSpans(odd, blocks, first);
}
