import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingStretch } from '../../../src/notes/text/common-ends.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });

test('what is left out is the same in both, and no longer beginning or end is', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, newEnd } = differingStretch(before, after);
      expect(before.slice(0, start)).toBe(after.slice(0, start));
      expect(before.slice(end)).toBe(after.slice(newEnd));
      expect(Math.min(end, newEnd)).toBeGreaterThanOrEqual(start);
      if (start < Math.min(end, newEnd)) {
        expect(before[start]).not.toBe(after[start]);
        expect(before[end - 1]).not.toBe(after[newEnd - 1]);
      }
      expect(differingStretch([...before], [...after])).toEqual({ start, end, newEnd });
    }),
  );
});
