import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignedChanges, type LineWithEnd } from '../../../src/notes/text/aligned-diff.ts';
import { lineChanges, type LineChange } from '../../../src/notes/text/line-diff.ts';
import { undo } from '../../../src/notes/text/undo.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../property-runs.ts';

function undone(before: string, after: string, now: string): string | null {
  const edit = undo(before, after, now);
  return isRefusal(edit) ? null : applySplices(now, edit);
}

const line = fc.constantFrom('- 2026-01-01 call: a', '- 2026-01-02 call: b', '', '## Log', '- c', '# d');
const lines = fc.array(line, { maxLength: 12 });
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('taking a write back', () => {
  test('restores the exact bytes where nothing else changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(undone(before, after, after)).toBe(before);
      }),
    );
  });

  test('takes just its line out where lines were added elsewhere', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, lineEnd, (above, below, addedAbove, addedBelow, end) => {
        const text = (...parts: readonly (readonly string[])[]): string => parts.flat().join(end);
        const entry = ['- 2026-09-01 coffee: the one'];
        const before = text(above, below);
        fc.pre(above.length + below.length > 0);
        const after = text(above, entry, below);
        expect(undone(before, after, text(addedAbove, above, entry, below, addedBelow))).toBe(text(addedAbove, above, below, addedBelow));
      }),
    );
  });

  test('whatever else changed, takes out its own line or refuses', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, (above, below, otherAbove, otherBelow) => {
        const entry = ['- 2026-09-01 coffee: the one'];
        fc.pre(above.length + below.length > 0 && otherAbove.length + otherBelow.length > 0);
        const result = undone([...above, ...below].join('\n'), [...above, ...entry, ...below].join('\n'), [...otherAbove, ...entry, ...otherBelow].join('\n'));
        if (result !== null) expect(result).toBe([...otherAbove, ...otherBelow].join('\n'));
      }),
    );
  });

  test('a property that was changed gets its former value, wherever its line is now', () => {
    expect(undone('a: 1\nsnooze: x # why\n', 'a: 1\nsnooze: y # why\n', 'b: 2\na: 1\nsnooze: y # why\nc: 3\n')).toBe('b: 2\na: 1\nsnooze: x # why\nc: 3\n');
  });

  test('a last line that got a line end since then still stands there unchanged', () => {
    expect(undone('a\n- b', 'a\n- b\n- new', 'a\n- b\n- new\n- more\n')).toBe('a\n- b\n- more\n');
  });

  test.each([
    ['a line that was taken out, its own', 'a\nb: 1\r\nc\n\nd\r\n', 'a\nc\n\nd\r\n', 'a\nc\n\nd\r\n- more\r\n', 'a\nb: 1\r\nc\n\nd\r\n- more\r\n'],
    ['the only line with this one', 'a\nb: 1\r\nc\n\nd\n', 'a\nc\n\nd\n', 'a\nc\n\nd\n- more\n', 'a\nb: 1\r\nc\n\nd\n- more\n'],
    ['lines that were changed together, theirs', 'x\na: 1\r\nb: 1\nc: 1\nd\n', 'x\na: 2\r\nb: 2\nc: 2\nd\n', 'x\na: 2\r\nb: 2\nc: 2\nd\n\n- more\n', 'x\na: 1\r\nb: 1\nc: 1\nd\n\n- more\n'],
    ['last lines that were taken out, theirs', 'a\r\nb\n- c\r\n- d', 'a\r\nb', 'more\r\n\r\na\r\nb', 'more\r\n\r\na\r\nb\n- c\r\n- d'],
    ['a last line that was taken out, those of its note', 'a\r\nb\r\n- c', 'a\r\nb', 'more\r\n\r\na\r\nb', 'more\r\n\r\na\r\nb\r\n- c'],
    ['of the last of two lines that one stands for', 'a\nb: 1\nc: 2\r\nd\n', 'a\nb: 3\nd\n', 'a\nb: 3\nd\ne\n', 'a\nb: 1\nc: 2\r\nd\ne\n'],
    ['of the empty line that stayed, not of the one that was put in', 'a\r\n\nb\n', 'a\r\n\r\nx\n\nb\n', 'a\r\n\r\nx\n\nb\ne\n', 'a\r\n\nb\ne\n'],
    ['as somebody else has written them since then', 'a\nb: 1\r\nc\n', 'a\nb: 2\r\nc\n', 'a\nb: 2\nc\r\n', 'a\nb: 1\nc\r\n'],
    ['in a note whose line ends were made alike since then, the ones it has now', 'a\r\nb: 1\r\nc\r\n', 'a\r\nc\r\n', 'a\nc\n\nd\n', 'a\nb: 1\nc\n\nd\n'],
  ])('line ends come back: %s', (_, before, after, now, expected) => {
    expect(undone(before, after, now)).toBe(expected);
  });

  test('two places are taken back together', () => {
    expect(undone('last: 1\n\n- a\n', 'last: 2\n\n- a\n- b\n', 'last: 2\n\nwords\n\n- a\n- b\n')).toBe('last: 1\n\nwords\n\n- a\n');
  });

  test.each([
    ['its line was changed', 'a\n- neu!\n'],
    ['its line has gone', 'a\n'],
    ['something was added below it', 'a\n- new\n  - and more\n'],
    ['its paragraph goes on', 'a\n- new\nand more\n'],
  ])('refuses where %s', (_, now) => {
    expect(undo('a\n', 'a\n- new\n', now)).toMatchObject({ refused: { kind: 'written-lines-changed' } });
  });

  test('refuses in a text that has nothing in common', () => {
    const other = Array.from({ length: 3_000 }, (_, index) => `other ${index}`).join('\n');
    const own = Array.from({ length: 3_000 }, (_, index) => `line ${index}`).join('\n');
    expect(undo(own, `${own}\n- new`, other)).toMatchObject({ refused: { kind: 'changed-too-much' } });
  });
});

