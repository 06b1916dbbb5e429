import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inWords } from '../in-words.ts';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { setContactFlag, type DailyLine } from '../../../../src/notes/write/daily/set-contact-flag.ts';
import { applySplices, isRefusal, type Edit } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { recordsOf } from '../../other-note/reading.ts';

const DAILY = 'Daily/2026-08-03.md';

function lineIn(text: string, line?: number, path = DAILY): DailyLine {
  const { interactions, mentions } = recordsOf(path, text);
  const found = [...interactions, ...mentions].find((one) => line === undefined || one.line === line);
  if (found === undefined) throw new Error('There is no such line');
  return found;
}

function say(text: string, wanted: DailyLine, isContact: boolean, path = DAILY): Edit {
  return setContactFlag(text, path, wanted, isContact, noteReader(defaultSettings, readYaml), readYaml);
}

function said(text: string, isContact: boolean, line?: number, path = DAILY): string {
  const edit = say(text, lineIn(text, line, path), isContact, path);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit);
}

describe('a mention becomes contact, and contact none, where the line stands', () => {
  it.each([
    ['- [[Ada]] draws', true, '- [[Ada]] draws (contact:: yes)'],
    ['- [[Ada]] draws  \r\n- x', true, '- [[Ada]] draws (contact:: yes)  \r\n- x'],
    ['[[Ada]] draws ^id', true, '[[Ada]] draws (contact:: yes) ^id'],
    ['### 10:00 [[Ada]]', true, '### 10:00 [[Ada]] (contact:: yes)'],
    ['- [[Ada]] draws\n  with both hands', true, '- [[Ada]] draws (contact:: yes)\n  with both hands'],
    ['| 09:00 | [[Ada]] |\n|---|---|\n', true, '| 09:00 | [[Ada]] (contact:: yes) |\n|---|---|\n'],
    ['- lunch with [[Ada]]', false, '- lunch with [[Ada]] (contact:: no)'],
    ['- [x] call [[Ada]] ✅ 2026-08-03', false, '- [x] call [[Ada]] ✅ 2026-08-03 (contact:: no)'],
    ['- lunch with [[Ada]] (contact:: no) ^id', true, '- lunch with [[Ada]] (contact:: yes) ^id'],
    ['- [[Ada]] [contact:: true] draws', false, '- [[Ada]] [contact:: no] draws'],
    ['- dinner\n  - [[Ada]] draws\n', true, '- dinner\n  - [[Ada]] draws (contact:: yes)\n'],
  ])('%j, %s', (text, isContact, expected) => {
    expect(said(text, isContact)).toBe(expected);
  });

  it.each([
    ['## Log\n- 2026-01-19 call with [[Ada]] about [[Bob]]\n', '## Log\n- 2026-01-19 call with [[Ada]] about [[Bob]] (contact:: no)\n'],
    ['## Log\n- 2026-01-19 [[Ada]] called\n  - about the boat\n', '## Log\n- 2026-01-19 [[Ada]] called (contact:: no)\n  - about the boat\n'],
    ['## Log\n- 2026-01-19 call (with:: [[Ada]])', '## Log\n- 2026-01-19 call (with:: [[Ada]]) (contact:: no)'],
    ['## Log\n- 2026-01-19 call (gave:: [[Ada]] the study)', '## Log\n- 2026-01-19 call (gave:: [[Ada]] the study) (contact:: no)'],
    ['## Log\n| date | text |\n|---|---|\n| 2026-01-19 | call with [[Ada]] |', '## Log\n| date | text |\n|---|---|\n| 2026-01-19 | call with [[Ada]] (contact:: no) |'],
    ['## Log\n### 2026-01-19 Call with [[Ada]]\n- she is well', '## Log\n### 2026-01-19 Call with [[Ada]] (contact:: no)\n- she is well'],
    ['## Log\n### 2026-01-19\n- lunch with [[Ada]]', '## Log\n### 2026-01-19\n- lunch with [[Ada]] (contact:: no)'],
    ['- [x] call [[Ada]] ✅ 2026-01-19', '- [x] call [[Ada]] ✅ 2026-01-19 (contact:: no)'],
  ])('in a note of another kind: %j', (text, expected) => {
    const path = 'Companies/Acme.md';
    const denied = said(text, false, undefined, path);
    expect(denied).toBe(expected);
    expect(recordsOf(path, denied).interactions).toEqual([]);
    const counted = said(denied, true, undefined, path);
    expect(counted).toBe(expected.replace(':: no)', ':: yes)'));
    expect(recordsOf(path, counted).interactions.flatMap(({ with: people }) => people.map(({ target }) => target))).toContain('Ada');
  });

  it('leaves the words of the others alone', () => {
    const text = '- lunch with [[Bob]]\n  - [[Ada]] draws\n- saw [[Eve]]';
    expect(said(text, true, 2)).toBe('- lunch with [[Bob]]\n  - [[Ada]] draws (contact:: yes)\n- saw [[Eve]]');
  });

  it('finds the line where it stands now, and is refused where that is not certain', () => {
    const wanted = lineIn('- [[Ada]] draws');
    expect(say('Words.\n\n- [[Ada]] draws', wanted, true)).toEqual([{ start: 23, end: 23, text: ' (contact:: yes)' }]);
    expect(inWords(say('Words.\n\n- [[Ada]] draws\n- [[Ada]] draws', wanted, true))).toMatchObject({ refused: 'This line is in the note more than once. Change it there.' });
    expect(inWords(say('- [[Ada]] drew', wanted, true))).toMatchObject({ refused: 'This line is no longer in the note.' });
    expect(inWords(say('> [[Ada]] draws', lineIn('> [[Ada]] draws'), true))).toMatchObject({ refused: 'This line can’t be marked on its own. Change it in the note.', line: 1 });
  });

  const line = fc.constantFrom(
    '- [[Ada]] draws', '- lunch with [[Bob]]', '  - [[Eve]] (gave:: [[Eve]] a book)', '## [[Ada]] ##', '- [ ] see [[Ada]]', '- [x] see [[Bob]]', 'met [[Eve]] ^id', '', '> [[Ada]]', '```',
    '- [[Ada]] (contact:: no)', '| [[Bob]] | x |', '|---|---|', '%% [[Ada]] %%', '- 2026-08-01 [[Ada]]', '- [x] call [[Ada]] ✅ 2026-08-01', '### 2026-08-02 Lunch with [[Eve]]', '- 2026-08-04 lunch with [[Ada]] (contact:: no)', '## Interactions', '- 2026-08-03 call with [[Ada]] about [[Bob]]', '`x` [[Ada]]  ', '<b>[[Eve]]</b>',
  );
  test('by nothing but the field, in any note', () => {
    fc.assert(
      fc.property(fc.constantFrom(DAILY, 'Companies/Acme.md'), fc.constantFrom('', '\uFEFF', '---\ntitle: x\n---\n', '## Log\n'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 12 }), fc.boolean(), fc.boolean(), (path, opening, written, ends, isContact) => {
        const text = opening + written.map(([words, ending], index) => words + (index < written.length - 1 || ends ? ending : '')).join('');
        const before = recordsOf(path, text);
        for (const wanted of [...before.interactions, ...before.mentions]) {
          const edit = say(text, wanted, isContact, path);
          if (isRefusal(edit)) continue;
          const [splice, ...others] = edit;
          expect(others).toEqual([]);
          expect(isContact ? [' (contact:: yes)', 'yes'] : [' (contact:: no)', 'no']).toContain(splice?.text);
          const after = recordsOf(path, applySplices(text, edit));
          expect(after.interactions.some((contact) => contact.line === wanted.line)).toBe(isContact);
          expect(after.interactions.filter((contact) => contact.line !== wanted.line).map(({ line: at, with: people, exchanges }) => [at, people, exchanges])).toEqual(
            before.interactions.filter((contact) => contact.line !== wanted.line).map(({ line: at, with: people, exchanges }) => [at, people, exchanges]),
          );
          const back = say(applySplices(text, edit), [...after.interactions, ...after.mentions].find((one) => one.line === wanted.line) ?? wanted, !isContact, path);
          if (!isRefusal(back)) expect(say(applySplices(applySplices(text, edit), back), { ...wanted, text: 'gone' }, isContact, path)).toHaveProperty('refused');
        }
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('a meeting note is said to be contact or not as a whole', () => {
  const PATH = 'Meetings/Budget.md';
  const PROPERTIES = 'date: 2026-08-03\nattendees: ["[[Ada]]", "[[Bob]]"]\n';

  it.each([
    [`---\n${PROPERTIES}---\nThe budget\n`, false, `---\n${PROPERTIES}contact: false\n---\nThe budget\n`],
    [`---\r\ndate: 2026-08-03\r\nattendees: Ada Lovelace\r\n---\r\n`, false, `---\r\ndate: 2026-08-03\r\nattendees: Ada Lovelace\r\ncontact: false\r\n---\r\n`],
    [`---\n${PROPERTIES}contact: no # a talk\n---\n`, true, `---\n${PROPERTIES}contact: true # a talk\n---\n`],
    ['---\ndate: 2026-08-03\n---\n## Attendees\n- [[Ada]]\n- [[Bob]]\n', false, '---\ndate: 2026-08-03\ncontact: false\n---\n## Attendees\n- [[Ada]]\n- [[Bob]]\n'],
    ['---\ndate: 2026-08-03\n---\nAttendees:: [[Ada]]\n', false, '---\ndate: 2026-08-03\n---\nAttendees:: [[Ada]] (contact:: no)\n'],
  ])('%j', (text, isContact, expected) => {
    const after = said(text, isContact, undefined, PATH);
    expect(after).toBe(expected);
    const { interactions, mentions } = recordsOf(PATH, after);
    expect([interactions.length, mentions.map(({ reason }) => reason)]).toEqual(isContact ? [1, []] : [0, ['not-contact']]);
    expect(recordsOf(PATH, said(after, !isContact, undefined, PATH)).interactions).toHaveLength(isContact ? 0 : 1);
  });

  it('keeps the log of the note', () => {
    const log = '## Log\n- 2026-08-04 call with [[Eve]]\n';
    const after = said(`---\n${PROPERTIES}---\n${log}`, false, 3, PATH);
    expect(recordsOf(PATH, after).interactions.map(({ with: people }) => people.map(({ target }) => target))).toEqual([['Eve']]);
  });

  it('is refused where the property names the people', () => {
    const text = '---\ndate: 2026-08-03\ncontact: "[[Ada]]"\n---\n';
    expect(say(text, lineIn(text, undefined, PATH), false, PATH)).toMatchObject({ refused: { kind: 'not-read-back' } });
  });

  it('of a daily note is said beside its list', () => {
    expect(said('- **Attendees**: [[Ada]], [[Bob]]\n- coffee with [[Eve]]\n', false, 1)).toBe('- **Attendees**: [[Ada]], [[Bob]] (contact:: no)\n- coffee with [[Eve]]\n');
    expect(said('## Attendees\n- [[Ada]]\n', false)).toBe('## Attendees (contact:: no)\n- [[Ada]]\n');
  });

  it('changes nothing else, whatever the note says', () => {
    const line = fc.constantFrom('The budget', '## Log', '- 2026-08-04 call with [[Eve]]', '- [ ] ask [[Ada]]', '- [x] call [[Bob]] ✅ 2026-08-05', '(gave:: [[Ada]] a map)', '', '| a | b |');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, isContact) => {
        const text = `---\n${PROPERTIES}---\n${lines.join('\n')}`;
        const edit = say(text, lineIn(text, 3, PATH), isContact, PATH);
        if (!isRefusal(edit)) expect(applySplices(text, edit)).toBe(text.replace(PROPERTIES, `${PROPERTIES}contact: ${String(isContact)}\n`));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
