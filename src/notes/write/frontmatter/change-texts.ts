import { findFrontmatter } from '../../frontmatter/block.ts';
import type { OutlineEntry, OutlineList, OutlineNode, OutlineScalar } from '../../frontmatter/outline/node.ts';
import { readOutline } from '../../frontmatter/outline/outline.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import { linkText } from '../../frontmatter/texts.ts';
import { valueOf } from '../../frontmatter/written.ts';
import type { YamlEngine, YamlValue } from '../../frontmatter/yaml-value.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { ifPropertiesReadBack } from './properties-read-back.ts';
import { writeScalar } from './write-scalar.ts';

/**
 * Changes the texts of a property that holds a text or a list of texts. `change` gives the new text for each, or `null`
 * to remove it. A property that loses its last text goes with it. The edit is empty if the property is missing or nothing
 * differs. Refused unless the result reads back as the old data with those texts changed.
 * @param key as written in the note, see `Property.key`.
 */
export function changeTexts(text: string, key: string, change: (item: string) => string | null, engine: YamlEngine): Edit {
  const found = findFrontmatter(text);
  const entry = found.kind === 'block' ? readOutline(text, found.block).entries.find((candidate) => candidate.key === key) : undefined;
  if (found.kind !== 'block' || entry === undefined) return [];
  const { written, line } = entry;
  const items = itemsOf(text, entry)?.map((item) => ({ item, after: change(item.text) }));
  if (items === undefined) return { refused: { kind: 'property-form', property: key, form: written.kind === 'map' ? 'map' : 'long-text' }, line };
  if (items.every(({ item, after }) => after === item.text)) return [];
  const before = readBlockData(text, found.block, engine);
  if ('problem' in before) return { refused: { kind: 'unreadable-properties' }, line: before.problem.line };
  const left = items.flatMap(({ item, after }) => (after === item.text ? [item.value] : after === null ? [] : [after]));
  const [first] = left;
  const data = new Map(before.data);
  if (first === undefined) data.delete(key);
  else data.set(key, isList(written) ? left : first);
  const isInBrackets = isList(written) && written.text !== null;
  const lastEnd = items.at(-1)?.item.end ?? entry.start;
  const whole = wholeLines(text, entry.start, isInBrackets ? text.indexOf(']', lastEnd) : lastEnd);
  const splices = first === undefined ? [whole] : isInBrackets ? inBrackets(items) : inLines(text, items);
  return ifPropertiesReadBack(text, splices, data, engine, { refused: { kind: 'changes-other-properties', property: key, by: 'changing' }, line });
}

/** A text that a property holds, and its place. */
interface Item {
  readonly text: string;
  readonly value: YamlValue;
  readonly style: OutlineScalar['style'];
  readonly start: number;
  readonly end: number;
}

interface ChangedItem {
  readonly item: Item;
  readonly after: string | null;
}

/** `[[Ada]]` without quotes is a text, although YAML has a list in a list. */
function isList(written: OutlineNode): written is OutlineList {
  return written.kind === 'list' && linkText(written) === null;
}

/** The texts of a property; `null` if it holds anything else. */
function itemsOf(text: string, { key, start, written }: OutlineEntry): readonly Item[] | null {
  let end = start + key.length;
  const items: Item[] = [];
  for (const node of isList(written) ? written.items : [written]) {
    const item = itemAt(text, end, node);
    if (item === null) return null;
    items.push(item);
    end = item.end;
  }
  return items;
}

/** @param from where the text before it ends. */
function itemAt(text: string, from: number, node: OutlineNode): Item | null {
  if (node.kind === 'scalar') return node.style === 'opaque' ? null : node;
  const link = node.kind === 'list' ? linkText(node) : null;
  if (node.kind !== 'list' || node.text === null || link === null) return null;
  const start = text.indexOf(node.text, from);
  return { text: link, value: valueOf(node), style: 'plain', start, end: start + node.text.length };
}

/** One item a line: what goes takes its line with it. */
function inLines(text: string, items: readonly ChangedItem[]): readonly Splice[] {
  return items.flatMap(({ item, after }): readonly Splice[] => {
    if (after === item.text) return [];
    return [after === null ? wholeLines(text, item.start, item.end) : rewritten(item, after, 'plain')];
  });
}

/** In brackets: what goes takes the comma on the side of the items that stay. */
function inBrackets(items: readonly ChangedItem[]): readonly Splice[] {
  const firstLeft = items.findIndex(({ after }) => after !== null);
  return items.flatMap(({ item, after }, index): readonly Splice[] => {
    if (after === item.text) return [];
    if (after !== null) return [rewritten(item, after, 'double')];
    return [index < firstLeft ? { start: item.start, end: items[index + 1]?.item.start ?? item.end, text: '' } : { start: items[index - 1]?.item.end ?? item.start, end: item.end, text: '' }];
  });
}

function wholeLines(text: string, start: number, end: number): Splice {
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: text.indexOf('\n', end) + 1, text: '' };
}

/** The item in its quotes; a plain one gets those that its list needs. */
function rewritten({ style, start, end }: Item, after: string, ifPlain: 'plain' | 'double'): Splice {
  return { start, end, text: writeScalar(after, style === 'single' || style === 'double' ? style : ifPlain) };
}
