import { formatDate } from '../../../domain/day.ts';
import type { Splice } from '../../text/splice.ts';
import { endOfGroup, entryIndent, groupLines } from './draft-group.ts';
import type { DraftContext } from './draft-context.ts';
import { imitateEntry, plainItem, rowStyle } from './imitate-entry.ts';
import { insertAfter, insertBefore, insertBelow } from './insertion.ts';
import { newSection } from './new-section.ts';
import type { Placement } from './placement.ts';
import type { Table } from './table-row.ts';
import { tableRow } from './table-row.ts';

type PlacementOf<Kind> = Extract<Placement, { readonly kind: Kind }>;

/** The splice that writes the entry at its place; two where its task stands elsewhere. Ascending. */
export function draftEntry(placement: Placement, source: DraftContext): readonly Splice[] {
  switch (placement.kind) {
    case 'beside':
      return draftBeside(placement, source);
    case 'into-group':
      return [intoGroup(placement, source)];
    case 'new-group':
      return [newGroup(placement, source)];
    case 'empty-section':
      return inEmptySection(placement, source);
    case 'no-section':
      return [newSection(plainItem(source), source.logHeading, source.structure, source.lines)];
  }
}

function draftBeside(placement: PlacementOf<'beside'>, source: DraftContext): readonly Splice[] {
  const block = source.structure.blocks[placement.anchor.place.block];
  if (block?.kind === 'table') return rowBeside(placement, block, source);
  if (placement.anchor.place.form === 'heading' && source.planned) return [planAboveHeadings(placement, source)];
  return [linesBeside(placement, source)];
}

function linesBeside({ side, anchor, anchors, gap }: PlacementOf<'beside'>, source: DraftContext): Splice {
  const { lines, words, planned, followStyle } = source;
  const content = imitateEntry(anchors, source, side);
  // An item between lines of a paragraph, or items below one, would take the next line for their own.
  const isItem = anchor.place.form === 'line' && (planned || !followStyle);
  const hasItems = anchor.place.form === 'line' && (words.nested.length > 0 || words.task !== null);
  const between = blankLines(isItem ? Math.max(gap, 1) : gap);
  if (side === 'before') return insertBefore(anchor.line, [...content, ...(hasItems && gap === 0 ? [''] : between)], lines);
  const follows = anchor.endLine < lines.count && !lines.isBlank(anchor.endLine + 1);
  return insertAfter(anchor.endLine, [...between, ...content, ...((isItem || hasItems) && follows ? [''] : [])], lines);
}

function blankLines(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** Under a dated heading a plan would be text, so that it stands above them all. */
function planAboveHeadings({ anchors }: PlacementOf<'beside'>, source: DraftContext): Splice {
  const first = Math.min(...anchors.flatMap(({ place, line }) => (place.form === 'heading' ? [line] : [])));
  return insertBefore(first, [...plainItem(source), ''], source.lines);
}

/** A row beside another. A task, and a plan, which needs a box, stand as items outside the table. */
function rowBeside({ side, anchor, anchors }: PlacementOf<'beside'>, table: Table, source: DraftContext): readonly Splice[] {
  const { lines, planned, words, structure, vocabulary } = source;
  if (planned && side === 'before') return [insertBefore(table.line, [...plainItem(source), ''], lines)];
  if (planned) return [insertBelow(table.endLine, plainItem(source), lines)];
  const { date, capital } = rowStyle(anchors, source);
  const row = tableRow(table, date, words, capital, structure.text, lines, vocabulary);
  return [side === 'before' ? insertBefore(anchor.line, [row], lines) : insertAfter(anchor.line, [row], lines), ...taskBelow(table, source)];
}

function taskBelow(table: Table, { words, lines }: DraftContext): readonly Splice[] {
  return words.task === null ? [] : [insertBelow(table.endLine, [`- ${words.task}`], lines)];
}

function intoGroup({ group, anchors }: PlacementOf<'into-group'>, source: DraftContext): Splice {
  const content = imitateEntry(anchors, source, 'first', entryIndent(group, anchors, source));
  const { block } = group;
  return block.kind === 'heading' ? insertBelow(block.endLine, content, source.lines) : insertAfter(block.line, content, source.lines);
}

function newGroup({ side, group, inner, gap, anchors }: PlacementOf<'new-group'>, source: DraftContext): Splice {
  const content = groupLines(group, inner, anchors, source);
  const between = gap ? [''] : [];
  return side === 'before'
    ? insertBefore(group.block.line, [...content, ...between], source.lines)
    : insertAfter(endOfGroup(group, source.lines), [...between, ...content], source.lines);
}

const EMPTY_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) {0,4}$/;

/** In a table that has but its header, in an item that is empty yet, else below the words that introduce the section. */
function inEmptySection({ section }: PlacementOf<'empty-section'>, source: DraftContext): readonly Splice[] {
  const { structure, lines, planned, words, vocabulary, date } = source;
  const blocks = structure.blocks.slice(section.from, section.to);
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.depth === 0 && block.rows.length === 1);
  if (table !== undefined && !planned) {
    const row = tableRow(table, formatDate(date), words, false, structure.text, lines, vocabulary);
    return [insertAfter(table.endLine, [row], lines), ...taskBelow(table, source)];
  }
  const isIntroduction = blocks.findIndex((block) => block.depth > 0 || !(block.kind === 'paragraph' || (block.kind === 'excluded' && (block.reason === 'html' || block.reason === 'quoted'))));
  const introduction = blocks[(isIntroduction < 0 ? blocks.length : isIntroduction) - 1];
  const next = isIntroduction < 0 ? undefined : blocks[isIntroduction];
  const heading = structure.blocks[section.from - 1];
  if (next?.kind === 'item' && EMPTY_ITEM.test(lines.text(next.line)) && next.line === next.endLine) return [fillItem(next.line, source)];
  if (next?.kind === 'item' && !next.ordered) return [insertBefore(next.line, plainItem(source), lines)];
  return [insertBelow((introduction ?? heading)?.endLine ?? section.line, plainItem(source), lines)];
}

/** A template's `- ` is filled in. */
function fillItem(line: number, source: DraftContext): Splice {
  const { lines } = source;
  const marker = lines.text(line);
  const missing = marker.endsWith(' ') ? '' : ' ';
  const opening = marker.trimStart() + missing;
  const [first = '', ...others] = plainItem(source, opening);
  const indent = marker.slice(0, marker.length - marker.trimStart().length);
  const text = missing + [first.slice(opening.length), ...others.map((other) => (other === '' ? '' : indent + other))].join(lines.ending(line));
  return { start: lines.end(line), end: lines.end(line), text };
}
