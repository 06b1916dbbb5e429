import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate, toYearMonthDay } from '../../../domain/day.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import type { Structure } from '../../structure/block.ts';
import type { InsertionPoint } from '../../text/insertion.ts';
import { below, insertLines, isFollowed } from '../../text/insertion.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { leadingSpace } from '../../text/line-table.ts';
import type { Splice } from '../../text/splice.ts';
import { withShortMonth } from './date-style.ts';
import type { EntryStyle, LabelStyle } from './entry-style.ts';
import { openingOf, plainStyle, styleOfLine } from './entry-style.ts';
import type { EntryWords, Field } from './entry-words.ts';
import { bracketed, NO_ANSWER } from './entry-words.ts';
import { escapeBlockStart, isListLine } from './literal-text.ts';
import type { Anchor, Placement } from './placement.ts';
import { tableHead, tableRow } from './table-row.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

/** An entry in words, and the note that it is written into. */
export interface WordedEntry {
  readonly date: CalendarDate;
  readonly words: EntryWords;
  /** The words to use if the text doesn't follow the date on the same line, as below a dated heading. */
  readonly wordsApart: EntryWords;
  /** Whether it is written as an open task, `[ ]`. */
  readonly planned: boolean;
  /** Whether it follows the style of the existing entries or uses the plainest one. */
  readonly followStyle: boolean;
  readonly lines: NoteLines;
  readonly structure: Structure;
  readonly vocabulary: LogVocabulary;
}

/**
 * The splices that write an entry at its placement, in ascending order. If the entry is a table row, its task goes
 * below the table.
 */
export function entrySplices(placement: Placement, entry: WordedEntry): readonly Splice[] {
  const { form, titles } = placement;
  const { words, lines } = entry;
  const splice = insertLines(pointFor(placement, entry), [...titles, ...contentLines(placement, entry)], lines);
  if (form.kind !== 'row' || form.isNewTable || words.task === null) return [splice];
  return [splice, insertLines(below(form.table.endLine, lines), [`- ${words.task}`], lines)];
}

/** Blank lines keep an item, or items below the entry, from absorbing the next line of a paragraph. */
function pointFor({ point, form, neighbour }: Placement, { words, planned, followStyle, lines }: WordedEntry): InsertionPoint {
  const isItem = planned || !followStyle;
  const hasItems = words.nested.length > 0 || words.task !== null;
  if (form.kind !== 'line' || neighbour === null || !(isItem || hasItems)) return point;
  const isApart = point.side === 'before' || isFollowed(point.line, lines);
  return {
    ...point,
    blanksBefore: point.side === 'after' && isItem ? Math.max(point.blanksBefore, 1) : point.blanksBefore,
    blanksAfter: isApart ? Math.max(point.blanksAfter, 1) : point.blanksAfter,
  };
}

/** The lines of an entry in the form of its placement. */
function contentLines({ form, anchors, indent, neighbour, point }: Placement, entry: WordedEntry): readonly string[] {
  const { words, planned, followStyle, lines, structure } = entry;
  switch (form.kind) {
    case 'row': {
      const { date, capital } = rowStyle(anchors, entry);
      const row = tableRow(form.table, date, words, capital, structure.text, lines, entry.vocabulary);
      return form.isNewTable ? [...tableHead(form.table, lines), row, ...(words.task === null ? [] : ['', `- ${words.task}`])] : [row];
    }
    case 'heading': {
      const [anchor] = anchors;
      const block = anchor === undefined ? undefined : structure.blocks[anchor.place.block];
      const opening = block?.kind === 'heading' ? `${'#'.repeat(block.level)} ` : '### ';
      return headingLines({ ...styleLike(anchors, entry), opening }, entry.wordsApart, lines.isBlank((block?.endLine ?? anchor?.line ?? 0) + 1));
    }
    case 'line': {
      const style = planned || !followStyle ? plain('- ', entry) : styleLike(anchors, entry);
      return itemLines(style, entry, '  ').map((line) => indented(line, indent));
    }
    case 'item': {
      const like = styleLike(anchors, entry);
      const style = form.marker === undefined ? numbered(like, anchors, lines, neighbour === null ? 'first' : point.side) : { ...like, opening: form.marker };
      return itemLines(style, entry, nestedIndent(style, anchors, entry)).map((line) => indented(line, indent));
    }
  }
}

