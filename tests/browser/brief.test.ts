import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const PAGE = '.rapport-brief';
const COMMAND = 'Prepare for a meeting';

let workbench: OpenWorkbench | null = null;

beforeEach(() => {
  workbench = null;
});
afterEach(() => workbench?.close());
afterAll(closeBrowser);

const person = (properties: string, ...log: readonly string[]): string => `---\ntype: person\n${properties}\n---\n## Interactions\n${log.map((line) => `- ${line}\n`).join('')}`;

const SMALL = {
  'Ada.md': person('role: engineer\ncompany: Acme\nmet-at: FEBS\nbirthday: 09-12\ninterests: engines', '2026-08-20 call with [[Bo]]: the budget (received:: a template)', '2026-07-01 lunch (gave:: a book)', '[ ] send the minutes'),
  'Bo.md': person('company: Acme', '2026-03-01 lunch'),
  'Cleo.md': person('status: deceased', '2020-05-01 lunch'),
  'Meetings/2026-09-10 Budget.md': '---\nattendees: ["[[Ada]]"]\n---\nAgenda\n',
  'Idea.md': 'A thought about nobody.\n',
};

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench & { readonly brief: Locator }> {
  workbench = await openWorkbench({ notes: SMALL, ...options });
  return { ...workbench, brief: workbench.page.locator(PAGE) };
}

async function openFor(note: string, options: WorkbenchOptions = {}): Promise<OpenWorkbench & { readonly brief: Locator }> {
  const opened = await open({ open: note, ...options });
  await opened.runCommand(COMMAND);
  await opened.brief.locator('section').first().waitFor();
  return opened;
}

const headings = (within: Locator): Promise<string[]> => within.getByRole('heading').allInnerTexts();

