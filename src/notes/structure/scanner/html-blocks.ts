import type { Block, Content } from '../block.ts';
import { trimEnd } from '../characters.ts';
import { mostBrackets } from '../limits.ts';
import { countLineEndings, type Lines } from '../lines.ts';

/** Whether a block of HTML that is a comment begins at the offset. */
export function opensComment(text: string, at: number): boolean {
  return text.startsWith('<!--', at);
}

/** Reads the HTML comment that the current line opens, to the end of the line that closes it or the end of the text. */
export function readComment(lines: Lines, blocks: Block[]): Content {
  const { text, start, number } = lines;
  // The opener's own dashes may close it.
  const close = text.indexOf('-->', start + 2);
  const end = close === -1 ? trimEnd(text, start, text.length) : close;
  const endLine = number + countLineEndings(text, start, end);
  blocks.push({ kind: 'excluded', depth: 0, line: number, endLine, reason: 'html' });
  lines.moveTo(close === -1 ? text.length : end, endLine);
  lines.advance();
  return 'none';
}

/** The tags that begin a block of HTML whatever else is on their line (CommonMark 0.31, HTML blocks, start condition 6). */
const blockTag = new RegExp(
  '^</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|' +
    'h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \\t]|/?>|$)',
  'i',
);
/** Longer than any such tag up to the character behind its name. */
const longestOpening = 16;

/** Whether a block of HTML that ends at a blank line begins at the offset. `end` is the end of the line. */
export function opensBlockTag(text: string, at: number, end: number): boolean {
  return blockTag.test(text.slice(at, Math.min(end, at + longestOpening)));
}

/** Reads the HTML whose tag begins the current line, up to a blank line or the end of the text. */
export function readTaggedBlock(lines: Lines, blocks: Block[]): Content {
  const { start, number } = lines;
  let endLine = number;
  for (; !lines.done && !lines.blank; lines.advance()) {
    // A block that may exceed the limits is declined.
    if (lines.end - start > mostBrackets) return 'declined';
    endLine = lines.number;
  }
  blocks.push({ kind: 'excluded', depth: 0, line: number, endLine, reason: 'html' });
  return 'none';
}
