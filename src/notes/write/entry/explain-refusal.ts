import type { Refusal } from '../../../domain/refusal.ts';
import type { Structure } from '../../structure/block.ts';
import type { NoteLines } from '../../text/line-table.ts';

const COMMENT = '%%';

/** The refusal for an entry that couldn't be read back, with the line that is most likely the cause. */
export function explainRefusal({ blocks, comments }: Structure, noteText: string, lines: NoteLines): Refusal {
  const comment = comments[comments.length - 1];
  const last = blocks[blocks.length - 1];
  if (comment !== undefined && comment.end === noteText.length && !isClosed(noteText.slice(comment.start, comment.end))) {
    return { refused: { kind: 'unclosed-comment', opening: COMMENT }, line: lines.lineAt(comment.start) };
  }
  if (last?.kind === 'excluded' && last.depth === 0 && last.reason === 'code') {
    return { refused: { kind: 'unclosed-code' }, line: last.line };
  }
  if (last?.kind === 'excluded' && last.depth === 0 && (last.reason === 'html' || last.reason === 'too-large')) {
    return { refused: { kind: 'last-block-not-read' }, line: last.line };
  }
  return { refused: { kind: 'not-read-back', edit: 'entry' }, line: null };
}

function isClosed(comment: string): boolean {
  return comment.length >= 2 * COMMENT.length && comment.endsWith(COMMENT);
}
