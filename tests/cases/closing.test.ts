import { describe, expect, test } from 'vitest';
import { contact, session } from '../hosts/cli/session.ts';
import { caseVault } from './case-vault.ts';

describe('a request that was answered later', () => {
  test('is done, and says which line closed it', async () => {
    const { facts, contact: exported } = caseVault('request-answered-later', '2026-09-01');
    expect((await facts()).queue).toEqual([]);
    const [asked] = (await exported('Lucia')).interactions;
    expect(asked?.exchanges).toEqual([{ kind: 'asked-me', what: 'my poster as pdf', state: 'done', closedBy: { path: 'People/Lucia.md', line: 6 } }]);
  });

  test.each([
    ['in other words', 'my poster as pdf', 'the Posters'],
    ['with another case and accents', 'le résumé', 'RESUME of the talk'],
    ['by the name in a link', 'an intro to [[People/Bob Rossi|Bob]]', 'introduced her to [[Bob Rossi]]'],
    ['in a script without spaces', '一封推荐信', '推荐信'],
  ])('%s', async (_, asked, gave) => {
    const { out } = await asking(`- 2026-07-08 call (asked-me:: ${asked})`, `- 2026-07-10 email (gave:: ${gave})`);
    expect(out).not.toContain('asked for');
  });

  test.each([
    ['a filler', 'a look at the deck', 'a look at her CV'],
    ['her own name', 'a reference for Lucia', 'birthday card for Lucia'],
    ['nothing', 'the poster', 'a lift home'],
  ])('is asked about where the two share %s', async (_, asked, gave) => {
    const { out } = await asking(`- 2026-07-08 call (asked-me:: ${asked})`, `- 2026-07-10 lift (gave:: ${gave})`);
    expect(out).toContain(`They asked for “${asked}” 7 weeks ago. You gave “${gave}” since. Is it done?`);
  });

  test('stays open where it was given before, or something that they gave', async () => {
    expect((await asking('- 2026-07-08 call (asked-me:: the poster)', '- 2026-07-01 email (gave:: the poster)')).out).toContain('still open');
    expect((await asking('- 2026-07-08 call (asked-me:: the poster)', '- 2026-07-10 email (received:: the poster)')).out).toContain('still open');
  });

  test('is asked for until day 180, and stays open', async () => {
    const log = contact([], ['- 2026-01-01 call (asked-me:: the poster)']);
    expect((await session({ 'Lucia.md': log }, { now: '2026-06-30' }).rapport('queue')).out).toContain('the poster');
    const late = session({ 'Lucia.md': log }, { now: '2026-07-01' });
    expect((await late.rapport('queue')).out).not.toContain('the poster');
    expect((await late.rapport('show', 'lucia')).out).toMatch(/They asked, still open\n +1 Jan +the poster/);
  });

  async function asking(...log: readonly string[]): Promise<{ readonly out: string }> {
    return session({ 'Lucia.md': contact(['name: Lucia'], log) }, { columns: 200 }).rapport('queue');
  }
});

describe('a plan that was kept late', () => {
  test('is answered by contact in the two weeks after it', async () => {
    expect((await caseVault('plan-kept-a-day-late', '2026-10-20').facts()).queue).toEqual([]);
    expect((await caseVault('plan-kept-a-day-late', '2027-02-05').facts()).queue).toEqual([]);
  });

  test.each([
    ['2026-08-10', '2026-08-10', false], ['2026-08-10', '2026-08-24', false], ['2026-08-10', '2026-08-25', true], ['2026-08-10', '2026-08-09', true],
  ])('of %s, contact on %s', async (planned, contactOn, isAsked) => {
    const { out } = await session({ 'Lu.md': contact([], [`- ${contactOn} call`, `- [ ] ${planned} dinner`]) }, { now: '2026-08-28' }).rapport('queue');
    expect(out.includes('did it happen?')).toBe(isAsked);
  });

  test('is not asked about after 30 days', async () => {
    const asked = async (now: string): Promise<string> => (await session({ 'Lu.md': contact([], ['- [ ] 2026-08-01 dinner']) }, { now }).rapport('queue')).out;
    expect(await asked('2026-08-31')).toContain('did it happen?');
    expect(await asked('2026-09-01')).not.toContain('did it happen?');
  });
});
