import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAt, rowsBetween, rowTops } from '../../../src/views/queue/layout.ts';

const heights = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });

describe('rows below each other', () => {
  it('each begin where the one before ends', () => {
    expect([...rowTops(3, (index) => [10, 20, 30][index] ?? 0)]).toEqual([0, 10, 30, 60]);
  });

  it('that a window shows are those that a look at each of them finds', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 900 }), (all, top, size) => {
        const tops = rowTops(all.length, (index) => all[index] ?? 0);
        const { first, end } = rowsBetween(tops, top, top + size);
        const seen = all.flatMap((height, index) => ((tops[index] ?? 0) <= top + size && (tops[index] ?? 0) + height > top ? [index] : []));
        expect(seen.every((index) => index >= first && index < end)).toBe(true);
        if (seen.length > 0) expect(end - first).toBe(seen.length);
      }),
    );
  });

  it('hold every pixel in one of them', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 12_000 }), (all, pixel) => {
        const tops = rowTops(all.length, (index) => all[index] ?? 0);
        const row = rowAt(tops, pixel);
        if (pixel < (tops.at(-1) ?? 0)) expect((tops[row] ?? 0) <= pixel && pixel < (tops[row + 1] ?? 0)).toBe(true);
        else expect(row).toBe(all.length);
      }),
    );
  });
});
