import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/default-settings.ts';
import type { Commitment } from '../../../src/domain/interaction.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import type { Edit } from '../../../src/notes/splice.ts';
import { applySplices, isRefusal } from '../../../src/notes/splice.ts';
import { tickPromise } from '../../../src/notes/task/tick-promise.ts';
import { recordsOf } from '../other-note/reading.ts';
import { oddNote, plainNote } from '../log/write/arbitrary-note.ts';
import { day, FRONTMATTER, only, PATH, read, refusal } from '../log/write-exchange/closing.ts';

const numRuns = Math.max(1, Number(env['RAPPORT_PROPERTY_RUNS'] ?? 300) || 300);

function tick(text: string, promise: Commitment): Edit {
  return tickPromise(text, PATH, promise, day('2026-09-01'), noteReader(defaultSettings, readYaml));
}

function ticked(body: string): string {
  const text = FRONTMATTER + body;
  const edit = tick(text, only(read(text).facts.commitments));
  if (isRefusal(edit)) throw new Error(`refused: ${edit.refused}`);
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
    expect(refusal(tick(`${FRONTMATTER}Words.\n\n- [ ] send it\n- [ ] send it`, promise)).refused).toBe('This task stands in the note more than once. Tick it there.');
    expect(refusal(tick(`${FRONTMATTER}- [x] send it`, promise)).refused).toBe('This task does not stand open in the note any more.');
    expect(refusal(tick('no contact', promise)).refused).toBe('This task does not stand open in the note any more.');
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
      { numRuns },
    );
  });
});

describe('ticking a task of a note that is no contact', () => {
  const PLAN = 'Projects/Plan.md';
  const DAILY = '2026-08-30.md';
  const tickAt = (path: string, text: string, task: Commitment): Edit => tickPromise(text, path, task, day('2026-09-01'), noteReader(defaultSettings, readYaml));
  const tickedAt = (path: string, text: string, told?: Partial<Commitment>): string => {
    const edit = tickAt(path, text, { ...only(recordsOf(path, text).tasks), ...told });
    if (isRefusal(edit)) throw new Error(`refused: ${edit.refused}`);
    return applySplices(text, edit);
  };

  it.each([
    [PLAN, '# Plan\r\n- [ ] ask [[Ada]] for the deck\r\n', '# Plan\r\n- [x] ask [[Ada]] for the deck\r\n'],
    [PLAN, '- [ ] send [[Ada]] the deck 📅 2026-09-03 ^id', '- [x] send [[Ada]] the deck 📅 2026-09-03 ✅ 2026-09-01 ^id'],
    [PLAN, '- [x] done ✅ 2026-01-02\n- [/] send [[Ada]] the deck #promise', '- [x] done ✅ 2026-01-02\n- [x] send [[Ada]] the deck #promise ✅ 2026-09-01'],
    [DAILY, '- [ ] call [[Ada]]\n- lunch with [[Bob]]\n- [[Eve]] wrote', '- [x] call [[Ada]]\n- lunch with [[Bob]]\n- [[Eve]] wrote'],
    [DAILY, '- lunch with [[Bob]]\n  - [ ] send [[Ada]] the notes', '- lunch with [[Bob]]\n  - [x] send [[Ada]] the notes'],
  ])('%s: %s', (path, text, expected) => {
    expect(tickedAt(path, text)).toBe(expected);
  });

  it('finds the one that waits for somebody, of whom the answers leave out the name', () => {
    expect(tickedAt(PLAN, '- [ ] [[Bob]]: send the contract', { text: 'send the contract', waitingFor: 'them' })).toBe('- [x] [[Bob]]: send the contract');
  });

  it('is refused where it repeats, has gone, or stands there twice', () => {
    const text = '- [ ] write to [[Ada]] 🔁 every month';
    expect(refusal(tickAt(PLAN, text, only(recordsOf(PLAN, text).tasks)))).toMatchObject({ line: 1 });
    const task = only(recordsOf(PLAN, '- [ ] write to [[Ada]]').tasks);
    expect(refusal(tickAt(PLAN, '- [x] write to [[Ada]]', task)).refused).toBe('This task does not stand open in the note any more.');
    expect(refusal(tickAt(PLAN, 'Words.\n\n- [ ] write to [[Ada]]\n- [ ] write to [[Ada]]', task)).refused).toBe('This task stands in the note more than once. Tick it there.');
    expect(tickAt(PLAN, 'Words.\n\n- [ ] write to [[Ada]]', task)).toEqual([{ start: 11, end: 12, text: 'x' }]);
  });

  const line = fc.constantFrom('- [ ] call [[Ada]]', '- [ ] send [[Bob]] it 📅 2026-09-03', '  - [ ] [[Ada]]: answer #promise', '- [x] sent [[Eve]] the deck ✅ 2026-08-01', '- lunch with [[Bob]]', 'saw [[Ada]]', '', '## Log', '- 2026-08-30 call with [[Eve]]', '%% - [ ] [[Ada]] %%', '```', '> - [ ] ask [[Ada]]', '1. [/] thank [[Ada]] ^id');
  test('changes its box and adds its day, and no other byte', () => {
    fc.assert(
      fc.property(fc.constantFrom(PLAN, DAILY), fc.constantFrom('', '\uFEFF', '---\ntitle: x\n---\n'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 12 }), fc.boolean(), (path, opening, written, ends) => {
        const text = opening + written.map(([words, ending], index) => words + (index < written.length - 1 || ends ? ending : '')).join('');
        const before = recordsOf(path, text);
        for (const task of before.tasks) {
          const edit = tickAt(path, text, task);
          if (isRefusal(edit)) continue;
          const [box, ...others] = edit;
          expect([box?.text, (box?.end ?? 0) - (box?.start ?? 0)]).toEqual(['x', 1]);
          for (const { start, end, text: added } of others) expect([end, added]).toEqual([start, ' ✅ 2026-09-01']);
          const after = recordsOf(path, applySplices(text, edit));
          expect(after.tasks).toEqual(before.tasks.filter((other) => other !== task));
          expect(after.contacts.filter(({ line: at }) => at !== task.line).map(({ date, line: at, with: people }) => [date, at, people])).toEqual(before.contacts.map(({ date, line: at, with: people }) => [date, at, people]));
        }
      }),
      { numRuns },
    );
  });
});
