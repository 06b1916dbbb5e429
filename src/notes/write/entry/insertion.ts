import type { Splice } from '../../text/splice.ts';
import type { NoteLines } from '../../text/line-table.ts';

/** The splice that puts lines of their own before a line, with the line ending of the line before. */
export function insertBefore(line: number, content: readonly string[], lines: NoteLines): Splice {
  const at = lines.start(line);
  const ending = lines.ending(Math.max(1, line - 1));
  return { start: at, end: at, text: content.map((part) => part + ending).join('') };
}

/** The splice that puts lines of their own behind a line, with its line ending. */
export function insertAfter(line: number, content: readonly string[], lines: NoteLines): Splice {
  const at = lines.end(line);
  const ending = lines.ending(line);
  return { start: at, end: at, text: content.map((part) => ending + part).join('') };
}

/** Behind a heading or an introduction: a blank line before, and one behind if anything follows. Blank lines that are there serve. */
export function insertBelow(line: number, content: readonly string[], lines: NoteLines): Splice {
  const hasBlank = line + 1 < lines.count && lines.isBlank(line + 1);
  const last = hasBlank ? line + 1 : line;
  const follows = last < lines.count && !lines.isBlank(last + 1);
  return insertAfter(last, [...(hasBlank ? [] : ['']), ...content, ...(follows ? [''] : [])], lines);
}
