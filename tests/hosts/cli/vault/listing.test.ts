import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { listNotes } from '../../../../src/hosts/cli/vault/listing.ts';
import { folderWith } from './folder.ts';

const isRoot = process.getuid?.() === 0;

describe('listing a vault', () => {
  test('takes Markdown notes of any case in all folders, by code units', () => {
    const vault = folderWith({ 'b.md': '', 'B.MD': '', 'a/c.md': '', 'a/d/e.Md': '', 'é.md': '', 'picture.png': '', 'notes.txt': '', '.md': '' });
    expect(listNotes(vault)).toEqual({ paths: ['B.MD', 'a/c.md', 'a/d/e.Md', 'b.md', 'é.md'], failures: [], leftovers: [] });
  });

  test('skips dot folders and dot files', () => {
    const vault = folderWith({ '.obsidian/a.md': '', '.trash/b.md': '', 'x/.git/c.md': '', '.hidden.md': '', 'node_modules/d.md': '' });
    expect(listNotes(vault).paths).toEqual(['node_modules/d.md']);
  });

  test('a folder with the name of a note is a folder', () => {
    expect(listNotes(folderWith({ 'x.md/y.md': '' })).paths).toEqual(['x.md/y.md']);
  });

  test('skips pipes, and names those with the name of a note', () => {
    const vault = folderWith({ 'a.md': '' });
    for (const name of ['pipe.md', 'pipe']) execFileSync('mkfifo', [join(vault, name)]);
    expect(listNotes(vault)).toMatchObject({ paths: ['a.md'], failures: [{ path: 'pipe.md', failure: { kind: 'not-a-file' } }] });
  });

  test('never leaves the vault by a link, and says so', () => {
    const outside = folderWith({ 'secret.md': '' });
    const vault = folderWith({ 'a.md': '' });
    symlinkSync(outside, join(vault, 'folder'));
    symlinkSync(join(outside, 'secret.md'), join(vault, 'note.md'));
    const { paths, failures } = listNotes(vault);
    expect(paths).toEqual(['a.md']);
    expect(failures).toMatchObject([{ path: 'folder', failure: { kind: 'link-not-followed', leadsTo: 'outside' } }, { path: 'note.md', failure: { kind: 'link-not-followed', leadsTo: 'outside' } }]);
  });

  test('a link to a listed note is not a second note, one to an unlisted file of the vault is one', () => {
    const vault = folderWith({ 'a.md': '', '.kept/b.md': '' });
    symlinkSync(join(vault, 'a.md'), join(vault, 'again.md'));
    symlinkSync(join(vault, '.kept/b.md'), join(vault, 'b.md'));
    symlinkSync(join(vault, '.kept/b.md'), join(vault, 'c.md'));
    expect(listNotes(vault)).toEqual({ paths: ['a.md', 'b.md'], failures: [], leftovers: [] });
  });

  test('a link in a circle or to nowhere is no abort', () => {
    const vault = folderWith({ 'a.md': '' });
    symlinkSync(vault, join(vault, 'circle'));
    symlinkSync(join(vault, 'nowhere'), join(vault, 'lost.md'));
    symlinkSync(join(vault, 'self.md'), join(vault, 'self.md'));
    const { paths, failures } = listNotes(vault);
    expect(paths).toEqual(['a.md']);
    expect(failures.map(({ path }) => path)).toEqual(['circle', 'lost.md', 'self.md']);
  });

  test.skipIf(isRoot)('a folder that may not be read is no abort', () => {
    const vault = folderWith({ 'a.md': '', 'closed/b.md': '' });
    chmodSync(join(vault, 'closed'), 0o000);
    const { paths, failures } = listNotes(vault);
    chmodSync(join(vault, 'closed'), 0o700);
    expect(paths).toEqual(['a.md']);
    expect(failures).toMatchObject([{ path: 'closed', failure: { kind: 'system-error', code: 'EACCES' } }]);
  });
});
