import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import type { Commitment } from '../../../../src/domain/interaction.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { tickPromise } from '../../../../src/notes/write/task/tick-promise.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote, plainNote } from '../entry/arbitrary-note.ts';
import { FRONTMATTER, only, PATH, read, refusal } from '../exchange/closing.ts';
import { day } from '../../../domain/builders.ts';

function tick(text: string, promise: Commitment): Edit {
  return tickPromise(text, PATH, promise, day('2026-09-01'), noteReader(defaultSettings, readYaml));
}

function ticked(body: string): string {
  const text = FRONTMATTER + body;
  const edit = tick(text, only(read(text).facts.commitments));
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit).slice(FRONTMATTER.length);
}

describe('ticking a promise', () => {
  it.each([
    ['- [ ] send the article', '- [x] send the article'],
    ['* [/] send the article', '* [x] send the article'],
    ['1. [ ] send [ ] it', '1. [x] send [ ] it'],
    ['- [ ] Ada: send the contract', '- [x] Ada: send the contract'],
    ['- [ ] send it 📅 2026-08-20', '- [x] send it 📅 2026-08-20 ✅ 2026-09-01'],
    ['- [ ] send it ➕ 2026-08-20 ^abc', '- [x] send it ➕ 2026-08-20 ✅ 2026-09-01 ^abc'],
    ['- [ ] send it (due:: 2026-08-20)', '- [x] send it (due:: 2026-08-20)'],
    ['- [x] sent ✅ 2026-01-02\n- [ ] send it', '- [x] sent ✅ 2026-01-02\n- [x] send it ✅ 2026-09-01'],
    ['## Interactions\n- 2026-07-01 call\n  - [ ] send it', '## Interactions\n- 2026-07-01 call\n  - [x] send it'],
    ['## Interactions\n- 2026-07-01 call\n  - [ ] send it 📅 2026-08-20', '## Interactions\n- 2026-07-01 call\n  - [x] send it 📅 2026-08-20 ✅ 2026-09-01'],
    ['> text\n\n- [ ] send it\r\n', '> text\n\n- [x] send it\r\n'],
  ])('%s', (body, expected) => {
    expect(ticked(body)).toBe(expected);
  });

  it('never becomes contact: no day is added where it would make an entry', () => {
    expect(ticked('## Interactions\n- 2026-07-01 call\n- [ ] send it 📅 2026-08-20')).toBe('## Interactions\n- 2026-07-01 call\n- [x] send it 📅 2026-08-20');
  });

  it('is refused for a task that repeats', () => {
    const text = `${FRONTMATTER}- [ ] write 🔁 every month`;
    expect(refusal(tick(text, only(read(text).facts.commitments)))).toMatchObject({ line: 4 });
  });

  it('finds the task where it stands now, and is refused where that is not certain', () => {
    const text = `${FRONTMATTER}- [ ] send it`;
    const promise = only(read(text).facts.commitments);
    const moved = tick(`${FRONTMATTER}Words.\n\n- [ ] send it`, promise);
    expect(moved).toEqual([{ start: FRONTMATTER.length + 'Words.\n\n- ['.length, end: FRONTMATTER.length + 'Words.\n\n- [ '.length, text: 'x' }]);
    expect(refusal(tick(`${FRONTMATTER}Words.\n\n- [ ] send it\n- [ ] send it`, promise)).refused).toBe('This task is in the note more than once. Tick it there.');
    expect(refusal(tick(`${FRONTMATTER}- [x] send it`, promise)).refused).toBe('This task is no longer open in the note.');
    expect(refusal(tick('no contact', promise)).refused).toBe('This task is no longer open in the note.');
  });

  test('in any note changes its box and adds its day, and no other byte', () => {
    fc.assert(
      fc.property(fc.oneof(plainNote, oddNote), ({ text }) => {
        const before = read(text).facts;
        for (const promise of before.commitments) {
          const edit = tick(text, promise);
          if (isRefusal(edit)) continue;
          const [box, ...others] = edit;
          expect(box?.text).toBe('x');
          expect((box?.end ?? 0) - (box?.start ?? 0)).toBe(1);
          for (const { start, end, text: added } of others) expect([end, added]).toEqual([start, ' ✅ 2026-09-01']);
          const after = read(applySplices(text, edit)).facts;
          expect(after.commitments).toEqual(before.commitments.filter((other) => other !== promise));
          expect(after.interactions.map(({ date, line, exchanges }) => [date, line, exchanges])).toEqual(before.interactions.map(({ date, line, exchanges }) => [date, line, exchanges]));
          expect(after.plans).toEqual(before.plans);
        }
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
