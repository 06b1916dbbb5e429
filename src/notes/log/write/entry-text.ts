import { formatDate } from '../../../domain/day.ts';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import type { NewEntry } from './new-entry.ts';

/** The words of an entry behind its date: its first line, the lines of its text below, and the items under it. */
export interface EntryText {
  /** The channel as a label, `null` where there is none. */
  readonly label: string | null;
  readonly direction: '→' | '←' | null;
  /** At least one; the first stands on the line of the date. */
  readonly lines: readonly string[];
  /** Nested items, each a first line and its continuation. */
  readonly items: readonly (readonly string[])[];
}

/** How cautiously a text is written: as it is, with its marks below it, or with every sign escaped that Markdown could take. */
export type Caution = 'plain' | 'nested-marks' | 'escaped';

/** Puts an entry into words. Whether it reads back as the same is for the caller to see. */
export function entryText(entry: NewEntry, markForm: 'inline' | 'nested', caution: Caution): EntryText {
  const lines = literalLines(entry.text, caution);
  const inline = caution === 'plain' && markForm === 'inline' && fitsInline(entry.marks);
  const suffixes = [
    ...(inline ? entry.marks.map(({ kind, what }) => field(kind, what)) : []),
    ...(entry.with.length > 0 ? [field('with', entry.with.join(', '))] : []),
    ...(entry.followUp !== null && entry.followUp.text === null ? [field('follow-up', dayText(entry.followUp))] : []),
    ...(entry.attempt ? ['(no-answer)'] : []),
  ];
  const last = lines.length - 1;
  const words = lines.map((line, index) => (index === last ? [line, ...suffixes].filter((part) => part !== '').join(' ') : line));
  const marks = inline ? [] : entry.marks.map(({ kind, what }) => markItem(kind, what, caution));
  const task = entry.followUp === null || entry.followUp.text === null ? [] : [[`[ ] ${oneLine(entry.followUp.text)} 📅 ${dayText(entry.followUp)}`]];
  return {
    label: entry.channel,
    direction: entry.direction === null ? null : entry.direction === 'out' ? '→' : '←',
    lines: words,
    items: [...marks, ...task],
  };
}

function dayText({ by }: NonNullable<NewEntry['followUp']>): string {
  return formatDate({ day: by, precision: 'day' });
}

function field(key: string, value: string): string {
  return `(${key}:: ${value})`;
}

/** One mark without brackets or line breaks stands in the text; anything else below it. */
function fitsInline(marks: NewEntry['marks']): boolean {
  const [mark, ...others] = marks;
  return mark !== undefined && others.length === 0 && !/[()\r\n]|\[(?!\[)|[^\]]\](?!\])/.test(mark.what.replace(/\[\[[^[\]]*\]\]/g, ''));
}

function markItem(kind: ExchangeKind, what: string, caution: Caution): readonly string[] {
  const [first = '', ...others] = literalLines(what, caution);
  return [`${kind}:: ${first}`.trimEnd(), ...others];
}

/** A user's text as lines, with what would swallow other text or begin a block of its own escaped. */
function literalLines(text: string, caution: Caution): readonly string[] {
  return closeComments(text)
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .map((line, index) => (index === 0 ? line : escapeBlockStart(line)))
    .map((line) => (caution === 'escaped' ? escapeInline(line) : line));
}

/** An odd `%%` would comment out the rest of the note, an open `<!--` the rest of its block. */
function closeComments(text: string): string {
  const comments = text.match(/%%/g)?.length ?? 0;
  const closed = comments % 2 === 0 ? text : text.replace(/%%(?![\s\S]*%%)/, '\\%\\%');
  return closed.replace(/<!--(?![\s\S]*-->)/g, '\\<!--');
}

const BLOCK_START = /^(?:[-+*>#|`~=_<[$!]|%%)/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;
const DATE_START = /^\d/;

function escapeBlockStart(line: string): string {
  if (ORDERED_START.test(line)) return line.replace(ORDERED_START, '$1\\$2');
  return BLOCK_START.test(line) && !line.startsWith('[[') ? `\\${line}` : line;
}

function escapeInline(line: string): string {
  const escaped = line.replace(/(\\?)([`<|])/g, (whole, before: string, sign: string) => (before === '' ? `\\${sign}` : whole));
  return DATE_START.test(escaped) || /^[-:–—|·,=]/.test(escaped) ? `\\${escaped}` : escaped;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
