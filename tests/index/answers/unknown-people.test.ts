import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { UnknownPerson } from '../../../src/domain/onboarding/unknown-person.ts';
import { propertyRuns } from '../../property-runs.ts';
import { indexOf } from '../index-of.ts';

const PERSON = '---\ntype: person\n---\n';

function found(notes: Readonly<Record<string, string>>): readonly UnknownPerson[] {
  return indexOf(notes).unknownPeople();
}

/** Daily notes, one for each text. */
function daily(...texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, index) => [`Daily/2026-08-${String(index + 1).padStart(2, '0')}.md`, text]));
}

const names = (notes: Readonly<Record<string, string>>): readonly string[] => found(notes).map(({ name, notes: count }) => `${name} ${count}`);

describe('people whom dated notes link and who have no contact note', () => {
  it('are those of three notes or more, of most notes first, with their latest lines', () => {
    const notes = daily('- lunch with [[Kit]]', '- [[kit]] drew', 'met [[Kit]] and [[Zoe]]', '- [ ] write [[Zoe]]', '- [x] card for [[Zoe]]', '- idea of [[Zoe]]\n- and [[Zoe]]', '[[Max]]', '[[Max]]');
    expect(names(notes)).toEqual(['Zoe 4', 'Kit 3']);
    expect(found(notes)[1]).toMatchObject({ path: null, lines: [{ path: 'Daily/2026-08-03.md', line: 1, text: 'met [[Kit]] and [[Zoe]]' }, { path: 'Daily/2026-08-02.md' }, { path: 'Daily/2026-08-01.md' }] });
  });

  it('may have a note that is no contact', () => {
    expect(found({ ...daily('[[Kit]] a', '[[People/Kit|K.]] b', '[K](../People/Kit.md) c'), 'People/Kit.md': '# Kit' })).toMatchObject([{ name: 'Kit', path: 'People/Kit.md', notes: 3 }]);
  });

  it('are none who are contacts, or are called so, and no organisations, dates, goals and attachments', () => {
    const line = '[[Ada]] [[Countess]] [[Nordwind]] [[2026-07-01]] [[2026-W12]] [[plan.pdf]] ![[Kit]] [[Move]] [[2026-06-01 Kick-off]]';
    const notes = {
      ...daily(`${line} a`, `${line} b`, `${line} c`),
      'Ada.md': '---\ntype: person\naliases: [Countess]\ncompany: "[[Nordwind]]"\n---\n',
      'Move.md': '---\ntype: networking-goal\n---\n',
      '2026-06-01 Kick-off.md': 'x',
    };
    expect(names(notes)).toEqual([]);
  });

  it('are in meetings and logs, but not in tasks of notes without a date', () => {
    const meeting = (date: string): string => `---\ndate: ${date}\nattendees: ["[[Kit]]"]\n---\n`;
    expect(names({ 'a.md': meeting('2026-08-01'), 'b.md': meeting('2026-08-02'), 'c.md': '## Log\n- 2026-08-03 call with [[Kit]]', 'd.md': '- [ ] ask [[Zoe]]', 'e.md': '- [ ] tell [[Zoe]]', 'f.md': '- [ ] see [[Zoe]]' })).toEqual(['Kit 3']);
  });

  it('are not made by template text', () => {
    expect(names(daily('- read [[Kit]]', '- read [[Kit]]', '- read [[Kit]]', '- read [[Kit]]', '- read [[Kit]]', '- saw [[Kit]]'))).toEqual([]);
  });

  const line = fc.constantFrom('- lunch with [[Kit]]', '[[Ada]] drew', '- [ ] ask [[Zoe]]', '> [[Kit]]', '- [[Zoe]] and [[Kit]]', '', '## Log', '[[Max|m]] x', '![[a.png]] [[b.pdf]]');
  test('are each in so many notes that link them, whatever the notes say', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 8 }), (texts) => {
        const notes = { ...daily(...texts.map((lines) => lines.join('\n\n'))), 'Ada.md': PERSON };
        for (const { name, notes: count, lines } of found(notes)) {
          const linking = Object.values(notes).filter((text) => text.includes(`[[${name}`)).length;
          expect(count).toBeGreaterThanOrEqual(3);
          expect(count).toBeLessThanOrEqual(linking);
          expect(name).not.toBe('Ada');
          for (const { path, line: at } of lines) expect((Object.entries(notes).find(([other]) => other === path)?.[1] ?? '').split('\n')[at - 1]).toContain(name);
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
