import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { findFrontmatter } from '../../../src/notes/frontmatter/block.ts';
import { readWithGrayMatter } from '../../../src/notes/frontmatter/read-block.ts';
import { readOutline } from '../../../src/notes/frontmatter/outline/outline.ts';
import { readFrontmatter } from '../../../src/notes/frontmatter/read.ts';
import { valueOf, type WrittenValue, type WrittenEntry } from '../../../src/notes/frontmatter/written.ts';
import { isYamlMap } from '../../../src/notes/frontmatter/yaml-value.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { propertyRuns } from '../../property-runs.ts';
import { noteWith } from './note.ts';

function readPlain(text: string): readonly WrittenEntry[] | undefined {
  const found = findFrontmatter(text);
  const outline = found.kind === 'block' ? readOutline(text, found.block) : null;
  return outline?.certain === true ? outline.entries : undefined;
}

/** What gray-matter and the `yaml` package say of a block: entries, or why there are none. */
function readByYaml(yaml: string): { readonly entries: ReadonlyMap<string, unknown> } | { readonly reason: string } {
  const reading = readWithGrayMatter(yaml, readYaml);
  if (reading.kind === 'broken') return { reason: reading.reason };
  if (reading.value === null) return { entries: new Map() };
  return isYamlMap(reading.value) ? { entries: reading.value } : { reason: 'no map' };
}

type Place = readonly [text: string, line: number];

/** Every key and scalar in the order of the text, with its line in the note. */
function placesOf(entries: readonly WrittenEntry[]): readonly Place[] {
  const places = (written: WrittenValue): readonly Place[] => {
    if (written.kind === 'scalar') return [[written.text, written.line]];
    return written.kind === 'list' ? written.items.flatMap(places) : placesOf(written.entries);
  };
  return entries.flatMap((entry) => [[entry.key, entry.line] as const, ...places(entry.written)]);
}

/** The same by the tree of the `yaml` package. */
function placesByYaml(yaml: string): readonly Place[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, keepSourceTokens: true });
  const places = (node: unknown, line: number): readonly Place[] => {
    if (isScalar(node)) {
      const text = node.type === 'PLAIN' ? node.source : node.value;
      return typeof text === 'string' && text !== '' ? [[text, lineOf(node)]] : [['', line]];
    }
    return isSeq(node) ? node.items.flatMap((item) => places(item, isNode(item) ? lineOf(item) : line)) : [];
  };
  const isNode = (node: unknown): node is Node => isScalar(node) || isSeq(node) || isMap(node);
  const lineOf = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line + 1;
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    const line = isNode(key) ? lineOf(key) : 0;
    return [...places(key, line), ...places(value, line)];
  });
}

/** Empty values have no place that both would name alike. */
function withoutEmpty(places: readonly Place[]): readonly Place[] {
  return places.filter(([text]) => text !== '');
}

function expectAgreement(yaml: string): boolean {
  const entries = readPlain(`---\n${yaml}---\nbody`);
  if (entries === undefined) return false;
  expect({ entries: new Map(entries.map(({ key, written }) => [key, valueOf(written)])) }).toEqual(readByYaml(yaml));
  expect(withoutEmpty(placesOf(entries))).toEqual(withoutEmpty(placesByYaml(yaml)));
  return true;
}

describe('the plain reader', () => {
  test.each([
    ['type: person'], ['name: Ada Lovelace # first'], ['phone: +15551234567'], ['empty:', 'next: x'], ['tags: [a, "b, c", 1.10]'],
    ['aliases:', '  - Ada', '# hm', "  - 'A. L.'", '  -', 'x: 1'], ['aliases:', '- Ada', '- 2024-05-01'], ['time: 10:30'],
    ['url: https://example.org/#top'], ['größe: 5'], ['met at: x'], ['a:', '', '  # b', 'c: -1'], ['a: []'], ['a: [x, ]'], ['"quoted key": 1'],
  ])('answers %j as YAML does', (...lines) => {
    expect(expectAgreement(lines.map((line) => `${line}\n`).join(''))).toBe(true);
  });

  test.each([
    ['a: b: c'], ['a: |', '  x'], ['a: &b c'], ['a: *b'], ['a: !!str 1'], ['a: "x\\n"'], ['a: x', '  y'], ['a: "x', '  y"'], ['a: {b: c}'],
    ['a: [[b]]'], ['a: [b: c]'], ['a: [', 'b]'], ['a:', '  b: c'], ['- a'], ['? a'], ['a: 1', 'a: 2'], ['5: x'], ['null: x'], ['a:\tb'], ['a: @b'],
    ['a: %b'], ['a: `b`'], ['a: - b'], ['a:', '  - b: c'], ['a:', '  - b', '    c'], ['a:', '  - b', ' - c'], ['a: b', ' c: d'], ['...'], ['a: "b"c'], ['a: [b]c'],
    ['a: "b" "c"'], ['a: [b,,c]'], ['  a: b'], ['text'], ['a:b'], ['a: [b', 'c: d'], ['a: \'b'],
    // Found by the property below.
    ['a: [-]'], ['--- a:'], ['a: x', '--- a : 1'], ['a:', '    -.INF:'],
  ])('declines %j', (...lines) => {
    expect(readPlain(noteWith(...lines))).toBeUndefined();
  });

  test('reads CRLF', () => {
    const entries = readPlain('---\r\na: 01\r\nb:\r\n  - "c" # d\r\n\r\n---\r\n');
    expect(entries === undefined ? [] : placesOf(entries)).toEqual([['a', 2], ['01', 2], ['b', 3], ['c', 4]]);
  });
});

