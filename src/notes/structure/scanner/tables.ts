import type { Block, Leaf } from '../block.ts';
import { backslash, pipe, skipBlanks, trimEnd } from '../characters.ts';
import { noSpans, type Content } from '../block.ts';
import type { Lines } from '../lines.ts';
import { maybeDelimiterRow } from '../markers.ts';
import { readParagraph } from './leaf-blocks.ts';

type Row = Extract<Block, { kind: 'table' }>['rows'][number];

/** Reads the table whose header is the current line, which begins with a pipe; a paragraph if the next line is no delimiter row. */
export function readTable(lines: Lines, blocks: Block[]): Content {
  const { text, start, number } = lines;
  const header = readRow(lines);
  lines.advance();
  if (lines.done || lines.column > 3 || !maybeDelimiterRow(text, lines.first, lines.end)) {
    lines.moveTo(start, number);
    return readParagraph(lines, blocks);
  }
  if (header === null || columnsOfDelimiterRow(text, lines) !== header.cells.length) return 'declined';
  const rows = [header];
  let endLine = lines.number;
  for (lines.advance(); !lines.done && !lines.blank; lines.advance()) {
    const row = text.charCodeAt(lines.start) === pipe ? readRow(lines) : null;
    if (row === null) return 'declined';
    rows.push(row);
    endLine = lines.number;
  }
  blocks.push({ kind: 'table', depth: 0, line: number, endLine, rows });
  return 'text';
}

/** The cells of the current line, which begins with a pipe; null if it contains escapes or nothing between pipes. */
function readRow({ text, start, end: lineEnd, number }: Lines): Row | null {
  const end = trimEnd(text, start, lineEnd);
  const cells: Leaf[] = [];
  let cellStart = start + 1;
  for (let at = cellStart; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) return null;
    if (code !== pipe) continue;
    cells.push(cellIn(text, cellStart, at));
    cellStart = at + 1;
  }
  if (cellStart < end) cells.push(cellIn(text, cellStart, end));
  return cells.length === 0 ? null : { line: number, cells };
}

function cellIn(text: string, from: number, to: number): Leaf {
  const start = skipBlanks(text, from, to);
  return { start, end: trimEnd(text, start, to), opaque: noSpans };
}

/** The number of columns in the delimiter row on the current line; 0 if it isn't of the form `|---|:--:|`. */
function columnsOfDelimiterRow(text: string, lines: Lines): number {
  const row = text.slice(lines.first, lines.end).trimEnd();
  if (!/^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/.test(row)) return 0;
  return row.split('|').length - 2;
}
