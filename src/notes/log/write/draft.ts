import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate } from '../../../domain/day.ts';
import type { Splice } from '../../splice.ts';
import type { Block, Structure } from '../../structure/block.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';
import { columnRoles } from '../table.ts';
import type { EntryStyle } from './entry-style.ts';
import { entryLines, nestedLines, plainStyle, styleOfLine } from './entry-style.ts';
import type { EntryText } from './entry-text.ts';
import { groupTitle } from './groups.ts';
import type { NoteLines } from './note-lines.ts';
import type { Anchor, Placement } from './placement.ts';

/** Everything that a draft of an entry is made from. */
export interface DraftSource {
  readonly date: CalendarDate;
  readonly text: EntryText;
  /** Whether it is written with an open box. */
  readonly planned: boolean;
  readonly noteText: string;
  readonly lines: NoteLines;
  readonly structure: Structure;
  readonly vocabulary: LogVocabulary;
  readonly logHeading: string;
  /** Whether the style of the entries that are there is followed, or the plainest one used. */
  readonly followStyle: boolean;
}

/** The splice that writes the entry at its place. */
export function draftEntry(placement: Placement, source: DraftSource): Splice {
  switch (placement.kind) {
    case 'beside':
      return draftBeside(placement, source);
    case 'into-group':
      return insertBelow(placement.group.block.line, groupBody(placement.group.block, placement.anchors, source), source, placement.group.block.kind === 'heading');
    case 'new-group':
      return draftNewGroup(placement, source);
    case 'empty-section':
      return draftInSection(placement, source);
    case 'no-section':
      return draftNewSection(source);
  }
}

function draftBeside({ side, anchor, anchors, gap }: Extract<Placement, { readonly kind: 'beside' }>, source: DraftSource): Splice {
  const content = besideAnchor(anchor, anchors, source);
  const between = Array.from({ length: gap }, () => '');
  return side === 'before' ? insertBefore(anchor.line, [...content, ...between], source) : insertAfter(anchor.endLine, [...between, ...content], source);
}

