import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { indexOf } from '../index-of.ts';

const plain = 'Met her at the fair.\n';
const person = '---\ntype: person\n---\n';

function hintsOf(notes: Readonly<Record<string, string>>, contacts: Partial<Settings['contacts']> = {}): readonly object[] {
  return indexOf(notes, { contacts: { ...defaultSettings.contacts, ...contacts } }).problems().filter(({ detail }) => detail.kind === 'folder-without-rule');
}

function notesIn(folder: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${folder}/${name}.md`, plain]));
}

describe('a folder named after people, whose notes no rule makes contacts,', () => {
  it('is a hint, with its number of notes, at the first of them', () => {
    expect(hintsOf(notesIn('People', 'Eve', 'Ada', 'Bob'))).toEqual([{ path: 'People/Ada.md', line: 1, severity: 'hint', detail: { kind: 'folder-without-rule', folder: 'People/', count: 3 } }]);
  });

  it.each(['people', 'PERSONS', 'Contacts', 'CRM', 'Network', 'Relationships', 'Friends', 'Life/Archive/People'])('may be called %s', (folder) => {
    expect(hintsOf(notesIn(folder, 'Ada', 'Bob', 'Eve'))).toMatchObject([{ detail: { folder: `${folder}/`, count: 3 } }]);
  });

  it('takes in its subfolders, those of such a name too', () => {
    expect(hintsOf({ ...notesIn('People', 'Ada'), ...notesIn('People/Friends', 'Bob'), ...notesIn('People/Work/Office', 'Eve') })).toMatchObject([{ detail: { folder: 'People/', count: 3 } }]);
  });

  it('is none with fewer than three notes', () => {
    expect(hintsOf(notesIn('People', 'Ada', 'Bob'))).toEqual([]);
  });

  it('is none by another name', () => {
    expect(hintsOf({ ...notesIn('Townspeople', 'Ada', 'Bob', 'Eve'), ...notesIn('Peoples', 'Ada', 'Bob', 'Eve') })).toEqual([]);
  });

  it('is none where most notes are contacts by another rule: the others are meant not to be', () => {
    const known = { 'People/Kim.md': person, 'People/Lee.md': person, 'People/Mo.md': person };
    expect(hintsOf({ ...known, ...notesIn('People', 'Ada', 'Bob', 'Eve') })).toEqual([]);
    expect(hintsOf({ ...known, ...notesIn('People', 'Ada', 'Bob', 'Eve', 'Jo') })).toMatchObject([{ detail: { count: 4 } }]);
  });

  it('is none for templates, goals, the own note, dated notes and the note of the folder itself', () => {
    const others = {
      'People/New.md': '---\nname: "{{title}}"\n---\n',
      'People/Templates/Person.md': plain,
      'People/Aim.md': '---\ntype: networking-goal\n---\n',
      'People/Me.md': '---\nrapport: me\n---\n',
      'People/2026-03-01.md': plain,
      'People/2026-03-01 Dinner.md': plain,
      'People/2026-W12.md': plain,
      'People/People.md': plain,
    };
    expect(hintsOf({ ...others, ...notesIn('People', 'Ada', 'Bob') })).toEqual([]);
  });

  it('is none where a setting has decided already', () => {
    const meetings = Object.fromEntries(['a', 'b', 'c'].map((name) => [`People/${name}.md`, '---\ntype: meeting\n---\n']));
    expect(hintsOf(meetings, { folders: ['People'] })).toEqual([]);
    expect(hintsOf(notesIn('People', 'Ada', 'Bob', 'Eve'), { excludedFolders: ['People'] })).toEqual([]);
    expect(hintsOf(notesIn('People', 'Ada', 'Bob', 'Eve'), { rules: { type: true, tag: true, folder: false } })).toEqual([]);
  });

  it('goes with its notes', () => {
    const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
    index.apply(Object.entries(notesIn('People', 'Ada', 'Bob', 'Eve')).map(([path, text]) => ({ kind: 'saved', path, text })));
    expect(index.problems()).toHaveLength(1);
    index.apply([{ kind: 'removed', path: 'People/Eve.md' }]);
    expect(index.problems()).toEqual([]);
  });
});
