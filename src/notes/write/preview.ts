import type { NoteLine } from '../text/new-lines.ts';
import { newLines } from '../text/new-lines.ts';
import type { NoteReader } from '../note.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Edit } from '../text/splice.ts';
import { applySplices, isRefusal } from '../text/splice.ts';
import { readStructure } from '../structure/structure.ts';

/** The lines that an edit would write, and the heading that its last line would be below; `null` without one. */
export interface EditPreview {
  readonly lines: readonly NoteLine[];
  readonly heading: string | null;
}

/** Previews an edit of a contact note. A refusal is passed on. */
export function previewEdit(text: string, path: string, edit: Edit, reader: NoteReader): EditPreview | Refusal {
  if (isRefusal(edit)) return edit;
  const after = applySplices(text, edit);
  const lines = newLines(path, text, after);
  const last = lines[lines.length - 1];
  const bodyStart = reader.readContactNote(path, after)?.frontmatter.bodyStart ?? 0;
  const headings = readStructure(after, bodyStart).blocks.flatMap((block) => (block.kind === 'heading' && last !== undefined && block.line < last.line ? [block] : []));
  const heading = headings[headings.length - 1];
  return { lines, heading: heading === undefined ? null : after.slice(heading.text.start, heading.text.end) };
}
