import fc from 'fast-check';
import type { NoteEdit } from './every-edit.ts';

/** Prose that a careless writer would change: spaces at the end, tabs, signs of replacements, letters of two code units. */
const prose = fc.array(fc.constantFrom('Words.', 'two spaces  ', 'a\ttab\t', '', '$& $1 \\n \\', '> said', '“Grüße” 👩‍🔬 שלום', '    code', '%% hidden %%', '\u00a0', 'a\u2028b'), { maxLength: 5 });
const words = fc.constantFrom('coffee', '$& $1 \\n', 'two\nlines', 'two\r\nlines', ') ]] a', '50 % #off', '👩‍🔬 שלום', 'a | b', '');

/** Where the other writer's line of {@link withLineOfAnother} goes: far from whatever an edit changes. */
const TITLE = '# A title';

const maybe = (...lines: readonly string[]): fc.Arbitrary<readonly string[]> => fc.constantFrom([], lines);

const contactLines = fc
  .tuple(
    fc.constantFrom<readonly string[]>([], ['goals: "[[One]]"'], ['goals:', '  - "[[One]]"'], ["goals: ['[[One]]']  # mine"], ['goals:']),
    maybe("snoozed-until: '2026-08-01'  # why"),
    maybe('last-contact:   2026-07-01'),
    maybe('cadence: monthly   '),
    prose,
    fc.constantFrom<readonly string[]>([], ['- 2026-06-01 call: hm', '  - with more below  '], ['### 2026', '- 2026-06-01 call: hm']),
    fc.shuffledSubarray(['', '## Notes', 'The end.  '], { minLength: 0 }).map((tail) => (tail.length === 3 ? ['', '## Notes', 'The end.  '] : [])),
  )
  .map(([goals, snoozed, last, cadence, text, entries, tail]) => [
    '---', 'type: contact', 'name: "Ada"   # as she writes it', 'phone: +1555 0100', ...goals, ...snoozed, ...last, ...cadence, '---',
    TITLE, '', ...text, '', '- [ ] send the article 📅 2026-08-20  ', '', '## Interactions', ...entries, '- 2026-07-01 coffee (asked:: a look)', ...tail,
  ]);

const goalLines = fc
  .tuple(maybe('status: active'), maybe('Due:  "2026-06-30"  # hm'), maybe('target: 2'), prose)
  .map(([status, due, target, text]) => ['---', 'type: networking-goal # mine', 'phone: +1555', ...status, ...due, ...target, '---', TITLE, '', ...text]);

const dailyLines = fc
  .tuple(prose, prose)
  .map(([above, below]) => [TITLE, '', ...above, '', '- lunch with [[Ada]]  ', '- [[Bob]] draws ^id', '- [ ] write to [[Ada]] 📅 2026-09-03', '', ...below]);

const otherLines = fc
  .tuple(fc.constantFrom<readonly string[]>([], ['---', 'tags: [a, b]   # mine', 'kind: note', '---'], ['---', 'tags:', '  - a', '---']), prose)
  .map(([properties, text]) => [...properties, TITLE, '', ...text]);

/** A note on which an edit can be made, with any line ends, with a byte order mark or none, with a last line end or none. */
export function noteFor({ note }: NoteEdit): fc.Arbitrary<string> {
  return fc
    .tuple({ contact: contactLines, goal: goalLines, daily: dailyLines, other: otherLines }[note], fc.constantFrom('LF', 'CRLF', 'mixed'), fc.array(fc.boolean(), { minLength: 7, maxLength: 13 }), fc.boolean(), fc.boolean())
    .map(([lines, ends, turns, mark, last]) => {
      const endAt = (index: number): string => (ends === 'CRLF' || (ends === 'mixed' && turns[index % turns.length] === true) ? '\r\n' : '\n');
      const text = lines.map((line, index) => line + (index < lines.length - 1 || last ? endAt(index) : '')).join('');
      return (mark ? '\uFEFF' : '') + text;
    });
}

/** What a user chose. */
export const chosen = fc.record({ words, markForm: fc.constantFrom('inline' as const, 'nested' as const) });

/** The text as another writer leaves it, who adds a line below the title; the line end is that of the title. */
export function withLineOfAnother(text: string): string {
  return text.replace(/# A title(\r?\n)/, (title: string, end: string) => `${title}${end}Somebody else wrote this.${end}`);
}

/** The lines of a text with their ends. */
export function wholeLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
