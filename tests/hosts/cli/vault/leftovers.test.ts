import { linkSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { clearLeftovers } from '../../../../src/hosts/cli/vault/leftovers.ts';
import { folderWith } from './folder.ts';

/** No process has this number: it is beyond what systems give out. */
const ENDED = 99_999_999;

describe('what a run that was cut short has left', () => {
  test('a text that was not yet in its place goes', () => {
    const root = folderWith({ 'People/a.md': 'one\n', [`People/.a.md.rapport-${ENDED}`]: 'one\ntw' });
    expect(clearLeftovers(root)).toEqual([]);
    expect(readdirSync(join(root, 'People'))).toEqual(['a.md']);
    expect(readFileSync(join(root, 'People/a.md'), 'utf8')).toBe('one\n');
  });

  test('a second name of the note goes, the note stays', () => {
    const root = folderWith({ 'a.md': 'one\n' });
    linkSync(join(root, 'a.md'), join(root, `.a.md.rapport-${ENDED}-held`));
    expect(clearLeftovers(root)).toEqual([]);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a text that is nowhere else goes to the trash, and is told', () => {
    const root = folderWith({ 'People/a.md': 'one\ntwo\n', [`People/.a.md.rapport-${ENDED}-held`]: 'one\n', '.trash/a.md': 'long ago\n' });
    expect(clearLeftovers(root)).toEqual([{ path: 'People/a.md', movedTo: '.trash/a 2.md' }]);
    expect(readFileSync(join(root, '.trash/a 2.md'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(root, '.trash/a.md'), 'utf8')).toBe('long ago\n');
    expect(readFileSync(join(root, 'People/a.md'), 'utf8')).toBe('one\ntwo\n');
  });

  test('the same where the note is gone', () => {
    const root = folderWith({ [`.a.md.rapport-${ENDED}-held`]: 'one\n' });
    expect(clearLeftovers(root)).toEqual([{ path: 'a.md', movedTo: '.trash/a.md' }]);
  });

  test('what a run that goes on has put there stays, and other files', () => {
    const files = { 'a.md': 'one\n', [`.a.md.rapport-${process.pid}`]: 'x', '.hidden.md': 'x', '.rapport-7': 'x' };
    const root = folderWith(files);
    expect(clearLeftovers(root)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(Object.keys(files).sort());
  });
});
