import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/domain/giving/fit.ts';
import { rarityIn } from '../../../src/domain/giving/rarity.ts';
import { sharedWords } from '../../../src/domain/giving/shared-words.ts';
import { stemOf } from '../../../src/domain/giving/stems.ts';
import { subjectOf } from '../../../src/domain/giving/subject.ts';
import { propertyRuns } from '../../property-runs.ts';

const parts = (text: string): readonly string[] => subjectOf(text).map(({ stem, part }) => `${stem} ${part}`);

describe('the subject of a text', () => {
  it.each([
    ['climbing', 'climbers'], ['investor', 'investment'], ['Anwältin', 'Anwälte'], ['traducteur', 'traductrice'], ['diseñador', 'diseño'],
    ['fotografo', 'fotografía'], ['tradutores', 'tradução'], ['vertaler', 'vertaling'], ['lawyer', 'legal'], ['Rechtsanwalt', 'avocate'],
  ])('has %s and %s as one', (one, other) => {
    expect(subjectOf(one).map(({ stem }) => stem)).toEqual(subjectOf(other).map(({ stem }) => stem));
  });

  it.each([['plan', 'plant'], ['corn', 'corner stone'], ['bus', 'business'], ['Haus', 'Hausarzt'], ['actor', 'activist']])('has %s and %s as two', (one, other) => {
    expect(subjectOf(one).map(({ stem }) => stem)).not.toEqual(subjectOf(other).map(({ stem }) => stem));
  });

  it('is in its first words, and behind “for” and “in” are details and places', () => {
    expect(parts('a graphic designer for the bakery in Porto')).toEqual(['graph modifier', 'design head', 'baker detail', 'port place']);
    expect(parts('un diseñador gráfico para la web')).toEqual(['disen head', 'graf modifier', '=website detail']);
  });

  it('is behind what only wraps it', () => {
    expect(parts('an introduction to someone who knows GDPR')).toEqual(['gdpr head']);
  });

  it('has the parts of a joined word', () => {
    expect(parts('eine Mietwohnung in Köln')).toEqual(['miet modifier', '=home head', 'koln place']);
    expect(sharedWords('eine Mietwohnung in Köln', new Set(['=home']))).toEqual(['Mietwohnung']);
  });

  it('is nothing where words say nothing, and has no names of links', () => {
    for (const text of ['', 'an intro', 'someone', '42', '[[Bob Rossi]]', '…', 'Hilfe']) expect(parts(text)).toEqual([]);
  });

  it('is of any text, and each fits itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('a', 'lawyer', 'for', 'in', 'Porto', 'Mietwohnung', '，', '東京', '[[', ']]', ', ', '\n')).map((words) => words.join(' '))), (text) => {
        const subject = subjectOf(text);
        expect(new Set(subject.map(({ stem }) => stem)).size).toBe(subject.length);
        const rarityOf = rarityIn([subject]);
        const fit = fitOf(subject, subject, rarityOf);
        if (subject.some(({ part }) => part !== 'place')) expect(fit?.score).toBeGreaterThan(0.99);
        else expect(fit).toBeNull();
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('keeps a stem as it is once it is one', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{3,20}$/), (word) => { if (!stemOf(word).startsWith('=')) expect(stemOf(stemOf(word))).toBe(stemOf(word)); }), { numRuns: propertyRuns.usual });
  });
});
