import { describe, expect, it, test } from 'vitest';
import { formatDate, formatDay } from '../../src/domain/day.ts';
import { read } from '../notes/log/reading.ts';
import { caseVault } from './case-vault.ts';

const of = (properties: string): ReturnType<typeof read> => read(`---\ntype: person\n${properties}\n---\n`);
const lastContact = (properties: string): string | null => {
  const { lastContact: found, problems } = of(properties);
  expect(problems).toEqual([]);
  return found === null ? null : formatDate(found.value);
};

describe('names of last contact', () => {
  test('are a class', async () => {
    const { contact, rapport } = caseVault('names-of-last-contact', '2024-05-12');
    expect((await rapport('check')).code).toBe(0);
    for (const name of ['P1', 'P2', 'P3']) expect((await contact(name)).lastContact?.date).toBe('2024-04-01');
    expect(await contact('P3')).toMatchObject({ metOn: '2020-01-05', metAt: 'summer school', circle: 'close' });
  });

  it.each(['Last Seen', 'lastTalkedOn', 'date_last_contacted', 'last-check-in-date', 'LAST_SPOKEN', 'last catch up'])('%s', (name) => {
    expect(lastContact(`${name}: 2026-07-01`)).toBe('2026-07-01');
  });

  it.each(['last-modified', 'last-name', 'lasting', 'last-gift'])('not %s', (name) => {
    expect(lastContact(`${name}: 2026-07-01`)).toBeNull();
  });

  it('a ticked box to keep in touch says nothing of how often', () => {
    expect(of('keep-in-touch: true\nfrequency: monthly')).toMatchObject({ cadence: { value: { text: 'monthly' } }, problems: [] });
    expect(of('keep-in-touch: false').cadence?.value.cadence).toBe('none');
    expect(of('keep-in-touch: true').problems).toMatchObject([{ detail: { kind: 'unreadable-property', expected: 'cadence' } }]);
  });
});

describe('dates that are not there', () => {
  test('never', async () => {
    const { facts } = caseVault('never-in-touch', '2024-05-12');
    expect(await facts()).toMatchObject({ problems: [], contacts: [{ lastContact: null, birthday: '1963-01-17' }] });
  });

  it.each(['never', 'None', 'N/A', 'tbd', 'unknown', '"-"', '–', '"?"', '[never]'])('%s', (word) => {
    const facts = of(`last-contact: ${word}\nnext-contact: ${word}\nsnooze-until: ${word}\nmet-on: ${word}\nbirthday: ${word}\nanniversary: ${word}`);
    expect(facts).toMatchObject({ lastContact: null, nextContact: null, snoozedUntil: null, metOn: null, birthday: null, anniversary: null, problems: [] });
  });

  it('other words stay a problem', () => {
    expect(of('last-contact: a while ago').problems).toHaveLength(1);
  });
});

describe('a birth year that is not known', () => {
  test('1604', async () => {
    const { contact, rapport } = caseVault('birthday-without-its-year', '2024-05-14');
    expect((await contact('Rosa Lind')).birthday).toBe('--05-14');
    expect((await rapport('queue', '--all')).out).not.toContain('turning');
  });

  it.each([['1899-12-31', null], ['0001-05-14', null], ['1900-01-01', 1900], ['1604-05', null]])('%s', (written, year) => {
    expect(of(`birthday: ${written}`).birthday?.value.year).toBe(year);
  });
});

describe('words of a status', () => {
  test('a pause in other words', async () => {
    const { facts, contact } = caseVault('words-of-a-pause', '2024-05-12');
    const { queue, problems } = await facts();
    expect(queue).toEqual([]);
    expect(problems).toEqual([]);
    for (const name of ['Bo Rye', 'Di Hay', 'Ed Oak']) expect(await contact(name)).toMatchObject({ status: 'paused' });
    for (const name of ['Cy Fox', 'Gil Yew']) expect(await contact(name)).toMatchObject({ status: 'archived' });
    for (const name of ['Ann Lee', 'Flo Elm']) expect(await contact(name)).toMatchObject({ status: 'active', snoozedUntil: '2024-05-20' });
    expect((await caseVault('words-of-a-pause', '2024-05-20').facts()).queue.map(({ path }) => path)).toEqual(['People/Ann Lee.md', 'People/Flo Elm.md']);
  });

  it.each([
    ['status: On-Hold', 'paused'], ['inactive: true', 'paused'], ['active: no', 'paused'], ['active: true', 'active'], ['dormant: yes', 'paused'],
    ['archived: 2024-03-01', 'archived'], ['archived: false', 'active'], ['status: active\narchived: true', 'archived'], ['snoozed: true', 'paused'], ['snoozed: false', 'active'],
    ['status: retired', 'active'], ['paused: 2024-05-20', 'active'],
  ])('%s', (properties, status) => {
    expect(of(properties)).toMatchObject({ status, problems: [] });
  });

  it.each(['paused-until', 'snoozed', 'Snooze', 'on_hold_until', 'paused'])('%s has its date', (name) => {
    const { snoozedUntil } = of(`${name}: 2026-07-01`);
    expect(snoozedUntil === null ? null : formatDay(snoozedUntil.value)).toBe('2026-07-01');
  });
});

describe('last contact is moved', () => {
  test('in the property with the latest date, past a channel', async () => {
    const { rapport, read: text } = caseVault('last-contact-beside-a-channel', '2026-05-12');
    expect((await rapport('check')).out).toBe('No problems found in 2 contacts.\n');
    expect((await rapport('log', 'Dora Fink', 'planned the trip', '--channel', 'call')).code).toBe(0);
    expect(text('People/Dora Fink.md')).toContain('last_contact: 2026-05-12\nlast_interaction: call\n');
    await rapport('log', 'Two Dates', 'spoke');
    expect(text('People/Two Dates.md')).toContain('last_contact: 2026-05-12\nlast-chat: 2026-04-01\n');
  });

  it('in a list of one, and where nothing but “never” stood', async () => {
    const { rapport, read: text } = caseVault('never-in-touch', '2026-05-12');
    expect((await rapport('log', 'Lena Hof', 'a walk')).out).not.toContain('wasn’t');
    expect(text('Contacts/Lena Hof.md')).toContain('Last Contact:\n  - 2026-05-12\n');
  });

  it.each([
    ['last-contact: soon', '“soon” in last-contact isn’t a valid date.'],
    ['last-contact: [2026-01-01, 2026-02-01]', '“last-contact” holds a list.'],
  ])('or the answer says why not: %s', async (property, reason) => {
    const { rapport, write, read: text } = caseVault('last-contact-beside-a-channel', '2026-05-12');
    write('People/Eve.md', `---\ntype: person\n${property}\n---\n`);
    const { code, out } = await rapport('log', 'Eve', 'a walk');
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(`The last contact property of Eve wasn’t updated. ${reason}`);
    expect(text('People/Eve.md')).toContain(`${property}\n---\n\n## Interactions\n`);
  });
});
