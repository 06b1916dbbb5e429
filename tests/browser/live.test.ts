import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

const SABINE = 'CRM/Sabine Ortlieb.md';
const ADA = '---\ntype: person\ncadence: monthly\n---\n## Log\n- 2026-05-01 call: one\n- 2026-06-01 call: two\n';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWithQueue(options);
  return workbench;
}

const ada = (options: WorkbenchOptions = {}): Promise<OpenWorkbench> => open({ notes: { 'People/Ada.md': ADA }, open: 'People/Ada.md', ...options });
const today = (name: string): Locator => workbench.page.locator('.rapport-item', { hasText: name });
const onDisk = (note: string): string => path.join(workbench.vaultFolder, note);

describe('the queue', () => {
  it('follows an edit on disk, and keeps those done today in their place', async () => {
    const { noteText, writeNote } = await open();
    await today('Sabine Ortlieb').waitFor();
    await writeNote(SABINE, (await noteText(SABINE)).replace(/(## [^\n]+\n)/, '$1\n- 2026-09-01 call: done with it\n'));
    await today('Sabine Ortlieb').getByText('Done today').waitFor();
  });

  it('follows what is typed into the note', async () => {
    const { page } = await ada();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('- 2026-09-01 call: typed here\n');
    await today('Ada').getByText('Done today').waitFor();
  });

  it('begins a new day at its hour, and on waking', async () => {
    const { page, setToday } = await ada({ notes: { 'Ada.md': ADA.replace('## Log\n', '## Log\n- 2026-08-31 call: three\n'), 'Bo.md': ADA }, open: 'Ada.md' });
    await expect.poll(() => today('Ada').count()).toBe(0);
    await setToday('2026-10-01T03:59:30');
    await page.getByText(/Wed 30 Sep ·/).waitFor();
    await setToday('2026-10-01T04:00:01');
    await today('Ada').getByText(/Last contact/).waitFor();
    await page.getByText(/Thu 1 Oct ·/).waitFor();
  });

  it('snoozes by its menu, and the notice undoes it', async () => {
    const { page, noteText } = await open();
    const before = await noteText(SABINE);
    await today('Sabine Ortlieb').hover();
    await today('Sabine Ortlieb').getByRole('button', { name: 'Snooze (S)' }).click();
    await page.getByText('1 week').click();
    await expect.poll(() => noteText(SABINE)).toContain('2026-09-08');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => noteText(SABINE)).toBe(before);
  });

  it('offers no undo of what has been undone, nor two notices', async () => {
    const { page, runCommand } = await open();
    const notices = page.locator('.notice');
    const undo = notices.getByRole('button', { name: 'Undo' });
    await today('Sabine Ortlieb').hover();
    await today('Sabine Ortlieb').getByRole('button', { name: 'Snooze (S)' }).click();
    await page.getByText('1 week').click();
    await undo.waitFor();
    await runCommand('Undo last change');
    await undo.waitFor({ state: 'detached' });
    await runCommand('Redo last change');
    await notices.filter({ hasText: 'snooze Sabine Ortlieb' }).waitFor();
    await runCommand('Undo last change');
    await runCommand('Undo last change');
    await expect.poll(() => notices.allTextContents()).toEqual([en.notices.nothingToUndo]);
  });

  it('takes a new contact in, and lets one go that is deleted', async () => {
    const { writeNote } = await ada();
    await writeNote('People/Bo.md', ADA);
    await today('Bo').waitFor();
    await rm(onDisk('People/Bo.md'));
    await today('Bo').waitFor({ state: 'detached' });
    await today('Ada').waitFor();
  });

  it('puts a link to a contact where it is dragged to', async () => {
    const { page } = await ada({ notes: { 'People/Ada.md': ADA, 'Plan.md': 'With \n' }, open: 'Plan.md' });
    const link = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const name = Array.from(document.querySelectorAll('.rapport-item [draggable="true"]')).find((element) => element.textContent?.includes('Ada'));
      name?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer }));
      return dataTransfer.getData('text/plain');
    });
    expect(link).toBe('[[Ada]]');
  });
});

describe('what is moved or goes away', () => {
  it('a folder that is renamed takes its contacts along', async () => {
    const { page } = await ada({ open: 'Home.md' });
    await rename(onDisk('People'), onDisk('Friends'));
    await expect.poll(() => page.evaluate(() => window.workbench?.app.vault.getFileByPath('Friends/Ada.md') !== null)).toBe(true);
    await today('Ada').getByRole('button', { name: 'Ada', exact: true }).click();
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Friends/Ada.md');
  });

  it('a note that is moved while its dialog is open is written to where it is now', async () => {
    const { page, noteText } = await ada();
    await today('Ada').hover();
    await today('Ada').getByRole('button', { name: 'Snooze (S)' }).click();
    await page.getByText('A date…').click();
    await page.getByLabel('Until').fill('2026-12-24');
    await mkdir(onDisk('Friends'));
    await page.evaluate(async () => {
      const app = window.workbench?.app;
      const file = app?.vault.getFileByPath('People/Ada.md');
      if (file instanceof Object) await app?.fileManager.renameFile(file, 'Friends/Ada.md');
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => noteText('Friends/Ada.md').catch(() => '')).toContain('2026-12-24');
  });

  it('a note that is deleted while its dialog is open is not made again, and it is said', async () => {
    const { page } = await ada({ open: 'Home.md' });
    await today('Ada').hover();
    await today('Ada').getByRole('button', { name: 'Snooze (S)' }).click();
    await rm(onDisk('People/Ada.md'));
    await today('Ada').waitFor({ state: 'detached' });
    await page.getByText('1 week').click();
    await page.getByText('People/Ada.md no longer exists. It was deleted or moved. Nothing was changed.').waitFor();
    await expect(workbench.noteText('People/Ada.md')).rejects.toThrow('ENOENT');
  });

  it('a note whose properties break is said to, with its line, and nothing is written to it', async () => {
    const { page, runCommand, writeNote, noteText } = await ada({ open: 'Home.md' });
    const broken = ADA.replace('cadence: monthly', 'cadence: [monthly');
    await writeNote('People/Ada.md', broken);
    await today('Ada').waitFor({ state: 'detached' });
    await runCommand('Show problems');
    await expect.poll(() => page.locator('.modal').innerText()).toMatch(/People\/Ada\.md, line \d/);
    await expect.poll(() => noteText('People/Ada.md')).toBe(broken);
  });
});

describe('the plugin', () => {
  it('leaves nothing behind when it is switched off', async () => {
    const { page, runCommand, writeNote } = await ada();
    await runCommand('Open contact panel');
    await runCommand('Set up contacts');
    await page.evaluate(() => window.workbench?.unloadPlugins());
    expect(await page.evaluate(() => [...(window.workbench?.app.commands.keys() ?? [])].filter((id) => id.startsWith('rapport')))).toEqual([]);
    await expect.poll(() => page.locator('[class*="rapport-"]').count()).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await writeNote('People/Ada.md', `${ADA}- 2026-09-01 call: unseen\n`);
    await page.locator('.cm-content').getByText('unseen').waitFor({ state: 'attached' });
  });

  it('counts in the status bar what is left of today, where that is wanted', async () => {
    const { page, writeNote } = await ada();
    await expect.poll(() => page.locator('.rapport-status').count()).toBe(0);
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.getByRole('checkbox', { name: 'Count in the status bar' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 person to follow up with today' }).waitFor();
    await writeNote('People/Ada.md', `${ADA}- 2026-09-01 call: done\n`);
    await page.getByRole('button', { name: '0 people to follow up with today' }).waitFor();
  });
});
