import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/hosts/cli/output/wrap.ts';
import { contact, session } from './session.ts';

const ADA = contact(['cadence: monthly', 'relationship: mentor', 'company: Analytical Engines'], ['- 2026-07-01 coffee: talked about the engine (gave:: intro to [[Bob]])', '- 2026-05-20 call: her talk']);
const BOB = contact([], ['- 2026-08-20 call: the deck (received:: a review)', '- [ ] send the contract 📅 2026-08-25']);

describe('rapport queue', () => {
  test('says whom to follow up with, why, and a kind next step', async () => {
    const { code, out, err } = await session({ 'People/Ada.md': ADA, 'People/Bob.md': BOB, 'Shopping.md': 'Milk' }).rapport('queue');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'Tue 1 Sep 2026',
        '',
        ' 1  Bob',
        '    You promised “send the contract” for 25 Aug',
        '    You haven’t thanked them for “a review” yet (12 days ago)',
        '    20 Aug  call: the deck',
        '    → Do it now, or tell them when you will',
        '',
        ' 2  Ada · mentor · Analytical Engines',
        '    You gave them “intro to Bob” 2 months ago, and were in touch with Bob 12',
        '    days ago. How did it go?',
        '    Last contact 2 months ago (monthly)',
        '    1 Jul   coffee: talked about the engine',
        '    20 May  call: her talk',
        '    → Ask how it went',
        '',
        '2 today · 0 coming up · 0 later · 0 not in the queue · 2 contacts',
        '',
      ].join('\n'),
    );
  });

  test('--limit and --all say how many of the others are shown', async () => {
    const notes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`P${index}.md`, contact(['cadence: weekly'], ['- 2026-08-01 call'])]));
    const { rapport } = session(notes);
    expect((await rapport('queue', '--limit', '1')).out).toContain('… and 3 more, with --all or --limit');
    expect((await rapport('queue', '--all')).out).toMatch(/Later\n(?: {2}P\d {2}Last contact 4 weeks ago \(weekly\)\n){4}/);
  });

  test('who was contacted today stays in place as done', async () => {
    const { rapport } = session({ 'Ada.md': contact(['cadence: monthly'], ['- 2026-09-01 call', '- 2026-07-01 coffee']) });
    expect((await rapport('queue')).out).toContain(' 1  Ada ✓ Done today\n\nDone for today.\n');
  });

  test('with --all, who is not in the queue, with the reason', async () => {
    const { rapport } = session({ 'Ada.md': contact(['snooze-until: 2026-10-01']), 'Bob.md': contact(['status: archived']), 'Eve.md': contact(['birthday: 09-04', 'relationship: family']) });
    const { out } = await rapport('queue', '--all');
    expect(out).toContain('You’re all caught up.');
    expect(out).toMatch(/Not in the queue\n {2}Ada {2}Snoozed until 1 Oct\n {2}Bob {2}Archived\n/);
    expect(out).toMatch(/Coming up\n {2}Eve {2}Birthday Fri 4 Sep \(in 3 days\)\n/);
  });

  test('--json is the queue for other programs', async () => {
    const { out } = await session({ 'Ada.md': ADA }).rapport('queue', '--json');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      today: '2026-09-01',
      todaysFew: [{ path: 'Ada.md', name: 'Ada', done: false, nextStep: 'Ask how it went' }],
      queue: [{ path: 'Ada.md', reasons: [{ kind: 'how-it-went', text: 'You gave them “intro to Bob” 2 months ago. How did it go?' }, { kind: 'overdue', text: 'Last contact 2 months ago (monthly)' }] }],
    });
  });

  test('--today fixes the day; without it the day begins at the hour of the settings', async () => {
    const notes = { 'Ada.md': ADA };
    expect((await session(notes).rapport('queue', '--today', '2026-07-02')).out).toMatch(/^Thu 2 Jul 2026/);
    expect((await session(notes, { hour: 3 }).rapport('queue')).out).toMatch(/^Mon 31 Aug 2026/);
    expect((await session({ ...notes, 'rapport.json': '{"dayStartsAt": 0}' }, { hour: 3 }).rapport('queue')).out).toMatch(/^Tue 1 Sep 2026/);
  });

  test.each([60, 80, 120])('fits %i columns, with characters that take two', async (columns) => {
    const name = '山田太郎さんと東京の仲間たちのとても長い名前';
    const notes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${name}${index}.md`, contact(['cadence: weekly'], [`- [ ] 🎉 ${'送る'.repeat(60)} 👩‍👩‍👧 📅 2026-08-0${index + 1}`])]));
    const { out } = await session(notes, { columns }).rapport('queue', '--all');
    expect(out).toContain('送る');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  test('what would steer the terminal is written out', async () => {
    const evil = contact(['cadence: monthly'], ['- [ ] red \u001b[31m and \u202egnorw\u202c and \u0007 📅 2026-08-01']);
    const { rapport } = session({ 'Ada.md': evil });
    const { out } = await rapport('queue');
    expect(out).toContain('\\x1b[31m and \\u202egnorw\\u202c and \\x07');
    expect((await rapport('show', 'ada')).out).toContain('\\x1b[31m');
    expect((await rapport('queue', '--json')).out).toContain(String.raw`\u001b[31m`);
  });
});

describe('rapport show', () => {
  test('shows one relationship, each line with its place', async () => {
    const { code, out } = await session({ 'People/Ada.md': ADA, 'People/Bob.md': BOB }).rapport('show', 'ada');
    expect(code).toBe(0);
    for (const line of [
      'Ada · mentor · Analytical Engines',
      '  Last contact 2 months ago (monthly) (People/Ada.md:10, 3)',
      '  Last contact  Wed 1 Jul 2026, 2 months ago (People/Ada.md:10)',
      '  Frequency     Monthly (People/Ada.md:3)',
      '  1 Jul  you gave: intro to Bob (People/Ada.md:10)',
      '  20 May  call: her talk (People/Ada.md:11)',
    ]) expect(out).toContain(line);
    expect(out).toMatch(/based on your\s+notes/);
  });

  test('tells promises, plans, open requests and what was not counted', async () => {
    const { rapport } = session({
      'Ada.md': contact([], ['- 2026-08-01 call: a (asked-me:: for a CV)', '- [ ] Ada: send the offer', '- [ ] 2026-10-02 dinner', '> 2026-01-01 quoted']),
    });
    const { out } = await rapport('show', 'ada');
    expect(out).toContain('They asked, still open\n  1 Aug  for a CV (Ada.md:7)');
    expect(out).toContain('  they:  send the offer');
    expect(out).toMatch(/Plans\n {2}2 Oct {2}dinner \(Ada\.md:9\)/);
    expect(out).toContain('Not counted\n  quoted (Ada.md:10)');
  });

  test('an interaction of several shows in the history of each, with the place where it stands', async () => {
    const { rapport } = session({ 'Ada.md': contact([], ['- 2026-08-01 call with [[Bob]]: the deck']), 'Bob.md': contact([]) });
    expect((await rapport('show', 'bob')).out).toContain('(with Ada) (Ada.md:7)');
  });

  test('names match without accents and case, other names and paths too', async () => {
    const { rapport } = session({ 'People/Zoë Müller.md': contact(['aliases: [Zozo]']) });
    for (const name of ['zoe muller', 'ZOË', 'zozo', 'People/Zoë Müller', 'people/zoe muller.md']) expect((await rapport('show', name)).code).toBe(0);
  });

  test('--json is the contact of an export', async () => {
    const { out } = await session({ 'Ada.md': ADA }).rapport('show', 'ada', '--json');
    expect(JSON.parse(out)).toMatchObject({ path: 'Ada.md', standing: 'getting-to-know', due: '2026-08-01' });
  });
});

describe('rapport check', () => {
  test('every problem, by path and line, and exit code 1', async () => {
    const { code, out } = await session({
      'b.md': contact(['cadence: often'], ['- 2026-02-30 call']),
      'a.md': contact(['birthday: soon']),
      'rapport.json': '{\n  "dailySize": "many",\n  "colour": "red"\n}',
      'bad.md': Uint8Array.of(0x2d, 0xff),
    }).rapport('check');
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual(['a.md:3', 'b.md:3', 'b.md:8', 'bad.md:1', 'rapport.json:2', 'rapport.json:3', '', '6 problems', '']);
    expect(out).toContain('b.md:8: 2026-02-30 isn’t in the calendar. Check the month and the day.');
  });

  test('ambiguous dates of a vault are one line, with what the certain ones suggest', async () => {
    const { code, out } = await session({
      'a.md': contact([], ['- 03/04/2026 call', '- 05/06/2026 call']),
      'b.md': contact([], ['- 25/03/2026 call', '- 07/08/2026 call', '- 26/03/2026 call']),
    }).rapport('check');
    expect(code).toBe(1);
    expect(out).toBe(
      'a.md:7: 03/04/2026 and 2 other dates could be two dates. Of the dates with one reading only, 2 are day-first and 0 month-first. Set dateOrder to day-first in the settings.\n\n1 problem\n',
    );
  });

  test('nothing to say is exit code 0, and hints are no finding', async () => {
    const vault = session({ 'Ada.md': `${contact([])}\n- 2026-01-01 call\n- 2026-02-01 call\n` });
    symlinkSync('/tmp', join(vault.vault, 'elsewhere'));
    const { code, out } = await vault.rapport('check');
    expect(code).toBe(0);
    expect(out).toMatch(/^Suggestions:\n {2}Ada\.md:\d+: 2 dated lines outside a log aren’t counted/);
    expect(out).toContain('elsewhere:1: ');
    expect(out).toContain('No problems found in 1 contact.');
  });

  test('--json', async () => {
    const { code, out } = await session({ 'a.md': contact(['cadence: often']) }).rapport('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, problems: [{ path: 'a.md', line: 3 }], hints: [] });
  });
});

describe('settings', () => {
  const notes = { 'Ada.md': contact([], ['- 3/4/2026 call']) };
  const dayFirst = '{"dateOrder": "day-first"}';
  const monthFirst = '{"dateOrder": "month-first"}';
  const lastContact = async (files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<unknown> => {
    const { out } = await session({ ...notes, ...files }).rapport('show', 'ada', '--json', ...words);
    return (JSON.parse(out) as { readonly lastContact: { readonly date: string } | null }).lastContact?.date ?? null;
  };

  test('are those of the vault, else those of the plugin, whatever its folder is called', async () => {
    expect(await lastContact({})).toBeNull();
    expect(await lastContact({ '.config/plugins/rapport/data.json': dayFirst })).toBe('2026-04-03');
    expect(await lastContact({ '.config/plugins/rapport/data.json': dayFirst, 'rapport.json': monthFirst })).toBe('2026-03-04');
  });

  test('--settings goes before both', async () => {
    const own = session({ 'mine.json': dayFirst }).vault;
    expect(await lastContact({ 'rapport.json': monthFirst }, '--settings', join(own, 'mine.json'))).toBe('2026-04-03');
  });

  test('are read behind a byte order mark', async () => {
    for (const file of ['rapport.json', '.obsidian/plugins/rapport/data.json']) expect(await lastContact({ [file]: `\uFEFF${dayFirst}` })).toBe('2026-04-03');
  });

  const CONFIGURATION = ['rapport.json', '.obsidian/plugins/rapport/data.json', '.obsidian/daily-notes.json', '.obsidian/plugins/periodic-notes/data.json'];

  test.each(CONFIGURATION)('and the app’s are not read from a pipe or out of the vault: %s', async (file) => {
    const outside = session({ 'secret.json': '{"dateOrder": "day-first"} secret' }).vault;
    for (const target of [null, '/dev/zero', join(outside, 'secret.json')]) {
      const { rapport, vault } = session({ ...notes, '.obsidian/app.json': '{}', '.obsidian/plugins/rapport/main.js': '', '.obsidian/plugins/periodic-notes/main.js': '' });
      if (target === null) execFileSync('mkfifo', [join(vault, file)]);
      else symlinkSync(target, join(vault, file));
      // The app's own files are left alone; that the user's settings don't hold must be said.
      const { code, out, err } = await rapport('queue');
      if (file.includes('rapport')) expect({ code, out, err }).toEqual({ code: 2, out: '', err: target === null ? `${file} is not a file.\n` : `${file} is a link to a place outside the vault, and not followed.\n` });
      else expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  });

  test('that can’t be read are wrong use', async () => {
    for (const text of ['', '{', 'null,', '\0']) expect(await session({ ...notes, 'rapport.json': text }).rapport('queue')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^The settings file rapport\.json is not JSON: .*\.\n$/) as unknown });

    expect(await session({ ...notes, 'rapport.json': '{' }).rapport('queue')).toMatchObject({ code: 2, err: expect.stringMatching(/^The settings file rapport\.json is not JSON: /) as unknown });
    expect(await session(notes).rapport('queue', '--settings', '/nowhere.json')).toMatchObject({ code: 2, err: 'There is no settings file /nowhere.json.\n' });
  });
});
