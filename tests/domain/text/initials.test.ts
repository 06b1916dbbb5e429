import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from '../../../src/domain/text/initials.ts';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'A. L.'],
    ['José Núñez', 'J. N.'],
    ['李小龍', '李.'],
    ['Anne-Marie de la Tour', 'A. M. D. L. T.'],
    ['“Doc” Brown', 'D. B.'],
    ['🦊', '?'],
    ['', '?'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it('never hold more than a letter of a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const part of initials(name).split(' ')) expect(part).toMatch(/^(?:\?|.{1,3}\.)$/u);
      }),
    );
  });
});
