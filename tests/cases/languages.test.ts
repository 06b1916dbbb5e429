import { describe, expect, it } from 'vitest';
import { caseVault } from './case-vault.ts';

describe('names of log sections', () => {
  it('are a class; only History is left to ask about', async () => {
    const { contacts } = await caseVault('log-heading-names', '2024-05-12').facts();
    const counts = Object.fromEntries(contacts.map(({ path, interactions }) => [path.replace(/^People\/|\.md$/g, ''), interactions.length]));
    expect(Object.entries(counts).filter(([, count]) => count !== 2)).toEqual([['04 History', 0]]);
    expect(contacts).toHaveLength(19);
  });

  it('may have wide brackets behind them', async () => {
    const momo = await caseVault('wide-brackets', '2024-05-12').contact('联系人 B（momo）');
    expect(momo.interactions.map(({ date }) => date)).toEqual(['2023-08-05', '2023-09-16', '2024-01-17', '2024-01-17']);
  });
});

describe('dates', () => {
  it('name the notes of days in every form', async () => {
    const vault = caseVault('names-of-daily-notes', '2024-05-12');
    const jo = await vault.contact('Jo Fish');
    expect(jo.interactions.map(({ date }) => date)).toEqual(['2024-05-03', '2024-05-06', '2024-05-11']);
    expect((await vault.facts()).problems.map(({ path }) => path)).toEqual(['Journal/07-05-2024.md']);
  });

  it('may be eight digits', async () => {
    const vault = caseVault('compact-dates', '2024-05-12');
    const ole = await vault.contact('Ole Brandt');
    expect(ole.birthday).toBe('1973-12-21');
    expect(ole.lastContact?.date).toBe('2024-04-01');
    expect(ole.interactions.map(({ date, channel, text }) => [date, channel, text])).toEqual([['2024-01-29', 'call', 'Call with Ole'], ['2024-01-30', 'coffee', 'coffee'], ['2024-01-31', 'call', 'call']]);
    expect((await vault.facts()).problems).toEqual([]);
  });

  it('may have months of any language', async () => {
    const karla = await caseVault('months-in-other-languages', '2024-05-12').contact('Karla Wolf');
    expect(karla.interactions.map(({ date, channel }) => `${date} ${channel ?? ''}`)).toEqual(['2024-01-05 call', '2024-01-31 call', '2024-01-31 call', '2024-01-31 call', '2024-03-03 call', '2024-05-02 meal']);
  });
});

it('a vault in the language of its owner needs no settings for its words', async () => {
  const vault = caseVault('own-language', '2026-09-01');
  const paco = await vault.contact('Paco');
  expect(paco.cadence?.text).toBe('mensual');
  expect(paco.birthday).toBe('--09-04');
  expect(paco.interactions.map(({ date, channel }) => `${date} ${channel ?? ''}`)).toEqual(['2026-06-20 ', '2026-07-03 call', '2026-08-28 call']);
  const jürgen = await vault.contact('Jürgen');
  expect(jürgen.interactions.map(({ date, channel }) => `${date} ${channel ?? ''}`)).toEqual(['2026-05-12 coffee', '2026-07-03 meeting', '2026-08-24 call']);
  expect((await vault.facts()).problems).toEqual([]);
});
