import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OrderedLists } from '../../../src/domain/network/ordered-lists.ts';
import { propertyRuns } from '../../property-runs.ts';

const path = fc.constantFrom('a', 'b', 'B', 'c/a', 'é', '🦊');
const key = fc.constantFrom('one', 'two', 'three');
/** What a contact puts in from now on, in the place of what it had. */
const step = fc.record({ path, parts: fc.array(fc.tuple(key, fc.nat(9)), { maxLength: 5 }), looks: fc.boolean() });

it('lists hold what was put in last, by path, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const lists = new OrderedLists<string, number, readonly number[]>((items) => [...items]);
      const held = new Map<string, readonly (readonly [string, number])[]>();
      for (const { path: from, parts, looks } of steps) {
        const seen = looks ? lists.of('one') : [];
        const before = [...seen];
        for (const [under] of held.get(from) ?? []) lists.take(from, under);
        const isLast = [...held.keys()].every((other) => other <= from);
        for (const [under, item] of parts) (isLast ? lists.append(from, under, item) : lists.put(from, under, item));
        held.set(from, parts);
        expect(seen).toEqual(before);
      }
      const expected = (under: string): readonly number[] => [...held].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, parts]) => parts.flatMap(([own, item]) => (own === under ? [item] : [])));
      for (const under of ['one', 'two', 'three', 'four']) expect(lists.of(under)).toEqual(expected(under));
      expect([...lists.keys()].sort()).toEqual(['one', 'three', 'two'].filter((under) => expected(under).length > 0));
    }),
    { numRuns: propertyRuns.usual },
  );
});
