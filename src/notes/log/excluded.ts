import type { NotCounted, NotCountedReason } from '../../domain/contact.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { Block, Structure } from '../structure/block.ts';
import { leadingDate } from './entry/leading-date.ts';
import { plainLine } from './lines.ts';
import type { LogSection } from './sections.ts';

const LINE_END = /\r\n|\r|\n/;
/** List markers, quote markers, boxes, heading markers, comment and HTML markers: everything that may precede a line's content. */
const BEFORE_CONTENT = /^(?:[\s>%]|<!--|<\/?[a-z][^<>]*>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[.\](?=\s))*/i;

/** Whether a line would begin with a date without the marks around it. */
function looksLikeEntry(written: string, line: number, order: DateOrder | null): boolean {
  return leadingDate(plainLine(written.replace(BEFORE_CONTENT, ''), line), order)?.reading.kind === 'date';
}

/** The lines of an excluded block that would be entries, each with the reason. `noteLines` are those of the whole note. */
export function datedExcluded(block: Extract<Block, { readonly kind: 'excluded' }>, noteLines: readonly string[], order: DateOrder | null): readonly NotCounted[] {
  const found: NotCounted[] = [];
  const first = noteLines[block.line - 1] ?? '';
  const reason: NotCountedReason = block.reason === 'html' && first.trimStart().startsWith('<!--') ? 'comment' : block.reason;
  for (let line = block.line; line <= block.endLine; line++) {
    if (looksLikeEntry(noteLines[line - 1] ?? '', line, order)) found.push({ line, reason });
  }
  return found;
}

/** The lines inside log sections that would be entries, were they not between `%%`. */
export function datedComments({ comments }: Structure, noteText: string, sections: readonly LogSection[], order: DateOrder | null): readonly NotCounted[] {
  const found: NotCounted[] = [];
  if (comments.length === 0 || sections.length === 0) return found;
  let line = 1;
  let counted = 0;
  let at = 0;
  for (const comment of comments) {
    line += noteText.slice(counted, comment.start).split(LINE_END).length - 1;
    const lines = noteText.slice(comment.start, comment.end).split(LINE_END);
    for (const content of lines) {
      while (at < sections.length && (sections[at]?.endLine ?? 0) < line) at++;
      if (line > (sections[at]?.line ?? Infinity) && looksLikeEntry(content, line, order)) found.push({ line, reason: 'comment' });
      line++;
    }
    // The last of its lines goes on behind the comment.
    line--;
    counted = comment.end;
  }
  return found;
}

/** The lines of a note, without their ends. */
export function linesOf(noteText: string): readonly string[] {
  return noteText.split(LINE_END);
}
