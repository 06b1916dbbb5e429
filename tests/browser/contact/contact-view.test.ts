import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../workbench/build.ts';
import type { Started } from '../../workbench/start.ts';
import { startWorkbench } from '../../workbench/start.ts';
import { launch, violations } from './page.ts';

const NOOR = 'People/Noor el Idrissi.md';

let folder: string;
let plugin: string;
let browser: Browser;
let started: Started;
let page: Page;
let errors: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rapport-contact-'));
  [plugin, browser] = await Promise.all([buildPlugin(folder), launch()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  started = await startWorkbench({ vault: null, copies: true, plugins: [plugin], hasForeign: false });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${started.address}&open=${encodeURIComponent(NOOR)}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.runCommand('Open contact panel'));
  await panel().getByRole('heading', { name: 'Noor el Idrissi' }).waitFor();
}, 120_000);

afterEach(async () => {
  await page.close();
  await started.close();
});

const panel = () => page.locator('.rapport-contact-panel');
const onDisk = (note: string): Promise<string> => readFile(path.join(started.vault, note), 'utf8');

describe('the contact panel in the app', () => {
  it('follows the note that is open', async () => {
    await page.evaluate(() => window.workbench?.openNote('People/Dagmar Vos.md'));
    await panel().getByRole('heading', { name: 'Dagmar Vos' }).waitFor();
    await page.evaluate(() => window.workbench?.openNote('Home.md'));
    await page.getByText('This note is not a contact.').waitFor();
    expect(errors).toEqual([]);
  });

  it('writes what became of a request, and takes it back', async () => {
    const before = await onDisk(NOOR);
    await panel().getByRole('button', { name: 'They did: her honest opinion of my logo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before.replace('her honest opinion of my logo', 'her honest opinion of my logo – done 2026-09-01'));
    await expect.poll(() => panel().getByText('Open between you').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before);
    await panel().getByText('Open between you').waitFor();
    expect(errors).toEqual([]);
  });

  it('keeps up with an edit on disk', async () => {
    await writeFile(path.join(started.vault, NOOR), (await onDisk(NOOR)).replace('two questions on the school roof', 'three questions on the barn'));
    await panel().getByText('three questions on the barn').waitFor();
    expect(errors).toEqual([]);
  });

  it('has no violation for axe-core, and shows no line while discreet', async () => {
    const found = await violations(page);
    expect(found.filter((violation) => violation.includes('rapport-'))).toEqual([]);
    await page.evaluate(() => window.workbench?.runCommand('Discreet: show initials only and no lines'));
    await panel().getByRole('heading', { name: 'N. E. I.' }).waitFor();
    expect(await panel().innerText()).not.toMatch(/Noor|logo|roof/);
    expect(errors).toEqual([]);
  });
});
