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
    '- Bo Ray (Elbe): bo@elbe.example\n- **Cy**, +49 30 123456\n- [[Di Fox]] – [mail](mailto:di@elbe.example)',
    '| Who | Employer | Email |\n|---|---|---|\n| Bo | Elbe | bo@elbe.example |\n| Cy | Havel | |\n| Di | Spree | |',
    '## Bo\nPhone:: 1\nRole:: CEO\n## Cy\nPhone:: 2\nRole:: CTO\n## Di\n- Email: di@elbe.example\n- Birthday: 04-17',
  ])('%j', async (text) => {
    expect((await session({ ...PERSON, 'Net.md': text }).rapport('check')).out).toContain('looks like 3 people');
  });

  it.each([
    '| Name | Price |\n|---|---|\n| Boat | 3 |\n| Sail | 4 |',
    '## Bo\nPhone:: 1\nRole:: CEO\n',
    'Company: Elbe\nRole: CTO',
    '- asked Bo: bo@elbe.example\n- sent to Cy, cy@elbe.example\n- [ ] **Di** – di@elbe.example\n- [ ] **Ed** – ed@elbe.example',
    '```\n| Name | Company | Role |\n|---|---|---|\n| Bo | x | y |\n| Cy | x | y |\n```',
  ])('not %j', async (text) => {
    expect((await session({ ...PERSON, 'Net.md': text }).rapport('check')).out).not.toContain('looks like');
  });
});

it('a table of the Contacts plugin is named as not read', async () => {
  expect((await caseVault('contacts-plugin-table', '2024-05-12').rapport('check')).out).toContain('Contacts/carl j.md:1: This table of the Contacts plugin isn’t read.');
});

it('a dated note that lists addresses isn’t a list of people', async () => {
  expect((await session({ ...PERSON, '2026-08-01.md': '- **Bo Ray** – bo@elbe.example\n- **Cy Dent** – cy@elbe.example\n' }).rapport('check')).out).not.toContain('looks like');
});

