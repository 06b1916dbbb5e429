import { describe, expect, it, test } from 'vitest';
import { readSettings } from '../../src/domain/settings/settings-json.ts';
import { caseVault } from './case-vault.ts';

const at = '2024-05-12';

describe('a cadence by tag', () => {
  test('of one’s own, or of a tag around it', async () => {
    const { facts, write } = caseVault('cadence-by-tag', at);
    write('rapport.json', '{"cadence":{"byTag":{"#Family":"14d","friend":"30d","person/family":"21d"}}}');
    const { contacts, queue } = await facts();
    expect(contacts.map(({ name, cadence }) => [name, cadence])).toEqual([
      ['Ida', { text: 'every 2 weeks', from: 'tag' }], ['Jon', { text: 'every 30 days', from: 'tag' }], ['Kim', { text: 'every 3 weeks', from: 'tag' }],
    ]);
    expect(queue.map(({ path }) => path).sort()).toEqual(['People/Ida.md', 'People/Jon.md', 'People/Kim.md']);
  });

  it('comes after the note and the circle, and before the relationship; the most nested tag decides', async () => {
    const { contact, write } = caseVault('cadence-by-tag', at);
    write('rapport.json', '{"cadence":{"byCircle":{"inner":"weekly"},"byTag":{"friend":"monthly","friend/good":"14d","friends":"daily"},"byRelationship":{"ally":"yearly"}}}');
    write('People/A.md', '---\ntype: person\ntags: [friend, friend/good/old]\nrelationship: ally\n---\n');
    write('People/B.md', '---\ntype: person\ntags: [friend]\ncircle: inner\n---\n');
    write('People/C.md', '---\ntype: person\ntags: [friendly]\nrelationship: ally\n---\n');
    expect([await contact('A'), await contact('B'), await contact('C')].map(({ cadence }) => cadence?.text)).toEqual(['every 2 weeks', 'weekly', 'yearly']);
  });

  it('a key that no contact has is a suggestion', async () => {
    const { rapport } = caseVault('cadence-by-tag', at);
    const { code, out } = await rapport('check');
    expect(code).toBe(0);
    expect(out).toContain('rapport.json:1: No contact has the circle “family”, so its frequency in the settings does nothing. Check the spelling, or set it by tag.');
    expect(out.match(/No contact has/g)).toHaveLength(4);
  });
});

describe('a property name for two facts', () => {
  it('is one problem, in plain words', async () => {
    const { rapport, write } = caseVault('cadence-by-tag', at);
    write('rapport.json', '{"properties":{"circle":["Nähe"],"role":["nähe","Job"]}}');
    expect((await rapport('check')).out).toBe('rapport.json:1: “Nähe” is used for properties.circle and properties.role. Use it for one of them.\n\n1 problem\n');
  });

  it('the same name twice for one fact is none', () => {
    expect(readSettings({ properties: { role: ['Amt', 'amt'] } }).problems).toEqual([]);
  });
});
