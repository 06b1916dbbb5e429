import { FIRST_YAML_LINE, type FrontmatterBlock } from '../block.ts';
import {
  COLON, DASH, DOT, DOUBLE_QUOTE, HASH, OPENING_BRACE, OPENING_BRACKET, OutlineCursor, SINGLE_QUOTE, SPACE,
} from './cursor.ts';
import { readFlow } from './flow.ts';
import type { OutlineEntry, OutlineMap, OutlineNode } from './node.ts';
import { readCoreScalar } from '../core-scalar.ts';

/** What a block's text alone shows: its top-level keys in order, with their values and places. */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** True if YAML is certain to say just this. Otherwise it is a guess, right in most of its parts. */
  readonly certain: boolean;
  /** True if the whole is one map in braces, as JSON is. */
  readonly inBraces: boolean;
  /** The first repeated top-level key, with the line of the repetition. */
  readonly duplicate: { readonly key: string; readonly line: number } | null;
}

/**
 * Reads the outline of a note's frontmatter: keys with scalars, with lists and with whatever is nested in them, line
 * by line and in one pass. Certain are flat keys with scalars of one line, and block lists and lists in brackets of
 * those. Total: what it does not understand it passes over.
 */
export function readOutline(text: string, block: FrontmatterBlock): Outline {
  return new OutlineReader(text, block).read();
}

/** Characters in which plain text and YAML disagree on lines and white space. */
const UNUSUAL = /[^\P{Cc}\r\n]|[\u2028\u2029\ufeff]|\r(?!\n)/u;
/** YAML takes no longer key; and deeper blocks are left to it. */
const LONGEST_KEY = 1000;
const MOST_LEVELS = 100;

class OutlineReader {
  private readonly cursor: OutlineCursor;
  /** The column of the line's first character that is neither space nor comment, which the cursor is at; -1 at the end. */
  private column = -1;
  private level = 0;

  constructor(text: string, block: FrontmatterBlock) {
    this.cursor = new OutlineCursor(text, block.yamlStart, block.yamlEnd, FIRST_YAML_LINE);
    if (UNUSUAL.test(text.slice(block.yamlStart, block.yamlEnd))) this.cursor.certain = false;
  }

  read(): Outline {
    const { cursor } = this;
    this.toContent();
    if (this.column > 0) cursor.certain = false;
    const mapInBraces = this.readMapInBraces();
    const { entries } = mapInBraces ?? this.readMap(this.column);
    const duplicate = firstDuplicate(entries);
    const certain = cursor.certain && this.column === -1 && duplicate === null;
    return { entries, certain, inBraces: mapInBraces !== null, duplicate };
  }

  /** Reads a block that is one map in braces: JSON, for example. */
  private readMapInBraces(): OutlineMap | null {
    const { cursor, column } = this;
    if (cursor.code() !== OPENING_BRACE) return null;
    const { position, line } = cursor;
    const map = readFlow(cursor);
    this.toNextLine();
    if (map?.kind === 'map' && this.column === -1) return map;
    cursor.position = position;
    cursor.line = line;
    this.column = column;
    return null;
  }

  /** Reads the keys that begin in this column. */
  private readMap(column: number): OutlineMap {
    const { cursor } = this;
    const { line } = cursor;
    const entries: OutlineEntry[] = [];
    while (this.column === column && column >= 0) {
      const entry = this.readEntry(column);
      if (entry !== null) {
        entries.push(entry);
      } else {
        cursor.certain = false;
        this.toNextLine();
        this.skipLinesDeeperThan(column);
      }
    }
    return { kind: 'map', line, entries };
  }

  private readEntry(column: number): OutlineEntry | null {
    const { cursor } = this;
    const { line, position: start } = cursor;
    const key = this.readKey();
    if (key === null) return null;
    const written = this.readValue(column, 'key');
    return { key, line, start, written };
  }

  /** Reads a key and its colon; `null`, with the cursor unmoved, if the line has none. */
  private readKey(): string | null {
    const { cursor } = this;
    const start = cursor.position;
    const code = cursor.code();
    const key = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? (cursor.readQuoted()?.text ?? null) : this.readPlainKey();
    cursor.skipSpaces();
    if (key === null || cursor.code() !== COLON || !cursor.isBlank(cursor.position + 1)) {
      cursor.position = start;
      return null;
    }
    if (cursor.position - start > LONGEST_KEY) cursor.certain = false;
    cursor.position++;
    return key;
  }

  private readPlainKey(): string | null {
    const { cursor } = this;
    if (!cursor.beginsPlainScalar()) return null;
    const mayBeginDocument = cursor.code() === DASH || cursor.code() === DOT;
    const key = this.readPlainText();
    if (key === '' || mayBeginDocument || typeof readCoreScalar(key) !== 'string') cursor.certain = false;
    return key;
  }

