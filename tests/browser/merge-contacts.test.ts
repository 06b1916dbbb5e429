import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const NOTES = {
  'Ada Lovelace.md': '---\ntype: person\nemail: ada@x.org\n---\n## Log\n- 2026-08-01 call: engines\n',
  'Ada King.md': '---\ntype: person\nemail: king@x.org\nphone: "1"\n---\nLikes tea.\n\n## Log\n- 2026-08-05 coffee: numbers\n',
  'Bob.md': '---\ntype: person\nknows: ["[[Ada King]]"]\n---\nSee [[Ada King|A]] and [[Ada King#Log]].\n',
  'Home.md': 'Nothing.\n',
};
const MERGED = '---\ntype: person\nemail: ["ada@x.org", "king@x.org"]\nphone: "1"\naliases:\n  - Ada King\n---\n## Log\n- 2026-08-05 coffee: numbers\n- 2026-08-01 call: engines\n\n## From Ada King\n\nLikes tea.\n';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function open(): Promise<OpenWorkbench> {
  workbench = await openWorkbench({ notes: NOTES, open: 'Ada Lovelace.md' });
  await workbench.runCommand('Open follow-up queue');
  await workbench.page.locator('.rapport-queue').waitFor();
  await workbench.openNote('Ada Lovelace.md');
  return workbench;
}

/** From the command to the preview, by keys alone. */
async function preview({ page, runCommand }: OpenWorkbench): Promise<void> {
  await runCommand('Merge this contact with another…');
  await page.keyboard.type('ada king');
  await page.locator('.suggestion-item').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rapport-merge-preview').waitFor();
}

/** The merge by keys: the button that sends a note to the trash has to be reached first. */
async function confirm({ page }: OpenWorkbench): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.rapport-merge-preview').waitFor();
  const button = page.locator('.modal').getByRole('button', { name: 'Merge', exact: true });
  for (let presses = 0; presses < 3 && !(await isFocused(button)); presses++) await page.keyboard.press('Tab');
  expect(await isFocused(button)).toBe(true);
  await page.keyboard.press('Enter');
}

function isFocused(button: Locator): Promise<boolean> {
  return button.evaluate((element) => element.ownerDocument.activeElement === element);
}

/** A vault of these notes, once the queue has read them, with that of Ada open. */
async function openWith(notes: Readonly<Record<string, string>>): Promise<OpenWorkbench> {
  workbench = await openWorkbench({ notes, open: 'Ada.md' });
  await workbench.runCommand('Open follow-up queue');
  await workbench.page.locator('.rapport-queue').waitFor();
  return workbench;
}

/** Has the problem of the copy be the one that is chosen next. */
async function chooseCopy({ page, runCommand }: OpenWorkbench): Promise<void> {
  await runCommand('Show problems');
  await page.keyboard.type('may be a copy');
  await page.locator('.rapport-problem', { hasText: 'This may be a copy of Ada.md' }).getByRole('button', { name: 'Merge…' }).focus();
}

