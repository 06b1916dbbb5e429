import { describe, expect, it } from 'vitest';
import { foldPersonName, foldWord, isPersonal, isTrade } from '../../src/domain/vocabulary.ts';

describe('words', () => {
  it('are compared without case, dashes, underscores and spaces', () => {
    expect(new Set(['Do not contact', 'do-not-contact', 'DO_NOT_CONTACT', 'doNotContact'].map(foldWord))).toEqual(new Set(['donotcontact']));
  });

  it('are compared as NFC', () => expect(foldWord('cafe\u0301')).toBe(foldWord('caf\u00e9')));

  it('keep their accents, which tell words apart', () => expect(foldWord('resumé')).not.toBe(foldWord('resume')));
});

describe('names', () => {
  it.each([['Zoë  Müller', 'zoe muller'], ['Søren Łukasz', 'soren lukasz'], [' Ada ', 'ada'], ['Straße', 'strasse'], ['김 철수', '김 철수']])('%j is found as %j', (name, folded) => {
    expect(foldPersonName(name)).toBe(folded);
  });
});

describe('relationship words', () => {
  it.each(['family', 'Friend', 'spouse', 'Sister', 'best friend', 'fiancée', 'mother-in-law'])('%s is personal', (word) => expect(isPersonal(word)).toBe(true));
  it.each(['client', 'Supplier', 'customer'])('%s is trade', (word) => expect(isTrade(word)).toBe(true));
  it.each(['mentor', 'partner', 'colleague', 'climbing', null])('%s is neither', (word) => expect([isPersonal(word), isTrade(word)]).toEqual([false, false]));
});
