import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { buildPlugin } from '../workbench/build.ts';
import { launchBrowser } from '../workbench/chromium.ts';
import { startWorkbench } from '../workbench/start.ts';

/** What was measured of the plugin in Chromium. Times in milliseconds. */
export interface AppFigures {
  /** From the workspace's being ready to the queue's first people, the whole vault read. */
  readonly reading: number;
  /** The longest times for which nothing else could run meanwhile, the longest first. */
  readonly longestBlocks: readonly number[];
  /** From the command to the frame in which the queue is painted, once for each opening. */
  readonly firstPaints: readonly number[];
  readonly nodes: number;
  /** Work of the main thread for a saved note, once with the plugin and its queue open, once without a plugin. */
  readonly editWithPlugin: number;
  readonly editWithout: number;
}

const OPENINGS = 7;
const EDITS = 40;

/** Opens a generated vault in the workbench with the plugin as it is released. The vault is copied, nothing is written to it. */
export async function measureApp(vault: string): Promise<AppFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapport-bench-app-'));
  const browser = await launchBrowser();
  const started = await startWorkbench({ vault, copies: true, plugins: [await buildPlugin(folder)], hasForeign: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript(watchBlocks);
    await page.goto(`${started.address}&today=2026-09-01`);
    await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 600_000 });
    const ready = await page.evaluate(() => {
      window.workbench?.runCommand('Open follow-up queue');
      return performance.now();
    });
    await page.locator('.rapport-item').first().waitFor({ timeout: 600_000 });
    const reading = (await page.evaluate(() => performance.now())) - ready;
    const longestBlocks = await page.evaluate(() => {
      window.isWatchingBlocks = false;
      return window.blocks.sort((one, other) => other - one).slice(0, 10);
    });
    const firstPaints: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) firstPaints.push(await page.evaluate(openQueue));
    const nodes = await page.locator('[data-type="rapport-queue"] *').count();
    const editWithPlugin = await editWork(page, session);
    await page.evaluate(() => window.workbench?.unloadPlugins());
    const editWithout = await editWork(page, session);
    return { reading, longestBlocks, firstPaints, nodes, editWithPlugin, editWithout };
  } finally {
    await browser.close();
    await started.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Notes, from when the workbench stands, how long each turn of the event loop took: a message comes back after what was before it. */
function watchBlocks(): void {
  window.blocks = [];
  window.isWatchingBlocks = true;
  const { port1, port2 } = new MessageChannel();
  let last = 0;
  port1.onmessage = () => {
    const now = performance.now();
    if (last > 0) window.blocks.push(now - last);
    last = now;
    if (window.isWatchingBlocks) port2.postMessage(null);
  };
  const begin = (): void => {
    if (window.workbench === undefined) window.setTimeout(begin, 1);
    else port2.postMessage(null);
  };
  begin();
}

/** Closes the queue and opens it anew. Milliseconds from the command to the painted frame. */
async function openQueue(): Promise<number> {
  const { workbench } = window;
  if (workbench === undefined) throw new Error('There is no workbench');
  workbench.app.workspace.detachLeavesOfType('rapport-queue');
  await new Promise((resolve) => window.setTimeout(resolve, 300));
  const from = performance.now();
  workbench.runCommand('Open follow-up queue');
  while (document.querySelector('.rapport-item') === null) await new Promise(requestAnimationFrame);
  // The frame after the one in which it was put there has been painted.
  await new Promise(requestAnimationFrame);
  return performance.now() - from;
}

/** Work of the main thread for one saved note, in milliseconds, by the browser's own count. */
async function editWork(page: Page, session: CDPSession): Promise<number> {
  const before = await taskSeconds(session);
  await page.evaluate(async (edits) => {
    const { app } = window.workbench ?? { app: null };
    if (app === null) throw new Error('There is no workbench');
    const files = app.vault.getMarkdownFiles();
    for (let edit = 0; edit < edits; edit++) {
      const file = files[Math.floor((edit * files.length) / edits)];
      if (file !== undefined) await app.vault.process(file, (text) => `${text.trimEnd()}\n- 2026-08-2${edit % 10} call: one more\n`);
      await new Promise((resolve) => window.setTimeout(resolve, 150));
    }
  }, EDITS);
  return (((await taskSeconds(session)) - before) * 1000) / EDITS;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

declare global {
  interface Window {
    blocks: number[];
    isWatchingBlocks: boolean;
  }
}
