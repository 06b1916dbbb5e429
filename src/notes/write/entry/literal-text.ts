import { findComments } from '../../structure/comments.ts';
import { leadingDate } from '../../log/entry/leading-date.ts';
import { plainLine } from '../../log/lines.ts';

/** How a text is written: as it is wherever Markdown allows, or with every sign escaped that Markdown could take. */
export type Caution = 'plain' | 'escaped';

/**
 * A user's text as the lines of an entry, the first behind its date. Lists stay lists; what would begin another block,
 * hide what follows or be taken for a separator is escaped. At least one line.
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

/** A list begins below the date; one line with a dash before it need not, unless it is a field. */
function beginsList([first = '', ...others]: readonly string[]): boolean {
  return isListLine(first) && (others.length > 0 || FIELD_COLON.test(withoutListMarker(first)));
}

/** The same for a text that is one paragraph, without lists or comments: the value of a mark, or a plan. */
export function literalProse(text: string, caution: Caution): readonly string[] {
  const given = text.trim().replaceAll('%%', '\\%\\%').split(LINE_BREAK).map((line) => line.trim()).filter((line, index) => index === 0 || line !== '');
  const lines = given.map((line, index) => (index === 0 ? line : escapeBlockStart(line)));
  return closed(caution === 'escaped' ? lines.map(escapeInline) : lines);
}

/** A text on one line, for a task. */
export function literalLine(text: string, caution: Caution): string {
  return literalProse(text.replace(/\s*[\r\n]+\s*/g, ' '), caution).join(' ');
}

const LINE_BREAK = /\r\n|\r|\n/;
const LIST_MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])(?: {1,4}|\t)(?!\s)/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;
/** What begins a list, quote, heading, row, fence, formula, HTML, box or definition at the start of a line. */
const BLOCK_START = /^(?:[-+*](?=\s|$)|>|#{1,6}(?=\s|$)|\||`{3}|~{3}|\$\$|<[a-z/!?]|\[.\](?=\s|$)|\[[^[\]]*\]:)/iu;
/** A line that is a rule, underlines a heading, or follows a table's header. */
const RULE = /^(?:=+|[-:|\s]*-[-:|\s]*|[*\s]{3,}|[_\s]{3,})$/;
const LEADING_SEPARATOR = /^(?:[-:–—|·,=]+\s+)*[-:–—|·,=]+[^\s:–—|·,=-]/;
const FIELD_COLON = /^([*_]{0,2}\p{L}[\p{L}\p{N} _-]{0,39}[*_]{0,2}\s*):(?!:)/u;

/** Whether a line is a list item that only holds words: no task, no entry of its own, no other block. */
export function isListLine(line: string): boolean {
  const marker = LIST_MARKER.exec(line)?.[0];
  if (marker === undefined) return false;
  const words = line.slice(marker.length);
  return words !== '' && !opensBlock(words) && leadingDate(plainLine(words, 1), null) === null;
}

/** A list line without its marker, and any other as it is. */
export function withoutListMarker(line: string): string {
  return line.replace(LIST_MARKER, '');
}

/** Escapes what would make a line begin a block, where it stands first on its line or in an item. */
export function escapeBlockStart(line: string): string {
  if (ORDERED_START.test(line)) return line.replace(ORDERED_START, '$1\\$2');
  return opensBlock(line) ? `\\${line}` : line;
}

function opensBlock(line: string): boolean {
  return BLOCK_START.test(line) || ORDERED_START.test(line) || (line !== '' && RULE.test(line));
}

/** `-5 degrees` would lose its sign as a separator, and `->` is an arrow, which `arrows` says may stand. */
export function escapeSeparator(line: string, arrows: boolean): string {
  return LEADING_SEPARATOR.test(line) && !(arrows && line.startsWith('->')) ? `\\${line}` : line;
}

/** Signs that open code, HTML or cells, a leading embed, and the colon of what looks like a field. */
function escapeInline(line: string): string {
  return line
    .replace(/(\\?)([`<|])/g, (whole, before: string, sign: string) => (before === '' ? `\\${sign}` : whole))
    .replaceAll('%%', '\\%\\%')
    .replace(/^!\[/, '\\![')
    .replace(FIELD_COLON, '$1\\:');
}

/** An open `%%` would comment out the rest of the note, an open `<!--` the rest of its block. */
function closed(lines: readonly string[]): readonly string[] {
  // The first line stands behind a date, and so begins no block.
  const text = `x${lines.join('\n')}`;
  if (!text.includes('%%') && !text.includes('<!--')) return lines;
  const open = findComments(text, 0).find(({ start, end }) => end === text.length && (end - start < 4 || !text.endsWith('%%')));
  const commented = open === undefined ? text : `${text.slice(0, open.start)}${text.slice(open.start).replaceAll('%%', '\\%\\%')}`;
  return commented.slice(1).replace(/(\\?)<!--(?![\s\S]*-->)/g, '\\<!--').split('\n');
}
