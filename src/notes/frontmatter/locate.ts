import { readCoreScalar } from './core-scalar.ts';
import type { OutlineEntry, OutlineNode } from './outline/node.ts';
import type { WrittenValue, WrittenEntry } from './written.ts';
import { isYamlList, isYamlMap, type YamlMap, type YamlScalar, type YamlValue } from './yaml-value.ts';

/**
 * Combines the values from YAML with their places and texts from the outline, which is a guess: if it doesn't have the shape
 * of the value, the value counts, at the last known line.
 * @param line the latest guess of the value's line, counted from 1.
 */
export function locate(value: YamlValue, outline: OutlineNode | null, line: number): WrittenValue {
  const at = outline?.line ?? line;
  if (isYamlMap(value)) return { kind: 'map', line: at, entries: locateEntries(value, outline?.kind === 'map' ? outline.entries : [], at) };
  if (isYamlList(value)) return locateList(value, outline, at);
  return { kind: 'scalar', line: at, text: writtenText(value, outline), value };
}

/** The same for the keys of a map, in the order of the text; keys that the outline does not know come last. */
export function locateEntries(map: YamlMap, outline: readonly OutlineEntry[], line: number): readonly WrittenEntry[] {
  const remaining = new Map(map);
  const known = outline.flatMap((entry) => {
    // A plain key that is a number or null to YAML is a string again in the map: `1.10` is there as "1.1".
    const name = map.has(entry.key) ? entry.key : String(readCoreScalar(entry.key) ?? '');
    const value = remaining.get(name);
    remaining.delete(name);
    return value === undefined ? [] : [{ key: entry.key, line: entry.line, written: locate(value, entry.written, entry.line) }];
  });
  const unknown = [...remaining].map(([key, value]) => ({ key, line, written: locate(value, null, line) }));
  return [...known, ...unknown];
}

function locateList(values: readonly YamlValue[], outline: OutlineNode | null, line: number): WrittenValue {
  const items = outline?.kind === 'list' && outline.items.length === values.length ? outline.items : [];
  return {
    kind: 'list',
    line,
    text: outline?.kind === 'list' ? outline.text : null,
    items: values.map((value, index) => locate(value, items[index] ?? null, line)),
  };
}

/** The characters of a number, boolean or null as written in the note, if the outline and YAML agree. */
function writtenText(value: YamlScalar, outline: OutlineNode | null): string {
  if (typeof value === 'string') return value;
  if (outline?.kind === 'scalar' && outline.style !== 'opaque' && Object.is(outline.value, value)) return outline.text;
  return value === null ? '' : String(value);
}
