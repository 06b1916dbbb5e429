import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from './server/server.ts';
import type { Workbench } from './server/server.ts';

let temporary = '';
let vault = '';
let server: Workbench;

beforeEach(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'rapport-server-'));
  vault = path.join(temporary, 'vault');
  await mkdir(path.join(vault, 'People'), { recursive: true });
  await writeFile(path.join(vault, 'People/Ada.md'), 'Ada\n');
  await writeFile(path.join(temporary, 'secret.md'), 'secret\n');
  await symlink(path.join(temporary, 'secret.md'), path.join(vault, 'link.md'));
  await symlink(temporary, path.join(vault, 'out'));
  server = await serve({ vault, page: temporary, plugins: [], notice: '' });
});
afterEach(async () => {
  await server.close();
  await rm(temporary, { recursive: true, force: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks as a program does, which may send any header. */
function ask(action: string, { method = 'GET', headers = { 'X-Workbench-Token': server.token }, body }: Asked = {}): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}${action}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      }).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const read = (at: string): string => `/read?path=${encodeURIComponent(at)}`;

describe('the server', () => {
  it('has the open pages load themselves again', async () => {
    const heard = await new Promise<string>((resolve, reject) => {
      const page = request(`${server.origin}/watch?token=${server.token}`, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          if (text.includes('data: ')) resolve(text);
        });
        server.reload();
      });
      page.on('error', reject);
      page.end();
    });
    expect(heard).toContain('event: reload\ndata: null\n\n');
  });

  it('listens on this machine alone', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
  });

  it.each(['/', '/list', '/workbench.js', read('People/Ada.md'), '/watch', '/plugin?file=main.js'])('wants the token: %s', async (action) => {
    expect((await ask(action, { headers: {} })).status).toBe(401);
    expect((await ask(action, { headers: { 'X-Workbench-Token': `${server.token.slice(0, -1)}!` } })).status).toBe(401);
  });

  it('refuses pages of other origins, and other names for this machine', async () => {
    const token = { 'X-Workbench-Token': server.token };
    expect((await ask('/list', { headers: { ...token, Origin: 'https://example.com' } })).status).toBe(403);
    expect((await ask('/list', { headers: { ...token, Origin: 'null' } })).status).toBe(403);
    expect((await ask('/list', { headers: { ...token, Host: 'example.com' } })).status).toBe(403);
    expect((await ask('/list', { headers: { ...token, Origin: server.origin } })).status).toBe(200);
  });

  it.each(['../secret.md', 'People/../../secret.md', '/etc/passwd', 'People//Ada.md', './People/Ada.md', '..\\secret.md', 'link.md', 'out/secret.md', 'a\0b', '', '.git/config'])('reads and writes nothing outside of the vault: %j', async (at) => {
    expect((await ask(read(at))).status).toBe(403);
    const query = `?path=${encodeURIComponent(at)}`;
    for (const action of ['/create', '/create-folder']) expect((await ask(action + query, { method: 'POST', body: 'x' })).status).not.toBe(200);
    expect((await ask(`/write${query}`, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await ask(`/trash${query}`, { method: 'POST' })).status).not.toBe(200);
    expect((await ask(`/rename?path=${encodeURIComponent('People/Ada.md')}&to=${encodeURIComponent(at)}`, { method: 'POST' })).status).toBe(403);
    expect(await readFile(path.join(temporary, 'secret.md'), 'utf8')).toBe('secret\n');
    expect(await readFile(path.join(vault, 'People/Ada.md'), 'utf8')).toBe('Ada\n');
  });

  it('lists no links, and nothing hidden', async () => {
    await writeFile(path.join(vault, '.hidden.md'), '');
    const entries = JSON.parse((await ask('/list')).text) as { readonly path: string }[];
    expect(entries.map((entry) => entry.path)).toEqual(['People', 'People/Ada.md']);
  });

  it('reads, writes, creates, renames and puts into the trash', async () => {
    expect(await ask(read('People/Ada.md'))).toEqual({ status: 200, text: 'Ada\n' });
    expect((await ask('/write?path=People/Ada.md', { method: 'PUT', body: 'Ada, later ✓\r\n' })).status).toBe(200);
    expect(await readFile(path.join(vault, 'People/Ada.md'), 'utf8')).toBe('Ada, later ✓\r\n');
    expect((await ask('/create?path=People/Ada.md', { method: 'POST', body: '' })).status).toBe(409);
    expect((await ask('/create?path=Ben.md', { method: 'POST', body: 'Ben' })).status).toBe(200);
    expect((await ask('/rename?path=Ben.md&to=People/Ada.md', { method: 'POST' })).status).toBe(409);
    expect((await ask('/rename?path=Ben.md&to=People/Ben.md', { method: 'POST' })).status).toBe(200);
    expect((await ask('/trash?path=People/Ben.md', { method: 'POST' })).status).toBe(200);
    expect(await readFile(path.join(vault, '.trash/People/Ben.md'), 'utf8')).toBe('Ben');
    expect((await readdir(path.join(vault, 'People')))).toEqual(['Ada.md']);
  });
});

