import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import type { OtherNote } from '../../../../src/domain/other-note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { tickPromise } from '../../../../src/notes/write/task/tick-promise.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { recordsOf } from '../../other-note/reading.ts';
import { day } from '../../../domain/builders.ts';

const PROJECT = 'Project.md';
const DAILY = 'Daily/2026-08-03.md';
const reader = noteReader(defaultSettings, readYaml);

function tickIn(path: string, now: string, known = now, index = 0): Edit {
  const task = recordsOf(path, known).tasks[index];
  if (task === undefined) throw new Error(`no task in ${known}`);
  return tickPromise(now, path, task, day('2026-09-01'), reader);
}

function ticked(path: string, text: string): string {
  const edit = tickIn(path, text);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit);
}

function refusal(edit: Edit): string {
  return isRefusal(edit) ? en.refusal(edit.refused) : 'not refused';
}

describe('ticking a task of a note that is no contact', () => {
  it.each([
    ['- [ ] ask [[Ada]] for the drawing', '- [x] ask [[Ada]] for the drawing'],
    ['- [ ] ask [[Ada]] 📅 2026-08-25 ^id', '- [x] ask [[Ada]] 📅 2026-08-25 ✅ 2026-09-01 ^id'],
    ['\uFEFF# Tasks\r\n- [x] done ✅ 2026-08-01\r\n* [/] ask [[Ada]]\r\n', '\uFEFF# Tasks\r\n- [x] done ✅ 2026-08-01\r\n* [x] ask [[Ada]] ✅ 2026-09-01\r\n'],
    ['- [ ] [[Ada]]: send the contract', '- [x] [[Ada]]: send the contract'],
    ['## Log\n- 2026-08-05 call with [[Ada]]\n  - [ ] ask [[Elif]] #promise', '## Log\n- 2026-08-05 call with [[Ada]]\n  - [x] ask [[Elif]] #promise'],
  ])('%s', (text, expected) => {
    expect(ticked(PROJECT, text)).toBe(expected);
  });

  it('in a daily note makes it contact, as a tick there is a deed', () => {
    const text = '- [ ] card for [[Ada]] 📅 2026-08-30\n- lunch with [[Bob]]\n';
    const after = ticked(DAILY, text);
    expect(after).toBe('- [x] card for [[Ada]] 📅 2026-08-30 ✅ 2026-09-01\n- lunch with [[Bob]]\n');
    expect(recordsOf(DAILY, after).interactions.map(({ line, date }) => [line, date.day])).toEqual([[1, day('2026-09-01')], [2, day('2026-08-03')]]);
  });

  it('adds no day in a log section, where the task would become an entry', () => {
    expect(ticked(PROJECT, '## Log\n- [ ] conference with [[Ada]] 📅 2026-08-25')).toBe('## Log\n- [x] conference with [[Ada]] 📅 2026-08-25');
  });

  it('happens where that very text stands, at its line or exactly once', () => {
    const known = '- [ ] ask [[Ada]]';
    expect(applySplices('# Moved\n\n- [ ] ask [[Ada]]', [...edits(tickIn(PROJECT, '# Moved\n\n- [ ] ask [[Ada]]', known))])).toBe('# Moved\n\n- [x] ask [[Ada]]');
    expect(refusal(tickIn(PROJECT, 'x\n\n- [ ] ask [[Ada]]\n- [ ] ask [[Ada]]', known))).toBe('This task is in the note more than once. Tick it there.');
    expect(refusal(tickIn(PROJECT, '- [x] ask [[Ada]]', known))).toBe('This task is no longer open in the note.');
    expect(refusal(tickIn(PROJECT, '', known))).toBe('This task is no longer open in the note.');
    expect(refusal(tickIn(PROJECT, '- [ ] [[Eve]]: send it', '- [ ] [[Bob]]: send it'))).toBe('This task is no longer open in the note.');
  });

  it('is refused for one that repeats', () => {
    expect(refusal(tickIn(PROJECT, '- [ ] call [[Ada]] 🔁 every week'))).toMatch(/^This task repeats/);
  });

  const line = fc.constantFrom(
    '- [ ] ask [[Ada]]', '- [ ] [[Bob]]: send it 📅 2026-08-20', '  - [ ] tell [[Ada]] (due:: 2026-08-01)', '- [x] card for [[Bob]] ✅ 2026-08-01', '- lunch with [[Ada]]', '- idea of [[Bob]]',
    '## Log', '## Notes', '- 2026-08-01 call with [[Ada]]', 'words', '', '> - [ ] ask [[Ada]]', '1. [/] write [[Ada]] ➕ 2026-08-01 ^a1', '```', '%%',
  );

  test('changes its box and adds its day, and no other byte; other tasks and all contact stay', () => {
    const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([lines, end, hasEnd]) => lines.join(end) + (hasEnd ? end : ''));
    fc.assert(
      fc.property(text, fc.constantFrom(PROJECT, DAILY), (before, path) => {
        const records = recordsOf(path, before);
        records.tasks.forEach((task, index) => {
          const edit = tickIn(path, before, before, index);
          if (isRefusal(edit)) return;
          const [box, ...others] = edit;
          expect([box?.text, (box?.end ?? 0) - (box?.start ?? 0)]).toEqual(['x', 1]);
          for (const { start, end, text: added } of others) expect([end, added]).toEqual([start, ' ✅ 2026-09-01']);
          const after = recordsOf(path, applySplices(before, edit));
          expect(after.tasks).toEqual(records.tasks.filter((other) => other !== task));
          expect(daysOf(after, task.line)).toEqual(daysOf(records, task.line));
        });
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

function edits(edit: Edit): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return isRefusal(edit) ? [] : edit;
}

function daysOf({ interactions }: OtherNote, exceptLine: number): readonly unknown[] {
  return interactions.filter(({ line }) => line !== exceptLine).map(({ line, date, with: people, exchanges }) => [line, date, people, exchanges]);
}
