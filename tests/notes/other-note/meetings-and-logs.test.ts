import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { logVocabulary } from '../../../src/notes/log/log-vocabulary.ts';
import { readNoteBody } from '../../../src/notes/log/note-body.ts';
import { originalOfConflict, originalOfNumbered } from '../../../src/notes/other-note/conflict-copy.ts';
import { mayRecord } from '../../../src/notes/other-note/prefilter.ts';
import { readStructure } from '../../../src/notes/structure/structure.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contactsIn, mentionsIn, recordsOf } from './reading.ts';

function note(...properties: readonly string[]): string {
  return ['---', ...properties, '---', 'text'].join('\n');
}

describe('a meeting note', () => {
  it.each([
    ['a list', note('date: 2026-08-03', 'attendees:', '  - "[[Ada]]"', '  - "[[Bob|Robert]]"'), '2026-08-03 meeting Ada+Bob'],
    ['one link', note('date: 2026-08-03', 'person: "[[Ada]]"'), '2026-08-03 meeting Ada'],
    ['links without quotes', note('date: 2026-08-03', 'participants: [[Ada]]'), '2026-08-03 meeting Ada'],
    ['a list of links without quotes', note('Date: 2026-08-03', 'With:', '  - [[Ada]]', '  - [[Bob]]'), '2026-08-03 meeting Ada+Bob'],
    ['two properties', note('date: 2026-08-03T14:00', 'people: ["[[Ada]]"]', 'with: ["[[Bob]]", "[[Ada]]"]'), '2026-08-03 meeting Ada+Bob'],
    ['a link to the day', note('date: "[[2026-08-03]]"', 'people: "[[Ada]]"'), '2026-08-03 meeting Ada'],
    ['links joined in another language', note('date: 2026-08-03', 'teilnehmer: "[[Ada]] und [[Bob]], ich"'), '2026-08-03 meeting Ada+Bob'],
    ['only a month', note('date: 2026-08', 'people: "[[Ada]]"'), '2026-08 meeting Ada'],
  ])('names its people as %s', (_, text, expected) => {
    expect(contactsIn('Meetings/Plan.md', text)).toEqual([expected]);
  });

  it('has its date in the property, else in its name, and its title without it', () => {
    expect(recordsOf('Meetings/2026-08-04 Call about the roof.md', note('people: "[[Ada]]"')).interactions).toMatchObject([{ line: 2, channel: 'call', text: 'Call about the roof' }]);
    expect(contactsIn('Meetings/2026-08-04 Plan.md', note('date: 2026-08-03', 'people: "[[Ada]]"'))).toEqual(['2026-08-03 meeting Ada']);
    expect(contactsIn('Daily/2026-08-04.md', note('people: "[[Ada]]"'))).toEqual(['2026-08-04 meeting Ada']);
    expect(recordsOf('Plan.md', note('date: 2026-08-03', 'title: The plan', 'people: "[[Ada]]"')).interactions).toMatchObject([{ text: 'The plan' }]);
  });

  it.each([
    ['without people', note('date: 2026-08-03', 'place: "[[Berlin]]"')],
    ['without a date', note('people: "[[Ada]]"')],
    ['that was called off', note('date: 2026-08-03', 'people: "[[Ada]]"', 'status: Cancelled')],
    ...['abgesagt', 'Cancelada', 'reportée', 'rinviato', 'adiado', 'Afgezegd', 'postponed', 'no-show'].map((status): [string, string] => [`with the status ${status}`, note('date: 2026-08-03', 'people: "[[Ada]]"', `status: ${status}`)]),
    ['that was called off by a flag', note('date: 2026-08-03', 'people: "[[Ada]]"', 'cancelled: true')],
    ['of a goal', note('type: networking-goal', 'date: 2026-08-03', 'people: "[[Ada]]"')],
    ['that is a template', note('date: {{date}}', 'people: "[[Ada]]"')],
  ])('is none %s', (_, text) => {
    expect(contactsIn('Plan.md', text)).toEqual([]);
  });

  it('of a week is none', () => {
    expect(contactsIn('2026-W33.md', note('date: 2026-08-03', 'people: "[[Ada]]"'))).toEqual([]);
  });

  it('of many people is the same room', () => {
    const people = Array.from({ length: 9 }, (_, index) => `"[[P${index}]]"`);
    const text = (count: number): string => note('date: 2026-08-03', `people: [${people.slice(0, count).join(', ')}]`);
    expect(contactsIn('Plan.md', text(8))).toHaveLength(1);
    expect(contactsIn('Plan.md', text(9))).toEqual([]);
    expect(mentionsIn('Plan.md', text(9))).toEqual(['same-room P0+P1+P2+P3+P4+P5+P6+P7+P8']);
    expect(contactsIn('Plan.md', text(9), { largestMeeting: 9 })).toHaveLength(1);
  });

  it('whose date can’t be read is a problem', () => {
    expect(recordsOf('Plan.md', note('date: 2026-02-30', 'people: "[[Ada]]"')).problems).toMatchObject([{ line: 2, detail: { kind: 'impossible-date' } }]);
  });
});

