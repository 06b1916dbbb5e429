import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { editsInTurn } from '../../../src/notes/text/compose-edits.ts';
import type { Splice } from '../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../property-runs.ts';

/** Splices that fit a text of this length, in order and apart, from any list of numbers. */
function splicesFor(length: number, seeds: readonly (readonly [number, number, string])[]): readonly Splice[] {
  const splices: Splice[] = [];
  let from = 0;
  for (const [skip, size, text] of seeds) {
    const start = from + skip;
    if (start > length) break;
    const end = Math.min(length, start + size);
    splices.push({ start, end, text });
    from = end + 1;
  }
  return splices;
}

describe('edits in turn', () => {
  const seeds = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 4 });

  it('come to what one after the other comes to', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(seeds, { maxLength: 4 }), (text, writers) => {
        const oneByOne = writers.reduce((now, seed) => applySplices(now, splicesFor(now.length, seed)), text);
        const edit = editsInTurn(text, writers.map((seed) => (now: string) => splicesFor(now.length, seed)));
        if (isRefusal(edit)) throw new Error(en.refusal(edit.refused));
        expect(applySplices(text, edit)).toBe(oneByOne);
        edit.forEach(({ start }, index) => {
          expect(start).toBeGreaterThanOrEqual(edit[index - 1]?.end ?? 0);
        });
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('end with the first refusal', () => {
    const refusal = { refused: { kind: 'changed-too-much' as const }, line: 3 };
    expect(editsInTurn('a', [() => [{ start: 0, end: 0, text: 'b' }], () => refusal, () => []])).toBe(refusal);
  });

  it('touch only what changes', () => {
    const edit = editsInTurn('one\ntwo\nthree\n', [(now) => [{ start: now.indexOf('two'), end: now.indexOf('two') + 3, text: '2' }], (now) => [{ start: now.length, end: now.length, text: 'four\n' }]]);
    expect(edit).toEqual([{ start: 4, end: 7, text: '2' }, { start: 14, end: 14, text: 'four\n' }]);
  });
});
