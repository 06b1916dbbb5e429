import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../hosts/cli/session.ts';
import { folderWith } from '../hosts/cli/vault/folder.ts';

/** How often the program is killed; 500 in the long run (`RAPPORT_KILLS=500`). */
const kills = Number(process.env['RAPPORT_KILLS'] ?? 12);
const root = join(import.meta.dirname, '../..');
let build = '';

beforeAll(() => {
  build = mkdtempSync(join(tmpdir(), 'rapport-killed-'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs'), build], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => {
  rmSync(build, { recursive: true, force: true });
});

function wordsOf(vault: string, text: string): readonly string[] {
  return [join(build, 'rapport.mjs'), 'log', vault, 'ada', text, '--with', 'Bob', '--today', '2026-09-01'];
}

function environment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, XDG_STATE_HOME: join(build, 'state') };
}

/** Runs the program and kills it after so many milliseconds, if it has not ended by then. */
function runKilled(words: readonly string[], after: number): void {
  spawnSync(process.execPath, words, { env: environment(), stdio: 'ignore', timeout: after, killSignal: 'SIGKILL' });
}

/** The note without the entries that runs have added, which it must hold whole. */
function withoutEntries(note: string): string {
  return note.replace(/^- 2026-09-01 entry \d+ of these runs \(with:: \[\[(?:Ada|Bob)\]\]\)\n/gm, '');
}

test('killed at any moment, the program leaves every note whole and nothing beside it', { timeout: 900_000 }, () => {
  const ada = contact([], ['- 2026-07-01 call']);
  const bob = contact(['note: "kept"'], ['- 2026-06-01 lunch', '  - with a second line']);
  const vault = folderWith({ 'People/Ada.md': ada, 'People/Bob.md': bob });
  const started = performance.now();
  expect(spawnSync(process.execPath, wordsOf(vault, 'entry 0 of these runs'), { env: environment() }).status).toBe(0);
  const usual = performance.now() - started;
  for (let run = 1; run <= kills; run++) {
    // The writing is the last part of a run.
    runKilled(wordsOf(vault, `entry ${run} of these runs`), Math.round(usual * (0.5 + (0.6 * run) / kills)));
    expect(withoutEntries(readFileSync(join(vault, 'People/Ada.md'), 'utf8'))).toBe(ada);
    expect(withoutEntries(readFileSync(join(vault, 'People/Bob.md'), 'utf8'))).toBe(bob);
  }
  expect(spawnSync(process.execPath, wordsOf(vault, `entry ${kills + 1} of these runs`), { env: environment(), encoding: 'utf8' })).toMatchObject({ status: 0 });
  expect(readdirSync(join(vault, 'People')).sort()).toEqual(['Ada.md', 'Bob.md']);
});
