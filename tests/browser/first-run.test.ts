import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const PAGE = '.rapport-first-run';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function found(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.runCommand('Look at what counts as a contact');
  await workbench.page.getByText(/\d+ contacts? · \d+ interactions?/).waitFor();
  return workbench;
}

describe('the page of the first run', () => {
  it('shows what it found, and writes nothing', async () => {
    const { page, pluginData } = await found();
    const text = (): Promise<string> => page.locator(PAGE).innerText();
    for (const words of ['95 contacts · 798 interactions · 8 things to check', 'History: 4 dated lines in 1 note', 'moved to Bilbao', '3 dates could be read two ways', 'Fri 3 Apr 2026', 'Wed 4 Mar 2026', 'You are in touch with these 3 about quarterly', 'Nora Velde is your own note', 'Saving changes settings only.']) {
      await expect.poll(text).toContain(words);
    }
    await expect.poll(() => page.getByLabel('Day first').isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel(/Nothing counts as late/).isChecked()).toBe(true);
    await expect.poll(() => pluginData()).toBeNull();
  });

  it('saves by keyboard alone what was ticked; what it wrote into notes can be undone', async () => {
    const { page, pluginData, runCommand, noteText } = await found();
    const zara = 'People/Odd/Zara Whitcombe.md';
    const before = await noteText(zara);
    await page.getByLabel(/about quarterly/).focus();
    await page.keyboard.press('Space');
    await page.getByText('the properties of 3 notes. That can be undone.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('With whom you could begin').waitFor();
    await expect.poll(() => page.locator('.rapport-first-run-few li').count()).toBe(5);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What Rapport found');
    await expect.poll(() => pluginData()).toMatchObject({ dateOrder: 'day-first', startFresh: '2026-09-01', app: { welcomed: true } });
    await expect.poll(() => noteText(zara)).toContain('cadence: quarterly');
    await runCommand('Undo last change');
    await page.getByText(/Undone/).first().waitFor();
    await expect.poll(() => noteText(zara)).toBe(before);
  });

  it('asks about a folder of people, and has its notes as contacts once that is saved', async () => {
    const { page, pluginData } = await found({ notes: { 'People/Ada.md': 'x', 'People/Bob.md': '## Interactions\n- 2026-07-01 call: x\n', 'People/Eve.md': 'x', 'Idea.md': 'x' } });
    await page.getByText('None of your 4 notes is a contact yet.').waitFor();
    await expect.poll(() => page.getByLabel('People: 3 notes').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved: 3 contacts · 1 interaction').waitFor();
    await expect.poll(() => pluginData()).toMatchObject({ contacts: { folders: ['People'] } });
  });

  it('offers the first contact where there is no note', async () => {
    const { page } = await found({ notes: {} });
    await page.getByText(/There are no notes in this vault yet/).waitFor();
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  });

  it('marks the note that is chosen as one’s own', async () => {
    const { page, noteText } = await found({ notes: { 'Ada.md': '---\ntype: person\n---\n', 'About me.md': 'I like bees.\n' } });
    await page.getByRole('button', { name: 'Choose a note' }).click();
    await page.keyboard.type('About me');
    await page.keyboard.press('Enter');
    await page.getByText('About me becomes your own note').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Saved:/).waitFor();
    await expect.poll(() => noteText('About me.md')).toBe('---\nrapport: me\n---\nI like bees.\n');
  });

  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isRtl: true }] satisfies WorkbenchOptions[])('breaks no rule of accessibility: %j', async (options) => {
    const { page, axe } = await found(options);
    expect(await axe(PAGE)).toEqual([]);
    expect(await page.evaluate((selector) => document.querySelector(selector)?.scrollWidth, PAGE)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });
});
