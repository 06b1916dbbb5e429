import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate } from '../../../domain/day.ts';
import { isSeparator, readEntryHead } from '../../log/entry/entry-head.ts';
import { leadingDate } from '../../log/entry/leading-date.ts';
import { plainLine } from '../../log/lines.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { followDateStyle } from './date-style.ts';

/** How the neighbouring entries are written: what comes before, around and after the date. */
export interface EntryStyle {
  /** `- `, `3. `, `### `, or nothing. */
  readonly opening: string;
  /** The date of the new entry, wrapped as the others are. */
  readonly date: string;
  /** Between date and channel label. */
  readonly separator: string;
  /** What surrounds the channel: nothing and `: `, or `**` and `** `. */
  readonly label: LabelStyle;
  /** Between date and text if there is no label. */
  readonly unlabelled: string;
}

/** How a channel is written before the text. */
export interface LabelStyle {
  readonly before: string;
  readonly behind: string;
  readonly capital: boolean;
}

const PLAIN_LABEL: LabelStyle = { before: '', behind: ': ', capital: false };

/** The plainest style, which is valid in any section: `- 2026-07-01 call: text`. */
export function plainStyle(opening: string, date: CalendarDate, separator = ' '): EntryStyle {
  return { opening, date: formatDate(date), separator, label: PLAIN_LABEL, unlabelled: separator };
}

const OPENING = /^[ \t]*((?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?(?:\[.\][ \t]+)?/u;

/** What comes before the date in a line: the marker of a list or heading with its space, or nothing. */
export function openingOf(line: string): string {
  return OPENING.exec(line)?.[1] ?? '';
}

/**
 * The style of the entry whose first line is `line` and whose date is `written`; `null` if the line doesn't start with
 * a date, or with one whose style can't be followed.
 */
export function styleOfLine(line: string, written: CalendarDate, date: CalendarDate, vocabulary: LogVocabulary): EntryStyle | null {
  const body = line.slice(OPENING.exec(line)?.[0].length ?? 0);
  const emphasis = /^[*_=~]*/.exec(body)?.[0] ?? '';
  const inner = body.slice(emphasis.length);
  const dated = leadingDate(plainLine(inner, 1), vocabulary.dateOrder);
  if (dated === null || !inner.endsWith(dated.rest.text)) return null;
  const { text: rest } = dated.rest;
  const styled = followDateStyle(inner.slice(0, inner.length - rest.length), written, date, vocabulary.dateOrder);
  if (styled === null) return null;
  const closing = [...emphasis].reverse().join('');
  const opened = { opening: openingOf(line), date: emphasis + styled };
  if (rest.startsWith(closing)) return { ...opened, date: opened.date + closing, ...behindDate(rest.slice(closing.length), vocabulary) };
  const close = rest.indexOf(closing);
  return close < 0 ? null : { ...opened, ...insideEmphasis(rest.slice(0, close), closing, rest.slice(close + closing.length), vocabulary) };
}

type BehindDate = Pick<EntryStyle, 'separator' | 'label' | 'unlabelled'>;

/** Separator and label after a date: ` — **Call** - `. */
function behindDate(rest: string, vocabulary: LogVocabulary): BehindDate {
  const separator = separatorOf(rest);
  return { separator, label: labelStyle(rest.slice(leadingSeparators(rest)), vocabulary), unlabelled: separator };
}

/**
 * Emphasis that spans more than the date: `**2026-07-01:** `, `**2026-07-01 — Call:** `. With any other words inside,
 * it closes after the date.
 */
function insideEmphasis(inside: string, closing: string, behind: string, vocabulary: LogVocabulary): BehindDate {
  const words = inside.slice(leadingSeparators(inside));
  const ending = closing + separatorOf(behind);
  if (words === '') return { separator: inside.trimEnd() + ending, label: PLAIN_LABEL, unlabelled: inside.trimEnd() + ending };
  const head = readEntryHead(`${words} `, 1, vocabulary.channels);
  const colon = /[:–—-]?$/.exec(words.trimEnd())?.[0] ?? '';
  const name = words.trimEnd().slice(0, words.trimEnd().length - colon.length).trimEnd();
  if (head.channel === null || !vocabulary.channels.words.has(name.toLowerCase())) return { separator: ending, label: PLAIN_LABEL, unlabelled: ending };
  return { separator: separatorOf(inside), label: { before: '', behind: colon + ending, capital: isCapital(name) }, unlabelled: colon + ending };
}

const LABEL = /^([*_#([]{0,2})([\p{L}\p{N}](?:[\p{L}\p{N}: -]*[\p{L}\p{N}])?)([^\p{L}\p{N}]*)$/u;

/** How the channel at the start of `text` is written; the plain way if there is none, or if it isn't a label. */
function labelStyle(text: string, { channels }: LogVocabulary): LabelStyle {
  const head = readEntryHead(text, 1, channels);
  if (head.channel === null) return PLAIN_LABEL;
  const label = LABEL.exec(text.slice(0, head.textStart));
  const [, before = '', name = '', behind = ''] = label ?? [];
  if (label === null) return { ...PLAIN_LABEL, capital: isCapital(text) };
  return { before, behind: /\s$/.test(behind) ? behind : `${behind} `, capital: isCapital(name) };
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function leadingSeparators(rest: string): number {
  let end = 0;
  while (end < rest.length && isSeparator(rest.charCodeAt(end))) end++;
  // `->` is an arrow, not a separator.
  return end > 0 && rest.charAt(end) === '>' && rest.charAt(end - 1) === '-' ? end - 1 : end;
}

/** The separator at the start of the rest of a line, with a space after it. */
function separatorOf(rest: string): string {
  return `${rest.slice(0, leadingSeparators(rest)).trimEnd()} `;
}
