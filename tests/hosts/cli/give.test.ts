import { describe, expect, test } from 'vitest';
import { contact, session } from './session.ts';

const NOTES = {
  'Ada.md': contact(['looking-for: [a lawyer for her contract, sailing]'], ['- 2026-08-20 call']),
  'Bob.md': contact([], ['- 2026-08-01 call (received:: a lawyer)']),
  'Cy.md': contact(['expertise: sailing'], ['- 2026-08-01 call']),
};

describe('rapport give', () => {
  test('lists what fits, with both lines', async () => {
    const { code, out, err } = await session(NOTES).rapport('give');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Ada
  Looking for “a lawyer for her contract” (Ada.md:3)
  Bob gave you “a lawyer” (Bob.md:7)
  → Introduce them?

  Looking for “sailing” (Ada.md:3)
  Cy can help with “sailing” (Cy.md:3)
  → Introduce them?
`);
  });

  test('says two who share an interest once, and at each of them', async () => {
    const { rapport } = session({ 'Ada.md': contact(['interests: accordion'], []), 'Bob.md': contact(['interests: accordion'], []) });
    expect((await rapport('give')).out).toMatch(/^Ada\n {2}Cares about “accordion” .*\n {2}Bob cares about “accordion” .*\n {2}→ Introduce them\?\n$/);
    expect((await rapport('give', 'bob')).out).toContain('Ada cares about “accordion”');
  });

  test('dismisses one idea for good, and takes that back', async () => {
    const { rapport, read } = session(NOTES);
    expect((await rapport('give', 'ada', '--dismiss', 'lawyer')).out).toMatch(/^Suggestion dismissed: /);
    expect(read('Ada.md')).toContain('dismissed-ideas: "[[Bob]]: a lawyer for her contract"');
    expect((await rapport('give', 'ada')).out).not.toContain('lawyer');
    await rapport('undo');
    expect((await rapport('give', 'ada')).out).toContain('lawyer');
  });

  test.each([
    [['nobody'], 'No contact matches nobody.'],
    [['ada', '--dismiss', 'plumber'], 'No suggestion matches “plumber”. Nothing was changed.'],
    [['ada', '--dismiss', 'looking'], 'Several suggestions match “looking”. Nothing was changed. Use more of its words:'],
  ])('refuses %j in one sentence, and changes nothing', async (words, sentence) => {
    const { rapport, read } = session(NOTES);
    const { code, err } = await rapport('give', ...words);
    expect([code, err.split('\n')[0]]).toEqual([2, sentence]);
    expect(read('Ada.md')).toBe(NOTES['Ada.md']);
  });
});
