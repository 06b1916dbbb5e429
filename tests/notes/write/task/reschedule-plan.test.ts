import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { recordsIn } from '../../../../src/notes/write/daily/records-in.ts';
import { reschedulePlan } from '../../../../src/notes/write/task/reschedule-plan.ts';
import { day } from '../../../domain/builders.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote } from '../entry/arbitrary-note.ts';

const PATH = 'People/Ada.md';
const reader = noteReader(defaultSettings, readYaml);
const contactNote = (log: string): string => `---\ntype: person\n---\n## Log\n${log}`;

/** The text with the first plan of a note moved to 9 November, as found in `known`; `null` if it is refused. */
function moved(text: string, path = PATH, known = text): string | null {
  const plan = (reader.readContactNote(path, known)?.facts ?? recordsIn(path, known, reader)).plans[0];
  if (plan === undefined) throw new Error('no plan');
  const edit = reschedulePlan(text, path, plan, day('2026-11-09'), reader);
  return isRefusal(edit) ? null : applySplices(text, edit);
}

describe('rescheduling a plan', () => {
  it.each([
    ['- [ ] 2026-10-02 dinner with [[Bob]]\n- 2026-08-01 call', '- [ ] 2026-11-09 dinner with [[Bob]]\n- 2026-08-01 call'],
    ['- [ ] Fri 2 Oct 2026: dinner\r\n', '- [ ] Mon 9 Nov 2026: dinner\r\n'],
    ['* [ ] [[2026-10-02]] — dinner', '* [ ] [[2026-11-09]] — dinner'],
    ['- [ ] October 2, 2026 dinner\n  - [ ] bring the wine\n', '- [ ] November 9, 2026 dinner\n  - [ ] bring the wine\n'],
    ['- [ ] 2026-10-02 dinner, moved from 2026-10-01', '- [ ] 2026-11-09 dinner, moved from 2026-10-01'],
  ])('%j', (log, expected) => expect(moved(contactNote(log))).toBe(contactNote(expected)));

  it('works in the log of another note', () => {
    expect(moved('## Log\n- [ ] 2026-10-02 call with [[Ada]]\n', 'Company.md')).toBe('## Log\n- [ ] 2026-11-09 call with [[Ada]]\n');
  });

  it('is refused where the plan is gone or not unique', () => {
    const known = contactNote('- [ ] 2026-10-02 dinner');
    expect(moved(contactNote('- [ ] 2026-10-02 lunch'), PATH, known)).toBeNull();
    expect(moved(contactNote('x\n\n- [ ] 2026-10-02 dinner\n- [ ] 2026-10-02 dinner'), PATH, known)).toBeNull();
  });

  test('changes the date of one plan of any note, and nothing else', () => {
    fc.assert(fc.property(oddNote, fc.integer({ min: 0, max: 5 }), ({ text }, at) => {
      const lines = text.split('\n');
      const withPlan = [...lines.slice(0, lines.length - at), '- [ ] 2026-10-02 dinner', ...lines.slice(lines.length - at)].join('\n');
      const before = reader.readContactNote(PATH, withPlan)?.facts;
      const plan = before?.plans.find(({ text: words }) => words === 'dinner');
      if (before === undefined || plan === undefined) return;
      const edit = reschedulePlan(withPlan, PATH, plan, day('2026-11-09'), reader);
      if (isRefusal(edit)) return;
      expect(edit).toMatchObject([{ text: '2026-11-09' }]);
      const after = reader.readContactNote(PATH, applySplices(withPlan, edit))?.facts;
      expect(after?.plans.map(({ line }) => line)).toEqual(before.plans.map(({ line }) => line));
      expect(after?.interactions).toEqual(before.interactions);
    }), { numRuns: propertyRuns.quick });
  });
});
