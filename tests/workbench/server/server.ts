import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal, VaultFolder } from './vault-folder.ts';
import { Watcher } from './watcher.ts';

/** What is served. */
export interface Serving {
  /** The folder of notes. */
  readonly vault: string;
  /** The page as built: workbench.js, workbench.css. */
  readonly page: string;
  /** Folders with main.js, manifest.json and maybe styles.css. */
  readonly plugins: readonly string[];
  /** What the page says of where writes go. */
  readonly notice: string;
}

export interface Workbench {
  /** With the token, for people. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  /** Has every open page load itself again. */
  reload(): void;
  close(): Promise<void>;
}

const LOCAL = '127.0.0.1';
const MAX_BODY_BYTES = 50_000_000;
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.html': 'text/html' };
/** Nothing from elsewhere is loaded or told. Evaluation is how a plugin is loaded, also in the app. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const KEPT_ALIVE_MILLISECONDS = 15_000;

/** Serves a vault and the page over it, to this machine alone and only to who has the token. `port` 0 takes any that is free. */
export async function serve(serving: Serving, port = 0): Promise<Workbench> {
  const folder = await VaultFolder.open(serving.vault);
  const watcher = await Watcher.start(folder);
  const pages = new Set<ServerResponse>();
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response, { serving, folder, watcher, pages, token, host: hostOf(server) });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOCAL, resolve);
  });
  const origin = `http://${hostOf(server)}`;
  return {
    origin,
    token,
    address: `${origin}/?token=${token}`,
    reload: () => {
      for (const page of pages) page.write('event: reload\ndata: null\n\n');
    },
    close: async () => {
      watcher.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

interface Context {
  readonly serving: Serving;
  readonly folder: VaultFolder;
  readonly watcher: Watcher;
  /** The streams of events to the open pages. */
  readonly pages: Set<ServerResponse>;
  readonly token: string;
  readonly host: string;
}

function hostOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server isn’t listening');
  return `${LOCAL}:${address.port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  try {
    const url = new URL(request.url ?? '/', `http://${context.host}`);
    admit(request, url, context);
    await route(request, response, url, context);
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    if (response.headersSent) response.end();
    else send(response, status, 'text/plain', error instanceof Error ? error.message : String(error));
  }
}

/** Refuses who does not know the token, pages of other origins, and names that were made to lead here. */
function admit(request: IncomingMessage, url: URL, { token, host }: Context): void {
  if (request.headers.host !== host) throw new Refusal(403, 'Wrong host');
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, 'Wrong origin');
  const header = request.headers['x-workbench-token'];
  const given = typeof header === 'string' ? header : (url.searchParams.get('token') ?? '');
  // Digests are of one length, and comparing them tells nothing of how far the token was right.
  if (!timingSafeEqual(digest(given), digest(token))) {
    throw new Refusal(401, 'Open the address printed in the terminal. It contains an access token.');
  }
}

function digest(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest());
}

async function route(request: IncomingMessage, response: ServerResponse, url: URL, context: Context): Promise<void> {
  const { serving, folder, token } = context;
  const at = url.searchParams.get('path') ?? '';
  const json = (value: unknown): void => send(response, 200, 'application/json', JSON.stringify(value));
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case 'GET /':
      return send(response, 200, 'text/html', pageHtml(token));
    case 'GET /workbench.js':
    case 'GET /workbench.css':
      return sendFile(response, path.join(serving.page, url.pathname.slice(1)));
    case 'GET /about':
      return json({ notice: serving.notice, vaultName: path.basename(folder.root), plugins: serving.plugins.length });
    case 'GET /plugin':
      return sendPluginFile(response, serving, url);
    case 'GET /list':
      return json(await folder.list());
    case 'GET /notes':
      return json(await folder.notes());
    case 'GET /read':
      return send(response, 200, 'text/plain', await folder.read(at));
    case 'GET /read-if-there':
      return (await folder.entry(at)) === null ? sendNothing(response) : send(response, 200, 'text/plain', await folder.read(at));
    case 'GET /watch':
      return stream(request, response, context);
    case 'PUT /write':
      return json(await folder.write(at, await body(request)));
    case 'POST /create':
      return json(await folder.create(at, await body(request)));
    case 'POST /create-folder':
      return json(await folder.createFolder(at));
    case 'POST /trash':
      await folder.trash(at);
      return json(null);
    case 'POST /rename':
      return json(await folder.rename(at, url.searchParams.get('to') ?? ''));
    default:
      throw new Refusal(404, `Not found: ${url.pathname}`);
  }
}

function sendPluginFile(response: ServerResponse, { plugins }: Serving, url: URL): Promise<void> {
  const folder = plugins[Number(url.searchParams.get('number') ?? '0')];
  const name = url.searchParams.get('file') ?? '';
  if (folder === undefined || !['main.js', 'manifest.json', 'styles.css'].includes(name)) throw new Refusal(404, 'Not a file of a plugin');
  return sendFile(response, path.join(folder, name), name === 'styles.css');
}

async function sendFile(response: ServerResponse, file: string, isOptional = false): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null && isOptional) return sendNothing(response);
  if (text === null) throw new Refusal(404, `Not found: ${path.basename(file)}`);
  send(response, 200, TYPES[path.extname(file)] ?? 'text/plain', text);
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(content);
}

/** What may be missing is asked for without its being a failure. */
function sendNothing(response: ServerResponse): void {
  response.writeHead(204);
  response.end();
}

/** Server-sent events, one for each burst of changes. */
function stream(request: IncomingMessage, response: ServerResponse, { watcher, pages }: Context): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': watching\n\n');
  pages.add(response);
  const stop = watcher.subscribe((changes) => response.write(`data: ${JSON.stringify(changes)}\n\n`));
  const alive = setInterval(() => response.write(': alive\n\n'), KEPT_ALIVE_MILLISECONDS);
  alive.unref();
  request.on('close', () => {
    clearInterval(alive);
    pages.delete(response);
    stop();
  });
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Who sends too much is let finish: an answer is not heard while the connection is cut.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (length > MAX_BODY_BYTES) throw new Refusal(413, 'The text is too large');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
}

function pageHtml(token: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport workbench</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/workbench.css?token=${token}">
</head>
<body>
<script src="/workbench.js?token=${token}"></script>
</body>
</html>
`;
}
