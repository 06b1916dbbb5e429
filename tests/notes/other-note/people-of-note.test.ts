import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { propertyRuns } from '../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);
const peopleOf = (path: string, text: string): readonly string[] => reader.peopleOf(path, text).map(({ target }) => target);

describe('whom to meet according to a note', () => {
  it.each([
    ['a property, without a date', 'Meetings/Plan.md', '---\nattendees: ["[[Ada]]", Bob Ray]\n---\nSee also [[Eve]].', ['Ada', 'Bob Ray']],
    ['a property and a date that lies ahead', 'Meetings/2031-01-05 Plan.md', '---\npeople: "[[Ada]]"\n---\n', ['Ada']],
    ['a list below a heading', 'Plan.md', '# Plan\n\n## Attendees\n- [[Ada]]\n- Bob Ray\n\n## Agenda\n- ask what [[Eve]] said', ['Ada', 'Bob Ray']],
    ['the title', 'Plan.md', '# 1:1 [[Ada]]\n\n- ask about [[Eve]]', ['Ada']],
    ['more people than talk to each other', 'Plan.md', `---\npeople: [${Array.from('ABCDEFGHIJ', (name) => `"[[${name}]]"`).join(', ')}]\n---\n`, [...'ABCDEFGHIJ']],
    ['the links of its text where nothing says who takes part', 'Projects/Boat.md', '---\nrelated: "[[Zoe]]"\n---\nWith [[Ada]] and [[Bob|Robert]].\n\n> [[Eve]] is quoted\n', ['Ada', 'Bob']],
    ['nobody', 'Plan.md', '# Plan\n\nNothing yet.', []],
  ])('%s', (_, path, text, people) => {
    expect(peopleOf(path, text)).toEqual(people);
  });

  it('can be asked of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(reader.peopleOf('Meetings/2026-08-03.md', `---\npeople: ${text}\n---\n${text}`))), { numRuns: propertyRuns.usual });
  });
});
