import type { DateOrder } from '../../domain/settings.ts';
import type { DateReading } from '../dates/written-date.ts';
import { findDays, readDateAt } from '../dates/written-date.ts';
import { linkTarget } from './links.ts';

/** A line as the readers see it: `visible` is its text with inline code blanked, at equal offsets. */
export interface LineText {
  readonly text: string;
  readonly visible: string;
}

/** A date that leads a line, and what is left of the line behind it. */
export interface DatedLine {
  readonly reading: DateReading;
  readonly rest: LineText;
}

/**
 * The date that a line starts with, bare or wrapped: in emphasis, brackets, a link's target or text, a `(date:: …)` or
 * behind 📅 (notes-format.md, section 2). `null` where none leads.
 */
export function leadingDate(line: LineText, order: DateOrder | null): DatedLine | null {
  const { text } = line;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return bareDate(line, 0, order);
  const opened = emphasisEnd(text);
  const dated = wrappedDate(line, opened, order);
  return dated === null || opened === 0 ? dated : closeEmphasis(dated, text.slice(0, opened));
}

function wrappedDate(line: LineText, at: number, order: DateOrder | null): DatedLine | null {
  const { text } = line;
  if (text.startsWith('[[', at)) return linkedDate(line, at, order);
  if (text.startsWith('[', at)) return bracketedDate(line, at, ']', order);
  if (text.startsWith('(', at)) return bracketedDate(line, at, ')', order);
  if (text.startsWith('📅', at)) return bareDate(line, skipSpaces(text, at + '📅'.length), order);
  return bareDate(line, at, order);
}

function bareDate(line: LineText, at: number, order: DateOrder | null): DatedLine | null {
  if (line.visible.charCodeAt(at) !== line.text.charCodeAt(at)) return null;
  const reading = readDateAt(line.text, at, line.text.length, order);
  return reading === null ? null : { reading, rest: restFrom(line, reading.end) };
}

/** `[[2026-07-04]]`, `[[Daily/2026-07-04 Thursday|2026-07-04]]`, `[[2026-04-10 - Intro call - Jane]]`. */
function linkedDate(line: LineText, at: number, order: DateOrder | null): DatedLine | null {
  const close = line.visible.indexOf(']]', at);
  if (close < 0) return null;
  const inside = line.text.slice(at + 2, close);
  const bar = inside.indexOf('|');
  const target = linkTarget(bar < 0 ? inside : inside.slice(0, bar));
  const shown = bar < 0 ? '' : inside.slice(bar + 1).trim();
  const name = target.slice(target.lastIndexOf('/') + 1);
  const inTarget = readDateAt(name, 0, name.length, order);
  const inShown = shown === '' ? null : readDateAt(shown, 0, shown.length, order);
  const reading = inTarget ?? inShown;
  if (reading === null) return null;
  const title = shown === '' ? name.slice(reading.end) : inShown === null ? shown : shown.slice(inShown.end);
  return { reading, rest: prefixed(title.replace(TITLE_EDGES, ''), restFrom(line, close + 2)) };
}

/** What remains of a link's name behind its date begins behind dashes and weekday separators. */
const TITLE_EDGES = /^[\s–—_,.-]+/;

/** `[2025-02-20]`, `(2025-02-20)`, `[2026-07-04](2026-07-04.md)`, `(date:: 2026-01-05)`. */
function bracketedDate(line: LineText, at: number, close: string, order: DateOrder | null): DatedLine | null {
  const field = /^date::\s*/i.exec(line.text.slice(at + 1, at + 40));
  let inside = at + 1 + (field?.[0].length ?? 0);
  if (line.text.startsWith('[[', inside)) inside += 2;
  const dated = bareDate(line, inside, order);
  if (dated === null) return null;
  const end = line.visible.indexOf(close, dated.reading.end);
  if (end < 0) return null;
  const between = line.text.slice(dated.reading.end, end).replace(/\]\]$/, '');
  const target = close === ']' && line.text.charAt(end + 1) === '(' ? line.visible.indexOf(')', end) + 1 : 0;
  return { reading: dated.reading, rest: prefixed(between.trim(), restFrom(line, target > 0 ? target : end + 1)) };
}

/** The emphasis that opened before the date closes right behind it, or behind the label that shares it. */
function closeEmphasis(dated: DatedLine, marks: string): DatedLine {
  const closing = [...marks].reverse().join('');
  const at = dated.rest.visible.indexOf(closing);
  if (at < 0) return dated;
  const cut = (text: string): string => text.slice(0, at) + text.slice(at + closing.length);
  return { reading: dated.reading, rest: { text: cut(dated.rest.text), visible: cut(dated.rest.visible) } };
}

function emphasisEnd(text: string): number {
  let at = 0;
  while (at < text.length && '*_=~'.includes(text.charAt(at))) at++;
  return at;
}

function skipSpaces(text: string, at: number): number {
  let position = at;
  while (text.charCodeAt(position) === 32 || text.charCodeAt(position) === 0xfe0f) position++;
  return position;
}

/** The rest of a line from an offset. */
export function restFrom(line: LineText, at: number): LineText {
  const text = line.text.slice(at);
  return { text, visible: line.visible === line.text ? text : line.visible.slice(at) };
}

function prefixed(title: string, rest: LineText): LineText {
  if (title === '') return rest;
  const space = rest.text === '' || /^\s/.test(rest.text) ? '' : ' ';
  return { text: title + space + rest.text, visible: title + space + rest.visible };
}

const BEHIND_TASK_SIGN = /[📅⏳🛫➕✅❌]\uFE0F?\s*$/u;
const INSIDE_FIELD = /[\p{L}\p{N}_-]+::\s*(?:\[\[)?$/u;

/**
 * The only date of a line that none leads, if it is the text or target of a link or the last thing on the line;
 * `rest` is what the line says. Dates behind a task sign or in a field do not count.
 */
export function onlyDate(line: LineText, order: DateOrder | null): DatedLine | null {
  const { visible, text } = line;
  if (!/\d/.test(visible)) return null;
  const days = findDays(visible, 0, visible.length, order).filter(({ start }) => {
    const before = visible.slice(Math.max(0, start - 60), start);
    return !BEHIND_TASK_SIGN.test(before) && !INSIDE_FIELD.test(before);
  });
  const [day] = days;
  if (day === undefined || days.length > 1) return null;
  if (beginsLink(visible, day.start)) return { reading: day.reading, rest: line };
  if (!/^[\s.)*_\]]*$/.test(visible.slice(day.reading.end))) return null;
  const end = visible.slice(0, day.start).replace(/[\s:–—|·,=*_([-]+$/u, '').length;
  return { reading: day.reading, rest: { text: text.slice(0, end), visible: visible.slice(0, end) } };
}

/** Whether the date at `at` begins a link's text, or the last part of its target. */
function beginsLink(visible: string, at: number): boolean {
  const before = visible.slice(Math.max(0, at - 200), at);
  if (/\[\[(?:[^[\]|]*[/|])?$/.test(before)) return visible.includes(']]', at);
  if (/\[$/.test(before)) return visible.includes('](', at);
  return /\]\(<?(?![a-z][a-z0-9+.-]*:)(?:[^()\s]*\/)?$/i.test(before);
}
