import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { dismissIdea } from '../../../../src/notes/write/contact/dismiss-idea.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);

function dismissed(text: string, dismissal: string): string | null {
  const edit = dismissIdea(text, 'Ada.md', dismissal, reader, readYaml);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

describe('dismissing an idea', () => {
  it.each([
    ['---\ntype: person\n---\nx', '---\ntype: person\ndismissed-ideas: "[[Hassan]]: a lawyer"\n---\nx'],
    ['---\ntype: person\nDismissed Ideas: "[[Bob]]"\n---\n', '---\ntype: person\nDismissed Ideas: ["[[Bob]]", "[[Hassan]]: a lawyer"]\n---\n'],
    ['---\r\ntype: person\r\ndismissed-ideas:\r\n  - sailing\r\n---\r\n', '---\r\ntype: person\r\ndismissed-ideas:\r\n  - sailing\r\n  - "[[Hassan]]: a lawyer"\r\n---\r\n'],
    ['---\ntype: person\ndismissed-ideas: "[[Hassan]]: a lawyer"\n---\n', '---\ntype: person\ndismissed-ideas: "[[Hassan]]: a lawyer"\n---\n'],
  ])('%j', (text, expected) => {
    expect(dismissed(text, '[[Hassan]]: a lawyer')).toBe(expected);
  });

  it('is refused where the note is no contact, or its properties can’t be read', () => {
    expect(dismissed('x', '[[Hassan]]')).toBeNull();
    expect(dismissed('---\ntype: person\na: [\n---\n', '[[Hassan]]')).toBeNull();
  });

  test('adds that idea and changes nothing else that the note says', () => {
    const line = fc.constantFrom('dismissed-ideas: [a, b]', 'dismissed-ideas: a', 'dismissed-ideas:', 'tags: [x]', 'cadence: monthly', 'company: "ACME" # c');
    const lines = fc.uniqueArray(line, { maxLength: 4, selector: (text) => text.replace(/:[^]*/, '') });
    const words = fc.string({ maxLength: 20, unit: 'grapheme' }).map((text) => `[[Hassan]]: ${text.replace(/\s+/g, ' ').trim()}`.trim());
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), words, (properties, end, dismissal) => {
        const text = ['---', 'type: person', ...properties, '---', '## Interactions', '- 2026-05-01 call', ''].join(end);
        const result = dismissed(text, dismissal);
        if (result === null) return;
        const [before, after] = [text, result].map((note) => reader.readContactNote('Ada.md', note)?.facts);
        expect(after?.dismissedIdeas.map(({ value }) => value)).toEqual([...(before?.dismissedIdeas.map(({ value }) => value) ?? []), dismissal]);
        expect(after?.tags).toEqual(before?.tags);
        expect(after?.interactions).toHaveLength(1);
        expect(dismissed(result, dismissal)).toBe(result);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
