import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCommonEnds } from '../../../src/notes/edit/common-ends.ts';

const numRuns = Number(process.env['RAPPORT_PROPERTY_RUNS'] ?? 500);
const sequences = fc.oneof(
  fc.tuple(fc.array(fc.constantFrom('a', 'b', '\n', '😀')), fc.array(fc.constantFrom('a', 'b', '\n', '😀'))).map(([old, fresh]) => [old.join(''), fresh.join('')] as const),
  fc.tuple(fc.array(fc.constantFrom('a', 'b', '', 'a line')), fc.array(fc.constantFrom('a', 'b', '', 'a line'))),
);

describe('the ends that two sequences have in common', () => {
  it('are left out of letters and of lines', () => {
    expect(withoutCommonEnds('one two three', 'one 2 three')).toEqual({ start: 4, oldEnd: 7, newEnd: 5 });
    expect(withoutCommonEnds(['a', 'b', 'c'], ['a', 'c'])).toEqual({ start: 1, oldEnd: 2, newEnd: 1 });
  });

  it('are no longer than the shorter one where one repeats', () => {
    expect(withoutCommonEnds('aaa', 'aa')).toEqual({ start: 2, oldEnd: 3, newEnd: 2 });
    expect(withoutCommonEnds('', 'aa')).toEqual({ start: 0, oldEnd: 0, newEnd: 2 });
    expect(withoutCommonEnds('aa', 'aa')).toEqual({ start: 2, oldEnd: 2, newEnd: 2 });
  });

  it('are alike, and as long as they can be', () => {
    fc.assert(
      fc.property(sequences, ([old, fresh]) => {
        const { start, oldEnd, newEnd } = withoutCommonEnds(old, fresh);
        expect(start).toBeLessThanOrEqual(Math.min(oldEnd, newEnd));
        expect(old.slice(0, start)).toEqual(fresh.slice(0, start));
        expect(old.slice(oldEnd)).toEqual(fresh.slice(newEnd));
        if (start < oldEnd && start < newEnd) {
          expect(old[start]).not.toBe(fresh[start]);
          expect(old[oldEnd - 1]).not.toBe(fresh[newEnd - 1]);
        }
      }),
      { numRuns },
    );
  });
});
