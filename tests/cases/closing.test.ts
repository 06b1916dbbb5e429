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
    expect((await asking('- 2026-07-08 call (asked-me:: the poster)', '- 2026-07-01 email (gave:: the poster)')).out).toContain('They asked for “the poster”');
    expect((await asking('- 2026-07-08 call (asked-me:: the poster)', '- 2026-07-10 email (received:: the poster)')).out).toContain('They asked for “the poster”');
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
    expect(out.includes('Did it happen?')).toBe(isAsked);
  });

  test('is not asked about after 30 days', async () => {
    const asked = async (now: string): Promise<string> => (await session({ 'Lu.md': contact([], ['- [ ] 2026-08-01 dinner']) }, { now }).rapport('queue')).out;
    expect(await asked('2026-08-31')).toContain('Did it happen?');
    expect(await asked('2026-09-01')).not.toContain('Did it happen?');
  });
});

describe('marking as done', () => {
  const ADA = contact(['name: Ada'], [
    '- 2026-08-20 call (asked-me:: a reference letter)',
    '- 2026-08-10 call (asked:: a look at the deck)',
    '  - [ ] send the article 📅 2026-08-25',
    '  - [ ] send the draft',
    '- [ ] 2026-08-28 dinner',
  ]);
  const PROJECT = '- [ ] show [[Ada]] the drawing #promise\n';
  const started = () => session({ 'Ada.md': ADA, 'Project.md': PROJECT }, { columns: 200 });

  test.each([
    ['a promise', ['article'], 'Ada.md', '[ ] send the article 📅 2026-08-25', '[x] send the article 📅 2026-08-25 ✅ 2026-09-01'],
    ['a promise of another note', ['DRAWING'], 'Project.md', '[ ] show', '[x] show'],
    ['a request of theirs', ['the', 'réference'], 'Ada.md', 'reference letter', 'reference letter – done 2026-09-01'],
    ['a request of mine', ['deck'], 'Ada.md', 'deck', 'deck – done 2026-09-01'],
    ['a plan', ['dinner'], 'Ada.md', '[ ] 2026-08-28', '[x] 2026-08-28'],
  ])('%s, and undo', async (_, typed, path, before, after) => {
    const { rapport, read } = started();
    const text = read(path);
    const { code, out } = await rapport('done', 'ada', ...typed.filter((word) => word !== 'the'));
    expect([code, read(path)]).toEqual([0, text.replace(before, after)]);
    expect(out).toMatch(/^Done: “.*”\.\n/);
    expect((await rapport('undo')).code).toBe(0);
    expect(read(path)).toBe(text);
  });

  test('makes a plan an interaction on its date', async () => {
    const { rapport, plain, vault } = started();
    await rapport('done', 'ada', 'dinner');
    expect((await plain('show', vault, 'ada', '--json')).out).toContain('"lastContact": {\n    "date": "2026-08-28"');
  });

  test('lists what is open where nothing matches', async () => {
    const { rapport, read } = started();
    expect(await rapport('done', 'ada', 'poster')).toEqual({
      code: 2, out: '', err: 'Nothing open with Ada matches “poster”. Open: “send the article”, “send the draft”, “show Ada the drawing”, “a reference letter”, “a look at the deck”, “dinner”.\n',
    });
    expect(read('Ada.md')).toBe(ADA);
  });

  test('lists the candidates where several match, and takes one by its line', async () => {
    const { rapport, read } = started();
    const { code, err } = await rapport('done', 'ada', 'send', 'the');
    expect([code, read('Ada.md')]).toEqual([2, ADA]);
    expect(err).toMatch(/^Several things are open with Ada that match “send the”\. Nothing was changed\..*\n +Ada\.md:10 send the article\n +Ada\.md:11 send the draft\n$/);
    await rapport('done', 'ada', 'Ada.md:11');
    expect(read('Ada.md')).toContain('[x] send the draft');
  });

  test('needs no words where one thing is open', async () => {
    const { rapport, read } = session({ 'Bob.md': contact([], ['- 2026-08-20 call (asked-me:: the slides)']) });
    expect((await rapport('done', 'bob')).code).toBe(0);
    expect(read('Bob.md')).toContain('(asked-me:: the slides – done 2026-09-01)');
    expect(await rapport('done', 'bob')).toMatchObject({ code: 2, err: 'Nothing is open with Bob.\n' });
    expect((await started().rapport('done', 'ada')).code).toBe(2);
  });

  test('takes the one whose words they are, of two that hold them', async () => {
    const { rapport, read } = session({ 'Bob.md': contact([], ['- 2026-08-20 call', '  - [ ] send the draft', '  - [ ] send the draft budget']) });
    await rapport('done', 'bob', 'Send the draft');
    expect(read('Bob.md')).toContain('- [x] send the draft\n  - [ ] send the draft budget');
  });

  test('goes with an entry, in one write and one undo', async () => {
    const { rapport, read } = started();
    const { code, out } = await rapport('log', 'ada', 'email with the article', '--date', '2026-08-30', '--done', 'article');
    expect([code, out]).toEqual([0, expect.stringContaining('Done: “send the article”.\n')]);
    expect(read('Ada.md')).toBe(ADA.replace('- 2026-08-20', '- 2026-08-30 email with the article\n- 2026-08-20').replace('[ ] send the article 📅 2026-08-25', '[x] send the article 📅 2026-08-25 ✅ 2026-08-30'));
    await rapport('undo');
    expect(read('Ada.md')).toBe(ADA);
    await rapport('log', 'ada', 'she saw it', '--done', 'drawing');
    expect([read('Project.md'), read('Ada.md')]).toEqual([PROJECT.replace('[ ]', '[x]'), ADA.replace('- 2026-08-20', '- 2026-09-01 she saw it\n- 2026-08-20')]);
    await rapport('undo');
    expect([read('Project.md'), read('Ada.md')]).toEqual([PROJECT, ADA]);
  });

  test('with an entry whose words match none or several writes nothing', async () => {
    const { rapport, read } = started();
    for (const typed of ['poster', 'send']) expect((await rapport('log', 'ada', 'email', '--done', typed)).code).toBe(2);
    expect(read('Ada.md')).toBe(ADA);
  });

  test('closes a request that a daily note records', async () => {
    const daily = '- call with [[Bob]] (asked-me:: the slides)\n';
    const { rapport, read } = session({ 'Bob.md': contact([]), 'Daily/2026-08-20.md': daily });
    expect((await rapport('done', 'bob', 'slides')).code).toBe(0);
    expect(read('Daily/2026-08-20.md')).toBe('- call with [[Bob]] (asked-me:: the slides – done 2026-09-01)\n');
  });
});

