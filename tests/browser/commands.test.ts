import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

const SABINE = 'CRM/Sabine Ortlieb.md';
const ANKE = 'People/Anke Lorenz.md';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWithQueue(options);
  return workbench;
}

const notice = (words: RegExp | string): Locator => workbench.page.locator('.notice').getByText(words);
const activeNote = (): Promise<string | undefined> => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path);

describe('the commands', () => {
  it('are all in the palette, and none has a key of its own', async () => {
    const { page } = await open({ open: ANKE });
    const commands = await page.evaluate(() => [...(window.workbench?.app.commands.values() ?? [])].filter(({ id }) => id.startsWith('rapport:')).map((command) => [command.name, 'hotkeys' in command]));
    const names = [
      'Log interaction', 'Log interaction with this contact', 'Open follow-up queue', 'Open contact panel', 'Open contacts', 'Open network', 'Open networking goals', 'Open contact', 'Prepare for a meeting', 'New contact', 'Split this note into contacts', 'Snooze this contact', 'Mark as done',
      'Set how often to keep in touch', 'Merge this contact with another…', 'New networking goal', 'Link this contact to a goal', 'Open next person in queue', 'Add today’s queue to daily note', 'Add weekly review to note', 'Add yearly review to note', 'Show problems', 'Undo last change', 'Redo last change',
      'Toggle privacy mode', 'Clear cache', 'Set up contacts',
    ];
    expect(commands).toEqual(names.map((name) => [`Rapport: ${name}`, false]));
  });

  it('about this contact are offered in the note of a contact alone', async () => {
    const { page, openNote } = await open({ open: ANKE });
    const offered = (): Promise<readonly string[]> => page.evaluate(() => (window.workbench?.app.availableCommands() ?? []).map(({ name }) => name).filter((name) => name.startsWith('Rapport: ')));
    const here = ['Rapport: Log interaction with this contact', 'Rapport: Snooze this contact', 'Rapport: Set how often to keep in touch', 'Rapport: Link this contact to a goal'];
    await expect.poll(() => offered()).toEqual(expect.arrayContaining(here));
    await openNote('Home.md');
    for (const name of here) expect(await offered()).not.toContain(name);
  });

  it('log with the contact whose note is open: text and one key', async () => {
    const { page, runCommand, noteText } = await open({ open: ANKE });
    const before = await noteText(ANKE);
    await runCommand('Log interaction with this contact');
    await page.keyboard.type('yesterday call: Berlin');
    await page.getByText('- [[2026-08-31]] call: Berlin').waitFor();
    await page.keyboard.press('Control+Enter');
    await notice(/^Logged with Anke Lorenz/).waitFor();
    await expect.poll(() => noteText(ANKE), { timeout: 10_000 }).toBe(`${before.trimEnd()}\n- [[2026-08-31]] call: Berlin\n`);
  });

  it('open a contact, found by another name', async () => {
    const { page, runCommand } = await open();
    await runCommand('Open contact');
    await page.keyboard.type('noam lev');
    await page.locator('.suggestion-item').first().waitFor();
    const [first = ''] = await page.locator('.suggestion-item').allInnerTexts();
    await page.keyboard.press('Enter');
    await expect.poll(activeNote).toBe('People/נועם לוי.md');
    expect(first).toContain('Noam Levi');
  });

  it('make a contact, and refuse a name that is taken', async () => {
    const { page, runCommand, noteText } = await open();
    await runCommand('New contact');
    await page.keyboard.type('Ada Lovelace');
    await page.getByText('Creates People/Ada Lovelace.md').waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    // In the folder and from the template of the other contacts.
    await expect.poll(activeNote).toBe('People/Ada Lovelace.md');
    await expect.poll(() => noteText('People/Ada Lovelace.md')).toMatch(/^---\ntype: person\nname: "Ada Lovelace"\n[^]*\n# Ada Lovelace\n\n## Interactions\n/);
    await runCommand('New contact');
    await page.keyboard.type('Anke Lorenz');
    await page.keyboard.press('Enter');
    await page.getByText('People/Anke Lorenz.md already exists.').waitFor();
  });

  it('snooze and wake, and the queue has changed at once', async () => {
    const { page, runCommand, openNote, noteText } = await open();
    await openNote(SABINE);
    const before = await noteText(SABINE);
    await runCommand('Snooze this contact');
    await page.keyboard.type('1 week');
    await page.keyboard.press('Enter');
    await notice('is snoozed until 8 Sep').waitFor();
    await expect.poll(() => noteText(SABINE), { timeout: 10_000 }).toContain('2026-09-08');
    await runCommand('Undo last change');
    await notice('Undone: snooze Sabine Ortlieb').waitFor();
    await expect.poll(() => noteText(SABINE), { timeout: 10_000 }).toBe(before);
    await runCommand('Undo last change');
    await notice('Nothing to undo.').waitFor();
  });

  it('say how often to keep in touch, by a preset or as it is typed, and nothing that can’t be read', async () => {
    const { page, runCommand, noteText, axe } = await open({ open: ANKE });
    const options = page.getByRole('option');
    await runCommand('Set how often to keep in touch');
    await expect.poll(() => options.allInnerTexts()).toEqual(expect.arrayContaining(['Weekly', 'Every 2 weeks', 'Quarterly', 'Twice a year', 'Yearly', 'No reminders']));
    expect(await axe('.prompt')).toEqual([]);
    await page.keyboard.type('now and then');
    await page.getByText('Try “monthly” or “every 2 weeks”.').waitFor();
    await page.getByRole('combobox').fill('every 2');
    await expect.poll(() => options.allInnerTexts()).toEqual(['Every 2 weeks', 'Every 2 months']);
    await page.getByRole('combobox').fill('quart');
    await expect.poll(() => options.allInnerTexts()).toEqual(['Quarterly']);
    await page.keyboard.press('Enter');
    await notice('Frequency for Anke Lorenz: quarterly.').waitFor();
    await expect.poll(() => noteText(ANKE), { timeout: 10_000 }).toContain('\ncadence: quarterly\n');
    await runCommand('Set how often to keep in touch');
    await expect.poll(() => options.allInnerTexts()).toEqual(expect.arrayContaining(['Quarterly\ncurrent']));
    await page.keyboard.type('every 5 weeks');
    await page.keyboard.press('Enter');
    await expect.poll(() => noteText(ANKE), { timeout: 10_000 }).toMatch(/\ncadence: "?every 5 weeks"?\n/);
  });

  it('go through the queue, one after the other', async () => {
    const { runCommand } = await open();
    await runCommand('Open next person in queue');
    await expect.poll(activeNote).toBe(SABINE);
    await runCommand('Open next person in queue');
    await expect.poll(activeNote).toMatch(/Tamsin Ferreira-Holt\.md$/);
  });

  it('show the problems, and lead to the line', async () => {
    const { page, runCommand } = await open();
    await runCommand('Show problems');
    const dates = page.locator('.rapport-problem', { hasText: 'dates could be read two ways' });
    await dates.locator('summary').click();
    await dates.locator('.rapport-line').first().click();
    await expect.poll(activeNote).not.toBe('Home.md');
  });

  it('hide names and lines in every view', async () => {
    const { page, runCommand } = await open({ open: ANKE });
    await runCommand('Toggle privacy mode');
    await page.locator('.rapport-item', { hasText: 'S. O.' }).first().waitFor();
    await runCommand('Open contact');
    await page.locator('.suggestion-item').first().waitFor();
    expect((await page.locator('.prompt').innerText()).includes('Anke')).toBe(false);
    await page.keyboard.press('Escape');
    await runCommand('Log interaction');
    await page.getByText('A. L.').first().waitFor();
    expect(await page.locator('.modal').innerText()).not.toContain('Anke');
  });
});

describe('the menus', () => {
  it('of a file and of the editor offer to log and to snooze', async () => {
    const { page } = await open({ open: ANKE });
    await page.locator('.nav-file-title', { hasText: 'Anke Lorenz' }).click({ button: 'right' });
    await expect.poll(() => page.locator('.menu').innerText()).toMatch(/Log interaction[\s\S]*Snooze/);
    await page.getByRole('menuitem', { name: 'Log interaction' }).click();
    await page.locator('.rapport-log-form').getByText('Anke Lorenz').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cm-content').click({ button: 'right' });
    await expect.poll(() => page.locator('.menu').innerText()).toMatch(/Log interaction[\s\S]*Snooze/);
  });

  it('of a person in the queue offer everything that can be done', async () => {
    const { page } = await open();
    await page.locator('.rapport-item', { hasText: 'Sabine Ortlieb' }).getByRole('button', { name: 'Sabine Ortlieb', exact: true }).click({ button: 'right' });
    const items = await page.locator('.menu').innerText();
    for (const words of ['Done', 'Log', 'Skip this time', '1 day', '1 week', '1 month', 'A date…', 'Open in new tab', 'Open to the right']) expect(items).toContain(words);
  });
});

describe('a new contact', () => {
  it('begins with the text of the template that the settings name', async () => {
    const { page, runCommand, noteText, vaultFolder } = await open({ notes: { 'Ada.md': '---\ntype: person\ncadence: monthly\n---\n## Log\n- 2026-01-01 call\n- 2026-02-01 call\n', 'Templates/Person.md': '---\nbirthday:\n---\n# {{title}}\n\n## Log\n' }, open: 'Ada.md' });
    await page.getByRole('button', { name: 'Settings' }).first().click();
    await page.locator('.setting-item', { hasText: 'Template for new contacts' }).locator('input').fill('Templates/Person');
    await expect.poll(() => existsSync(path.join(vaultFolder, '.obsidian/plugins/rapport/data.json'))).toBe(true);
    await page.keyboard.press('Escape');
    await runCommand('New contact');
    await page.keyboard.type('Bo Li');
    await page.keyboard.press('Enter');
    await expect.poll(activeNote).toBe('Bo Li.md');
    await expect.poll(() => noteText('Bo Li.md')).toBe('---\nbirthday:\ntype: person\n---\n# Bo Li\n\n## Log\n');
  });
});
