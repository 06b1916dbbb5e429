import type { Block, Structure } from '../structure/block.ts';
import type { InsertionPoint } from '../text/insertion.ts';
import { after, before } from '../text/insertion.ts';
import type { NoteLines } from '../text/line-table.ts';

const QUERY_FENCE = /^\s*(?:`{3,}|~{3,})\s*(?:dataview|dataviewjs|query|tasks|base|button)\b/i;

/** A section to be added: where it goes, and its heading with the blank line below. */
export interface NewSection {
  readonly point: InsertionPoint;
  readonly titles: readonly string[];
}

/** Places a new section at the end of a note, before the footnotes and query blocks that close it. */
export function newSection(heading: string, { blocks }: Structure, lines: NoteLines): NewSection {
  const level = headingLevel(blocks);
  const titles = [`${'#'.repeat(level)} ${heading}`, ''];
  const closing = closingLine(blocks, level, lines);
  if (closing !== null) return { point: { ...before(closing, 1), blanksBefore: closing > 1 && !lines.isBlank(closing - 1) ? 1 : 0 }, titles };
  let last = lines.count;
  while (last > 1 && lines.isBlank(last)) last--;
  return { point: after(last, lines.isBlank(last) ? 0 : 1), titles };
}

/** One level below a single top heading that opens the note, or 2 in other notes. */
function headingLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block.depth === 0 ? [block.level] : []));
  const [first] = levels;
  const isTop = first !== undefined && levels.every((level, index) => index === 0 || level > first);
  return isTop ? Math.min(6, first + 1) : 2;
}

/**
 * The first line (from 1) of the footnotes and query blocks that end a note, including headings with nothing else below
 * them; `null` if there are none. The new section goes below a heading of a higher level.
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

/** Horizontal rules and comments aren't blocks, but they aren't blank either. */
function isBlankBetween(line: number, next: number, lines: NoteLines): boolean {
  for (let at = line + 1; at < next; at++) if (!lines.isBlank(at)) return false;
  return true;
}

/** Whether a block is of a kind that closes a note: the text of a footnote, or a query that lists other notes. */
export function isFootnoteOrQuery(block: Block, lines: NoteLines): boolean {
  if (block.kind !== 'excluded' || block.depth > 0) return false;
  return block.reason === 'footnote' || (block.reason === 'code' && QUERY_FENCE.test(lines.text(block.line)));
}