const scalar = fc.oneof(
  fc.constantFrom(
    '', 'x', 'Ada Lovelace', '1', '-1', '+15551234567', '01234', '1.10', '0x1F', '0o17', '0b1', '1e3', '1.e-3', '.5', '5.', '.', '-.5e+2', '1_000', '12e', '+', '-', '+.inf',
    '-.INF', '.nan', '.NaN', '.Nan', '+.nan', '~', 'null', 'Null', 'NULL', 'nULL', 'true', 'False', 'TRUE', 'tRUE', 'yes', 'off', '2024-05-01', '04-17', '--04-17', '????-04-17',
    '2024-05-01T10:30:00Z', '10:30', 'a: b', 'a:b', 'a :b', ':a', ': a', 'a:', '#a', 'a #b', 'a# b', 'a#', '"a"', "'a'", '"a: #b"', "'it''s'", '"a\\tb"', '"a" #b', '"a"#b',
    '"a" b', '"a', "'a", '""', "''", "'''", "''''", '[a]', '[a, b]', '[a,b]', '[a, "b", \'c\']', '[]', '[ ]', '[,]', '[a,,b]', '[a, ]', '[a', 'a]', '[a: b]', '["a":b]', '[a:b]', '[:a]',
    '[-1]', '[-]', '[- a]', '[?]', '[a #b]', '[a] #b', '[a]#b', '[a] b', '[[X]]', '[[X|Y]]', '"[[X]]"', '{a: b}', '{}', '{{x}}', '<% x %>', '|', '>', '|-', '&a', '*a', '!a', '%a', '@a', '`a`',
    ',a', '?a', '? a', '-a', '- a', '---', '...', '--- a', '\ta', 'a\t', 'a\tb', 'a\u00a0', '\u00a0a', '\ufeffa', 'a\u2028b', 'a\u0085b', 'a\u0000', '\u007f', 'é', '日本', '😀', '\ud800',
    'a b  ', '  a', 'a\r', '\r', 'a\rb', '<<', '=', 'a\\b', '$&', '__proto__', 'constructor', 'https://a.b/c#d', 'a@b.c', '#', ' #', 'a ,b', 'a, b', 'x'.repeat(1030), '0'.repeat(400), '9'.repeat(400),
    '-0', '+0', '0.0', '00', '0x', '0o8', '0xg', '1e400', '123456789012345678901',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'ab1:#-[]{}"\',? .0exn~+&*!|>%@`\\\t'), maxLength: 7 }),
  fc.double().map(String),
  fc.integer().map(String),
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'name', 'last-contact', 'met at', 'größe', 'A', '_x') },
  { weight: 1, arbitrary: scalar },
);
const spaces = fc.constantFrom('', ' ', ' ', ' ', '  ', '   ');
const comment = fc.constantFrom('', '', '', ' # c', '#c', '  # c: d', ' #');
const indent = fc.constantFrom('', '', '  ', '  ', '    ', ' ', '\t');
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, fc.constantFrom(':', ':', ':', ' :'), spaces, scalar, comment).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(key, fc.constant(':'), comment).map((parts) => parts.join('')) },
  { weight: 6, arbitrary: fc.tuple(indent, fc.constant('-'), spaces, scalar, comment).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(indent, key, fc.constant(':'), spaces, scalar, comment).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(indent, fc.constantFrom('', '# c', '#', ' ', 'x', '- - a', '- a: b', '...', '? a', ': a', ']', '}', '"')).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: scalar },
);
const yamlText = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([lines, ending]) => lines.filter((each) => !/^---[ \t]*$/.test(each) && !each.includes('\n')).map((each) => each + ending).join(''));

/** Scalars in any order; keys are as written (`1.10`) here and as YAML names them ("1.1") there. */
function leavesOf(value: unknown): readonly unknown[] {
  if (value instanceof Map) return leavesOf([...value.values()]);
  return Array.isArray(value) ? value.flatMap(leavesOf).sort() : [value];
}

test('with or without the plain reader, a block says what YAML says', () => {
  fc.assert(fc.property(yamlText, (yaml) => {
    const { properties, problem } = readFrontmatter(`---\n${yaml}---\nbody`, readYaml);
    const values = new Map(properties.map(({ key, value }) => [key, value]));
    const expected = readByYaml(yaml);
    if ('reason' in expected) expect(problem).not.toBeNull();
    else expect([...values.values()]).toHaveLength(expected.entries.size);
    if ('entries' in expected) expect(leavesOf([...values.values()])).toEqual(leavesOf([...expected.entries.values()]));
  }), { numRuns: propertyRuns.long });
});

test('the plain reader says what YAML says, wherever it answers', () => {
  let answered = 0;
  fc.assert(fc.property(yamlText, (yaml) => {
    if (expectAgreement(yaml)) answered++;
  }), { numRuns: propertyRuns.long });
  expect(answered).toBeGreaterThan(propertyRuns.long / 20);
});
