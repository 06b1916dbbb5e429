import type { Splice } from '../../text/splice.ts';
import type { Block, Structure } from '../../structure/block.ts';
import { insertAfter, insertBefore } from './insertion.ts';
import type { NoteLines } from '../../text/line-table.ts';

const QUERY_FENCE = /^\s*(?:`{3,}|~{3,})\s*(?:dataview|dataviewjs|query|tasks|base|button)\b/i;

/** A new log section with its first entry at the end of the note, before footnotes and query blocks that close it. */
export function newSection(entry: readonly string[], logHeading: string, { blocks }: Structure, lines: NoteLines): Splice {
  const level = headingLevel(blocks);
  const content = [`${'#'.repeat(level)} ${logHeading}`, '', ...entry];
  const closing = closingLine(blocks, level, lines);
  if (closing !== null) {
    const follows = closing > 1 && !lines.isBlank(closing - 1);
    return insertBefore(closing, [...(follows ? [''] : []), ...content, ''], lines);
  }
  let last = lines.count;
  while (last > 1 && lines.isBlank(last)) last--;
  return insertAfter(last, lines.isBlank(last) ? content : ['', ...content], lines);
}

/** One level below the heading that stands first and alone above all others; 2 where none does. */
function headingLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block.depth === 0 ? [block.level] : []));
  const [first] = levels;
  const isTop = first !== undefined && levels.every((level, index) => index === 0 || level > first);
  return isTop ? Math.min(6, first + 1) : 2;
}

/**
 * The line of the first of the footnotes and query blocks that end a note, with the headings that hold nothing else;
 * `null` where none do. A heading above the new section's level has it below.
 */
function closingLine(blocks: readonly Block[], level: number, lines: NoteLines): number | null {
  let line: number | null = null;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined) break;
    const isTheirHeading = line !== null && block.kind === 'heading' && block.depth === 0 && block.level >= level;
    if (!isTheirHeading && !isFootnoteOrQuery(block, lines)) break;
    if (!isBlankBetween(block.endLine, line ?? lines.count + 1, lines)) break;
    line = block.line;
  }
  return line;
}

/** Rules and comments are no blocks, and yet something to stand behind. */
function isBlankBetween(line: number, next: number, lines: NoteLines): boolean {
  for (let at = line + 1; at < next; at++) if (!lines.isBlank(at)) return false;
  return true;
}

/** Whether a block is one of those that close a note: a footnote's text, or a query that lists other notes. */
export function isFootnoteOrQuery(block: Block, lines: NoteLines): boolean {
  if (block.kind !== 'excluded' || block.depth > 0) return false;
  return block.reason === 'footnote' || (block.reason === 'code' && QUERY_FENCE.test(lines.text(block.line)));
}
