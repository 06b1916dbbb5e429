import type { Refusal } from '../../text/splice.ts';
import type { Structure } from '../../structure/block.ts';
import type { NoteLines } from '../../text/line-table.ts';

const COMMENT = '%%';

/** Why nothing that was written could be read back, with the line that most likely stands in the way. */
export function refusalOf({ blocks, comments }: Structure, noteText: string, lines: NoteLines): Refusal {
  const comment = comments[comments.length - 1];
  const last = blocks[blocks.length - 1];
  if (comment !== undefined && comment.end === noteText.length && !isClosed(noteText.slice(comment.start, comment.end))) {
    return { refused: `A comment that begins with ${COMMENT} is not closed, so that nothing behind it counts. Close it first.`, line: lines.lineAt(comment.start) };
  }
  if (last?.kind === 'excluded' && last.depth === 0 && last.reason === 'code') {
    return { refused: 'The code block at the end of this note may not be closed, so that nothing behind it counts. Close it first.', line: last.line };
  }
  if (last?.kind === 'excluded' && last.depth === 0 && (last.reason === 'html' || last.reason === 'too-large')) {
    return { refused: 'What would be written is not read behind the last block of this note. Close it, or end it with a blank line, first.', line: last.line };
  }
  return { refused: 'What would be written can’t be read back as one entry with these facts. Write it into the note by hand.', line: null };
}

function isClosed(comment: string): boolean {
  return comment.length >= 2 * COMMENT.length && comment.endsWith(COMMENT);
}
