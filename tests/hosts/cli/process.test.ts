import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact } from './session.ts';
import { folderWith } from './vault/folder.ts';

const root = join(import.meta.dirname, '../../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-build-'));
  const { status, stderr } = build('dist');
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function build(name: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [join(root, 'esbuild.config.mjs'), join(folder, name)], { cwd: root, encoding: 'utf8' });
}

/** Every file of a build but the report on it, which names the folder it was made for. */
function builtFiles(name: string): readonly string[] {
  const inside = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  return inside.filter((file) => file !== 'plugin-meta.json' && statSync(join(folder, name, file)).isFile()).sort();
}

/** Runs the built program. Without a terminal: its output goes into a pipe. */
function rapport(words: readonly string[], env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'dist/rapport.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state'), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the built program', () => {
  test('is an executable, and the same every time it is built', () => {
    expect(readFileSync(join(folder, 'dist/rapport.mjs'), 'utf8').split('\n', 1)[0]).toBe('#!/usr/bin/env node');
    expect(build('again').status).toBe(0);
    const files = builtFiles('dist');
    expect(files).toContain(join('plugin', 'main.js'));
    expect(builtFiles('again')).toEqual(files);
    for (const file of files) expect(readFileSync(join(folder, 'again', file))).toEqual(readFileSync(join(folder, 'dist', file)));
  });

  test('answers, writes and takes back, with its exit codes', () => {
    const note = contact(['cadence: often'], ['- 2026-07-01 call']);
    const vault = folderWith({ 'Ada.md': note });
    expect(rapport(['queue', vault, '--today', '2026-09-01'])).toMatchObject({ code: 0, err: '' });
    expect(rapport(['check', vault]).code).toBe(1);
    expect(rapport(['show', vault, 'nobody']).code).toBe(2);
    expect(rapport(['log', vault, 'ada', 'lunch', '--date', '2 days ago', '--today', '2026-09-01']).out).toContain('Sun 30 Aug 2026, 2 days ago');
    expect(readFileSync(join(vault, 'Ada.md'), 'utf8')).toContain('- 2026-08-30 lunch\n');
    expect(rapport(['undo', vault]).code).toBe(0);
    expect(readFileSync(join(vault, 'Ada.md'), 'utf8')).toBe(note);
    expect(readdirSync(vault)).toEqual(['Ada.md']);
  });

  test('wrong use is one sentence and exit code 2', () => {
    expect(rapport([]).code).toBe(2);
    expect(rapport(['juggle'])).toEqual({ code: 2, out: '', err: "Unknown command 'juggle'.\n" });
    expect(rapport(['queue', '/no/such/vault'])).toEqual({ code: 2, out: '', err: '/no/such/vault doesn’t exist.\n' });
    expect(rapport(['queue', join(folder, 'dist/rapport.mjs')]).err).toMatch(/isn’t a folder/);
  });

  test.each(['queue', 'show', 'log', 'snooze', 'undo', 'check', 'export'])('%s has its help', (command) => {
    const { code, out, err } = rapport([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: rapport ${command} \\[options\\] <vault>`));
    for (const option of ['--json', '--today', '--settings']) expect(out).toContain(option);
  });

  test('whoever reads may stop reading', () => {
    const vault = folderWith(Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${index}.md`, contact(['cadence: often'])])));
    const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" "$1" check "$2" | head -1`, process.execPath, join(folder, 'dist/rapport.mjs'), vault], { encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  test.skipIf(!existsSync('/dev/full'))('says in one sentence that its output is lost, and that a note is written all the same', () => {
    const toFull = (...words: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
      spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, join(folder, 'dist/rapport.mjs'), ...words], { encoding: 'utf8', env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') } });
    const vault = folderWith({ 'Ada.md': contact(['cadence: often'], ['- 2026-07-01 call']) });
    for (const words of [['queue', vault], ['check', vault], ['export', vault], ['show', vault, 'ada', '--json'], ['--help']]) {
      expect(toFull(...words)).toMatchObject({ status: 2, stderr: 'The output can’t be saved: no space is left on the disk.\n' });
    }
    expect(toFull('log', vault, 'ada', 'lunch', '--today', '2026-09-01')).toMatchObject({ status: 2, stderr: 'The output can’t be saved: no space is left on the disk. The notes were changed.\n' });
    expect(readFileSync(join(vault, 'Ada.md'), 'utf8')).toContain('- 2026-09-01 lunch\n');
    const { status } = spawnSync('sh', ['-c', '"$0" "$1" show "$2" nobody 2> /dev/full', process.execPath, join(folder, 'dist/rapport.mjs'), vault]);
    expect(status).toBe(2);
  });

  test.runIf(process.getuid?.() === 0)('needs no home', () => {
    const vault = folderWith({ 'Ada.md': contact([], ['- 2026-07-01 call']) });
    spawnSync('chmod', ['-R', 'a+rwX', vault, folder]);
    const homeless = (...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
      spawnSync(process.execPath, [join(folder, 'dist/rapport.mjs'), ...words], { encoding: 'utf8', uid: 12_345, gid: 12_345, env: {} });
    expect(homeless('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(homeless('queue', vault, '--cache')).toMatchObject({ status: 0, stderr: '' });
    expect(homeless('log', vault, 'ada', 'lunch')).toMatchObject({ status: 0, stderr: expect.stringMatching(/^Saved, but it can’t be undone: .*\.\n$/) as unknown });
  });

  test.skipIf(!existsSync('/usr/bin/script'))('leaves the terminal as it is, also when it is stopped while it reads', async () => {
    // Reading must take more than half a second, after which the bar is drawn.
    const text = contact(['cadence: monthly'], Array.from({ length: 60 }, () => '- 2026-07-01 call: about the plans (gave:: advice)'));
    const vault = folderWith(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`Person ${index}.md`, text])));
    const running = spawn('/usr/bin/script', ['-qefc', `exec '${process.execPath}' '${join(folder, 'dist/rapport.mjs')}' queue '${vault}'`, '/dev/null'], { env: { PATH: process.env['PATH'], TERM: 'xterm' } });
    const stdout = await new Promise<string>((resolve) => {
      let text = '';
      running.stdout.on('data', (chunk: Uint8Array) => {
        text += new TextDecoder().decode(chunk);
        if (text.includes('/10000')) running.kill();
      });
      running.on('close', () => resolve(text));
    });
    expect(stdout).toContain('/10000');
    expect(stdout).not.toContain('\u001b[?');
  });

  test('colours only a terminal that wants them', () => {
    const vault = folderWith({ 'Ada.md': contact(['cadence: monthly'], ['- 2026-07-01 call']) });
    const words = ['queue', vault, '--today', '2026-09-01'];
    expect(rapport(words).out).not.toContain('\u001b');
    expect(rapport(words, { FORCE_COLOR: '1' }).out).not.toContain('\u001b');
    if (!existsSync('/usr/bin/script')) return;
    const onTerminal = (env: Readonly<Record<string, string>>): string =>
      spawnSync('/usr/bin/script', ['-qec', `'${process.execPath}' '${join(folder, 'dist/rapport.mjs')}' ${words.join(' ')}`, '/dev/null'], { encoding: 'utf8', env: { PATH: process.env['PATH'], TERM: 'xterm', ...env } }).stdout;
    expect(onTerminal({})).toContain('\u001b[1m');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b');
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\u001b');
  });

  test.runIf(process.getuid?.() === 0)('a folder that may not be written is said in words, and left as it was', () => {
    const note = contact([], ['- 2026-07-01 call']);
    const vault = folderWith({ 'Ada.md': note });
    // Root may write everywhere; nobody may not.
    spawnSync('chmod', ['-R', 'a+rX', vault, folder]);
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist/rapport.mjs'), 'log', vault, 'ada', 'lunch'], { encoding: 'utf8', uid: 65_534, gid: 65_534, env: { XDG_STATE_HOME: '/tmp' } });
    expect(stderr).toMatch(/^Ada\.md may not be opened or changed: permission denied\.\n$/);
    expect(status).toBe(2);
    expect(readdirSync(vault)).toEqual(['Ada.md']);
    expect(readFileSync(join(vault, 'Ada.md'), 'utf8')).toBe(note);
  });
});
