import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { buildPlugin } from '../workbench/build.ts';
import { launchBrowser } from '../workbench/chromium.ts';
import { startWorkbench } from '../workbench/start.ts';
import { measureContactsView, work, type ContactsFigures } from './contacts-view.ts';

/** One start of the app with the plugin. Times in milliseconds. */
export interface StartFigures {
  /** Evaluating main.js, and what the plugin does before the workspace stands; the waiting for its data file left out. */
  readonly evaluating: number;
  readonly loading: number;
  /** From the workspace's being ready to the queue's first people, and to all that can be told. */
  readonly toFirstQueue: number;
  readonly toWholeQueue: number;
  /** Notes whose text was asked for until the first people, and until all. */
  readonly readForFirst: number;
  readonly read: number;
  /** The longest times for which nothing else could run meanwhile, the longest first. */
  readonly longestBlocks: readonly number[];
}

/** What was measured of the plugin in Chromium. Times in milliseconds. */
export interface AppFigures {
  readonly cold: StartFigures;
  readonly warm: readonly StartFigures[];
  /** From the command to the frame in which the queue is painted, once for each opening. */
  readonly firstPaints: readonly number[];
  readonly nodes: number;
  readonly contacts: ContactsFigures;
  /** The longest times for which nothing else could run when the app starts without a plugin, the longest first. */
  readonly blocksWithout: readonly number[];
  /** What the page's heap holds more than without the plugin once all is told, in megabytes; the app's own copies of the notes' texts left out. */
  readonly memory: number;
  /** Work of the main thread for a saved note, once with the plugin and its queue open, once without a plugin. */
  readonly editWithPlugin: number;
  readonly editWithout: number;
}

const WARM_STARTS = 5;
const OPENINGS = 7;
const EDITS = 40;
const MEGABYTE = 2 ** 20;

/** Opens a generated vault in the workbench with the plugin as it is released. The vault is copied, nothing is written to it. */
export async function measureApp(vault: string): Promise<AppFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapport-bench-app-'));
  const browser = await launchBrowser();
  const without = await withWorkbench(browser, vault, [], async (page, session) => {
    await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 600_000 });
    await page.waitForTimeout(SETTLED_AFTER);
    return { heap: await heap(page, session), longestBlocks: await longestBlocks(page) };
  });
  try {
    return await withWorkbench(browser, vault, [await buildPlugin(folder)], async (page, session) => {
      const cold = await started(page);
      await page.waitForTimeout(SETTLED_AFTER);
      const warm: StartFigures[] = [];
      for (let start = 0; start < WARM_STARTS; start++) {
        await page.reload();
        warm.push(await started(page));
      }
      await page.waitForTimeout(SETTLED_AFTER);
      const memory = (await heap(page, session)) - without.heap;
      const firstPaints: number[] = [];
      for (let opening = 0; opening < OPENINGS; opening++) firstPaints.push(await page.evaluate(openQueue));
      const nodes = await page.locator('[data-type="rapport-queue"] *').count();
      const contacts = await measureContactsView(page, session);
      // An edit is measured with the queue alone in sight.
      await page.evaluate(() => window.workbench?.app.workspace.detachLeavesOfType('rapport-contacts'));
      const editWithPlugin = await editWork(page, session);
      await page.evaluate(() => window.workbench?.unloadPlugins());
      const editWithout = await editWork(page, session);
      return { cold, warm, firstPaints, nodes, contacts, blocksWithout: without.longestBlocks, memory, editWithPlugin, editWithout };
    });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** By then all that follows a start is done, the snapshot stored. Milliseconds. */
const SETTLED_AFTER = 5000;

async function withWorkbench<Result>(browser: Browser, vault: string, plugins: readonly string[], measure: (page: Page, session: CDPSession) => Promise<Result>): Promise<Result> {
  const workbench = await startWorkbench({ vault, copies: true, plugins, hasForeign: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript(watchBlocks);
    await page.addInitScript(watchQueue);
    await page.goto(`${workbench.address}&today=2026-09-01`);
    return await measure(page, session);
  } finally {
    await workbench.close();
  }
}

/** Waits until the plugin has read all, with its queue open. */
async function started(page: Page): Promise<StartFigures> {
  await page.waitForFunction(() => window.queueTimes.whole !== null, undefined, { timeout: 600_000 });
  const blocks = await longestBlocks(page);
  const figures = await page.evaluate((): Omit<StartFigures, 'longestBlocks'> => {
    const lasted = (name: string): number => performance.getEntriesByName(name, 'measure')[0]?.duration ?? NaN;
    const waited = performance.getEntriesByName('disk .obsidian/plugins/rapport/data.json', 'measure').reduce((sum, { duration }) => sum + duration, 0);
    const { ready, first, whole, readForFirst } = window.queueTimes;
    return {
      evaluating: lasted('evaluate rapport'),
      loading: lasted('load rapport') - waited,
      toFirstQueue: (first ?? NaN) - (ready ?? NaN),
      toWholeQueue: (whole ?? NaN) - (ready ?? NaN),
      readForFirst,
      read: window.workbench?.app.vault.readPaths.length ?? NaN,
    };
  });
  return { ...figures, longestBlocks: blocks };
}

/** The longest times so far for which nothing else could run. */
function longestBlocks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    window.isWatchingBlocks = false;
    return window.blocks.sort((one, other) => other - one).slice(0, 10);
  });
}

