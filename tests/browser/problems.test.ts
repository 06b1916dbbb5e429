import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const person = (...log: readonly string[]): string => ['---', 'type: person', '---', '## Log', ...log, ''].join('\n');
const NOTES = {
  'People/Ada.md': person('- 2026-07-01 call (gave: a book)', '- 03/04/2026 call'),
  'People/Robert Rossi.md': `---\ntype: person\naliases: Bob\n---\n`,
  'People/Di.md': '---\ntype: person\n---\n## History\n- 2026-06-01: tea\n- 2026-06-02: tea\n',
  'People/Cy.md': person('- 2026-07-02 call with [[Bob]]: x'),
};

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench({ notes: NOTES, ...options });
  await workbench.runCommand('Open follow-up queue');
  await workbench.page.locator('.rapport-queue').waitFor();
  await workbench.runCommand('Show problems');
  await workbench.page.locator('.rapport-problem').first().waitFor();
  return workbench;
}

const problem = (words: string): Locator => workbench.page.locator('.rapport-problem', { hasText: words });
const fix = (words: string, name: string): Promise<void> => problem(words).getByRole('button', { name }).click();

describe('the problems', () => {
  it('are fixed beside them, in one undo each', async () => {
    const { page, noteText, pluginData, runCommand } = await open();
    await fix('has one colon', 'Add colon');
    await expect.poll(() => noteText('People/Ada.md')).toContain('(gave:: a book)');
    await problem('has one colon').waitFor({ state: 'detached' });
    await page.locator('.notice', { hasText: 'Fixed.' }).getByText('Undo').click();
    await expect.poll(() => noteText('People/Ada.md')).toBe(NOTES['People/Ada.md']);
    await fix('Did you mean Robert Rossi', 'Use Robert Rossi');
    await expect.poll(() => noteText('People/Cy.md')).toContain('[[Robert Rossi]]');
    await fix('03/04/2026', 'Day first');
    await expect.poll(pluginData).toMatchObject({ dateOrder: 'day-first' });
    await page.locator('.notice').getByText('Undo').click();
    await problem('03/04/2026').waitFor();
    await fix('History', 'Count “History”');
    await expect.poll(pluginData).toMatchObject({ logHeadings: ['History'] });
    await problem('History').waitFor({ state: 'detached' });
    await runCommand('Undo last change');
    await problem('History').waitFor();
    await runCommand('Undo last change');
    await expect.poll(() => noteText('People/Cy.md')).toBe(NOTES['People/Cy.md']);
  });

  it('are fixed beside them in the contact panel, too', async () => {
    workbench = await openWorkbench({ notes: NOTES, open: 'People/Ada.md' });
    const { page, noteText, runCommand, axe } = workbench;
    await runCommand('Open contact panel');
    const checks = page.locator('.rapport-check', { hasText: 'has one colon' });
    await checks.getByRole('button', { name: 'Add colon' }).click();
    await expect.poll(() => noteText('People/Ada.md')).toContain('(gave:: a book)');
    await checks.waitFor({ state: 'detached' });
    expect(await axe('[data-type="rapport-contact"]')).toEqual([]);
    await runCommand('Undo last change');
    await checks.waitFor();
  });

  it('are found by their words, and lead to the line', async () => {
    const { page } = await open();
    await page.keyboard.type('one colon');
    await expect.poll(() => page.locator('.rapport-problem').count()).toBe(1);
    await problem('has one colon').getByRole('button', { name: 'People/Ada.md, line 5' }).click();
    await expect.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('People/Ada.md');
  });

  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }] satisfies WorkbenchOptions[])('break no rule of accessibility: %j', async (options) => {
    const { axe } = await open(options);
    expect(await axe('.modal')).toEqual([]);
  });
});
