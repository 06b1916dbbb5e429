import { describe, expect, it, test } from 'vitest';
import { formatDate } from '../../src/domain/day.ts';
import { read } from '../notes/log/reading.ts';
import { caseVault } from './case-vault.ts';

const at = '2024-05-12';
const own = (body: string): readonly string[] => read(`---\ntype: person\n---\n${body}\n`).interactions.map(({ date, text }) => `${formatDate(date)} ${text}`);

describe('a ticked task', () => {
  test('that is contact counts on its day', async () => {
    const { contact } = caseVault('ticked-elsewhere', at);
    const { interactions, lastContact } = await contact('John Sand');
    expect(interactions.map(({ date, channel, line }) => [date, channel, line])).toEqual([['2024-05-03', 'call', 3], ['2024-05-04', 'meal', 4], ['2024-05-05', 'coffee', 5]]);
    expect(lastContact).toMatchObject({ date: '2024-05-05', path: 'Projects/Boat.md', line: 5 });
    expect((await contact('Lea Six')).interactions).toMatchObject([{ date: '2024-04-20' }]);
  });

  it.each(['reach out to [[John Sand]]', 'Have a quick chat with [[John Sand]] about the boat', 'ping [[John Sand]]', '☎️ Call [[John Sand]]', '[[John Sand]]: call', 'email [[John Sand]] (gave:: the plans)', 'see the plans of [[John Sand]] (contact:: yes)'])('%s', async (task) => {
    const { contact, write } = caseVault('ticked-elsewhere', at);
    write('Projects/Boat.md', `- [x] ${task} ✅ 2024-05-03\n`);
    expect((await contact('John Sand')).interactions.map(({ date }) => date)).toEqual(['2024-05-03']);
  });

  it.each(['Prepare the call with [[John Sand]] ✅ 2024-05-03', 'cancel lunch with [[John Sand]] ✅ 2024-05-03', 'call [[John Sand]]', 'meeting notes for [[John Sand]] ✅ 2024-05-03', 'call [[Lea Six]] about [[John Sand]] ✅ 2024-05-03', 'call [[John Sand]] (contact:: no) ✅ 2024-05-03', 'schedule coffee with [[John Sand]] ✅ 2024-05-03'])('not %s', async (task) => {
    const { contact, write } = caseVault('ticked-elsewhere', at);
    write('Projects/Boat.md', `- [x] ${task}\n- [ ] call [[John Sand]] ✅ 2024-05-03\n- [-] call [[John Sand]] ✅ 2024-05-03\n`);
    expect((await contact('John Sand')).interactions).toEqual([]);
  });

  it('in a weekly note, a log and a note with properties, each once', async () => {
    const { contact, write } = caseVault('ticked-elsewhere', at);
    write('2024-W18.md', '- [x] call [[John Sand]] ✅ 2024-05-02\n');
    write('Projects/Boat.md', '---\nstatus: open\n---\n## Log\n- [x] call [[John Sand]] ✅ 2024-05-03\n- [x] lunch with [[John Sand]] ✅ 2024-05-04\n');
    expect((await contact('John Sand')).interactions.map(({ date }) => date)).toEqual(['2024-05-02', '2024-05-03', '2024-05-04']);
  });

  it('in a contact’s own note, if nobody else is meant', () => {
    expect(own('- [x] Call ✅ 2024-05-03\n- [x] Write to Ada 📅 2024-05-01 ✅ 2024-05-04\n- [x] check in with her [completion:: 2024-05-05]')).toEqual(['2024-05-03 Call', '2024-05-04 Write to Ada', '2024-05-05 check in with her']);
    expect(own('- [x] call the bank ✅ 2024-05-03\n- [x] buy a card ✅ 2024-05-03\n- [x] call her\n- [x] see https://example.org ✅ 2024-05-03')).toEqual([]);
  });

  it('ticked by Rapport, too', async () => {
    const { contact, rapport, write, read: text } = caseVault('ticked-elsewhere', at);
    write('People/Bo Rye.md', '---\ntype: person\n---\n- [ ] call Bo 📅 2024-05-10\n');
    expect((await rapport('done', 'Bo Rye', 'call')).err).toBe('');
    expect(text('People/Bo Rye.md')).toContain('- [x] call Bo 📅 2024-05-10 ✅ 2024-05-12\n');
    expect((await contact('Bo Rye')).lastContact?.date).toBe('2024-05-12');
  });
});
