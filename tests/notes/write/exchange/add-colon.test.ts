import { expect, test } from 'vitest';
import { addColon } from '../../../../src/notes/write/exchange/add-colon.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';

test.each([
  ['- 2026-01-01 call (gave: a book)', 'gave', 1, '- 2026-01-01 call (gave:: a book)'],
  ['(gave: x)\r\n- call [gave: y] (gave: z)\r\n', 'gave', 2, '(gave: x)\r\n- call [gave:: y] (gave: z)\r\n'],
  ['- call (gave:: x) (Gave: y)', 'Gave', 1, '- call (gave:: x) (Gave:: y)'],
  ['- call\n(gave: x)', 'gave', 1, null],
])('a mark of %j gets its second colon', (text, mark, line, expected) => {
  const edit = addColon(text, line, mark);
  expect(isRefusal(edit) ? null : applySplices(text, edit)).toBe(expected);
});
