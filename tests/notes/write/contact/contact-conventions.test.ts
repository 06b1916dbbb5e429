import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { commonFolder } from '../../../../src/notes/write/contact/common-folder.ts';
import { commonMarker, markersOf } from '../../../../src/notes/write/contact/contact-markers.ts';
import { commonTemplate } from '../../../../src/notes/write/contact/common-template.ts';
import { newContactText } from '../../../../src/notes/write/contact/new-note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';

const reader = noteReader(defaultSettings, readYaml);

describe('the folder of a new contact', () => {
  it.each([
    [[], null],
    [['Ada.md', 'Bob.md', 'Notes/Eve.md'], ''],
    [['People/Ada.md', 'Contacts/Bob.md', 'Contacts/Eve.md'], 'Contacts'],
    [['People/Ada.md', 'People/Work/Bob.md', 'People/Friends/Eve.md'], 'People'],
    [['People/Work/Ada.md', 'People/Work/Bob.md', 'People/Eve.md'], 'People/Work'],
    [['People/Ada/Ada.md', 'People/Bob/Bob.md'], 'People'],
  ] as const)('of %j is %j', (paths, expected) => {
    expect(commonFolder(paths)).toBe(expected);
  });
});

describe('the marking of a new contact', () => {
  it.each([
    [[{ type: 'person' }, { type: 'person', tags: ['x'] }, { tags: ['contact'] }], ['type', 'person']],
    [[{ tags: ['friend', 'person'] }, { tags: ['person'], status: 'active' }, { tags: 'person', status: 'active' }], ['tags', 'person']],
    [[{ category: ['[[People]]'] }, { category: ['[[People]]'] }], ['category', '[[People]]']],
    [[{ status: 'active' }, { status: 'active' }], null],
  ] as const)('of %j is %j', (contacts, expected) => {
    expect(commonMarker(contacts, reader, readYaml)).toEqual(expected);
  });

  it('is added to what the template has', () => {
    expect(newContactText({ path: 'Ada.md', name: 'Ada', template: '---\ntags: [friend]\n---\n', date: '2026-09-01' }, reader, [['tags', 'person'], ...markersOf(defaultSettings)], readYaml)).toBe('---\ntags: [friend, "person"]\n---\n');
  });
});

describe('the template of a new contact', () => {
  const contacts = [{ type: 'person', company: 'x', birthday: 1 }, { type: 'person', company: 'y', email: 'a' }];
  it('is the one whose properties most contacts have', () => {
    const templates = new Map([['T/Meeting.md', '---\ntype: meeting\ndate: {{date}}\n---\n'], ['T/Short.md', '---\ntype: person\n---\n'], ['T/Person.md', '---\ntype: person\nname: "{{title}}"\ncompany:\n---\n']]);
    expect(commonTemplate(templates, contacts, reader, readYaml)).toBe('T/Person.md');
  });

  it('is none with commands of another plugin, and none that isn’t about a person', () => {
    const templates = new Map([['T/A.md', '---\ntype: person\ncompany: <% tp.x %>\n---\n'], ['T/B.md', '---\ntype: company\nemail:\n---\n']]);
    expect(commonTemplate(templates, contacts, reader, readYaml)).toBeNull();
  });
});
