import { describe, expect, test } from 'vitest';
import { redirectLinks } from '../../../../src/notes/write/merge/redirect-links.ts';
import { applySplices } from '../../../../src/notes/text/splice.ts';

function redirected(text: string, target = 'Ada Lovelace'): string {
  return applySplices(text, redirectLinks(text, (written) => (['Ada 2', 'People/Ada 2'].includes(written) ? target : null)));
}

describe('a link gets another target', () => {
  test.each([
    ['plain', 'x [[Ada 2]] y [[Ada]]', 'x [[Ada Lovelace]] y [[Ada]]'],
    ['with display text, heading and block', '[[Ada 2|A]] [[Ada 2#Log|her log]] [[People/Ada 2#^b1]]', '[[Ada Lovelace|A]] [[Ada Lovelace#Log|her log]] [[Ada Lovelace#^b1]]'],
    ['with blanks and ending', '[[ Ada 2 ]] [[Ada 2.md]]', '[[ Ada Lovelace ]] [[Ada Lovelace]]'],
    ['embedded', '![[Ada 2#Log]]', '![[Ada Lovelace#Log]]'],
    ['in a table', '| a |\n|---|\n| [[Ada 2\\|A]] |\n', '| a |\n|---|\n| [[Ada Lovelace\\|A]] |\n'],
    ['in Markdown', '[A](Ada%202.md) [A](<Ada 2.md#Log>) [A](People/Ada%202#x "t") [w](https://x.y/Ada%202)', '[A](Ada%20Lovelace.md) [A](<Ada Lovelace.md#Log>) [A](Ada%20Lovelace#x "t") [w](https://x.y/Ada%202)'],
    ['in properties', '---\nknows: ["[[Ada 2]]", "[[Bob]]"]\nby: [[Ada 2]]\n---\n', '---\nknows: ["[[Ada Lovelace]]", "[[Bob]]"]\nby: [[Ada Lovelace]]\n---\n'],
    ['not in code', '`[[Ada 2]]` [[Ada 2]]\n\n```\n[[Ada 2]]\n```\n', '`[[Ada 2]]` [[Ada Lovelace]]\n\n```\n[[Ada 2]]\n```\n'],
    ['in a quote, with CRLF', '> [[Ada 2]]\r\n', '> [[Ada Lovelace]]\r\n'],
  ])('%s', (_, before, after) => {
    expect(redirected(before)).toBe(after);
  });

  test('encoded as Markdown wants it', () => {
    expect(redirected('[A](Ada%202.md)', 'A (B)/Ö')).toBe('[A](A%20%28B%29/%C3%96.md)');
  });
});
