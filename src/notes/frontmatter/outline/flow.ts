import {
  CLOSING_BRACE, CLOSING_BRACKET, COLON, COMMA, DASH, DOUBLE_QUOTE, HASH, LINE_FEED, OPENING_BRACE, OPENING_BRACKET,
  QUESTION_MARK, SINGLE_QUOTE, SPACE, type OutlineCursor,
} from './cursor.ts';
import type { OutlineEntry, OutlineNode } from './node.ts';

/** Deeper brackets are left to YAML. */
const MOST_LEVELS = 20;

/**
 * Reads a list or map in brackets, possibly over several lines, up to its closing bracket. `null` if the text isn't one, or
 * can't be read by text alone. Only a list of scalars on one line is certain.
 */
export function readFlow(cursor: OutlineCursor, level = 0): OutlineNode | null {
  if (level > MOST_LEVELS) return null;
  return cursor.code() === OPENING_BRACKET ? readFlowList(cursor, level) : readFlowMap(cursor, level);
}

function readFlowList(cursor: OutlineCursor, level: number): OutlineNode | null {
  const { line, position: start } = cursor;
  const items: OutlineNode[] = [];
  cursor.position++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.code() === CLOSING_BRACKET) break;
    const item = readFlowItem(cursor, level);
    if (item === null || !passComma(cursor, CLOSING_BRACKET)) return null;
    items.push(item);
  }
  cursor.position++;
  return { kind: 'list', line, text: cursor.text.slice(start, cursor.position), items };
}

function readFlowMap(cursor: OutlineCursor, level: number): OutlineNode | null {
  const { line } = cursor;
  const entries: OutlineEntry[] = [];
  cursor.certain = false;
  cursor.position++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.code() === CLOSING_BRACE) break;
    const start = cursor.position;
    const key = readFlowNode(cursor, level);
    if (key === null || key.kind !== 'scalar') return null;
    const entry = readFlowPair(cursor, level, key.text, key.line, start);
    if (entry === null || !passComma(cursor, CLOSING_BRACE)) return null;
    entries.push(entry);
  }
  cursor.position++;
  return { kind: 'map', line, entries };
}

/** An element of a list: a value, or `key: value`, which is a map of one. */
function readFlowItem(cursor: OutlineCursor, level: number): OutlineNode | null {
  const start = cursor.position;
  const node = readFlowNode(cursor, level);
  if (node === null) return null;
  skipBlanks(cursor);
  if (cursor.code() !== COLON) return node;
  cursor.certain = false;
  if (node.kind !== 'scalar') return null;
  const entry = readFlowPair(cursor, level, node.text, node.line, start);
  return entry && { kind: 'map', line: node.line, entries: [entry] };
}

function readFlowPair(cursor: OutlineCursor, level: number, key: string, line: number, start: number): OutlineEntry | null {
  skipBlanks(cursor);
  if (cursor.code() !== COLON) return { key, line, start, written: cursor.empty(cursor.position) };
  cursor.position++;
  skipBlanks(cursor);
  const code = cursor.code();
  if (code === COMMA || closesFlow(code)) return { key, line, start, written: cursor.empty(cursor.position) };
  const written = readFlowNode(cursor, level);
  return written && { key, line, start, written };
}

function readFlowNode(cursor: OutlineCursor, level: number): OutlineNode | null {
  const code = cursor.code();
  if (code === OPENING_BRACKET || code === OPENING_BRACE) {
    cursor.certain = false;
    return readFlow(cursor, level + 1);
  }
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return cursor.readQuoted();
  return readFlowPlain(cursor);
}

function readFlowPlain(cursor: OutlineCursor): OutlineNode | null {
  if (cursor.atLineEnd() || !cursor.beginsPlainScalar()) return null;
  if (isMark(cursor.code()) && separates(cursor.code(1))) return null;
  const start = cursor.position;
  let textEnd = start;
  for (let at = start; !cursor.breaksLine(at); at++) {
    const code = cursor.text.charCodeAt(at);
    if (code === COMMA || code === OPENING_BRACKET || code === OPENING_BRACE || closesFlow(code)) break;
    if (code === COLON && (cursor.isBlank(at + 1) || separates(cursor.text.charCodeAt(at + 1)))) break;
    if (code === HASH && cursor.text.charCodeAt(at - 1) === SPACE) break;
    if (code !== SPACE) textEnd = at + 1;
  }
  cursor.position = textEnd;
  return cursor.scalar('plain', start, cursor.text.slice(start, textEnd));
}

/** Passes the comma behind an element, if there is one; false unless a comma or the closing bracket is there. */
function passComma(cursor: OutlineCursor, closing: number): boolean {
  skipBlanks(cursor);
  if (cursor.code() !== COMMA) return cursor.code() === closing;
  cursor.position++;
  return true;
}

function isMark(code: number): boolean {
  return code === DASH || code === QUESTION_MARK || code === COLON;
}

function closesFlow(code: number): boolean {
  return code === CLOSING_BRACKET || code === CLOSING_BRACE;
}

function separates(code: number): boolean {
  return code === COMMA || code === OPENING_BRACKET || code === OPENING_BRACE || closesFlow(code);
}

/** Passes white space, line endings and comments. Beyond the end of a line nothing is certain. */
function skipBlanks(cursor: OutlineCursor): void {
  for (;;) {
    cursor.skipSpaces();
    const code = cursor.code();
    if (code === HASH && cursor.isBlank(cursor.position - 1)) {
      cursor.toLineEnd();
    } else if (cursor.atLineEnd() && cursor.position < cursor.end) {
      cursor.certain = false;
      cursor.position += code === LINE_FEED ? 1 : 2;
      cursor.line++;
    } else {
      return;
    }
  }
}