describe('the moment of asking', () => {
  test('says the balance, and what waits for thanks', async () => {
    const { rapport } = caseVault('asking-again', '2026-09-01', { columns: 200 });
    expect((await rapport('log', 'frank', 'asked for a reference', '--asked', 'a reference')).out).toContain('You’ve given nothing since you last asked (0 of 4). Thanks for “the reference” are due. (');
  });

  test('says the balance and what they wait for first, with the lines', async () => {
    const log = ['- 2026-05-01 call (gave:: a tip)', '- 2026-06-01 call (received:: advice)', '- 2026-07-01 call (gave:: a book)', '  - [ ] send the minutes 📅 2026-08-01', '- 2026-08-01 call (asked-me:: the draft)'];
    const { out } = await session({ 'Frank.md': contact([], log) }, { columns: 200 }).rapport('log', 'frank', 'call', '--asked', 'a reference');
    expect(out).toMatch(/^Mutual\. You’ve given twice in the last 24 months \(2 of 4\)\. First answer “the draft” \(1 Aug\)\. First keep your promise: “send the minutes” \(due 1 Aug\)\. \(.*Frank\.md:11, 10\)\n/);
  });

  test.each([
    ['with gifts since', [], ['- 2026-06-01 call (asked:: a name)', '- 2026-07-01 call (gave:: a tip)', '- 2026-08-01 call (gave:: a book)'], 'You’ve given twice since you last asked (2 of 4).'],
    ['with enough of them', [], ['- 2026-06-01 call', ...[1, 2, 3, 4].map((on) => `- 2026-07-0${on} call (gave:: tip ${on})`)], 'You’ve given 4 times in the last 24 months.'],
  ])('%s', async (_, properties, log, said) => {
    const { out } = await session({ 'Frank.md': contact(properties, log) }, { columns: 200 }).rapport('log', 'frank', 'call', '--asked', 'a reference');
    expect(out).toContain(said);
  });

  test.each([[['reciprocity: none']], [['relationship: family']]])('is silent with %j', async (properties) => {
    const { out } = await session({ 'Frank.md': contact(properties, ['- 2026-06-01 call']) }).rapport('log', 'frank', 'call', '--asked', 'a reference');
    expect(out).not.toContain('You’ve given');
  });

  test('is silent where nothing is asked', async () => {
    expect((await caseVault('asking-again', '2026-09-01').rapport('log', 'frank', 'call', '--gave', 'a tip')).out).not.toContain('You’ve given');
  });
});