describe('a log section of another note', () => {
  it('has contact with those who take part, and mentions the others', () => {
    const text = '# Kestrel\n\n## Touchpoints\n- 2026-01-19 lunch with [[Ada]], [[Bob]] and [[Eve]]: [[Kit]] was ill\n- 2025-06-24 party; [[Kit]] as an angel\n\n## People\n- 2025-01-01 with [[Ada]]';
    expect(contactsIn('Companies/Kestrel.md', text)).toEqual(['2026-01-19 meal Ada+Bob+Eve']);
    expect(mentionsIn('Companies/Kestrel.md', text)).toEqual(['mentioned Kit', 'mentioned Kit']);
  });

  it.each([['## Log'], ['**Log**'], ['Log\n---'], ['Log\n==='], ['%% x %%\n## Log'], ['# 📞 Conversations (old):']])('under %s', (heading) => {
    expect(contactsIn('Project.md', `${heading}\n\n- 2026-01-19 call with [[Ada]]`)).toEqual(['2026-01-19 call Ada']);
  });

  it('has contact with whom a mark is for', () => {
    const log = (entry: string): readonly string[] => contactsIn('Project.md', `## Log\n- 2026-01-19 ${entry}`);
    expect(log('sent the study to [[Ada]] (gave:: the study)')).toEqual(['2026-01-19 ? Ada']);
    expect(log('sent the study, copy to [[Bob]] (gave:: [[Ada]] the study)')).toEqual(['2026-01-19 ? Ada']);
    expect(log('finished the study for [[Ada]]')).toEqual([]);
  });

  it('has contact with whom its words report it, wherever they do', () => {
    const log = (entry: string): readonly string[] => contactsIn('Project.md', `## Log\n- 2026-01-19 ${entry}`);
    expect(log('tasting with [[Marta]]')).toEqual(['2026-01-19 ? Marta']);
    expect(log('long day, then drinks with [[Marta]] and [[Ada]]')).toEqual(['2026-01-19 ? Marta+Ada']);
    expect(log('[[Ada]] called about the permit')).toEqual(['2026-01-19 call Ada']);
    for (const entry of ['call with [[Ada]] moved to Friday', 'must call [[Ada]]', 'lunch with [[Ada]] cancelled', 'Tom met [[Ada]]', 'call: talked about her trouble with [[Ada]]']) expect(log(entry)).toEqual([]);
    expect(mentionsIn('Project.md', '## Log\n- 2026-01-19 call with [[Ada]] moved to Friday')).toEqual(['mentioned Ada']);
  });

  it('is read below a dated heading line by line', () => {
    const text = '## Log\n### 2026-01-19\n- tasting with [[Marta]]\n- must call [[Bob]]\n\nsaw [[Eve]] later\n### 2026-01-20 Call with [[Ada]]\n- she is well\n- lunch with [[Kit]]\n## Other\n- lunch with [[Zoe]]';
    expect(contactsIn('Project.md', text)).toEqual(['2026-01-20 call Ada', '2026-01-19 ? Marta', '2026-01-19 ? Eve', '2026-01-20 meal Kit']);
    expect(mentionsIn('Project.md', text)).toContain('mentioned Bob');
  });

  it('in a table', () => {
    expect(contactsIn('Project.md', '## Log\n| date | how | with |\n|---|---|---|\n| 2026-01-19 | call | [[Ada]] |')).toEqual(['2026-01-19 call Ada']);
  });
});

