import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSameValue } from '../../../src/notes/text/deep-equal.ts';

describe('whether two values say the same', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameValue(one, other)).toBe(same);
  });

  test('a copy does, and what JSON tells apart does not', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSameValue(value, structuredClone(value))));
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => !isSameValue(one, other) || Object.is(JSON.stringify(one).length, JSON.stringify(other).length)));
  });
});
