import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const LIST = '| Name | Company | Email |\n|---|---|---|\n| Ann Lee | Acme | ann@acme.example |\n| Bo Ray | Blue | |\n| Ada | Elbe | |\n';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

it('a note that lists people is split into contacts, as one step of undo and redo', async () => {
  workbench = await openWorkbench({ notes: { 'Ada.md': '---\ntype: person\n---\n', 'Net.md': LIST }, open: 'Net.md' });
  const { page, runCommand, openNote, noteText, vaultFolder } = workbench;
  await runCommand('Open follow-up queue');
  await page.locator('.rapport-queue').waitFor();
  const offered = (): Promise<boolean> => page.evaluate(() => (window.workbench?.app.availableCommands() ?? []).some(({ name }) => name === 'Rapport: Split this note into contacts'));
  await openNote('Ada.md');
  await expect.poll(offered).toBe(false);
  await openNote('Net.md');
  await expect.poll(offered).toBe(true);
  const made = (): readonly boolean[] => ['Ann Lee.md', 'Bo Ray.md'].map((note) => existsSync(path.join(vaultFolder, note)));
  await runCommand('Split this note into contacts');
  await page.locator('.notice').getByText('2 contacts created. Already have a note: Ada.').waitFor();
  expect(await noteText('Ann Lee.md')).toBe('---\ntype: person\ncompany: Acme\nemail: "ann@acme.example"\n---\n');
  expect(await noteText('Net.md')).toBe(LIST);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(made).toEqual([false, false]);
  await runCommand('Redo last change');
  await expect.poll(made).toEqual([true, true]);
});
