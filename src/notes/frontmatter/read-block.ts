import type { ProblemDetail } from '../../domain/problem.ts';
import { FIRST_YAML_LINE, type FrontmatterBlock } from './block.ts';
import { readWithGrayMatter } from './gray-matter-reader.ts';
import { exceededLimit } from './limits.ts';
import { locateEntries } from './locate.ts';
import { readOutline, type Outline } from './outline/outline.ts';
import { plainEntries } from './plain-reader.ts';
import { suspiciousLine } from './property-lines.ts';
import { valueOf, type Written, type WrittenEntry } from './written.ts';
import { isYamlMap, type YamlEngine, type YamlMap, type YamlValue } from './yaml-value.ts';

/** A top-level key of the frontmatter. */
export interface Property {
  /** As written, without quotes. */
  readonly key: string;
  /** The line of the key, counted from 1 in the note. */
  readonly line: number;
  readonly value: YamlValue;
  /** The value again, with the text and the line of each of its parts. */
  readonly written: Written;
}

export interface FrontmatterProblem {
  /** Counted from 1 in the note. */
  readonly line: number;
  readonly detail: Extract<
    ProblemDetail,
    { readonly kind: 'broken-frontmatter' | 'duplicate-property' | 'unclosed-frontmatter' | 'block-not-read' }
  >;
}

const LINE_OF_BLOCK = 1;

export interface BlockReading {
  /** In the order of the text. Empty where there is a problem. */
  readonly properties: readonly Property[];
  readonly problem: FrontmatterProblem | null;
}

/** Reads a block's properties: by the text alone where that is certain, else by YAML. */
export function readBlock(text: string, block: FrontmatterBlock, engine: YamlEngine): BlockReading {
  const outline = readOutline(text, block);
  const plain = plainEntries(outline);
  return plain === undefined ? readByYaml(text.slice(block.yamlStart, block.yamlEnd), outline, engine) : success(plain);
}

/**
 * Reads a block's data by YAML itself, however plain it is: to check what was written by the same text that writing
 * relied on would prove little. Only a plain block too large for YAML is read plainly.
 */
export function readBlockData(
  text: string,
  block: FrontmatterBlock,
  engine: YamlEngine,
): { readonly data: YamlMap } | { readonly problem: FrontmatterProblem } {
  const byYaml = readByYaml(text.slice(block.yamlStart, block.yamlEnd), readOutline(text, block), engine);
  const { properties, problem } = byYaml.problem?.detail.kind === 'block-not-read' ? readBlock(text, block, engine) : byYaml;
  return problem === null ? { data: new Map(properties.map(({ key, value }) => [key, value])) } : { problem };
}

function readByYaml(yaml: string, outline: Outline, engine: YamlEngine): BlockReading {
  const limit = exceededLimit(yaml);
  if (limit !== null) return failure(LINE_OF_BLOCK, { kind: 'block-not-read', limit });
  const reading = readWithGrayMatter(yaml, engine);
  if (reading.kind === 'broken') return brokenBlock(yaml, outline, reading.reason, reading.line);
  if (reading.value === null) return success([]);
  if (isYamlMap(reading.value)) return success(locateEntries(reading.value, outline.entries, FIRST_YAML_LINE));
  return failure(FIRST_YAML_LINE, { kind: 'broken-frontmatter', reason: 'Expected properties, one "key: value" a line' });
}

function brokenBlock(yaml: string, outline: Outline, reason: string, line: number | null): BlockReading {
  const { duplicate } = outline;
  if (duplicate !== null && (line === null || line === duplicate.line)) {
    return failure(duplicate.line, { kind: 'duplicate-property', property: duplicate.key });
  }
  return failure(line ?? suspiciousLine(yaml) ?? FIRST_YAML_LINE, { kind: 'broken-frontmatter', reason });
}

function success(entries: readonly WrittenEntry[]): BlockReading {
  return { properties: entries.map(({ key, line, written }) => ({ key, line, written, value: valueOf(written) })), problem: null };
}

function failure(line: number, detail: FrontmatterProblem['detail']): BlockReading {
  return { properties: [], problem: { line, detail } };
}
