import { findComments } from '../../structure/comments.ts';
import { leadingDate } from '../../log/entry/leading-date.ts';
import { plainLine } from '../../log/lines.ts';

/**
 * How a text is escaped: `plain` keeps it as it is wherever Markdown allows, `escaped` escapes every character that
 * Markdown could interpret.
 */
export type Caution = 'plain' | 'escaped';

/**
 * Turns a user's text into the lines of an entry, the first one after the date. Lists stay lists. Anything that would
 * start another block, hide what follows or be read as a separator is escaped. Returns at least one line.
 */
export function literalLines(text: string, caution: Caution): readonly string[] {
  const given = text.trim().split(LINE_BREAK);
  let inList = false;
  const lines = (beginsList(given) ? ['', ...given] : given).map((line, index) => {
    const trimmed = line.trim();
    if (index === 0) return trimmed;
    const indented = inList ? line.trimEnd() : trimmed;
    inList = isListLine(trimmed);
    return inList ? indented : escapeBlockStart(trimmed);
  });
  return closed(caution === 'escaped' ? lines.map(escapeInline) : lines);
}

/** A list starts below the date. A single line with a dash needn't, unless it is a field. */
function beginsList([first = '', ...others]: readonly string[]): boolean {
  return isListLine(first) && (others.length > 0 || FIELD_COLON.test(withoutListMarker(first)));
}

/** Like {@link literalLines}, for a text that is one paragraph without lists or comments: the value of a mark, or a plan. */
export function literalProse(text: string, caution: Caution): readonly string[] {
  const given = text.trim().replaceAll('%%', '\\%\\%').split(LINE_BREAK).map((line) => line.trim()).filter((line, index) => index === 0 || line !== '');
  const lines = given.map((line, index) => (index === 0 ? line : escapeBlockStart(line)));
  return closed(caution === 'escaped' ? lines.map(escapeInline) : lines);
}

/** Turns a text into one line, for a task. */
export function literalLine(text: string, caution: Caution): string {
  return literalProse(text.replace(/\s*[\r\n]+\s*/g, ' '), caution).join(' ');
}

const LINE_BREAK = /\r\n|\r|\n/;
const LIST_MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])(?: {1,4}|\t)(?!\s)/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;
/** What starts a list, quote, heading, row, fence, formula, HTML, box or definition at the start of a line. */
const BLOCK_START = /^(?:[-+*](?=\s|$)|>|#{1,6}(?=\s|$)|\||`{3}|~{3}|\$\$|<[a-z/!?]|\[.\](?=\s|$)|\[[^[\]]*\]:)/iu;
/** A line that is a horizontal rule, underlines a heading, or follows a table's header. */
const RULE = /^(?:=+|[-:|\s]*-[-:|\s]*|[*\s]{3,}|[_\s]{3,})$/;
const LEADING_SEPARATOR = /^(?:[-:–—|·,=]+\s+)*[-:–—|·,=]+[^\s:–—|·,=-]/;
const FIELD_COLON = /^([*_]{0,2}\p{L}[\p{L}\p{N} _-]{0,39}[*_]{0,2}\s*):(?!:)/u;

/** Whether a line is a list item that only has words: not a task, an entry of its own, or another block. */
export function isListLine(line: string): boolean {
  const marker = LIST_MARKER.exec(line)?.[0];
  if (marker === undefined) return false;
  const words = line.slice(marker.length);
  return words !== '' && !opensBlock(words) && leadingDate(plainLine(words, 1), null) === null;
}

/** A list line without its marker; other lines unchanged. */
export function withoutListMarker(line: string): string {
  return line.replace(LIST_MARKER, '');
}

/** Escapes characters that would start a block at the beginning of a line or an item. */
export function escapeBlockStart(line: string): string {
  if (ORDERED_START.test(line)) return line.replace(ORDERED_START, '$1\\$2');
  return opensBlock(line) ? `\\${line}` : line;
}

function opensBlock(line: string): boolean {
  return BLOCK_START.test(line) || ORDERED_START.test(line) || (line !== '' && RULE.test(line));
}

/** Escapes a leading separator: `-5 degrees` would lose its sign. `->` is an arrow, and stays if `arrows` is true. */
export function escapeSeparator(line: string, arrows: boolean): string {
  return LEADING_SEPARATOR.test(line) && !(arrows && line.startsWith('->')) ? `\\${line}` : line;
}

/** Escapes characters that open code, HTML or cells, an embed at the start, and the colon of what looks like a field. */
function escapeInline(line: string): string {
  return line
    .replace(/(\\?)([`<|])/g, (whole, before: string, sign: string) => (before === '' ? `\\${sign}` : whole))
    .replaceAll('%%', '\\%\\%')
    .replace(/^!\[/, '\\![')
    .replace(FIELD_COLON, '$1\\:');
}

/** An open `%%` would comment out the rest of the note, an open `<!--` the rest of its block. */
function closed(lines: readonly string[]): readonly string[] {
  // The first line follows a date, so it doesn't start a block.
  const text = `x${lines.join('\n')}`;
  if (!text.includes('%%') && !text.includes('<!--')) return lines;
  const open = findComments(text, 0).find(({ start, end }) => end === text.length && (end - start < 4 || !text.endsWith('%%')));
  const commented = open === undefined ? text : `${text.slice(0, open.start)}${text.slice(open.start).replaceAll('%%', '\\%\\%')}`;
  return commented.slice(1).replace(/(\\?)<!--(?![\s\S]*-->)/g, '\\<!--').split('\n');
}