describe('merging two contacts', () => {
  it('shows the note as it will be, writes it, leads links to it, and is one step of undo and redo', async () => {
    const here = await open();
    const { page, noteText, vaultFolder, runCommand, axe } = here;
    const isThere = (): boolean => existsSync(path.join(vaultFolder, 'Ada King.md'));
    await preview(here);
    await expect.poll(() => page.locator('.rapport-merge-preview').textContent()).toBe(MERGED);
    await page.getByText('3 links in 1 other note will point to the merged note.').waitFor();
    expect(await axe('.modal')).toEqual([]);
    await confirm(here);
    await expect.poll(isThere).toBe(false);
    await expect.poll(() => noteText('Ada Lovelace.md')).toBe(MERGED);
    await expect.poll(() => noteText('Bob.md')).toBe('---\ntype: person\nknows: ["[[Ada Lovelace]]"]\n---\nSee [[Ada Lovelace|A]] and [[Ada Lovelace#Log]].\n');
    await runCommand('Undo last change');
    await expect.poll(() => noteText('Bob.md')).toBe(NOTES['Bob.md']);
    await expect.poll(() => noteText('Ada King.md')).toBe(NOTES['Ada King.md']);
    await expect.poll(() => noteText('Ada Lovelace.md')).toBe(NOTES['Ada Lovelace.md']);
    await runCommand('Redo last change');
    await expect.poll(isThere).toBe(false);
    await expect.poll(() => noteText('Ada Lovelace.md')).toBe(MERGED);
  });

  it('is refused while the app deletes for good, and left by Escape', async () => {
    const here = await open();
    const { page, noteText, runCommand } = here;
    await preview(here);
    await page.keyboard.press('Escape');
    await page.locator('.rapport-merge-preview').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      if (window.workbench !== undefined) window.workbench.app.vault.trashOption = 'none';
    });
    await runCommand('Merge this contact with another…');
    await page.keyboard.type('ada king');
    await page.locator('.suggestion-item').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/The app is set to delete files permanently/).waitFor();
    await expect.poll(() => noteText('Ada King.md')).toBe(NOTES['Ada King.md']);
  });

  it('is offered for what may be a copy, from the problems, by keys alone', async () => {
    const [ada, copy] = ['---\ntype: person\n---\n## Log\n- 2026-08-01 call: engines\n', '---\ntype: person\nphone: "1"\n---\n## Log\n- 2026-08-05 coffee: numbers\n'];
    const here = await openWith({ 'Ada.md': ada, 'Ada 1.md': copy });
    const { page, noteText, vaultFolder, axe } = here;
    await chooseCopy(here);
    await page.keyboard.press('Enter');
    await page.locator('.rapport-merge-preview').waitFor();
    await page.getByText('Merge Ada 1 into Ada', { exact: true }).waitFor();
    await page.getByText('Ada 1.md is moved to the trash.').waitFor();
    expect(await axe('.modal')).toEqual([]);
    const merged = await page.locator('.rapport-merge-preview').textContent();
    for (const line of ['phone: "1"', '- 2026-08-05 coffee: numbers', '- 2026-08-01 call: engines']) expect(merged).toContain(line);
    expect([await noteText('Ada.md'), await noteText('Ada 1.md')]).toEqual([ada, copy]);
    await confirm(here);
    await expect.poll(() => existsSync(path.join(vaultFolder, 'Ada 1.md'))).toBe(false);
    await expect.poll(() => noteText('Ada.md')).toBe(merged);
  });

  it('never leaves a contact who knows or was introduced by themselves', async () => {
    const here = await openWith({ 'Ada.md': '---\ntype: person\nknows: ["[[Ada 1]]", "[[Bob]]"]\n---\n## Log\n- 2026-08-01 call\n', 'Ada 1.md': '---\ntype: person\nknows: "[[Ada]]"\nintroduced-by: "[[Ada]]"\n---\n', 'Bob.md': NOTES['Bob.md'] });
    await chooseCopy(here);
    await here.page.keyboard.press('Enter');
    await here.page.locator('.rapport-merge-preview').waitFor();
    await confirm(here);
    await expect.poll(() => here.noteText('Ada.md')).toBe('---\ntype: person\nknows: ["[[Bob]]"]\naliases:\n  - "Ada 1"\n---\n## Log\n- 2026-08-01 call\n');
  });

  it('shows the copy itself instead, where its place is pressed with the key for a new tab', async () => {
    const here = await openWith({ 'Ada.md': NOTES['Ada Lovelace.md'], 'Ada 1.md': NOTES['Ada King.md'] });
    const { page } = here;
    await chooseCopy(here);
    await page.locator('.rapport-problem', { hasText: 'This may be a copy of Ada.md' }).getByRole('button', { name: 'Ada 1.md, line 1' }).click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Ada 1.md');
    expect(await page.locator('.rapport-merge-preview').count()).toBe(0);
  });
});
