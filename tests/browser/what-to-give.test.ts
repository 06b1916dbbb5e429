import { afterEach, describe, expect, it } from 'vitest';
import { openWithQueue, type OpenWorkbench, type WorkbenchOptions } from './harness.ts';

const INES = 'People/Inês Duarte.md';
const NOTES = {
  [INES]: '---\ntype: person\ncadence: monthly\n---\n# Inês Duarte\n\n## Looking for\n- a lawyer for her rental contract\n- a designer for the website\n\n## Interactions\n- 2026-07-01 coffee: the bakery\n- 2026-06-01 call (gave:: an article)\n',
  'People/Hassan Amrani.md': '---\ntype: person\n---\n## Interactions\n- 2026-05-01 call (received:: the number of his lawyer)\n',
  'Me.md': '---\nrapport: me\n---\n## I can offer\n- web design\n',
};

let workbench: OpenWorkbench;
const open = async (options: WorkbenchOptions = {}): Promise<OpenWorkbench> => (workbench = await openWithQueue({ notes: NOTES, open: INES, ...options }));
afterEach(() => workbench.close());

describe('what one could give', () => {
  it('is the next step in the queue: both lines open, and the log form has the mark', async () => {
    const { page, axe, noteText } = await open();
    const row = page.locator('.rapport-item').first();
    if (await row.locator('.rapport-item-details').count() === 0) await row.locator('.rapport-item-why').click();
    const ideas = row.locator('.rapport-ideas');
    await expect.poll(() => ideas.innerText()).toContain('Looking for “a designer for the website”.');
    expect(await row.locator('.rapport-item-step').count()).toBe(0);
    expect(await axe('.rapport-view')).toEqual([]);
    await ideas.getByRole('button', { name: /^You can offer/ }).click();
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Me.md');
    await ideas.getByRole('button', { name: /^Log as given/ }).click();
    const form = page.locator('.rapport-log-modal');
    await expect.poll(() => form.innerText()).toContain('web design');
    await form.getByRole('button', { name: /^Save/ }).first().click();
    await expect.poll(() => noteText(INES)).toContain('(gave:: web design)');
  });

  it('is dismissed in one click and is back after one undo', async () => {
    const { page, axe, noteText, runCommand } = await open();
    await runCommand('Open contact panel');
    const section = page.locator('[data-section="giving"]');
    await expect.poll(() => section.innerText()).toMatch(/a lawyer for her rental contract”\.\s+Hassan Amrani gave you “the number of his lawyer”/);
    expect(await axe('[data-section="giving"]')).toEqual([]);
    await section.getByRole('button', { name: /^Dismiss: .*Hassan/ }).click();
    await expect.poll(() => noteText(INES)).toContain('dismissed-ideas: "[[Hassan Amrani]]: a lawyer for her rental contract"');
    await expect.poll(() => section.innerText()).not.toContain('Hassan');
    await runCommand('Undo last change');
    await expect.poll(() => noteText(INES)).toBe(NOTES[INES]);
    await expect.poll(() => section.innerText()).toContain('Hassan');
  });

  it('logs an introduction with a link, which makes the two acquainted', async () => {
    const { page, noteText, runCommand } = await open({ isPhone: true });
    await runCommand('Open contact panel');
    const section = page.locator('[data-section="giving"]');
    await section.getByRole('button', { name: /^Log introduction/ }).click();
    await page.locator('.rapport-log-modal').getByRole('button', { name: /^Save/ }).first().click();
    await expect.poll(() => noteText(INES)).toContain('gave:: intro to [[Hassan Amrani]]: a lawyer for her rental contract');
    await expect.poll(() => section.innerText()).not.toContain('Hassan Amrani gave you');
  });

  it('names nobody in privacy mode', async () => {
    const { page, runCommand } = await open();
    await runCommand('Toggle privacy mode');
    await runCommand('Open contact panel');
    await page.locator('.rapport-contact-panel').waitFor();
    expect(await page.locator('.rapport-ideas').count()).toBe(0);
  });
});
