import { describe, expect, it } from 'vitest';
import { session, type Session } from '../hosts/cli/session.ts';
import { caseVault, type ExportedFacts } from './case-vault.ts';

/** The names of all contacts. */
async function namesIn({ rapport }: Session): Promise<readonly string[]> {
  const facts = JSON.parse((await rapport('export', '--format', 'json')).out) as ExportedFacts;
  return facts.contacts.map(({ name }) => name);
}

describe('a tag that names a person', () => {
  it('makes no contact of a meeting or a task', async () => {
    const vault = caseVault('tags-that-name-people', '2024-05-12');
    expect(await namesIn(vault)).toEqual(['Eddie Brook']);
    const eddie = await vault.contact('Eddie Brook');
    expect(eddie.lastContact?.date).toBe('2024-03-05');
  });

  it.each([
    ['of another type', 'Notes/Pricing.md', 'type: project\ntags: [person/eddie-brook]'],
    ['with a date', 'Notes/Pricing.md', 'date: 2024-03-01\ntags: [person/eddie-brook]'],
    ['with a date in its name', 'Notes/Pricing 2024-03-01.md', 'tags: [person/eddie-brook]'],
    ['with people', 'Notes/Pricing.md', 'attendees: Eddie\ntags: [person/eddie-brook]'],
    ['with two such tags', 'Notes/Pricing.md', 'tags: [person/eddie-brook, person/gwen-stone]'],
    ['of another type, with the plain tag', 'Notes/Pricing.md', 'type: meeting\ntags: [people]'],
    ['about a subject', 'Notes/Pricing.md', 'tags: [topic/people]'],
  ])('nor of a note %s', async (_, path, properties) => {
    expect(await namesIn(session({ [path]: `---\n${properties}\n---\n`, 'Eddie.md': '---\ntype: person\n---\n' }))).toEqual(['Eddie']);
  });

  it.each(['tags: [person/work]', 'type: friend\ntags: [person]', 'type: note\ntags: [contact]', 'created: 2024-03-01\ntags: [person/work]'])('but a person may have %s', async (properties) => {
    expect(await namesIn(session({ 'Notes/Ann.md': `---\n${properties}\n---\n` }))).toEqual(['Ann']);
  });
});

describe('a person in a folder of their own', () => {
  it('is a contact, by the name of the folder', async () => {
    expect(await namesIn(caseVault('person-in-a-folder-of-its-own', '2024-05-12'))).toEqual(['Bo Lang', 'Uma Reed']);
  });

  it('is found by that name', async () => {
    const { rapport } = caseVault('person-in-a-folder-of-its-own', '2024-05-12');
    expect((await rapport('show', 'Bo Lang')).out).toContain('2024');
    expect((await rapport('show', 'Uma')).code).toBe(0);
  });

  it('may have a README, a slug for a folder, and a tag', async () => {
    const vault = session({
      'Netz/Cy Moss/README.md': '---\ntags: [person]\n---\n# About\n',
      'Netz/dee-ash/index.md': '---\ntype: person\n---\n# Dee Ash\n',
      'Netz/Eva Orr/Eva Orr.md': '---\ntags: [contact]\n---\n',
      'Netz/index.md': '---\ntype: note\n---\n',
    });
    expect(await namesIn(vault)).toEqual(['Cy Moss', 'Eva Orr', 'Dee Ash']);
  });

  it('is none where the folder holds many people', async () => {
    const person = '---\ntype: person\n---\n';
    expect(await namesIn(session({ 'Contacts/Contacts.md': person, '04_PEOPLE/index.md': person, 'README.md': person, 'Friends/README.md': person, 'Ann.md': person }))).toEqual(['Ann']);
  });
});

