import type { Source } from '../../domain/source.ts';
import { lineChanges } from './line-diff.ts';

/** A line of a note with its text. */
export interface NoteLine extends Source {
  readonly text: string;
}

const LINE_END = /\r\n|\r|\n/;

/** The lines of `after` that `before` has not, or has otherwise; without empty ones. */
export function newLines(path: string, before: string, after: string): readonly NoteLine[] {
  const lines = after.split(LINE_END);
  const changes = lineChanges(before.split(LINE_END), lines) ?? [];
  return changes.flatMap(({ newStart, newEnd }) =>
    lines
      .slice(newStart, newEnd)
      .map((text, index) => ({ path, line: newStart + index + 1, text }))
      .filter(({ text }) => text.trim() !== ''),
  );
}
