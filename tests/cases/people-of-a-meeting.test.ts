import { describe, expect, it } from 'vitest';
import { session } from '../hosts/cli/session.ts';
import { caseVault, type ExportedFacts } from './case-vault.ts';

const PEOPLE = {
  'People/Ann Lee.md': '---\ntype: person\nemail: ann@elbe.example\naliases: [Annie]\n---\n',
  'People/bob-hill.md': '---\ntype: person\nname: Bob Hill\n---\n',
};

/** The days on which each contact was met, by name, in a vault of two contacts and these notes. */
async function meetings(notes: Readonly<Record<string, string>>, settings: unknown = {}): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rapport } = session({ ...PEOPLE, ...notes, 'rapport.json': JSON.stringify(settings) });
  const { contacts } = JSON.parse((await rapport('export', '--format', 'json')).out) as ExportedFacts;
  return Object.fromEntries(contacts.flatMap(({ name, interactions }) => (interactions.length === 0 ? [] : [[name, interactions.map(({ date }) => date)]])));
}

async function suggestions(notes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { rapport } = session({ ...PEOPLE, ...notes });
  const { hints } = JSON.parse((await rapport('export', '--format', 'json')).out) as { readonly hints: readonly { readonly message: string }[] };
  return hints.map(({ message }) => message);
}

describe('the names of the properties of a meeting', () => {
  it('are those that people use', async () => {
    const jana = await caseVault('property-names-of-meetings', '2024-05-12').contact('Jana Dorn');
    expect(jana.interactions.map(({ date }) => date)).toEqual(['2024-04-20', '2024-04-25', '2024-05-02', '2024-05-04']);
    expect(jana.lastContact?.date).toBe('2024-05-04');
  });

  it.each(['Attending', 'guests', 'Teilnehmer', 'asistentes', 'participantes', 'partecipanti', 'deelnemers', 'personas', 'met_with'])('%s', async (name) => {
    expect(await meetings({ 'Meetings/2024-05-04 sync.md': `---\n${name}: ["[[Ann Lee]]"]\n---\n` })).toEqual({ 'Ann Lee': ['2024-05-04'] });
  });

  it('are settings', async () => {
    const settings = { properties: { meetingPeople: ['crew'], meetingDate: ['sailed'] } };
    expect(await meetings({ 'Sailing.md': '---\ncrew: "[[Ann Lee]]"\nsailed: 2024-05-04\n---\n' }, settings)).toEqual({ 'Ann Lee': ['2024-05-04'] });
  });

  it('say one thing each', async () => {
    const { rapport } = session({ ...PEOPLE, 'rapport.json': JSON.stringify({ properties: { lastContact: ['seen'], meetingPeople: ['Seen'] } }) });
    expect((await rapport('check')).out).toContain('“seen” is used for properties.lastContact and properties.meetingPeople');
  });
});

describe('people of a meeting as plain text', () => {
  it('are the one contact with that name, slug or address', async () => {
    const vault = caseVault('people-as-plain-text', '2024-05-12');
    expect((await vault.contact('Ann Lee')).interactions.map(({ date }) => date)).toEqual(['2024-05-02', '2024-05-03']);
    expect((await vault.contact('Jana Dorn')).lastContact?.date).toBe('2024-05-01');
    expect((await vault.contact('Alex Bern')).lastContact?.date).toBe('2024-03-04');
    expect((await vault.rapport('check')).out).toContain('bob@elbe.example isn’t a link and matches no single contact.');
  });

  it.each(['Annie', 'ann lee', 'ANN@elbe.example', 'Ann Lee <ann@elbe.example>', 'mailto:ann@elbe.example', 'Ann Lee, Bob Hill', 'bob-hill and Ann Lee', '@Ann Lee (CTO); Cy Moss'])('%s', async (people) => {
    expect(Object.keys(await meetings({ 'M/2024-05-04 sync.md': `---\nattendees: ${JSON.stringify(people)}\n---\n` }))).toContain('Ann Lee');
  });

  it('may be objects', async () => {
    expect(await meetings({ 'M/2024-05-04 sync.md': '---\nattendees:\n  - name: Ann Lee\n    email: ann@elbe.example\n---\n' })).toEqual({ 'Ann Lee': ['2024-05-04'] });
  });

  it('are nobody where two contacts have the name, and none where the name only begins so', async () => {
    const notes = { 'Old/Bob Hill.md': '---\ntype: person\n---\n', 'M/2024-05-04 sync.md': '---\nattendees: [Bob Hill, Ann]\n---\n' };
    expect(await meetings(notes)).toEqual({});
    expect(await suggestions(notes)).toEqual(['Bob Hill and Ann aren’t links and match no single contact. Write [[Bob Hill]] to count the meeting.']);
  });

  it('count towards a large meeting', async () => {
    const others = Array.from({ length: 8 }, (_, index) => `Guest ${'ABCDEFGH'.charAt(index)}`);
    expect(await meetings({ 'M/2024-05-04 sync.md': `---\nattendees: ${JSON.stringify(['[[Ann Lee]]', ...others])}\n---\n` })).toEqual({});
  });

  it('are tags in a meeting', async () => {
    const eddie = await caseVault('tags-that-name-people', '2024-05-12').contact('Eddie Brook');
    expect(eddie.interactions.map(({ date, path }) => [date, path])).toEqual([
      ['2024-03-04', 'Meetings/2024-03-04 Weekly sync.md'],
      ['2024-03-05', 'Meetings/Roadmap.md'],
    ]);
    expect(await meetings({ 'Tasks/2024-05-04 write.md': '---\ntags: [person/ann-lee]\n---\n' })).toEqual({});
    expect(await meetings({ 'Notes/2024-05-04 budget.md': '---\ntags: [person/ann-lee, call]\n---\n' })).toEqual({ 'Ann Lee': ['2024-05-04'] });
  });
});

