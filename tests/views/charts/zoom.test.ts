import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, panned, zoomed, type Box } from '../../../src/views/charts/zoom.ts';
import { propertyRuns } from '../../property-runs.ts';

const whole: Box = { x: -100, y: -50, width: 200, height: 100 };

describe('the part of a drawing that is shown', () => {
  it('keeps the point around which it is made larger', () => {
    const half = zoomed(whole, whole, 2, { x: 50, y: 0 });
    expect(half).toEqual({ x: -25, y: -25, width: 100, height: 50 });
    // The point stood at three quarters of the width, and stands there still.
    expect((50 - half.x) / half.width).toBe(0.75);
  });

  it('is the whole again where it is made smaller as often', () => {
    expect(zoomed(zoomed(whole, whole, 2, { x: 50, y: 0 }), whole, 0.5, { x: 0, y: 0 })).toEqual(whole);
  });

  it('moves with the pointer', () => {
    expect(panned(zoomed(whole, whole, 2, middleOf(whole)), whole, { x: 10, y: -5 })).toMatchObject({ x: -60, y: -20 });
  });

  it('never leaves the whole, nor its proportions, whatever is done', () => {
    const number = fc.double({ min: -300, max: 300, noNaN: true });
    const step = fc.oneof(fc.record({ factor: fc.double({ min: 0.01, max: 50, noNaN: true }), x: number, y: number }), fc.record({ x: number, y: number }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const box = steps.reduce<Box>((now, one) => ('factor' in one ? zoomed(now, whole, one.factor, one) : panned(now, whole, one)), whole);
        expect(box.width / box.height).toBeCloseTo(2, 6);
        expect(box.width).toBeGreaterThan(whole.width / 13);
        expect(box.x).toBeGreaterThanOrEqual(whole.x - 1e-6);
        expect(box.x + box.width).toBeLessThanOrEqual(whole.x + whole.width + 1e-6);
        expect(box.y).toBeGreaterThanOrEqual(whole.y - 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(whole.y + whole.height + 1e-6);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
