import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../property-runs.ts';
import { bodyWith, entry, read as readNote, FRONTMATTER } from '../write/entry/writer.ts';
import { readLog } from './reading.ts';

const date = fc.constantFrom('2026-07-01', '[[2026-07-02]]', '3 July 2026', '4 July', '07-05', '2026', 'June 2026', '2026-02-30', '');
const label = fc.constantFrom('', 'Call ', '📞 ', '**Coffee** ', 'Met on ', 'her birthday ');
const opening = fc.constantFrom('- ', '  - ', '### ', '#### ', '> ', '> [!call]- ', '> [!note] ', '| ', '- [x] ', '- [ ] ', '  ', '');
const words = fc.oneof(fc.constantFrom(' x', ': gave:: a book', ' (gave: a book)', ' Person created', ' |', '', ' ✅ 2026-07-03'), fc.string({ maxLength: 12 }));
const line = fc.tuple(opening, label, date, words).map((parts) => parts.join(''));
const lines = fc.array(fc.oneof({ weight: 5, arbitrary: line }, fc.constantFrom('', '> ', '```', '%%', '|---|---|')), { maxLength: 12 });

describe('a log of any forms', () => {
  it('is read, each line at most once', () => {
    fc.assert(
      fc.property(lines, (log) => {
        const { interactions, plans } = readLog(log.join('\n'));
        const read = [...interactions, ...plans].map((found) => found.line);
        expect(new Set(read).size).toBe(read.length);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('a note of dated headings', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-05-${String(number).padStart(2, '0')}`);
  const form = fc.constantFrom((written: string) => `[${written}]`, (written: string) => `[[${written}]]`, (written: string) => `${written} Call`, (written: string) => `**${written}**`);
  const note = fc.tuple(fc.constantFrom('', '# Ada\n\n'), fc.array(day, { minLength: 2, maxLength: 5 }), form, fc.constantFrom('', '### Notes\n', '\n')).map(([title, days, styled, below]) => title + days.map((written) => `## ${styled(written)}\n${below}- words\n`).join('\n'));

  it('takes every new entry as one more', () => {
    fc.assert(
      fc.property(note, day, (body, written) => {
        const before = readNote(FRONTMATTER + body).facts.interactions.length;
        const after = bodyWith(body, entry(written, 'the boat', { channel: 'coffee' }));
        expect(after.match(/^## /gm)).toHaveLength(before + 1);
        expect(readNote(FRONTMATTER + after).facts.interactions).toHaveLength(before + 1);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
