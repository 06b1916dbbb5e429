import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inWords } from '../in-words.ts';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings, type Settings } from '../../../../src/domain/settings/settings.ts';
import { markersOf } from '../../../../src/notes/write/contact/contact-markers.ts';
import { makeContact } from '../../../../src/notes/write/contact/make-contact.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';

function make(text: string, path = 'Kit.md', settings: Settings = defaultSettings): Edit {
  return makeContact(text, path, noteReader(settings, readYaml), markersOf(settings), readYaml);
}

function made(text: string, settings: Settings = defaultSettings): string {
  const edit = make(text, 'Kit.md', settings);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit);
}

const byTag: Settings = { ...defaultSettings, contacts: { ...defaultSettings.contacts, rules: { ...defaultSettings.contacts.rules, type: false } } };

describe('making a note a contact', () => {
  it.each([
    ['# Kit\r\n', '---\r\ntype: person\r\n---\r\n# Kit\r\n'],
    ['---\ncolour: red # yes\n---\nx', '---\ncolour: red # yes\ntype: person\n---\nx'],
    ['---\ntype: artist\n---\n', '---\ntype: ["artist", "person"]\n---\n'],
    ['---\nType: [artist]\n---\n', '---\nType: [artist, "person"]\n---\n'],
    ['---\ntype: person\n---\n', '---\ntype: person\n---\n'],
  ])('%j', (text, expected) => {
    expect(made(text)).toBe(expected);
  });

  it('adds a tag where that is what makes a contact', () => {
    expect(made('---\ntags:\n  - art\n---\n', byTag)).toBe('---\ntags:\n  - art\n  - contact\n---\n');
  });

  it('is refused where it would make none, or the properties can’t be read', () => {
    expect(inWords(make('x', '2026-08-01.md'))).toMatchObject({ refused: 'No property in your settings would make this note a contact.' });
    expect(inWords(make('---\na: [\n---\n'))).toMatchObject({ refused: 'The properties can’t be read.' });
  });

  const line = fc.constantFrom('type: artist', 'kind: book', 'tags: [a, b]', 'colour: "red" # c', 'aliases:\n  - K', 'type:', 'Tags: x', 'n: 1');
  test('leaves every other byte, and every other property', () => {
    const note = fc.tuple(fc.uniqueArray(line, { maxLength: 4, selector: (text) => text.replace(/:[^]*/, '').toLowerCase() }), fc.constantFrom('\n', '\r\n'), fc.string(), fc.constantFrom('', '\uFEFF'), fc.boolean());
    fc.assert(
      fc.property(note, ([lines, end, body, mark, hasBlock]) => {
        const block = ['---', ...lines.flatMap((text) => text.split('\n')), '---', ''].join(end);
        const text = mark + (hasBlock ? block : '') + body;
        const edit = make(text);
        if (isRefusal(edit)) return;
        const [splice, ...others] = edit;
        expect(others).toEqual([]);
        if (splice === undefined) return;
        const after = applySplices(text, edit);
        expect(after.slice(0, splice.start) + text.slice(splice.start, splice.end) + after.slice(splice.start + splice.text.length)).toBe(text);
        expect(noteReader(defaultSettings, readYaml).read('Kit.md', after).kind).toBe('contact');
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
