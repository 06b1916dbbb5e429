import { lstatSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contact, session } from './session.ts';

const ADA = contact(['# keep me', 'last-contact: 2026-07-01'], ['- 2026-07-01 coffee: the engine']);
const BOB = contact([], ['- 2026-06-01 call']);

describe('rapport log', () => {
  test('writes the entry and says what was written, where, and which day was understood', async () => {
    const { rapport, read } = session({ 'People/Ada.md': ADA });
    const { code, out, err } = await rapport('log', 'ada', 'her \\1 $& talk', '--date', 'last friday', '--channel', 'zoom', '--direction', 'out', '--gave', 'a review');
    expect([code, err]).toEqual([0, '']);
    const line = '- 2026-08-28 → zoom: her \\1 $& talk (gave:: a review)';
    expect(out).toBe(`Logged with Ada: Fri 28 Aug 2026, 4 days ago.\n  People/Ada.md:4 last-contact: 2026-08-28\n  People/Ada.md:9 ${line}\n`);
    expect(read('People/Ada.md')).toBe(ADA.replace('last-contact: 2026-07-01', 'last-contact: 2026-08-28').replace('- 2026-07-01', () => `${line}\n- 2026-07-01`));
  });

  test('one interaction of several is a line in each one’s note; marks and follow-ups stay with the one named', async () => {
    const { rapport, read } = session({ 'Ada.md': ADA, 'Bob.md': BOB });
    const { code } = await rapport('log', 'ada', 'lunch', '--with', 'bob', '--with', 'Zorro', '--asked', 'a favour', '--follow-up', 'in 3 weeks send the deck');
    expect(code).toBe(0);
    expect(read('Ada.md')).toContain('- 2026-09-01 lunch (asked:: a favour) (with:: [[Bob]], Zorro)\n  - [ ] send the deck 📅 2026-09-22\n');
    expect(read('Bob.md')).toContain('- 2026-09-01 lunch (with:: [[Ada]], Zorro)\n');
    expect(read('Bob.md')).not.toContain('favour');
  });

  test('a link is by path where the name alone leads elsewhere', async () => {
    const { rapport, read } = session({ 'A/Bob.md': BOB, 'B/Bob.md': 'another', 'B/Ada.md': ADA });
    await rapport('log', 'ada', 'lunch', '--with', 'bob');
    expect(read('B/Ada.md')).toContain('(with:: [[A/Bob]])');
    expect(read('A/Bob.md')).toContain('(with:: [[Ada]])');
  });

  test('a day to come makes a plan, and an attempt is none', async () => {
    const { rapport, read } = session({ 'Ada.md': ADA });
    expect((await rapport('log', 'ada', 'dinner', '--date', '2026-10-02')).out).toMatch(/^Planned with Ada: Fri 2 Oct 2026, in 4 weeks\./);
    expect(read('Ada.md')).toContain('- [ ] 2026-10-02 dinner\n');
    expect((await rapport('log', 'ada', 'x', '--date', 'tomorrow', '--no-answer')).code).toBe(2);
    expect((await rapport('log', 'ada', 'x', '--date', 'tomorrow', '--gave', 'y')).code).toBe(2);
    await rapport('log', 'ada', 'nobody there', '--no-answer', '--channel', 'call');
    expect(read('Ada.md')).toContain('- 2026-09-01 call: nobody there (no-answer)\n');
  });

  test('--json says it for other programs', async () => {
    const { out } = await session({ 'Bob.md': BOB }).rapport('log', 'bob', 'lunch', '--date', 'yesterday', '--json');
    expect(JSON.parse(out)).toEqual({ version: 1, date: '2026-08-31', precision: 'day', planned: false, followUp: null, written: [{ path: 'Bob.md', line: 7, text: '- 2026-08-31 lunch' }] });
  });

  test('all notes are written or none', async () => {
    const broken = '---\ntype: contact\nname: "Eve\n---\n';
    const { rapport, read } = session({ 'Ada.md': ADA, 'Eve.md': broken });
    const { code, err } = await rapport('log', 'ada', 'lunch', '--with', 'eve');
    expect(code).toBe(2);
    expect(err).toMatch(/^Eve\.md:\d+: .* Nothing was changed\.\n$/);
    expect(read('Ada.md')).toBe(ADA);
  });

  test('a linked note is refused', async () => {
    const { rapport, vault } = session({ '.kept/Ada.md': ADA, 'Bob.md': BOB });
    symlinkSync(join(vault, '.kept/Ada.md'), join(vault, 'Ada.md'));
    expect(await rapport('log', 'ada', 'lunch')).toMatchObject({ code: 2, err: expect.stringContaining('symbolic link') as unknown });
  });
});

