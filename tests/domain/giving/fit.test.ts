import { describe, expect, it } from 'vitest';
import { figuresOf, type MatchingFigures } from './figures.ts';
import { TUNING_PAIRS } from './written-pairs.ts';

const total = (figures: readonly MatchingFigures[], key: 'found' | 'matching' | 'wrong' | 'notMatching'): number => figures.reduce((sum, figure) => sum + figure[key], 0);

describe('matching wants and offers', () => {
  it.each([['the pairs that the rules were tuned by', TUNING_PAIRS, 60]] as const)('finds most that fit and few that do not, of %s', (_, sets, pairs) => {
    const figures = figuresOf(sets);
    expect(total(figures, 'matching') + total(figures, 'notMatching')).toBe(pairs);
    expect(total(figures, 'found') / total(figures, 'matching')).toBeGreaterThanOrEqual(0.8);
    expect(total(figures, 'wrong') / total(figures, 'notMatching')).toBeLessThanOrEqual(0.1);
  });
});
