import { describe, expect, test } from 'vitest';
import { declinedRuns, readStructure, readStructureWithRemark } from '../../../src/notes/structure/structure.ts';
import { outline } from './outline.ts';
import { realisticNotes } from './realistic-notes.ts';

/** Expects that both readers give this outline, and tells whether the scanner needed remark. */
function expectOutline(text: string, lines: readonly string[]): { byScanner: boolean } {
  expect(outline(readStructure(text, 0))).toEqual(lines);
  expect(readStructure(text, 0)).toEqual(readStructureWithRemark(text, 0));
  return { byScanner: declinedRuns(text, 0).length === 0 };
}

const scanned = { byScanner: true };
const declined = { byScanner: false };

describe('what the scanner reads', () => {
  test('headings, without their marks', () => {
    expect(expectOutline('# Log\n### 2026-06-12 — Email ##\n#tag\n##\n', ['heading-1 1: Log', 'heading-3 2: 2026-06-12 — Email', 'paragraph 3: #tag', 'heading-2 4: '])).toEqual(scanned);
  });

  test('paragraphs of several lines, which a heading, an item, a quote, a fence or a rule ends', () => {
    expect(expectOutline('one  \n  two\n     three\n# h\nfour\n- a\n\nfive\n> q\n\nsix\n***\n', [
      'paragraph 1-3: one  ⏎  two⏎     three', 'heading-1 4: h', 'paragraph 5: four', 'item 6: a', 'paragraph 8: five', 'quoted 9', 'paragraph 11: six',
    ])).toEqual(scanned);
  });

  test('a number in a paragraph, which begins no item unless it is 1', () => {
    expect(expectOutline('born in\n1990. Good year\n1. yes\n', ['paragraph 1-2: born in⏎1990. Good year', 'ordered item 3: yes'])).toEqual(scanned);
  });

  test('items, nested by the column of their content, with spaces or tabs', () => {
    expect(expectOutline('- a\n  - b\n    1. c\n - d\n* e\n\t- f\n\t\t- g\n1. h\n   - i\n', [
      'item 1-3: a', '  item 2-3: b', '    ordered item 3: c', 'item 4: d', 'item 5-7: e', '  item 6-7: f', '    item 7: g', 'ordered item 8-9: h', '  item 9: i',
    ])).toEqual(scanned);
  });

  test('continuation lines, further paragraphs and loose lists', () => {
    expect(expectOutline('- a\n  more\nlazy\n\n  second\n\n- b\n', ['item 1-5: a⏎  more⏎lazy', '  paragraph 5: second', 'item 7: b'])).toEqual(scanned);
  });

  test('task boxes, which are part of the text', () => {
    expect(expectOutline('- [ ] open\n- [x] done\n- [/] half\n', ['item 1: [ ] open', 'item 2: [x] done', 'item 3: [/] half'])).toEqual(scanned);
  });

  test('items without text, and items in items on one line', () => {
    expect(expectOutline('-\n- b\n- - c\n  - d\n', ['item 1', 'item 2: b', 'item 3-4', '  item 3: c', '  item 4: d'])).toEqual(scanned);
  });

  test('fenced code, closed or not', () => {
    expect(expectOutline('```js\n- a\n~~~\n```\n~~~~\n# b\n~~~\n\n', ['code 1-4', 'code 5-7'])).toEqual(scanned);
  });

  test('block quotes and callouts', () => {
    expect(expectOutline('> [!note] A\n> - 2026-01-01: no\n\ntext\n', ['quoted 1-2', 'paragraph 4: text'])).toEqual(scanned);
  });

  test('comments of HTML', () => {
    expect(expectOutline('text\n<!-- a\n\n- b --> c\n- d\n', ['paragraph 1: text', 'html 2-4', 'item 5: d'])).toEqual(scanned);
  });

  test('blocks of HTML that begin with a tag and end at a blank line', () => {
    expect(expectOutline('<div>\n- a\n</div>\n\n- b\n\n</TD/>c\n<p\n \n<h1 x>\n', ['html 1-3', 'item 5: b', 'html 7-8', 'html 10'])).toEqual(scanned);
  });

  test('tables', () => {
    expect(expectOutline('| Date | Note |\n|---|:-:|\n| 2026-05-02 | [[Bob]] |\n| 2026-05-09 | |\n', [
      'table 1-4 [1: Date | Note] [3: 2026-05-02 | [[Bob]]] [4: 2026-05-09 | ]',
    ])).toEqual(scanned);
  });

  test('code spans, which are opaque', () => {
    expect(expectOutline('- a `b` ``c ` d`` `e\n', ['item 1: a ‹`b`› ‹``c ` d``› `e'])).toEqual(scanned);
  });

  test('CR LF, a byte order mark, a last line without an ending', () => {
    expect(expectOutline('\uFEFF# a\r\n\r\n- b\r\n  c\r\nd', ['heading-1 1: a', 'item 3-5: b␍⏎  c␍⏎d'])).toEqual(scanned);
  });

  test('realistic notes, without remark', () => {
    for (const note of realisticNotes) expect(declinedRuns(note, 0)).toEqual([]);
  });
});

