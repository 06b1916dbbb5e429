import { describe, expect, test } from 'vitest';
import { readStructure, readStructureWithRemark } from '../../../src/notes/structure/structure.ts';
import { outline } from './outline.ts';

describe('blocks beyond the limits are not read', () => {
  test('more than 50 levels', () => {
    const nested = (levels: number): string => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');
    expect(readStructure(nested(50), 0).tooLarge).toEqual([]);
    const text = `- before\n${nested(51)}- after\n`;
    const structure = readStructure(text, 0);
    expect(outline(structure)).toEqual(['item 1: before', 'too-large 2-52', 'item 53: after']);
    expect(structure.tooLarge).toEqual([{ line: 52, limit: 'levels' }]);
    expect(structure).toEqual(readStructureWithRemark(text, 0));
  });

  test.each(['> '.repeat(51), '- + '.repeat(26), '>'.repeat(5000), '1) - '.repeat(500)])('more than 50 levels on a line', (prefix) => {
    const text = `${prefix}a\n\nb\n`;
    expect(readStructure(text, 0).tooLarge).toEqual([{ line: 1, limit: 'levels' }]);
    expect(readStructure(text, 0)).toEqual(readStructureWithRemark(text, 0));
  });

  test('more than 500 brackets in a line', () => {
    const text = `- a\n  ${'[x]'.repeat(250)}\n- ${'[x]'.repeat(250)}[\n- b\n`;
    const structure = readStructure(text, 0);
    expect(structure.tooLarge).toEqual([{ line: 3, limit: 'brackets' }]);
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['item', 'excluded', 'item']);
    expect(structure).toEqual(readStructureWithRemark(text, 0));
  });

  test('more than 64 KB', () => {
    const text = `- a\n- ${'word '.repeat(13_200)}\n- b <i>\n`;
    const structure = readStructure(text, 0);
    expect(structure.tooLarge).toEqual([{ line: 2, limit: 'size' }]);
    expect(outline(structure)).toEqual(['item 1: a', 'too-large 2', 'item 3: b ‹<i>›']);
    expect(structure).toEqual(readStructureWithRemark(text, 0));
  });

  test('no block grows by the blanked comment behind it', () => {
    const drawing = `%%\n${'compressed '.repeat(7000)}\n%%\n`;
    expect(outline(readStructure(`- a <b>\n\n${drawing}`, 0))).toEqual(['item 1: a ‹<b>›']);
    expect(outline(readStructure(`- a <b>\n\n${drawing}- c\n`, 0))).toEqual(['item 1: a ‹<b>›', 'item 6: c']);
  });

  test('blocks that together are longer than the limit are read', () => {
    const definition = `[a]: ${'b'.repeat(95)}\n`;
    const quote = `> ${'d'.repeat(50)}\n${'e'.repeat(47)}\n`;
    const text = `${definition.repeat(400)}\n- c <b>\n\n${quote.repeat(400)}`;
    expect(outline(readStructure(text, 0)).map((line) => line.slice(0, 30))).toEqual(['item 402: c ‹<b>›', expect.stringMatching(/^quoted 404-1203/)]);
  });

  test('code has no limits: nothing in it is read anyway', () => {
    const text = `\`\`\`\n${'[x]'.repeat(30_000)}\n\`\`\`\n- a\n`;
    expect(outline(readStructure(text, 0))).toEqual(['code 1-3', 'item 4: a']);
    expect(readStructure(text, 0)).toEqual(readStructureWithRemark(text, 0));
  });
});

/** Texts that cost a careless reader quadratic time or its stack, of about the given length. */
const hostile: Record<string, (length: number) => string> = {
  'one line': (length) => 'a'.repeat(length),
  'one line of emphasis': (length) => '*a '.repeat(length / 3),
  'lines of emphasis and HTML': (length) => `${'*a <b> '.repeat(10)}\n`.repeat(length / 71),
  'nested brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'nested brackets on many lines': (length) => `<b>${'[a '.repeat(100)}\n`.repeat(length / 304),
  'items in items on a line': (length) => `${'- + '.repeat(length / 4)}a`,
  'what is nearly a thematic break': (length) => `${'- '.repeat(length / 2)}a`,
  'items in items by indentation': (length) => Array.from({ length: Math.sqrt(length) }, (_, level) => `${'  '.repeat(level)}- a\n`).join(''),
  'quotes in quotes': (length) => '>'.repeat(length),
  'footnotes in footnotes': (length) => '[^a]:'.repeat(length / 5),
  'runs of backticks, each longer than the last': (length) => Array.from({ length: Math.sqrt(2 * length) }, (_, run) => `a${'`'.repeat(run)}`).join(''),
  'lines of <div>': (length) => '<div>\n'.repeat(length / 6),
  'a comment of HTML that never closes': (length) => `<!--\n${'- a\n\n'.repeat(length / 5)}`,
  'a script that never closes': (length) => `<script>\n${'- a\n\n'.repeat(length / 5)}`,
  'code in an item that never closes': (length) => `- \`\`\`\n${'  x\n'.repeat(length / 4)}`,
  'a log with odd lines': (length) => `${'- 2026-07-01: coffee\n'.repeat(9)}- 2026-07-01: <b>tea</b>\n`.repeat(length / 214),
  'a log of odd lines': (length) => '- 2026-07-01: <b>tea</b>\n'.repeat(length / 25),
  'an item of many items, one odd': (length) => `- <b>\n${'  - a\n'.repeat(length / 6)}`,
  'lines behind items': (length) => '- a\nb\n'.repeat(length / 6),
  'comments': (length) => '%%a'.repeat(length / 3),
  'comments and backticks': (length) => '%%%%`a '.repeat(length / 7),
  'carriage returns': (length) => 'a line of several words\r\r'.repeat(length / 25),
  'blank lines': (length) => '\n'.repeat(length),
  'blanks': (length) => ' \t'.repeat(length / 2) + 'a',
  'digits behind a label': (length) => `]:\n${'1 '.repeat(length / 2)}`,
  'fences': (length) => '```\n'.repeat(length / 4),
  'rules': (length) => 'a\n***\n'.repeat(length / 6),
};

describe('any text is read in linear time', () => {
  test.each(Object.entries(hostile))('%s', (_, make) => {
    const short = milliseconds(make(40_000));
    const long = milliseconds(make(320_000));
    // Eight times as long: linear time would be 8 times, quadratic time 64 times as much.
    expect(long).toBeLessThan(28 * Math.max(short, 40));
  });

  test('a megabyte of anything', () => {
    for (const text of ['a'.repeat(1e6), '[a'.repeat(5e5), '\n'.repeat(1e6), '> '.repeat(5e5), '*a '.repeat(333_333)]) {
      expect(() => readStructure(text, 0)).not.toThrow();
    }
  });
});

/** The shorter of two measurements of reading the text. */
function milliseconds(text: string): number {
  const measure = (): number => {
    const begin = performance.now();
    readStructure(text, 0);
    return performance.now() - begin;
  };
  return Math.min(measure(), measure());
}
