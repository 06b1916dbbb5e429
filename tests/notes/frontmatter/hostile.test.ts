import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/notes/frontmatter/read.ts';
import { asTexts } from '../../../src/notes/frontmatter/texts.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { valueOf } from '../../../src/notes/frontmatter/written.ts';
import { sameYaml } from '../../../src/notes/frontmatter/yaml-value.ts';
import { propertyRuns } from '../../property-runs.ts';
import { noteWith } from './note.ts';

describe('nothing is evaluated', () => {
  test.each(['js', 'javascript', ' js', 'json', 'coffee', 'yaml'])('--- with the language %s is no frontmatter', (language) => {
    const text = `---${language}\n{ x: (globalThis.evaluated = true) }\n---\n`;
    expect(readFrontmatter(text, readYaml).block).toBeNull();
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  test('a language inside the block is text', () => {
    readFrontmatter(noteWith('---js', '{ x: (globalThis.evaluated = true) }'), readYaml);
    readFrontmatter(noteWith('language: javascript', 'excerpt_separator: {toString: 1}', 'engines: {yaml: x}'), readYaml);
    expect(globalThis).not.toHaveProperty('evaluated');
  });
});

describe('names of the language are keys like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (key) => {
    const { properties, problem } = readFrontmatter(
      noteWith(`${key}: {polluted: yes}`, `b: {${key}: {polluted: yes}}`, `c: &x`, `  ${key}: 1`), readYaml);
    expect(problem).toBeNull();
    expect(properties[0]).toMatchObject({ key, line: 2, value: new Map([['polluted', 'yes']]) });
    expect(properties[1]?.value).toEqual(new Map([[key, new Map([['polluted', 'yes']])]]));
    expect(properties[2]?.value).toEqual(new Map([[key, 1]]));
    expect({}).not.toHaveProperty('polluted');
  });
});

const AS_LARGE_AS_IS_READ = 65_000;

function repeated(piece: string, limit = AS_LARGE_AS_IS_READ): string {
  return piece.repeat(Math.floor(limit / piece.length));
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function aliasBomb(levels: number, width: number): string {
  return numbered(levels, (level) => `a${level}: &a${level} [${new Array(width).fill(level === 0 ? 'x' : `*a${level - 1}`).join(',')}]`);
}

describe('blocks made to take long end soon', () => {
  test.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['brackets', `a: ${repeated('[')}`],
    ['closed brackets', `a: ${repeated('['.repeat(99) + ']'.repeat(99) + ' ', 4_900)}`],
    ['braces', `a: ${repeated('{a: ')}`],
    ['dashes', repeated('- ')],
    ['question marks', repeated('? ')],
    ['tags', `a: ${repeated('!!x ')}`],
    ['anchors', `a: ${repeated('&b ')}`],
    ['empty lines', repeated('\n')],
    ['empty lines, some', repeated('\n'.repeat(490) + 'a')],
    ['indented keys', numbered(350, (level) => `${' '.repeat(level)}a:`)],
    ['indented dashes', numbered(350, (level) => `${' '.repeat(level)}-`)],
    ['aliases of aliases', aliasBomb(9, 9)],
    ['aliases of aliases, doubling', aliasBomb(300, 2)],
    ['a value that holds itself', 'a: &a [*a]'],
    ['a map that holds itself', 'a: &a\n  b: *a'],
    ['many aliases', `a: &a x\nb: [${repeated('*a,', 9_000)}]`],
    ['many anchors', `${numbered(1000, (index) => `k${index}: &a${index} x`)}\n${numbered(600, (index) => `l${index}: *a${index}`)}`],
    ['many keys', numbered(2400, (index) => `k${index}: !x`)],
    ['quotes', repeated('"a" ')],
    ['errors', repeated('a: b: c\n', 10_000)],
    ['commas', `a: [${repeated(',', 4_900)}]`],
    ['backslashes', `a: "${repeated('\\')}`],
    ['keys without values in braces', `a: {${numbered(4900, (index) => `k${index}`).replaceAll('\n', ',')}}`],
    ['keys with question marks', numbered(2400, (index) => `? k${index}`)],
  ])('%s', (_, yaml) => {
    for (const text of [noteWith(yaml), noteWith(yaml).replaceAll('\n', '\r\n')]) {
      // What takes too long runs into the time limit of the test itself: quadratic time would be minutes.
      const { properties, problem } = readFrontmatter(text, readYaml);
      expect(properties.length > 0 || problem !== null || yaml.trim() === '').toBe(true);
    }
  });

  test.each([aliasBomb(9, 9), aliasBomb(300, 2), 'a: &a [*a]', `a: ${'['.repeat(99_000)}`, `a:\n  - ${'- '.repeat(101)}`])(
    'and as a problem',
    (yaml) => expect(readFrontmatter(noteWith(yaml), readYaml).problem).not.toBeNull(),
  );

  test('a photograph among plain properties does no harm', () => {
    const photograph = repeated('R0lGODlhAQABAIAAAP', 300_000);
    expect(readFrontmatter(noteWith('type: person', `photo: ${photograph}`), readYaml)).toMatchObject({
      problem: null, properties: [{ value: 'person' }, { value: photograph }],
    });
  });

  test('many plain keys do no harm', () => {
    expect(readFrontmatter(noteWith(numbered(50_000, (index) => `k${index}: ${index}`)), readYaml).properties).toHaveLength(50_000);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'ab: -#[]{}"\'|>&*!%@`,?\t\\~10.\r'), maxLength: 16 }),
    fc.constantFrom('---', 'a: 1', '  - b', 'c: [[d]]', '  e: f', '\ufeff', '...', '? a', ': b'),
  );
  const note = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, ending]) => ['---', ...lines, '---', 'body'].join(ending));

  test('gives properties or a problem, never an exception', () => {
    fc.assert(fc.property(fc.oneof(note, fc.string()), (text) => {
      const { properties, problem, block } = readFrontmatter(text, readYaml);
      expect(problem === null || properties.length === 0).toBe(true);
      expect(properties.every(({ value, written }) => sameYaml(value, valueOf(written)))).toBe(true);
      const lines = properties.flatMap((property) => [property.line, ...asTexts(property).map((part) => part.line)]);
      expect(lines.every((at) => at > 1 && block !== null && at < block.closingLine)).toBe(true);
    }), { numRuns: propertyRuns.long });
  });
});
