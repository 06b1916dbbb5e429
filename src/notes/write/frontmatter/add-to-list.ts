import type { Refusal } from '../../../domain/refusal.ts';
import { findFrontmatter } from '../../frontmatter/block.ts';
import { readOutline } from '../../frontmatter/outline/outline.ts';
import type { OutlineEntry, OutlineNode } from '../../frontmatter/outline/node.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { patchProperty } from './patch.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import { ifPropertiesReadBack } from './properties-read-back.ts';
import { writeScalar } from './write-scalar.ts';
import { isYamlList, type YamlEngine, type YamlMap, type YamlValue } from '../../frontmatter/yaml-value.ts';

/**
 * Adds one text to a property that holds a text or a list of texts, and preserves its form: a list gets another item,
 * and a single text becomes a list in brackets of both. A missing or empty property gets the text alone. Refused unless
 * the result reads back as the old data with just that item added.
 * @param key as written in the note, see `Property.key`.
 */
export function addToProperty(text: string, key: string, value: string, engine: YamlEngine): Edit {
  const found = findFrontmatter(text);
  const outline = found.kind === 'block' ? readOutline(text, found.block) : null;
  const entry = outline?.entries.find((candidate) => candidate.key === key);
  if (found.kind !== 'block' || entry === undefined || isEmpty(entry.written)) return patchProperty(text, key, value, engine);
  const before = readBlockData(text, found.block, engine);
  if ('problem' in before) return { refused: { kind: 'unreadable-properties' }, line: before.problem.line };
  const splice = addition(text, entry, value);
  if (splice === null) return { refused: { kind: 'property-form', property: key, form: 'not-extensible' }, line: entry.line };
  const refusal: Refusal = { refused: { kind: 'changes-other-properties', property: key, by: 'adding' }, line: entry.line };
  return ifPropertiesReadBack(text, splice, withOneMore(before.data, key, value), engine, refusal);
}

/** Where the new item goes and how it is written; `null` if nothing can be added to this form. */
function addition(text: string, { written, start }: OutlineEntry, value: string): Splice | null {
  if (written.kind === 'map') return null;
  if (written.kind === 'scalar') {
    if (written.style === 'opaque') return null;
    const own = written.style === 'plain' ? writeScalar(written.text, 'double') : text.slice(written.start, written.end);
    return splicing(written.start, written.end, `[${own}, ${inBrackets(value)}]`);
  }
  const last = written.items.at(-1);
  if (last === undefined) {
    const at = written.text === null ? -1 : text.indexOf(written.text, start);
    return at < 0 || written.text === null ? null : splicing(at, at + written.text.length, `[${inBrackets(value)}]`);
  }
  if (last.kind !== 'scalar' || last.style === 'opaque') return null;
  return written.text === null ? newLine(text, last, value) : splicing(last.end, last.end, `, ${inBrackets(value)}`);
}

/** A line below the last item, with its dash in the same column. */
function newLine(text: string, last: Extract<OutlineNode, { readonly kind: 'scalar' }>, value: string): Splice | null {
  const lineStart = text.lastIndexOf('\n', last.start - 1) + 1;
  const dash = /^[ \t]*-[ \t]+$/.exec(text.slice(lineStart, last.start));
  const lineEnd = text.indexOf('\n', last.end);
  if (dash === null || lineEnd < 0) return null;
  const lineEnding = text.charAt(lineEnd - 1) === '\r' ? '\r\n' : '\n';
  return splicing(lineEnd + 1, lineEnd + 1, `${dash[0]}${writeScalar(value, 'plain')}${lineEnding}`);
}

/** In a bracketed list a comma would end a plain text. */
function inBrackets(value: string): string {
  return writeScalar(value, 'double');
}

function withOneMore(before: YamlMap, key: string, value: string): YamlMap {
  const own = before.get(key);
  const list: readonly YamlValue[] = own === undefined ? [] : isYamlList(own) ? own : [own];
  return new Map(before).set(key, [...list, value]);
}

function isEmpty(written: OutlineNode): boolean {
  return written.kind === 'scalar' && written.style === 'empty';
}

function splicing(start: number, end: number, text: string): Splice {
  return { start, end, text };
}
