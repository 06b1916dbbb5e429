import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate } from '../../../domain/day.ts';
import type { DateOrder } from '../../../domain/settings.ts';
import { isSeparator } from '../entry-head.ts';
import { leadingDate } from '../leading-date.ts';
import { followDateStyle } from './date-style.ts';
import type { EntryText } from './entry-text.ts';

/** How the entries beside a new one are written: what stands before the date, around it and behind it. */
export interface EntryStyle {
  /** `- `, `3. `, `### `, or nothing. */
  readonly opening: string;
  /** The date of the new entry, wrapped as the others are. */
  readonly date: string;
  /** Between date and text. */
  readonly separator: string;
}

/** The plainest style, which any section takes: `- 2026-07-01 call: text`. */
export function plainStyle(opening: string, date: CalendarDate): EntryStyle {
  return { opening, date: formatDate(date), separator: ' ' };
}

const OPENING = /^[ \t]*((?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?(?:\[[xX]\][ \t]+)?/;

/** The style of the entry whose first line is `line` and whose date is `written`; `null` where it can't be followed. */
export function styleOfLine(line: string, written: CalendarDate, date: CalendarDate, order: DateOrder | null): EntryStyle | null {
  const opening = OPENING.exec(line);
  const body = line.slice(opening?.[0].length ?? 0);
  const dated = leadingDate({ text: body, visible: body }, order);
  if (dated === null || !body.endsWith(dated.rest.text)) return null;
  const lead = body.slice(0, body.length - dated.rest.text.length);
  const styled = followDateStyle(lead, written, date, order);
  if (styled === null) return null;
  return { opening: opening?.[1] ?? '', date: styled, separator: separatorOf(dated.rest.text) };
}

function separatorOf(rest: string): string {
  let end = 0;
  while (end < rest.length && isSeparator(rest.charCodeAt(end))) end++;
  const separator = rest.slice(0, end);
  // `->` is an arrow, and no separator; nor does a line that ends behind its date show one.
  const arrow = separator.endsWith('-') && rest.charAt(end) === '>';
  const shown = arrow ? separator.slice(0, -1) : separator;
  return shown.trim() === '' ? ' ' : shown;
}

/** The lines of an entry in a list or paragraph: its first one, and what stands below it, indented. */
export function entryLines(style: EntryStyle, text: EntryText): readonly string[] {
  const indent = ' '.repeat(style.opening.length);
  const [first = '', ...others] = text.lines;
  const head = `${style.opening}${style.date}${behindDate(style.separator, text, first)}`.trimEnd();
  const below = others.map((line) => (line === '' ? '' : indent + line));
  return [head, ...below, ...nestedLines(text, indent)];
}

/** Nested items and their continuation lines. */
export function nestedLines(text: EntryText, indent: string): readonly string[] {
  return text.items.flatMap(([first = '', ...others]) => [`${indent}- ${first}`, ...others.map((line) => (line === '' ? '' : `${indent}  ${line}`))]);
}

/** Arrow, channel label and text, behind the separator that the section uses. */
function behindDate(separator: string, { direction, label }: EntryText, first: string): string {
  const between = direction === null ? separator : `${separator}${direction} `;
  if (label === null) return between + first;
  return first === '' ? between + label : `${between}${label}: ${first}`;
}
