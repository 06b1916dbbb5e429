import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ExchangeKind } from '../../../../src/domain/interaction.ts';
import type { LinkedInteraction } from '../../../../src/domain/other-note.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { en } from '../../../../src/i18n/en.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal, type Edit } from '../../../../src/notes/text/splice.ts';
import { markLine } from '../../../../src/notes/write/exchange/mark-line.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { recordsOf } from '../../other-note/reading.ts';
import { inWords } from '../in-words.ts';

const DAILY = 'Daily/2026-08-03.md';
const reader = noteReader(defaultSettings, readYaml);

function firstIn(path: string, text: string): LinkedInteraction {
  const [entry] = recordsOf(path, text).interactions;
  if (entry === undefined) throw new Error('There is no interaction');
  return entry;
}

function mark(path: string, text: string, what: string, entry = firstIn(path, text), kind: ExchangeKind = 'gave'): Edit {
  return markLine(text, path, { entry, kind, what }, reader, defaultSettings);
}

function marked(path: string, text: string, what: string): string {
  const edit = mark(path, text, what);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit);
}

describe('marking an interaction of another note', () => {
  it.each([
    ['- lunch with [[Ada]]', 'a book', '- lunch with [[Ada]] (gave:: a book)'],
    ['- lunch with [[Ada]] ^id\r\n- x', 'a book', '- lunch with [[Ada]] (gave:: a book) ^id\r\n- x'],
    ['Lunch with [[Ada]].  \n\nMore.', 'a book', 'Lunch with [[Ada]]. (gave:: a book)  \n\nMore.'],
    ['- lunch with [[Ada]]\n  on the pier', 'a smile :)', '- lunch with [[Ada]]\n  on the pier\n  - gave:: a smile :)'],
    ['- lunch with [[Ada]] and [[Bob]]', '[[Ada]] a book', '- lunch with [[Ada]] and [[Bob]] (gave:: [[Ada]] a book)'],
    ['- lunch with [[Ada]] (received:: tea)', 'intro to [[Bob]]', '- lunch with [[Ada]] (received:: tea)\n  - gave:: intro to [[Bob]]'],
    ['- [x] call [[Ada]] ✅ 2026-08-03', 'a book', '- [x] call [[Ada]] ✅ 2026-08-03 (gave:: a book)'],
    ['### 10:00 lunch with [[Ada]]\nGood fish.\n\n### 12:00 x', 'a book', '### 10:00 lunch with [[Ada]] (gave:: a book)\nGood fish.\n\n### 12:00 x'],
  ])('%j: %j', (text, what, expected) => {
    expect(marked(DAILY, text, what)).toBe(expected);
  });

  it('in the log of another note, and behind the text of a meeting', () => {
    expect(marked('Companies/Acme.md', '## Log\n- 2026-01-19 call with [[Ada]]\n', 'a book')).toBe('## Log\n- 2026-01-19 call with [[Ada]] (gave:: a book)\n');
    const meeting = '---\ndate: 2026-08-03\nattendees: ["[[Ada]]", "[[Bob]]"]\n---\n# Budget\nAgreed.\n\n';
    expect(marked('Meetings/Budget.md', meeting, '[[Ada]] a book')).toBe(meeting.replace('Agreed.', 'Agreed.\n- gave:: [[Ada]] a book'));
  });

  it('finds the line where it is now, and is refused if that is not certain', () => {
    const entry = firstIn(DAILY, '- lunch with [[Ada]]');
    expect(mark(DAILY, 'Words.\n\n- lunch with [[Ada]]', 'a book', entry)).toEqual([{ start: 28, end: 28, text: ' (gave:: a book)' }]);
    expect(inWords(mark(DAILY, '- x\n- lunch with [[Ada]]\n- lunch with [[Ada]]', 'a book', entry))).toHaveProperty('refused');
    expect(inWords(mark(DAILY, '- dinner with [[Ada]]', 'a book', entry))).toHaveProperty('refused');
  });

  const line = fc.constantFrom(
    '- lunch with [[Ada]]', '- saw [[Bob]] and [[Eve]]', '  - [[Eve]] (gave:: [[Eve]] a book)', '## [[Ada]] ##', '- [ ] see [[Ada]]', '- [x] see [[Bob]]', 'met [[Eve]] ^id', '', '> [[Ada]]', '```',
    '- [[Ada]] (contact:: yes)', '| met [[Bob]] | x |', '|---|---|', '%% [[Ada]] %%', '- [x] call [[Ada]] ✅ 2026-08-01', '### 2026-08-02 Lunch with [[Eve]]', '## Interactions', '- 2026-08-03 call with [[Ada]] about [[Bob]]', '`x` [[Ada]]  ', '  both hands',
  );
  test('adds one mark and changes nothing else, in any note', () => {
    const what = fc.oneof(fc.constantFrom('a book', '[[Ada]] a (good) book', 'two\nlines', ':) – done', '# x', '%%'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.constantFrom(DAILY, 'Companies/Acme.md'), fc.constantFrom('', '\uFEFF', '---\ntitle: x\n---\n', '## Log\n'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 10 }), what, (path, opening, written, words) => {
        const text = opening + written.map(([said, ending]) => said + ending).join('');
        const before = recordsOf(path, text);
        for (const entry of before.interactions) {
          const edit = mark(path, text, words, entry);
          if (isRefusal(edit)) continue;
          expect(edit.every(({ start, end }) => start === end)).toBe(true);
          const after = recordsOf(path, applySplices(text, edit));
          const factsOf = ({ interactions }: typeof before, but: number) => interactions.map(({ with: people, exchanges, date, text: said, line: at }) => [people.map(({ target }) => target), at === but ? [] : exchanges.map(({ kind, what: gift }) => [kind, gift]), date, said]).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
          expect(factsOf(after, entry.line)).toEqual(factsOf(before, entry.line));
          expect(after.interactions.find((one) => one.line === entry.line)?.exchanges).toHaveLength(entry.exchanges.length + 1);
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