describe('names', () => {
  it('are titles where the file name is a slug or an identifier', async () => {
    const vault = caseVault('title-is-the-name', '2024-09-12');
    expect([...(await namesIn(vault))].sort()).toEqual(['Ex Ample Person', 'Jana Smit', 'John Doe', 'Mary-Lou O\'Neil']);
    expect((await vault.rapport('check')).out).toBe('No problems found in 4 contacts.\n');
    expect((await vault.rapport('show', 'jana')).out).toContain('Jana Smit · work · Engineer');
    expect((await vault.rapport('show', 'mary-lou')).out).toContain('Mary-Lou');
  });

  it('are headings where the file name is a slug', async () => {
    const vault = caseVault('file-names-that-are-slugs', '2024-05-12');
    expect(await namesIn(vault)).toEqual(['Maria García', 'Ann Lee']);
    for (const name of ['Maria Garcia', 'maria-garcia', 'Ann Lee', 'person-ann-lee']) expect((await vault.rapport('show', name)).code).toBe(0);
  });

  it('are shown without an @, and found with and without it', async () => {
    const vault = caseVault('names-with-an-at-sign', '2024-05-12');
    expect(await namesIn(vault)).toEqual(['Jane Dow']);
    for (const name of ['Jane Dow', '@Jane Dow', '@jane', 'Jane']) expect((await vault.rapport('show', name)).code).toBe(0);
    expect((await vault.rapport('log', 'Jane Dow', 'the plan')).code).toBe(0);
    expect(vault.read('People/@Jane Dow.md')).toContain('the plan');
  });

  it.each([
    ['p/47110.md', 'title: Eva Orr', '', 'Eva Orr'],
    ['p/202407150930.md', '', '# Eva Orr', 'Eva Orr'],
    ['p/@eorr.md', 'title: Eva Orr', '', 'Eva Orr'],
    ['p/eva.md', '', '# Eva Orr', 'Eva Orr'],
    ['p/eva-orr.md', 'title: CTO', '', 'eva-orr'],
    ['p/eva-orr.md', '', '# Notes', 'eva-orr'],
    ['p/eva-orr.md', '', '# Eva\n\n# Orr', 'eva-orr'],
    ['p/eva-orr.md', 'name: E. Orr\ntitle: Eva Orr', '# Eva', 'E. Orr'],
    ['p/Eva Orr.md', 'title: CTO', '# Eva-Maria', 'Eva Orr'],
    ['p/@Eva Orr.md', '', '# Contact', 'Eva Orr'],
  ])('%s with %j and %j', async (path, property, body, name) => {
    expect(await namesIn(session({ [path]: `---\ntype: person\n${property}\n---\n${body}\n` }))).toEqual([name]);
  });

  it('leave the title to the role', async () => {
    const { rapport } = session({ 'eva-orr.md': '---\ntype: person\ntitle: CTO\n---\n' });
    expect((await rapport('show', 'eva-orr')).out).toContain('eva-orr · CTO');
  });
});

describe('what makes a note a contact', () => {
  it('is its type by any name, in the properties or in the text', async () => {
    expect(await namesIn(caseVault('what-makes-a-contact', '2024-05-12'))).toEqual(['Nils Berg', 'Ann Lee', 'Jana Dorn', 'Bo Rye']);
  });

  it.each([
    ['Notes/Ann.md', '---\ntags: [crm/contact]\n---\n'],
    ['Notes/Ann.md', '---\nnoteType: Person\n---\n'],
    ['Notes/Ann.md', '---\ncreated: 2024\n---\n# Ann #person\n\nSails.'],
    ['Notes/Ann.md', 'Tags: #friend, #contact\n\n## Notes'],
    ['Notes/Ann.md', '- type:: [[Person]]\n- notes'],
    ['Notes/Ann.md', 'tags:: #type/person'],
    ['Notes/Ann.md', '**Type**:: person'],
  ])('%s: %j', async (path, text) => {
    expect(await namesIn(session({ [path]: text }))).toEqual(['Ann']);
  });

  it.each([
    ['2024-05-01.md', '#person'],
    ['Notes/Boat.md', 'Met a #person today'],
    ['Notes/Boat.md', '```\n#person\n```'],
    ['Notes/Boat.md', '> type:: person'],
    ['Notes/Boat.md', '---\ntype: project\n---\n#person'],
    ['Notes/Boat.md', '## Ann\n#person\n## Bob\n#person'],
    ['Notes/Boat.md', '# {{title}}\n#person'],
    ['Notes/Boat.md', '#person/ann-lee #person/bob'],
    ['Notes/Boat.md', '#personal'],
    ['Notes/Boat.md', 'The type:: person field'],
  ])('not %s: %j', async (path, text) => {
    expect(await namesIn(session({ [path]: text, 'Ann.md': '---\ntype: person\n---\n' }))).toEqual(['Ann']);
  });
});

describe('in a folder of contacts', () => {
  it('a note with a date anywhere in its name is none, nor is a table of contents', async () => {
    const vault = caseVault('dated-notes-among-contacts', '2024-05-12');
    vault.write('People/Ann Lee/Ann Lee.md', '---\ntype: person\n---\n');
    expect(await namesIn(vault)).toEqual(['Ann Lee']);
  });

  it.each(['Call 20240501', 'Ann 2024-5-1', 'Ann, 3 May 2024', '2024.05.01 Ann', 'Index', 'People MOC', '_index', 'README', '00 Overview'])('%s', async (name) => {
    const settings = { contacts: { folders: ['Net'] } };
    expect(await namesIn(session({ 'rapport.json': JSON.stringify(settings), [`Net/${name}.md`]: 'x', 'Net/Bo.md': 'x', 'Net/202405011030 Cy.md': 'x' }))).toEqual(['202405011030 Cy', 'Bo']);
  });
});
