import { formatDate } from '../../../domain/day.ts';
import { entryLines, headingLines } from './compose.ts';
import type { DraftContext } from './draft-context.ts';
import type { EntryStyle } from './entry-style.ts';
import { openingOf, plainStyle, styleOfLine } from './entry-style.ts';
import type { NoteLines } from '../../text/line-table.ts';
import type { Anchor } from './placement.ts';
import { tableHead, tableRow } from './table-row.ts';

/** Where the entry stands, seen from the first of the entries that it follows in form, or first in a list of its own. */
export type Side = 'before' | 'after' | 'first';

/** The lines of an entry in the plainest form. */
export function plainItem(source: DraftContext, opening = '- '): readonly string[] {
  return itemLines(plain(opening, source), source, ' '.repeat(opening.length));
}

/** The lines of an entry in the form of others, the nearest first; `indent` is theirs if not given. */
export function imitateEntry(anchors: readonly Anchor[], source: DraftContext, side: Side, indent?: string): readonly string[] {
  const { planned, lines, structure } = source;
  const [anchor] = anchors;
  if (anchor === undefined) return plainItem(source).map((line) => indented(line, indent ?? ''));
  const block = structure.blocks[anchor.place.block];
  switch (anchor.place.form) {
    case 'row':
      return block?.kind === 'table' && !planned ? newTable(block, anchors, source) : plainItem(source);
    case 'heading': {
      if (planned) return plainItem(source);
      const opening = block?.kind === 'heading' ? `${'#'.repeat(block.level)} ` : '### ';
      return headingLines({ ...styleLike(anchors, source), opening }, source.wordsApart, lines.isBlank((block?.endLine ?? anchor.line) + 1));
    }
    case 'line':
      return itemLines(planned || !source.followStyle ? plain('- ', source) : styleLike(anchors, source), source, '  ').map((line) => indented(line, indent ?? indentOf(anchor, lines)));
    case 'item': {
      const style = numbered(styleLike(anchors, source), anchors, lines, side);
      return itemLines(style, source, nestedIndent(style, anchors, source)).map((line) => indented(line, indent ?? indentOf(anchor, lines)));
    }
  }
}

/** How rows write the date, and whether their channels begin with a capital. */
export function rowStyle(anchors: readonly Anchor[], { date, lines, vocabulary, followStyle }: DraftContext): { readonly date: string; readonly capital: boolean } {
  const [anchor] = anchors;
  if (anchor === undefined || !followStyle) return { date: formatDate(date), capital: false };
  const cells = lines.text(anchor.line).split('|').map((cell) => cell.trim());
  const styles = cells.map((cell) => styleOfLine(cell, anchor.place.entry.date, date, vocabulary));
  const channel = cells.find((cell) => vocabulary.channels.words.has(cell.toLowerCase()));
  return { date: styles.find((style) => style !== null)?.date ?? formatDate(date), capital: channel !== undefined && /^\p{Lu}/u.test(channel) };
}

/** The white space before a line's first sign. */
export function leadingSpace(line: number, lines: NoteLines): string {
  return /^[ \t]*/.exec(lines.text(line))?.[0] ?? '';
}

function indentOf({ line }: Anchor, lines: NoteLines): string {
  return leadingSpace(line, lines);
}

function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

function plain(opening: string, { date, followStyle }: DraftContext): EntryStyle {
  // A colon keeps apart from the date what would be read as part of it: a time, a weekday.
  return plainStyle(opening, date, followStyle ? ' ' : ': ');
}

/** The style of the nearest entry that can be followed; if it is just the date that can't, the rest of its style. */
function styleLike(anchors: readonly Anchor[], source: DraftContext): EntryStyle {
  const { date, lines, vocabulary, followStyle } = source;
  const [anchor] = anchors;
  const opening = anchor === undefined ? '- ' : openingOf(lines.text(anchor.line));
  if (!followStyle) return plain(opening, source);
  for (const { line, place } of anchors) {
    const style = styleOfLine(lines.text(line), place.entry.date, date, vocabulary);
    if (style !== null) return { ...style, opening };
  }
  const beside = anchor === undefined ? null : styleOfLine(lines.text(anchor.line), anchor.place.entry.date, anchor.place.entry.date, vocabulary);
  return beside === null || /[*_=~]/.test(beside.date) ? plain(opening, source) : { ...beside, opening, date: formatDate(date) };
}

/** The lines of an item or of a paragraph; a plan gets its box behind the marker, and an ordinary separator. */
function itemLines(style: EntryStyle, { words, planned }: DraftContext, indent: string): readonly string[] {
  if (!planned) return entryLines(style, words, indent);
  const opening = `${style.opening}[ ] `;
  return entryLines({ ...style, opening }, words, indent);
}

/** Numbers that are there stay as they are; a new one goes on from its neighbour in the direction in which they count. */
function numbered(style: EntryStyle, anchors: readonly Anchor[], lines: NoteLines, side: Side): EntryStyle {
  const own = numberOf(style.opening);
  if (own === null) return style;
  const numbers = anchors.slice(1, 50).flatMap(({ line }) => numberOf(openingOf(lines.text(line))) ?? []);
  const [first, second] = numbers;
  const step = first === undefined || second === undefined ? 1 : Math.sign(second - first);
  const number = side === 'first' ? 1 : side === 'after' ? own + step : own - step;
  return { ...style, opening: style.opening.replace(/^\d+/, String(Math.max(1, number))) };
}

function numberOf(opening: string): number | null {
  const digits = /^\d+/.exec(opening)?.[0];
  return digits === undefined ? null : Number(digits);
}

const TAB_WIDTH = 4;

/** The indentation of what stands below an entry: that of other entries, if it reaches far enough, else the marker's width. */
function nestedIndent({ opening }: EntryStyle, anchors: readonly Anchor[], { structure, lines }: DraftContext): string {
  const width = opening.includes('\t') ? TAB_WIDTH : opening.length;
  for (const anchor of anchors) {
    const block = structure.blocks[anchor.place.block];
    const nested = structure.blocks[anchor.place.block + 1];
    if (block?.kind !== 'item' || nested?.kind !== 'item' || nested.depth !== block.depth + 1) continue;
    const around = indentOf(anchor, lines);
    const inner = leadingSpace(nested.line, lines);
    const indent = inner.startsWith(around) ? inner.slice(around.length) : '';
    if (indent.includes('\t') || indent.length >= width) return indent;
  }
  return opening.includes('\t') ? '\t' : ' '.repeat(width);
}

function newTable(table: Parameters<typeof tableRow>[0], anchors: readonly Anchor[], source: DraftContext): readonly string[] {
  const { date, capital } = rowStyle(anchors, source);
  const { words, structure, lines, vocabulary } = source;
  const task = words.task === null ? [] : ['', `- ${words.task}`];
  return [...tableHead(table, lines), tableRow(table, date, words, capital, structure.text, lines, vocabulary), ...task];
}
