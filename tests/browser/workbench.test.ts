import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../workbench/root.ts';
import { closeBrowser, openWorkbench } from './harness.ts';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';

const small = path.join(projectRoot(), 'tests', 'workbench', 'fixtures', 'small-plugin');
let workbench: OpenWorkbench | null = null;

/** A workbench over a vault of two notes, with a plugin that uses a little of everything. */
async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench({ notes: { 'Ada.md': '---\ntype: person\n---\n# Ada\n\nMet [[Ben]].\n', 'Ben.md': 'A note.\n' }, plugins: [small], open: 'Ada.md', ...options });
  return workbench;
}

afterEach(async () => {
  const opened = workbench;
  workbench = null;
  await opened?.close();
});
afterAll(closeBrowser);

describe('the workbench', () => {
  it('offers commands in the palette', async () => {
    const { page } = await open();
    await page.keyboard.press('Control+p');
    await page.keyboard.type('open dial');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog', { name: 'A dialog' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('shows in the editor what was edited on the disk, and keeps what is being typed', async () => {
    const { page, noteText, writeNote } = await open();
    const editor = page.locator('.cm-content');
    await editor.getByText('Met').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Typed here.');
    await writeNote('Ada.md', '---\ntype: person\n---\n# Ada Lovelace\n\nMet [[Ben]].\n');
    await expect.poll(() => editor.innerText()).toContain('Ada Lovelace');
    await expect.poll(() => editor.innerText()).toContain('Typed here.');
    await expect.poll(() => noteText('Ada.md'), { timeout: 10_000 }).toBe('---\ntype: person\n---\n# Ada Lovelace\n\nMet [[Ben]]. Typed here.\n');
  });

  it('shows properties as a table above the text, with links to follow, and as text to edit in source mode', async () => {
    const note = '---\ntype: person\naliases: [A, Countess]\ntags:\n  - friend\nknows: "[[Ben]]"\nactive: true\nempty:\n---\n# Ada\n\nText.\n';
    const { page, runCommand, noteText, openNote, axe } = await open({ notes: { 'Ada.md': note, 'Ben.md': 'A note.\n', 'Broken.md': '---\na: [\n---\nText\n' } });
    const editor = page.locator('.cm-content');
    const rows = (): Promise<readonly string[]> => page.locator('.metadata-property:visible').evaluateAll((all) => all.map((row) => Array.from(row.querySelectorAll('.metadata-property-name, .multi-select-pill, .metadata-property-value > :not(.multi-select-pill)'), (each) => each.textContent ?? '').join('|')));
    const shown = ['type|person', 'aliases|A|Countess', 'tags|friend', 'knows|Ben', 'active|', 'empty|'];
    await expect.poll(rows).toEqual(shown);
    expect(await editor.locator('.cm-line').allTextContents()).toEqual(['# Ada', '', 'Text.', '']);
    expect(await axe('.workspace-leaf-content[data-type="markdown"]')).toEqual([]);
    await editor.getByText('Text.').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('New ');
    await runCommand('Save current file');
    await expect.poll(() => noteText('Ada.md')).toBe(note.replace('# Ada', 'New # Ada'));
    await runCommand('Toggle reading view');
    await expect.poll(rows).toEqual(shown);
    await page.locator('.markdown-reading-view').getByRole('link', { name: 'Ben' }).click();
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Ben.md');
    await openNote('Ada.md');
    await runCommand('Toggle reading view');
    await runCommand('Toggle live preview/source mode');
    await editor.getByText('type: person').click();
    await page.keyboard.press('End');
    await page.keyboard.type('al');
    await runCommand('Save current file');
    await expect.poll(() => noteText('Ada.md')).toContain('---\ntype: personal\naliases');
    await runCommand('Toggle live preview/source mode');
    await expect.poll(rows).toEqual(['type|personal', ...shown.slice(1)]);
    await openNote('Broken.md');
    await expect.poll(() => editor.innerText()).toContain('a: [');
  });

  it('writes what is typed a while after the last key', async () => {
    const { page, noteText } = await open({ open: 'Ben.md' });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('New: ');
    await expect.poll(() => noteText('Ben.md')).toBe('A note.\n');
    await expect.poll(() => noteText('Ben.md'), { timeout: 10_000 }).toBe('New: A note.\n');
  });

  it('loses no byte order mark and no line ending when a plugin writes', async () => {
    const { page, writeNote, noteText } = await open();
    await writeNote('Ben.md', '\ufeffOne\r\nTwo\n');
    await expect.poll(() => page.evaluate(() => Reflect.get(window.workbench?.plugins[0] ?? {}, 'lastChange') as unknown)).toMatchObject({ path: 'Ben.md' });
    await page.evaluate(async () => {
      const { app } = window.workbench ?? { app: null };
      const file = app?.vault.getFileByPath('Ben.md') ?? null;
      if (file !== null) await app?.vault.process(file, (text) => `${text}Three\n`);
    });
    await expect.poll(() => noteText('Ben.md')).toBe('\ufeffOne\r\nTwo\nThree\n');
  });

  it('tells plugins of changed notes, with what is in them', async () => {
    const { page, writeNote } = await open();
    await writeNote('Ben.md', '# One\n\n## Two\n');
    await expect.poll(() => page.evaluate(() => Reflect.get(window.workbench?.plugins[0] ?? {}, 'lastChange') as unknown)).toEqual({ path: 'Ben.md', text: '# One\n\n## Two\n', headings: ['One', 'Two'] });
  });

  it('refuses clearly what it does not offer', async () => {
    const { page, runCommand } = await open();
    await runCommand('Ask for what is not there');
    const words = await page.locator('.notice').innerText();
    for (const missing of ['obsidian.htmlToMarkdown', 'Vault.getResourcePath', 'Workspace.changeLayout']) expect(words).toContain(`The workbench does not offer ${missing}`);
  });

  it('shows the settings that a plugin defines, checks and keeps them', async () => {
    const { page, runCommand, vaultFolder } = await open();
    await runCommand('Open settings');
    const colour = page.getByRole('textbox', { name: 'Colour' });
    await expect.poll(() => colour.inputValue()).toBe('red');
    await colour.fill('none');
    await expect.poll(() => page.getByRole('alert').innerText()).toBe('A colour is needed');
    await colour.fill('blue');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Loud' }).check();
    await expect.poll(() => readFile(path.join(vaultFolder, '.obsidian/plugins/small/data.json'), 'utf8').then((text) => JSON.parse(text) as unknown)).toEqual({ colour: 'blue', loud: true });
  });

  it('opens views in the sidebar, and leaves nothing of a plugin that is unloaded', async () => {
    const { page, runCommand } = await open();
    await runCommand('Open view');
    await expect.poll(() => page.getByRole('button', { name: 'In the view' }).count()).toBe(1);
    await page.evaluate(() => window.workbench?.unloadPlugins());
    await expect.poll(() => page.getByRole('button', { name: 'In the view' }).count()).toBe(0);
    expect(await page.evaluate(() => [...(window.workbench?.app.commands.keys() ?? [])].filter((id) => id.startsWith('small:')))).toEqual([]);
    await expect.poll(() => page.locator('.status-bar-item, [aria-label="Small"]').count()).toBe(0);
  });

  it('has a clock that can be moved', async () => {
    const { page, setToday } = await open({ today: '2026-09-01' });
    const now = (): Promise<string> => page.evaluate(() => new Date().toDateString());
    await expect.poll(() => now()).toBe('Tue Sep 01 2026');
    await setToday('2026-09-01T23:59:59.500');
    await expect.poll(now).toBe('Wed Sep 02 2026');
  });

  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isRtl: true }] satisfies WorkbenchOptions[])('is accessible: %j', async (options) => {
    const { axe, runCommand } = await open(options);
    await runCommand('Open view');
    expect(await axe()).toEqual([]);
    await runCommand('Open settings');
    expect(await axe()).toEqual([]);
  });
});

describe('Rapport in the workbench', () => {
  it('loads, and offers its commands', async () => {
    workbench = await openWorkbench();
    const names = await workbench.page.evaluate(() => window.workbench?.app.availableCommands().map(({ name }) => name));
    expect(names).toContain('Rapport: Log interaction');
    await workbench.runCommand('Open follow-up queue');
    await expect.poll(() => workbench?.page.locator('[data-type="rapport-queue"]').innerText()).toContain('Sabine Ortlieb');
  });

  it('writes nothing by being opened', async () => {
    workbench = await openWorkbench();
    await workbench.runCommand('Open follow-up queue');
    await expect(stat(path.join(workbench.vaultFolder, '.obsidian/plugins'))).rejects.toThrow('ENOENT');
  });
});
