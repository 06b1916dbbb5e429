import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDate } from '../../src/domain/day.ts';
import { propertyRuns } from '../property-runs.ts';
import { read } from '../notes/log/reading.ts';
import { caseVault } from './case-vault.ts';

const of = (body: string, properties = ''): ReturnType<typeof read> => read(`---\ntype: person\n${properties}---\n${body}\n`);

describe('fields in the text', () => {
  test('are properties', async () => {
    const { contact, rapport } = caseVault('fields-in-the-text', '2024-05-12');
    expect((await rapport('check')).code).toBe(0);
    expect(await contact('Ann Lee')).toMatchObject({
      role: 'CTO', organisations: ['Elbe'], lastContact: { date: '2024-05-02', path: 'People/Ann Lee.md', line: 8 }, birthday: '1990-05-14', cadence: { text: 'monthly' }, nextContact: '2024-05-20', relationship: 'friend',
    });
  });

  it.each(['Birthday:: 04-17', '**Birthday::** 04-17', '**Birthday**:: 04-17', '- Birthday:: 04-17', '- details\n  - 🎂 birthday:: 04-17', '(birthday:: 04-17)', '[Birthday:: 04-17]  ', '_Date of birth_ :: 04-17', 'Some words\nBirthday:: 04-17\nand more'])('%s', (line) => {
    expect(of(line).birthday?.value).toEqual({ year: null, month: 4, day: 17 });
  });

  it.each(['She wrote birthday:: 04-17', '> Birthday:: 04-17', '`Birthday:: 04-17`', '```\nBirthday:: 04-17\n```', '%% Birthday:: 04-17 %%', '- [ ] Birthday:: 04-17', '## Log\nBirthday:: 04-17', '### 2026-05-01 Call\nBirthday:: 04-17', '- 2026-05-01 call\n  - birthday:: 04-17', '[birthday:: 04-17] [role:: x]', 'Birthday: 04-17'])('not %s', (line) => {
    expect(of(line).birthday).toBeNull();
  });

  it('the frontmatter wins, if it says anything', () => {
    const { lastContact, problems } = of('Last Contact:: 2026-05-01', 'last-contact: 2026-04-01\n');
    expect([lastContact === null ? null : formatDate(lastContact.value), problems]).toEqual(['2026-04-01', []]);
    expect(of('Last Contact:: 2026-05-01', 'last-contact:\n').lastContact?.line).toBe(5);
    expect(of('Last Contact:: 2026-05-01', 'last-contact: never\n').lastContact).not.toBeNull();
  });

  it('what can’t be read is a problem of its line', () => {
    expect(of('Birthday:: soon').problems).toMatchObject([{ line: 4, detail: { kind: 'unreadable-property', property: 'Birthday' } }]);
  });

  it('are changed in their place, and nothing else is', async () => {
    const { rapport, read: text } = caseVault('fields-in-the-text', '2024-05-12');
    const before = text('People/Ann Lee.md');
    await rapport('snooze', 'Ann Lee', '2024-06-01');
    expect(text('People/Ann Lee.md')).toBe(before.replace('type: person\n', 'type: person\nsnooze-until: 2024-06-01\n'));
    await rapport('undo');
    await rapport('log', 'Ann Lee', 'a walk');
    expect(text('People/Ann Lee.md')).toBe(`${before.replace('**Last contact::** 2024-05-02', '**Last contact::** 2024-05-12')}${before.endsWith('\n') ? '' : '\n'}\n## Interactions\n\n- 2024-05-12 a walk\n`);
  });

  it('an empty one is filled', async () => {
    const { rapport, read: text, write } = caseVault('fields-in-the-text', '2024-05-12');
    write('People/Bo.md', '---\ntype: person\n---\r\n- **Last contact::**\r\n- [Snoozed until::]\r\n');
    await rapport('snooze', 'Bo', '2024-06-01');
    await rapport('log', 'Bo', 'a walk');
    expect(text('People/Bo.md')).toContain('- **Last contact::** 2024-05-12\r\n- [Snoozed until:: 2024-06-01]\r\n');
  });

  it('any text is read, without an exception', () => {
    const pieces = fc.constantFrom('Birthday', '::', ':: ', '**', '[', ']', '(', ')', '\n', '\r\n', '- ', '2026-05-01', '# ', '[[', ']]', '`', '%%', '😀', ' ', 'Last contact');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const body = parts.join('');
        const { birthday, lastContact } = of(body);
        for (const found of [birthday, lastContact]) if (found !== null) expect(found.line).toBeGreaterThan(3);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
