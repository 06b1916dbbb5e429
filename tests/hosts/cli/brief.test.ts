import { describe, expect, test } from 'vitest';
import { contact, session } from './session.ts';

const NOTES = {
  'People/Ada.md': contact(['relationship: mentor'], ['- 2026-07-01 coffee: talked about the engine', '- [ ] send the drawing 📅 2026-09-05']),
  'People/Bob Ray.md': contact([], ['- 2026-06-01 call with [[Ada]]']),
  'People/Bob Marsh.md': contact([]),
  'Meetings/2026-09-10 Budget.md': '---\nattendees: ["[[Ada]]", Bob Ray]\n---\n',
  'Meetings/Someday.md': '# Someday\n\nWith [[Ada]], undated.\n',
  'Meetings/Nobody.md': '---\ndate: 2026-09-10\nattendees: Zoe\n---\n',
};

describe('rapport brief', () => {
  test('prepares for one person', async () => {
    const { code, out, err } = await session(NOTES).rapport('brief', 'Ada');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'Ada · mentor', '(People/Ada.md:1)', '',
        'Last talks', '  1 Jul  coffee: talked about the engine (People/Ada.md:8)', '  1 Jun  call with Ada (with Bob Ray) (People/Bob Ray.md:7)', '',
        'Open between you', '  send the drawing (You promised · due 5 Sep) (People/Ada.md:9)', '',
        'Who you both know', '  Bob Ray  together on 1 Jun (People/Bob Ray.md:7)', '',
        'Coming up', '  10 Sep  meeting: Budget (in 9 days) (Meetings/2026-09-10 Budget.md:2)', '',
      ].join('\n'),
    );
  });

  test('prepares for several, and for the people of a meeting note', async () => {
    const { rapport } = session(NOTES);
    const { out } = await rapport('brief', 'Ada', 'Bob Ray');
    expect(out).toContain('What they have in common\n  Bob Ray and Ada were together on 1 Jun (People/Bob Ray.md:7)\n\nAda · mentor\n');
    const withoutMeeting = (text: string): string => text.replace(/\nComing up\n.*\n/g, '');
    expect(out).toContain('Coming up');
    for (const note of ['Meetings/2026-09-10 Budget.md', 'Meetings/2026-09-10 Budget']) expect((await rapport('brief', note)).out).toBe(withoutMeeting(out));
    expect((await rapport('brief', 'Meetings/Someday.md', 'Ada')).out).toBe((await rapport('brief', 'Ada')).out);
  });

  test.each([
    [['Zoe'], 'No contact matches Zoe.\n'],
    [['Ada', 'Bob'], 'Several contacts match Bob. Nothing was changed. Use a path:\n  People/Bob Marsh.md\n  People/Bob Ray.md\n'],
    [['Meetings/Nobody.md'], 'Meetings/Nobody.md doesn’t name any of your contacts.\n'],
    [[], 'Missing required argument \'names\'.\n'],
  ])('%j is a plain sentence', async (names, sentence) => {
    const { code, out, err } = await session(NOTES).rapport('brief', ...names);
    expect([code, out, err]).toEqual([2, '', sentence]);
  });

  test('--json gives every statement with its line', async () => {
    const { out } = await session(NOTES).rapport('brief', 'Ada', 'Bob Ray', '--json');
    expect(JSON.parse(out)).toMatchObject({
      shared: { acquainted: [{ kind: 'together', people: ['People/Ada.md', 'People/Bob Ray.md'], path: 'People/Bob Ray.md', line: 7 }] },
      people: [{ name: 'Ada', open: { forMe: [{ kind: 'promise', text: 'send the drawing', line: 9 }] }, talks: [{ date: '2026-07-01' }, { date: '2026-06-01' }] }, { name: 'Bob Ray' }],
    });
  });
});
