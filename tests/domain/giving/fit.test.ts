import { describe, expect, it } from 'vitest';
import { figuresOf, sumOf } from './figures.ts';
import { TUNING_PAIRS, UNSEEN_PAIRS } from './written-pairs.ts';

describe('matching wants and offers', () => {
  it.each([['the pairs that the rules were tuned by', TUNING_PAIRS, 60], ['the second set', UNSEEN_PAIRS, 40]] as const)('finds most that fit and few that do not, of %s', (_, sets, pairs) => {
    const { found, matching, wrong, notMatching } = sumOf(figuresOf(sets));
    expect(matching + notMatching).toBe(pairs);
    expect(found / matching).toBeGreaterThanOrEqual(0.8);
    expect(wrong / notMatching).toBeLessThanOrEqual(0.1);
  });
});
