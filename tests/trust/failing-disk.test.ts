import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { clearLeftovers } from '../../src/hosts/cli/vault/leftovers.ts';
import { listNotes } from '../../src/hosts/cli/vault/listing.ts';
import { NodeVault } from '../../src/hosts/cli/vault/node-vault.ts';
import { VaultError } from '../../src/index/port/vault.ts';
import { folderWith } from '../hosts/cli/vault/folder.ts';
import { onDisk, systemError } from './faulty-disk.ts';

vi.mock('node:fs', async (importOriginal) => (await import('./faulty-disk.ts')).faulty(await importOriginal()));

const NOTE = 'People/New.md';
const TEXT = 'a new note, which must be there whole or not at all\n';

function textAt(root: string): string | null {
  try {
    return readFileSync(join(root, NOTE), 'utf8');
  } catch {
    return null;
  }
}

describe.each(['ENOSPC', 'EIO', 'EACCES', 'ENOENT', 'EPERM'].flatMap((code) => [false, true].map((forGood) => ({ code, forGood }))))('a disk that says $code, for good: $forGood', ({ code, forGood }) => {
  test('leaves a new note whole, or none, and says so', async () => {
    let steps = 0;
    for (let step = 1; ; step++) {
      const root = folderWith({ 'People/Other.md': 'other\n' });
      const vault = new NodeVault(root);
      let failure: unknown = null;
      const calls = await onDisk(({ number, name }) => {
        if (forGood ? number >= step : number === step) throw systemError(code, name);
      }, async () => {
        failure = await vault.create(NOTE, TEXT).catch((error: unknown) => error);
      });
      if (calls < step) break;
      steps++;
      const now = textAt(root);
      // A disk without hard links has no way to make a note whole in one go; where it fills up as well, half of it is removed, if it can be.
      const isBare = code === 'EPERM' && forGood;
      if (!isBare) expect([null, TEXT], `step ${step}`).toContain(now);
      if (failure instanceof VaultError) expect(en.refusal(failure.detail)).toMatch(/^\S.*\.$/);
      else expect([failure ?? null, now], `step ${step}`).toEqual([null, TEXT]);
      const { leftovers } = listNotes(root);
      expect(leftovers.every((path) => path.endsWith(`.rapport-${process.pid}`)), leftovers.join()).toBe(true);
    }
    expect(steps).toBeGreaterThan(3);
  });
});

test('a note that is there is not overwritten by a new one, and nothing is left beside it', async () => {
  const root = folderWith({ [NOTE]: 'theirs\n' });
  await expect(new NodeVault(root).create(NOTE, TEXT)).rejects.toMatchObject({ failure: { kind: 'system-error', code: 'EEXIST' } });
  expect(textAt(root)).toBe('theirs\n');
  expect(readdirSync(join(root, 'People'))).toEqual(['New.md']);
  expect(clearLeftovers(root, listNotes(root).leftovers)).toEqual({ rescued: [], failures: [] });
});