describe('rapport snooze', () => {
  test('sets one property, leaves all else, and says the day', async () => {
    const { rapport, read } = session({ 'Ada.md': ADA });
    const { code, out } = await rapport('snooze', 'ada', 'in 3 weeks');
    expect(code).toBe(0);
    expect(out).toMatch(/^Ada is snoozed until Tue 22 Sep 2026, in 3 weeks\.\n/);
    expect(read('Ada.md')).toBe(ADA.replace('last-contact: 2026-07-01\n', 'last-contact: 2026-07-01\nsnooze-until: 2026-09-22\n'));
    await rapport('snooze', 'ada', 'october');
    expect(read('Ada.md')).toContain('snooze-until: 2026-10-01\n');
  });

  test('refuses a day that is not to come', async () => {
    const { rapport, read } = session({ 'Ada.md': ADA });
    expect((await rapport('snooze', 'ada', 'yesterday')).code).toBe(2);
    expect(read('Ada.md')).toBe(ADA);
  });
});

describe('rapport undo', () => {
  test('restores the exact bytes of all notes, once', async () => {
    const crlf = `\uFEFF${ADA.replaceAll('\n', '\r\n').trimEnd()}`;
    const { rapport, read } = session({ 'Ada.md': crlf, 'Bob.md': BOB });
    await rapport('log', 'ada', 'lunch', '--with', 'bob');
    expect(read('Ada.md')).not.toBe(crlf);
    const { code, out } = await rapport('undo');
    expect(code).toBe(0);
    expect(out).toMatch(/^Undone: log with Ada, Bob\.\n/);
    expect([read('Ada.md'), read('Bob.md')]).toEqual([crlf, BOB]);
    expect(await rapport('undo')).toMatchObject({ code: 2, err: expect.stringContaining('Nothing to undo') as unknown });
  });

  test('takes just its lines out where the note changed elsewhere', async () => {
    const { rapport, read, write } = session({ 'Bob.md': BOB });
    await rapport('log', 'bob', 'lunch');
    write('Bob.md', `${read('Bob.md')}- 2026-05-01 letter\n`);
    expect((await rapport('undo')).code).toBe(0);
    expect(read('Bob.md')).toBe(`${BOB}- 2026-05-01 letter\n`);
  });

  test('refuses where what was written has changed, in all notes', async () => {
    const { rapport, read, write } = session({ 'Ada.md': ADA, 'Bob.md': BOB });
    await rapport('log', 'ada', 'lunch', '--with', 'bob');
    const written = read('Ada.md');
    write('Bob.md', read('Bob.md').replace('lunch', 'a long lunch'));
    expect(await rapport('undo')).toMatchObject({ code: 2, err: expect.stringMatching(/^Bob\.md:7: What was written has changed since then\. Nothing was undone\./) as unknown });
    expect(read('Ada.md')).toBe(written);
    write('Bob.md', read('Bob.md').replace('a long lunch', 'lunch'));
    expect((await rapport('undo')).code).toBe(0);
  });

  test('what it needs is kept outside the vault, for the user alone', async () => {
    const { rapport, vault, stateFolder } = session({ 'Bob.md': BOB });
    await rapport('snooze', 'bob', 'tomorrow');
    expect(readdirSync(vault)).toEqual(['Bob.md']);
    expect(lstatSync(stateFolder).mode & 0o777).toBe(0o700);
    const [file, ...others] = readdirSync(stateFolder);
    expect(others).toEqual([]);
    expect(lstatSync(join(stateFolder, file ?? '')).mode & 0o777).toBe(0o600);
  });

  test('where that can’t be kept the note is written, and it is said', async () => {
    const { rapport, read, stateFolder } = session({ 'Bob.md': BOB });
    writeFileSync(stateFolder, 'in the way');
    const { code, err } = await rapport('log', 'bob', 'lunch');
    expect(code).toBe(0);
    expect(err).toMatch(/^Saved, but it can’t be undone: /);
    expect(read('Bob.md')).toContain('lunch');
  });

  test('a journal that somebody else wrote is not followed', async () => {
    const { rapport, read, stateFolder } = session({ 'Bob.md': BOB });
    await rapport('log', 'bob', 'lunch');
    writeFileSync(join(stateFolder, readdirSync(stateFolder)[0] ?? ''), '{"version": 1, "command": "x", "notes": [{"path": "../../etc/passwd"}]}');
    expect(await rapport('undo')).toMatchObject({ code: 2, err: expect.stringContaining('has been changed') as unknown });
    expect(read('Bob.md')).toContain('lunch');
  });

  test('--json', async () => {
    const { rapport } = session({ 'Bob.md': BOB });
    await rapport('log', 'bob', 'lunch');
    expect(JSON.parse((await rapport('undo', '--json')).out)).toEqual({ version: 1, command: 'log with Bob', takenBack: [{ path: 'Bob.md', line: 7, text: '- 2026-09-01 lunch' }] });
  });
});

