import type { ProblemDetail } from '../../domain/problem.ts';
import { FIRST_YAML_LINE, findFrontmatter, noteStart, type FrontmatterBlock } from './block.ts';
import { readWithGrayMatter } from './gray-matter-reader.ts';
import { exceededLimit } from './limits.ts';
import { locateEntries } from './locate.ts';
import { readOutline, type Outline } from './outline.ts';
import { plainEntries } from './plain-reader.ts';
import { suspiciousLine } from './property-lines.ts';
import { valueOf, type Written, type WrittenEntry } from './written.ts';
import { isYamlMap, type YamlEngine, type YamlValue } from './yaml-value.ts';

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

export interface Frontmatter {
  /** `null` where the note has no frontmatter. */
  readonly block: FrontmatterBlock | null;
  /** In the order of the text. Empty where there is a problem. */
  readonly properties: readonly Property[];
  readonly problem: FrontmatterProblem | null;
  /** Offset where the rest of the note begins: behind the block, or at the start of the text (after a byte order mark). */
  readonly bodyStart: number;
}

/** Reads a note's frontmatter. Total: any text gives properties or a problem, never an exception. */
export function readFrontmatter(text: string, engine: YamlEngine): Frontmatter {
  const found = findFrontmatter(text);
  if (found.kind === 'block') {
    return { block: found.block, bodyStart: found.block.bodyStart, ...readBlock(text, found.block, engine) };
  }
  const problem: FrontmatterProblem | null = found.kind === 'unclosed' ? { line: 1, detail: { kind: 'unclosed-frontmatter' } } : null;
  return { block: null, bodyStart: noteStart(text), properties: [], problem };
}

const LINE_OF_BLOCK = 1;

type BlockReading = Pick<Frontmatter, 'properties' | 'problem'>;

function readBlock(text: string, block: FrontmatterBlock, engine: YamlEngine): BlockReading {
  const outline = readOutline(text, block);
  const plain = plainEntries(outline);
  return plain === undefined ? readByYaml(text.slice(block.yamlStart, block.yamlEnd), outline, engine) : success(plain);
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
