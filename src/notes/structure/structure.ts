import type { Span, Structure, BlockDraft } from './block.ts';
import { behindBlankedStart, blankSpans, findComments, withoutIndents } from './comments.ts';
import { maskDateLabels } from './date-labels.ts';
import { addUnit, unitsOf } from './flatten.ts';
import { countLineEndings } from './lines.ts';
import { parseMarkdown } from './remark.ts';
import { scan } from './scanner/scanner.ts';

/**
 * The structure of a note's body. Total: any text at all is read, in time linear in its length.
 *
 * @param text the whole text of the note.
 * @param from offset at which the body begins, behind the frontmatter: the start of a line. Lines and offsets in the
 * result count from the start of the whole text.
 */
export function readStructure(text: string, from: number): Structure {
  return read(text, from, scan);
}

/**
 * The same structure, read by remark alone. For tests and measurements: its time grows faster than the length.
 *
 * @param text the whole text of the note.
 * @param from offset at which the body begins.
 */
export function readStructureWithRemark(text: string, from: number): Structure {
  return read(text, from, (masked, start, line, draft) => {
    const slice = { text: masked, offset: start, line };
    for (const unit of unitsOf(parseMarkdown(masked.slice(start)))) addUnit(unit, slice, draft);
  });
}

/**
 * The stretches of a note's body that the scanner leaves to remark, as offsets, ascending. For tests and measurements.
 *
 * @param text the whole text of the note.
 * @param from offset at which the body begins.
 */
export function declinedRuns(text: string, from: number): readonly Span[] {
  const runs: Span[] = [];
  read(text, from, (masked, start, line, draft) => {
    runs.push(...scan(masked, start, line, draft));
  });
  return runs;
}

type ReadBlocks = (text: string, start: number, line: number, draft: BlockDraft) => unknown;

function read(text: string, from: number, readBlocks: ReadBlocks): Structure {
  const comments = findComments(text, from);
  const start = startOfBody(text, from);
  const visible = blankSpans(text, comments);
  const draft: BlockDraft = { blocks: [], tooLarge: [] };
  const parsed = maskDateLabels(withoutIndents(text, visible, comments), start);
  readBlocks(parsed, start, 1 + countLineEndings(text, 0, from), draft);
  const blocks = comments.length === 0 ? draft.blocks : draft.blocks.map((block) => behindBlankedStart(block, visible));
  return { blocks, text: visible, comments, tooLarge: draft.tooLarge };
}

/** A byte order mark at a file's very start is no part of its first line. */
function startOfBody(text: string, from: number): number {
  return from === 0 && text.startsWith('\uFEFF') ? 1 : from;
}
