import type { PropertyFact } from '../../../domain/settings/settings.ts';
import type { PropertyNames } from '../../contact/property-names.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { findFrontmatter, noteStart } from '../../frontmatter/block.ts';
import { readOutline } from '../../frontmatter/outline/outline.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import { readFrontmatter, type Property } from '../../frontmatter/read.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import { writeScalar } from '../frontmatter/write-scalar.ts';
import { isYamlList, sameYaml, type YamlEngine, type YamlValue } from '../../frontmatter/yaml-value.ts';
import { applySplices, isRefusal } from '../../text/splice.ts';

/** The kept note's text with the other's properties, and the lines of those that could not go there, as they stand. */
export interface MergedProperties {
  readonly text: string;
  readonly left: readonly string[];
}

/** What a person may have several of. */
const LIST_FACTS: ReadonlySet<PropertyFact> = new Set<PropertyFact>(['otherNames', 'organisation', 'introducedBy', 'knows', 'goals', 'email', 'phone', 'website', 'linkedin']);
const TAGS: ReadonlySet<string> = new Set(['tags', 'tag']);

/** A property as its lines say it. */
interface StatedProperty {
  readonly property: Property;
  readonly lines: readonly string[];
}

/**
 * Unites the properties of two notes: one that only the other has is added with its lines as they stand, what may be
 * several becomes a list of both, and of two different values the kept note's stays. Nothing is dropped: lines of the
 * other whose value found no place are given back. Both notes' YAML must be sound.
 */
export function mergeProperties(kept: string, other: string, names: PropertyNames, engine: YamlEngine): MergedProperties {
  let text = kept;
  const { stated, left: unread } = statedIn(other, engine);
  const left: string[] = [...unread];
  for (const { property, lines } of stated) {
    // A name becomes another name of the kept contact, whose own stays: its caller adds it.
    if (isName(property, names) && !lines.some((line) => line.includes('#'))) continue;
    const own = counterpart(property, readFrontmatter(text, engine).properties, names);
    const united = isFact(property, 'name', names) ? null : own === null ? withLines(text, property.key, property.value, () => lines, engine) : unite(text, own, property, names, engine);
    // A comment would be lost where just the value is taken over.
    const losesComment = own !== null && lines.some((line) => line.includes('#') && !kept.includes(line));
    if (united === null || losesComment) left.push(...lines);
    else text = united;
  }
  return { text, left };
}

