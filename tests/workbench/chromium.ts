import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { projectRoot } from './root.ts';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none'];

/** Where the packaged browser is unpacked: `npm ci` empties it along with the package. */
const UNPACKED = path.join(projectRoot(), 'node_modules/.cache/chromium');

/** The package asks for it on machines with little memory; a page that ends then may end all others with it. */
const ONE_PROCESS = '--single-process';

/** Starts a browser of one's own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** Starts a browser that several processes can connect to, by the address of its web socket. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}

/** An installed browser, else the one that comes in a package. */
async function launchOptions(): Promise<LaunchOptions> {
  const installed = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: FLAGS, headless: true };
  const temporary = process.env.TMPDIR;
  try {
    // Unpacked beside the package: in the shared folder for temporary files, parts of another version would stay in use.
    process.env.TMPDIR = UNPACKED;
    await mkdir(UNPACKED, { recursive: true });
    // With this set the package also unpacks the system libraries that it needs.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    await findFontsThere();
    return { executablePath, args: [...packed.args.filter((flag) => flag !== ONE_PROCESS), ...FLAGS], headless: true };
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** The package's font configuration names `/tmp`; a page without any font crashes. */
async function findFontsThere(): Promise<void> {
  const fonts = path.join(UNPACKED, 'fonts');
  await writeFile(path.join(fonts, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(UNPACKED)}/fonts-cache</cachedir></fontconfig>\n`);
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