describe('a template note', () => {
  it('says nothing, wherever it links somebody', () => {
    expect(recordsOf('Templates/2026-08-03.md', '- call [[Ada]]\n- [ ] write to [[Ada]]')).toMatchObject({ interactions: [], tasks: [] });
  });
});

describe('open tasks', () => {
  it('respect the filter of the Tasks plugin', () => {
    const text = '- [ ] #task call [[Ada]]\n- [ ] call [[Bob]]\n- [/] #task half done for [[Eve]] 🔁 every week\n- [x] #task done for [[Ada]]';
    expect(recordsOf('Project.md', text, {}, { taskFilter: '#task' }).tasks.map(({ text: said, repeats }) => [said, repeats])).toEqual([['call [[Ada]]', false], ['half done for [[Eve]]', true]]);
  });

  it('are none without a link, in quotes, code and comments', () => {
    expect(recordsOf('Project.md', '- [ ] nothing [x](y)\n> - [ ] call [[Ada]]\n\n`- [ ] [[Ada]]`\n%%\n- [ ] call [[Ada]]\n%%').tasks.map(({ links }) => links.map(({ target }) => target))).toEqual([['y']]);
  });
});

describe('what is not worth reading', () => {
  const vocabulary = logVocabulary(defaultSettings);
  const line = fc
    .tuple(fc.constantFrom('', '', '- ', '  - ', '# ', '## ', '### ', '**', '> ', '\t', '   ', '- [ ] ', '%%', '\uFEFF'), fc.constantFrom('Log', 'Interactions**', '**Log**', 'Meetings:', '2026-08-03 call with [[Ada]]', '---', '===', 'text', '[[Ada]]', '', '%%', '```', '(with:: [[Ada]])'))
    .map((parts) => parts.join(''));
  const text = fc.tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end));

  it('holds no entry with people and no open task', () => {
    fc.assert(
      fc.property(text, (body) => {
        if (mayRecord(body, 0, vocabulary)) return;
        const { interactions, plans, commitments } = readNoteBody({ path: 'a.md', structure: readStructure(body, 0), text: body, names: [], mayBeLog: false }, vocabulary);
        expect([...interactions, ...plans, ...commitments]).toEqual([]);
      }),
      { numRuns: propertyRuns.long * 2 },
    );
  });
});

describe('a conflict copy is known by its name', () => {
  it.each([
    ['People/Ada (Conflicted copy MacBook 202609011200).md', 'People/Ada.md'],
    ["People/Ada (Nora's conflicted copy 2026-09-01).md", 'People/Ada.md'],
    ['People/Ada (conflicted copy 2026-09-01 120000).md', 'People/Ada.md'],
    ['People/Ada (nora-phone in conflict with nora-mac on 2026-09-01).md', 'People/Ada.md'],
    ['People/Ada.sync-conflict-20260901-120000-7ABCDEF.md', 'People/Ada.md'],
    ['People/Ada [Conflict].md', 'People/Ada.md'],
    ['People/Ada (case conflict).md', 'People/Ada.md'],
    ['People/Conflict resolution.md', null],
    ['People/Ada (on conflict) Lovelace.md', null],
    ['People/Ada.md', null],
  ])('%s', (path, original) => {
    expect(originalOfConflict(path)).toBe(original);
  });

  it.each([['Ada 2.md', 'Ada.md'], ['P/Ada (1).md', 'P/Ada.md'], ['Ada II.md', null], ['P/ 2.md', null], ['Ada 12.md', null]])('a possible copy by its number: %s', (path, original) => {
    expect(originalOfNumbered(path)).toBe(original);
  });
});
