import type { Channel, ExchangeKind } from '../../domain/interaction.ts';
import type { Block, Leaf } from '../structure/block.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { Line } from './lines.ts';
import { firstLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { foldHeading, foldKey } from './log-vocabulary.ts';

/** What a column of a log table holds, from its header. */
export type ColumnRole = 'date' | 'channel' | 'direction' | 'with' | 'text' | ExchangeKind;

const COLUMN_WORDS: Readonly<Record<'date' | 'channel' | 'direction' | 'with', readonly string[]>> = {
  date: ['date', 'day', 'when'],
  channel: ['channel', 'type', 'via', 'how', 'medium', 'method', 'kind', 'mode'],
  direction: ['direction', 'in/out', 'initiated by', 'who reached out'],
  with: ['with', 'people', 'who', 'attendees', 'participants'],
};

/** The role of each column, by its header cell; a column of another name is text. */
export function columnRoles(headers: readonly string[], vocabulary: LogVocabulary): readonly ColumnRole[] {
  return headers.map((header) => {
    const folded = foldHeading(header);
    for (const role of ['date', 'channel', 'direction', 'with'] as const) {
      if (COLUMN_WORDS[role].includes(folded)) return role;
    }
    return vocabulary.marks.get(foldKey(folded)) ?? 'text';
  });
}

/** A row of a log, counted from 1 in the note: its date, if it has one, and its other cells as lines. */
interface LogRow {
  readonly line: number;
  readonly dated: DatedLine | null;
  readonly lines: Line[];
}

/** The rows of a table in a log, in which every cell becomes what its header names. A table without any date is no log. */
export function readRows(table: Extract<Block, { readonly kind: 'table' }>, text: string, vocabulary: LogVocabulary): readonly LogRow[] {
  const [header, ...others] = table.rows;
  if (header === undefined) return [];
  const roles = columnRoles(header.cells.map((cell) => text.slice(cell.start, cell.end)), vocabulary);
  const cellsOf = ({ line, cells }: typeof header): readonly Line[] => cells.map((cell) => cellLine(text, cell, line));
  // Where the first row is dated like the others, the table has no header.
  const rows = (dateColumnOf(cellsOf(header), [], vocabulary) < 0 ? others : table.rows).map((row) => readRow(cellsOf(row), roles, row.line, vocabulary));
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

function channelOf({ text }: Line, vocabulary: LogVocabulary): Channel | null {
  const written = text.toLowerCase().replace(/[*_[\]#]/g, '').trim();
  const word = vocabulary.channels.words.get(written) ?? vocabulary.channels.words.get(written.split(/[\s/]/)[0] ?? '');
  return word ?? vocabulary.channels.signs.find(([sign]) => written.startsWith(sign))?.[1] ?? null;
}

/** A cell as lines of its entry: named cells become fields, a channel that is no known word stays text. */
function cellLines(cell: Line, role: ColumnRole, vocabulary: LogVocabulary): readonly Line[] {
  if (cell.text === '' || /^[-–—]+$/.test(cell.text)) return [];
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
