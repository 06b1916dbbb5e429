import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPlugin } from '../workbench/build.ts';
import { launchBrowser } from '../workbench/chromium.ts';
import { startWorkbench } from '../workbench/start.ts';

/** A built plugin, and how to see its list: the command that opens it, and the CSS selector of its rows. */
interface Contestant {
  readonly name: string;
  readonly folder: string;
  readonly command: string | null;
  readonly rows: string | null;
}

/** What one plugin took, in milliseconds; `null` for what it does not have. `failure` says why it could not be measured. */
export interface PluginFigures {
  readonly name: string;
  readonly evaluating: number | null;
  readonly loading: number | null;
  /** From the workspace's being ready to the first rows of the list. */
  readonly toList: number | null;
  /** From saving a note to the list's next change, at the median. */
  readonly editToList: number | null;
  readonly failure: string | null;
}

const EDITS = 5;
const PATIENCE = 120_000;

/** Opens a vault in the workbench with Rapport, then with each of the plugins in a folder, and times what a user would see. */
export async function measurePlugins(vault: string, folder: string): Promise<readonly PluginFigures[]> {
  const own = await mkdtemp(path.join(tmpdir(), 'rapport-bench-plugins-'));
  const browser = await launchBrowser();
  try {
    const contestants = [{ name: 'rapport', folder: await buildPlugin(own), command: 'Open follow-up queue', rows: '.rapport-item' }, ...(await contestantsIn(folder))];
    const figures: PluginFigures[] = [];
    for (const contestant of contestants) figures.push(await measure(browser, vault, contestant));
    return figures;
  } finally {
    await browser.close();
    await rm(own, { recursive: true, force: true });
  }
}

/** Each folder with a manifest.json and a main.js; a bench.json beside them may say `{"command": …, "rows": …}`. */
async function contestantsIn(folder: string): Promise<readonly Contestant[]> {
  const found: Contestant[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const own = path.join(folder, entry.name);
    const said: unknown = JSON.parse(await readFile(path.join(own, 'bench.json'), 'utf8').catch(() => '{}'));
    found.push({ name: entry.name, folder: own, command: textAt(said, 'command'), rows: textAt(said, 'rows') });
  }
  return found;
}

function textAt(value: unknown, key: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
  return typeof found === 'string' ? found : null;
}

async function measure(browser: Browser, vault: string, { name, folder, command, rows }: Contestant): Promise<PluginFigures> {
  const nothing = { name, evaluating: null, loading: null, toList: null, editToList: null };
  const workbench = await startWorkbench({ vault, copies: true, plugins: [folder], hasForeign: name !== 'rapport' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${workbench.address}&today=2026-09-01`);
    await page.waitForFunction(() => window.workbench !== undefined || window.workbenchFailure !== undefined, undefined, { timeout: PATIENCE });
    const failure = await page.evaluate(() => window.workbenchFailure ?? null);
    if (failure !== null) return { ...nothing, failure };
    const [evaluating = null, loading = null] = await page.evaluate(() => ['evaluate ', 'load '].map((kind) => performance.getEntriesByType('measure').find((entry) => entry.name.startsWith(kind))?.duration ?? null));
    if (command === null || rows === null) return { ...nothing, evaluating, loading, failure: 'bench.json names no command and rows to wait for' };
    const toList = await page.evaluate(openList, { command, rows });
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) edits.push(await page.evaluate(editNote, { edit, rows }));
    return { name, evaluating, loading, toList, editToList: edits.sort((one, other) => one - other)[Math.floor(EDITS / 2)] ?? null, failure: null };
  } catch (error) {
    return { ...nothing, failure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  } finally {
    await page.close();
    await workbench.close();
  }
}

/** Opens the list; milliseconds until it has rows. */
async function openList({ command, rows }: { readonly command: string; readonly rows: string }): Promise<number> {
  const from = performance.now();
  window.workbench?.runCommand(command);
  while (document.querySelector(rows) === null) {
    if (performance.now() - from > 120_000) throw new Error(`No ${rows} came`);
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - from;
}

/** Saves another line in a note whose contact stands in the list; milliseconds until anything in the list has changed. */
async function editNote({ edit, rows }: { readonly edit: number; readonly rows: string }): Promise<number> {
  const { app } = window.workbench ?? { app: null };
  const list = document.querySelector(rows)?.closest('[data-type]') ?? null;
  if (app === null || list === null) throw new Error('There is no list');
  const files = app.vault.getMarkdownFiles();
  const named = files.find(({ basename }) => document.querySelector(rows)?.textContent.includes(basename) === true);
  const file = named ?? files[edit];
  if (file === undefined) throw new Error('There is no note');
  await new Promise((resolve) => window.setTimeout(resolve, 1000));
  const from = performance.now();
  const changed = new Promise<number>((resolve, reject) => {
    window.setTimeout(() => reject(new Error('The list did not change within 20 seconds')), 20_000);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - from);
    }).observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  await app.vault.process(file, (text) => text.replace('## Interactions\n', `## Interactions\n\n- 2026-08-3${edit % 2} call: one more\n`));
  return changed;
}
