import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/hosts/cli/run.ts';
import type { Run, Session } from './session.ts';
import { session } from './session.ts';

const ADA = '---\ntype: person\ncadence: weekly\n---\n## Interactions\n\n- 2026-08-01 call: the lighthouse (received:: a lantern)\n- [ ] send the oilskins 📅 2026-08-20\n';
const LONG_AGO = new Date('2026-01-01T12:00:00Z');

/** A session on notes that were modified long ago: what was modified just now is never trusted. */
function sessionLongAfter(notes: Readonly<Record<string, string>>): Session {
  const begun = session(notes);
  for (const name of Object.keys(notes)) utimesSync(join(begun.vault, name), LONG_AGO, LONG_AGO);
  return begun;
}

function cacheFiles({ stateFolder }: Session): readonly string[] {
  const folder = join(stateFolder, '..', 'cache');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Writes as many bytes as there were, without another time of change: nobody can see it but by reading. */
function rewriteUnseen({ vault }: Session, name: string, from: string, to: string): void {
  const file = join(vault, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  utimesSync(file, LONG_AGO, LONG_AGO);
}

test('answers as without it, the first time and afterwards, with all texts that are shown', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA, 'Bob.md': ADA.replace('oilskins', 'galoshes') });
  for (const command of [['queue'], ['queue', '--json'], ['queue', '--all'], ['show', 'Ada'], ['show', 'Ada', '--json']]) {
    const [name = '', ...words] = command;
    const without = await begun.rapport(name, ...words);
    expect(without.out).toMatch(/oilskins/);
    expect(await begun.rapport(name, ...words, '--cache')).toEqual(without);
    expect(await begun.rapport(name, ...words, '--cache')).toEqual(without);
  }
});

test('gives the recorded queue of the sample vault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/vault', join(folder, 'vault'), { recursive: true });
  const queue = async (...more: readonly string[]): Promise<Run> => {
    let out = '';
    let err = '';
    const terminal = {
      write: (text: string) => (out += text), complain: (text: string) => (err += text),
      columns: 80, colour: false, showsProgress: false, stateFolder: folder, cacheFolder: join(folder, 'cache'),
      now: () => { throw new Error('The day is given'); }, time: () => Date.now() + 60_000, elapsed: () => 0, finishBeforeInterrupt: () => undefined,
    };
    const code = await run(['queue', join(folder, 'vault'), '--today', '2026-09-01', '--all', ...more], terminal);
    return { code, out, err };
  };
  const without = await queue();
  expect(await queue('--cache')).toEqual(without);
  expect(await queue('--cache')).toEqual(without);
});

test('reads no file that is as it was, and every other', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA, 'Bob.md': ADA });
  await begun.rapport('queue', '--cache');
  rewriteUnseen(begun, 'Ada.md', 'cadence: weekly', 'cadence: yearly');
  expect((await begun.rapport('show', 'Ada', '--json', '--cache')).out).toContain('yearly');
  const again = sessionLongAfter({ 'Ada.md': ADA, 'Bob.md': '---\ntype: person\n---\n' });
  await again.rapport('queue', '--cache');
  rewriteUnseen(again, 'Bob.md', 'person', 'animal');
  expect((await again.rapport('queue', '--json', '--cache')).out).toContain('"contacts": 2');
  writeFileSync(join(again.vault, 'Bob.md'), '---\ntype: animals\n---\n');
  expect((await again.rapport('queue', '--json', '--cache')).out).toContain('"contacts": 1');
});

test('forgets a note that is gone, and knows one that is new', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA, 'Bob.md': ADA });
  await begun.rapport('queue', '--cache');
  rmSync(join(begun.vault, 'Bob.md'));
  begun.write('Eve.md', ADA);
  const { out } = await begun.rapport('queue', '--json', '--cache');
  expect(out).toContain('Eve.md');
  expect(out).not.toContain('Bob.md');
});

test('does not trust a file that was modified just before', async () => {
  const begun = session({ 'Ada.md': ADA });
  await begun.rapport('queue', '--cache');
  const file = join(begun.vault, 'Ada.md');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, ADA.replace('2026-08-01', '2026-08-31'));
  utimesSync(file, atime, mtime);
  expect((await begun.rapport('show', 'Ada', '--json', '--cache')).out).toContain('2026-08-31');
});

test.each(['', 'x', '{}', '[]', 'null', '{"key":1}'])('drops a cache that is damaged: %s', async (damage) => {
  const begun = sessionLongAfter({ 'Ada.md': ADA });
  const without = await begun.rapport('queue');
  await begun.rapport('queue', '--cache');
  for (const file of cacheFiles(begun)) writeFileSync(file, damage);
  expect(await begun.rapport('queue', '--cache')).toEqual(without);
  expect(await begun.rapport('queue', '--cache')).toEqual(without);
});

test('is for the user alone, holds no text of an entry, and is not written without being asked for', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA });
  await begun.rapport('queue');
  expect(() => cacheFiles(begun)).toThrow();
  await begun.rapport('queue', '--cache');
  const [file = ''] = cacheFiles(begun);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  for (const text of ['lighthouse', 'lantern', 'oilskins']) expect(readFileSync(file, 'utf8')).not.toContain(text);
});

test('costs nothing but time where it can not be written', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA });
  const without = await begun.rapport('queue');
  writeFileSync(join(begun.stateFolder, '..', 'cache'), 'in the way');
  expect(await begun.rapport('queue', '--cache')).toEqual(without);
});

test('is deleted by a command, which says so', async () => {
  const begun = sessionLongAfter({ 'Ada.md': ADA });
  await begun.rapport('queue', '--cache');
  expect(cacheFiles(begun)).toHaveLength(1);
  expect(await begun.plain('cache', 'clear')).toEqual({ code: 0, out: 'Cache cleared.\n', err: '' });
  expect(() => cacheFiles(begun)).toThrow();
  expect((await begun.plain('cache', 'clear')).code).toBe(0);
});
