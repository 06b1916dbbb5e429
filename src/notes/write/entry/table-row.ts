import type { Block } from '../../structure/block.ts';
import { readEntryHead } from '../../log/entry/entry-head.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import type { ColumnRole } from '../../log/table.ts';
import { columnRoles, isTextHeader } from '../../log/table.ts';
import type { EntryWords, Field } from './entry-words.ts';
import { bracketed, inBrackets } from './entry-words.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

export type Table = Extract<Block, { readonly kind: 'table' }>;

/** A table's header and delimiter row, for another table with the same columns. */
export function tableHead(table: Table, lines: NoteLines): readonly string[] {
  return [lines.text(table.line), lines.text(table.line + 1)];
}

/**
 * A row of the table with each cell filled by its header. `date` is already in the style of the other rows; `likeRows` is
 * whether these capitalise the channel, `null` if there are none: then it follows the header.
 */
export function tableRow(table: Table, date: string, words: EntryWords, likeRows: boolean | null, noteText: string, lines: NoteLines, vocabulary: LogVocabulary): string {
  const headers = table.rows[0]?.cells.map((cell) => noteText.slice(cell.start, cell.end)) ?? [];
  const roles = columnRoles(table, noteText, vocabulary);
  const dateColumn = Math.max(0, roles.indexOf('date'));
  const textColumn = textColumnOf(headers, roles, dateColumn);
  const cells = roles.map((role, column) => {
    if (column === dateColumn) return textColumn < 0 ? `${date} ${textCell(words, roles, vocabulary)}`.trimEnd() : date;
    return column === textColumn ? textCell(words, roles, vocabulary) : namedCell(role, roles.indexOf(role) === column, words, likeRows ?? /^\p{Lu}/u.test(headers[column] ?? ''));
  });
  return layOut(cells.map(escapeCell), table, lines);
}

/** The column whose header means text, or else the first one without a known role; -1 if there is none. */
function textColumnOf(headers: readonly string[], roles: readonly ColumnRole[], dateColumn: number): number {
  const isText = (column: number): boolean => roles[column] === 'text' && column !== dateColumn;
  const named = headers.findIndex((header, column) => isText(column) && isTextHeader(header));
  return named >= 0 ? named : roles.findIndex((_, column) => isText(column));
}

/** The content of a cell in a named column. A second column with the same name stays empty. */
function namedCell(role: ColumnRole, isFirst: boolean, { channel, direction, inline, nested }: EntryWords, capital: boolean): string {
  if (!isFirst) return '';
  if (role === 'channel') return channel === null ? '' : capital ? capitalised(channel) : channel;
  if (role === 'direction') return direction === null ? '' : direction === '→' ? 'out' : 'in';
  return [...inline, ...nested].filter(({ key }) => key === role).slice(0, 1).map(({ lines }) => lines.join(' ')).join('');
}

/** The text, with what has no column of its own before and after it. What doesn't fit in brackets gets a line of its own. */
function textCell(words: EntryWords, roles: readonly ColumnRole[], { channels }: LogVocabulary): string {
  const { channel, labelled, direction, lines } = words;
  const inCells = new Set<Field>();
  for (const role of roles) {
    const field = [...words.inline, ...words.nested].find(({ key }) => key === role);
    if (field !== undefined) inCells.add(field);
  }
  const inline = words.inline.filter((field) => !inCells.has(field));
  const nested = words.nested.filter((field) => !inCells.has(field));
  const [first = '', ...others] = lines;
  // A text that starts with its own channel or arrow keeps it only after those of the entry.
  const ownHead = readEntryHead(first, 1, channels);
  const isEaten = ownHead.channel !== null || ownHead.direction !== null;
  const label = channel === null || !labelled || (roles.includes('channel') && !isEaten) ? '' : lines.join('') === '' ? channel : `${channel}:`;
  const arrow = direction === null || (roles.includes('direction') && !isEaten) ? '' : direction;
  const head = [arrow, label, first].filter((part) => part !== '').join(' ');
  const text = head === '' && others.length > 0 ? others.map((line) => line.trim()) : [head, ...others.map((line) => line.trim())];
  const fitting = nested.filter(fitsInBrackets).map(inBrackets);
  const behind = [...bracketed({ ...words, inline }), ...fitting].join(' ');
  const apart = nested.filter((field) => !fitsInBrackets(field)).map(({ key, lines: value }) => `${key}:: ${value.join(' ')}`);
  return [...text.slice(0, -1), [text[text.length - 1] ?? '', behind].filter((part) => part !== '').join(' '), ...apart].join('<br>');
}

function fitsInBrackets({ lines }: Field): boolean {
  return !/[()[\]]/.test(lines.join(' ').replace(/\[\[[^[\]]*\]\]/g, ''));
}

/** Escapes pipes, and backslashes before them, which would undo the escape. */
function escapeCell(cell: string): string {
  return cell.replace(/(\\*)\|/g, (_, backslashes: string) => `${backslashes.repeat(2)}\\|`);
}

/** Lays out a row: outer pipes if the header has them, and cells as wide as in the delimiter row. */
function layOut(cells: readonly string[], table: Table, lines: NoteLines): string {
  const [header = '', delimiter = ''] = tableHead(table, lines);
  const outer = header.trimStart().startsWith('|');
  const widths = delimiter.trim().replace(/^\||\|$/g, '').split('|').map((column) => column.length - 2);
  const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return outer ? `| ${padded.join(' | ')} |` : padded.join(' | ').trimEnd();
}
