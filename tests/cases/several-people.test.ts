import { describe, expect, it } from 'vitest';
import { session } from '../hosts/cli/session.ts';
import { caseVault } from './case-vault.ts';

const PERSON = { 'Ann.md': '---\ntype: person\n---\n' };

describe('several people in one note', () => {
  it('are a suggestion, also where there is no contact yet', async () => {
    const { rapport } = caseVault('several-people-in-one-note', '2024-05-12');
    const { err } = await rapport('queue');
    expect(err.replace(/\s+/g, ' ')).toContain('CONTACTS.md:7: This note looks like 2 people.');
    expect(err.replace(/\s+/g, ' ')).toContain('networking.md:7: This note looks like 2 people.');
  });

  it.each([
    '| Who | Employer | Email |\n|---|---|---|\n| Bo | Elbe | bo@elbe.example |\n| Cy | Havel | |\n| Di | Spree | |',
    '## Bo\nPhone:: 1\nRole:: CEO\n## Cy\nPhone:: 2\nRole:: CTO\n## Di\n- Email: di@elbe.example\n- Birthday: 04-17',
  ])('%j', async (text) => {
    expect((await session({ ...PERSON, 'Net.md': text }).rapport('check')).out).toContain('looks like 3 people');
  });

  it.each([
    '| Name | Price |\n|---|---|\n| Boat | 3 |\n| Sail | 4 |',
    '## Bo\nPhone:: 1\nRole:: CEO\n',
    'Company: Elbe\nRole: CTO',
    '```\n| Name | Company | Role |\n|---|---|---|\n| Bo | x | y |\n| Cy | x | y |\n```',
  ])('not %j', async (text) => {
    expect((await session({ ...PERSON, 'Net.md': text }).rapport('check')).out).not.toContain('looks like');
  });
});

it('a table of the Contacts plugin is named as not read', async () => {
  expect((await caseVault('contacts-plugin-table', '2024-05-12').rapport('check')).out).toContain('Contacts/carl j.md:1: This table of the Contacts plugin isn’t read.');
});