/** How existing rows write the date, and whether they capitalise the channel; `null` if there are none. */
function rowStyle(anchors: readonly Anchor[], { date, lines, vocabulary, followStyle }: WordedEntry): { readonly date: string; readonly capital: boolean | null } {
  const [anchor] = anchors;
  if (anchor === undefined) return { date: formatDate(date), capital: null };
  if (!followStyle) return { date: formatDate(date), capital: false };
  const cells = lines.text(anchor.line).split('|').map((cell) => cell.trim());
  const styles = cells.map((cell) => styleOfLine(cell, anchor.place.entry.date, date, vocabulary));
  const channel = cells.find((cell) => vocabulary.channels.words.has(cell.toLowerCase()));
  const style = styles.find((found) => found !== null);
  // Emphasis that closes behind a colon has to close in this cell.
  const closing = style !== undefined && /^[*_=~]/.test(style.date) && !/[*_=~]$/.test(style.date) ? style.unlabelled.trim() : '';
  return { date: style === undefined ? formatDate(date) : style.date + closing, capital: channel !== undefined && /^\p{Lu}/u.test(channel) };
}

function plain(opening: string, { date, followStyle }: WordedEntry): EntryStyle {
  // A colon keeps the text from being read as part of the date, such as a time or a weekday.
  return plainStyle(opening, date, followStyle ? ' ' : ': ');
}

/** The style of the nearest entry that can be followed. If only its date style can't be, the rest of it is used. */
function styleLike(anchors: readonly Anchor[], entry: WordedEntry): EntryStyle {
  const { date, lines, vocabulary, followStyle } = entry;
  const [anchor] = anchors;
  const opening = anchor === undefined ? '- ' : openingOf(lines.text(anchor.line));
  if (!followStyle) return plain(opening, entry);
  for (const { line, place } of anchors) {
    const style = styleOfLine(lines.text(line), place.entry.date, date, vocabulary);
    if (style !== null) return { ...style, opening, date: monthAsInOthers(style.date, anchors, entry) };
  }
  const beside = anchor === undefined ? null : styleOfLine(lines.text(anchor.line), anchor.place.entry.date, anchor.place.entry.date, vocabulary);
  return beside === null || /[*_=~]/.test(beside.date) ? plain(opening, entry) : { ...beside, opening, date: formatDate(date) };
}

/** "May" is both short and full, so that the next entry with another month says how months are written. */
function monthAsInOthers(styled: string, anchors: readonly Anchor[], { date, lines, vocabulary }: WordedEntry): string {
  const [nearest] = anchors;
  const short = nearest !== undefined && isInMay(nearest) ? withShortMonth(styled) : styled;
  if (short === styled) return styled;
  const other = anchors.find((anchor) => !isInMay(anchor));
  const dateOfOther = other === undefined ? null : styleOfLine(lines.text(other.line), other.place.entry.date, date, vocabulary)?.date;
  return dateOfOther === short ? short : styled;
}

function isInMay({ place }: Anchor): boolean {
  return toYearMonthDay(place.entry.date.day).month === 5;
}

/** The lines of an item or of a paragraph. A plan gets its box after the marker, and an ordinary separator. */
function itemLines(style: EntryStyle, { words, planned }: WordedEntry, indent: string): readonly string[] {
  if (!planned) return entryLines(style, words, indent);
  const opening = `${style.opening}[ ] `;
  return entryLines({ ...style, opening }, words, indent);
}

