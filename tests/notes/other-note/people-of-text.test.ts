import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleOfText } from '../../../src/notes/other-note/people-of-text.ts';
import { propertyRuns } from '../../property-runs.ts';

describe('people of a text', () => {
  const piece = fc.constantFrom('[[Ada]]', '[[Bob Rossi|Bob]]', 'Cy Moss', 'cy@moss.example', ', ', '; ', ' and ', ' (', ')', ' – ', ' reports to ', '<', '>', '@', '[[', ']]', ' ', '\n', '1');

  it('are links and names of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))), (text) => {
        for (const { target, line, plain } of peopleOfText(text, 7)) {
          // A remark in brackets may be left out of the middle of a name.
          for (const word of target.split(/\s+/)) expect(text).toContain(word);
          expect(line).toBe(7);
          if (plain !== undefined) expect(target).not.toMatch(/[[\]<>,;\n]/);
        }
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it.each([
    ['[[Ada]] y [[Bob]]', ['Ada', 'Bob']],
    ['[[Ada]], [[Bob]] e [[Eve]]', ['Ada', 'Bob', 'Eve']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Anna Weber und Jonas Krüger', ['Anna Weber', 'Jonas Krüger']],
    ['ich, [[Ada]]', ['Ada']],
  ])('are those of %s', (text, people) => {
    expect(peopleOfText(text, 1).map(({ target }) => target)).toEqual(people);
  });

  it('come back in their order from a list', () => {
    const name = fc.constantFrom('[[Ada]]', 'Cy Moss', 'cy@moss.example', '[[Bob Rossi]]');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.constantFrom(', ', '; ', ' and ', ' und ', ' et ', ' en ', ' & ', '\n'), (names, separator) => {
        expect(peopleOfText(names.join(separator), 1).map(({ target }) => target)).toEqual(names.map((one) => one.replace(/[[\]]/g, '')));
      }),
      { numRuns: propertyRuns.long },
    );
  });
});
