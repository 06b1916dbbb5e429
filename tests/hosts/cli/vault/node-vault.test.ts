import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../../src/domain/refusal.ts';
import { NodeVault } from '../../../../src/hosts/cli/vault/node-vault.ts';
import type { Splice } from '../../../../src/notes/text/splice.ts';
import { folderWith } from './folder.ts';

const isRoot = process.getuid?.() === 0;
const append = (addition: string) => (text: string): readonly Splice[] => [{ start: text.length, end: text.length, text: addition }];
const refuse = (): Refusal => ({ refused: { kind: 'gone', target: 'entry' }, line: 3 });

describe('reading', () => {
  test('keeps a byte order mark and line endings', async () => {
    const vault = new NodeVault(folderWith({ 'a.md': '\uFEFFone\r\ntwo\r' }));
    expect(await vault.read('a.md')).toBe('\uFEFFone\r\ntwo\r');
  });

  test('a note that is not UTF-8 is refused, one that holds U+FFFD is not', async () => {
    const vault = new NodeVault(folderWith({ 'bad.md': Uint8Array.of(0x61, 0xff, 0x62), 'good.md': 'a\uFFFDb' }));
    expect(await vault.read('good.md')).toBe('a\uFFFDb');
    await expect(vault.read('bad.md')).rejects.toMatchObject({ name: 'VaultError', detail: { kind: 'not-utf8' } });
    await expect(vault.edit('bad.md', append('x'))).rejects.toMatchObject({ detail: { kind: 'not-utf8' } });
  });

  test('the stamp of a file that can’t be looked at is none', () => {
    const root = folderWith({ 'a.md': 'abc' });
    symlinkSync('loop.md', join(root, 'loop.md'));
    expect(new NodeVault(root).stampNow('a.md')).toMatchObject({ size: 3 });
    for (const path of ['gone.md', 'loop.md', `${'x'.repeat(300)}.md`]) expect(new NodeVault(root).stampNow(path)).toBeNull();
  });

  test('a missing note, a folder and a way out of the vault are refused', async () => {
    const root = folderWith({ 'x.md/y.md': '' });
    const vault = new NodeVault(root);
    await expect(vault.read('gone.md')).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'ENOENT' } });
    await expect(vault.read('x.md')).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'EISDIR' } });
    await expect(vault.read('../x.md')).rejects.toMatchObject({ failure: { kind: 'outside-vault' } });
    await expect(vault.edit('/etc/passwd', append('x'))).rejects.toMatchObject({ failure: { kind: 'outside-vault' } });
  });

  test.skipIf(isRoot)('a note without permission is refused in words', async () => {
    const root = folderWith({ 'a.md': '' });
    chmodSync(join(root, 'a.md'), 0o000);
    await expect(new NodeVault(root).read('a.md')).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'EACCES' } });
  });
});

