import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { NodeVault } from '../../src/hosts/cli/vault/node-vault.ts';
import { lineChanges } from '../../src/notes/text/line-diff.ts';
import { undo } from '../../src/notes/text/undo.ts';
import type { Edit } from '../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../src/notes/text/splice.ts';
import { folderWith } from '../hosts/cli/vault/folder.ts';
import { propertyRuns } from '../property-runs.ts';
import { chosen, noteFor, wholeLines, withLineOfAnother } from './any-bytes.ts';
import { EVERY_EDIT, PATHS, type Chosen, type NoteEdit } from './every-edit.ts';

/** How many random notes each of the edits is made in: a quarter of the runs of other properties, for the edits are many. */
const numRuns = Math.ceil(propertyRuns.quick / 4);
const BYTE_ORDER_MARK = '\uFEFF';

/** The bytes of a text in UTF-8, each as one letter. */
function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function applied(text: string, edit: Edit): string {
  if (isRefusal(edit)) throw new Error(`refused: ${en.refusal(edit.refused)} (line ${String(edit.line)})`);
  return applySplices(text, edit);
}

/**
 * Holds a law to a random note before and after an edit, in every way in which it can be made. The first way may not be
 * refused.
 */
function onEdits(of: NoteEdit, law: (before: string, after: string, choice: Chosen, way: number) => void, runs = numRuns): void {
  fc.assert(
    fc.property(noteFor(of), chosen, (before, choice) => {
      for (const [way, edit] of of.edits(before, choice).entries()) {
        if (way === 0 || !isRefusal(edit)) law(before, applied(before, edit), choice, way);
      }
    }),
    { numRuns: runs },
  );
}

describe.each(EVERY_EDIT)('$name', (of) => {
  test('leaves every other line as it is, the byte order mark, the line ends and a missing last one', () => {
    onEdits(of, (before, after) => {
      const changes = lineChanges(wholeLines(before), wholeLines(after));
      if (changes === null) throw new Error('nothing stayed');
      expect(changes.reduce((sum, { start, end }) => sum + end - start, 0), JSON.stringify([before, after])).toBeLessThanOrEqual(of.lines);
      expect(after.lastIndexOf(BYTE_ORDER_MARK)).toBe(before.lastIndexOf(BYTE_ORDER_MARK));
      expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
      if (!/(?:^|[^\r])\n/.test(before)) expect(after).not.toMatch(/(?:^|[^\r])\n/);
      if (!before.includes('\r')) expect(after).not.toContain('\r');
    });
  });

  test('is undone and done again to the exact bytes, also where somebody else wrote elsewhere', () => {
    onEdits(of, (before, after) => {
      expect(applied(after, undo(before, after, after))).toBe(before);
      expect(applied(before, undo(after, before, before))).toBe(after);
      expect(applied(withLineOfAnother(after), undo(before, after, withLineOfAnother(after)))).toBe(withLineOfAnother(before));
      expect(applied(withLineOfAnother(before), undo(after, before, withLineOfAnother(before)))).toBe(withLineOfAnother(after));
    });
  });

  test('is undone beneath an edit made since then to the bytes that this one alone gives, or refused', () => {
    const others = EVERY_EDIT.filter(({ note }) => note === of.note);
    onEdits(of, (before, after, choice) => {
      for (const { other, edit } of others.flatMap((other) => other.edits(after, choice).map((edit) => ({ other, edit })))) {
        if (isRefusal(edit)) continue;
        const later = applySplices(after, edit);
        const first = undo(before, after, later);
        if (isRefusal(first)) continue;
        const second = undo(after, later, applySplices(later, first));
        if (!isRefusal(second)) expect(applySplices(applySplices(later, first), second), `${other.name}: ${JSON.stringify([before, after, later])}`).toBe(before);
      }
    }, Math.ceil(numRuns / 10));
  });

  test('reaches the disk as these bytes, and so does its undo', () => {
    const path = PATHS[of.note];
    const root = folderWith({ [path]: '' });
    const file = join(root, path);
    onEdits(of, (before, after, choice, way) => {
      writeFileSync(file, before);
      const vault = new NodeVault(root);
      vault.editAll([{ path, change: (text) => of.edits(text, choice)[way] ?? [] }]);
      expect(readFileSync(file, 'latin1')).toBe(bytesOf(after));
      vault.editAll([{ path, change: (text) => undo(before, after, text) }]);
      expect(readFileSync(file, 'latin1')).toBe(bytesOf(before));
    }, Math.ceil(numRuns / 30));
  });
});
