import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Root, RootContent, Table, TableCell } from 'mdast';
import type { Block, ExcludedReason, Leaf, Span, Structure } from './block.ts';
import { pipe, isDigit, skipBlanks, trimEnd } from './characters.ts';
import { noSpans, type BlockDraft } from './block.ts';
import { lineBeyondBrackets, longestBlock, mostLevels } from './limits.ts';
import { countLineEndings, lineStart } from './lines.ts';

/** A block at the top level of a parsed tree: the items of top-level lists each on their own. */
export type Unit = Exclude<RootContent, List> | ListItem;

/** The place of a parsed slice in the whole text. */
export interface Slice {
  /** The whole text. */
  readonly text: string;
  /** Offset of the slice in it. */
  readonly offset: number;
  /** The number of the slice's first line. */
  readonly line: number;
}

type TooLarge = Structure['tooLarge'][number];

/** The units of a parsed tree in document order. */
export function unitsOf(root: Root): Unit[] {
  return root.children.flatMap((node) => (node.type === 'list' ? node.children : [node]));
}

/** The offset of a node's start in the whole text. */
function startOf(node: Nodes, slice: Slice): number {
  return slice.offset + (node.position?.start.offset ?? 0);
}

/** The offset of a node's end in the whole text, trailing white space left out. */
export function endOf(node: Nodes, slice: Slice): number {
  return trimEnd(slice.text, startOf(node, slice), slice.offset + (node.position?.end.offset ?? 0));
}

/** Adds the blocks of a unit to the draft; a unit beyond the limits becomes one excluded block. */
export function addUnit(unit: Unit, slice: Slice, draft: BlockDraft): void {
  const beyond = unit.type === 'code' ? null : limitBroken(unit, slice);
  if (beyond === null) {
    addNode(unit, 0, slice, draft.blocks);
    return;
  }
  draft.blocks.push({ kind: 'excluded', depth: 0, ...linesOf(unit, slice), reason: 'too-large' });
  draft.tooLarge.push(beyond);
}

function limitBroken(unit: Unit, slice: Slice): TooLarge | null {
  const start = startOf(unit, slice);
  const end = endOf(unit, slice);
  if (end - start > longestBlock) return { line: lineOf(unit, slice), limit: 'size' };
  const deep = nodeBeyondLevels(unit, 0);
  if (deep !== null) return { line: lineOf(deep, slice), limit: 'levels' };
  const crowded = lineBeyondBrackets(slice.text, lineStart(slice.text, start), end);
  return crowded === -1 ? null : { line: lineAt(crowded, unit, slice), limit: 'brackets' };
}

function nodeBeyondLevels(node: Nodes, levels: number): Nodes | null {
  const inside = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition' ? levels + 1 : levels;
  if (inside > mostLevels) return node;
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return null;
  for (const child of node.children) {
    const deep = nodeBeyondLevels(child, inside);
    if (deep !== null) return deep;
  }
  return null;
}

/** The number of the line that starts at the given offset inside the unit. */
function lineAt(offset: number, unit: Unit, slice: Slice): number {
  return lineOf(unit, slice) + countLineEndings(slice.text, startOf(unit, slice), offset);
}

function addNode(node: Unit | BlockContent | DefinitionContent, depth: number, slice: Slice, blocks: Block[]): void {
  switch (node.type) {
    case 'heading':
      blocks.push({ kind: 'heading', depth, ...linesOf(node, slice), level: node.depth, text: contentLeaf(node, slice) });
      return;
    case 'paragraph':
      blocks.push({ kind: 'paragraph', depth, ...linesOf(node, slice), text: wholeLeaf(node, slice) });
      return;
    case 'list':
      for (const item of node.children) addNode(item, depth, slice, blocks);
      return;
    case 'listItem':
      addItem(node, depth, slice, blocks);
      return;
    case 'table':
      blocks.push({ kind: 'table', depth, ...linesOf(node, slice), rows: rowsOf(node, slice) });
      return;
    default: {
      const reason = reasonToExclude(node.type);
      if (reason !== null) blocks.push({ kind: 'excluded', depth, ...linesOf(node, slice), reason });
    }
  }
}

function reasonToExclude(type: Nodes['type']): ExcludedReason | null {
  switch (type) {
    case 'blockquote':
      return 'quoted';
    case 'code':
      return 'code';
    case 'html':
      return 'html';
    case 'footnoteDefinition':
      return 'footnote';
    default:
      return null;
  }
}

function addItem(item: ListItem, depth: number, slice: Slice, blocks: Block[]): void {
  const [first, ...others] = item.children;
  const text = first?.type === 'paragraph' && lineOf(first, slice) === lineOf(item, slice) ? first : null;
  const marker = startOf(item, slice);
  blocks.push({
    kind: 'item',
    depth,
    ...linesOf(item, slice),
    marker,
    ordered: isDigit(slice.text.charCodeAt(marker)),
    text: text === null ? null : wholeLeaf(text, slice),
  });
  for (const child of text === null ? item.children : others) addNode(child, depth + 1, slice, blocks);
}

function rowsOf(table: Table, slice: Slice): Extract<Block, { kind: 'table' }>['rows'] {
  return table.children.map((row) => ({ line: lineOf(row, slice), cells: row.children.map((cell) => cellLeaf(cell, slice)) }));
}

/** A cell's content; that of an empty one is the place where its text would end. */
function cellLeaf(cell: TableCell, slice: Slice): Leaf {
  if (cell.children.length > 0) return contentLeaf(cell, slice);
  const { text } = slice;
  const start = startOf(cell, slice);
  const at = skipBlanks(text, text.charCodeAt(start) === pipe ? start + 1 : start, text.length);
  return { start: at, end: at, opaque: noSpans };
}

type TextNode = Extract<Nodes, { type: 'heading' | 'paragraph' | 'tableCell' }>;

function wholeLeaf(node: TextNode, slice: Slice): Leaf {
  return { start: startOf(node, slice), end: endOf(node, slice), opaque: opaqueIn(node, slice) };
}

/** The leaf of a node's children, without the marks around them; of an empty heading the place behind its marks. */
function contentLeaf(node: TextNode, slice: Slice): Leaf {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  if (first === undefined || last === undefined) {
    const start = startOf(node, slice) + (node.type === 'heading' ? node.depth : 0);
    return { start, end: start, opaque: noSpans };
  }
  return { start: startOf(first, slice), end: endOf(last, slice), opaque: opaqueIn(node, slice) };
}

function opaqueIn(node: TextNode, slice: Slice): readonly Span[] {
  const spans: Span[] = [];
  collectOpaque(node, slice, spans);
  return spans.length === 0 ? noSpans : spans;
}

function collectOpaque(node: Nodes, slice: Slice, spans: Span[]): void {
  if (node.type === 'inlineCode' || node.type === 'html') {
    spans.push({ start: startOf(node, slice), end: slice.offset + (node.position?.end.offset ?? 0) });
  } else if ('children' in node) {
    for (const child of node.children) collectOpaque(child, slice, spans);
  }
}

function lineOf(node: Nodes, slice: Slice): number {
  return slice.line - 1 + (node.position?.start.line ?? 1);
}

function linesOf(node: Nodes, slice: Slice): { line: number; endLine: number } {
  const line = lineOf(node, slice);
  return { line, endLine: line + countLineEndings(slice.text, startOf(node, slice), endOf(node, slice)) };
}
