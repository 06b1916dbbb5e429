import matter from 'gray-matter';
import { FIRST_YAML_LINE } from './block.ts';
import { toYamlValue, type YamlEngine, type YamlValue } from './yaml-value.ts';

export type YamlReading =
  | { readonly kind: 'read'; readonly value: YamlValue }
  /** `line` counts from 1 in the note; `null` where the engine's message names none. */
  | { readonly kind: 'broken'; readonly reason: string; readonly line: number | null };

/**
 * Has gray-matter read the YAML of a block (the lines between the dashes) with the given engine. Never throws.
 *
 * gray-matter is given that text alone, as a block of its own, so that none of its rules on delimiters, languages and
 * byte order marks applies, and always options, so that it caches nothing. Its other engines, one of which evaluates
 * JavaScript, are replaced by a refusal, though no language can be named any more.
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