/** The lines of an entry in the form of the one beside it. */
function besideAnchor(anchor: Anchor, anchors: readonly Anchor[], source: DraftSource): readonly string[] {
  const { noteText, lines } = source;
  const raw = lines.text(anchor.line);
  const indent = /^[ \t]*/.exec(raw)?.[0] ?? '';
  if (anchor.place.form === 'row') return [tableRow(anchor, source)];
  const like = [anchor, ...anchors.filter(({ place }) => place.form === anchor.place.form)];
  const style = (source.followStyle ? firstStyle(like, source) : null) ?? plainStyle(/^[ \t]*((?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?/.exec(raw)?.[1] ?? '', source.date);
  if (anchor.place.form === 'heading') return headingEntry(style, source, headingHasGap(anchor, lines));
  const ordered = /^\d/.test(style.opening) ? { ...style, opening: nextNumber(style.opening, anchor, noteText) } : style;
  return itemEntry(ordered, source).map((line) => (line === '' ? '' : indent + line));
}

function firstStyle(anchors: readonly Anchor[], { date, lines, vocabulary }: DraftSource): EntryStyle | null {
  for (const { line, place } of anchors) {
    const style = styleOfLine(lines.text(line), place.entry.date, date, vocabulary.dateOrder);
    if (style !== null) return style;
  }
  return null;
}

/** Numbers of items that are there stay as they are; a new one counts on from its neighbour. */
function nextNumber(opening: string, anchor: Anchor, noteText: string): string {
  const number = Number(/^\d+/.exec(opening)?.[0] ?? '1');
  const repeated = new RegExp(`^[ \\t]*${number}[.)]`, 'gm');
  const same = (noteText.match(repeated)?.length ?? 0) > 1;
  return same || anchor.place.form !== 'item' ? opening : opening.replace(/^\d+/, String(number + 1));
}

function itemEntry(style: EntryStyle, { text, planned }: DraftSource): readonly string[] {
  if (!planned) return entryLines(style, text);
  // A plan has a box, and so needs an item.
  const opening = style.opening === '' ? '- ' : style.opening;
  const [first = '', ...others] = entryLines({ ...style, opening }, text);
  return [`${opening}[ ] ${first.slice(opening.length)}`, ...others];
}

function headingEntry(style: EntryStyle, source: DraftSource, gap: boolean): readonly string[] {
  if (source.planned) return itemEntry(plainStyle('- ', source.date), source);
  const { label, direction, lines, items } = source.text;
  const [heading = ''] = entryLines(style, { label: null, direction: null, lines: [[direction ?? '', label ?? ''].filter((part) => part !== '').join(' ')], items: [] });
  const body = textItem(lines, items);
  return body.length === 0 ? [heading.trimEnd()] : [heading.trimEnd(), ...(gap ? [''] : []), ...body];
}

/** Under a dated heading the text is one list item, with the marks in it. */
function textItem(lines: readonly string[], items: EntryText['items']): readonly string[] {
  const [first = '', ...others] = lines;
  if (first === '' && items.length === 0) return [];
  if (first === '') return nestedLines({ label: null, direction: null, lines: [], items }, '');
  return [`- ${first}`, ...others.map((line) => (line === '' ? '' : `  ${line}`)), ...nestedLines({ label: null, direction: null, lines: [], items }, '  ')];
}

function headingHasGap({ line }: Anchor, lines: NoteLines): boolean {
  return lines.isBlank(line + 1);
}

function tableRow(anchor: Anchor, source: DraftSource): string {
  const table = source.structure.blocks[anchor.place.block];
  const written = cellTexts(source.lines.text(anchor.line));
  const dateCell = written.find((cell) => styleOfLine(cell, anchor.place.entry.date, source.date, source.vocabulary.dateOrder) !== null);
  const style = dateCell === undefined || !source.followStyle ? null : styleOfLine(dateCell, anchor.place.entry.date, source.date, source.vocabulary.dateOrder);
  return table?.kind === 'table' ? rowFor(table, style?.date ?? formatDate(source.date), source) : '';
}

/** A row whose cells hold what the header names. */
function rowFor(table: Extract<Block, { readonly kind: 'table' }>, date: string, { text, noteText, vocabulary }: DraftSource): string {
  const headers = table.rows[0]?.cells.map((cell) => noteText.slice(cell.start, cell.end)) ?? [];
  const roles = columnRoles(headers, vocabulary);
  const dateColumn = Math.max(0, roles.indexOf('date'));
  const channelColumn = roles.indexOf('channel');
  const directionColumn = roles.indexOf('direction');
  const textColumn = roles.findIndex((role, column) => role === 'text' && column !== dateColumn);
  const words = [
    ...(directionColumn < 0 && text.direction !== null ? [text.direction] : []),
    channelColumn < 0 && text.label !== null ? (text.lines.join('') === '' ? text.label : `${text.label}:`) : '',
    text.lines.join('\n'),
    ...text.items.map((item) => `(${item.join(' ')})`),
  ].filter((part) => part !== '').join(' ');
  const cells = headers.map((_, column) => {
    if (column === dateColumn) return date;
    if (column === channelColumn) return text.label ?? '';
    if (column === directionColumn) return text.direction === null ? '' : text.direction === '→' ? 'out' : 'in';
    return column === textColumn ? words : '';
  });
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
}

function cellTexts(row: string): readonly string[] {
  return row.replace(/^\s*\|/, '').split('|').map((cell) => cell.trim());
}

function groupBody(group: Extract<Block, { readonly kind: 'heading' | 'item' }>, anchors: readonly Anchor[], source: DraftSource): readonly string[] {
  const [anchor] = anchors;
  const indent = group.kind === 'item' ? ' '.repeat(markerWidth(group, source)) : '';
  const content = anchor === undefined || anchor.place.form === 'row' ? itemEntry(plainStyle('- ', source.date), source) : besideAnchor(anchor, anchors, source).map((line) => line.trimStart() === '' ? '' : line);
  return anchor === undefined || anchor.place.form === 'row' ? content.map((line) => indent + line) : content;
}

function markerWidth(item: Extract<Block, { readonly kind: 'item' }>, { noteText }: DraftSource): number {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(noteText.slice(item.marker, item.marker + 20))?.[0].length ?? 2;
}

function draftNewGroup({ side, group }: Extract<Placement, { readonly kind: 'new-group' }>, source: DraftSource): Splice {
  const title = groupTitle(group, source.noteText, source.date);
  const heading = group.block.kind === 'heading';
  const opening = heading ? `${'#'.repeat(group.block.level)} ` : source.noteText.slice(group.block.marker, group.block.marker + markerWidth(group.block, source));
  const entry = itemEntry(plainStyle('- ', source.date), source);
  const indented = heading ? ['', ...entry] : entry.map((line) => ' '.repeat(opening.length) + line);
  const content = [opening + (title ?? formatDate(source.date)), ...indented];
  if (side === 'before') return insertBefore(group.block.line, heading ? [...content, ''] : content, source);
  let last = group.endLine;
  while (last > group.block.line && source.lines.isBlank(last)) last--;
  return insertAfter(last, heading ? ['', ...content] : content, source);
}

function draftInSection({ section, table }: Extract<Placement, { readonly kind: 'empty-section' }>, source: DraftSource): Splice {
  if (table !== null && table.rows.length === 1 && !source.planned) {
    return insertAfter(table.endLine, [rowFor(table, formatDate(source.date), source)], source);
  }
  return insertBelow(section.line, itemEntry(plainStyle('- ', source.date), source), source, true);
}

const QUERY_FENCE = /^\s*(?:`{3,}|~{3,})\s*(?:dataview|dataviewjs|query|tasks|base|button)\b/i;

/** A new section at the end of the note, before footnotes and query blocks that close it. */
function draftNewSection(source: DraftSource): Splice {
  const { structure, lines } = source;
  const heading = `${'#'.repeat(headingLevel(structure.blocks))} ${source.logHeading}`;
  const content = [heading, '', ...itemEntry(plainStyle('- ', source.date), source)];
  const closing = closingBlocksLine(structure.blocks, lines);
  if (closing !== null) {
    const before = closing > 1 && !lines.isBlank(closing - 1) ? [''] : [];
    return insertBefore(closing, [...before, ...content, ''], source);
  }
  let last = lines.count;
  while (last > 1 && lines.isBlank(last)) last--;
  return insertAfter(last, lines.isBlank(last) ? content : ['', ...content], source);
}

/** One level below the heading that stands above all others; beside them where there are several of the highest level. */
function headingLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block.depth === 0 ? [block.level] : []));
  if (levels.length === 0) return 2;
  const top = Math.min(...levels);
  const alone = levels[0] === top && levels.filter((level) => level === top).length === 1;
  return Math.min(6, alone ? top + 1 : top);
}

/** The line of the first of the footnotes and query blocks that end a note; `null` where none do. */
function closingBlocksLine(blocks: readonly Block[], lines: NoteLines): number | null {
  let line: number | null = null;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind !== 'excluded' || block.depth > 0) break;
    if (block.reason !== 'footnote' && !(block.reason === 'code' && QUERY_FENCE.test(lines.text(block.line)))) break;
    line = block.line;
  }
  return line;
}

/** Below a heading or item: behind a blank line under a heading, and apart from what follows. */
function insertBelow(line: number, content: readonly string[], source: DraftSource, heading: boolean): Splice {
  const { lines } = source;
  if (!heading) return insertAfter(line, content, source);
  const follows = line < lines.count && !lines.isBlank(line + 1);
  return insertAfter(line, ['', ...content, ...(follows ? [''] : [])], source);
}

function insertBefore(line: number, content: readonly string[], { lines }: DraftSource): Splice {
  const at = lines.start(line);
  const ending = lines.ending(Math.max(1, line - 1));
  return { start: at, end: at, text: content.map((part) => part + ending).join('') };
}

function insertAfter(line: number, content: readonly string[], { lines }: DraftSource): Splice {
  const at = lines.end(line);
  const ending = lines.ending(line);
  return { start: at, end: at, text: content.map((part) => ending + part).join('') };
}