describe('a brief', () => {
  it('of the open contact is beside its note, and each statement opens its line', async () => {
    const { page, brief } = await openFor('Ada.md');
    await expect.poll(() => headings(brief)).toEqual(['Ada', 'How you met', 'What they care about', 'Last talks', 'Open between you', 'What you could give', 'Who you both know', 'Coming up']);
    await expect.poll(async () => (await brief.innerText()).replace(/\s+/g, ' ')).toContain('engineer · Acme How you met Met FEBS What they care about interests: engines Last talks 20 Aug call with Bo: the budget · they gave: a template');
    await brief.getByRole('button', { name: /send the minutes/ }).click();
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Ada.md');
    // The brief stays beside the line that it opened.
    await brief.getByRole('heading', { name: 'Ada' }).waitFor();
  });

  it('of a selection says first what they have in common, and takes the place of the last one', async () => {
    const { page, brief, runCommand } = await openFor('Cleo.md');
    await expect.poll(() => headings(brief)).toEqual(['Cleo', 'Last talks']);
    await runCommand('Open contacts');
    await page.getByRole('row', { name: /Ada/ }).getByRole('checkbox').click();
    await page.getByRole('row', { name: /Bo/ }).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Prepare' }).click();
    await expect.poll(() => headings(brief)).toContain('2 people');
    expect((await headings(brief)).slice(0, 3)).toEqual(['2 people', 'What they have in common', 'Ada']);
    await brief.getByRole('button', { name: 'Ada and Bo were together on 20 Aug' }).waitFor();
    await brief.getByRole('button', { name: 'Ada and Bo are at Acme' }).waitFor();
    expect(await brief.count()).toBe(1);
  });

  it('of a meeting that lies ahead follows its people', async () => {
    const { page, brief } = await openFor('Meetings/2026-09-10 Budget.md');
    expect((await headings(brief)).slice(0, 2)).toEqual(['2026-09-10 Budget', 'Ada']);
    await page.evaluate(async () => {
      const { vault } = window.workbench?.app ?? {};
      const file = vault?.getFileByPath('Meetings/2026-09-10 Budget.md');
      if (vault !== undefined && file) await vault.modify(file, '---\nattendees: ["[[Ada]]", Bo]\n---\n');
    });
    await brief.getByRole('heading', { name: 'Bo', exact: true }).waitFor();
  });

  it('survives a restart, and follows a rename', async () => {
    const { page, brief } = await openFor('Cleo.md');
    const show = (people: readonly unknown[]): Promise<void> =>
      page.evaluate(async (shown) => window.workbench?.app.workspace.getLeavesOfType('rapport-brief')[0]?.setViewState({ type: 'rapport-brief', state: { people: shown, note: '' } }), people);
    const state = (): Promise<unknown> => page.evaluate(() => window.workbench?.app.workspace.getLeavesOfType('rapport-brief')[0]?.getViewState().state);
    await show(['Ada.md', 7]);
    await brief.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
    expect(await state()).toEqual({ people: ['Ada.md'], note: null });
    await page.evaluate(async () => {
      const { vault, fileManager } = window.workbench?.app ?? {};
      const file = vault?.getFileByPath('Ada.md');
      if (file) await fileManager?.renameFile(file, 'Ada Byron.md');
    });
    await brief.getByRole('heading', { name: 'Ada Byron', exact: true }).waitFor();
    expect(await state()).toEqual({ people: ['Ada Byron.md'], note: null });
    await show(['Gone.md']);
    await brief.getByText('No contact of this brief is left.').waitFor();
  });

  it('asks for a person where the note names nobody', async () => {
    const { page, brief, runCommand } = await open({ open: 'Idea.md' });
    await runCommand('Open contacts');
    await page.getByRole('row', { name: /Ada/ }).waitFor();
    await workbench?.openNote('Idea.md');
    await runCommand(COMMAND);
    await page.locator('.notice').getByText('This note doesn’t name any of your contacts. Choose who you’ll meet.').waitFor();
    await page.locator('.prompt input').fill('Bo');
    await page.keyboard.press('Enter');
    await brief.getByRole('heading', { name: 'Bo', exact: true }).waitFor();
  });

  it('is in the menus of a contact and of a meeting note', async () => {
    const { page, brief, runCommand } = await open({ open: 'Ada.md' });
    await runCommand('Open follow-up queue');
    await page.locator('.rapport-item').first().waitFor();
    await page.locator('.rapport-item', { hasText: 'Ada' }).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: COMMAND }).click();
    await brief.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
    await page.getByText('Meetings', { exact: true }).click();
    await page.getByText('2026-09-10 Budget').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: COMMAND }).click();
    await brief.getByRole('heading', { name: '2026-09-10 Budget' }).waitFor();
  });

  it('is copied as Markdown, not in privacy mode', async () => {
    const { page, brief, runCommand } = await openFor('Ada.md');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) } });
    });
    await brief.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.locator('.notice').getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => document.title);
    expect(copied).toContain('> **[[Ada]]** > engineer · Acme');
    expect(copied).toContain('> - [[Bo]]: together on 20 Aug');
    await runCommand('Toggle privacy mode');
    await expect.poll(() => headings(brief)).toContain('A.');
    expect(await brief.innerText()).not.toMatch(/Ada|Acme|FEBS|budget|template|minutes|engines/);
    await brief.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.locator('.notice').getByText('Privacy mode is on. Turn it off to copy.').waitFor();
  });

  it('is printed alone, black on white', async () => {
    const { page, brief } = await openFor('Ada.md', { theme: 'dark' });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await brief.first().getByRole('button', { name: 'Print' }).click();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => Array.from(document.body.children).filter((element) => getComputedStyle(element).display !== 'none').map((element) => element.className));
    expect(shown).toEqual(['rapport-print']);
    const paper = page.locator('.rapport-print');
    expect(await paper.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await paper.locator('h2').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await paper.count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await brief.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
  });

  it.each([{}, { theme: 'dark' }, { isPhone: true }, { isRtl: true }] as const)('has nothing that axe-core finds: %j', async (options) => {
    const { axe, page, brief } = await openFor('Meetings/2026-09-10 Budget.md', options);
    expect(await axe(PAGE)).toEqual([]);
    if (!('isPhone' in options)) return;
    for (const button of await brief.getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
