import { describe, expect, test } from 'vitest';
import { readFrontmatter, type FrontmatterProblem } from '../../../src/notes/frontmatter/read.ts';
import type { YamlValue } from '../../../src/notes/frontmatter/yaml-value.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteWith } from './note.ts';

function read(...lines: readonly string[]) {
  return readFrontmatter(noteWith(...lines), readYaml);
}

function valuesOf(...lines: readonly string[]): readonly (readonly [string, YamlValue])[] {
  return read(...lines).properties.map(({ key, value }) => [key, value] as const);
}

/** The first property's scalars as written. */
function writtenOf(...lines: readonly string[]): readonly (readonly [string, number])[] {
  const written = read(...lines).properties[0]?.written;
  const items = written?.kind === 'list' ? written.items : written === undefined ? [] : [written];
  return items.flatMap((item) => (item.kind === 'scalar' ? [[item.text, item.line] as const] : []));
}

function problemOf(...lines: readonly string[]): FrontmatterProblem | null {
  const { problem, properties } = read(...lines);
  expect(problem === null || properties.length === 0).toBe(true);
  return problem;
}

describe('a note', () => {
  test('without frontmatter', () => {
    expect(readFrontmatter('\ufeffbody', readYaml)).toEqual({ block: null, properties: [], problem: null, bodyStart: 1 });
  });

  test('with an empty block, or one of comments', () => {
    expect(read()).toMatchObject({ properties: [], problem: null, bodyStart: 8 });
    expect(read('# nothing', '')).toMatchObject({ properties: [], problem: null });
  });

  test('whose frontmatter is never closed', () => {
    expect(readFrontmatter('---\ntype: person\n', readYaml)).toMatchObject({
      block: null, bodyStart: 0, problem: { line: 1, detail: { kind: 'unclosed-frontmatter' } },
    });
  });
});

describe('values', () => {
  test('have the types of YAML 1.2, where dates, yes and no are strings', () => {
    expect(valuesOf('a: text', 'b: 5', 'c: true', 'd: 2024-05-01', 'e:', 'f: no', 'g: ~', 'h: "5"', 'i: 2024-05-01T10:00:00Z')).toEqual([
      ['a', 'text'], ['b', 5], ['c', true], ['d', '2024-05-01'], ['e', null], ['f', 'no'], ['g', null], ['h', '5'],
      ['i', '2024-05-01T10:00:00Z'],
    ]);
  });

  test('may be lists and maps', () => {
    expect(valuesOf('a: [1, x]', 'b:', '- 2', 'c: {d: e}', 'f:', '  g: h')).toEqual([
      ['a', [1, 'x']], ['b', [2]], ['c', new Map([['d', 'e']])], ['f', new Map([['g', 'h']])],
    ]);
  });

  test('may be JSON', () => {
    expect(valuesOf('{"type": "person",', '"phone": "+1"}')).toEqual([['type', 'person'], ['phone', '+1']]);
  });

  test('merge keys and dates by tag are not read', () => {
    expect(valuesOf('<<: {a: 1}', 'd: !!timestamp 2024-05-01')).toEqual([['<<', new Map([['a', 1]])], ['d', '2024-05-01']]);
  });
});

describe('what was written', () => {
  test.each([
    ['phone: +15551234567', '+15551234567'],
    ['zip: 01234 # home', '01234'],
    ['version: 1.10', '1.10'],
    ['id: 0x10', '0x10'],
    ['exponent: 1e3', '1e3'],
    ['name: "Ada"', 'Ada'],
    ["name: 'it''s'", "it's"],
    ['name: "a\\tb"', 'a\tb'],
    ['name: Null', 'Null'],
    ['answer: True', 'True'],
    ['day: 2024-05-01', '2024-05-01'],
    ['other: &a 01', '1'],
  ])('%s', (line, text) => expect(writtenOf(line)).toEqual([[text, 2]]));

  test('in lists, each with its line', () => {
    expect(writtenOf('phones:', '  # home', '  - +1', '', '  - "02" # work', '  - 03')).toEqual([['+1', 4], ['02', 6], ['03', 7]]);
    expect(writtenOf('phones: [+1, "02", 03]')).toEqual([['+1', 2], ['02', 2], ['03', 2]]);
    expect(writtenOf('phones: [', '  +1,', '  02 # work', ']')).toEqual([['+1', 3], ['02', 4]]);
  });

  test('is kept beside parts that only YAML can read', () => {
    expect(writtenOf('phone: +15551234567', 'text: |', '  phone: 1', 'other: &a x')).toEqual([['+15551234567', 2]]);
  });

  test('the lines of keys', () => {
    const { properties } = read('# a', 'a: 1', '', '"b": |', '  c: no key', '  d', 'e:', '- 1', "'f' : x", '{g: 1}: y');
    expect(properties.map(({ key, line }) => [key, line])).toEqual([['a', 3], ['b', 5], ['e', 8], ['f', 10], ['{ g: 1 }', 2]]);
  });

  test('with CRLF', () => {
    const { properties } = readFrontmatter('---\r\na: 01\r\nb:\r\n  - 02\r\n---\r\n', readYaml);
    expect(properties).toMatchObject([
      { key: 'a', line: 2, written: { text: '01' } },
      { key: 'b', line: 3, written: { items: [{ line: 4, text: '02' }] } },
    ]);
  });
});

describe('problems name the line', () => {
  test.each([
    [['name: Ada', 'company: A: B'], 3],
    [['name: Ada', 'a:', '\t- x'], 4],
    [['knows: [[A]], [[B]]'], 2],
    [['name: "Ada'], 3],
    [['a: 1', 'b: @x'], 3],
  ])('%j', (lines, line) => expect(problemOf(...lines)).toMatchObject({ line, detail: { kind: 'broken-frontmatter' } }));

  test('a key that stands there twice', () => {
    expect(problemOf('a: 1', 'b: 2', 'a: 3')).toEqual({ line: 4, detail: { kind: 'duplicate-property', property: 'a' } });
  });

  test.each([['- a', '- b'], ['just a text'], ['5']])('no properties: %j', (...lines) => {
    expect(problemOf(...lines)).toMatchObject({ line: 2, detail: { kind: 'broken-frontmatter' } });
  });

  test('where the engine names none, by the text', () => {
    const engine = (): never => { throw new Error('bad'); };
    expect(readFrontmatter(noteWith('a: 1', '- x', 'stray', 'b: 2'), engine).problem).toEqual({
      line: 4, detail: { kind: 'broken-frontmatter', reason: 'bad' },
    });
  });

  test("where the engine's message does", () => {
    const engine = (): never => { throw new Error('Bad thing at line 3, column 2:\n\nx: y\n^'); };
    expect(readFrontmatter(noteWith('a: 1', '- x'), engine).problem).toEqual({
      line: 3, detail: { kind: 'broken-frontmatter', reason: 'Bad thing' },
    });
  });
});
