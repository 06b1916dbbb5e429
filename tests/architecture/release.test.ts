import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../hosts/cli/vault/folder.ts';

/** What the review of the community's plugins asks of a release, and what the project asks of itself. */
const root = join(import.meta.dirname, '../..');

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)).filter((file) => statSync(join(root, file)).isFile());
}

function linesOf(file: string): number {
  return read(file).split('\n').length - 1;
}

function membersOf(file: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(read(file));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

describe('the manifest', () => {
  const manifest = membersOf('manifest.json');

  test('has the members that are allowed, and no other', () => {
    expect(Object.keys(manifest).sort()).toEqual(['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version']);
    expect(manifest).toMatchObject({ id: 'rapport', name: 'Rapport', minAppVersion: '1.13.0', isDesktopOnly: false });
  });

  test('describes it in one sentence that the review takes', () => {
    const description = String(manifest['description']);
    expect(description).toMatch(/^[A-Z][A-Za-z0-9\s.,!?'"-]{9,248}\.$/);
    expect(description).not.toMatch(/obsidian|plugin/i);
  });

  test('has the version of the package, and the app version that goes with it', () => {
    expect(manifest['version']).toBe(membersOf('package.json')['version']);
    expect(String(manifest['version'])).toMatch(/^\d+\.\d+\.\d+$/);
    expect(membersOf('versions.json')[String(manifest['version'])]).toBe(manifest['minAppVersion']);
  });
});

describe('the bundle', () => {
  /** Keeps it from growing unseen. The words of eleven languages are about a tenth of it. */
  const MOST_BYTES = 1_047_000;

  const built = (): string => {
    const folder = folderWith({});
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs'), folder], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return join(folder, 'plugin');
  };

  test('is small, asks for nothing but the app, and is the same wherever it is built', () => {
    const plugin = built();
    const main = readFileSync(join(plugin, 'main.js'), 'utf8');
    expect(Buffer.byteLength(main)).toBeLessThanOrEqual(MOST_BYTES);
    expect([...new Set([...main.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name))]).toEqual(['obsidian']);
    // The places alone: the whole bundle would drown the message.
    expect(Array.from(main.matchAll(/.{0,30}(?:\beval\(|new Function\(|\bfetch\(|XMLHttpRequest).{0,30}/g), ([place]) => place)).toEqual([]);
    const again = built();
    for (const file of ['main.js', 'styles.css']) expect(readFileSync(join(again, file), 'utf8') === readFileSync(join(plugin, file), 'utf8')).toBe(true);
  });
});

describe('files', () => {
  test('of views hold at most 300 lines, the plugin’s main at most 150', () => {
    const views = [...filesIn('src/views'), ...filesIn('src/hosts/obsidian')];
    expect(views.filter((file) => linesOf(file) > 300)).toEqual([]);
    expect(linesOf('src/hosts/obsidian/main.ts')).toBeLessThanOrEqual(150);
  });

  test('of styles are all joined', () => {
    const joined = [...read('styles/index.css').matchAll(/@import (?:url\()?['"](?:\.\/)?(.+?)['"]/g)].map((match) => match[1]);
    expect(joined.sort()).toEqual(filesIn('styles').map((file) => file.slice('styles/'.length)).filter((file) => file !== 'index.css').sort());
  });
});

test('what SECURITY.md names as held by a test is there', () => {
  const named = [...read('SECURITY.md').matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
