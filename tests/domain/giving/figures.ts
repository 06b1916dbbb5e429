import { fitOf } from '../../../src/domain/giving/fit.ts';
import { subjectOf } from '../../../src/domain/giving/subject.ts';
import type { Subject } from '../../../src/domain/giving/subject-word.ts';
import { rarityIn } from '../../../src/domain/giving/rarity.ts';
import type { PairsOfLanguage, WrittenPair } from './written-pairs.ts';

/** How many of the pairs that match are found, and how many of those found don't match. */
export interface MatchingFigures {
  readonly language: string;
  readonly found: number;
  readonly matching: number;
  readonly wrong: number;
  readonly notMatching: number;
  readonly mistakes: readonly WrittenPair[];
}

/** The figures of several languages together. */
export function sumOf(figures: readonly MatchingFigures[]): Pick<MatchingFigures, 'found' | 'matching' | 'wrong' | 'notMatching'> {
  const sum = (key: 'found' | 'matching' | 'wrong' | 'notMatching'): number => figures.reduce((total, figure) => total + figure[key], 0);
  return { found: sum('found'), matching: sum('matching'), wrong: sum('wrong'), notMatching: sum('notMatching') };
}

/** Judges pairs as if they were the notes of one vault. */
export function figuresOf(sets: readonly PairsOfLanguage[]): readonly MatchingFigures[] {
  const subjects: readonly Subject[] = sets.flatMap(({ pairs }) => pairs.flatMap(({ want, offer }) => [subjectOf(want), subjectOf(offer)]));
  const rarityOf = rarityIn(subjects);
  return sets.map(({ language, pairs }) => {
    const judged = pairs.map((pair) => ({ pair, isFound: fitOf(subjectOf(pair.want), subjectOf(pair.offer), rarityOf) !== null }));
    const count = (matches: boolean, found: boolean): number => judged.filter(({ pair, isFound }) => pair.matches === matches && isFound === found).length;
    return {
      language,
      found: count(true, true),
      matching: count(true, true) + count(true, false),
      wrong: count(false, true),
      notMatching: count(false, true) + count(false, false),
      mistakes: judged.flatMap(({ pair, isFound }) => (pair.matches === isFound ? [] : [pair])),
    };
  });
}
