import { describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contact, session } from './session.ts';

const ADA = contact([], ['- 2026-08-31 call: the engine (gave:: a book on [[Looms]])', '- 2026-08-20 email (thanked:: a reference)']);
const WEEKLY = { '.obsidian/app.json': '{}', '.obsidian/plugins/periodic-notes/data.json': JSON.stringify({ weekly: { enabled: true, folder: 'Weeks', format: 'GGGG-[W]WW', template: 'Templates/Week' } }) };
const REVIEW = `%% begin rapport weekly review %%
## People this week

**In touch with** [[Ada]] (call)

**Given without being asked**
- [[Ada]]: a book on Looms (31 Aug)

**Closer than before**
- [[Ada]]: Getting to know

%% end rapport weekly review %%`;

describe('rapport review', () => {
  test('shows the week with its lines, and leaves out what has nothing to say', async () => {
    const { code, out, err } = await session({ 'People/Ada.md': ADA }).rapport('review');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`People this week · Mon 31 Aug 2026 to Sun 6 Sep 2026

In touch with
  Ada: call (People/Ada.md:7)

Given without being asked
  Ada: a book on Looms (31 Aug) (People/Ada.md:7)

Closer than before
  Ada: Getting to know (People/Ada.md:7)
`);
  });

  test('says one kind sentence of a quiet week', async () => {
    expect((await session({ 'Ada.md': contact([], ['- 2026-08-20 call']) }).rapport('review')).out).toMatch(/^People this week .*\n {2}A quiet week\. .*\n$/);
  });

  test('writes it into a new weekly note from its template; again changes nothing; undo moves the note to the trash', async () => {
    const { rapport, read, vault } = session({ ...WEEKLY, 'People/Ada.md': ADA, 'Templates/Week.md': '# {{title}}\n{{monday:D MMM}}\n' });
    expect((await rapport('review', '--write')).out).toMatch(/^The weekly review is in Weeks\/2026-W36\.md\.\n/);
    expect(read('Weeks/2026-W36.md')).toBe(`# 2026-W36\n31 Aug\n\n${REVIEW}\n`);
    expect((await rapport('review', '--write')).out).toBe('The weekly review in Weeks/2026-W36.md is up to date.\n');
    expect((await rapport('undo')).out).toMatch(/^Undone: add the weekly review\./);
    expect(existsSync(join(vault, 'Weeks/2026-W36.md'))).toBe(false);
  });

  test('replaces its own part of an existing note, and undo brings the bytes back', async () => {
    const before = '---\nmood: good\n---\r\n# Week\r\n- call with [[Ada]]\r\n\r\n```dataview\r\nlist\r\n```';
    const { rapport, read, write } = session({ ...WEEKLY, 'People/Ada.md': ADA, 'Weeks/2026-W36.md': before });
    await rapport('review', '--write');
    expect(read('Weeks/2026-W36.md')).toBe(before.replace('```dataview', `${REVIEW.replaceAll('\n', '\r\n')}\r\n\r\n\`\`\`dataview`));
    await rapport('undo');
    expect(read('Weeks/2026-W36.md')).toBe(before);
    write('People/Ada.md', ADA.replace('call: the engine', 'coffee: the engine'));
    expect((await rapport('review', '--write', '--json')).out).toContain('[[Ada]] (coffee)');
  });

  test('isn’t read as contact, mention or promise', async () => {
    const { rapport } = session({ ...WEEKLY, 'People/Ada.md': ADA });
    const before = JSON.parse((await rapport('show', 'ada', '--json')).out) as unknown;
    await rapport('review', '--write');
    expect(JSON.parse((await rapport('show', 'ada', '--json')).out)).toEqual(before);
    expect((await rapport('check')).code).toBe(0);
  });

  test('keeps to the words of a template, and refuses placeholders that don’t exist', async () => {
    const template = (text: string): Readonly<Record<string, string>> => ({ ...WEEKLY, 'People/Ada.md': ADA, 'Weeks/2026-W36.md': 'x\n', 'rapport.json': JSON.stringify({ reviewTemplate: text }) });
    const own = session(template('### {{from}} to {{to}}\nGave: {{given}}\n\n{{thanks}}'));
    await own.rapport('review', '--write');
    expect(own.read('Weeks/2026-W36.md')).toBe('x\n\n%% begin rapport weekly review %%\n### 2026-08-31 to 2026-09-06\nGave: [[Ada]]: a book on Looms (31 Aug)\n\n%% end rapport weekly review %%\n');
    const wrong = session(template('{{gifts}}'));
    const { code, err } = await wrong.rapport('review', '--write');
    expect([code, wrong.read('Weeks/2026-W36.md')]).toEqual([2, 'x\n']);
    expect(err).toMatch(/^The review template can’t have \{\{gifts\}\}\. Use .* Nothing was changed\.\n$/);
  });

  test.each([
    ['---\nmood: good\n', /^Weeks\/2026-W36\.md:1: The frontmatter never ends: .* Nothing was changed\.\n$/],
    ['a\n```\ncode', /Close what is open at its end/],
    [Uint8Array.from([0x61, 0xff, 0x0a]), /^Weeks\/2026-W36\.md isn’t UTF-8 text\./],
    ['%% begin rapport weekly review %%\nx\n', /aren’t one pair/],
  ])('refuses a broken note with one sentence: %j', async (text, sentence) => {
    const { rapport } = session({ ...WEEKLY, 'People/Ada.md': ADA, 'Weeks/2026-W36.md': text });
    const { code, err } = await rapport('review', '--write');
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  test('says nothing of give and take with whoever has it off', async () => {
    const { out } = await session({ 'Ada.md': ADA.replace('type: contact', 'type: contact\nreciprocity: none') }).rapport('review', '--year');
    expect(out).toMatch(/In touch with\n {2}Ada \(/);
    expect(out).not.toMatch(/book|reference/);
  });
});
