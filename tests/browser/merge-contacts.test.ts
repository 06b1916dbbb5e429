import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
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
  await workbench.page.getByText('Ada Lovelace').first().waitFor();
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

describe('merging two contacts', () => {
  it('shows the note as it will be, writes it, leads links to it, and is one step of undo and redo', async () => {
    const here = await open();
    const { page, noteText, vaultFolder, runCommand, axe } = here;
    const isThere = (): boolean => existsSync(path.join(vaultFolder, 'Ada King.md'));
    await preview(here);
    await expect.poll(() => page.locator('.rapport-merge-preview').textContent()).toBe(MERGED);
    await page.getByText('3 links in 1 other note will lead to the kept note.').waitFor();
    expect(await axe('.modal')).toEqual([]);
    await page.keyboard.press('Enter');
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
});
