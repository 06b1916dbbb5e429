import type { Refusal, RefusalDetail } from '../../../domain/refusal.ts';
import { findFrontmatter, noteStart, type FrontmatterBlock } from '../../frontmatter/block.ts';
import { readOutline, type Outline } from '../../frontmatter/outline/outline.ts';
import type { OutlineEntry, OutlineScalar } from '../../frontmatter/outline/node.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import { type YamlEngine, type YamlMap, type YamlValue } from '../../frontmatter/yaml-value.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { ifPropertiesReadBack } from './properties-read-back.ts';
import { writeKey, writeScalar } from './write-scalar.ts';

/**
 * Changes one property and no other byte of a note. The value keeps its quotes, and comments and spacing stay. A
 * missing key gets a line of its own at the end of the block, and a note without frontmatter gets a block. A list of one
 * value keeps its form. Refused
 * unless the result reads back as the old data with just that key changed.
 * @param key as written in the note, see `Property.key`.
 * @param value `null` removes the key.
 */
export function patchProperty(text: string, key: string, value: string | number | boolean | null, engine: YamlEngine): Edit {
  const found = findFrontmatter(text);
  if (found.kind === 'unclosed') return refusal({ kind: 'unreadable-frontmatter', problem: { kind: 'unclosed-frontmatter' } }, 1);
  if (found.kind === 'none') return patchNoteWithoutBlock(text, key, value, engine);

  const { block } = found;
  const before = readBlockData(text, block, engine);
  if ('problem' in before) return refusal({ kind: 'unreadable-frontmatter', problem: before.problem.detail }, before.problem.line);

  const outline = readOutline(text, block);
  if (outline.inBraces) return refusal({ kind: 'properties-in-braces' }, 2);
  const entries = outline.entries.filter((entry) => entry.key === key);
  const [entry, second] = entries;
  if (second !== undefined) return refusal({ kind: 'unreadable-frontmatter', problem: { kind: 'duplicate-property', property: key } }, second.line);
  const splice = entry === undefined ? insertion(text, block, outline, key, value) : change(text, entry, value);
  if ('refused' in splice) return splice;
  const expected = withProperty(before.data, key, value !== null && entry?.written.kind === 'list' ? [value] : value);
  return ifPropertiesReadBack(text, splice, expected, engine, refusal({ kind: 'changes-other-properties', property: key, by: 'changing' }, entry?.line ?? block.closingLine));
}

function patchNoteWithoutBlock(text: string, key: string, value: string | number | boolean | null, engine: YamlEngine): Edit {
  const start = noteStart(text);
  if (value === null) return [];
  if (/^---\w/.test(text.slice(start, start + 4))) return refusal({ kind: 'not-yaml' }, 1);
  const lineEnding = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = ['---', `${writeKey(key)}: ${writeScalar(value, 'plain')}`, '---', ''];
  const splice = splicing(start, start, lines.join(lineEnding));
  return ifPropertiesReadBack(text, splice, new Map([[key, value]]), engine, refusal({ kind: 'unwritable-property', property: key }, 1));
}

/** A line for a missing key, before the closing dashes and in the column of the other keys. */
function insertion(text: string, block: FrontmatterBlock, outline: Outline, key: string, value: string | number | boolean | null): Splice {
  const at = block.yamlEnd;
  if (value === null) return splicing(at, at, '');
  const lineEnding = text.endsWith('\r\n', at) ? '\r\n' : '\n';
  const [first] = outline.entries;
  const indentation = first === undefined ? '' : text.slice(lineStartBefore(text, first.start), first.start);
  return splicing(at, at, `${indentation}${writeKey(key)}: ${writeScalar(value, 'plain')}${lineEnding}`);
}

function change(text: string, entry: OutlineEntry, value: string | number | boolean | null): Splice | Refusal {
  const { written, key, line } = entry;
  if (written.kind === 'list') {
    const [only, second] = written.items;
    if (value === null || second !== undefined || only?.kind !== 'scalar' || only.style === 'opaque') return refusal({ kind: 'property-form', property: key, form: 'list' }, line);
    return replacement(only, only.style, value);
  }
  if (written.kind === 'map') return refusal({ kind: 'property-form', property: key, form: 'map' }, line);
  if (written.style === 'opaque') return refusal({ kind: 'property-form', property: key, form: 'long-text' }, line);
  return value === null ? removal(text, entry, written) : replacement(written, written.style, value);
}

function replacement(scalar: OutlineScalar, style: Exclude<OutlineScalar['style'], 'opaque'>, value: string | number | boolean): Splice {
  return style === 'empty'
    ? splicing(scalar.start, scalar.end, ` ${writeScalar(value, 'plain')}`)
    : splicing(scalar.start, scalar.end, writeScalar(value, style));
}

function removal(text: string, entry: OutlineEntry, scalar: OutlineScalar): Splice {
  return splicing(lineStartBefore(text, entry.start), text.indexOf('\n', scalar.end) + 1, '');
}

function lineStartBefore(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function withProperty(data: YamlMap, key: string, value: YamlValue): YamlMap {
  const changed = new Map(data);
  if (value === null) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

function splicing(start: number, end: number, text: string): Splice {
  return { start, end, text };
}

function refusal(refused: RefusalDetail, line: number): Refusal {
  return { refused, line };
}
