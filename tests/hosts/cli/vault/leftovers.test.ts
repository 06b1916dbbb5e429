import { linkSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { clearLeftovers } from '../../../../src/hosts/cli/vault/leftovers.ts';
import { listNotes } from '../../../../src/hosts/cli/vault/listing.ts';
import { contact, session } from '../session.ts';
import { folderWith } from './folder.ts';

/** No process has this number: it is beyond what systems give out. */
const ENDED = 99_999_999;

const clear = (root: string) => clearLeftovers(root, listNotes(root).leftovers);

describe('what a run that was cut short has left', () => {
  test('a text that was not yet in its place goes', () => {
    const root = folderWith({ 'People/a.md': 'one\n', [`People/.a.md.rapport-${ENDED}`]: 'one\ntw' });
    expect(clear(root)).toEqual({ rescued: [], failures: [] });
    expect(readdirSync(join(root, 'People'))).toEqual(['a.md']);
    expect(readFileSync(join(root, 'People/a.md'), 'utf8')).toBe('one\n');
  });

  test('a second name of the note goes, the note stays', () => {
    const root = folderWith({ 'a.md': 'one\n' });
    linkSync(join(root, 'a.md'), join(root, `.a.md.rapport-${ENDED}-held`));
    expect(clear(root)).toEqual({ rescued: [], failures: [] });
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a text that is nowhere else goes to the trash, and is told', () => {
    const root = folderWith({ 'People/a.md': 'one\ntwo\n', [`People/.a.md.rapport-${ENDED}-held`]: 'one\n', '.trash/a.md': 'long ago\n' });
    expect(clear(root)).toEqual({ rescued: [{ path: 'People/a.md', movedTo: '.trash/a 2.md' }], failures: [] });
    expect(readFileSync(join(root, '.trash/a 2.md'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(root, '.trash/a.md'), 'utf8')).toBe('long ago\n');
    expect(readFileSync(join(root, 'People/a.md'), 'utf8')).toBe('one\ntwo\n');
  });

  test('the same where the note is gone', () => {
    const root = folderWith({ [`.a.md.rapport-${ENDED}-held`]: 'one\n' });
    expect(clear(root)).toEqual({ rescued: [{ path: 'a.md', movedTo: '.trash/a.md' }], failures: [] });
  });

  test('what a run that goes on has put there stays, and other files', () => {
    const files = { 'a.md': 'one\n', [`.a.md.rapport-${process.pid}`]: 'x', '.hidden.md': 'x', '.rapport-7': 'x' };
    const root = folderWith(files);
    expect(clear(root)).toEqual({ rescued: [], failures: [] });
    expect(readdirSync(root).sort()).toEqual(Object.keys(files).sort());
  });

  test('the vault is not left for a trash that leads elsewhere: it stays, and is named', () => {
    const outside = folderWith({});
    const held = `.a.md.rapport-${ENDED}-held`;
    const root = folderWith({ 'a.md': 'one\ntwo\n', [held]: 'one\n' });
    symlinkSync(outside, join(root, '.trash'));
    expect(clear(root)).toMatchObject({ rescued: [], failures: [{ failure: { kind: 'trash-is-link' } }] });
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(root, held), 'utf8')).toBe('one\n');
  });

  test('a file of a like name that belongs to no note stays', () => {
    const root = folderWith({ [`.a.txt.rapport-${ENDED}`]: 'mine' });
    expect(clear(root)).toEqual({ rescued: [], failures: [] });
    expect(readdirSync(root)).toEqual([`.a.txt.rapport-${ENDED}`]);
  });

  test('is cleared away by a command that only reads, and told', async () => {
    const { rapport, vault } = session({ 'Ada.md': contact([]), [`.Ada.md.rapport-${ENDED}-held`]: 'one\n', [`.Ada.md.rapport-${ENDED}`]: 'tw' });
    const { code, err } = await rapport('queue');
    expect(code).toBe(0);
    expect(err).toBe('An earlier run was interrupted while writing Ada.md. The text from before is in .trash/Ada.md.\n');
    expect(readdirSync(vault).sort()).toEqual(['.trash', 'Ada.md']);
  });
});
