import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsIn, mentionsIn } from '../notes/other-note/reading.ts';
import { propertyRuns } from '../property-runs.ts';
import { caseVault } from './case-vault.ts';

const DAILY = 'Daily/2026-08-03.md';

describe('names in bold', () => {
  it('are read as links are, in a list of activities and in daily notes', async () => {
    const { contact } = caseVault('names-in-bold', '2024-05-12');
    const lance = await contact('Lance Hill');
    expect(lance.interactions.map(({ date, path, line, with: people }) => ({ date, path, line, people }))).toEqual([
      { date: '2024-01-04', path: 'friends.md', line: 2, people: ['People/Brad Otter.md'] },
      { date: '2024-02-03', path: 'Daily/2024-02-03.md', line: 1, people: [] },
    ]);
    expect(await contact('Grace Muller')).toMatchObject({ lastContact: { date: '2023-11-01' }, mentions: [{ path: 'Daily/2024-02-03.md', line: 1 }] });
  });

  it('may be other names, and need a report as links do', async () => {
    const { contact } = caseVault('names-in-bold', '2024-05-12');
    expect(await contact('Brad Otter')).toMatchObject({
      interactions: [{ date: '2023-06-01', path: 'People/Brad Otter.md' }, { date: '2024-01-04' }],
      mentions: [{ path: 'Daily/2024-02-03.md', line: 3 }],
    });
  });

  it('say nothing where they are nobody’s', async () => {
    const { facts, rapport } = caseVault('names-in-bold', '2024-05-12');
    expect((await facts()).problems).toEqual([]);
    expect((await rapport('check')).out).not.toMatch(/Paris|Big Report|Important/);
  });
});

describe('a line with a name in bold or italics', () => {
  it.each([
    ['- Lunch with **Ann Miller**', 'meal Ann Miller'],
    ['- called *Ann*', 'call Ann'],
    ['- __Ann Miller__ called', 'call Ann Miller'],
    ['- mit **Änne Müller** telefoniert', 'call Änne Müller'],
    ['- coffee with **Ann O’Brien-Lee** and [[Bob]]', 'coffee Ann O’Brien-Lee+Bob'],
    ['- [x] call **Ann Miller**', 'call Ann Miller'],
    ['- idea of **Ann Miller** (contact:: yes)', '? Ann Miller'],
  ])('%s is contact', (line, expected) => {
    expect(contactsIn(DAILY, line)).toEqual([`2026-08-03 ${expected}`]);
  });

  it.each([
    '- need to call **Ann Miller**',
    '- lunch with **Ann Miller**, cancelled',
    '- Tom had lunch with **Ann Miller**',
    '- lunch with **Ann Miller** (contact:: no)',
    '- [ ] call **Ann Miller**',
    '- `lunch with **Ann Miller**`',
  ])('%s is none', (line) => {
    expect(contactsIn(DAILY, line)).toEqual([]);
  });

  it('mentions who is only spoken of', () => {
    expect(mentionsIn(DAILY, '- lunch with **Ann Miller**, talked about **Eve Doe**')).toEqual(['mentioned Eve Doe']);
  });

  it.each([
    ['- **Lunch** with [[Ada]]', 'meal Ada'],
    ['- **Project Kickoff** with [[Ada]]', '? Ada'],
    ['- **Important** call with [[Ada]]', 'call Ada'],
    ['- _Great_ coffee with [[Ada]], then **Gym**', 'coffee Ada'],
  ])('%s: words that are no name change nothing for who is linked', (line, expected) => {
    expect(contactsIn(DAILY, line).map((contact) => contact.replace(/Great\+/, ''))).toEqual([`2026-08-03 ${expected}`]);
  });

  it('is read as the line with links is', () => {
    const words = fc.constantFrom('lunch with', 'called', 'and', 'must', 'I', 'about', 'coffee', ',', 'cancelled', 'Tom', 'met', ':');
    const line = fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom('{Ann Miller}', '{Eve Doe}') }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(line, (parts) => {
        const written = `- ${parts.join(' ')}`;
        const inBold = contactsIn(DAILY, written.replace(/\{([^}]*)\}/g, '**$1**'));
        expect(inBold).toEqual(contactsIn(DAILY, written.replace(/\{([^}]*)\}/g, '[[$1]]')));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
