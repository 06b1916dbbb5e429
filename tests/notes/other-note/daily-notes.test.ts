import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../property-runs.ts';
import { contactsIn, mentionsIn, recordsOf } from './reading.ts';

const DAILY = 'Daily/2026-08-03.md';

describe('a line of a daily note is contact where it says so', () => {
  it.each([
    ['- coffee with [[Ada]]', 'coffee Ada'],
    ['- Lunch: [[Ada]]', 'meal Ada'],
    ['- saw [[Ada]] in the stairwell', '? Ada'],
    ['met [[Ada]] at the station', 'meeting Ada'],
    ['### 10:00 Call with [[Ada]]', 'call Ada'],
    ['- 10:30 – 11:15 video call: [[Ada]] and [[Bob]]', 'video Ada+Bob'],
    ['- climbing with Kit, [[Ada]] and [[Bob]]', '? Ada+Bob'],
    ['- called [[Ada]] about the roof', 'call Ada'],
    ['- ran into [[Ada|the countess]]', '? Ada'],
    ['- coffee with [Ada](../People/Ada.md)', 'coffee ../People/Ada'],
    ['- 1:1 [[Ada]]', 'meeting Ada'],
    ['| 09:00 | call | [[Ada\\|A.]] |\n|---|---|---|\n', 'call Ada'],
    ['- ☎️ call [[Ada]] →', 'call Ada'],
    ['- 2026-08-03 lunch with [[Ada]]', 'meal Ada'],
    ['- [[2026-08-03]] lunch with [[Ada]]', 'meal Ada'],
  ])('%s', (line, expected) => {
    expect(contactsIn(DAILY, line)).toEqual([`2026-08-03 ${expected}`]);
  });

  it.each([
    ['- [[Ada]]: lunch (gave:: intro to [[Bob]])', 'meal Ada'],
    ['- lunch (gave:: [[Ada]] a review)', 'meal Ada'],
    ['- [[Ada]] (received:: a tip)', '? Ada'],
    ['- (gave:: [[Ada]] a review)', '? Ada'],
    ['- (with:: [[Ada]]) the enclosure, drawn by [[Bob]]', '? Ada'],
    ['- [x] call [[Ada]] (gave:: intro to [[Bob]])', 'call Ada'],
  ])('%s: what a mark speaks of took no part', (line, expected) => {
    expect(contactsIn(DAILY, line)).toEqual([`2026-08-03 ${expected}`]);
  });

  it.each([
    ['- lunch (gave:: intro to [[Ada]])'],
    ['- [[Ada]] draws with both hands'],
    ['- two men called Jan, [[Ada]] has the better boots'],
    ['- [[Ada]] rang the bell'],
    ['- read [[Ada]]’s price list over lunch'],
    ["- lunch with [[Ada]]'s brother"],
    ['- meeting about [[Ada]]'],
    ['- the oysters were fine, [[Ada]] opened them'],
    ['- [[Lunch with Ada]] is a good book'],
    ['- ![[Ada]] lunch'],
    ['- 2026-08-01 lunch with [[Ada]]'],
    ['- `lunch with [[Ada]]`'],
    ['- [-] lunch with [[Ada]]'],
    ['- [ ] lunch with [[Ada]]'],
    ['> lunch with [[Ada]]'],
    ['%% lunch with [[Ada]] %%'],
    ['```\nlunch with [[Ada]]\n```'],
    ['- nothing at all'],
  ])('%s is none', (line) => {
    expect(contactsIn(DAILY, line)).toEqual([]);
  });

  it('only with those whom its words name, the others are mentioned', () => {
    const line = '- lunch with [[Ada]] and [[Bob]], talked about [[Eve]]';
    expect(contactsIn(DAILY, line)).toEqual(['2026-08-03 meal Ada+Bob']);
    expect(mentionsIn(DAILY, line)).toEqual(['mentioned Eve']);
  });

  it('in words of the user’s own', () => {
    expect(contactsIn(DAILY, '- Obiad z [[Ada]]')).toEqual([]);
    expect(contactsIn(DAILY, '- Obiad z [[Ada]]', { contactWords: ['obiad', 'kawa'] })).toEqual(['2026-08-03 ? Ada']);
  });
});

