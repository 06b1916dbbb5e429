import type { Channel, ExchangeKind } from '../../domain/interaction.ts';
import type { Block, Leaf } from '../structure/block.ts';
import type { EntryLine, EntrySource } from './entry.ts';
import type { DatedLine, LineText } from './leading-date.ts';
import { leadingDate } from './leading-date.ts';
import { leafLines } from './lines.ts';
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

/** A row that is an entry, or one whose date can't be read. */
export type DatedRow =
  | { readonly kind: 'entry'; readonly source: Omit<EntrySource, 'path'> }
  | { readonly kind: 'unreadable'; readonly dated: DatedLine; readonly line: number };

/** The rows of a log table that have a date cell, as sources of entries: each cell becomes what its header names. */
export function readRows(table: Extract<Block, { readonly kind: 'table' }>, text: string, vocabulary: LogVocabulary): readonly DatedRow[] {
  const [header, ...rows] = table.rows;
  if (header === undefined) return [];
  const roles = columnRoles(header.cells.map((cell) => text.slice(cell.start, cell.end)), vocabulary);
  return rows.flatMap(({ line, cells }) => {
    const row = readRow(cells.map((cell) => cellLine(text, cell, line)), roles, line, vocabulary);
    return row === null ? [] : [row];
  });
}

function readRow(cells: readonly EntryLine[], roles: readonly ColumnRole[], line: number, vocabulary: LogVocabulary): DatedRow | null {
  const dateColumn = cells.findIndex((cell, column) => (roles.includes('date') ? roles[column] === 'date' : leadingDate(cell, vocabulary.dateOrder) !== null));
  const cell = cells[dateColumn];
  const dated = cell === undefined ? null : leadingDate(cell, vocabulary.dateOrder);
  if (dated === null) return null;
  const { reading, rest } = dated;
  if (reading.kind !== 'date') return { kind: 'unreadable', dated, line };
  const lines = cells.flatMap((other, column) => (column === dateColumn ? [] : cellLines(other, roles[column] ?? 'text', vocabulary)));
  const texts = lines.filter(({ nested }) => !nested);
  const [first] = texts;
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
  const [first] = leafLines(text, cell, line);
  const unescape = (written: string): string => written.replaceAll('\\|', '|');
  return first === undefined ? { text: '', visible: '', line, nested: false } : { text: unescape(first.text), visible: unescape(first.visible), line, nested: false };
}
