import { foldPropertyName } from './property-names.ts';
import type { Statement } from './statements.ts';

/** A key with two colons, in emphasis and behind a bullet's emoji or not: `**Last contact::** `, `🎂 Birthday::`. */
const FIELD = /^(?:[^\p{L}\p{N}\s[\](){}:<>#!`]{1,8}[ \t]{0,2})?(\p{L}[\p{L}\p{N} _/-]{0,39}?)[*_]{0,3}[ \t]{0,2}::(?!:)[*_]{0,3}/u;
/** The same in brackets: `[relationship:: `. */
const BRACKETED = /^[[(](\p{L}[\p{L}\p{N} _/-]{0,39}?)[ \t]{0,2}::(?!:)/u;
/** No key with all that is around it is longer. */
const LONGEST_KEY = 60;
const LINKS = /^\[\[[^[\]]*\]\](?:\s*,\s*\[\[[^[\]]*\]\])+$/;

/** The field that the line between two offsets is, without the marker of a list; `null` if it is none. */
export function fieldIn(text: string, from: number, to: number, line: number): Statement | null {
  let start = from;
  while (start < to && ' \t'.includes(text.charAt(start))) start++;
  const opening = text.slice(start, Math.min(to, start + LONGEST_KEY));
  const bracketed = BRACKETED.exec(opening);
  const match = bracketed ?? FIELD.exec(opening);
  if (match === null) return null;
  const behind = start + match[0].length;
  let end = to;
  while (end > behind && ' \t\\'.includes(text.charAt(end - 1))) end--;
  if (bracketed !== null && text.charAt(--end) !== (bracketed[0].startsWith('[') ? ']' : ')')) return null;
  let valueStart = behind;
  while (valueStart < end && ' \t'.includes(text.charAt(valueStart))) valueStart++;
  const value = text.slice(valueStart, end).trim();
  if (value.includes('::')) return null;
  const key = match[1] ?? '';
  const texts = value === '' ? [] : (LINKS.test(value) ? (value.match(/\[\[[^[\]]*\]\]/g) ?? []) : [value]).map((said) => ({ text: said, line }));
  const inText = value === '' ? { start: behind, end: behind } : { start: valueStart, end: valueStart + value.length };
  // Of `Company/Team` the first says what it is.
  return { key, folded: foldPropertyName(key.split('/')[0] ?? key), line, texts, inText };
}

/** The end of the line that starts at an offset, `limit` at most. */
export function lineEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
