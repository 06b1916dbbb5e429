import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

const WEEK = 'Weekly/2026-W36.md';
const ADA = '---\ntype: person\ncadence: monthly\n---\n## Interactions\n- 2026-08-31 call: looms (gave:: a book)\n- 2026-06-01 lunch\n';
const BOB = '---\ntype: person\ncadence: monthly\n---\n## Interactions\n- 2026-06-02 lunch\n';
const NOTES = { 'People/Ada.md': ADA, 'People/Bob.md': BOB, 'Home.md': '', '.obsidian/plugins/periodic-notes/data.json': JSON.stringify({ weekly: { enabled: true, folder: 'Weekly', format: 'GGGG-[W]WW', template: 'Templates/Week.md' } }), 'Templates/Week.md': '# {{title}}\n' };
const REVIEW = `%% begin rapport weekly review %%
## People this week

**In touch with** [[Ada]] (call)

**Given without being asked**
- [[Ada]]: a book (31 Aug)

**Closer than before**
- [[Ada]]: Getting to know

**Say hello to** [[Bob]]: Last contact 2 months ago (monthly)

%% end rapport weekly review %%`;

let workbench: OpenWorkbench;
afterEach(() => workbench.close());
afterAll(closeBrowser);

const notice = (words: string): Locator => workbench.page.locator('.notice').getByText(words);
const onDisk = (): Promise<string> => workbench.noteText(WEEK);
const write = (): Promise<void> => workbench.runCommand('Add weekly review to note');

async function open(notes: Readonly<Record<string, string>> = {}, active = 'Home.md'): Promise<void> {
  workbench = await openWithQueue({ notes: { ...NOTES, ...notes }, open: active });
}

describe('the weekly review', () => {
  it('makes the note of the week from its template, is up to date the second time, and is undone', async () => {
    await open();
    await write();
    await notice(`The weekly review is in ${WEEK}.`).waitFor();
    expect(await onDisk()).toBe(`# 2026-W36\n\n${REVIEW}\n`);
    await expect.poll(() => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe(WEEK);
    await write();
    await notice(`The weekly review in ${WEEK} is up to date.`).waitFor();
    await workbench.runCommand('Undo last change');
    await notice('Undone: add the weekly review').waitFor();
    await expect.poll(() => existsSync(path.join(workbench.vaultFolder, WEEK))).toBe(false);
  });

  it('replaces just itself in a note that is open, and undo brings back what was there', async () => {
    const before = `# Mine\n\n${REVIEW.replace('(call)', '(email)')}\n\n## Thoughts\n- slept well\n`;
    await open({ [WEEK]: before }, WEEK);
    await write();
    await expect.poll(onDisk, { timeout: 10_000 }).toBe(before.replace('(email)', '(call)'));
    await workbench.runCommand('Undo last change');
    await expect.poll(onDisk, { timeout: 10_000 }).toBe(before);
  });

  it('looks back on an earlier week in its note', async () => {
    await open({ 'Weekly/2026-W23.md': '' }, 'Weekly/2026-W23.md');
    await write();
    await notice('The weekly review is in Weekly/2026-W23.md.').waitFor();
    await expect.poll(() => workbench.noteText('Weekly/2026-W23.md'), { timeout: 10_000 }).toContain('**In touch with** [[Ada]] (lunch), [[Bob]] (lunch)\n');
  });

  it('writes nothing into a broken note, nor by a template with placeholders that don’t exist', async () => {
    await open({ [WEEK]: '---\nmood: good\n' });
    await write();
    await notice('The frontmatter never ends').waitFor();
    await workbench.page.getByRole('button', { name: 'Settings' }).first().click();
    await workbench.page.locator('.setting-item', { hasText: 'Template for reviews' }).locator('textarea').fill('{{gifts}}');
    await expect.poll(() => existsSync(path.join(workbench.vaultFolder, '.obsidian/plugins/rapport/data.json'))).toBe(true);
    await workbench.page.keyboard.press('Escape');
    await write();
    await notice('The review template can’t have {{gifts}}.').waitFor();
    expect(await onDisk()).toBe('---\nmood: good\n');
  });

  it('of a year goes into the note of the year', async () => {
    await open();
    await workbench.runCommand('Add yearly review to note');
    await notice('The yearly review is in 2026.md.').waitFor();
    expect(await workbench.noteText('2026.md')).toContain('## People this year\n\n**In touch with** [[Ada]], [[Bob]]\n');
  });
});
