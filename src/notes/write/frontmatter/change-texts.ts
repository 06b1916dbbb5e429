import { findFrontmatter } from '../../frontmatter/block.ts';
import type { OutlineNode } from '../../frontmatter/outline/node.ts';
import { readOutline } from '../../frontmatter/outline/outline.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { patchProperty } from './patch.ts';
import { ifPropertiesReadBack } from './properties-read-back.ts';
import { writeScalar } from './write-scalar.ts';

/**
 * Changes the texts of a property that holds a text or a list of texts. `change` gives the new text for each, or `null`
 * to remove it. A list that loses its last item stays as an empty property, as the app leaves it. The edit is empty if
 * the property is missing or nothing differs. Refused unless the result reads back as the old data with those texts changed.
 * @param key as written in the note, see `Property.key`.
 */
export function changeTexts(text: string, key: string, change: (item: string) => string | null, engine: YamlEngine): Edit {
  const found = findFrontmatter(text);
  const entry = found.kind === 'block' ? readOutline(text, found.block).entries.find((candidate) => candidate.key === key) : undefined;
  if (found.kind !== 'block' || entry === undefined) return [];
  const { written, line } = entry;
  if (written.kind === 'scalar' && written.style !== 'opaque') {
    const after = change(written.text);
    return after === written.text ? [] : patchProperty(text, key, after, engine);
  }
  if (written.kind !== 'list' || !written.items.every(isText)) return { refused: { kind: 'property-form', property: key, form: written.kind === 'map' ? 'map' : 'long-text' }, line };
  const before = readBlockData(text, found.block, engine);
  if ('problem' in before) return { refused: { kind: 'unreadable-properties' }, line: before.problem.line };
  const items = written.items.map((item) => ({ item, after: change(item.text) }));
  if (items.every(({ item, after }) => after === item.text)) return [];
  const splices = written.text === null ? inLines(text, items) : inBrackets(items);
  const left = items.flatMap(({ item, after }) => (after === item.text ? [item.value] : after === null ? [] : [after]));
  const data = new Map(before.data).set(key, left.length === 0 && written.text === null ? null : left);
  return ifPropertiesReadBack(text, splices, data, engine, { refused: { kind: 'changes-other-properties', property: key, by: 'changing' }, line });
}

type TextNode = Extract<OutlineNode, { readonly kind: 'scalar' }>;

interface ChangedItem {
  readonly item: TextNode;
  readonly after: string | null;
}

function isText(item: OutlineNode): item is TextNode {
  return item.kind === 'scalar' && item.style !== 'opaque';
}

/** One item a line: what goes takes its line with it. */
function inLines(text: string, items: readonly ChangedItem[]): readonly Splice[] {
  return items.flatMap(({ item, after }): readonly Splice[] => {
    if (after === item.text) return [];
    if (after !== null) return [rewritten(item, after, 'plain')];
    const end = text.indexOf('\n', item.end);
    return [{ start: text.lastIndexOf('\n', item.start - 1) + 1, end: end < 0 ? text.length : end + 1, text: '' }];
  });
}

/** In brackets: what goes takes the comma on the side of the items that stay. */
function inBrackets(items: readonly ChangedItem[]): readonly Splice[] {
  const firstLeft = items.findIndex(({ after }) => after !== null);
  const [first] = items;
  const last = items.at(-1);
  if (firstLeft < 0) return first === undefined || last === undefined ? [] : [{ start: first.item.start, end: last.item.end, text: '' }];
  return items.flatMap(({ item, after }, index): readonly Splice[] => {
    if (after === item.text) return [];
    if (after !== null) return [rewritten(item, after, 'double')];
    return [index < firstLeft ? { start: item.start, end: items[index + 1]?.item.start ?? item.end, text: '' } : { start: items[index - 1]?.item.end ?? item.start, end: item.end, text: '' }];
  });
}

/** The item in its quotes; a plain one gets those that its list needs. */
function rewritten({ style, start, end }: TextNode, after: string, ifPlain: 'plain' | 'double'): Splice {
  return { start, end, text: writeScalar(after, style === 'single' || style === 'double' ? style : ifPlain) };
}
