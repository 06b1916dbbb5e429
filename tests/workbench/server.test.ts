import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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
