import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFilter } from '../../../src/domain/text/word-filter.ts';
import { propertyRuns } from '../../property-runs.ts';

const WORDS = ['answer', 'février', 'понедельник', "j'attends", 'segunda-feira', 'não', 'ring out'];
const filter = new WordFilter(WORDS);
const forms = (word: string): readonly string[] => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1), word.normalize('NFD')];

describe('the filter of words', () => {
  it('finds each word in every case, composed or not, wherever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS.flatMap(forms)), fc.string(), fc.string(), fc.constantFrom(' ', ', ', '(', '“', '…', '–'), (word, before, behind, between) => {
        expect(filter.mayBeIn(`${before}${between}${word}${between}${behind}`)).toBe(true);
        expect(filter.mayBeAt(`${before}${between}${word}${between}${behind}`, before.length + between.length)).toBe(true);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('passes over the words of most texts', () => {
    expect(filter.mayBeIn('went through the draft of the talk, two slides too many')).toBe(false);
    expect(filter.mayBeAt('answers', 0)).toBe(false);
    expect(filter.mayBeAt('no answer', 0)).toBe(false);
    expect(filter.mayBeIn('')).toBe(false);
  });

  it('says maybe to every text in a script without spaces', () => expect(filter.mayBeIn('電話した')).toBe(true));
});
