import { markersOf } from '../../../../src/notes/write/contact/contact-markers.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { fileName } from '../../../../src/domain/text/note-path.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { notesByName, splitNote } from '../../../../src/notes/write/contact/split-note.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);
const NONE = notesByName([], []);

const name = fc.constantFrom('Ann Lee', 'Bo', '[[Cy Dent|Cy]]', '**Di Fox**', 'Jörg de la Cruz', '李小龙', 'Notes', 'Company', 'e', '@Fay', '__Gil__', 'Lee, Ann', '2024-05-06', 'Hal (Acme)', '[Ida](mailto:ida@x.example)');
const value = fc.constantFrom('x@y.example', '+49 30 1234567', '04-17', 'Elbe', '2024-05-06', '"a: b', 'monthly', '[[Elbe]]', '---', '```', '%%', '', '\t', 'yes', '#1', '{a}', 'never', 'Name:: Bob', 'type:: company');
const label = fc.constantFrom('Company', 'Email', 'Birthday', 'Last contact', 'Phone', 'Name', 'Status', 'aliases', 'Role', 'Notes', 'type', 'Frequency');
const line = fc.oneof(
  fc.tuple(fc.constantFrom('# ', '## ', '### ', '- ', '  - ', '* **', '1. ', ''), name).map(([start, words]) => start + words),
  fc.tuple(fc.constantFrom('- ', '  - ', '', '\t- '), label, fc.constantFrom(':: ', ': '), value).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('- ', ''), name, fc.constantFrom(' – ', ': ', ', ', ' '), value, fc.constantFrom(', ', ' · '), value).map((parts) => parts.join('')),
  fc.array(fc.oneof(name, value, label), { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`),
  fc.constantFrom('| Name | Company | Email |', '|---|---|---|', '', '---', '> quoted', '```', '%%', '/---contact---/'),
  fc.string({ maxLength: 20 }),
);
const note = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

it('every note that is made of a note is a contact of its name, with a path of its own', () => {
  fc.assert(
    fc.property(note, (text) => {
      const { created } = splitNote(text, 'People', NONE, reader, markersOf(defaultSettings), readYaml);
      expect(new Set(created.map(({ path }) => path.toLowerCase())).size).toBe(created.length);
      for (const { path, text: made } of created) expect(reader.readContactNote(path, made)?.facts.name).toBe(fileName(path));
    }),
    { numRuns: propertyRuns.usual },
  );
});

it('a person’s text is in their note, line by line as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30, unit: 'grapheme' }).filter((words) => words.trim() !== '' && !/[\r\n#:|`%~=<>$[\]*_+\\-]|^\s|^\d/.test(words)), { maxLength: 6 }), (lines) => {
      const section = ['Role:: CEO', 'Company:: Elbe', '', ...lines, ''].join('\n');
      const { created } = splitNote(`## Ann Lee\n${section}## Bo Ray\nRole:: x\nCompany:: y\n`, '', NONE, reader, markersOf(defaultSettings), readYaml);
      const [first] = created;
      expect(created.length).toBe(2);
      expect(first?.text.split('---\n').at(-1)?.trim()).toBe(lines.join('\n').trim());
    }),
    { numRuns: propertyRuns.usual },
  );
});