describe('what the scanner leaves to remark', () => {
  test('HTML, as a block and within a line', () => {
    expect(expectOutline('<custom>\n- a\n\n- b <i>c</i>\n- d\n', ['html 1-2', 'item 4: b ‹<i>›c‹</i>›', 'item 5: d'])).toEqual(declined);
  });

  test('setext headings', () => {
    expect(expectOutline('Log\n===\ntwo\n---\n', ['heading-1 1-2: Log', 'heading-2 3-4: two'])).toEqual(declined);
  });

  test('indented code', () => {
    expect(expectOutline('    a\n\n- b\n\n      c\n', ['code 1', 'item 3-5: b', '  code 5'])).toEqual(declined);
  });

  test('code, quotes, headings and tables in items', () => {
    expect(expectOutline('- a\n  ```\n  b\n  ```\n- > c\n- # d\n- e\n\n  | f |\n  |---|\n', [
      'item 1-4: a', '  code 2-4', 'item 5', '  quoted 5', 'item 6', '  heading-1 6: d', 'item 7-10: e', '  table 9-10 [9: f]',
    ])).toEqual(declined);
  });

  test('tables with code or escapes, or without a first pipe', () => {
    expect(expectOutline('| a |\n|---|\n| `b` \\| c |\n\nd | e\n--|--\n', ['table 1-3 [1: a] [3: `b` \\| c]', 'table 5-6 [5: d | e]'])).toEqual(declined);
  });

  test('link definitions, which are nothing, and footnotes', () => {
    expect(expectOutline('[a]: b\n\n[^1]: c\n    - d\n', ['footnote 3-4'])).toEqual(declined);
  });

  test('carriage returns alone', () => {
    expect(expectOutline('- a\r- b\r', ['item 1: a', 'item 2: b'])).toEqual(declined);
  });

  test('no more than the items that need it', () => {
    const items = Array.from({ length: 1000 }, (_, index) => `- 2026-07-01: coffee ${index % 100 === 0 ? '<b>' : ''}\n  - nested\n`);
    const runs = declinedRuns(items.join(''), 0);
    expect(runs).toHaveLength(10);
    for (const { start, end } of runs) expect(end - start).toBeLessThan(50);
  });
});

describe('positions', () => {
  test('lines and offsets count from the start of the whole text', () => {
    const text = '---\ntype: person\n---\n- a <b>\n- c\n';
    const { blocks } = readStructure(text, 21);
    expect(blocks).toEqual(readStructureWithRemark(text, 21).blocks);
    expect(blocks.map(({ line }) => line)).toEqual([4, 5]);
    expect(blocks[1]).toMatchObject({ marker: 29, text: { start: 31, end: 32 } });
  });
});

describe('texts in which the readers once differed', () => {
  test.each([
    '\t- b\n2. two', '``` a`b', '   \t- \r\n\r\n-\r', 'a\n- - ', '| a | b |\r\n  +\r', '\t- \n- - ', 'a\n> -\n: x\n', '- a\n\u00a0\n<b>\n', '- a\n<b>\n\n- c\n', '- b\n2. two', '- a\n  - b\n  2. d', '2. two\n  +',
  ])('%j', (text) => {
    expect(readStructure(text, 0)).toEqual(readStructureWithRemark(text, 0));
  });
});
