import matter from 'gray-matter';
import type { ProblemDetail } from '../../domain/problem.ts';
import { FIRST_YAML_LINE, type FrontmatterBlock } from './block.ts';
import { exceededLimit } from './limits.ts';
import { locateEntries } from './locate.ts';
import { type Outline, readOutline } from './outline/outline.ts';
import { suspiciousLine } from './property-lines.ts';
import { valueOf, type WrittenValue, type WrittenEntry } from './written.ts';
import { isYamlMap, toYamlValue, type YamlEngine, type YamlMap, type YamlValue } from './yaml-value.ts';

/** A top-level key of the frontmatter. */
export interface Property {
  /** As written, without quotes. */
  readonly key: string;
  /** The line of the key, counted from 1 in the note. */
  readonly line: number;
  readonly value: YamlValue;
  /** The value again, with the text and the line of each of its parts. */
  readonly written: WrittenValue;
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
  /** In the order of the text. Empty if there is a problem. */
  readonly properties: readonly Property[];
  readonly problem: FrontmatterProblem | null;
}

/** Reads a block's properties: from the text alone if that is certain, else by YAML. */
export function readBlock(text: string, block: FrontmatterBlock, engine: YamlEngine): BlockReading {
  const outline = readOutline(text, block);
  return outline.certain ? success(outline.entries) : readByYaml(text.slice(block.yamlStart, block.yamlEnd), outline, engine);
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

export type YamlReading =
  | { readonly kind: 'read'; readonly value: YamlValue }
  /** `line` counts from 1 in the note; `null` where the engine's message names none. */
  | { readonly kind: 'broken'; readonly reason: string; readonly line: number | null };

/**
 * Has gray-matter read the YAML of a block (the lines between the dashes) with the given engine. Never throws.
 *
 * gray-matter gets only that text, as a block of its own, so that none of its rules on delimiters, languages and byte order
 * marks applies, and always options, so that it caches nothing. Its other engines, one of which evaluates JavaScript, are
 * replaced by a refusal, although no language can be named here.
 */
export function readWithGrayMatter(yaml: string, engine: YamlEngine): YamlReading {
  try {
    const lines = yaml.endsWith('\n') ? yaml.slice(0, -1) : yaml;
    const { data } = matter(`---\n${lines}\n---\n`, {
      language: 'yaml',
      // No line of a block is three dashes and nothing else, but one may begin with them.
      delimiters: ['---', '---\n'],
      engines: {
        // In a wrapper: gray-matter looks into the data for a property of its own, `excerpt_separator`.
        yaml: (source) => ({ value: engine(`${source}\n`) }),
        json: refuse,
        javascript: refuse,
      },
    });
    const returned: unknown = data['value'];
    return { kind: 'read', value: toYamlValue(returned) };
  } catch (error) {
    return { kind: 'broken', reason: reasonOf(error), line: lineOf(error) };
  }
}

function refuse(): never {
  throw new Error('Frontmatter in another language than YAML');
}

/** What the engine was given begins with the end of the opening line, so that its lines are the note's. */
const FIRST_LINE_OF_SOURCE = FIRST_YAML_LINE - 1;

/** The first line of the engine's message, without its own account of the place and without a source extract. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const firstLine = message.split('\n', 1)[0] ?? '';
  return firstLine.replace(/:?$/, '').replace(/ at line \d+(?:, column \d+)?$/, '');
}

function lineOf(error: unknown): number | null {
  const line = lineFromPosition(error) ?? lineFromMessage(error);
  return line === null ? null : Math.max(FIRST_LINE_OF_SOURCE, line);
}

/** The errors of the `yaml` package hold `linePos`: the places where the error begins and ends. */
function lineFromPosition(error: unknown): number | null {
  if (!(error instanceof Error) || !('linePos' in error) || !Array.isArray(error.linePos)) return null;
  const begin: unknown = error.linePos[0];
  if (typeof begin !== 'object' || begin === null || !('line' in begin)) return null;
  return typeof begin.line === 'number' ? begin.line : null;
}

function lineFromMessage(error: unknown): number | null {
  const written = error instanceof Error ? /\bline (\d{1,6})\b/.exec(error.message)?.[1] : undefined;
  return written === undefined ? null : Number(written);
}
