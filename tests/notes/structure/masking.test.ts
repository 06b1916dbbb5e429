import { describe, expect, test } from 'vitest';
import { readStructure } from '../../../src/notes/structure/structure.ts';
import { outline } from './outline.ts';

describe('%% comments', () => {
  test('are blanked, their line endings kept', () => {
    const { text, comments } = readStructure('a %% b\r\nc %% d\n', 0);
    expect(text).toBe('a     \r\n     d\n');
    expect(comments).toEqual([{ start: 2, end: 12 }]);
  });

  test('make no code of the text behind them', () => {
    expect(outline(readStructure('- %% c %% 2026-07-01: coffee\n\n%% d\n%% 2024-03-15: Lunch\n', 0))).toEqual(['item 1: 2026-07-01: coffee', 'paragraph 4: 2024-03-15: Lunch']);
  });

  test('hide what they span, blocks too', () => {
    expect(outline(readStructure('- a\n%%\n- b\n\n# c\n%%\n- d\n', 0))).toEqual(['item 1: a', 'item 7: d']);
  });

  test('run to the end where they are not closed', () => {
    expect(outline(readStructure('- a\n%%\n- b\n', 0))).toEqual(['item 1: a']);
  });

  test.each(['`%%` a `%%`', '``` %%\n```\n', '- ```\n  %%\n  ```\n', '> ~~~\n> %%\n> ~~~\n', '\\%% a'])('open in no code and behind no backslash: %j', (text) => {
    expect(readStructure(text, 0).comments).toEqual([]);
  });

  test('open behind backticks that close nothing', () => {
    expect(readStructure('a ` b %%c%%\n\n`', 0).comments).toEqual([{ start: 6, end: 11 }]);
  });

  test('are not looked for in the frontmatter', () => {
    expect(readStructure('---\na: "%%"\n---\nb\n', 16).comments).toEqual([]);
  });
});

describe('date labels', () => {
  test.each(['[2025-03-01]: Call', '[2025/03/01 10:30]: Call', '[July 24, 2022]: Call', '[24 Jul 2022]: Call', '[June 2026]: Call', '[3/4/2026]: Call', '[Thursday, 2026-06]: Call'])('%s is text, not a definition', (line) => {
    for (const prefix of ['', '- ', '  1. ']) expect(readStructure(prefix + line, 0).blocks.at(-1)).toMatchObject({ text: { start: prefix.length, end: prefix.length + line.length } });
  });

  test('stand in the text that was read as they were written', () => {
    expect(readStructure('- [2025-03-01]: Call\n', 0).text).toBe('- [2025-03-01]: Call\n');
  });

  test.each(['[1]: http://x', '[a 2025-03-01]: b', '[2025]: c'])('%s stays a definition', (line) => {
    expect(readStructure(line, 0).blocks).toEqual([]);
  });
});
