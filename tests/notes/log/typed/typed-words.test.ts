import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDay } from '../../../../src/domain/day.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { logVocabulary } from '../../../../src/notes/log/log-vocabulary.ts';
import type { TypedContext, TypedKind, TypedWords } from '../../../../src/notes/log/typed/typed-words.ts';
import { readTypedWords, withWordsBack } from '../../../../src/notes/log/typed/typed-words.ts';
import { propertyRuns } from '../../../property-runs.ts';

const today = parseDay('2026-09-01') ?? expect.fail();
const ALL: ReadonlySet<TypedKind> = new Set<TypedKind>(['day', 'direction', 'channel']);

function read(typed: string, more: Partial<TypedContext> = {}): TypedWords {
  return readTypedWords(typed, { today, vocabulary: logVocabulary(defaultSettings), wanted: ALL, finished: true, ...more });
}

/** The facts in words, and the text that is left. */
function said(typed: string, more: Partial<TypedContext> = {}): string {
  const { facts, text } = read(typed, more);
  const words = facts.map((fact) => (fact.kind === 'day' ? formatDate(fact.date) : fact.kind === 'channel' ? fact.channel : fact.direction));
  return [...words, text].join(' | ');
}

function putBack({ facts, text }: TypedWords): string {
  return [...facts].reverse().reduce(withWordsBack, text);
}

describe('words that say facts', () => {
  it.each([
    ['yesterday call: Berlin', '2026-08-31 | call | Berlin'],
    ['call yesterday: Berlin', 'call | 2026-08-31 | Berlin'],
    ['call yesterday about Berlin', '2026-08-31 | call about Berlin'],
    ['coffee friday with Bob', '2026-08-28 | coffee with Bob'],
    ['friday coffee with Bob', '2026-08-28 | coffee with Bob'],
    ['last friday dinner: the boat', '2026-08-28 | meal | the boat'],
    ['2 days ago: the boat', '2026-08-30 | the boat'],
    ['yesterday - the boat', '2026-08-31 | the boat'],
    ['2026-08-20 → email: the draft', '2026-08-20 | out | email | the draft'],
    ['<- call: the draft', 'in | call | the draft'],
    ['in 3 weeks dinner at home', '2026-09-22 | dinner at home'],
    ['July 24, 2022 lunch: old times', '2022-07-24 | meal | old times'],
    ['the day before yesterday we met', '2026-08-30 | we met'],
    ['june: a long letter', '2026-06 | a long letter'],
    ['yesterday evening call: x', '2026-08-31 | call | x'],
    ['yesterday', '2026-08-31 | '],
  ])('%s', (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  it.each(['May was kind to us', 'sun all day', 'coffee with Bob', 'Friday night is theirs', '12/3 is a ratio', 'last week was hard', 'text sat there', 'we met yesterday', 'met may about it', '(gave:: a book) call: x', 'today’s plan', ''])(
    'leaves “%s” as it is',
    (typed) => {
      expect(said(typed)).toBe(typed);
    },
  );

  it('takes a date with two readings by the date order alone', () => {
    expect(said('12/3: the boat', { vocabulary: logVocabulary({ ...defaultSettings, dateOrder: 'day-first' }) })).toBe('2026-03-12 | the boat');
  });

  it('waits while a day or label may go on', () => {
    const typing = { finished: false };
    expect(said('yesterday', typing)).toBe('yesterday');
    expect(said('yesterday c', typing)).toBe('yesterday c');
    expect(said('yesterday call:', typing)).toBe('yesterday call:');
    expect(said('yesterday call: B', typing)).toBe('2026-08-31 | call | B');
    expect(said('12 march 20', typing)).toBe('12 march 20');
    expect(said('July 24, 2', typing)).toBe('July 24, 2');
    expect(said('call:', typing)).toBe('call:');
  });

  it('looks only for what is not known', () => {
    expect(said('yesterday call: Berlin', { wanted: new Set<TypedKind>(['channel']) })).toBe('yesterday call: Berlin');
    expect(said('call: Berlin', { wanted: new Set<TypedKind>(['day']) })).toBe('call: Berlin');
    expect(said('yesterday call: Berlin', { wanted: new Set<TypedKind>(['day']) })).toBe('2026-08-31 | call: Berlin');
  });
});

describe('nothing that was typed is lost', () => {
  const piece = fc.constantFrom(
    'yesterday', 'call', 'coffee', 'friday', 'last friday', '12 march', '2026-08-20', 'in 3 weeks', 'may', '->', '←', '📞', '☕️', '**Call**', '#call', ':', ' - ', ',', ' ', '  ', '\n', 'Berlin', 'with', '[[Bob]]', '(gave:: x)', '1:1', '%%', 'ü',
  );
  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 8 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')));

  it('words and text put together are what was typed', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), fc.subarray<TypedKind>(['day', 'direction', 'channel']), (typed, finished, wanted) => {
        const reading = read(typed, { finished, wanted: new Set(wanted) });
        expect(putBack(reading)).toBe(typed);
        expect(new Set(reading.facts.map(({ kind }) => kind)).size).toBe(reading.facts.length);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
