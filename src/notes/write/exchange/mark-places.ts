import type { Block, Structure } from '../../structure/block.ts';
import type { EntryPlace } from '../../log/note-body.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { closingPlaces } from './closing-places.ts';

/** A line for a mark below an entry: the line it follows, and what comes before the mark's words. */
export interface LineBelow {
  readonly after: number;
  readonly opening: string;
  /** The prefix of further lines of the mark. */
  readonly indent: string;
  /** Whether a blank line is needed before it. */
  readonly gap: boolean;
}

/** Where an entry is: the form that it has, and the index of its block. */
export type MarkedPlace = Pick<EntryPlace, 'form' | 'block'>;

const MARKER = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/;
const BULLET = /^([ \t]*)([-*+])[ \t]/;
const BLOCK_ID_AT_END = /\s\^[\w-]+\s*$/;
/** A mark goes at or near the end of a text, so a few positions are enough. */
const MOST_PLACES = 40;

/** The offsets in an entry's own text at which a mark in brackets can be inserted, likeliest first. */
export function placesInText(place: MarkedPlace | null, line: number, text: string, { blocks }: Structure, lines: NoteLines): readonly number[] {
  const block = place === null ? undefined : blocks[place.block];
  const leafEnd = block?.kind === 'item' && block.line === line && block.text !== null ? [beforeBlockId(block.text.end, lines)] : [];
  const lineEnd = place === null || place.form === 'row' ? [] : [beforeBlockId(lines.end(line), lines)];
  return [...new Set([...leafEnd, ...lineEnd, ...closingPlaces(lines, line, text).slice(0, MOST_PLACES)])];
}

/** Moves an offset at the end of a line before the block id, which has to stay last. */
function beforeBlockId(offset: number, lines: NoteLines): number {
  const line = lines.lineAt(offset);
  const text = lines.text(line).slice(0, offset - lines.start(line));
  return lines.start(line) + (BLOCK_ID_AT_END.exec(text)?.index ?? text.trimEnd().length);
}

/** The lines below an entry where a mark can be written. A table row has none. */
export function linesBelow({ form, block: index }: MarkedPlace, line: number, { blocks }: Structure, lines: NoteLines): readonly LineBelow[] {
  const block = blocks[index];
  if (block === undefined || form === 'row') return [];
  if (form === 'heading') return [belowHeading(index, blocks, lines)];
  const behindLine: LineBelow = { after: line, opening: '', indent: '', gap: false };
  return block.kind === 'item' ? [...belowItem(index, block, blocks, lines), behindLine] : [behindLine];
}

function belowItem(index: number, item: Block, blocks: readonly Block[], lines: NoteLines): readonly LineBelow[] {
  const own = MARKER.exec(lines.text(item.line));
  const child = blocks.slice(index + 1).find((block) => block.depth <= item.depth || block.kind === 'item');
  const given = child !== undefined && child.kind === 'item' && child.depth > item.depth ? BULLET.exec(lines.text(child.line)) : null;
  const [, before = '', marker = '-', space = ' '] = own ?? [];
  const indents = given === null ? [before + ' '.repeat(marker.length + (space === '\t' ? 1 : space.length)), `${before}\t`] : [given[1] ?? ''];
  const bullet = given?.[2] ?? (/^[*+]$/.test(marker) ? marker : '-');
  return indents.map((indent) => ({ after: item.endLine, opening: `${indent}${bullet} `, indent: `${indent}  `, gap: false }));
}

function belowHeading(index: number, blocks: readonly Block[], lines: NoteLines): LineBelow {
  const end = blocks.findIndex((block, at) => at > index && block.kind === 'heading');
  const last = blocks.slice(index, end < 0 ? blocks.length : end).reduce((latest, block) => (block.endLine > latest.endLine ? block : latest));
  const list = blocks.slice(index + 1, end < 0 ? blocks.length : end).filter((block) => block.kind === 'item' && block.depth === 0).at(-1);
  const bullet = list === undefined ? '-' : (BULLET.exec(lines.text(list.line))?.[2] ?? '-');
  return { after: last.endLine, opening: `${bullet} `, indent: '  ', gap: last.kind === 'paragraph' && last.depth === 0 };
}
