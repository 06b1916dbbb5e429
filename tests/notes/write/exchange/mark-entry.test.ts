import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import type { ExchangeKind, Interaction } from '../../../../src/domain/interaction.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { markEntry } from '../../../../src/notes/write/exchange/mark-entry.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote, plainNote } from '../entry/arbitrary-note.ts';
import { FRONTMATTER, PATH, read, refusal } from './closing.ts';

const reader = noteReader(defaultSettings, readYaml);

function mark(text: string, entry: Interaction, kind: ExchangeKind, what: string, markForm: 'inline' | 'nested' = 'inline'): Edit {
  return markEntry(text, PATH, { entry, kind, what }, reader, { markForm });
}

/** The log with its first entry marked. */
function marked(log: string, kind: ExchangeKind, what: string, markForm: 'inline' | 'nested' = 'inline'): string {
  const opening = `${FRONTMATTER}## Interactions\n`;
  const [entry] = read(opening + log).facts.interactions;
  if (entry === undefined) throw new Error('no entry');
  const edit = mark(opening + log, entry, kind, what, markForm);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(opening + log, edit).slice(opening.length);
}

describe('marking an entry', () => {
  it.each([
    ['- 2026-07-01 coffee', 'a book', '- 2026-07-01 coffee (gave:: a book)'],
    ['- 2026-07-01 coffee  \n- 2026-06-01 call', 'a book', '- 2026-07-01 coffee (gave:: a book)  \n- 2026-06-01 call'],
    ['- 2026-07-01 coffee ^abc', 'a book', '- 2026-07-01 coffee (gave:: a book) ^abc'],
    ['- 2026-07-01 coffee', 'intro to [[Bob Rossi]]', '- 2026-07-01 coffee (gave:: intro to [[Bob Rossi]])'],
    ['- 2026-07-01 coffee', 'a smile :)', '- 2026-07-01 coffee\n  - gave:: a smile :)'],
    ['* 2026-07-01 coffee\r\n* 2026-06-01 call', 'a smile :)', '* 2026-07-01 coffee\r\n  * gave:: a smile :)\r\n* 2026-06-01 call'],
    ['- 2026-07-01 coffee (asked:: a look)', 'a book', '- 2026-07-01 coffee (asked:: a look)\n  - gave:: a book'],
    ['- 2026-07-01 coffee\n    - asked:: a look\n- 2026-06-01 call', 'a book', '- 2026-07-01 coffee\n    - asked:: a look\n    - gave:: a book\n- 2026-06-01 call'],
    ['1. 2026-07-01 coffee', 'a (good) book', '1. 2026-07-01 coffee\n   - gave:: a (good) book'],
    ['2026-07-01: coffee\n2026-06-01: call', 'a book', '2026-07-01: coffee (gave:: a book)\n2026-06-01: call'],
    ['| Date | Notes |\n|---|---|\n| 2026-07-01 | coffee   |', 'a book', '| Date | Notes |\n|---|---|\n| 2026-07-01 | coffee (gave:: a book)   |'],
    ['- 2026-07-01 coffee', 'two\nlines', '- 2026-07-01 coffee\n  - gave:: two\n    lines'],
  ])('%j gave %j', (log, what, expected) => {
    expect(marked(log, 'gave', what)).toBe(expected);
  });

  it('below a dated heading', () => {
    expect(marked('### 2026-07-01 — Coffee\n\n- **Summary:** talked\n\n### 2026-06-01\n', 'received', 'a smile :)')).toBe('### 2026-07-01 — Coffee\n\n- **Summary:** talked\n- received:: a smile :)\n\n### 2026-06-01\n');
  });

  it('always below, where the settings say so', () => {
    expect(marked('- 2026-07-01 coffee', 'asked-me', 'advice', 'nested')).toBe('- 2026-07-01 coffee\n  - asked-me:: advice');
  });

  it('is refused where the entry has gone', () => {
    const text = `${FRONTMATTER}## Interactions\n- 2026-07-01 coffee`;
    const [entry] = read(text).facts.interactions;
    if (entry === undefined) throw new Error('no entry');
    expect(refusal(mark(text.replace('coffee', 'tea'), entry, 'gave', 'a book'))).toEqual({ refused: 'This entry is no longer in the note.', line: null });
    expect(refusal(mark('no contact', entry, 'gave', 'a book')).refused).toBe('This line is in a note that isn’t a contact. Change it there.');
  });

  test('in any note only inserts, and gives one mark more in that entry', () => {
    const what = fc.oneof(fc.constantFrom('a book', 'a smile :)', 'intro to [[Bob]]', 'two\nlines', 'a | b', '%% x', '$& \\'), fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''));
    fc.assert(
      fc.property(fc.oneof(plainNote, oddNote), what, fc.constantFrom<ExchangeKind>('gave', 'received', 'asked', 'asked-me', 'thanked'), fc.nat(5), ({ text }, said, kind, which) => {
        const before = read(text).facts;
        const entry = before.interactions[which % Math.max(1, before.interactions.length)];
        if (entry === undefined) return;
        const edit = mark(text, entry, kind, said);
        if (isRefusal(edit)) return;
        for (const { start, end } of edit) expect(end).toBe(start);
        const after = read(applySplices(text, edit)).facts;
        const at = before.interactions.indexOf(entry);
        expect(after.interactions.map(({ exchanges }) => exchanges.length)).toEqual(before.interactions.map(({ exchanges }, index) => exchanges.length + (index === at ? 1 : 0)));
        expect(after.interactions.map(({ text: words, date }) => [words, date])).toEqual(before.interactions.map(({ text: words, date }) => [words, date]));
        expect(after.plans.length).toBe(before.plans.length);
        expect(after.commitments.length).toBe(before.commitments.length);
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  test('is not refused in a plain note', () => {
    fc.assert(
      fc.property(plainNote, fc.constantFrom('a book', 'intro to [[Bob]]'), ({ text }, what) => {
        for (const entry of read(text).facts.interactions) {
          const edit = mark(text, entry, 'gave', what);
          if (isRefusal(edit)) throw new Error(`${en.refusal(edit.refused)} (line ${String(edit.line)})\n${text}`);
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
