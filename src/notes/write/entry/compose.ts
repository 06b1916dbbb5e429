import type { EntryStyle, LabelStyle } from './entry-style.ts';
import type { EntryWords, Field } from './entry-words.ts';
import { bracketed, NO_ANSWER } from './entry-words.ts';
import { escapeBlockStart, isListLine } from './literal-text.ts';

/** The lines of an entry in a list or paragraph: its first one, and what stands below it by `indent`. */
export function entryLines(style: EntryStyle, words: EntryWords, indent: string): readonly string[] {
  const [first = '', ...others] = textLines(words);
  return [`${style.opening}${style.date}${behindDate(style, words, first)}`.trimEnd(), ...[...others, ...itemsBelow(words, bulletOf(style))].map((line) => indented(line, indent))];
}

/** A dated heading, and below it the text as one list item; `gap`: a blank line between the two. */
export function headingLines(style: EntryStyle, words: EntryWords, gap: boolean): readonly string[] {
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

/** The lines of the text, with what stands in brackets at its end, before a list in it. */
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

/** Arrow, channel label and text, behind the separator that the section uses. */
function behindDate(style: EntryStyle, { direction, channel, labelled }: EntryWords, text: string): string {
  const arrow = direction === null ? '' : `${direction} `;
  const label = channel === null || !labelled ? null : labelText(channel, style.label);
  if (label === null) return arrow + text === '' ? withoutSeparator(style.unlabelled) : style.unlabelled + arrow + text;
  if (text === '' || text === NO_ANSWER) return `${style.separator}${arrow}${withoutSeparator(label)} ${text}`;
  return style.separator + arrow + label + text;
}

function labelText(channel: string, { before, behind, capital }: LabelStyle): string {
  return before + (capital ? channel.charAt(0).toUpperCase() + channel.slice(1) : channel) + behind;
}

function withoutSeparator(text: string): string {
  return text.replace(/[\s:–—|·,=-]+$/, '');
}
