import type { Entry } from '../server/vault-folder.ts';
import type { DiskChange } from '../server/watcher.ts';

/** The vault's folder, by the workbench's server. Every request has the token. */
export class Disk {
  constructor(readonly token: string) {}

  list(): Promise<readonly Entry[]> {
    return this.json('GET', 'list');
  }

  async read(path: string): Promise<string> {
    return textOf(await this.request('GET', 'read', { path }));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await this.request('GET', 'read', { path })).arrayBuffer();
  }

  /** The texts of all notes by their paths. */
  notes(): Promise<Readonly<Record<string, string>>> {
    return this.json('GET', 'notes');
  }

  /** `null` where there is none. */
  async readIfThere(path: string): Promise<string | null> {
    const response = await this.request('GET', 'read-if-there', { path });
    return response.status === 204 ? null : textOf(response);
  }

  write(path: string, text: string): Promise<Entry> {
    return this.json('PUT', 'write', { path }, text);
  }

  create(path: string, text: string): Promise<Entry> {
    return this.json('POST', 'create', { path }, text);
  }

  createFolder(path: string): Promise<Entry> {
    return this.json('POST', 'create-folder', { path });
  }

  async trash(path: string): Promise<void> {
    await this.request('POST', 'trash', { path });
  }

  rename(path: string, to: string): Promise<Entry> {
    return this.json('POST', 'rename', { path, to });
  }

  about(): Promise<{ readonly notice: string; readonly vaultName: string; readonly plugins: number }> {
    return this.json('GET', 'about');
  }

  /** A file of a plugin, `null` where it has none of that name. */
  async pluginFile(number: number, file: string): Promise<string | null> {
    const response = await this.fetch('GET', 'plugin', { number: String(number), file });
    return response.ok ? response.text() : null;
  }

  /** Tells of changes on the disk, whoever makes them. Resolves once it listens. */
  watch(onChanges: (changes: readonly DiskChange[]) => void): Promise<void> {
    const source = new EventSource(`/watch?token=${encodeURIComponent(this.token)}`);
    source.addEventListener('message', (event: MessageEvent<string>) => onChanges(parsed<readonly DiskChange[]>(event.data)));
    // Sent by `npm run dev` after a build.
    source.addEventListener('reload', () => window.location.reload());
    return new Promise((resolve) => {
      source.addEventListener('open', () => resolve(), { once: true });
    });
  }

  private async json<Value>(method: string, action: string, query: Readonly<Record<string, string>> = {}, body?: string): Promise<Value> {
    return parsed<Value>(await (await this.request(method, action, query, body)).text());
  }

  private async request(method: string, action: string, query: Readonly<Record<string, string>> = {}, body?: string): Promise<Response> {
    const response = await this.fetch(method, action, query, body);
    if (!response.ok) throw new Error(await response.text());
    return response;
  }

  private fetch(method: string, action: string, query: Readonly<Record<string, string>>, body?: string): Promise<Response> {
    return window.fetch(`/${action}?${new URLSearchParams(query).toString()}`, { method, headers: { 'X-Workbench-Token': this.token }, ...(body === undefined ? {} : { body }) });
  }
}

/** What our own server sends is of the shape that its code says. */
function parsed<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}

/** As it is on the disk: the response's own "text" drops a byte order mark, which a later write would then lose. */
async function textOf(response: Response): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}
