import type { ExchangeKind } from '../../domain/interaction.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';
import type { Block, Leaf } from '../structure/block.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { Line } from './lines.ts';
import { firstLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { foldHeading, foldKey } from './log-vocabulary.ts';

/** What a column of a log table holds, from its header. */
export type ColumnRole = 'date' | 'channel' | 'direction' | 'with' | 'text' | ExchangeKind;

const NAMED_ROLES = ['date', 'channel', 'direction', 'with'] as const;

/** By words without accents; of two meanings of a word that of the first language. */
const COLUMN_ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  LANGUAGES.flatMap(({ columns }) => NAMED_ROLES.flatMap((role) => wordsOf(columns?.[role] ?? '').map((word) => [foldAccents(word), role] as const))).reverse(),
);

type Table = Extract<Block, { readonly kind: 'table' }>;

/**
 * The role of each column: by its header cell, and where that says nothing by what stands in it. A column with dates is the
 * date's; one in which every cell is a channel is the channel's; any other is text.
 */
export function columnRoles(table: Table, text: string, vocabulary: LogVocabulary): readonly ColumnRole[] {
  const [header, ...others] = table.rows;
  const headers = header?.cells.map((cell) => text.slice(cell.start, cell.end)) ?? [];
  const columns = headers.map((_, column) => others.flatMap(({ line, cells }) => filledCell(text, cells[column], line)));
  const roles = headers.map((written, column) => {
    const named = roleOfHeader(written, vocabulary);
    return named === 'text' && !isTextHeader(written) && isOfChannels(columns[column] ?? [], vocabulary) ? 'channel' : named;
  });
  const dated = columns.map((cells) => cells.filter((cell) => leadingDate(cell, vocabulary.dateOrder) !== null).length);
  const named = roles.indexOf('date');
  const date = named >= 0 && ((dated[named] ?? 0) > 0 || dated.every((count) => count === 0)) ? named : dated.findIndex((count) => count > 0);
  return roles.map((role, column) => (column === date ? 'date' : role === 'date' ? 'text' : role));
}

const TEXT_HEADER = new RegExp(LANGUAGES.flatMap(({ columns }) => wordsOf(columns?.text ?? '')).map(foldAccents).join('|'));

/** Whether a header names the column with the entry's text, whatever is in it. */
export function isTextHeader(written: string): boolean {
  return TEXT_HEADER.test(foldAccents(written));
}

function roleOfHeader(written: string, vocabulary: LogVocabulary): ColumnRole {
  const folded = foldHeading(written);
  return COLUMN_ROLES.get(foldAccents(folded)) ?? vocabulary.marks.get(foldKey(folded)) ?? 'text';
}

/** Whether a column is one of channels; a single cell says too little. */
function isOfChannels(cells: readonly Line[], vocabulary: LogVocabulary): boolean {
  return cells.length > 1 && cells.every((cell) => vocabulary.channels.words.has(cell.text.toLowerCase()));
}

function filledCell(text: string, cell: Leaf | undefined, line: number): readonly Line[] {
  return cell === undefined || isEmptyCell(text.slice(cell.start, cell.end)) ? [] : [firstLine(text, cell, line)];
}

function isEmptyCell(written: string): boolean {
  return /^[-–—\s]*$/.test(written);
}

/** Whether a table waits for its first row: its header names a date, and all that is below is empty. */
export function isEmptyLog(table: Table, text: string, vocabulary: LogVocabulary): boolean {
  const [, ...others] = table.rows;
  return columnRoles(table, text, vocabulary).includes('date') && others.every(({ cells }) => cells.every((cell) => isEmptyCell(text.slice(cell.start, cell.end))));
}

/** A row of a log, counted from 1 in the note: its date, if it has one, and its other cells as lines. */
interface LogRow {
  readonly line: number;
  readonly dated: DatedLine | null;
  readonly lines: Line[];
}

