import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDay } from '../../../../src/domain/day.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { logVocabulary } from '../../../../src/notes/log/log-vocabulary.ts';
import type { TypedContext, TypedKind, TypedWords } from '../../../../src/notes/log/typed/typed-words.ts';
import { readTypedWords } from '../../../../src/notes/log/typed/typed-words.ts';
import { propertyRuns } from '../../../property-runs.ts';

const today = parseDay('2026-09-01') ?? expect.fail();
const ALL: ReadonlySet<TypedKind> = new Set<TypedKind>(['day', 'direction', 'channel']);

function read(typed: string, more: Partial<TypedContext> = {}): TypedWords {
  return readTypedWords(typed, { today, vocabulary: logVocabulary(defaultSettings), wanted: ALL, ...more });
}

/** The facts in words, and the text that is left. */
function said(typed: string, more: Partial<TypedContext> = {}): string {
  const { facts, text } = read(typed, more);
  const words = facts.map((fact) => (fact.kind === 'day' ? formatDate(fact.date) : fact.kind === 'channel' ? fact.channel : fact.direction));
  return [...words, text].join(' | ');
}

/** Whether a text is what is left of another when some of its characters are taken out. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < text.length; index++) if (whole[index] === text[at]) at++;
  return at === text.length;
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

  it('looks only for what is not known', () => {
    expect(said('yesterday call: Berlin', { wanted: new Set<TypedKind>(['channel']) })).toBe('yesterday call: Berlin');
    expect(said('call: Berlin', { wanted: new Set<TypedKind>(['day']) })).toBe('call: Berlin');
    expect(said('yesterday call: Berlin', { wanted: new Set<TypedKind>(['day']) })).toBe('2026-08-31 | call: Berlin');
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    'yesterday', 'call', 'coffee', 'friday', 'last friday', '12 march', '2026-08-20', 'in 3 weeks', 'may', '->', '←', '📞', '☕️', '**Call**', '#call', ':', ' - ', ',', ' ', '  ', '\n', 'Berlin', 'with', '[[Bob]]', '(gave:: x)', '1:1', '%%', 'ü',
  );
  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 8 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')));

  it('only words that state a fact are taken out, and each fact is stated once', () => {
    fc.assert(
      fc.property(anything, fc.subarray<TypedKind>(['day', 'direction', 'channel']), (typed, wanted) => {
        const { facts, text } = read(typed, { wanted: new Set(wanted) });
        expect(new Set(facts.map(({ kind }) => kind)).size).toBe(facts.length);
        expect(facts.every(({ kind }) => wanted.includes(kind))).toBe(true);
        if (facts.length === 0) expect(text).toBe(typed);
        else expect(isWithin(text, typed)).toBe(true);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
