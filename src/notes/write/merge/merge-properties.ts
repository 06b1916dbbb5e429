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

/** The kept note's text with the other's properties, and the unchanged lines of those that couldn't be added. */
export interface MergedProperties {
  readonly text: string;
  readonly left: readonly string[];
}

/** The facts that can have several values. */
const LIST_FACTS: ReadonlySet<PropertyFact> = new Set<PropertyFact>(['otherNames', 'organisation', 'introducedBy', 'knows', 'goals', 'email', 'phone', 'website', 'linkedin']);
const TAGS: ReadonlySet<string> = new Set(['tags', 'tag']);

/** A property with its lines. */
interface StatedProperty {
  readonly property: Property;
  readonly lines: readonly string[];
}

/**
 * Merges the properties of two notes. A property that only the other has is added with its lines unchanged, a fact that
 * can have several values becomes a list of both, and of two different values the kept note's stays. Nothing is lost:
 * lines of the other that couldn't be added are returned. The YAML of both notes must be valid.
 */
export function mergeProperties(kept: string, other: string, names: PropertyNames, engine: YamlEngine): MergedProperties {
  let text = kept;
  const { stated, left: unread } = statedIn(other, engine);
  const left: string[] = [...unread];
  for (const { property, lines } of stated) {
    // The kept contact keeps its name. The caller adds this one as another name.
    if (isName(property, names) && !lines.some((line) => line.includes('#'))) continue;
    const own = counterpart(property, readFrontmatter(text, engine).properties, names);
    const united = isFact(property, 'name', names) ? null : own === null ? withLines(text, property.key, property.value, () => lines, engine) : unite(text, own, property, names, engine);
    // A comment would be lost if only the value were copied.
    const losesComment = own !== null && lines.some((line) => line.includes('#') && !kept.includes(line));
    if (united === null || losesComment) left.push(...lines);
    else text = united;
  }
  return { text, left };
}

/**
 * Adds a name to the other names of the kept note's contact, as a list, which is what the app reads; `null` if that
 * can't be written.
 */
export function withOtherName(text: string, name: string, names: PropertyNames, engine: YamlEngine): string | null {
  const own = readFrontmatter(text, engine).properties.find((property) => isFact(property, 'otherNames', names));
  if (own === undefined) return withLines(text, names.namesOf.otherNames[0] ?? 'aliases', [name], (key) => [`${key}:`, `  - ${writeScalar(name, 'plain')}`], engine);
  const edit = addToProperty(text, own.key, name, engine);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

/** The properties of a note with their lines. Lines before the first property are returned separately. */
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

/** Whether a property is a single name on one line. */
function isName(property: Property, names: PropertyNames): boolean {
  return isFact(property, 'name', names) && property.written.kind === 'scalar' && typeof property.value === 'string' && !property.value.includes('\n');
}

/** The kept note's property for the same fact; `null` if there is none. */
function counterpart({ key }: Property, properties: readonly Property[], { factOf }: PropertyNames): Property | null {
  const folded = foldPropertyName(key);
  const fact = factOf.get(folded)?.fact;
  const saysIt = (other: Property): boolean => fact !== undefined && factOf.get(foldPropertyName(other.key))?.fact === fact;
  return properties.find((other) => foldPropertyName(other.key) === folded) ?? properties.find(saysIt) ?? null;
}

/**
 * The text with the property's lines at the end of the block; `null` if the result wouldn't read back as just that
 * addition.
 */
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

/** The text with both values in the kept note's property; `null` if it can't hold both. */
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

/** Whether the property can hold several values as flat texts. A text that holds several tags can't join a list. */
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