/** Adds a name to those that the kept note's contact goes by, as a list, which is what the app reads; `null` where that can't be written. */
export function withOtherName(text: string, name: string, names: PropertyNames, engine: YamlEngine): string | null {
  const own = readFrontmatter(text, engine).properties.find((property) => isFact(property, 'otherNames', names));
  if (own === undefined) return withLines(text, names.namesOf.otherNames[0] ?? 'aliases', [name], (key) => [`${key}:`, `  - ${writeScalar(name, 'plain')}`], engine);
  const edit = addToProperty(text, own.key, name, engine);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

/** The properties of a note with their lines; lines before the first one belong to none. */
function statedIn(text: string, engine: YamlEngine): { readonly stated: readonly StatedProperty[]; readonly left: readonly string[] } {
  const { block, properties } = readFrontmatter(text, engine);
  if (block === null) return { stated: [], left: [] };
  const linesFrom = (start: number, end: number): readonly string[] => text.slice(start, end).split(/\r\n|\n|\r/).slice(0, -1);
  const outline = readOutline(text, block);
  const { entries } = outline;
  const isOneByOne = !outline.inBraces && entries.length === properties.length && entries.every(({ key }, index) => properties[index]?.key === key);
  if (!isOneByOne) return { stated: [], left: linesFrom(block.yamlStart, block.yamlEnd) };
  const starts = entries.map(({ start }) => text.lastIndexOf('\n', start - 1) + 1);
  const stated = properties.map((property, index) => ({ property, lines: linesFrom(starts[index] ?? 0, starts[index + 1] ?? block.yamlEnd) }));
  return { stated, left: linesFrom(block.yamlStart, starts[0] ?? block.yamlEnd).filter((line) => line.trim() !== '') };
}

function isFact({ key }: Property, fact: PropertyFact, { factOf }: PropertyNames): boolean {
  return factOf.get(foldPropertyName(key))?.fact === fact;
}

/** Whether a property says one name, on one line. */
function isName(property: Property, names: PropertyNames): boolean {
  return isFact(property, 'name', names) && property.written.kind === 'scalar' && typeof property.value === 'string' && !property.value.includes('\n');
}

/** The kept note's property that says the same thing, `null` where there is none. */
function counterpart({ key }: Property, properties: readonly Property[], { factOf }: PropertyNames): Property | null {
  const folded = foldPropertyName(key);
  const fact = factOf.get(folded)?.fact;
  const saysIt = (other: Property): boolean => fact !== undefined && factOf.get(foldPropertyName(other.key))?.fact === fact;
  return properties.find((other) => foldPropertyName(other.key) === folded) ?? properties.find(saysIt) ?? null;
}

/** The text with the property's lines at the end of the block; `null` where it would not say just that more. */
function withLines(text: string, key: string, value: YamlValue, linesOf: (key: string) => readonly string[], engine: YamlEngine): string | null {
  const found = findFrontmatter(text);
  const ending = /\r?\n/.exec(text)?.[0] ?? '\n';
  const added = linesOf(key).map((line) => line + ending).join('');
  const start = noteStart(text);
  const result = found.kind === 'block'
    ? `${text.slice(0, found.block.yamlEnd)}${added}${text.slice(found.block.yamlEnd)}`
    : `${text.slice(0, start)}---${ending}${added}---${ending}${text.slice(start)}`;
  const before = found.kind === 'block' ? readBlockData(text, found.block, engine) : { data: new Map() };
  const reread = findFrontmatter(result);
  const after = reread.kind === 'block' ? readBlockData(result, reread.block, engine) : null;
  if (after === null || 'problem' in after || 'problem' in before) return null;
  return sameYaml(after.data, new Map([...before.data, [key, value]])) ? result : null;
}

/** The text with both values in the kept note's property; `null` where both can't stand there. */
function unite(text: string, own: Property, other: Property, names: PropertyNames, engine: YamlEngine): string | null {
  if (sameYaml(own.value, other.value) || other.value === null || other.value === '') return text;
  if (!takesSeveral(own, other, names)) return null;
  const known = new Set(asTexts(own).map((said) => said.text));
  let result = text;
  for (const { text: value } of asTexts(other)) {
    if (known.has(value)) continue;
    known.add(value);
    const edit = addToProperty(result, own.key, value, engine);
    if (isRefusal(edit)) return null;
    result = applySplices(result, edit);
  }
  return result;
}

/** Flat texts of what may be several; a text that holds several tags is one to no list. */
function takesSeveral(own: Property, other: Property, { factOf }: PropertyNames): boolean {
  const folded = foldPropertyName(own.key);
  const isList = isYamlList(own.value) || isYamlList(other.value);
  const fact = factOf.get(folded)?.fact;
  if (!isList && !TAGS.has(folded) && (fact === undefined || !LIST_FACTS.has(fact))) return false;
  if (fact !== undefined && !LIST_FACTS.has(fact)) return false;
  const holdsSeveralTags = (property: Property): boolean => TAGS.has(folded) && !isYamlList(property.value) && /[\s,]/.test(asTexts(property)[0]?.text ?? '');
  return isFlat(own) && isFlat(other) && !holdsSeveralTags(own) && !holdsSeveralTags(other);
}

function isFlat({ value, written }: Property): boolean {
  if (written.kind === 'map') return false;
  const items = isYamlList(value) ? value : [value];
  return items.every((item) => item === null || typeof item !== 'object') || asTexts(written).every(({ text }) => /^\[\[[^\][]+\]\]$/.test(text));
}
