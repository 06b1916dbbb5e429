import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { continueEntry } from '../../../src/notes/write/continue-entry.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../property-runs.ts';
import { oddNote, plainNote } from './entry/arbitrary-note.ts';
import { FRONTMATTER, read } from './entry/writer.ts';

const PATH = 'People/Ada Lovelace.md';
const reader = noteReader(defaultSettings, readYaml);

/** The body with words added to its entry at `index`. */
function continued(body: string, words: string, index = 0): string {
  const text = FRONTMATTER + body;
  const entry = read(text).facts.interactions[index] ?? expect.fail('no entry');
  const edit = continueEntry(text, PATH, { entry, words }, reader);
  if (isRefusal(edit)) return `refused: ${en.refusal(edit.refused)}`;
  return applySplices(text, edit).slice(FRONTMATTER.length);
}

describe('adding to an entry', () => {
  it('writes a further line of its paragraph', () => {
    expect(continued('## Log\n\n- 2026-08-20 call: Berlin\n- 2026-08-01 coffee\n', 'and the house')).toBe('## Log\n\n- 2026-08-20 call: Berlin\n  and the house\n- 2026-08-01 coffee\n');
  });

  it('stands before what is nested below it', () => {
    expect(continued('## Log\n\n- 2026-08-20 call: Berlin\n  - gave:: a book\n', 'and the house')).toBe('## Log\n\n- 2026-08-20 call: Berlin\n  and the house\n  - gave:: a book\n');
  });

  it('keeps line endings, and several lines', () => {
    expect(continued('## Log\r\n\r\n* 2026-08-20 call: Berlin\r\n', 'one\n# two')).toBe('## Log\r\n\r\n* 2026-08-20 call: Berlin\r\n  one\r\n  \\# two\r\n');
  });

  it('is an item below a dated heading', () => {
    expect(continued('## Log\n\n### 2026-08-20 — Call\n\n- Berlin\n\n### 2026-08-01\n\nx\n', 'and the house')).toBe('## Log\n\n### 2026-08-20 — Call\n\n- Berlin\n- and the house\n\n### 2026-08-01\n\nx\n');
  });

  it.each([
    ['- 2026-08-20 coffee\n', '- 2026-08-20 coffee\n  and the house\n'],
    ['- 2026-08-20\n', '- 2026-08-20\n  and the house\n'],
    ['- 2026-08-20 call:\n', '- 2026-08-20 call:\n  and the house\n'],
    ['- 2026-08-20 (gave:: a book)\n', '- 2026-08-20 (gave:: a book)\n  and the house\n'],
    ['### 2026-08-20 — Call\n', '### 2026-08-20 — Call\n- and the house\n'],
    ['2026-08-20 call\n', '2026-08-20 call\nand the house\n'],
  ])('gives one without words its first: %j', (before, after) => {
    expect(continued(`## Log\n\n${before}`, 'and the house')).toBe(`## Log\n\n${after}`);
  });

  it('refuses a row, a mark that would change facts, and an entry that has gone', () => {
    expect(continued('## Log\n\n| Date | What |\n|---|---|\n| 2026-08-20 | Berlin |\n', 'x')).toMatch(/^refused/);
    expect(continued('## Log\n\n- 2026-08-20 call: Berlin\n', '(gave:: a book)')).toMatch(/^refused/);
    const entry = { ...(read(`${FRONTMATTER}## Log\n\n- 2026-08-20 call: Berlin\n`).facts.interactions[0] ?? expect.fail()), text: 'other' };
    expect(continueEntry(`${FRONTMATTER}## Log\n\n- 2026-08-20 call: Berlin\n`, PATH, { entry, words: 'x' }, reader)).toMatchObject({ line: null });
  });

  it('adds nothing but the words, to any note', () => {
    fc.assert(
      fc.property(fc.oneof(plainNote, oddNote).map((note) => note.text), fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('and the house', '2026-01-01: x', '- [ ] x', '%%', '<!--', '```')), fc.nat(), (text, words, at) => {
        const { interactions } = read(text).facts;
        const entry = interactions[at % Math.max(1, interactions.length)];
        if (entry === undefined) return;
        const edit = continueEntry(text, PATH, { entry, words }, reader);
        if (isRefusal(edit)) return;
        const after = read(applySplices(text, edit)).facts.interactions;
        expect(after.length).toBe(interactions.length);
        expect(edit.every(({ start, end }) => start === end)).toBe(true);
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
