import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../../src/domain/day.ts';
import type { OpenItem } from '../../../../src/domain/relationship/open-items.ts';
import { itemsToClose } from '../../../../src/notes/log/typed/items-to-close.ts';
import { propertyRuns } from '../../../property-runs.ts';

const today = parseDay('2026-09-01') ?? expect.fail();
const place = { path: 'Ada.md', line: 9 };

function promise(text: string, waitingFor: 'me' | 'them' = 'me'): OpenItem {
  return { kind: 'promise', text, ...place, promise: { text, due: null, waitingFor, since: null, repeats: false, ...place } };
}

function plan(text: string): OpenItem {
  return { kind: 'plan', text, ...place, plan: { date: { day: addDays(today, -1), precision: 'day' }, channel: 'meal', text, boxed: true, with: [], ...place } };
}

/** What an entry does to one item: nothing, `offered`, or `ticked`. */
function effect(item: OpenItem, text: string, marks: Parameters<typeof itemsToClose>[1]['marks'] = []): string {
  const [touched] = itemsToClose([item], { text, marks, day: addDays(today, -1) }, 'Ada Nwosu');
  return touched === undefined ? 'nothing' : touched.isCertain ? 'ticked' : 'offered';
}

describe('open items that an entry may close', () => {
  it.each([
    ['send the article', 'sent the article'],
    ['send the article', 'email: she was in a hurry, I sent her the article about heat pumps'],
    ['introduce Ada to Bob', 'introduced her to Bob Rossi'],
    ['share the deck with [[Ada Nwosu]]', 'Shared the deck.'],
    ['send **the article**', 'sent the [[article]]'],
    ['den Vertrag schicken', 'den Vertrag geschickt'],
  ])('“%s” is certainly done by “%s”', (text, said) => {
    expect(effect(promise(text), said)).toBe('ticked');
  });

  it.each([
    ['send the article', 'the article'],
    ['send the article', 'discussed the article'],
    ['send the article', 'asked for the article'],
    ['send the article', 'still haven’t sent the article'],
    ['send the article', 'should have sent the article'],
    ['send the article', 'will send the article tomorrow'],
    ['send the article', 'sent flowers. She likes the article'],
    ['introduce Ada to Bob', 'introduced her to Eve, and Bob was ill'],
  ])('“%s” is only offered for “%s”', (text, said) => {
    expect(effect(promise(text), said)).toBe('offered');
  });

  it.each([['send the article', 'lunch with Ada: the move'], ['call Ada', 'coffee with Ada'], ['send the article', '']])('“%s” has nothing to do with “%s”', (text, said) => {
    expect(effect(promise(text), said)).toBe('nothing');
  });

  it('a mark says what was given, and by whom', () => {
    const gave = [{ kind: 'gave' as const, what: 'the article' }];
    const received = [{ kind: 'received' as const, what: 'the article' }];
    expect(effect(promise('send the article'), '', gave)).toBe('ticked');
    expect(effect(promise('send the article'), '', received)).toBe('offered');
    expect(effect(promise('send the article', 'them'), '', received)).toBe('ticked');
  });

  it('a plan certainly happened if the entry is about it, on its date', () => {
    expect(effect(plan('dinner at the harbour'), 'dinner at the harbour: Berlin')).toBe('ticked');
    expect(effect(plan('dinner at the harbour'), 'dinner: Berlin')).toBe('offered');
  });

  it('of two that fit alike none is certain', () => {
    const found = itemsToClose([promise('send the article'), promise('send Ada the article')], { text: 'sent the article', marks: [], day: today }, 'Ada');
    expect(found.map(({ isCertain }) => isCertain)).toEqual([false, false]);
  });

  it('any words are read in linear time, and never close what they don’t touch', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('sent', 'the', 'article', 'not', 'Ada', '[[', ']]', ',', '。', '\n'), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, (item, said) => {
        for (const { isCertain } of itemsToClose([promise(item)], { text: said, marks: [], day: today }, 'Ada')) expect(typeof isCertain).toBe('boolean');
        expect(itemsToClose([promise(item)], { text: '', marks: [], day: today }, 'Ada')).toEqual([]);
      }),
      { numRuns: propertyRuns.usual },
    );
    // Quadratic time would take minutes, longer than a test may.
    expect(itemsToClose([promise('send the article')], { text: 'sent the '.repeat(100_000), marks: [], day: today }, 'Ada')).toEqual([]);
  });
});
