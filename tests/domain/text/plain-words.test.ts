import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainWords } from '../../../src/domain/text/plain-words.ts';

describe('a text as one reads it', () => {
  it.each([
    ['intro to [[Bob Rossi]]', 'intro to Bob Rossi'],
    ['intro to [[People/Bob Rossi|Bob]]', 'intro to Bob'],
    ['see [[Roadmap#Next steps]]', 'see Roadmap'],
    ['see [the plan](plan.md)', 'see the plan'],
    ['[the plan](<my plan.md>) and [hers](hers_(2).md "her plan")', 'the plan and hers'],
    ['| [[Bob Rossi\\|Bob]]’s |', '| Bob’s |'],
    ['a **long** `talk` with ==her==', 'a long talk with her'],
    ['5 * 3 * 2, snake_case_word', '5 * 3 * 2, snake_case_word'],
    ['a \\* and a \\[x]', 'a * and a [x]'],
    ['[[open', '[[open'],
  ])('%s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  test('of text without signs is the text itself', () => {
    fc.assert(fc.property(fc.string().filter((text) => !/[[\]()*_=~`\\]/.test(text)), (text) => plainWords(text) === text));
  });
});