describe('a ticked task is contact', () => {
  it('with those whom it links, unless it is only about them or only prepares contact', () => {
    expect(contactsIn(DAILY, '- [x] proofs to [[Ada]], copy to [[Bob]]')).toEqual(['2026-08-03 ? Ada+Bob']);
    expect(contactsIn(DAILY, '- [x] must call [[Ada]] tomorrow')).toEqual(['2026-08-03 call Ada']);
    for (const line of ['buy a present for [[Ada]]', 'book dinner with [[Ada]]', 'read [[Ada]]’s draft', 'cancel lunch with [[Ada]]']) expect(contactsIn(DAILY, `- [x] ${line}`)).toEqual([]);
  });

  it('on the day that it names, else on that of the note', () => {
    expect(contactsIn(DAILY, '- [x] call [[Ada]] 📅 2026-08-01 ✅ 2026-08-05')).toEqual(['2026-08-05 call Ada']);
    expect(contactsIn(DAILY, '- [X] call [[Ada]] [completion:: 2026-08-05]')).toEqual(['2026-08-05 call Ada']);
    expect(recordsOf(DAILY, '- [x] call [[Ada]] 📅 2026-08-01 ✅ 2026-08-05').interactions).toMatchObject([{ text: 'call [[Ada]]' }]);
  });
});

describe('a heading can say it of all its lines', () => {
  const note = '## Meetings\n- [[Ada]]: the budget\n- notes of [[Bob]]\'s\n## Other\n- [[Eve]]\n';

  it('where the settings name it', () => {
    expect(contactsIn(DAILY, note)).toEqual(['2026-08-03 ? Ada']);
    expect(contactsIn(DAILY, note, { contactHeadings: ['other'] })).toEqual(['2026-08-03 ? Eve']);
  });
});

describe('the settings', () => {
  it('count every link, or none', () => {
    expect(contactsIn(DAILY, '- [[Ada]] must hear it', { dailyLinks: 'every-link' })).toEqual(['2026-08-03 ? Ada']);
    expect(contactsIn(DAILY, '- lunch with [[Ada]]', { dailyLinks: 'none' })).toEqual([]);
    expect(mentionsIn(DAILY, '- lunch with [[Ada]]', { dailyLinks: 'none' })).toEqual(['mentioned Ada']);
  });
});

describe('what belongs to a contact in a daily note', () => {
  it('are its arrow, its marks and the items below it', () => {
    const { interactions } = recordsOf(DAILY, '- 10:00 → call with [[Ada]]: the roof (gave:: a book)\n  - she has [[Kit]]’s ladder\n  - received:: a tip\n  - [ ] send her the plan\n- something else');
    expect(interactions).toMatchObject([{ line: 1, direction: 'out', channel: 'call', text: 'call with [[Ada]]: the roof\nshe has [[Kit]]’s ladder', exchanges: [{ kind: 'gave', what: 'a book' }, { kind: 'received', what: 'a tip', line: 3 }] }]);
  });

  it('is not what another contact below it is', () => {
    expect(recordsOf(DAILY, '- lunch with [[Ada]]\n  - then met [[Bob]]').interactions.map(({ text }) => text)).toEqual(['lunch with [[Ada]]', 'then met [[Bob]]']);
  });

  it('is what stands below a heading that is one', () => {
    expect(recordsOf(DAILY, '## Call with [[Ada]]\nThe roof is fine.\n- gave:: a book\n## Later\n- gave:: nothing').interactions).toMatchObject([{ text: 'Call with [[Ada]]\nThe roof is fine.', exchanges: [{ what: 'a book' }] }]);
  });

  it('may say that nobody answered', () => {
    expect(contactsIn(DAILY, '- called [[Ada]], no answer')).toEqual(['2026-08-03 call Ada unanswered']);
    expect(contactsIn(DAILY, '- called [[Ada]] (no-answer)')).toEqual(['2026-08-03 call Ada unanswered']);
    expect(contactsIn(DAILY, '- called [[Ada]], she had no answer to it')).toEqual(['2026-08-03 call Ada']);
  });
});

describe('mentions', () => {
  it('are all other links, quoted ones too', () => {
    expect(mentionsIn(DAILY, '# Day\n- idea of [[Ada]]\n\n> [!note] lunch with [[Bob]]\n> would be good, says [[Eve]]\n')).toEqual(['mentioned Ada', 'quoted Bob', 'quoted Eve']);
  });

  it('are all that a note of a week or longer has', () => {
    expect(contactsIn('2026-W33.md', '- [x] met [[Ada]]\n\n## Log\n- 2026-08-12 call with [[Bob]]')).toEqual([]);
    expect(mentionsIn('2026-W33.md', '- [x] met [[Ada]]\n\n## Log\n- 2026-08-12 call with [[Bob]]')).toEqual(['mentioned Ada', 'mentioned Bob']);
    expect(mentionsIn('2026-08.md', 'saw [[Ada]]')).toEqual(['mentioned Ada']);
  });
});

