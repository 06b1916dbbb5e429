import type { LogVocabulary } from '../log/log-vocabulary.ts';
import { foldHeading } from '../log/log-vocabulary.ts';

/** Whether a text links anything at all: without a link it says nothing of anybody. */
export function hasLink(text: string): boolean {
  return text.includes('[[') || text.includes('](');
}

const OPEN_TASK = /\[[ /]\][ \t]/;
/** A line that makes the one before it a heading, or parts two blocks. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/m;
const BYTE_ORDER_MARK = 0xfeff;
const HASH = 35;
const ASTERISK = 42;
const UNDERSCORE = 95;

/**
 * Whether the structure of a note without a date may say something of contacts: an open task, or a log section. The test is
 * cheap, and sure only in what it denies. `from` is the offset at which the body begins.
 */
export function mayRecord(text: string, from: number, vocabulary: LogVocabulary): boolean {
  return OPEN_TASK.test(text) || hasOddLines(text) || UNDERLINE.test(text.slice(from)) || hasLogHeading(text, from, vocabulary);
}

/** Comments may precede a heading's marks, and lines may end with a carriage return alone. */
function hasOddLines(text: string): boolean {
  return text.includes('%%') || (text.includes('\r') && /\r(?!\n)/.test(text));
}

/** Whether a line may be the heading of a log section. Cheap, and sure only in what it denies; comments may hide one. */
export function hasLogHeading(text: string, from: number, { headings }: LogVocabulary): boolean {
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const first = firstMark(text, start, end);
    if (first >= 0 && headings.has(foldHeading(text.slice(first, end).replace(/^#+|[\s#]+$/g, '').trim()))) return true;
    start = end + 1;
  }
  return false;
}

/** The offset of the mark that begins a heading, or a name in bold; -1 where the line has none. */
function firstMark(text: string, start: number, end: number): number {
  let at = text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
  while (at < end && at - start < 4 && text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  return at < end && (code === HASH || code === ASTERISK || code === UNDERSCORE) ? at : -1;
}
