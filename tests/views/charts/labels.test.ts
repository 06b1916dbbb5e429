import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from '../../../src/views/charts/labels.ts';
import { propertyRuns } from '../../property-runs.ts';

const frame = { x: 50, y: 50, width: 100, height: 100 };
const place = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });

it('lets no label cover another or a point, and labels the first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 30, selector: ({ x, y }) => `${String(x)} ${String(y)}` }), (points) => {
      const texts = points.map((_, index) => 'x'.repeat(1 + (index % 5)));
      const labels = placeLabels({ points, texts, order: points.map((_, index) => index), radius: 1, letter: 3, frame });
      const boxes = [...labels].map(([index, { x, y }]) => ({ x, y, width: (texts[index] ?? '').length * 1.86, height: 3.3 }));
      const all = [...boxes, ...points.map((point) => ({ ...point, width: 2, height: 2 }))];
      for (const [index, one] of boxes.entries()) {
        for (const other of all.slice(index + 1)) expect(2 * Math.abs(one.x - other.x) >= one.width + other.width - 1e-9 || 2 * Math.abs(one.y - other.y) >= one.height + other.height - 1e-9).toBe(true);
      }
      const [only] = points;
      if (only !== undefined && points.length === 1 && only.y > 5 && only.y < 95) expect(labels.size).toBe(1);
    }),
    { numRuns: propertyRuns.usual },
  );
});