  /** Reads up to a comment, to a colon with white space behind it, or to the end of the line. */
  private readPlainText(): string {
    const { cursor } = this;
    const { text, position: start } = cursor;
    let textEnd = start;
    for (let at = start; at < cursor.end; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code <= COLON) {
        if (code < SPACE && cursor.breaksLine(at)) break;
        if (code === COLON && cursor.isBlank(at + 1)) break;
        if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
      }
      textEnd = at + 1;
    }
    cursor.position = textEnd;
    return text.slice(start, textEnd);
  }

  /** Reads what follows a key's colon or a list's dash, and moves to the next line of content. */
  private readValue(parentColumn: number, parent: 'key' | 'dash'): OutlineNode {
    const { cursor } = this;
    const { position: behindMark, line } = cursor;
    cursor.skipSpaces();
    if (this.atLineEndOrComment(behindMark)) return this.readValueBelow(parentColumn, parent, behindMark);
    const value = this.readInline();
    const valueEnd = cursor.position;
    cursor.skipSpaces();
    const isWhole = this.atLineEndOrComment(valueEnd);
    this.toNextLine();
    const goesOn = this.column > parentColumn;
    if (goesOn) this.skipLinesDeeperThan(parentColumn);
    return value === null || !isWhole || goesOn ? cursor.opaque(behindMark, line) : value;
  }

  private readInline(): OutlineNode | null {
    const { cursor } = this;
    const code = cursor.code();
    if (code === OPENING_BRACKET || code === OPENING_BRACE) return readFlow(cursor);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return cursor.readQuoted();
    if (!cursor.beginsPlainScalar()) return null;
    const start = cursor.position;
    const text = this.readPlainText();
    return cursor.scalar('plain', start, text);
  }

  /** Reads a value that begins on a line below its key or dash: a list, a map, or nothing at all. */
  private readValueBelow(parentColumn: number, parent: 'key' | 'dash', behindMark: number): OutlineNode {
    const { cursor } = this;
    const { line } = cursor;
    const empty = cursor.empty(behindMark);
    this.toNextLine();
    const holdsList = this.atDash() && (parent === 'key' ? this.column >= parentColumn : this.column > parentColumn);
    if (holdsList && this.level < MOST_LEVELS) return this.readList(this.column, line);
    if (this.column <= parentColumn) return empty;
    cursor.certain = false;
    const nested = this.level < MOST_LEVELS ? this.readNestedMap() : null;
    this.skipLinesDeeperThan(parentColumn);
    return nested !== null && nested.entries.length > 0 ? nested : cursor.opaque(behindMark, line);
  }

  private readNestedMap(): OutlineMap {
    this.cursor.certain = false;
    this.level++;
    const map = this.readMap(this.column);
    this.level--;
    return map;
  }

  private readList(column: number, line: number): OutlineNode {
    const { cursor } = this;
    const items: OutlineNode[] = [];
    this.level++;
    while (this.column === column && this.atDash()) {
      cursor.position++;
      items.push(this.readItem(column));
      if (this.column > column) {
        cursor.certain = false;
        this.skipLinesDeeperThan(column);
      }
    }
    this.level--;
    return { kind: 'list', line, text: null, items };
  }

  /** Reads a list's element: a value, or a list or map that begins on the dash's own line. */
  private readItem(column: number): OutlineNode {
    const { cursor } = this;
    const behindDash = cursor.position;
    cursor.skipSpaces();
    const nestedColumn = column + 1 + cursor.position - behindDash;
    if (this.level < MOST_LEVELS) {
      if (this.atDash()) {
        cursor.certain = false;
        this.column = nestedColumn;
        return this.readList(nestedColumn, cursor.line);
      }
      if (this.beginsEntry()) {
        this.column = nestedColumn;
        return this.readNestedMap();
      }
    }
    cursor.position = behindDash;
    return this.readValue(column, 'dash');
  }

  private beginsEntry(): boolean {
    const { cursor } = this;
    const { position, certain } = cursor;
    const found = !cursor.atLineEnd() && this.readKey() !== null;
    cursor.position = position;
    cursor.certain = certain;
    return found;
  }

  private atDash(): boolean {
    return this.cursor.code() === DASH && this.cursor.isBlank(this.cursor.position + 1);
  }

  /** True at the end of a line, and at a comment that white space parts from what was read up to `readEnd`. */
  private atLineEndOrComment(readEnd: number): boolean {
    const { cursor } = this;
    return cursor.atLineEnd() || (cursor.code() === HASH && cursor.position > readEnd);
  }

  private skipLinesDeeperThan(column: number): void {
    while (this.column > column) this.toNextLine();
  }

  private toNextLine(): void {
    const { cursor } = this;
    cursor.toLineEnd();
    if (cursor.position < cursor.end) {
      cursor.position++;
      cursor.line++;
    }
    this.toContent();
  }

  /** From the start of a line: goes on to the next line that holds more than white space and comment. */
  private toContent(): void {
    const { cursor } = this;
    for (;;) {
      const lineStart = cursor.position;
      cursor.skipSpaces();
      if (cursor.position >= cursor.end) {
        this.column = -1;
        return;
      }
      if (!cursor.atLineEnd() && cursor.code() !== HASH) {
        this.column = cursor.position - lineStart;
        return;
      }
      cursor.toLineEnd();
      if (cursor.position < cursor.end) {
        cursor.position++;
        cursor.line++;
      }
    }
  }
}

/** Up to this many, comparing every two keys is faster than a set of them. */
const FEW = 32;

function firstDuplicate(entries: readonly OutlineEntry[]): OutlineEntry | null {
  if (entries.length <= FEW) {
    return entries.find(({ key }, index) => entries.findIndex((other) => other.key === key) < index) ?? null;
  }
  const keys = new Set<string>();
  return entries.find(({ key }) => keys.size === keys.add(key).size) ?? null;
}
