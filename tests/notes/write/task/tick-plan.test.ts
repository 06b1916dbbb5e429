import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { recordsIn } from '../../../../src/notes/write/daily/records-in.ts';
import { tickPlan } from '../../../../src/notes/write/task/tick-plan.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote } from '../entry/arbitrary-note.ts';

const PATH = 'People/Ada.md';
const reader = noteReader(defaultSettings, readYaml);
const contactNote = (log: string): string => `---\ntype: person\n---\n## Log\n${log}`;

/** The text with the only plan of a note ticked, as found in `known`; `null` if it is refused. */
function ticked(text: string, path = PATH, known = text): string | null {
  const plan = (reader.readContactNote(path, known)?.facts ?? recordsIn(path, known, reader)).plans[0];
  if (plan === undefined) throw new Error('no plan');
  const edit = tickPlan(text, path, plan, reader);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

describe('ticking a plan', () => {
  it.each([
    ['- [ ] 2026-10-02 dinner with [[Bob]]\n- 2026-08-01 call', '- [x] 2026-10-02 dinner with [[Bob]]\n- 2026-08-01 call'],
    ['- [/] 2026-10-02 dinner 📅 2026-10-02', '- [x] 2026-10-02 dinner 📅 2026-10-02'],
    ['- [ ] 2026-10-02 dinner\n  - [ ] bring the wine\n  - her news\n', '- [x] 2026-10-02 dinner\n  - [ ] bring the wine\n  - her news\n'],
    ['* [ ] [[2026-10-02]] — dinner\r\n* [x] 2026-08-01 call ✅ 2026-08-01\r\n', '* [x] [[2026-10-02]] — dinner\r\n* [x] 2026-08-01 call ✅ 2026-08-01\r\n'],
  ])('%j', (log, expected) => expect(ticked(contactNote(log))).toBe(contactNote(expected)));

  it('works in the log of another note', () => {
    expect(ticked('## Log\n- [ ] 2026-10-02 call with [[Ada]]\n', 'Company.md')).toBe('## Log\n- [x] 2026-10-02 call with [[Ada]]\n');
  });

  it('finds the plan where it has moved, and is refused where it is gone or not unique', () => {
    const known = contactNote('- [ ] 2026-10-02 dinner');
    expect(ticked(contactNote('- 2026-08-01 call\n- [ ] 2026-10-02 dinner'), PATH, known)).toContain('[x] 2026-10-02');
    expect(ticked(contactNote('- [ ] 2026-10-02 lunch'), PATH, known)).toBeNull();
    expect(ticked(contactNote('x\n\n- [ ] 2026-10-02 dinner\n- [ ] 2026-10-02 dinner'), PATH, known)).toBeNull();
  });

  test('changes one character of any note, and makes one interaction', () => {
    fc.assert(fc.property(oddNote, fc.integer({ min: 0, max: 5 }), ({ text }, at) => {
      const lines = text.split('\n');
      const withPlan = [...lines.slice(0, lines.length - at), '- [ ] 2026-10-02 dinner', ...lines.slice(lines.length - at)].join('\n');
      const before = reader.readContactNote(PATH, withPlan)?.facts;
      const plan = before?.plans.find(({ text: words }) => words === 'dinner');
      if (before === undefined || plan === undefined) return;
      const edit = tickPlan(withPlan, PATH, plan, reader);
      if (isRefusal(edit)) return;
      expect(edit).toMatchObject([{ text: 'x' }]);
      const after = reader.readContactNote(PATH, applySplices(withPlan, edit))?.facts;
      expect([after?.interactions.length, after?.plans.length]).toEqual([before.interactions.length + 1, before.plans.length - 1]);
    }), { numRuns: propertyRuns.quick });
  });
});
