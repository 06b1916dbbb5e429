import type { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
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

const TODAY = ['--today', '2026-09-01'];

/** Every writing command, by turns; what undo takes back is the run before it. */
function wordsOf(vault: string, run: number): readonly string[] {
  const commands: readonly (readonly string[])[] = [
    ['log', vault, 'ada', `entry ${run} of these runs`, '--with', 'Bob'],
    ['log', vault, 'ada', `entry ${run} of these runs`, '--with', 'Bob', '--date', '2026-10-01'],
    ['snooze', vault, 'bob', `2026-12-${String(10 + (run % 20))}`],
    ['undo', vault],
  ];
  return [join(build, 'rapport.mjs'), ...(commands[run % commands.length] ?? []), ...TODAY];
}

function environment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, XDG_STATE_HOME: join(build, 'state') };
}

/** Runs the program and kills it after so many milliseconds; whether it had not ended by then. */
function isKilled(words: readonly string[], after: number): boolean {
  return spawnSync(process.execPath, words, { env: environment(), stdio: 'ignore', timeout: after, killSignal: 'SIGKILL' }).signal === 'SIGKILL';
}

/** The note without what runs have added, which it must hold whole. */
function withoutWritten(note: string): string {
  return note.replace(/^- (?:\[ \] )?2026-(?:09|10)-01 entry \d+ of these runs \(with:: \[\[(?:Ada|Bob)\]\]\)\n/gm, '').replace(/^snooze-until: 2026-12-\d\d\n/m, '');
}

test('killed at any moment, the program leaves every note whole, and nothing that its next run does not clear away', { timeout: 3_600_000 }, () => {
  const notes = { Ada: contact([], ['- 2026-07-01 call']), Bob: contact(['note: "kept"'], ['- 2026-06-01 lunch', '  - with a second line']) };
  const vault = folderWith({ 'People/Ada.md': notes.Ada, 'People/Bob.md': notes.Bob });
  const people = join(vault, 'People');
  const started = performance.now();
  expect(spawnSync(process.execPath, wordsOf(vault, 0), { env: environment() }).status).toBe(0);
  const usual = performance.now() - started;
  const came = { killed: 0, leftBehind: 0, rescued: 0 };
  for (let run = 1; run <= kills; run++) {
    // The writing is the last part of a run.
    if (isKilled(wordsOf(vault, run), Math.round(usual * (0.5 + (0.6 * run) / kills)))) came.killed++;
    for (const [name, text] of Object.entries(notes)) expect(withoutWritten(readFileSync(join(people, `${name}.md`), 'utf8'))).toBe(text);
    const left = readdirSync(people).filter((name) => name.startsWith('.'));
    if (left.length === 0) continue;
    came.leftBehind++;
    const next = spawnSync(process.execPath, [join(build, 'rapport.mjs'), 'queue', vault, ...TODAY], { env: environment(), encoding: 'utf8' });
    expect(next.status).toBe(0);
    expect(readdirSync(people).sort()).toEqual(['Ada.md', 'Bob.md']);
    const kept = existsSync(join(vault, '.trash')) ? readdirSync(join(vault, '.trash')) : [];
    for (const name of kept) {
      came.rescued++;
      expect(next.stderr).toContain(name);
      rmSync(join(vault, '.trash', name));
    }
  }
  expect(spawnSync(process.execPath, wordsOf(vault, 4 * kills), { env: environment(), encoding: 'utf8' })).toMatchObject({ status: 0 });
  expect(readdirSync(people).sort()).toEqual(['Ada.md', 'Bob.md']);
  expect(readdirSync(vault).filter((name) => name !== '.trash')).toEqual(['People']);
  if (kills > 100) process.stdout.write(`${kills} runs: ${JSON.stringify(came)}\n`);
});

test('six programs that write to one note at once lose no entry that they call written', { timeout: 600_000 }, async () => {
  const vault = folderWith({ 'People/Ada.md': contact([], ['- 2026-07-01 call']) });
  for (let round = 0; round < 3; round++) {
    const runs = await Promise.all(Array.from({ length: 6 }, (_, writer) => atOnce([join(build, 'rapport.mjs'), 'log', vault, 'ada', `round ${round} writer ${writer}`, ...TODAY])));
    const note = readFileSync(join(vault, 'People/Ada.md'), 'utf8');
    for (const [writer, { status, said }] of runs.entries()) {
      expect(note.split(`round ${round} writer ${writer}\n`).length - 1, said).toBe(status === 0 ? 1 : 0);
      if (status !== 0) expect(said).toMatch(/changed by another program meanwhile; nothing was written/);
    }
    expect(runs.some(({ status }) => status === 0)).toBe(true);
  }
  expect(readdirSync(join(vault, 'People'))).toEqual(['Ada.md']);
});

function atOnce(words: readonly string[]): Promise<{ readonly status: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, words, { env: environment() });
    let said = '';
    program.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    program.on('close', (status) => {
      resolve({ status, said });
    });
  });
}