describe('a log section in a daily note', () => {
  it('has its entries on their own days', () => {
    expect(contactsIn(DAILY, '## Log\n- 2026-08-01 call with [[Ada]]\n  - lunch with [[Bob]]\n- lunch with [[Eve]]')).toEqual(['2026-08-01 call Ada', '2026-08-03 meal Eve']);
  });
});

describe('any daily note', () => {
  const piece = fc.constantFrom('[[Ada]]', '[[Bob|B]]', '[E](Eve.md)', '![[Ada]]', 'with', 'met', 'lunch', 'called', 'and', ',', "'s", 'about', '10:00', '2026-08-03', '2026-08-01', '✅ 2026-08-05', '(gave:: x)', '`', '%%', '::', '#gave', '|', '(', '[', ']]', 'no answer', '\uFFFC', '😀', 'e\u0301');
  const opening = fc.constantFrom('- ', '  - ', '- [ ] ', '- [x] ', '- [-] ', '# ', '## Meetings', '## Log', '> ', '| ', '|---|', '', '    ', '---', '```');
  const text = fc.array(fc.tuple(opening, fc.array(piece, { maxLength: 7 })).map(([start, parts]) => start + parts.join(' ')), { maxLength: 10 }).map((lines) => lines.join('\n'));

  it('is read, with what it says on lines that exist, each contact with somebody', () => {
    fc.assert(
      fc.property(text, (note) => {
        const count = note.split('\n').length;
        const { interactions, mentions, tasks, plans, problems } = recordsOf(DAILY, note);
        for (const found of [...interactions, ...mentions, ...tasks, ...plans, ...problems]) {
          expect(found.line).toBeGreaterThan(0);
          expect(found.line).toBeLessThanOrEqual(count);
        }
        for (const contact of interactions) expect(contact.with.length).toBeGreaterThan(0);
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it('of any characters is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (note) => void recordsOf(DAILY, `- met [[${note}]] with [[Ada]] ${note}`)), { numRuns: propertyRuns.long });
  });
});

describe('a line that says itself whether it was contact', () => {
  it.each([
    ['- [[Ada]] draws with both hands (contact:: yes)', '? Ada'],
    ['- [[Ada]] and [[Bob]] draw [contact:: TRUE]', '? Ada+Bob'],
    ['[[Ada]] (contact:: yes) draws', '? Ada'],
    ['- meeting about [[Ada]] (contact:: yes)', 'meeting Ada'],
    ['- [[Ada]] (with:: [[Bob]]) draws (contact:: yes)', '? Bob'],
    ['| [[Ada]] | draws (contact:: yes) |\n|---|---|\n', '? Ada'],
  ])('%s counts', (line, expected) => {
    expect(contactsIn(DAILY, line)).toEqual([`2026-08-03 ${expected}`]);
    const [contact] = recordsOf(DAILY, line).interactions;
    expect(contact?.written).toBeNull();
    expect(contact?.text).not.toContain('contact::');
  });

  it('counts on the day that leads it', () => {
    expect(contactsIn(DAILY, '- 2026-08-01 [[Ada]] draws (contact:: yes)')).toEqual(['2026-08-01 ? Ada']);
  });

  it.each([['- coffee with [[Ada]] (contact:: no)'], ['- [x] call [[Ada]] (contact:: no)'], ['## Log\n- lunch: [[Ada]] [contact:: False]'], ['- [[Ada]] (contact:: no)']])('%s is none', (line) => {
    expect(contactsIn(DAILY, line)).toEqual([]);
    expect(mentionsIn(DAILY, line)).toEqual(['not-contact Ada']);
  });

  it.each([['- [[Ada]] draws (contact:: maybe)'], ['- [[Ada]] draws `(contact:: yes)`'], ['- [[Ada]] draws contact:: yes'], ['> [[Ada]] draws (contact:: yes)'], ['- [ ] see [[Ada]] (contact:: yes)']])('%s says nothing of it', (line) => {
    expect(contactsIn(DAILY, line)).toEqual([]);
  });
});
