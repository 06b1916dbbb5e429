import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { projectRoot } from '../workbench/root.ts';
import { serve } from '../workbench/server/server.ts';
import { SAMPLE_DAY } from '../workbench/start.ts';
import { connectToBrowser } from './shared-browser.ts';

/** What to open the workbench with. */
export interface WorkbenchOptions {
  readonly theme?: 'light' | 'dark';
  readonly isPhone?: boolean;
  readonly isRtl?: boolean;
  /** `YYYY-MM-DD`; the sample vault's own day unless said. */
  readonly today?: string;
  /** The note that is open at first; the sample vault's `Home.md` unless said. */
  readonly open?: string;
  /** The texts of notes by their paths, in the place of the sample vault. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Folders of built plugins; our own unless said. */
  readonly plugins?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
}

export interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/** An open workbench, over a vault of its own. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The folder that it works on. */
  readonly vaultFolder: string;
  readonly origin: string;
  readonly token: string;
  /** By its name in the palette, with or without the plugin's own. Fails where it is not offered, nor within ten seconds. */
  readonly runCommand: (name: string) => Promise<void>;
  readonly openNote: (path: string, line?: number) => Promise<void>;
  /** Moves the clock: `2026-09-02` is nine in the morning, `2026-09-01T23:59:58` that moment. */
  readonly setToday: (moment: string) => Promise<void>;
  /** The text of a note on disk. */
  readonly noteText: (note: string) => Promise<string>;
  readonly writeNote: (note: string, text: string) => Promise<void>;
  /** The plugin's data as it lies on disk, `null` where there is none yet. */
  readonly pluginData: () => Promise<unknown>;
  /** What axe-core has against the page, or a part of it. */
  readonly axe: (selector?: string) => Promise<readonly AxeFinding[]>;
  /** Takes back what the page reported so far: for tests that provoke an error. */
  readonly takeReports: () => readonly string[];
  /** Ends it. Fails where the page reported an error, or asked for anything but our server. */
  readonly close: () => Promise<void>;
}

let browser: Browser | null = null;

/** Opens a workbench over a fresh copy of a vault, in the browser that all test files share. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'rapport-browser-'));
  const vaultFolder = path.join(temporary, 'vault');
  if (options.notes === undefined) await cp(path.join(projectRoot(), 'tests', 'vault'), vaultFolder, { recursive: true });
  else await writeNotes(vaultFolder, options.notes);
  const { page: builtPage, plugin } = inject('workbench');
  const server = await serve({ vault: vaultFolder, page: builtPage, plugins: options.plugins ?? [plugin], notice: 'A copy of a vault, for tests.' });
  browser ??= await connectToBrowser();
  const isPhone = options.isPhone ?? false;
  const context = await browser.newContext({ viewport: options.size ?? (isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 }), hasTouch: isPhone });
  const page = await context.newPage();
  const reports = watchPage(page, server.origin);
  await page.goto(addressOf(server.address, options));
  await page.waitForFunction(() => window.workbench !== undefined || window.workbenchFailure !== undefined);
  const failure = await page.evaluate(() => window.workbenchFailure ?? null);
  if (failure !== null) reports.push(failure);
  return {
    page,
    vaultFolder,
    origin: server.origin,
    token: server.token,
    runCommand: (name) => runCommand(page, name),
    openNote: (note, line) => page.evaluate(([at, row]) => window.workbench?.openNote(at, row), [note, line] as const),
    setToday: (moment) => page.evaluate((to) => window.workbench?.clock.set(to), moment),
    noteText: (note) => readFile(path.join(vaultFolder, note), 'utf8'),
    writeNote: (note, text) => writeFile(path.join(vaultFolder, note), text),
    pluginData: () => readData(vaultFolder),
    axe: (selector) => axeFindings(page, selector),
    takeReports: () => reports.splice(0),
    close: () => closeAll(context, server, temporary, reports),
  };
}

/** Opens a workbench with the follow-up queue beside the note: all is read once the queue has its people. */
export async function openWithQueue(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const workbench = await openWorkbench(options);
  await workbench.runCommand('Open follow-up queue');
  await workbench.page.locator('.rapport-item').first().waitFor();
  return workbench;
}

/** A command about a contact is offered once its note has been read. */
async function runCommand(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await page.evaluate((command) => window.workbench?.runCommand(command), name)) === true) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The command "${name}" is not offered`);
}

async function writeNotes(folder: string, notes: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(path.join(folder, '.obsidian'), { recursive: true });
  for (const [note, text] of Object.entries(notes)) {
    await mkdir(path.dirname(path.join(folder, note)), { recursive: true });
    await writeFile(path.join(folder, note), text);
  }
}

async function readData(vaultFolder: string): Promise<unknown> {
  const text = await readFile(path.join(vaultFolder, '.obsidian/plugins/rapport/data.json'), 'utf8').catch(() => 'null');
  return JSON.parse(text) as unknown;
}

/** To be called after the tests of a file. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

function addressOf(address: string, { theme = 'light', isPhone = false, isRtl = false, today = SAMPLE_DAY, open }: WorkbenchOptions): string {
  const url = new URL(address);
  url.searchParams.set('theme', theme);
  url.searchParams.set('today', today);
  if (isPhone) url.searchParams.set('phone', '1');
  if (isRtl) url.searchParams.set('rtl', '1');
  if (open !== undefined) url.searchParams.set('open', open);
  return url.href;
}

function watchPage(page: Page, origin: string): string[] {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => reports.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) reports.push(`request: ${url}`);
  });
  return reports;
}

async function axeFindings(page: Page, selector?: string): Promise<readonly AxeFinding[]> {
  // As a program of the page's own: its policy lets no other script in.
  await page.evaluate(axeSource());
  return page.evaluate(async (within) => {
    const { violations } = await window.axe.run(within ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => node.target.join(' ')) }));
  }, selector);
}

function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

async function closeAll(context: BrowserContext, server: { close(): Promise<void> }, temporary: string, reports: readonly string[]): Promise<void> {
  await context.close();
  await server.close();
  await rm(temporary, { recursive: true, force: true });
  if (reports.length > 0) throw new Error(`The page reported:\n${reports.join('\n')}`);
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[];
}

declare global {
  interface Window {
    axe: { run(context: string | Document, options: object): Promise<AxeResults> };
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    workbench: { readonly page: string; readonly plugin: string };
  }
}