describe('a write is as careful as the terminal’s', () => {
  const onDisk = (at: string): string => path.join(vault, at);
  const write = (at: string, body: string) => ask(`/write?path=${encodeURIComponent(at)}`, { method: 'PUT', body });
  const rename = (from: string, to: string) => ask(`/rename?path=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`, { method: 'POST' });
  /** Nothing that the server makes for a moment stays. */
  const names = async (): Promise<readonly string[]> => (await readdir(vault)).filter((name) => !['People', 'link.md', 'out'].includes(name)).sort();

  it('keeps the mode of a note', async () => {
    await chmod(onDisk('People/Ada.md'), 0o600);
    expect((await write('People/Ada.md', 'later\n')).status).toBe(200);
    expect((await stat(onDisk('People/Ada.md'))).mode & 0o777).toBe(0o600);
    expect(await readdir(onDisk('People'))).toEqual(['Ada.md']);
  });

  it('creates a note once, however many ask for it at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => ask('/create?path=New/One.md', { method: 'POST', body: String(number) })));
    const created = answers.flatMap(({ status }, number) => (status === 200 ? [String(number)] : []));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect([await readFile(onDisk('New/One.md'), 'utf8')]).toEqual(created);
    expect((await Promise.all(['/create-folder?path=Twice', '/create-folder?path=Twice'].map((action) => ask(action, { method: 'POST' })))).map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([['ann.md', 'ANN.md'], ['ann.md', 'Ben.md'], ['ann.md', 'ann.md'], ['ann.md', 'People'], ['People', 'folder'], ['folder', 'ann.md'], ['ann.md', 'pipe.md'], ['ann.md', 'link.md'], ['ann.md', 'same.md'], ['same.md', 'SAME.md']])('renames nothing over what is there: %s to %s', async (from, to) => {
    await Promise.all(['ann.md', 'ANN.md', 'Ben.md'].map((at) => writeFile(onDisk(at), `text of ${at}`)));
    await mkdir(onDisk('folder'));
    await link(onDisk('ann.md'), onDisk('same.md'));
    await link(onDisk('ann.md'), onDisk('SAME.md'));
    execFileSync('mkfifo', [onDisk('pipe.md')]);
    const before = await names();
    expect([403, 409]).toContain((await rename(from, to)).status);
    expect(await names()).toEqual(before);
    expect(await readFile(onDisk('ANN.md'), 'utf8')).toBe('text of ANN.md');
    expect((await rename('ann.md', 'Ann.md')).status).toBe(200);
    expect(await readFile(onDisk('Ann.md'), 'utf8')).toBe('text of ann.md');
    expect(await names()).not.toContain('ann.md');
    expect((await rename('folder', 'Folder')).status).toBe(200);
  });

  it('puts two notes of one name into the trash, and keeps both', async () => {
    for (const text of ['one', 'two']) {
      await writeFile(onDisk('Ben.md'), text);
      expect((await ask('/trash?path=Ben.md', { method: 'POST' })).status).toBe(200);
    }
    expect([await readFile(onDisk('.trash/Ben.md'), 'utf8'), await readFile(onDisk('.trash/Ben 2.md'), 'utf8')]).toEqual(['one', 'two']);
    expect((await ask('/trash?path=Ben.md', { method: 'POST' })).status).toBe(404);
  });

  it('refuses links, hard links and what is not UTF-8', async () => {
    await writeFile(onDisk('one.md'), 'one');
    await link(onDisk('one.md'), onDisk('other.md'));
    await symlink('one.md', onDisk('inside.md'));
    await symlink('nothing.md', onDisk('dangling.md'));
    await writeFile(onDisk('latin.md'), Uint8Array.from([0x63, 0xe9]));
    for (const at of ['one.md', 'other.md', 'inside.md', 'dangling.md', 'latin.md', 'People']) expect([at, (await write(at, 'x')).status]).toEqual([at, 403]);
    expect((await write('one.md', 'x')).text).toBe('one.md is one file under several names (hard links), and is not changed.');
    expect((await write('latin.md', 'x')).text).toBe('latin.md isn’t UTF-8 text.');
    expect(await readFile(onDisk('other.md'), 'utf8')).toBe('one');
    expect([...(await readFile(onDisk('latin.md')))]).toEqual([0x63, 0xe9]);
    expect(await names()).toEqual(['dangling.md', 'inside.md', 'latin.md', 'one.md', 'other.md']);
  });

  it('leaves pipes alone, and names them', async () => {
    execFileSync('mkfifo', [onDisk('pipe.md')]);
    await mkdir(onDisk('.obsidian'));
    execFileSync('mkfifo', [onDisk('.obsidian/data.json')]);
    for (let time = 0; time < 5; time++) expect(JSON.parse((await ask('/notes')).text)).toEqual({ 'People/Ada.md': 'Ada\n' });
    expect((await ask('/list')).text).not.toContain('pipe');
    for (const at of ['pipe.md', '.obsidian/data.json']) {
      for (const answer of [await ask(read(at)), await ask(`/read-if-there?path=${at}`), await write(at, 'x'), await rename(at, 'elsewhere')]) expect(answer).toEqual({ status: 403, text: `${at} is not a file.` });
    }
    expect((await ask('/create?path=pipe.md', { method: 'POST', body: 'x' })).status).toBe(409);
  });

  it('answers a text that is too large, and goes on', async () => {
    expect(await write('People/Ada.md', 'é'.repeat(25_000_001))).toEqual({ status: 413, text: 'The text is too large' });
    expect((await write('People/Ada.md', 'é'.repeat(1_000_000))).status).toBe(200);
    expect(await readFile(onDisk('People/Ada.md'), 'utf8')).toBe('é'.repeat(1_000_000));
  });
});