/** The rows of a table in a log, in which every cell becomes what its header names. A table without any date is no log. */
export function readRows(table: Table, text: string, vocabulary: LogVocabulary): readonly LogRow[] {
  const [header, ...others] = table.rows;
  if (header === undefined) return [];
  const roles = columnRoles(table, text, vocabulary);
  const cellsOf = ({ line, cells }: typeof header): readonly Line[] => cells.map((cell) => cellLine(text, cell, line));
  // Where the first row is dated like the others, the table has no header.
  const rows = (dateColumnOf(cellsOf(header), [], vocabulary) < 0 ? others : table.rows).filter((row) => !row.cells.every((cell) => isEmptyCell(text.slice(cell.start, cell.end)))).map((row) => readRow(cellsOf(row), roles, row.line, vocabulary));
  return rows.some(({ dated }) => dated !== null) ? rows : [];
}

/** The index of the cell with the row's date; -1 if there is none. */
function dateColumnOf(cells: readonly Line[], roles: readonly ColumnRole[], { dateOrder }: LogVocabulary): number {
  const named = roles.indexOf('date');
  return named >= 0 ? named : cells.findIndex((cell) => leadingDate(cell, dateOrder) !== null);
}

function readRow(cells: readonly Line[], roles: readonly ColumnRole[], line: number, vocabulary: LogVocabulary): LogRow {
  const dateColumn = dateColumnOf(cells, roles, vocabulary);
  const cell = cells[dateColumn];
  const dated = cell === undefined ? null : leadingDate(cell, vocabulary.dateOrder);
  if (dated === null) return { line, dated, lines: [] };
  const { reading, rest } = dated;
  const lines = cells.flatMap((other, column) => (column === dateColumn ? [] : cellLines(other, roles[column] ?? 'text', vocabulary)));
  const first = lines.find(({ nested }) => !nested);
  // The text cell is read like the text behind a date; without a channel column it may begin with a channel.
  const head = rest.text.trim() !== '' || first === undefined ? rest : first;
  return { line, dated: { reading, rest: head }, lines: lines.filter((other) => other !== head) };
}

/** The word in a cell that names a channel, or the channel of a sign in it. */
function channelOf({ text }: Line, { channels: { words, signs } }: LogVocabulary): string | null {
  const written = text.replace(/[*_[\]#]/g, '').trim();
  const word = [written, written.split(/[\s/]/)[0] ?? ''].find((part) => words.has(part.toLowerCase()));
  return word ?? signs.find(([sign]) => written.startsWith(sign))?.[1] ?? null;
}

/** A cell as lines of its entry: named cells become fields, a channel that is no known word stays text. */
function cellLines(cell: Line, role: ColumnRole, vocabulary: LogVocabulary): readonly Line[] {
  if (isEmptyCell(cell.text)) return [];
  if (role === 'text' || role === 'date') return cell.text.split(/<br\s*\/?>/i).map((text) => ({ ...cell, text: text.trim(), visible: text.trim() }));
  if (role === 'channel') {
    const channel = channelOf(cell, vocabulary);
    return channel === null ? [cell] : [{ ...cell, text: `channel:: ${channel}`, visible: `channel:: ${channel}`, nested: true }];
  }
  return [{ ...cell, text: `${role}:: ${cell.text}`, visible: `${role}:: ${cell.visible}`, nested: true }];
}

function cellLine(text: string, cell: Leaf, line: number): Line {
  const first = firstLine(text, cell, line);
  const { text: written, visible } = first;
  if (!written.includes('\\|')) return first;
  // Both at once, so that their offsets stay equal.
  const escapes = [...written.matchAll(/\\\|/g)].map(({ index }) => index);
  const unescape = (escaped: string): string => escapes.map((at, index) => escaped.slice(index === 0 ? 0 : (escapes[index - 1] ?? 0) + 1, at)).join('') + escaped.slice((escapes[escapes.length - 1] ?? -1) + 1);
  return { ...first, text: unescape(written), visible: unescape(visible) };
}
