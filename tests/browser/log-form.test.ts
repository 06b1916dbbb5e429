import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const ADA = 'People/Climate/Ada Nwosu.md';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

/** The form, opened by the command, with Ada chosen by the keys. */
async function formWithAda(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  const { page, runCommand } = workbench;
  await runCommand('Log interaction');
  await page.getByRole('combobox', { name: 'Who' }).waitFor();
  await expect
    .poll(async () => {
      await page.getByRole('combobox', { name: 'Who' }).fill('ada nw');
      return page.getByRole('option', { name: /Ada Nwosu/ }).count();
    })
    .toBe(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  return workbench;
}

const adasNote = (): Promise<string> => workbench.noteText(ADA);

describe('the log form in the app', () => {
  it('writes by the keyboard alone, says so, and undoes it byte for byte', async () => {
    const { page } = await formWithAda();
    const before = await adasNote();
    await page.keyboard.type('yesterday call: the board');
    await page.getByText('2026-08-31 call: the board').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(adasNote).toContain('- 2026-08-31 call: the board');
    await expect.poll(() => page.locator('.rapport-log-form').count()).toBe(0);
    await page.getByText('Logged with Ada Nwosu, yesterday.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(adasNote).toBe(before);
  });

  it('keeps what was begun when it is closed by Escape, which closes an open list first', async () => {
    const { page, runCommand } = await formWithAda();
    await page.keyboard.type('call: the board');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('no');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.rapport-log-form').count()).toBe(1);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.rapport-log-form').waitFor({ state: 'detached' });
    await runCommand('Log interaction');
    await page.getByText('Draft from today.').waitFor();
    await expect.poll(() => page.locator('textarea').inputValue()).toContain('the board');
  });

  it('loses nothing where the note is deleted meanwhile', async () => {
    const { page } = await formWithAda();
    await page.keyboard.type('call: the board');
    await rm(path.join(workbench.vaultFolder, ADA));
    await page.getByText('note deleted').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('The note of Ada Nwosu no longer exists. Your text is saved as a draft.').waitFor();
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('call: the board');
  });

  it.each([{ theme: 'light' }, { theme: 'dark', isRtl: true }, { isPhone: true }] satisfies WorkbenchOptions[])('breaks no rule of accessibility: %j', async (options) => {
    const { page, axe } = await formWithAda(options);
    await page.keyboard.type('call: the board');
    expect(await axe('.modal')).toEqual([]);
  });
});
