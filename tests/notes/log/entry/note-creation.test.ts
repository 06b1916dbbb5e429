import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/domain/languages/language.ts';
import { LANGUAGES } from '../../../../src/domain/languages/languages.ts';
import { foldAccents } from '../../../../src/domain/text/fold-case.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { leftOut, readLog } from '../reading.ts';

const languages = LANGUAGES.flatMap(({ noteCreation }) => (noteCreation === undefined ? [] : [noteCreation]));
const created = fc.constantFrom(...languages).chain(({ made, notes }) => fc.tuple(fc.constantFrom(...wordsOf(made)), fc.constantFrom(...wordsOf(notes))));
const style = fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), foldAccents, (text: string) => `*${text}*`, (text: string) => text.normalize('NFD'), (text: string) => `${text}.`);

describe('what says that a note was made', () => {
  it('does so in every language, in any order, with or without accents', () => {
    fc.assert(
      fc.property(created, fc.boolean(), style, (words, isTurned, styled) => {
        const text = styled((isTurned ? [...words].reverse() : words).join(' '));
        expect(leftOut(readLog(`- 2026-07-01: ${text}`))).toEqual(['5: note-created']);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('does not if it says something else, too', () => {
    fc.assert(
      fc.property(created, fc.stringMatching(/^[b-z]{12}$/), (words, other) => {
        expect(leftOut(readLog(`- 2026-07-01: ${[other, ...words].join(' ')}`))).toEqual([]);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(created.map(([made]) => made), fc.constantFrom(...languages.flatMap(({ into, from, places }) => [into, from, places].flatMap(wordsOf))), fc.string({ maxLength: 8 })), { maxLength: 8 }), (words) => {
        expect(() => readLog(`- 2026-07-01: ${words.join(' ')}`)).not.toThrow();
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