describe('wrong use', () => {
  const notes = { 'People/Ada Nwosu.md': ADA, 'Work/Jan.md': BOB, 'People/Jan.md': BOB, 'Eve.md': '---\ntype: contact\nname: "Eve\n---\n' };

  test.each([
    [['show', 'Ada Nwsu'], /^No contact matches Ada Nwsu\. Did you mean one of these\?\n {2}Ada Nwosu \(People\/Ada Nwosu\.md\)\n$/],
    [['show', 'Xaver Quast'], /^No contact matches Xaver Quast\.\n$/],
    [['show', 'jan'], /^Several contacts match jan\..*\n {2}People\/Jan\.md\n {2}Work\/Jan\.md\n$/],
    [['log', 'jan', 'x'], /^Several contacts match jan/],
    [['log', 'ada', 'x', '--with', 'jan'], /^Several contacts match jan/],
    [['log', 'ada', 'x', '--date', 'soonish'], /^“soonish” isn’t a date\. /],
    [['log', 'ada', 'x', '--date', '3/4/2026'], /^“3\/4\/2026” could be two dates\. /],
    [['log', 'ada', 'x', '--date', '2026-02-30'], /^“2026-02-30” isn’t a valid date\. /],
    [['log', 'ada', 'x', '--channel', 'pigeon'], /^“pigeon” isn’t a channel\. Use one of call, /],
    [['log', 'ada', 'x', '--follow-up', 'send it'], /^“send it” doesn’t begin with a date\. /],
    [['log', 'ada', 'x', '--direction', 'up'], /direction.*up/],
    [['log', 'eve', 'x'], /^Eve\.md:\d+: .*Nothing was changed\.\n$/],
    [['snooze', 'eve', 'tomorrow'], /^Eve\.md:\d+: .*Nothing was changed\.\n$/],
    [['snooze', 'ada', 'never'], /^“never” isn’t a date\. /],
    [['queue', '--today', 'tomorrow'], /^“tomorrow” isn’t a valid date for --today\. /],
    [['queue', '--limit', 'many'], /^Option '--limit <number>' argument 'many' is invalid/],
    [['queue', '--limt', '3'], /^Unknown option '--limt'\. \(Did you mean --limit\?\)\n$/],
    [['queue', 'more'], /^Too many arguments/],
    [['show'], /^Missing required argument 'name'\.\n$/],
    [['export', '--format', 'csv', '--json'], /^--json and --format csv/],
    [['export', '--table', 'contacts'], /^--table only works with --format csv/],
    [['undo'], /^Nothing to undo/],
  ])('%j', async ([command = '', ...words], expected) => {
    const { rapport, read } = session(notes);
    const { code, out, err } = await rapport(command, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    for (const [path, text] of Object.entries(notes)) expect(read(path)).toBe(text);
  });

  test('a vault without contacts says what would make a note one', async () => {
    const { code, err } = await session({ 'a.md': 'x', 'People/b.md': 'y' }).rapport('queue');
    expect(code).toBe(2);
    expect(err).toMatch(/^No contacts among the 2 notes in .*"type: person"/);
  });
});