describe('changed lines', () => {
  test('lead from one list to the other, and no shorter list does', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = lineChanges(before, after) ?? [];
        expect(changed(before, after, changes)).toEqual(after);
        const edits = changes.reduce((sum, { start, end, newStart, newEnd }) => sum + end - start + newEnd - newStart, 0);
        expect(edits).toBe(before.length + after.length - 2 * commonLength(before, after));
      }),
    );
  });

  test('lead there too where they stand by line ends, with no fewer lines that keep theirs', () => {
    const lineWithEnd = fc.record({ words: fc.constantFrom('', '', '- c', '# d'), end: lineEnd });
    fc.assert(
      fc.property(fc.array(lineWithEnd, { maxLength: 20 }), fc.array(lineWithEnd, { maxLength: 20 }), (before, after) => {
        const words = (some: readonly LineWithEnd[]): readonly string[] => some.map((line) => line.words);
        const plain = lineChanges(words(before), words(after)) ?? [];
        const byEnds = alignedChanges(before, after) ?? [];
        expect(changed(words(before), words(after), byEnds)).toEqual(words(after));
        expect(keepingTheirEnd(before, after, byEnds)).toBeGreaterThanOrEqual(keepingTheirEnd(before, after, plain));
      }),
      { numRuns: propertyRuns.long },
    );
  });
});

/** The first list with what differs taken from the second. */
function changed(before: readonly string[], after: readonly string[], changes: readonly LineChange[]): readonly string[] {
  const result: string[] = [];
  let at = 0;
  for (const { start, end, newStart, newEnd } of changes) {
    result.push(...before.slice(at, start), ...after.slice(newStart, newEnd));
    at = end;
  }
  return [...result, ...before.slice(at)];
}

/** How many lines outside of the changes have the same line end in both. */
function keepingTheirEnd(before: readonly LineWithEnd[], after: readonly LineWithEnd[], changes: readonly LineChange[]): number {
  let kept = 0;
  for (const [index, line] of before.entries()) {
    if (changes.some(({ start, end }) => start <= index && index < end)) continue;
    const shift = changes.filter(({ end }) => end <= index).reduce((sum, { start, end, newStart, newEnd }) => sum + newEnd - newStart - (end - start), 0);
    if (after[index + shift]?.end === line.end) kept++;
  }
  return kept;
}

/** The length of a longest common subsequence, by its definition. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  const lengths = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const row = lengths[i];
      if (row !== undefined) row[j] = one[i - 1] === other[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  return at(one.length, other.length);
}
