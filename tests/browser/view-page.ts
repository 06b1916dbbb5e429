import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const root = path.join(import.meta.dirname, '../..');

/** The variables of the app that the panel uses, in a light and a dark theme. */
const THEME = `
  body { --background-primary:#fff; --background-secondary:#f6f6f6; --background-modifier-hover:rgba(0,0,0,.067); --background-modifier-border:#e0e0e0; --background-modifier-border-focus:#8a8a8a;
    --interactive-accent:#7145d6; --interactive-normal:#fff; --text-normal:#222; --text-muted:#5c5c5c; --text-faint:#767676; --text-warning:#a65400; --text-on-accent:#fff;
    --size-2-1:2px; --size-2-2:4px; --size-2-3:6px; --size-4-1:4px; --size-4-2:8px; --size-4-3:12px; --size-4-4:16px; --size-4-5:20px; --size-4-8:32px; --radius-s:4px; --radius-m:8px; --radius-l:12px;
    --font-ui-smaller:12px; --font-ui-small:13px; --font-ui-large:20px; --font-semibold:600; --line-height-tight:1.4; --icon-xs:14px; --icon-s:16px; margin:0; background:var(--background-secondary); font-family:sans-serif }
  body.theme-dark { --background-primary:#1e1e1e; --background-secondary:#262626; --background-modifier-border:#363636; --interactive-normal:#363636; --text-normal:#dadada; --text-muted:#b3b3b3; --text-warning:#e9973f }
  button { background:var(--interactive-normal); color:var(--text-normal); border:0; padding:4px 12px } button.mod-cta { background:var(--interactive-accent); color:var(--text-on-accent) }
  main { box-sizing:border-box; block-size:600px; padding:12px; overflow:auto }`;

/** A view alone, with our styles, as script and style of a page; `fixture` puts it there. */
export async function bundlePanel(fixture: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: { script: fixture, style: path.join(root, 'styles/index.css') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'Buffer.from': 'String' },
    alias: { fs: path.join(import.meta.dirname, 'no-files.ts') },
    logLevel: 'error',
  });
  const textOf = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** A page with the panel alone, as wide as a sidebar; `body` are classes of the app's body. */
export async function panelPage(browser: Browser, { script, style }: Bundle, { width = 320, body = '', direction = 'ltr' } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.setContent(`<!doctype html><html lang="en" dir="${direction}"><head><title>Panel</title><style>${THEME}</style><style>${style}</style></head><body class="${body}"><main><h1 class="rapport-hidden">Panel</h1></main></body></html>`);
  await page.addScriptTag({ content: script });
  return page;
}

/** What axe-core finds: the rules that are broken, and where. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which a page may forbid.
  await page.evaluate(`${await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')}; null`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
