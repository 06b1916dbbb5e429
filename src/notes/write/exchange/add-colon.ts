import type { Edit } from '../../text/splice.ts';

/**
 * Gives a mark that has one colon its second: `(gave: a book)` becomes `(gave:: a book)`. `line` counts from 1. Refused if
 * the line no longer has it.
 */
export function addColon(text: string, line: number, mark: string): Edit {
  const start = text.split('\n').slice(0, line - 1).reduce((offset, before) => offset + before.length + 1, 0);
  const end = text.indexOf('\n', start);
  const places = ['(', '['].map((bracket) => text.indexOf(`${bracket}${mark}: `, start)).filter((at) => at >= 0 && (end < 0 || at < end)).sort((a, b) => a - b);
  const [place] = places;
  if (place === undefined) return { refused: { kind: 'gone', target: 'line' }, line };
  const at = place + mark.length + 2;
  return [{ start: at, end: at, text: ':' }];
}
