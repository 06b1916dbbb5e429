import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../../../src/i18n/en.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { findFrontmatter, noteStart } from '../../../../src/notes/frontmatter/block.ts';
import { patchProperty } from '../../../../src/notes/write/frontmatter/patch.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { propertyRuns } from '../../../property-runs.ts';

type Value = string | number | boolean | null;

function patched(text: string, key: string, value: Value): string {
  const edit = patchProperty(text, key, value, readYaml);
  return isRefusal(edit) ? `refused: ${en.refusal(edit.refused).replace(/\.$/, '')} (line ${String(edit.line)})` : applySplices(text, edit);
}

/** The frontmatter's lines after the change. */
function patchedLines(lines: string, key: string, value: Value): string {
  const text = patched(`---\n${lines}\n---\nbody`, key, value);
  return text.startsWith('refused') ? text : text.slice('---\n'.length, -'\n---\nbody'.length);
}

describe('a key that is there', () => {
  test.each([
    ['last: 2024-05-01', '2024-06-02', 'last: 2024-06-02'],
    ['last: 2024-05-01   # in Rome', '2024-06-02', 'last: 2024-06-02   # in Rome'],
    ['last:2: x\nlast  :   a  ', 'b', 'last:2: x\nlast  :   b  '],
    ['last: "2024-05-01" # x', '2024-06-02', 'last: "2024-06-02" # x'],
    ["last: 'it''s'", "that's", "last: 'that''s'"],
    ["last: 'a'", 'b\nc', 'last: "b\\nc"'],
    ['last: "a\\"b"', 'c', 'last: "c"'],
    ['"last": a', 'b', '"last": b'],
    ['last:', 'a', 'last: a'],
    ['last:   # never', 'a', 'last: a   # never'],
    ['last: ""', 'a', 'last: "a"'],
    ['last: x', '[[Ada]]', 'last: "[[Ada]]"'],
    ['last: x', 'a: b', 'last: "a: b"'],
    ['last: x', '', 'last: ""'],
    ['last: x', '5', 'last: "5"'],
    ['last: x', 'true', 'last: "true"'],
    ['last: x', 'yes', 'last: "yes"'],
    ['last: x', 'met in Rome', 'last: met in Rome'],
    ['last: x', '+15551234567', 'last: "+15551234567"'],
    ['last: "x"', 5, 'last: 5'],
    ['last: x', true, 'last: true'],
    ['last: x', 1e21, 'last: 1e+21'],
    ['last: x', NaN, 'last: .nan'],
    ['last: x', -0, 'last: -0'],
  ])('%j becomes %j', (lines, value, expected) => expect(patchedLines(lines, 'last', value)).toBe(expected));

  test('nothing else changes, however it is written', () => {
    const around = (value: string): string =>
      `# mine\nphone: +15551234567\nlast: ${value}\n\ntags: [ a,b ]\nnotes: |\n  last: no\nemails:\n- {type: work}`;
    expect(patchedLines(around('x # y'), 'last', 'z')).toBe(around('z # y'));
  });

  test('CRLF and a byte order mark stay', () => {
    expect(patched('\ufeff---\r\na: 1\r\nlast: x\r\n---\r\nbody\n', 'last', 'z')).toBe('\ufeff---\r\na: 1\r\nlast: z\r\n---\r\nbody\n');
  });

  test('null takes its line out', () => {
    expect(patchedLines('a: 1\nlast: x # y\nb: 2', 'last', null)).toBe('a: 1\nb: 2');
    expect(patched('---\r\nlast:\r\n---\r\n', 'last', null)).toBe('---\r\n---\r\n');
  });
});

describe('a key that is missing', () => {
  test('gets a line at the end of the block', () => {
    expect(patchedLines('a: 1\n# end', 'last', '2024-05-01')).toBe('a: 1\n# end\nlast: 2024-05-01');
    expect(patched('---\r\na: 1\r\n---', 'last', 'x')).toBe('---\r\na: 1\r\nlast: x\r\n---');
    expect(patched('---\n---\n', 'last', 'x')).toBe('---\nlast: x\n---\n');
  });

  test('in the column of the others', () => expect(patchedLines('  a: 1', 'last', 'x')).toBe('  a: 1\n  last: x'));

  test('is quoted if need be', () => expect(patchedLines('a: 1', 'no: "way"', 5)).toBe('a: 1\n"no: \\"way\\"": 5'));

  test('and cannot be taken out', () => expect(patchedLines('a: 1', 'last', null)).toBe('a: 1'));
});

describe('a note without frontmatter gets a block', () => {
  test.each([
    ['', '---\nlast: x\n---\n'],
    ['body', '---\nlast: x\n---\nbody'],
    ['\ufeffbody\r\nmore\n', '\ufeff---\r\nlast: x\r\n---\r\nbody\r\nmore\n'],
    ['---\nA rule.\n', '---\nlast: x\n---\n---\nA rule.\n'],
  ])('%j', (text, expected) => expect(patched(text, 'last', 'x')).toBe(expected));
});

