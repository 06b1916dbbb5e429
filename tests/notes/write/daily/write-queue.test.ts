import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { QueuedPerson } from '../../../../src/notes/write/daily/write-queue.ts';
import { writeQueue } from '../../../../src/notes/write/daily/write-queue.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { recordsOf } from '../../other-note/reading.ts';

const DAILY = 'Daily/2026-09-01.md';
const person = (name: string, why = '2 months since you spoke'): QueuedPerson => ({ path: `${name}.md`, link: `[[${name}]]`, why });

function write(text: string, people: readonly QueuedPerson[]): Edit {
  return writeQueue(text, DAILY, { people, resolve: (target) => `${target}.md` }, noteReader(defaultSettings, readYaml), defaultSettings);
}

function written(text: string, ...people: readonly QueuedPerson[]): string {
  const edit = write(text, people);
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)}`);
  return applySplices(text, edit);
}

const ADA = '- [ ] [[Ada]]: 2 months since you spoke';
const BOB = '- [ ] [[Bob]]: 2 months since you spoke';

describe('the queue in a daily note', () => {
  it.each([
    ['', `## Follow up\n\n${ADA}`],
    ['# Tuesday\r\n\r\n- rain\r\n', `# Tuesday\r\n\r\n- rain\r\n\r\n## Follow up\r\n\r\n${ADA}\r\n`],
    ['## Follow up\n\n## Notes\nx', `## Follow up\n\n${ADA}\n\n## Notes\nx`],
    ['## Follow up\n- [x] [[Eve]]: hello\n\n## Notes\nx', `## Follow up\n- [x] [[Eve]]: hello\n${ADA}\n\n## Notes\nx`],
    ['\uFEFF---\ntitle: x\n---\n# Day', `\uFEFF---\ntitle: x\n---\n# Day\n\n## Follow up\n\n${ADA}`],
  ])('%j', (text, expected) => {
    expect(written(text, person('Ada')).trimEnd()).toBe(expected.trimEnd());
  });

  it('lists nobody twice: whoever stands there, ticked or not, stays', () => {
    const first = written('', person('Ada'));
    expect(write(first, [person('Ada', 'another reason')])).toEqual([]);
    expect(written(first.replace('[ ]', '[x]'), person('Ada'), person('Bob'))).toBe(`${first.replace('[ ]', '[x]')}\n${BOB}`);
  });

  it('is neither contact nor mention nor promise; a tick is contact', () => {
    const text = written('- rain', person('Ada'), person('Bob', 'They asked for “a look”'));
    expect(recordsOf(DAILY, text, { tasksArePromises: true })).toMatchObject({ interactions: [], mentions: [], tasks: [] });
    expect(recordsOf(DAILY, text.replaceAll('[ ]', '[-]'))).toMatchObject({ interactions: [], mentions: [], tasks: [] });
    expect(recordsOf(DAILY, text.replaceAll('[ ]', '[x]')).interactions.map(({ with: people, attempt }) => [people.map(({ target }) => target), attempt])).toEqual([[['Ada'], false], [['Bob'], false]]);
  });

  it('is refused where the end of the note is open', () => {
    expect(write('```\ncode', [person('Ada')])).toHaveProperty('refused');
    expect(write('%% a comment', [person('Ada')])).toHaveProperty('refused');
  });

  const line = fc.constantFrom('- lunch with [[Ada]]', '- [ ] ask [[Bob]]', '- [x] [[Eve]]', '## Follow up', '# Day', '## Notes', 'words', '', '> quote [[Ada]]', '```', '%%', '- [ ] [[Ada]]: x', '[^1]: note', '## Log', '- 2026-08-01 call with [[Bob]]', '**Follow up**');
  test('adds lines, and changes no other byte, in any note and for any words', () => {
    const note = fc.tuple(fc.constantFrom('', '\uFEFF', '---\na: 1\n---\n'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 10 }), fc.boolean());
    const people = fc.uniqueArray(fc.tuple(fc.constantFrom('Ada', 'Bob', 'Eve', 'Kit'), fc.oneof(fc.string(), fc.constantFrom('for “[[Kit]]” (gave:: x) #promise 📅 2026-01-01', 'no answer', '`x` %% y <b>'))), { maxLength: 3, selector: ([name]) => name });
    fc.assert(
      fc.property(note, people, ([opening, lines, ends], queued) => {
        const text = opening + lines.map(([words, end], index) => words + (index < lines.length - 1 || ends ? end : '')).join('');
        const edit = write(text, queued.map(([name, why]) => person(name, why)));
        if (isRefusal(edit) || edit.length === 0) return;
        const [splice, ...others] = edit;
        expect(others).toEqual([]);
        expect(splice?.start).toBe(splice?.end);
        const after = applySplices(text, edit);
        const before = recordsOf(DAILY, text);
        const now = recordsOf(DAILY, after);
        expect(now.interactions.map(({ text: words }) => words)).toEqual(before.interactions.map(({ text: words }) => words));
        expect([now.mentions.length, now.tasks.length, now.plans.length]).toEqual([before.mentions.length, before.tasks.length, before.plans.length]);
        expect(write(after, queued.map(([name, why]) => person(name, why)))).toEqual([]);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
