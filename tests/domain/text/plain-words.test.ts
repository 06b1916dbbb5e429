import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainWords } from '../../../src/domain/text/plain-words.ts';

describe('a text as one reads it', () => {
  it.each([
    ['intro to [[Bob Rossi]]', 'intro to Bob Rossi'],
    ['intro to [[People/Bob Rossi|Bob]]', 'intro to Bob'],
    ['see [[Roadmap#Next steps]] and [[#Later]]', 'see Roadmap and Later'],
    ['met [[People/Bob Rossi]], [[Bob|Bob #1]]', 'met Bob Rossi, Bob #1'],
    ['see [the plan](plan.md)', 'see the plan'],
    ['[the plan](<my plan.md>) and [hers](hers_(2).md "her plan")', 'the plan and hers'],
    ['| [[Bob Rossi\\|Bob]]’s |', '| Bob’s |'],
    ['a **long** `talk` with ==her==', 'a long talk with her'],
    ['*a* _b c_ ***d*** **e_f** ==g **h *i* j** k==', 'a b c d e_f g h i j k'],
    ['![[photo.png|her]] ![at the fair](fair.png)', 'her at the fair'],
    ['2*3*4, **open, *open, \\*x\\*', '2*3*4, **open, *open, *x*'],
    ['5 * 3 * 2, snake_case_word', '5 * 3 * 2, snake_case_word'],
    ['a \\* and a \\[x]', 'a * and a [x]'],
    ['[[open', '[[open'],
  ])('%s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it.each(['**a ', '*a ', '`', '_a ==', '[[a', '![', '*' + ' '.repeat(9)])('is read in linear time: %s', (piece) => {
    // Quadratic time would take minutes, longer than a test may.
    expect(plainWords(piece.repeat(100_000)).length).toBeLessThanOrEqual(piece.length * 100_000);
  });

  test('of text without signs is the text itself', () => {
    fc.assert(fc.property(fc.string().filter((text) => !/[[\]()*_=~`\\]/.test(text)), (text) => plainWords(text) === text));
  });
});
