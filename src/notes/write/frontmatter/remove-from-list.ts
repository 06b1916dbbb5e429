import { findFrontmatter } from '../../frontmatter/block.ts';
import { readOutline } from '../../frontmatter/outline/outline.ts';
import { readFrontmatter, type Property } from '../../frontmatter/read.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import { sameYaml, type YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { Span } from '../../structure/block.ts';
import { isSameValue } from '../../text/deep-equal.ts';

/**
 * Removes one text from a property, and the property with its last text. `null` unless the result reads back as the old
 * properties without just that text, and where a comment would be lost.
 * @param key as written in the note, see `Property.key`.
 */
export function removeFromProperty(text: string, key: string, value: string, engine: YamlEngine): string | null {
  const found = findFrontmatter(text);
  const before = readFrontmatter(text, engine).properties;
  const own = before.find((property) => property.key === key);
  if (found.kind !== 'block' || own === undefined) return null;
  const { entries } = readOutline(text, found.block);
  const index = entries.findIndex((entry) => entry.key === key);
  const lineOf = (at: number): number => (entries[at] === undefined ? found.block.yamlEnd : text.lastIndexOf('\n', entries[at].start - 1) + 1);
  const lines = { start: lineOf(index), end: lineOf(index + 1) };
  const left = asTexts(own).map((said) => said.text);
  left.splice(left.indexOf(value), 1);
  const removed = left.length === 0 ? (text.slice(lines.start, lines.end).includes(' #') ? null : lines) : removal(text, value, lines);
  if (index < 0 || removed === null) return null;
  const result = text.slice(0, removed.start) + text.slice(removed.end);
  return readsBack(before, readFrontmatter(result, engine).properties, key, left) ? result : null;
}

/** A text of a list with its quotes, and its line or its comma. */
function removal(text: string, value: string, lines: Span): Span | null {
  let start = text.indexOf(value, lines.start);
  let end = start + value.length;
  if (start < 0 || end > lines.end) return null;
  if (/["']/.test(text.charAt(end)) && text.charAt(start - 1) === text.charAt(end)) [start, end] = [start - 1, end + 1];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  if (/^[ \t]*-[ \t]+$/.test(text.slice(lineStart, start)) && text.slice(end, lineEnd).trim() === '') return { start: lineStart, end: lineEnd + 1 };
  const comma = /^[ \t]*,[ \t]*/.exec(text.slice(end, lines.end));
  if (comma !== null) return { start, end: end + comma[0].length };
  const before = text.lastIndexOf(',', start);
  return before > lines.start && text.slice(before + 1, start).trim() === '' ? { start: before, end } : null;
}

function readsBack(before: readonly Property[], after: readonly Property[], key: string, left: readonly string[]): boolean {
  const expected = before.filter((property) => property.key !== key || left.length > 0);
  return after.length === expected.length && expected.every((property, index) => {
    const now = after[index];
    if (now?.key !== property.key) return false;
    return property.key === key ? isSameValue(asTexts(now).map((said) => said.text), left) : sameYaml(now.value, property.value);
  });
}
