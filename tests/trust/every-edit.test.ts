import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { NodeVault } from '../../src/hosts/cli/vault/node-vault.ts';
import { undo } from '../../src/notes/text/undo.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { logEntry } from '../../src/notes/write/log-entry.ts';
import type { Splice } from '../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../src/notes/text/splice.ts';
import { contact as contactNote } from '../hosts/cli/session.ts';
import { folderWith } from '../hosts/cli/vault/folder.ts';
import { propertyRuns } from '../property-runs.ts';
import { EVERY_EDIT, LOG, reader, SOME_CHOICE, type NoteEdit } from './every-edit.ts';

const property = fc.constantFrom(
  'cadence: monthly   # as agreed', 'snooze-until: "2026-08-01"', 'last-contact: 2026-07-01', 'goals:', '  - "[[Other]]"', 'goals: ["[[Other]]"]', 'phone: +15550100', '# a comment', 'status: active', 'due: 2026-10-01 ', 'target: 5', 'tags: [a, b]', 'note: |', '  two', '  lines', 'quoted: "it\'s"', '',
);
const line = fc.constantFrom(
  '', '', '## Interactions', '- 2026-08-20 call: Berlin', '- 2026-08-20 call: Berlin  ', '  - gave:: a book', '  and a second line', '* 2026-07-01 ← coffee (asked:: a look)', '- 2026-06-01 mail (asked-me:: advice) ^id', '### 2026-05-01 — Lunch', '| Date | What |', '|---|---|', '| 2026-04-01 | call |',
  '- [ ] send the book', '- [ ] write 📅 2026-09-09', '- [ ] write to [[Ada]] #promise', '## Queue', '- [x] old ✅ 2026-01-01', '- [[Ada]] draws', '- lunch with [[Ada]] (contact:: no)', '> quoted', '```', '%% hidden', 'Text with $& and [[a link', '\tindented', '[^1]: a footnote', '## Other', '李小龍 says ﷽',
);
const lineEnd = fc.constantFrom('\n', '\r\n');
const types: Readonly<Record<NoteEdit['note'], string>> = { contact: 'type: contact', goal: 'type: networking-goal', daily: 'kind: day', other: 'kind: note' };

/** A note of any of these kinds of line, with LF, CRLF or both, a byte order mark or none, a last line end or none. */
function noteOf(kind: NoteEdit['note']): fc.Arbitrary<string> {
  const lines = fc.tuple(fc.array(property, { maxLength: 5 }), fc.array(line, { maxLength: 6 }), fc.constantFrom('## Interactions', '## Log', ''), fc.array(line, { maxLength: 8 })).map(([properties, body, heading, log]) => ['---', types[kind], ...properties, '---', ...body, heading, ...log]);
  const ends = fc.oneof(lineEnd.map((end) => [end]), fc.array(lineEnd, { minLength: 2, maxLength: 7 }));
  return fc.tuple(fc.boolean(), lines, ends, fc.boolean()).map(([mark, all, cycle, isEnded]) =>
    (mark ? '\uFEFF' : '') + all.map((text, at) => text + (at === all.length - 1 && !isEnded ? '' : (cycle[at % cycle.length] ?? '\n'))).join(''));
}

const LINE_END = /\r\n|\r|\n/g;

/** That splices lie in the text, apart and in order, take out no line but a property's, and end lines as the note does. */
function expectNarrow(text: string, splices: readonly Splice[]): void {
  const bodyStart = text.search(/^---\r?$/m) < 0 ? 0 : (/\n---\r?(?:\n|$)/.exec(text)?.index ?? 0) + 1;
  const ends = new Set(text.match(LINE_END) ?? ['\n']);
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { start, end, text: fresh } of splices) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    if (start >= bodyStart) expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
    for (const added of fresh.match(LINE_END) ?? []) expect(ends).toContain(added);
    // A splice never parts CR from LF.
    for (const at of [start, end]) expect(text.slice(at - 1, at + 1)).not.toBe('\r\n');
    from = end;
  }
}

describe.each(EVERY_EDIT)('$name', ({ note: kind, edits }) => {
  const note = noteOf(kind);

  test('leaves every byte outside its splices, and undo restores the exact text', { timeout: 3_600_000 }, () => {
    let made = 0;
    fc.assert(
      fc.property(note, (text) => {
        for (const edit of edits(text, SOME_CHOICE)) {
          if (isRefusal(edit)) {
            expect(en.refusal(edit.refused)).toMatch(/^\S[^]*\.$/);
            continue;
          }
          made++;
          expectNarrow(text, edit);
          const after = applySplices(text, edit);
          expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
          const back = undo(text, after, after);
          expect(isRefusal(back) ? en.refusal(back.refused) : applySplices(after, back)).toBe(text);
        }
      }),
      { numRuns: propertyRuns.quick, examples: [[`---\n${types[kind]}\ncadence: monthly\n---\n- lunch with [[Ada]]\n- [ ] write to [[Ada]] #promise\n\n## Interactions\n- 2026-07-01 coffee (asked:: a look)\n`]] },
    );
    // Of each there is one that can be made.
    expect(made).toBeGreaterThan(0);
  });

  test('undo behind what somebody else wrote takes back its own alone, or nothing', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(note, fc.constantFrom('\nTheirs, at the end.\n', '\n\n## Theirs\n'), (text, theirs) => {
        for (const edit of edits(text, SOME_CHOICE)) {
          if (isRefusal(edit)) continue;
          const after = applySplices(text, edit);
          const now = after + theirs;
          const back = undo(text, after, now);
          if (isRefusal(back)) continue;
          const result = applySplices(now, back);
          expect(result.endsWith(theirs.trim() + '\n')).toBe(true);
          expect(result.replace(LINE_END, '')).toBe((text + theirs).replace(LINE_END, ''));
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});

test('on the disk, undo restores the exact bytes', async () => {
  const root = folderWith({ 'Ada.md': contactNote([]) });
  const vault = new NodeVault(root);
  const file = join(root, 'Ada.md');
  await fc.assert(
    fc.asyncProperty(noteOf('contact'), async (text) => {
      writeFileSync(file, text);
      const bytes = readFileSync(file, 'latin1');
      const { before, after, refusal } = await vault.edit('Ada.md', (now) => logEntry(now, 'Ada.md', LOG, reader, defaultSettings, readYaml));
      if (refusal === null) await vault.edit('Ada.md', (now) => undo(before, after, now));
      expect(readFileSync(file, 'latin1')).toBe(bytes);
    }),
    { numRuns: propertyRuns.quick },
  );
});
