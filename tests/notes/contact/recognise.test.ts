import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';

type Contacts = Partial<Settings['contacts']>;

function kindOf(properties: string, path = 'Notes/Ada.md', contacts: Contacts = {}): string {
  const settings = { ...defaultSettings, contacts: { ...defaultSettings.contacts, ...contacts } };
  return noteReader(settings, readYaml).read(path, properties === '' ? 'text' : `---\n${properties}\n---\n`).kind;
}

describe('a contact by its type', () => {
  it.each([
    'type: contact', 'type: person', 'type: people', 'type: Person', 'kind: person', 'class: person', 'fileClass: Contact', 'file-class: Contact', 'category: person', 'categories: [person]', 'Type: person',
    'type: "[[People]]"', 'type: [[People]]', 'type: "[[Types/Person|person]]"', 'type: "[[Types/Person]]"', 'categories: ["[[People]]", "[[Work]]"]', 'type:\n  - note\n  - person',
    'type: crm-contact', 'type: key-person', 'kind: note\ntype: person',
  ])('%s', (properties) => {
    expect(kindOf(properties)).toBe('contact');
  });

  it.each(['type: contacts', 'type: personal', 'type: nonperson', 'type: contact-list', 'type: point of contact', 'type: person (old)', 'type:', 'types: person', 'x: person', '"type ": note'])('never by a part of a word: %s', (properties) => {
    expect(kindOf(properties)).toBe('other');
  });

  it('the words and properties are settings', () => {
    expect(kindOf('type: Kontakt', 'a.md', { types: ['kontakt'] })).toBe('contact');
    expect(kindOf('Art: person', 'a.md', { typeProperties: ['art'] })).toBe('contact');
    expect(kindOf('type: person', 'a.md', { rules: { type: false, tag: true, folder: true } })).toBe('other');
  });
});

describe('a contact by a tag', () => {
  it.each(['tags: person', 'tags: [contact]', 'tags: "#people"', 'tags: note, person', 'tags: note person', 'tags: [person/work]', 'tag: Person', 'Tags:\n  - work\n  - person/friend/old', 'type: note\ntags: person', 'tags: crm/person'])('%s', (properties) => {
    expect(kindOf(properties)).toBe('contact');
  });

  it.each(['tags: personal', 'tags: work/people', 'tags: persons', 'tags:', 'topics: person'])('not by %s', (properties) => {
    expect(kindOf(properties)).toBe('other');
  });

  it('unless the rule is off', () => {
    expect(kindOf('tags: person', 'a.md', { rules: { type: true, tag: false, folder: true } })).toBe('other');
  });

  it('a line of tags in the text says so, too', () => {
    expect(noteReader(defaultSettings, readYaml).read('a.md', '#person').kind).toBe('contact');
    expect(noteReader(defaultSettings, readYaml).read('a.md', 'a #person').kind).toBe('other');
  });
});

describe('a contact by its folder', () => {
  const folders = ['People', '/Netz/Müller/'];

  it.each(['People/Ada.md', 'People/Work/Ada.md', 'Netz/Müller/Ada.md', 'Netz/Mu\u0308ller/Ada.md'])('%s', (path) => {
    expect(kindOf('', path, { folders })).toBe('contact');
    expect(kindOf('status: active', path, { folders })).toBe('contact');
  });

  it.each(['Peoples/Ada.md', 'Ada.md', 'Old/People/Ada.md', 'People.md', 'People/2026-07-01 Call.md', 'People/2026-07-01.md', 'People/2026.07.01 x.md'])('not %s', (path) => {
    expect(kindOf('', path, { folders })).toBe('other');
  });

  it('not with another type, nor where the rule is off or no folder named', () => {
    expect(kindOf('type: company', 'People/Acme.md', { folders })).toBe('other');
    expect(kindOf('', 'People/Ada.md', { folders, rules: { type: true, tag: true, folder: false } })).toBe('other');
    expect(kindOf('', 'People/Ada.md')).toBe('other');
  });

  it('the whole vault may be the folder', () => {
    expect(kindOf('', 'Ada.md', { folders: ['/'] })).toBe('contact');
  });
});

