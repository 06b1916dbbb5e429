import type { DateOrder } from '../../domain/settings/settings.ts';
import { leadingDate, leadsWithDay } from '../log/entry/leading-date.ts';
import { plainLine } from '../log/lines.ts';
import type { LogSection } from '../log/sections.ts';
import type { Block, Leaf, Structure } from '../structure/block.ts';
import { foldPropertyName } from './property-names.ts';
import type { Statement } from './statements.ts';

/** A key with two colons, in emphasis and behind a bullet's emoji or not: `**Last contact::** `, `🎂 Birthday::`. */
const FIELD = /^(?:[^\p{L}\p{N}\s[\](){}:<>#!`]{1,8}[ \t]{0,2})?(\p{L}[\p{L}\p{N} _/-]{0,39}?)[*_]{0,3}[ \t]{0,2}::(?!:)[*_]{0,3}/u;
/** The same in brackets: `[relationship:: `. */
const BRACKETED = /^[[(](\p{L}[\p{L}\p{N} _/-]{0,39}?)[ \t]{0,2}::(?!:)/u;
/** No key with all that is around it is longer. */
const LONGEST_KEY = 60;
const LINKS = /^\[\[[^[\]]*\]\](?:\s*,\s*\[\[[^[\]]*\]\])+$/;

/**
 * The fields that stand alone on a line of a contact note, outside its log and what belongs to a date of its own
 * (docs/note-format.md, "Property names"). `order` says how dates are read.
 */
export function statementsInText({ blocks, text }: Structure, sections: readonly LogSection[], order: DateOrder | null): readonly Statement[] {
  const statements: Statement[] = [];
  let section = 0;
  let dated: Block | null = null;
  blocks.forEach((block, index) => {
    while (index >= (sections[section]?.to ?? Infinity)) section++;
    if (dated !== null && !belongsTo(block, dated)) dated = null;
    if (dated !== null || index >= (sections[section]?.from ?? Infinity)) return;
    if (block.kind === 'table' || block.kind === 'excluded' || block.text === null) return;
    if (block.kind !== 'paragraph' && leadsWithDay(leadingDate(plainLine(text.slice(block.text.start, lineEnd(text, block.text.start, block.text.end)), block.line), order))) dated = block;
    else if (block.kind !== 'heading') statements.push(...fieldsOf(text, block.text, block.line));
  });
  return statements;
}

/** Whether a block is below a heading, or in an item. */
function belongsTo(block: Block, around: Block): boolean {
  if (around.kind === 'heading') return block.kind !== 'heading' || block.level > around.level;
  return block.depth > around.depth;
}

function fieldsOf(text: string, { start, end, opaque }: Leaf, firstLine: number): readonly Statement[] {
  const fields: Statement[] = [];
  for (let from = start, line = firstLine; from < end; line++) {
    const to = lineEnd(text, from, end);
    const colons = text.indexOf('::', from);
    if (colons < 0 || colons >= end) break;
    if (colons < to && !opaque.some((span) => colons >= span.start && colons < span.end)) {
      const field = fieldIn(text, from, to, line);
      if (field !== null) fields.push(field);
    }
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return fields;
}

/** The field that the line between two offsets is. */
function fieldIn(text: string, from: number, to: number, line: number): Statement | null {
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
function lineEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
