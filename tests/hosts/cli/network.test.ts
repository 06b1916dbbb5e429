import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/hosts/cli/output/wrap.ts';
import { contact, session } from './session.ts';

const GOAL = '---\ntype: networking-goal\nstart: 2026-01-01\ndue: 2026-12-31\ntarget: 3\nroles: [mentor, investor]\nvenues: conference\npeople: "[[Ada]]"\nwanted: "[[Zoe]]"\n---\n';
const NOTES = {
  'Ada.md': contact(['relationship: mentor', 'knows: "[[Zoe]]"', 'introduced-by: "[[Bob]]"'], ['- 2026-08-01 call (gave:: a review)', '- 2026-06-01 call (received:: an idea)', '- 2026-03-01 call']),
  'Bob.md': contact(['met-at: conference'], ['- 2026-05-01 lunch']),
  'Zoe.md': contact(['role: investor']),
  'Goals/Move on.md': GOAL,
};

describe('rapport goals', () => {
  test('says how each goal stands, who serves it, what is missing and what would help', async () => {
    const { code, out, err } = await session(NOTES).rapport('goals');
    expect([code, err]).toEqual([0, '']);
    for (const line of [
      'Move on · Behind',
      '  1 of 3 relationships built.',
      '  By Thu 31 Dec 2026, in 3 months: about one relationship every month.',
      '      Ada · Sat 1 Aug 2026, 4 weeks ago (Goals/Move on.md:8)',
      '    investor  no investor yet',
      '    conference  not used yet',
      '      You → Ada → Zoe',
      'You gave 1, received 1; you asked 0, they asked 0',
    ]) expect(out).toContain(line);
  });

  test('--json has every number with its lines', async () => {
    const { out } = await session(NOTES).rapport('goals', '--json');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      goals: [{
        path: 'Goals/Move on.md', state: 'behind', reached: 1, target: 3,
        wanted: [{ path: 'Zoe.md', waysIn: [['Ada.md', 'Zoe.md']] }],
        ways: [{ person: 'Zoe.md', known: [], proposed: { people: ['Ada.md', 'Zoe.md'], links: [{ ties: [{ kind: 'knows', path: 'Ada.md', line: 4 }] }] } }],
        exchange: [{ kind: 'received', line: 11 }, { kind: 'gave', line: 10 }],
        outcomes: [{ group: 'idea' }, { group: 'advice' }],
      }],
    });
  });

  test('says so where there is none', async () => expect((await session({ 'Ada.md': contact([]) }).rapport('goals')).out).toContain('No goals yet.'));
});

describe('rapport path', () => {
  test('shows the way in with its evidence, and the chain back to me', async () => {
    const { rapport } = session(NOTES);
    const { out } = await rapport('path', 'zoe');
    expect(out).toContain('No interactions yet');
    expect(out).toMatch(/You → Ada → Zoe\n {4}You’ve given once in the last 24 months \(1 of 4\)\n {4}Ada: you spoke 4 weeks ago \(Ada\.md:10\)\n {4}Ada knows Zoe \(from their note\) \(Ada\.md:4\)\n/);
    expect((await rapport('path', 'ada')).out).toMatch(/How you met\n {2}Bob introduced Ada \(Ada\.md:5\)\n {2}You met Bob yourself \(conference\)\.\n/);
  });

  test('--json, and a name that nobody has', async () => {
    const { rapport } = session(NOTES);
    expect(JSON.parse((await rapport('path', 'ada', '--json')).out)).toMatchObject({
      version: 1, path: 'Ada.md', origin: { steps: [[{ kind: 'introduced', from: 'Bob.md', to: 'Ada.md', path: 'Ada.md', line: 5 }]], circular: false },
      knownBy: [{ path: 'Bob.md' }, { path: 'Zoe.md', ties: [{ kind: 'knows' }] }],
    });
    expect(await rapport('path', 'nobody at all')).toMatchObject({ code: 2, err: 'No contact matches nobody at all.\n' });
  });
});

describe('rapport network', () => {
  test('tells the whole, and its JSON opens every number into lines', async () => {
    const { rapport } = session(NOTES);
    const { out } = await rapport('network');
    for (const line of ['Tue 1 Sep 2026 · 3 people', 'In touch in 4 of the last 52 weeks', 'Not enough data  3 Ada, Bob, Zoe', '2 people aren’t linked to a goal.', 'Aug 2026  gave 1, received 0; asked 0, asked you 0']) expect(out).toContain(line);
    expect(JSON.parse((await rapport('network', '--json')).out)).toMatchObject({
      version: 1, people: 3, standings: { established: ['Ada.md'], new: ['Bob.md', 'Zoe.md'] },
      year: { weeksInTouch: 4, days: [{ day: '2026-03-01', people: [{ contact: 'Ada.md', evidence: [{ path: 'Ada.md', line: 12 }] }] }, {}, {}, {}] },
      introductions: { links: [{ people: ['Ada.md', 'Bob.md'] }, { people: ['Ada.md', 'Zoe.md'] }] },
    });
  });

  test('says once that asking has taken over, with the weeks', async () => {
    const asks = Array.from({ length: 9 }, (_, week) => `- 2026-0${week < 4 ? 7 : 8}-${String(1 + (week % 4) * 7 + (week > 7 ? 7 : 0)).padStart(2, '0')} call (asked:: a favour)`);
    const { out } = await session({ 'Ada.md': contact([], asks) }).rapport('network');
    expect(out).toMatch(/In \d weeks in touch you asked in \d and gave in 0 \(based on your\s+notes\)/);
    expect(out).toContain('asked 1, gave 0 (Ada.md:7)');
  });
});

test.each([40, 60, 120])('goals, network and path fit %i columns, and nothing of a note steers the terminal', async (columns) => {
  const name = '山田太郎さんと東京の仲間たち';
  const { rapport } = session({ ...NOTES, [`${name}.md`]: contact(['knows: "[[Zoe]]"', 'relationship: "red \u001b[31m"'], [`- 2026-08-01 call (gave:: ${'送る'.repeat(40)} \u202e)`]) }, { columns });
  for (const words of [['goals'], ['network'], ['path', 'Zoe'], ['path', name]] as const) {
    const [command, ...others] = words;
    const { out } = await rapport(command, ...others);
    expect([out.includes('\u001b'), out.includes('\u202e')]).toEqual([false, false]);
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('an export has goals and introductions, without the private', async () => {
  const { rapport } = session({ ...NOTES, 'Ada.md': NOTES['Ada.md'].replace('type: contact', 'type: contact\nprivate: true') });
  const { out } = await rapport('export');
  expect(JSON.parse(out)).toMatchObject({ goals: [{ path: 'Goals/Move on.md', people: [] }], introductions: { people: [], links: [], news: [] } });
  expect(out).not.toContain('Ada.md');
  expect(JSON.parse((await rapport('export', '--private')).out)).toMatchObject({ introductions: { people: ['Ada.md', 'Bob.md', 'Zoe.md'] } });
});