describe('refused', () => {
  test.each([
    ['a: b: c', 'The properties can’t be read as YAML: Nested mappings are not allowed in compact mappings (line 2)'],
    ['a: 1\nlast: 1\nlast: 2', '“last” appears twice (line 4)'],
    ['a: 1\nlast: [x, y]', '“last” holds a list (line 3)'],
    ['last:\n  - x\n  - y', '“last” holds a list (line 2)'],
    ['last: [[Ada]]', '“last” holds a list (line 2)'],
    ['last:\n  x: 1', '“last” holds properties of its own (line 2)'],
    ['last: |\n  x', 'The value of “last” has more than one line (line 2)'],
    ['last: x\n  y', 'The value of “last” has more than one line (line 2)'],
    ['last: &x 1\nb: *x', 'The value of “last” has more than one line (line 2)'],
    ['b: &x 1\nlast: *x', 'The value of “last” has more than one line (line 3)'],
    ['{"last": 1}', 'The properties are written as one map in braces, like JSON (line 2)'],
    ['? last\n: x', 'Changing “last” would change other properties too (line 4)'],
    ['- a', 'The properties can’t be read as YAML: Expected properties, one "key: value" a line (line 2)'],
  ])('%j', (lines, reason) => expect(patchedLines(lines, 'last', 'new')).toBe(`refused: ${reason}`));

  test('where the frontmatter is never closed, or in another language', () => {
    expect(patched('---\ntype: person\n', 'last', 'x')).toBe('refused: The frontmatter never ends: a line "---" is missing (line 1)');
    expect(patched('---json\n{}\n---\n', 'last', 'x')).toBe('refused: The frontmatter isn’t YAML (line 1)');
  });
});

const value = fc.oneof(
  fc.string(), fc.string({ unit: 'binary', maxLength: 6 }), fc.double(), fc.boolean(), fc.constant(null),
  fc.string({ unit: fc.constantFrom(...'ab 1:#-[]{}"\'\\,&*!|>%@`?~.\n\t\r$\ufeff\u2028\ud800é'), maxLength: 6 }),
  fc.constantFrom('2024-05-01', 'word', 'two words', 'null', 'no', '---', '...', '[[Ada|A]]', '0o7', '1e3', '.inf', '$&', '__proto__'),
);
const key = fc.oneof(fc.constantFrom('a', 'b', 'last', 'met at', '__proto__', 'constructor', '5', '1.10', 'null', '', '-', '# x'), fc.string({ maxLength: 4 }));
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'last', '"a"', "'b'", 'met at', '5', '__proto__'), fc.constantFrom(': ', ':', ':  ', ' : '),
    fc.constantFrom('x', '', '"x"', "'x'", '"x\\n"', '1', '[x]', '[[X]]', '{y: z}', '|', '>', '&q x', '*q', 'true', 'x y', 'b: c', '"', '[', 'x\ty', '!t x', '~', 'x  '),
    fc.constantFrom('', '', ' # c', '# c')).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.constantFrom('', '# c', '  - y', '- y', '  y', '  y: z', '  a: q', '? a', ': b', '...', '\tx', '  # c', '{', '}', '---x', ' ') },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const ending = fc.constantFrom('\n', '\n', '\r\n');
const note = fc.tuple(
  fc.constantFrom('', '', '\ufeff'), fc.boolean(), fc.array(fc.tuple(line, ending), { maxLength: 6 }), ending, fc.constantFrom('---', '---', '--- ', '---x', ''),
  fc.constantFrom('', '\n', '\nbody', '\r\nbody\n', '\n---\na: 1\n---\n'),
).map(([mark, opens, lines, first, closing, rest]) => `${mark}${opens ? `---${first}` : ''}${lines.map((pair) => pair.join('')).join('')}${closing}${rest}`);

/** The data of a note's frontmatter by the `yaml` package alone, as JSON-like values; throws where it is not YAML. */
function dataOf(text: string): Map<string, unknown> {
  const found = findFrontmatter(text);
  if (found.kind !== 'block') return new Map();
  const data: unknown = parse(text.slice(found.block.yamlStart, found.block.yamlEnd), { logLevel: 'error' });
  return new Map(Object.entries(data ?? {}));
}

test('any change of any note changes just that, or is refused', () => {
  let accepted = 0;
  fc.assert(fc.property(note, key, value, (text, name, wanted) => {
    const edit = patchProperty(text, name, wanted, readYaml);
    if (isRefusal(edit)) {
      expect(en.refusal(edit.refused)).not.toBe('');
      expect(edit.line).toBeGreaterThanOrEqual(1);
      expect(edit.line).toBeLessThanOrEqual(text.split('\n').length);
      return;
    }
    accepted++;
    const after = applySplices(text, edit);
    const before = dataOf(text);
    const known = before.get(name);
    // A list of one value stays a list.
    const isListOfOne = Array.isArray(known) && known.length === 1;
    if (wanted === null) before.delete(name);
    else before.set(name, isListOfOne ? [wanted] : wanted);
    expect(dataOf(after)).toEqual(before);
    const found = findFrontmatter(text);
    for (const { start, end } of edit) {
      expect(start).toBeGreaterThanOrEqual(found.kind === 'block' ? found.block.yamlStart : noteStart(text));
      expect(end).toBeLessThanOrEqual(found.kind === 'block' ? found.block.yamlEnd : noteStart(text));
    }
  }), { numRuns: propertyRuns.long });
  expect(accepted).toBeGreaterThan(propertyRuns.long / 4);
});

test('a plain block takes any value', () => {
  fc.assert(fc.property(fc.constantFrom('a', 'b', 'c', 'new key', 'x: #"'), value, fc.constantFrom('\n', '\r\n'), (name, wanted, lineEnding) => {
    const text = ['---', 'a: 1 # x', 'b: "2"', "c: '3'", 'd:', '  - +15551', '---', 'body'].join(lineEnding);
    expect(isRefusal(patchProperty(text, name, wanted, readYaml))).toBe(false);
  }), { numRuns: propertyRuns.long });
});
