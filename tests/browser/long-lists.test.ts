import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const PEOPLE = 3000;
const people = Object.fromEntries(Array.from({ length: PEOPLE }, (_, at) => [`People/Person ${at}.md`, `---\ntype: person\ncadence: monthly\n---\n## Interactions\n\n- 2026-0${1 + (at % 6)}-1${at % 10} call: number ${at}\n`]));

describe('the queue of thousands', () => {
  it('has only what is seen in the document, and the last of it is a key away', async () => {
    workbench = await openWorkbench({ notes: { ...people, 'Home.md': 'x' } });
    const { page, runCommand, writeNote } = workbench;
    await runCommand('Open follow-up queue');
    await page.locator('.rapport-item').first().waitFor({ timeout: 60_000 });
    const nodes = (): Promise<number> => page.locator('[data-type="rapport-queue"] *').count();
    expect(await nodes()).toBeLessThan(1500);
    await page.locator('.rapport-item-name').first().focus();
    await page.keyboard.press('End');
    const last = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
    await expect.poll(last).toMatch(/Person|Not in the queue|Quiet/);
    expect(await nodes()).toBeLessThan(1500);
    const focused = await last();
    await writeNote('People/Person 7.md', `---\ntype: person\n---\n## Interactions\n\n- 2026-08-31 call: today\n`);
    await page.waitForTimeout(1500);
    expect(await last()).toBe(focused);
  });
});

describe('the history of one contact', () => {
  it('shows the latest, and more in steps', async () => {
    const log = Array.from({ length: 1000 }, (_, at) => `- ${new Date(Date.UTC(2026, 7, 31) - at * 86_400_000).toISOString().slice(0, 10)} call: number ${at}`).join('\n');
    workbench = await openWorkbench({ notes: { 'Ada.md': `---\ntype: person\n---\n## Interactions\n\n${log}\n` }, open: 'Ada.md' });
    const { page, runCommand } = workbench;
    await runCommand('Open contact panel');
    const rows = page.locator('.rapport-section-history .rapport-marked-line');
    await expect.poll(() => rows.count()).toBe(5);
    const more = page.locator('.rapport-section-history button.rapport-more');
    await expect.poll(() => more.innerText()).toMatch(/100 more/);
    await more.press('Enter');
    await expect.poll(() => rows.count()).toBe(105);
    for (let step = 0; step < 9; step++) await more.press('Enter');
    await expect.poll(() => rows.count()).toBe(999);
    await more.press('Enter');
    await expect.poll(() => rows.count()).toBe(5);
  });

  it('has the lines that tell who gave in the document only when they are asked for, some at a time', async () => {
    const log = Array.from({ length: 1000 }, (_, at) => `- ${new Date(Date.UTC(2026, 7, 31) - at * 86_400_000).toISOString().slice(0, 10)} call (gave:: draft ${at})`).join('\n');
    workbench = await openWorkbench({ notes: { 'Ada.md': `---\ntype: person\n---\n## Interactions\n\n${log}\n` }, open: 'Ada.md' });
    const { page, runCommand } = workbench;
    await runCommand('Open contact panel');
    const panel = page.locator('.rapport-contact-panel');
    const given = panel.locator('.rapport-section-between .rapport-fold', { hasText: 'Everything you gave (1000)' });
    await given.waitFor();
    expect(await panel.locator('*').count()).toBeLessThan(500);
    await given.locator('summary').press('Enter');
    await expect.poll(() => given.locator('li').count()).toBe(20);
    await given.getByRole('button', { name: 'Show 100 more' }).press('Enter');
    await expect.poll(() => given.locator('li').count()).toBe(120);
    await given.locator('summary').press('Enter');
    await expect.poll(() => given.locator('li').count()).toBe(0);
  });
});
