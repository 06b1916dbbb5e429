import type { NoteLines } from './line-table.ts';
import type { Splice } from './splice.ts';

/**
 * Where new lines go: before or after a line (counted from 1), with blank lines around them; or `within` a line, whose
 * text the first new line begins with.
 */
export interface InsertionPoint {
  readonly side: 'before' | 'after' | 'within';
  readonly line: number;
  readonly blanksBefore: number;
  readonly blanksAfter: number;
}

/** Directly before a line. */
export function before(line: number, blanksAfter = 0): InsertionPoint {
  return { side: 'before', line, blanksBefore: 0, blanksAfter };
}

/** Directly after a line. */
export function after(line: number, blanksBefore = 0): InsertionPoint {
  return { side: 'after', line, blanksBefore, blanksAfter: 0 };
}

/** Below a heading or an introduction: set off by a blank line on both sides. Existing blank lines serve. */
export function below(line: number, lines: NoteLines): InsertionPoint {
  const hasBlank = line + 1 < lines.count && lines.isBlank(line + 1);
  const last = hasBlank ? line + 1 : line;
  return { ...after(last, hasBlank ? 0 : 1), blanksAfter: isFollowed(last, lines) ? 1 : 0 };
}

/** Whether the next line contains text. */
export function isFollowed(line: number, lines: NoteLines): boolean {
  return line < lines.count && !lines.isBlank(line + 1);
}

/** The splice that inserts lines at a point. They end as the line before them ends. */
export function insertLines({ side, line, blanksBefore, blanksAfter }: InsertionPoint, content: readonly string[], lines: NoteLines): Splice {
  const added = [...blankLines(blanksBefore), ...content, ...blankLines(blanksAfter)];
  const at = side === 'before' ? lines.start(line) : lines.end(line);
  const ending = lines.ending(side === 'before' ? Math.max(1, line - 1) : line);
  const text = {
    before: () => added.map((part) => part + ending).join(''),
    after: () => added.map((part) => ending + part).join(''),
    within: () => added.join(ending).slice(lines.text(line).length),
  }[side]();
  return { start: at, end: at, text };
}

function blankLines(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}
