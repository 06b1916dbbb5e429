import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** A cell as written, without its code marks in `text`; `spans` are its code spans, each without the marks. */
export interface Cell {
  readonly text: string;
  readonly spans: readonly string[];
}

/** A table, with the fenced blocks directly above it, if there are any. `line` counts from 1 and is that of the header. */
export interface Table {
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly above: readonly Block[];
}

/** A fenced block: its language, the path in the line above it (`People/Ada.md`:), empty where there is none, and its text. */
export interface Block {
  readonly language: string;
  readonly path: string;
  readonly text: string;
}

/** A Markdown document, taken apart into what a test can execute. */
export interface Document {
  readonly text: string;
  readonly tables: readonly Table[];
  readonly blocks: readonly Block[];
}

/** Reads a document by its path in the repository. It knows as much of Markdown as our own documents use. */
export function readDocument(file: string): Document {
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n');
  const tables: Table[] = [];
  const blocks: Block[] = [];
  let above: readonly Block[] = [];
  let named = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^```(\w*)$/.exec(line);
    const notePath = /^`([^`]+\.md)`:$/.exec(line)?.[1];
    if (fence !== null) {
      const end = lines.indexOf('```', at + 1);
      const block = { language: fence[1] ?? '', path: named, text: `${lines.slice(at + 1, end).join('\n')}\n` };
      blocks.push(block);
      above = [...above, block];
      named = '';
      at = end;
    } else if (notePath !== undefined) {
      named = notePath;
    } else if (line.startsWith('|')) {
      const end = lines.findIndex((other, index) => index > at && !other.startsWith('|'));
      const [header = [], , ...rows] = lines.slice(at, end).map(cellsOf);
      tables.push({ line: at + 1, header: header.map((cell) => cell.text), rows, above });
      at = end - 1;
    } else if (line.trim() !== '') {
      above = [];
    }
  }
  return { text, tables, blocks };
}

function cellsOf(row: string): readonly Cell[] {
  const cells = row.slice(1, row.lastIndexOf('|')).split(/(?<!\\)\|/);
  return cells.map((cell) => {
    const written = cell.replaceAll('\\|', '|').trim();
    const spans = [...written.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    return { text: spans.length > 0 && written === `\`${spans[0] ?? ''}\`` ? (spans[0] ?? '') : written, spans };
  });
}

const FENCED = /^```[^]*?^```$/gm;
const CODE_SPAN = /`([^`\n]+)`/g;

/** Everything that is in backticks in a text outside fenced blocks. */
export function codeSpans(text: string): readonly string[] {
  return [...text.replace(FENCED, '').matchAll(CODE_SPAN)].map((match) => match[1] ?? '');
}

/** A text without its code. */
export function withoutCode(text: string): string {
  return text.replace(FENCED, '').replace(CODE_SPAN, '');
}
