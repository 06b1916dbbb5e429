import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** A browser without a window: an installed one, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: installed === undefined ? sparticuz.args : ['--no-sandbox'] });
}

/** A page of its own with the form, and everything it complained of. */
export interface FormPage {
  readonly page: Page;
  readonly errors: string[];
}

/** The form's page as one HTML text, with the styles of the plugin. */
export async function formPage(): Promise<string> {
  const [script, styles] = await Promise.all([bundled('page.tsx'), bundled('../../../styles/index.css')]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log form</title><style>${styles}</style></head><body><main></main><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

async function bundled(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'warning', plugins: [withoutNode] });
  return outputFiles[0]?.text ?? '';
}

/** What a reader of YAML would take from Node, which a browser has not, and never needs. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(building) {
    building.onResolve({ filter: /^(?:js-yaml|(?:node:)?fs)$/ }, ({ path }) => ({ path, namespace: 'none' }));
    building.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'const none = () => undefined; module.exports = { safeLoad: none, safeDump: none };' }));
  },
};

/** Opens the form for nobody, or for the contact at `path`. */
export async function openFormPage(browser: Browser, html: string, path = ''): Promise<FormPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('http://form.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`http://form.test/#${encodeURIComponent(path)}`);
  return { page, errors };
}

/** What axe-core finds wrong, as `rule: element`; colours are the app's. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found: unknown = await page.evaluate(
    "axe.run('main form', { rules: { 'color-contrast': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))",
  );
  return Array.isArray(found) ? found.map(String) : [];
}