describe('editing', () => {
  test('writes the new text, keeps the mode and leaves no other file', async () => {
    const root = folderWith({ 'a.md': 'one\n' });
    chmodSync(join(root, 'a.md'), 0o640);
    const outcome = await new NodeVault(root).edit('a.md', append('two\n'));
    expect(outcome).toEqual({ path: 'a.md', before: 'one\n', after: 'one\ntwo\n', refusal: null });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one\ntwo\n');
    expect(lstatSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a refusal changes nothing', async () => {
    const root = folderWith({ 'a.md': 'one\n' });
    const { ino } = lstatSync(join(root, 'a.md'));
    expect(await new NodeVault(root).edit('a.md', refuse)).toEqual({ path: 'a.md', before: 'one\n', after: 'one\n', refusal: refuse() });
    expect(lstatSync(join(root, 'a.md')).ino).toBe(ino);
  });

  test.each([
    ['written in place', (file: string) => { writeFileSync(file, 'theirs\n'); }],
    ['replaced by another file', (file: string) => { writeFileSync(`${file}.new`, 'theirs\n'); renameSync(`${file}.new`, file); }],
  ])('a note %s between reading and writing keeps what it was changed to', async (_, interfere) => {
    const root = folderWith({ 'a.md': 'one\n' });
    const edit = new NodeVault(root).edit('a.md', (text) => {
      interfere(join(root, 'a.md'));
      return append('two\n')(text);
    });
    await expect(edit).rejects.toMatchObject({ failure: { kind: 'changed-by-another-program' } });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('theirs\n');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a symbolic link and a note with several names are refused', async () => {
    const root = folderWith({ 'a.md': 'one\n', 'b.md': 'two\n' });
    symlinkSync(join(root, 'a.md'), join(root, 'link.md'));
    linkSync(join(root, 'b.md'), join(root, 'other.md'));
    const vault = new NodeVault(root);
    await expect(vault.edit('link.md', append('x'))).rejects.toMatchObject({ failure: { kind: 'symbolic-link' } });
    await expect(vault.edit('b.md', append('x'))).rejects.toMatchObject({ failure: { kind: 'hard-links', leftover: null } });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('two\n');
  });

  test('a second name left by a run that was cut short is named', async () => {
    const root = folderWith({ 'a.md': 'one\n' });
    linkSync(join(root, 'a.md'), join(root, '.a.md.rapport-999999999-held'));
    await expect(new NodeVault(root).edit('a.md', append('x'))).rejects.toMatchObject({ failure: { kind: 'hard-links', leftover: '.a.md.rapport-999999999-held' } });
  });

  test('does not follow a folder out of the vault', async () => {
    const outside = folderWith({ 'a.md': 'one\n' });
    const root = folderWith({});
    symlinkSync(outside, join(root, 'People'));
    await expect(new NodeVault(root).edit('People/a.md', append('x'))).rejects.toMatchObject({ failure: { kind: 'outside-vault' } });
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe('one\n');
  });

  test.skipIf(isRoot)('a read-only folder is said in words and left as it was', async () => {
    const root = folderWith({ 'People/a.md': 'one\n' });
    chmodSync(join(root, 'People'), 0o500);
    const edit = new NodeVault(root).edit('People/a.md', append('x'));
    await expect(edit).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'EACCES' } });
    expect(readdirSync(join(root, 'People'))).toEqual(['a.md']);
    chmodSync(join(root, 'People'), 0o700);
  });
});

describe('several notes at once', () => {
  test('one refusal leaves all as they were', () => {
    const root = folderWith({ 'a.md': 'one\n', 'b.md': 'two\n' });
    const outcomes = new NodeVault(root).editAll([{ path: 'a.md', change: append('x') }, { path: 'b.md', change: refuse }]);
    expect(outcomes.map(({ refusal }) => refusal)).toEqual([null, refuse()]);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one\n');
  });

  test('a failure puts back what was written before', () => {
    const root = folderWith({ 'a.md': 'one\n', 'b.md': 'two\n' });
    const interfering = (text: string): readonly Splice[] => {
      writeFileSync(join(root, 'b.md'), 'theirs\n');
      return append('y')(text);
    };
    expect(() => new NodeVault(root).editAll([{ path: 'a.md', change: append('x') }, { path: 'b.md', change: interfering }])).toThrow(expect.objectContaining({ failure: { kind: 'changed-by-another-program' } }));
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('theirs\n');
    expect(readdirSync(root)).toEqual(['a.md', 'b.md']);
  });
});

describe('making and throwing away', () => {
  test('makes a note only where there is none', async () => {
    const root = folderWith({ 'a.md': 'one\n' });
    const vault = new NodeVault(root);
    await vault.create('b.md', 'two\n');
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('two\n');
    await expect(vault.create('a.md', 'x')).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'EEXIST' } });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one\n');
  });

  test('throws away into the vault, beside what was there before', async () => {
    const root = folderWith({ 'a.md': 'one\n' });
    mkdirSync(join(root, '.trash'));
    writeFileSync(join(root, '.trash/a.md'), 'older\n');
    await new NodeVault(root).trash('a.md');
    expect(readdirSync(join(root, '.trash')).sort()).toEqual(['a 2.md', 'a.md']);
    expect(readFileSync(join(root, '.trash/a 2.md'), 'utf8')).toBe('one\n');
  });
});