describe('a path to someone', () => {
  test('begins with what the introducer waits for', async () => {
    const { out } = await caseVault('introducer-waits-for-an-answer', '2026-09-01', { columns: 200 }).rapport('path', 'zed');
    expect(out).toContain('→ First answer “a reference letter” (20 Aug) (P/Ada.md:7)\n');
    expect(out).toContain('You’ve given once in the last 24 months (1 of 4)\n');
  });

  test.each<[string, readonly string[], readonly string[], string | null]>([
    ['a promise that is due', [], ['- 2026-08-01 call', '  - [ ] send the slides 📅 2026-08-20'], '→ First keep your promise: “send the slides” (due 20 Aug)'],
    ['a promise without a date, two weeks later', [], ['- 2026-08-01 call', '  - [ ] send the slides'], '→ First keep your promise: “send the slides” ('],
    ['thanks', [], ['- 2026-08-14 call (received:: a review)'], '→ First say thank you for “a review” (14 Aug)'],
    ['no promise that is due later', [], ['- 2026-08-01 call', '  - [ ] send the slides 📅 2026-09-20'], null],
    ['no promise of theirs', [], ['- 2026-08-01 call', '  - [ ] Ada: send the slides 📅 2026-08-20'], null],
    ['no request of long ago', [], ['- 2026-01-01 call (asked-me:: a letter)'], null],
    ['nothing that was answered', [], ['- 2026-08-20 email (gave:: the letter)', '- 2026-08-01 call (asked-me:: a letter)'], null],
    ['no balance with reciprocity: none', ['reciprocity: none'], ['- 2026-08-14 call (received:: a review)'], null],
  ])('with %s', async (_, properties, log, said) => {
    const { out } = await session({ 'Ada.md': contact(['name: Ada', 'knows: "[[Zed]]"', ...properties], log), 'Zed.md': contact([]) }, { columns: 200 }).rapport('path', 'zed');
    if (said === null) expect(out).not.toContain('→ First');
    else expect(out).toContain(said);
    if (properties.length > 0) expect(out).not.toContain('You’ve given');
  });

  test('names whoever on the path waits, and says it as JSON', async () => {
    const { rapport } = session({
      'Ada.md': contact(['knows: "[[Bob]]"'], ['- 2026-08-30 call']), 'Bob.md': contact(['name: Bob', 'knows: "[[Zed]]"'], ['- 2022-01-01 call', '- [ ] answer his mail 📅 2026-08-20']), 'Zed.md': contact([]),
    }, { columns: 200 });
    expect((await rapport('path', 'zed')).out).toContain('→ First keep your promise to Bob: “answer his mail” (due 20 Aug)');
    const waiting = [{ person: 'Bob.md', items: [{ kind: 'promise', text: 'answer his mail', path: 'Bob.md', line: 10 }] }];
    expect(JSON.parse((await rapport('path', 'zed', '--json')).out)).toMatchObject({ waysIn: [{ waiting }, { waiting }] });
  });
});