/** The heap of the page in megabytes, without the texts of notes that the workbench itself keeps. */
async function heap(page: Page, session: CDPSession): Promise<number> {
  await page.evaluate(() => {
    for (const file of window.workbench?.app.vault.getMarkdownFiles() ?? []) file.cached = null;
  });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / MEGABYTE;
}

/** Opens the queue as soon as the workspace stands, and notes when its first people are painted and when nothing is read any more. */
function watchQueue(): void {
  window.queueTimes = { ready: null, first: null, whole: null, readForFirst: 0 };
  const times = window.queueTimes;
  const look = (): void => {
    const { workbench } = window;
    if (workbench !== undefined && times.ready === null) {
      times.ready = performance.now();
      workbench.runCommand('Open follow-up queue');
    }
    if (times.first === null && document.querySelector('.rapport-item') !== null) {
      times.first = performance.now();
      times.readForFirst = workbench?.app.vault.readPaths.length ?? 0;
    }
    if (times.first !== null && document.querySelector('.rapport-progress') === null) times.whole = performance.now();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

/** Notes, from when the workbench stands, how long each turn of the event loop took: a message comes back after what was before it. */
function watchBlocks(): void {
  // Shorter ones are no blocks, and all of them would weigh more than the plugin.
  const SHORTEST_BLOCK = 4;
  window.blocks = [];
  window.isWatchingBlocks = true;
  const { port1, port2 } = new MessageChannel();
  let last = 0;
  port1.onmessage = () => {
    const now = performance.now();
    if (last > 0 && now - last > SHORTEST_BLOCK) window.blocks.push(now - last);
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
  const all = await work(session, () => page.evaluate(async (edits) => {
    const { app } = window.workbench ?? { app: null };
    if (app === null) throw new Error('There is no workbench');
    const files = app.vault.getMarkdownFiles();
    for (let edit = 0; edit < edits; edit++) {
      const file = files[Math.floor((edit * files.length) / edits)];
      if (file !== undefined) await app.vault.process(file, (text) => `${text.trimEnd()}\n- 2026-08-2${edit % 10} call: one more\n`);
      await new Promise((resolve) => window.setTimeout(resolve, 150));
    }
  }, EDITS));
  return all / EDITS;
}

declare global {
  interface Window {
    blocks: number[];
    isWatchingBlocks: boolean;
    queueTimes: { ready: number | null; first: number | null; whole: number | null; readForFirst: number };
  }
}
