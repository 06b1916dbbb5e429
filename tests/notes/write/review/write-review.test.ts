import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal, type Edit } from '../../../../src/notes/text/splice.ts';
import { writeReview } from '../../../../src/notes/write/review/write-review.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { recordsOf } from '../../other-note/reading.ts';

const WEEKLY = 'Weeks/2026-W36.md';
const DAILY = 'Daily/2026-09-01.md';
const BEGIN = '%% begin rapport weekly review %%';
const END = '%% end rapport weekly review %%';
const CONTENT = '## People this week\n\n**In touch with** [[Ada]] (call)\n\n- [ ] met [[Bob]]';
const REVIEW = `${BEGIN}\n${CONTENT}\n\n${END}`;
const reader = noteReader(defaultSettings, readYaml);

const write = (text: string, content = CONTENT, path = WEEKLY): Edit => writeReview(text, path, 'week', content, reader);

function written(text: string, content = CONTENT): string {
  const edit = write(text, content);
  if (isRefusal(edit)) throw new Error(`refused: ${edit.refused.kind}`);
  return applySplices(text, edit);
}

describe('a review in a note', () => {
  it.each([
    ['', `${REVIEW}\n`],
    ['# Week 36\n\nrain\n', `# Week 36\n\nrain\n\n${REVIEW}\n`],
    ['---\na: 1\n---\nrain', `---\na: 1\n---\nrain\n\n${REVIEW}`],
    ['\uFEFF# Week\r\n\r\n```dataview\r\nlist\r\n```\r\n', `\uFEFF# Week\r\n\r\n${REVIEW.replaceAll('\n', '\r\n')}\r\n\r\n\`\`\`dataview\r\nlist\r\n\`\`\`\r\n`],
  ])('%j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('is replaced as a whole, and nothing around it; the same again changes nothing', () => {
    const before = `x\n\n${REVIEW} my words\n\n## My thoughts\n- call with [[Eve]]\n`;
    expect(write(before)).toEqual([]);
    expect(written(before, 'other')).toBe(before.replace(CONTENT, 'other'));
    expect(written(before.replaceAll('\n', '\r\n'))).toBe(before.replaceAll('\n', '\r\n'));
  });

  it('stands beside a review of the other kind', () => {
    const yearly = '%% begin rapport yearly review %%\nx\n%% end rapport yearly review %%';
    expect(written(`${yearly}\n`)).toBe(`${yearly}\n\n${REVIEW}\n`);
  });

  it('is refused where the note is broken, or where its marks are', () => {
    expect(write('---\na: 1\n')).toMatchObject({ refused: { kind: 'unreadable-frontmatter' }, line: 1 });
    for (const text of [`a\n${BEGIN}\nx`, `${END}\n`, `${REVIEW}\n\n${REVIEW}\n`]) expect(write(text)).toMatchObject({ refused: { kind: 'review-marks' } });
    for (const text of ['```\ncode', '%% a comment', '`'.repeat(3)]) expect(write(text)).toMatchObject({ refused: { kind: 'not-read-back' } });
    expect(write('x', `a\n${END}\nb`)).toMatchObject({ refused: { kind: 'not-read-back' } });
  });

  it('is neither contact nor mention nor promise, in any note', () => {
    const content = '- call with [[Ada]]\n- [x] met [[Bob]] ✅ 2026-09-01\n- [ ] send [[Ada]] it #promise\n\n## Log\n- 2026-08-01 call with [[Bob]]\n\n> [[Eve]]';
    const text = `rain\n\n${BEGIN}\n${content}\n${END}\n`;
    for (const path of [WEEKLY, DAILY, 'Meetings/2026-09-01 Plan.md', 'Other.md']) {
      expect(recordsOf(path, text, { tasksArePromises: true, dailyLinks: 'every-link' })).toMatchObject({ interactions: [], mentions: [], tasks: [], plans: [] });
    }
    const contact = reader.read('Ada.md', `---\ntype: person\n---\n${text}`);
    expect(contact).toMatchObject({ kind: 'contact', facts: { interactions: [], commitments: [], plans: [] } });
  });
});

const line = fc.constantFrom('- lunch with [[Ada]]', '- [ ] ask [[Bob]] #promise', '- [x] [[Eve]] ✅ 2026-09-01', '# Week', '## Notes', 'words', '', '> quote [[Ada]]', '```', '%%', '[^1]: note', '## Log', '- 2026-08-01 call with [[Bob]]', BEGIN, END, '%% end rapport yearly review %%');
test('changes no byte outside of it, in any note; a second time it changes nothing', () => {
  const note = fc.tuple(fc.constantFrom('', '\uFEFF', '---\na: 1\n---\n'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 10 }), fc.boolean());
  const content = fc.array(fc.oneof(line, fc.string()), { maxLength: 5 }).map((lines) => `x\n${lines.join('\n')}\ny`.replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(note, content, fc.constantFrom(WEEKLY, DAILY), ([opening, lines, ends], said, path) => {
      const text = opening + lines.map(([words, end], index) => words + (index < lines.length - 1 || ends ? end : '')).join('');
      const edit = write(text, said, path);
      if (isRefusal(edit) || edit.length === 0) return;
      const [splice, ...others] = edit;
      expect(others).toEqual([]);
      const replaced = text.slice(splice?.start, splice?.end);
      expect(replaced === '' || (replaced.startsWith(BEGIN) && replaced.endsWith(END))).toBe(true);
      const after = applySplices(text, edit);
      expect(write(after, said, path)).toEqual([]);
      expect(recordsOf(path, after).interactions.map(({ text: words }) => words)).toEqual(recordsOf(path, text).interactions.map(({ text: words }) => words));
    }),
    { numRuns: propertyRuns.usual },
  );
});
