import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function settings(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.page.getByRole('button', { name: 'Settings' }).first().click();
  await workbench.page.getByText('Daily suggestions').waitFor();
  return workbench;
}

describe('the settings', () => {
  it('keep what is put in', async () => {
    const { page, pluginData } = await settings();
    await page.locator('.setting-item', { hasText: 'Daily suggestions' }).locator('input').fill('3');
    await page.locator('.setting-item', { hasText: 'A day starts at' }).locator('select').selectOption({ label: '6:00' });
    await page.getByText('Log headings').click();
    await page.locator('textarea').fill('Gespräche\nNotizen');
    await expect.poll(pluginData).toMatchObject({ dailySize: 3, dayStartsAt: 6, logHeadings: ['Gespräche', 'Notizen'] });
  });

  it('say in a sentence what can’t be read, and do not save it', async () => {
    const { page, pluginData } = await settings();
    await page.getByText('By circle, tag and relationship').click();
    const circles = page.locator('.setting-item', { hasText: 'inner: monthly' }).locator('textarea');
    await circles.fill('inner often');
    await page.getByText('“inner often” needs a word and a colon before the value.').waitFor();
    await expect.poll(() => pluginData()).toBeNull();
    await circles.fill('inner: monthly');
    await expect.poll(pluginData).toMatchObject({ cadence: { byCircle: { inner: 'monthly' } } });
  });

  it.each(['', '{"dailySize": 3', '[]'])('that can’t be read give way to the defaults, with a sentence, and are written over by the user alone: %j', async (broken) => {
    const file = '.obsidian/plugins/rapport/data.json';
    const { page, noteText, runCommand, pluginData } = await openWorkbench({ notes: { 'People/Ada.md': '---\ntype: person\ncadence: monthly\n---\n## Log\n- 2026-05-01 call: one\n', [file]: broken }, open: 'People/Ada.md' }).then((opened) => (workbench = opened));
    await page.locator('.notice', { hasText: 'settings file can’t be read' }).waitFor();
    await runCommand('Open follow-up queue');
    await page.locator('.rapport-item', { hasText: 'Ada' }).waitFor();
    await page.evaluate(async () => {
      const vault = window.workbench?.app.vault;
      const folder = vault?.getFolderByPath('People');
      if (vault && folder) await vault.rename(folder, 'Friends');
    });
    await runCommand('Show problems');
    await page.locator('.rapport-problem', { hasText: 'settings file can’t be read' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await noteText(file)).toBe(broken);
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.locator('.setting-item', { hasText: 'Daily suggestions' }).locator('input').fill('4');
    await expect.poll(() => noteText(file)).toContain('"dailySize": 4');
    expect(await pluginData()).toMatchObject({ dailySize: 4 });
  });

  it('take folders in and out of lists', async () => {
    const { page, pluginData } = await settings();
    await page.getByText('What makes a note a contact').click();
    await page.getByRole('button', { name: 'Add folder' }).first().click();
    await page.keyboard.type('Companies');
    await page.keyboard.press('Enter');
    await expect.poll(pluginData).toMatchObject({ contacts: { folders: ['Companies'] } });
    await page.getByText('Companies').last().waitFor();
  });

  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }] satisfies WorkbenchOptions[])('break no rule of accessibility: %j', async (options) => {
    const { page, axe } = await settings(options);
    expect(await axe('.modal')).toEqual([]);
    await page.getByText('What makes a note a contact').click();
    expect(await axe('.modal')).toEqual([]);
  });
});
