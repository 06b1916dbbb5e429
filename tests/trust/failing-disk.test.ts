import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NodeVault } from '../../src/hosts/cli/vault/node-vault.ts';
import { VaultError } from '../../src/index/vault.ts';
import type { Splice } from '../../src/notes/splice.ts';
import { folderWith } from '../hosts/cli/vault/folder.ts';

/** The file system, which fails at one of its calls. */
const disk = vi.hoisted(() => ({
  calls: 0,
  failAt: 0,
  /** Whether all calls behind that one fail too: the disk is gone. */
  forGood: false,
  code: 'ENOSPC',
  armed: false,
}));

vi.mock('node:fs', async (importOriginal) => {
  const original: Readonly<Record<string, unknown>> = await importOriginal();
  const failing = Object.entries(original).map(([name, member]): readonly [string, unknown] => {
    if (typeof member !== 'function' || !name.endsWith('Sync')) return [name, member];
    return [name, (...words: readonly unknown[]): unknown => {
      if (disk.armed) {
        disk.calls++;
        if (disk.calls === disk.failAt || (disk.forGood && disk.calls > disk.failAt)) throw Object.assign(new Error(`${disk.code}: ${name}`), { code: disk.code });
      }
      return Reflect.apply(member, undefined, words);
    }];
  });
  return Object.fromEntries<unknown>(failing);
});

const append = (addition: string) => (text: string): readonly Splice[] => [{ start: text.length, end: text.length, text: addition }];
/** More steps than a write of two notes takes. */
const MOST_CALLS = 200;

beforeEach(() => {
  disk.armed = false;
});

/** What a write of two notes comes to, where the disk fails at its step `failAt`; `null` where it has no such step. */
function writeFailing(failAt: number, code: string, forGood: boolean) {
  const root = folderWith({ 'People/a.md': 'one\n', 'People/b.md': 'two\n' });
  const vault = new NodeVault(root);
  Object.assign(disk, { calls: 0, failAt, code, forGood, armed: true });
  let failure: unknown = null;
  try {
    vault.editAll([{ path: 'People/a.md', change: append('mine\n') }, { path: 'People/b.md', change: append('mine\n') }]);
  } catch (error) {
    failure = error;
  }
  disk.armed = false;
  if (disk.calls < failAt) return null;
  const text = (note: string): string => readFileSync(join(root, 'People', note), 'utf8');
  return { failure, a: text('a.md'), b: text('b.md'), beside: readdirSync(join(root, 'People')).filter((name) => name.startsWith('.')) };
}

describe.each(['ENOSPC', 'EIO', 'EACCES', 'ENOENT'])('a disk that says %s', (code) => {
  test('once, at any step of a write of two notes, leaves both whole, and says so', () => {
    let failed = 0;
    for (let step = 1; step < MOST_CALLS; step++) {
      const outcome = writeFailing(step, code, false);
      if (outcome === null) break;
      const { failure, a, b, beside } = outcome;
      expect(['one\n', 'one\nmine\n'], `step ${step}`).toContain(a);
      expect(['two\n', 'two\nmine\n'], `step ${step}`).toContain(b);
      if (failure === null) {
        expect([a, b]).toEqual(['one\nmine\n', 'two\nmine\n']);
        continue;
      }
      failed++;
      expect(failure, `step ${step}`).toBeInstanceOf(VaultError);
      expect(beside.filter((name) => !name.endsWith('-held')), `step ${step}`).toEqual([]);
      // One note written and the other not is only left where it could not be put back, and then it is said.
      if (a !== 'one\n' || b !== 'two\n') expect(failure instanceof Error ? failure.message : '', `step ${step}: ${a}${b}`).toMatch(/a\.md|b\.md/);
    }
    expect(failed).toBeGreaterThan(10);
  });

  test('from any step on, leaves both whole, and says so', () => {
    for (let step = 1; step < MOST_CALLS; step++) {
      const outcome = writeFailing(step, code, true);
      if (outcome === null) break;
      expect(['one\n', 'one\nmine\n'], `step ${step}`).toContain(outcome.a);
      expect(['two\n', 'two\nmine\n'], `step ${step}`).toContain(outcome.b);
      if (outcome.failure === null) expect([outcome.a, outcome.b]).toEqual(['one\nmine\n', 'two\nmine\n']);
      else expect(outcome.failure, `step ${step}`).toBeInstanceOf(VaultError);
    }
  });
});
