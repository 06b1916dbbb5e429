import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { markersOf } from '../../../../src/notes/write/contact/contact-markers.ts';
import { fileNameFor, newContactPath, newContactText, sameFileAs } from '../../../../src/notes/write/contact/new-note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';

const reader = noteReader(defaultSettings, readYaml);

describe('a file for a name', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['AC/DC: the #1 [band]', 'AC DC the 1 band'],
    ['..hidden.', 'hidden'],
    ['Jose\u0301', 'José'],
    ['a'.repeat(300), 'a'.repeat(100)],
    ['???', ''],
  ])('%s is called %s', (name, expected) => {
    expect(fileNameFor(name)).toBe(expected);
  });

  it('lies in its folder', () => {
    expect(newContactPath('Ada', '/People/')).toBe('People/Ada.md');
    expect(newContactPath('Ada', '/')).toBe('Ada.md');
    expect(newContactPath('///', 'People')).toBeNull();
  });

  it('is one that is there already, whatever the case and composition', () => {
    expect(sameFileAs('People/josé.md', ['People/Jose\u0301.md'])).toBe('People/Jose\u0301.md');
    expect(sameFileAs('People/Ada.md', ['Ada.md'])).toBeNull();
  });
});

describe('a new contact', () => {
  const textOf = (name: string, template = ''): string => newContactText({ path: newContactPath(name, 'People') ?? '', name, template, date: '2026-09-01' }, reader, markersOf(defaultSettings), readYaml);

  it('is one by its type, and keeps a name that no file can have', () => {
    expect(textOf('Ada Lovelace')).toBe('---\ntype: person\n---\n');
    expect(reader.readContactNote('People/x.md', textOf('AC/DC: live'))?.facts.name).toBe('AC/DC: live');
  });

  it('begins with the template, which may say itself what makes it a contact', () => {
    expect(textOf('Ada', '---\ntags: [person]\n---\n# {{title}}\nSince {{date}}\n')).toBe('---\ntags: [person]\n---\n# Ada\nSince 2026-09-01\n');
    expect(textOf('Ada', '## Interactions\n')).toBe('---\ntype: person\n---\n## Interactions\n');
  });

  it('is a contact of that name, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const path = newContactPath(name, 'People');
        if (path === null) return;
        expect(path).toMatch(/^People\/[^\\/:*?"<>|#^[\]]+\.md$/);
        expect(reader.readContactNote(path, textOf(name))?.facts.path).toBe(path);
      }),
    );
  });
});
