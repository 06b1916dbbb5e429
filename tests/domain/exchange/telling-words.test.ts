import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tellingWords } from '../../../src/domain/exchange/telling-words.ts';
import { propertyRuns } from '../../property-runs.ts';

/** Whether two texts share a telling word. */
function shareTellingWord(one: string, other: string): boolean {
  return tellingWords(other).some((word) => tellingWords(one).includes(word));
}

describe('telling words', () => {
  it.each<[string, string]>([
    ['posters', 'my POSTER as pdf'], ['boxes', 'a box'], ['two stories', 'the story'], ['addresses', 'her address'], ['a courses list', 'course'], ['proofreading', 'to proofread it'],
    ['introduced her to Bob', 'introducing Eve'], ['Empfehlungen', 'eine Empfehlung'], ['cartas', 'una carta'], ['Straße', 'STRASSE'], ['café', 'cafe'], ['推荐信', '一封推荐信'], ['추천서를', '추천서'],
    ['[[People/Bob Rossi|Bob]]', 'rossi'], ['a look', 'A look'], ['the draft-budget', 'budget'],
  ])('%s and %s share one', (one, other) => expect(shareTellingWord(one, other)).toBe(true));

  it.each<[string, string]>([
    ['a look at the deck', 'a look at her CV'], ['chapter 1', 'page 1'], ['help', 'help with the move'], ['the boss', 'the bos'], ['[[People/Bob]]', '[[People/Eve]]'], ['', ''], ['的', '我的'],
  ])('%s and %s share none', (one, other) => expect(shareTellingWord(one, other)).toBe(false));

  test('are found again in any text around them, and none of several is a filler', () => {
    const around = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('['));
    fc.assert(fc.property(around, around, (before, after) => {
      expect(shareTellingWord(`${before} poster ${after}`, 'Posters')).toBe(true);
      expect(tellingWords(`${before} poster the ${after}`)).not.toContain('the');
    }), { numRuns: propertyRuns.usual });
  });

  test('take linear time', () => {
    for (const part of ['[[', 'a/', '的', 'ies ', '[[a/']) expect(tellingWords(part.repeat(100_000)).length).toBeLessThan(10);
  });
});
