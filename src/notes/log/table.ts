import type { Channel, ExchangeKind } from '../../domain/interaction.ts';
import type { Block, Leaf } from '../structure/block.ts';
import type { EntryLine, EntrySource } from './entry/entry.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { LineText } from './leaf-lines.ts';
import { firstLine } from './leaf-lines.ts';
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

/** A row that is an entry, or one whose date can't be read or is missing. */
export type LogRow =
  | { readonly kind: 'entry'; readonly source: Omit<EntrySource, 'path'> }
  | { readonly kind: 'unreadable'; readonly dated: DatedLine; readonly line: number }
  | { readonly kind: 'undated'; readonly line: number };

/**
 * The rows of a table in a log: each with a date cell is the source of an entry, in which every cell becomes what its
 * header names. A table without any date is no log.
 */
export function readRows(table: Extract<Block, { readonly kind: 'table' }>, text: string, vocabulary: LogVocabulary): readonly LogRow[] {
  const [header, ...others] = table.rows;
  if (header === undefined) return [];
  const roles = columnRoles(header.cells.map((cell) => text.slice(cell.start, cell.end)), vocabulary);
  const cellsOf = ({ line, cells }: typeof header): readonly EntryLine[] => cells.map((cell) => cellLine(text, cell, line));
  // Where the first row is dated like the others, the table has no header.
  const rows = (dateColumnOf(cellsOf(header), [], vocabulary) < 0 ? others : table.rows).map((row) => readRow(cellsOf(row), roles, row.line, vocabulary));
  return rows.some(({ kind }) => kind !== 'undated') ? rows : [];
}

/** The index of the cell with the row's date, -1 where there is none. */
function dateColumnOf(cells: readonly EntryLine[], roles: readonly ColumnRole[], { dateOrder }: LogVocabulary): number {
  const named = roles.indexOf('date');
  return named >= 0 ? named : cells.findIndex((cell) => leadingDate(cell, dateOrder) !== null);
}

function readRow(cells: readonly EntryLine[], roles: readonly ColumnRole[], line: number, vocabulary: LogVocabulary): LogRow {
  const dateColumn = dateColumnOf(cells, roles, vocabulary);
  const cell = cells[dateColumn];
  const dated = cell === undefined ? null : leadingDate(cell, vocabulary.dateOrder);
  if (dated === null) return { kind: 'undated', line };
  const { reading, rest } = dated;
  if (reading.kind !== 'date') return { kind: 'unreadable', dated, line };
  const lines = cells.flatMap((other, column) => (column === dateColumn ? [] : cellLines(other, roles[column] ?? 'text', vocabulary)));
  const first = lines.find(({ nested }) => !nested);
  // The text cell is read like the text behind a date; without a channel column it may begin with a channel.
  const head = rest.text.trim() !== '' || first === undefined ? { ...rest, line, nested: false } : first;
  return { kind: 'entry', source: { line, date: reading.date, head, lines: lines.filter((other) => other !== head), inherited: null } };
}

function channelOf({ text }: LineText, vocabulary: LogVocabulary): Channel | null {
  const written = text.toLowerCase().replace(/[*_[\]#]/g, '').trim();
  const word = vocabulary.channels.words.get(written) ?? vocabulary.channels.words.get(written.split(/[\s/]/)[0] ?? '');
  return word ?? vocabulary.channels.signs.find(([sign]) => written.startsWith(sign))?.[1] ?? null;
}

/** A cell as lines of its entry: named cells become fields, a channel that is no known word stays text. */
function cellLines(cell: EntryLine, role: ColumnRole, vocabulary: LogVocabulary): readonly EntryLine[] {
  if (cell.text === '' || /^[-–—]+$/.test(cell.text)) return [];
  if (role === 'text' || role === 'date') return cell.text.split(/<br\s*\/?>/i).map((text) => ({ ...cell, text: text.trim(), visible: text.trim() }));
  if (role === 'channel') {
    const channel = channelOf(cell, vocabulary);
    return channel === null ? [cell] : [{ ...cell, text: `channel:: ${channel}`, visible: `channel:: ${channel}`, nested: true }];
  }
  return [{ ...cell, text: `${role}:: ${cell.text}`, visible: `${role}:: ${cell.visible}`, nested: true }];
}

function cellLine(text: string, cell: Leaf, line: number): EntryLine {
  const { text: written, visible } = firstLine(text, cell, line);
  if (!written.includes('\\|')) return { text: written, visible, line, nested: false };
  // Both at once, so that their offsets stay equal.
  const escapes = [...written.matchAll(/\\\|/g)].map(({ index }) => index);
  const unescape = (escaped: string): string => escapes.map((at, index) => escaped.slice(index === 0 ? 0 : (escapes[index - 1] ?? 0) + 1, at)).join('') + escaped.slice((escapes[escapes.length - 1] ?? -1) + 1);
  return { text: unescape(written), visible: unescape(visible), line, nested: false };
}
