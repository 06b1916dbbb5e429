import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { session, type Session } from '../hosts/cli/session.ts';
import { CONTROL, hostileNotes } from './hostile-notes.ts';

/** Large enough that a reader that compares each thing with each other would not come back. */
const SIZE = 150;

/** The hostile vault on the disk, with what a folder can hold beside notes. */
function hostileSession(): Session & { readonly outside: string } {
  const opened = session(hostileNotes(SIZE));
  const outside = mkdtempSync(path.join(tmpdir(), 'rapport-outside-'));
  onTestFinished(() => {
    rmSync(outside, { recursive: true, force: true });
  });
  writeFileSync(path.join(outside, 'secret.md'), '---\ntype: person\n---\n## Log\n- 2026-08-01 secret\n');
  const { vault } = opened;
  execFileSync('mkfifo', [path.join(vault, 'pipe.md')]);
  symlinkSync(vault, path.join(vault, 'circle'));
  symlinkSync(path.join(outside, 'secret.md'), path.join(vault, 'linked.md'));
  symlinkSync(outside, path.join(vault, 'linked folder'));
  symlinkSync('/dev/zero', path.join(vault, 'endless.md'));
  writeFileSync(path.join(vault, 'bytes.md'), Uint8Array.from([...new TextEncoder().encode('---\ntype: person\n---\n## Log\n- 2026-08-01 call: '), 0xff, 0xfe, 0xc3, 0x28, 0x00, 0x80, 0x0a]));
  return { ...opened, outside };
}

/** Every file below a folder with its bytes; what is no plain file by its kind alone. */
function contents(folder: string, below = ''): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const name of readdirSync(path.join(folder, below))) {
    const file = path.join(below, name);
    const stat = lstatSync(path.join(folder, file));
    if (stat.isDirectory()) for (const [inner, text] of contents(folder, file)) all.set(inner, text);
    else all.set(file, stat.isFile() ? readFileSync(path.join(folder, file), 'latin1') : 'no file');
  }
  return all;
}

/** What a terminal could obey, and what turns text around; line breaks are ours. */
const OBEYED = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

const ASKED: readonly (readonly [command: string, ...words: readonly string[]])[] = [
  ['queue', '--all'], ['show', 'control.md'], ['show', 'evil 0.md'], ['show', 'large/log.md'], ['goals'], ['network'], ['path', 'evil 3.md'], ['export', '--format', 'json'],
  ['export', '--format', 'csv'], ['export', '--format', 'csv', '--table', 'contacts'], ['queue', '--json'],
];

describe('a hostile vault at the terminal', () => {
  test('is read by every command, which changes nothing, obeys nothing and leaves the vault alone', async () => {
    const { rapport, vault, outside } = hostileSession();
    const before = contents(vault);
    for (const [command, ...words] of ASKED) {
      const { code, out, err } = await rapport(command, ...words);
      expect([command, code, err]).toEqual([command, 0, '']);
      if (!words.includes('csv') && !words.includes('json') && !words.includes('--json')) expect(out).not.toMatch(OBEYED);
      expect(out).not.toContain('secret');
    }
    const checked = await rapport('check');
    expect(checked.code).toBe(1);
    expect(checked.out).not.toMatch(OBEYED);
    expect(Reflect.get(globalThis, 'injected')).toBeUndefined();
    expect(Reflect.get({}, 'injected')).toBeUndefined();
    expect(contents(vault)).toEqual(before);
    expect(readdirSync(outside)).toEqual(['secret.md']);
  });

  test('is written to one note at a time, literally, and back byte for byte', async () => {
    const { rapport, vault } = hostileSession();
    const before = contents(vault);
    for (const name of ['evil 0.md', 'control.md', 'odd/$(touch injected).md', 'odd/a\\b.md', 'odd/-rf.md', 'odd/__proto__.md', 'same/7/Same Name.md', 'large/log.md']) {
      const { code, err } = await rapport('log', `./${name}`.replace('./', ''), `said ${CONTROL.replaceAll(/\s+/g, ' ')} <script>`, '--date', '2026-08-30');
      expect([name, code, err]).toEqual([name, 0, '']);
      const changed = [...contents(vault)].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
      expect(changed).toEqual([name]);
      expect((await rapport('undo')).code).toBe(0);
      expect(contents(vault)).toEqual(before);
    }
    expect(existsSync(path.join(process.cwd(), 'injected'))).toBe(false);
  });

  test('is refused in one sentence where a note can’t be written to', async () => {
    const { rapport, vault } = hostileSession();
    const before = contents(vault);
    for (const name of ['broken.md', 'bomb.md', 'bytes.md', 'linked.md', 'pipe.md', 'endless.md', '../secret.md', 'script.md', 'Same Name']) {
      const { code, out, err } = await rapport('log', name, 'said so', '--date', '2026-08-30');
      expect([name, code, out]).toEqual([name, 2, '']);
      expect(err).not.toBe('');
      expect(err).not.toMatch(OBEYED);
    }
    expect(contents(vault)).toEqual(before);
  });

  test('puts no formula into a table', async () => {
    const { rapport } = hostileSession();
    for (const table of ['interactions', 'contacts']) {
      const { out } = await rapport('export', '--format', 'csv', ...(table === 'contacts' ? ['--table', table] : []));
      for (const cell of out.split(/\r?\n/).flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^"?[=+@\t\r-](?!\d)/);
    }
  });
});
