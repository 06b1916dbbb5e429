import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOneLine, printable } from '../../../../src/hosts/cli/output/printable.ts';
import { displayWidth, truncate, wrap } from '../../../../src/hosts/cli/output/wrap.ts';

describe('a text of a note', () => {
  test.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['\u009b1m\u007f', '\\x9b1m\\x7f'],
    ['half \ud83d', 'half \\ud83d'],
    ['👩‍👩‍👧 नमस्ते', '👩‍👩‍👧 नमस्ते'],
  ])('%j is shown as %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('in one line has no line breaks', () => {
    expect(inOneLine('a\r\n\tb\nc')).toBe('a b c');
  });

  test('never steers the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('wrapped text', () => {
  test('fits the width and loses nothing but spaces', () => {
    const anyText = fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z漢字👩 ]{0,60}$/u)).map(inOneLine);
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), fc.integer({ min: 8, max: 40 }), (texts, width) => {
        const lines = wrap(texts.map((text) => ({ text })), width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
      }),
    );
  });

  test('styles the words of one span together', () => {
    const bold = (text: string): string => `<${text}>`;
    expect(wrap([{ text: 'a b c', style: bold }, { text: 'd' }], 6)).toEqual(['<a b c>', 'd']);
  });

  test('a label that is too long ends with an ellipsis', () => {
    expect(truncate('山田太郎さん', 7)).toBe('山田太…');
    expect(truncate('Ada', 7)).toBe('Ada');
  });
});