describe('people of a meeting in its text', () => {
  it('were there on its day', async () => {
    const ada = await caseVault('people-in-the-text-of-a-meeting', '2024-05-12').contact('Ada Lund');
    expect(ada.interactions.map(({ date }) => date)).toEqual(['2024-04-03', '2024-04-10', '2024-04-17', '2024-04-24', '2024-05-02', '2024-05-03', '2024-05-04']);
  });

  it.each([
    '**Attendees**: [[Ann Lee]]',
    'Attendees:: [[Ann Lee]], Cy',
    '- Participants: Annie',
    '## Attendees\n\n- [[Ann Lee]] (CTO)\n  - brought [[Bob Hill|a letter of Bob]]\n',
    '## 👥 Participants (2)\n- [x] [[Ann Lee]]\n- [ ] [[Bob Hill]]\n',
    '## Attendees\n[[Ann Lee]], Cy\n',
    '**Teilnehmer:**\n- Ann Lee – CTO\n\nText [[Bob Hill]]',
    '- Attendees:\n  - [[Ann Lee]]\n- Notes: [[Bob Hill]]',
    '> [!info] Sync\n> Guests: [[Ann Lee]]',
    'Attendees: [[Ann Lee]] (for [[Bob Hill]])',
    '# Call with [[Ann Lee]]\n\nabout [[Bob Hill]]',
  ])('%j', async (body) => {
    expect(await meetings({ 'Meetings/2024-05-04 sync.md': body })).toEqual({ 'Ann Lee': ['2024-05-04'] });
  });

  it('with the date in the text, or in a daily note', async () => {
    expect(await meetings({ 'Meetings/Sync.md': '**Date**: 2024-05-04\n**Attendees**: [[Ann Lee]]' })).toEqual({ 'Ann Lee': ['2024-05-04'] });
    expect(await meetings({ '2024-05-04.md': '### Sync\nAttendees: Ann Lee, [[bob-hill]]' })).toEqual({ 'Ann Lee': ['2024-05-04'], 'Bob Hill': ['2024-05-04'] });
  });

  it.each([
    ['without a date', 'Meetings/Sync.md', 'Attendees: [[Ann Lee]]'],
    ['in a quote', 'Meetings/2024-05-04 sync.md', '> Attendees: [[Ann Lee]]'],
    ['in code', 'Meetings/2024-05-04 sync.md', '```\nAttendees: [[Ann Lee]]\n```'],
    ['behind the list', 'Meetings/2024-05-04 sync.md', '## Attendees\n\n## Notes\n- [[Ann Lee]]'],
    ['in a week', '2024-W18.md', 'Attendees: [[Ann Lee]]'],
    ['only mentioned', 'Meetings/2024-05-04 sync.md', '# Sync\n[[Ann Lee]] was not there'],
  ])('not %s', async (_, path, text) => {
    expect(await meetings({ [path]: text })).toEqual({});
  });
});