/** Existing numbers stay. A new one continues from its neighbour in the direction of the list. */
function numbered(style: EntryStyle, anchors: readonly Anchor[], lines: NoteLines, side: InsertionPoint['side'] | 'first'): EntryStyle {
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

/**
 * The indentation of the lines below an entry: that of other entries if it is deep enough, or else the width of the
 * marker.
 */
function nestedIndent({ opening }: EntryStyle, anchors: readonly Anchor[], { structure, lines }: WordedEntry): string {
  const width = opening.includes('\t') ? TAB_WIDTH : opening.length;
  for (const anchor of anchors) {
    const block = structure.blocks[anchor.place.block];
    const nested = structure.blocks[anchor.place.block + 1];
    if (block?.kind !== 'item' || nested?.kind !== 'item' || nested.depth !== block.depth + 1) continue;
    const around = leadingSpace(anchor.line, lines);
    const inner = leadingSpace(nested.line, lines);
    const indent = inner.startsWith(around) ? inner.slice(around.length) : '';
    if (indent.includes('\t') || indent.length >= width) return indent;
  }
  return opening.includes('\t') ? '\t' : ' '.repeat(width);
}

/** The lines of an entry in a list or paragraph: the first one, and those below it, indented by `indent`. */
function entryLines(style: EntryStyle, words: EntryWords, indent: string): readonly string[] {
  const [first = '', ...others] = textLines(words);
  return [`${style.opening}${style.date}${behindDate(style, words, first)}`.trimEnd(), ...[...others, ...itemsBelow(words, bulletOf(style))].map((line) => indented(line, indent))];
}

/** A dated heading with the text below it as one list item. `gap` adds a blank line between the two. */
function headingLines(style: EntryStyle, words: EntryWords, gap: boolean): readonly string[] {
  const heading = `${style.opening}${style.date}${behindDate(style, { ...words, labelled: words.channel !== null }, '')}`.trimEnd();
  const body = bodyLines(words);
  return body.length === 0 ? [heading] : [heading, ...(gap ? [''] : []), ...body];
}

function bodyLines(words: EntryWords): readonly string[] {
  const [start = '', ...rest] = words.lines;
  const isList = isListLine(start);
  const [first = '', ...others] = textLines({ ...words, lines: [isList ? start : escapeBlockStart(start), ...rest] });
  const below = [...others, ...itemsBelow(words, '-')];
  return first === '' ? below : [isList ? first : `- ${first}`, ...below.map((line) => indented(line, '  '))];
}

/** The lines of the text. Bracketed fields go at its end, but before a list in it. */
function textLines(words: EntryWords): readonly string[] {
  const list = words.lines.findIndex((line, index) => index > 0 && isListLine(line));
  const last = (list < 0 ? words.lines.length : list) - 1;
  return words.lines.map((line, index) => (index === last ? [line, ...bracketed(words)].filter((part) => part !== '').join(' ') : line));
}

/** Nested items, each with its continuation lines. */
function itemsBelow({ nested, attempt, task }: EntryWords, bullet: string): readonly string[] {
  const others = [...(attempt === 'below' ? [NO_ANSWER] : []), ...(task === null ? [] : [task])];
  return [...nested.flatMap((field) => fieldItem(field, bullet)), ...others.map((line) => `${bullet} ${line}`)];
}

function bulletOf({ opening }: EntryStyle): string {
  return /^[*+]/.exec(opening)?.[0] ?? '-';
}

function fieldItem({ key, lines: [first = '', ...others] }: Field, bullet: string): readonly string[] {
  return [`${bullet} ${key}:: ${first}`.trimEnd(), ...others.map((line) => indented(line, '  '))];
}

function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

/** The separator that the section uses, then arrow, channel label and text. */
function behindDate(style: EntryStyle, { direction, channel, labelled }: EntryWords, text: string): string {
  const arrow = direction === null ? '' : `${direction} `;
  const label = channel === null || !labelled ? null : labelText(channel, style.label);
  if (label === null) return arrow + text === '' ? withoutSeparator(style.unlabelled) : style.unlabelled + arrow + text;
  if (text === '' || text === NO_ANSWER) return `${style.separator}${arrow}${withoutSeparator(label)} ${text}`;
  return style.separator + arrow + label + text;
}

function labelText(channel: string, { before, behind, capital }: LabelStyle): string {
  return before + (capital ? capitalised(channel) : channel) + behind;
}

function withoutSeparator(text: string): string {
  return text.replace(/[\s:–—|·,=-]+$/, '');
}
