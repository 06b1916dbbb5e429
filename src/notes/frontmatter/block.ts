/** The place of a note's frontmatter. Offsets are UTF-16 code units in the note's text, lines count from 1. */
export interface FrontmatterBlock {
  /** Offset of the opening `---` on line 1: 0, or 1 after a byte order mark. */
  readonly start: number;
  /** Offset of the first line between the dashes, which is line 2 of the note. */
  readonly yamlStart: number;
  /** Offset of the closing `---`. The text before it is YAML that ends with a line ending, or is empty. */
  readonly yamlEnd: number;
  /** Offset behind the closing line and its line ending. */
  readonly bodyStart: number;
  readonly closingLine: number;
}

/** `unclosed`: the note begins like frontmatter and with what reads as properties, but nothing closes it. */
export type FoundFrontmatter =
  | { readonly kind: 'block'; readonly block: FrontmatterBlock }
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'none' };

export const FIRST_YAML_LINE = 2;

const BYTE_ORDER_MARK = 0xfeff;
const DASHES = '---';
const NONE: FoundFrontmatter = { kind: 'none' };
const UNCLOSED: FoundFrontmatter = { kind: 'unclosed' };

/**
 * Finds the frontmatter of a note: between a first line `---` (a byte order mark may precede it) and the next line
 * `---`. Lines end with LF or CRLF. White space after the dashes counts as nothing, on both lines: editors leave it
 * there, and a contact that vanishes for an invisible space is the worse mistake. Anything else behind them
 * (`---js`, `----`) makes the line no delimiter.
 */
export function findFrontmatter(text: string): FoundFrontmatter {
  const start = noteStart(text);
  const yamlStart = lineEndBehindDashes(text, start);
  if (yamlStart === null || yamlStart === start + DASHES.length) return NONE;

  for (let at = yamlStart, line = FIRST_YAML_LINE; at < text.length; line++) {
    const bodyStart = lineEndBehindDashes(text, at);
    if (bodyStart !== null) return { kind: 'block', block: { start, yamlStart, yamlEnd: at, bodyStart, closingLine: line } };
    at = nextLineStart(text, at);
  }
  return beginsWithProperties(text, yamlStart) ? UNCLOSED : NONE;
}

/** The offset where a note's text begins: behind its byte order mark, if it has one. */
export function noteStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** If the line at this offset is `---` and white space: the offset behind its line ending. */
function lineEndBehindDashes(text: string, lineStart: number): number | null {
  if (!text.startsWith(DASHES, lineStart)) return null;
  let at = lineStart + DASHES.length;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (at === text.length) return at;
  if (text[at] === '\n') return at + 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : null;
}

function nextLineStart(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

const KEY_LINE = /^[\p{L}_"'][^:]{0,60}:(?:\s|$)/u;
const KEY_LINE_OR_PART_OF_ONE = /^(?:[\p{L}_"'][^:]{0,60}:(?:\s|$)|\s|#|-\s)/u;

/** True if the lines up to the first empty one are keys, and what may be below and between keys. */
function beginsWithProperties(text: string, from: number): boolean {
  let keys = 0;
  for (let at = from; at < text.length; at = nextLineStart(text, at)) {
    const line = text.slice(at, nextLineStart(text, at)).trimEnd();
    if (line === '') break;
    if (!KEY_LINE_OR_PART_OF_ONE.test(line)) return false;
    if (KEY_LINE.test(line)) keys++;
  }
  return keys > 0;
}
