import { describe, expect, test } from 'vitest';
import { contact, session } from './session.ts';

const ADA = contact([], ['- 2026-07-01 coffee']);

describe('contact that other notes record', () => {
  test('is shown with its sources, mentions and tasks beside it', async () => {
    const { rapport } = session({
      'Ada.md': ADA,
      '2026-07-01.md': '- coffee with [[Ada]]',
      'Meetings/2026-08-03 Kick-off.md': '---\nattendees: ["[[Ada]]"]\n---\n',
      '2026-08-20.md': '- idea of [[Ada]]\n- [ ] send [[Ada]] the map',
    });
    const { out } = await rapport('show', 'ada');
    expect(out).toContain('1 Jul  coffee (Ada.md:7) also in (2026-07-01.md:1)');
    expect(out).toContain('3 Aug  meeting: Kick-off (Meetings/2026-08-03 Kick-off.md:2)');
    expect(out).toContain('Mentions (not interactions)\n  20 Aug  idea of Ada (2026-08-20.md:1)');
    expect(out).toContain('Tasks mentioning them\n  send Ada the map (2026-08-20.md:2)');
  });

  test('is exported with its sources', async () => {
    const { rapport } = session({ 'Ada.md': ADA, '2026-07-01.md': '- coffee with [[Ada]]\n- idea of [[Ada]]' });
    const exported: unknown = JSON.parse((await rapport('export', '--format', 'json')).out);
    expect(exported).toMatchObject({
      contacts: [{ interactions: [{ path: 'Ada.md', alsoIn: [{ path: '2026-07-01.md', line: 1 }] }], tasks: [], mentions: [{ date: '2026-07-01', text: 'idea of [[Ada]]', reason: 'mentioned', path: '2026-07-01.md', line: 2 }] }],
    });
  });

  test('is found in daily notes as the app is told to name them', async () => {
    const notes = { 'Ada.md': ADA, 'Journal/2026/Aug/Monday, 3rd.md': '- lunch with [[Ada]]' };
    expect((await session(notes).rapport('show', 'ada')).out).not.toContain('3 Aug');
    const format = '{"folder": "Journal", "format": "YYYY/MMM/dddd, Do"}';
    expect((await session({ ...notes, '.obsidian/daily-notes.json': format }).rapport('show', 'ada')).out).toContain('3 Aug  lunch with Ada');
    const renamed = { ...notes, '.config/core-plugins.json': '{}', '.config/daily-notes.json': format, '.git/config': '' };
    expect((await session(renamed).rapport('show', 'ada')).out).toContain('3 Aug  lunch with Ada');
    const periodic = { ...notes, '.obsidian/app.json': '{}', '.obsidian/plugins/periodic-notes/data.json': `{"daily": {"enabled": true, ${format.slice(1)}}` };
    expect((await session(periodic).rapport('show', 'ada')).out).toContain('3 Aug  lunch with Ada');
  });

  test('does not fail where the app’s files are broken', async () => {
    const notes = { 'Ada.md': ADA, '2026-08-03.md': '- lunch with [[Ada]]', '.obsidian/daily-notes.json': '{"folder": ' };
    expect((await session(notes).rapport('show', 'ada')).out).toContain('3 Aug  lunch with Ada');
  });
});
