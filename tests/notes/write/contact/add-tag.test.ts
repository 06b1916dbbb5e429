import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { addTag, tagFrom } from '../../../../src/notes/write/contact/add-tag.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);

function tagged(text: string, tag: string): string | null {
  const edit = addTag(text, 'Ada.md', tag, reader, readYaml);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

describe('adding a tag', () => {
  it.each([
    ['---\ntype: person\n---\nx', '---\ntype: person\ntags: climate\n---\nx'],
    ['---\ntype: person\ntags:\n  - art\n---\n', '---\ntype: person\ntags:\n  - art\n  - climate\n---\n'],
    ['---\r\ntype: person\r\nTags: [art] # mine\r\n---\r\n', '---\r\ntype: person\r\nTags: [art, "climate"] # mine\r\n---\r\n'],
    ['---\ntype: person\ntags: art\n---\n', '---\ntype: person\ntags: ["art", "climate"]\n---\n'],
    ['---\ntype: person\ntags: "#art, #boats" # mine\n---\n', '---\ntype: person\ntags: "#art, #boats, climate" # mine\n---\n'],
    ['---\ntype: person\ntags: [Climate]\n---\n', '---\ntype: person\ntags: [Climate]\n---\n'],
  ])('%j', (text, expected) => {
    expect(tagged(text, 'climate')).toBe(expected);
  });

  it('is refused where the note is no contact, or its properties can’t be read', () => {
    expect(tagged('x', 'climate')).toBeNull();
    expect(tagged('---\ntype: person\na: [\n---\n', 'climate')).toBeNull();
  });

  test('adds that tag and changes nothing else that the note says', () => {
    const line = fc.constantFrom('tags: [a, b]', 'tags: a', 'tags: a b', 'tags: "#a, #b"', 'tags:\n  - a\n  - b/c', 'tags:', 'TAGS: x', 'tag: y', 'cadence: monthly', 'company: "ACME" # c', 'aliases:\n  - K');
    const lines = fc.uniqueArray(line, { maxLength: 4, selector: (text) => text.replace(/:[^]*/, '').toLowerCase() });
    const tag = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map(tagFrom).filter((one) => one !== null);
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), tag, (properties, end, added) => {
        const text = ['---', 'type: person', ...properties.flatMap((one) => one.split('\n')), '---', '## Interactions', '- 2026-05-01 call', ''].join(end);
        const result = tagged(text, added);
        const before = reader.readContactNote('Ada.md', text)?.facts;
        const after = result === null ? undefined : reader.readContactNote('Ada.md', result)?.facts;
        expect(after?.path).toBe('Ada.md');
        expect(after?.tags.map((one) => one.toLowerCase())).toEqual(expect.arrayContaining([added.normalize('NFC').toLowerCase(), ...(before?.tags ?? [])]));
        expect({ ...after, tags: [], interactions: [], cadence: null, notCounted: [] }).toEqual({ ...before, tags: [], interactions: [], cadence: null, notCounted: [] });
        expect(after?.cadence?.value).toEqual(before?.cadence?.value);
        expect(after?.interactions.map(({ date }) => date)).toEqual(before?.interactions.map(({ date }) => date));
        if (result !== null) expect(tagged(result, added)).toBe(result);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('a typed tag', () => {
  it.each([['#climate', 'climate'], [' close friends ', 'close-friends'], ['work/pv', 'work/pv'], ['2026', null], ['#', null], ['a, b', 'a-b'], ['日本', '日本']])('%j', (typed, tag) => {
    expect(tagFrom(typed)).toBe(tag);
  });
});
