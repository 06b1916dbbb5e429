import { formatDay } from '../../src/domain/day.ts';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { day } from '../domain/builders.ts';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const person = (properties: string, ...log: readonly string[]): string => `---\ntype: person\n${properties}\n---\n\n## Interactions\n\n${log.map((line) => `- ${line}\n`).join('')}`;
const FEBS = 'met-at: "[[FEBS 2026]]"\nmet-on: 2026-07-08';

const NOTES = {
  'People/Ada Nwosu.md': person(FEBS, '2026-07-20 email: sent her the protocol', '2026-08-11 call: her grant'),
  'People/Ben Okri.md': person(FEBS, '2026-07-08 conference: met at dinner'),
  'People/Cleo Marsh.md': person('met-at: febs\nmet-on: 2026-07-07', '2026-07-09 email', '2026-08-01 call', '2026-09-01 call'),
  'People/Ruth Abendroth.md': person('', '2025-02-01 call', '2026-07-08 conference: FEBS, lunch'),
  'People/Dan Fox.md': person('met-at: FEBS 2024\nmet-on: 2024-06-27'),
  'People/محمد الفارسي.md': person('met-at: FEBS 2024\nmet-on: 2024-06-28'),
  'FEBS 2026.md': '# FEBS 2026\n',
  'Home.md': '# Home\n',
};

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench({ notes: NOTES, ...options });
  await workbench.runCommand('Open network');
  await section('events').waitFor();
  return workbench;
}

const section = (name: string): Locator => workbench.page.locator(`[data-section="${name}"]`);
const toggle = (name: string): Locator => section(name).locator('.rapport-network-toggle');
const event = (name: string): Locator => section('events').locator('.rapport-network-event', { hasText: name });
const row = (name: string): Locator => section('events').locator('.rapport-network-person', { hasText: name });
const activeNote = (): Promise<string | undefined> => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path);
const text = async (of: Locator): Promise<string> => (await of.innerText()).replace(/\s+/g, ' ');

describe('events', () => {
  it('say how far it has come with whom, and a next step for each', async () => {
    await open();
    await section('events').getByText('FEBS 2026, 7–8 Jul: met 3, talked again with 2, not yet written to 1, known before 1').waitFor();
    await toggle('events').click();
    await event('FEBS 2026').locator('summary').click();
    for (const words of ['Not yet written to Ben Okri', 'Talked again Ada Nwosu', 'Known before Ruth Abendroth']) await expect.poll(() => text(event('FEBS 2026'))).toContain(words);
    expect(await text(row('Ben Okri'))).toMatch(/met 8 Jul Say hello and mention something you share$/);
    expect(await text(row('Ada Nwosu'))).toMatch(/talked twice, last 11 Aug Suggest a call or a coffee$/);
    expect(await row('Cleo Marsh').locator('.rapport-item-step').count()).toBe(0);
  });

  it.each([['her grant', 'People/Ada Nwosu.md'], ['You met there', 'People/Ada Nwosu.md'], ['Open FEBS 2026', 'FEBS 2026.md']])('lead to a line or a note: %s', async (name, note) => {
    await open();
    await toggle('events').click();
    await event('FEBS 2026').locator('summary').click();
    await row('Ada Nwosu').locator('summary').click();
    await event('FEBS 2026').getByRole('button', { name }).first().click();
    await expect.poll(activeNote).toBe(note);
  });

  it('lead to the log form', async () => {
    await open();
    await toggle('events').click();
    await event('FEBS 2026').locator('summary').click();
    await row('Ben Okri').getByRole('button', { name: 'Log interaction with Ben Okri' }).click();
    await workbench.page.getByRole('dialog').getByText('Ben Okri').first().waitFor();
  });

  it('follow what is logged', async () => {
    const { writeNote } = await open();
    await toggle('events').click();
    await event('FEBS 2026').locator('summary').first().click();
    await writeNote('People/Ben Okri.md', person(FEBS, '2026-07-08 conference: met at dinner', '2026-08-30 email: the slides'));
    await section('events').getByText('met 3, talked again with 3, known before 1').first().waitFor();
    await expect.poll(() => text(row('Ben Okri'))).toMatch(/talked once, last 30 Aug Share something they’d like$/);
  });

  it('are reached from the panel of someone met there', async () => {
    const { page } = await open();
    await workbench.openNote('People/محمد الفارسي.md');
    await workbench.runCommand('Open contact panel');
    await page.locator('.rapport-section-origin').getByRole('button', { name: 'Met at FEBS 2024, 27–28 Jun 2024, with 1 other' }).click();
    await expect.poll(() => toggle('events').getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('FEBS 2024');
    await row('Dan Fox').waitFor();
  });

  it('say what a venue led to over the years', async () => {
    await open();
    await toggle('venues').click();
    await section('venues').locator('summary', { hasText: 'met 5' }).click();
    await section('venues').getByText('2 events since 2024').waitFor();
    await section('venues').getByRole('button', { name: 'FEBS 2024, 27–28 Jun 2024' }).click();
    await row('Dan Fox').waitFor();
  });

  it('are reached and opened by keyboard alone', async () => {
    const { page } = await open();
    await toggle('events').focus();
    await page.keyboard.press('Enter');
    await event('FEBS 2026').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await section('events').getByText('Open FEBS 2026').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open FEBS 2026');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Ben Okri');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await row('Ben Okri').getByRole('button', { name: 'met at dinner' }).waitFor();
  });

  it('show initials alone in privacy mode', async () => {
    const { runCommand } = await open();
    await toggle('events').click();
    await event('FEBS 2026').locator('summary').first().click();
    await row('Ada Nwosu').locator('summary').click();
    await runCommand('Toggle privacy mode');
    await expect.poll(() => text(section('events'))).toContain('A. N.');
    expect(await section('events').innerHTML()).not.toMatch(/Nwosu|FEBS|grant/);
  });

  it('are few at first where there are many', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => {
      const on = formatDay(day('2026-01-01')).replace('01-01', `0${1 + Math.floor(index / 3)}-${String(1 + 9 * (index % 3)).padStart(2, '0')}`);
      return ['Ann', 'Bob'].map((name) => [`${name} ${index}.md`, person(`met-at: Fair ${String.fromCharCode(65 + index)}\nmet-on: ${on}`)] as const);
    }).flat());
    await open({ notes: many });
    await toggle('events').click();
    await section('events').getByRole('button', { name: /^Show \d+ more$/ }).click();
    await event('Fair A').waitFor();
  });
});

describe('everywhere', () => {
  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isRtl: true }] satisfies WorkbenchOptions[])('they break no rule of accessibility and fit: %j', async (options) => {
    const { page, axe } = await open(options);
    await toggle('events').click();
    for (const summary of await section('events').locator('summary').all()) await summary.click();
    for (const summary of await section('events').locator('.rapport-network-person summary').all()) await summary.click();
    expect(await axe('.rapport-network')).toEqual([]);
    expect(await page.locator('.rapport-network').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
});