describe('splitting a note into contacts', () => {
  const LIST = '# Net\n\n- **Ann Lee** – CTO at Acme, ann@acme.example\n- [[Bo Ray]]: bo@blue.example\n  - Birthday: 04-17\n  - likes *sailing*\n- **Cy Dent** – met at the fair\n- pay the rent\n';

  it('makes a note for each person below a heading, with what is certain as properties', async () => {
    const { rapport, read } = caseVault('several-people-in-one-note', '2024-05-12');
    const before = read('CONTACTS.md');
    const { code, out } = await rapport('split', 'CONTACTS.md');
    expect(code).toBe(0);
    expect(out).toContain('2 contacts created from CONTACTS.md.');
    expect(read('Olga Stern.md')).toBe(
      '---\ntype: person\ncompany: Elbe\nrole: Producer\nrelationship: Client\nmet-at: "meetup (Feb 3)"\nlast-contact: 2024-02-12\nnext-contact: 2024-05-20\n---\n\n- **Notes:**\n  - likes boats\n',
    );
    expect(read('CONTACTS.md')).toBe(before);
    expect((await rapport('show', 'Paul Winter')).out).toContain('Havel');
  });

  it('makes a note for each row of a table; what is no date stays in the text', async () => {
    const { rapport, read } = caseVault('several-people-in-one-note', '2024-05-12');
    await rapport('split', 'networking');
    expect(read('Olga Stern.md')).toContain('- Last Touch: Feb 12 call\n- Next Action: send the outline\n- Notes: invited me\n');
    expect(read('Paul Winter.md')).toContain('last-contact: 2024-03-01\n');
  });

  it('makes a note for each item with an address, and of those written like them', async () => {
    const { rapport, read } = session({ 'Net.md': LIST });
    const { out } = await rapport('split', 'Net.md');
    expect(out).toContain('3 contacts created from Net.md.');
    expect(out).toContain('Net.md:8: - pay the rent (not certain to be a person)');
    expect(read('Ann Lee.md')).toBe('---\ntype: person\nemail: "ann@acme.example"\n---\n\nCTO at Acme, ann@acme.example\n');
    expect(read('Bo Ray.md')).toBe('---\ntype: person\nemail: "bo@blue.example"\nbirthday: "04-17"\n---\n\n- likes *sailing*\n');
    expect(read('Cy Dent.md')).toContain('met at the fair');
  });

  it('reads other languages, writes into the folder of contacts, and names who has a note and what is no name', async () => {
    const text = '| Name | Firma | E-Mail | Geburtstag |\r\n|---|---|---|---|\r\n| Ann | Elbe | ann@elbe.example | 17. April |\r\n| Jörg Maß | Havel | | |\r\n| (offen) | Spree | | |\r\n';
    const { rapport, read } = session({ 'People/Ann.md': '---\ntype: person\n---\n', 'Netz.md': text });
    const { out } = await rapport('split', 'Netz.md');
    expect(out).toContain('Ann already has a note: People/Ann.md');
    expect(out).toContain('Netz.md:5: (offen)');
    expect(read('People/Jörg Maß.md')).toBe('---\ntype: person\ncompany: Havel\n---\n');
    expect(read('People/Ann.md')).toBe('---\ntype: person\n---\n');
  });

  it('leaves out headings beside the people, and goes by whole sections', async () => {
    const text = '## Bo Ray\nPhone:: +49 30 1234567\nRole:: CEO\n### Log\n- 2026-01-02 call: boats\n\n---\n\n## Notes\nEmail:: x@y.example\nRole:: none\n## Ideas\nsail\n';
    const { rapport, read } = session({ 'Net.md': text });
    const { out } = await rapport('split', 'Net');
    expect(read('Bo Ray.md')).toBe('---\ntype: person\nphone: "+49 30 1234567"\nrole: CEO\n---\n\n### Log\n- 2026-01-02 call: boats\n');
    expect(out).toContain('Net.md:9: Notes');
    expect(out).toContain('Net.md:12: Ideas');
  });

  it('is previewed by --dry-run and taken back by undo', async () => {
    const { rapport, read } = session({ 'Net.md': LIST });
    expect((await rapport('split', 'Net.md', '--dry-run')).out).toContain('3 contacts would be created from Net.md.');
    expect(() => read('Ann Lee.md')).toThrow();
    await rapport('split', 'Net.md');
    expect((await rapport('undo')).code).toBe(0);
    expect(() => read('Ann Lee.md')).toThrow();
    expect((await rapport('undo')).code).toBe(2);
  });

  it('undoes nothing if one of the notes has been changed', async () => {
    const { rapport, read, write } = session({ 'Net.md': LIST });
    await rapport('split', 'Net.md');
    write('Cy Dent.md', 'mine');
    expect((await rapport('undo')).err).toContain('Nothing was undone');
    expect(read('Ann Lee.md')).toContain('CTO');
  });

  it.each(['just a note', '| Price | Company | Email |\n|---|---|---|\n| 3 | Elbe | x@elbe.example |', '## Notes\n- Company: x\n- Role: y\n'])('says so and changes nothing where it finds no one: %j', async (text) => {
    const { code, err } = await session({ 'Net.md': text }).rapport('split', 'Net.md');
    expect(code).toBe(2);
    expect(err).toContain('No people were found in Net.md. Nothing was changed.');
  });

  it('gives the note of a table of the Contacts plugin its properties', async () => {
    const { rapport, read, contact } = caseVault('contacts-plugin-table', '2024-05-12');
    const before = read('Contacts/carl j.md');
    expect((await rapport('split', 'carl j')).code).toBe(0);
    expect(read('Contacts/carl j.md')).toBe(`---\nname: Carla Jonas\nphone: "+1 555 555 5555"\nbirthday: 1966-12-06\nlast-contact: 2024-02-06\n---\n${before}`);
    expect(await contact('Carla Jonas')).toMatchObject({ birthday: '1966-12-06', lastContact: { date: '2024-02-06' } });
    expect((await rapport('check')).out).not.toContain('Contacts plugin');
    expect((await rapport('split', 'carl j')).code).toBe(2);
    await rapport('undo');
    expect(read('Contacts/carl j.md')).toBe(before);
  });
});