describe('never a contact', () => {
  const person = 'type: person\n';

  it.each([
    ['what says so', `${person}rapport: false`, 'Ada.md', 'other'],
    ['what says so in another way', `${person}Rapport: no`, 'Ada.md', 'other'],
    ['the user’s own note', `${person}rapport: me`, 'Ada.md', 'me'],
    ['an unrendered template', `${person}name: "{{title}}"`, 'Ada.md', 'template'],
    ['one of Templater', `${person}name: "<% tp.file.title %>"`, 'Ada.md', 'template'],
    ['one whose YAML is broken by it', `${person}name: {{title}}: x`, 'Ada.md', 'template'],
    ['what lies in a templates folder', person, 'Templates/Ada.md', 'template'],
    ['below one', person, 'Templates/People/Ada.md', 'template'],
    ['in one of another case', person, 'templates/Ada.md', 'template'],
    ['in one inside another folder', person, 'Meta/Templates/Ada.md', 'template'],
    ['a networking goal', 'type: networking-goal\ntags: person', 'Ada.md', 'goal'],
    ['a goal for networking', 'type: [goal, person]\ntags: networking', 'Ada.md', 'goal'],
    ['a daily note', person, 'Daily/2026-07-01.md', 'other'],
    ['a daily note with its weekday', person, 'Daily/2026-07-01 Wednesday.md', 'other'],
    ['a weekly note', person, '2026-W27.md', 'other'],
    ['a monthly note', person, '2026-07.md', 'other'],
    ['a monthly note in words', person, 'July 2026.md', 'other'],
    ['a quarterly note', person, '2026-Q3.md', 'other'],
    ['a yearly note', person, '2026.md', 'other'],
    ['a folder note', person, 'People/People.md', 'other'],
    ['a folder note in a folder', person, 'Notes/people/People.md', 'other'],
  ])('%s', (_, properties, path, kind) => {
    expect(kindOf(properties, path)).toBe(kind);
  });

  it('what a setting excludes', () => {
    expect(kindOf(person, 'Archive/Old/Ada.md', { excludedFolders: ['Archive'] })).toBe('other');
    expect(kindOf(person, 'Archives/Ada.md', { excludedFolders: ['Archive'] })).toBe('contact');
  });

  it('signs of templates that are none', () => {
    expect(kindOf(`${person}note: "a {{ b"`)).toBe('contact');
    expect(kindOf(`${person}note: "5 <% of all"`)).toBe('contact');
    expect(kindOf(`${person}x: {a: {b: c}}`)).toBe('contact');
  });
});

describe('what is frontmatter', () => {
  const kind = (text: string): string => noteReader(defaultSettings, readYaml).read('Ada.md', text).kind;

  it.each([
    ['behind a byte order mark', '\uFEFF---\ntype: person\n---\n', 'contact'],
    ['with CR LF', '---\r\ntype: person\r\n---\r\n', 'contact'],
    ['closed by the end of the note', '---\ntype: person\n---', 'contact'],
    ['not closed', '---\ntype: person\n', 'other'],
    ['not on the first line', '\n---\ntype: person\n---\n', 'other'],
    ['with a language', '---js\n{type: "person"}\n---\n', 'other'],
    ['closed by more dashes only', '---\ntype: person\n----\n', 'other'],
    ['with keys such as __proto__', '---\n__proto__: {type: person}\n---\n', 'other'],
    ['with such a key beside it', '---\n__proto__: x\nconstructor: y\ntype: person\n---\n', 'contact'],
  ])('%s', (_, text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  it.each(['type: person\nx: [', 'tags: [a, person]\nx: "', 'type: "[[People]]"\nx: [', 'type: [[People]]\nx: [', 'type:\n  - note\n  - "person"\nx: [', 'type: person\ntype: person', 'type: Person # a comment\n\tx: y'])(
    'of broken YAML its lines still tell: %s',
    (properties) => {
      const facts = noteReader(defaultSettings, readYaml).read('Ada.md', `---\n${properties}\ncadence: monthly\n---\n# Log\n- 2026-07-01 call`);
      expect(facts).toMatchObject({ kind: 'contact', facts: { cadence: null, interactions: [{ channel: 'call' }] } });
      expect(facts.problems).toHaveLength(1);
    },
  );

  it('and of a note that is no contact the problem is told as well', () => {
    expect(noteReader(defaultSettings, readYaml).read('Ada.md', '---\ntype: note\nx: [\n---\n').problems).toHaveLength(1);
  });
});
