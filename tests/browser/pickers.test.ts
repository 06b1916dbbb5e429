import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWithQueue, openWorkbench } from './harness.ts';

const NOTES = {
  'Work/Ann Lee.md': '---\ntype: person\ncompany: Acme\nrole: designer\n---\n## Log\n- 2026-03-01 call: x\n',
  'Friends/Ann Lee.md': '---\ntype: person\ncompany: Bolt\n---\n## Log\n- 2026-08-28 coffee: y\n',
  'Ann Moss.md': '---\ntype: person\n---\n## Log\n- 2026-08-30 call: z\n',
  'Bo Diaz.md': '---\ntype: person\ncompany: Acme\ncadence: monthly\n---\n## Log\n- 2026-05-02 call: z\n',
  'Old/Zoe Hall.md': '---\ntype: person\n---\n',
  'New/Zoe Hall.md': '---\ntype: person\n---\n',
};

const WHERE = [{ theme: 'light' }, { theme: 'dark', isRtl: true }, { isPhone: true }, { isPhone: true, theme: 'dark' }] satisfies WorkbenchOptions[];

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

/** The lines of each person shown. */
async function shown(): Promise<readonly string[]> {
  return (await workbench.page.getByRole('option').allInnerTexts()).map((text) => text.replace(/\n+/g, ' | '));
}

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWithQueue({ notes: NOTES, open: 'Ann Moss.md', ...options });
  return workbench;
}

describe('pickers of people', () => {
  it('show the latest contacts first, and by what namesakes differ', async () => {
    const { runCommand, page } = await open();
    await runCommand('Open contact');
    await expect.poll(shown).toEqual([
      'Ann Moss | 2 days ago', 'Ann Lee | Bolt | 4 days ago', 'Bo Diaz | Acme | 3 months ago', 'Ann Lee | designer · Acme | 6 months ago',
      'Zoe Hall | New/Zoe Hall.md | no interactions yet', 'Zoe Hall | Old/Zoe Hall.md | no interactions yet',
    ]);
    await page.keyboard.type('lee');
    await expect.poll(shown).toEqual(['Ann Lee | Bolt | 4 days ago', 'Ann Lee | designer · Acme | 6 months ago']);
    await page.getByRole('combobox').fill('acme');
    await expect.poll(shown).toEqual(['Bo Diaz | Acme | 3 months ago', 'Ann Lee | designer · Acme | 6 months ago']);
    await page.getByRole('combobox').fill('nobody');
    await expect.poll(shown).toEqual(['No matching contact.']);
  });

  it('fill up while notes are still being read', async () => {
    workbench = await openWorkbench({ notes: NOTES, open: 'Ann Moss.md' });
    await workbench.runCommand('Open contact');
    await expect.poll(async () => (await shown()).length).toBe(6);
  });

  it('don’t offer to merge a contact with itself', async () => {
    const { runCommand, page } = await open({ open: 'Work/Ann Lee.md' });
    await runCommand('Merge this contact with another…');
    await page.keyboard.type('ann');
    await expect.poll(shown).toEqual(['Ann Moss | 2 days ago', 'Ann Lee | Bolt | 4 days ago']);
  });

  it('of the log form are in the same order', async () => {
    const { runCommand, page, openNote } = await open({ notes: { ...NOTES, 'Home.md': '' } });
    await openNote('Home.md');
    await runCommand('Log interaction');
    await page.getByRole('combobox', { name: 'Who' }).fill('lee');
    await expect.poll(shown).toEqual(['Ann Lee | Bolt | 4 days ago', 'Ann Lee | designer · Acme | 6 months ago', 'New contact “lee”', 'Just the name “lee” | without a note']);
  });

  it.each(WHERE)('break no rule of accessibility: %j', async (options) => {
    const { runCommand, axe } = await open(options);
    await runCommand('Open contact');
    await expect.poll(shown).not.toEqual([]);
    expect(await axe('.prompt')).toEqual([]);
  });
});

describe('a call logged by the keyboard alone, from the palette', () => {
  it.each(WHERE)('takes seconds: %j', async (options) => {
    workbench = await openWorkbench(options);
    const { page, noteText, runCommand } = workbench;
    await runCommand('Open contact panel');
    await page.waitForTimeout(1_000);
    let steps = 0;
    const press = (key: string): Promise<void> => {
      steps++;
      return page.keyboard.press(key);
    };
    const type = (words: string): Promise<void> => {
      steps += words.length;
      return page.keyboard.type(words);
    };
    const start = performance.now();
    await press('Control+p');
    await type('log int');
    await press('Enter');
    await page.getByRole('combobox', { name: 'Who' }).waitFor();
    await type('ada nw');
    await page.getByRole('option', { name: /Ada Nwosu/ }).waitFor();
    await press('Tab');
    await type('call: the board');
    await press('Control+Enter');
    await page.getByText('Logged with Ada Nwosu, today.').waitFor();
    const seconds = (performance.now() - start) / 1_000;
    await expect.poll(() => noteText('People/Climate/Ada Nwosu.md')).toContain('- 2026-09-01 call: the board');
    console.log(`Logged from the palette in ${seconds.toFixed(1)} s with ${steps} keys (${JSON.stringify(options)})`);
    expect(steps).toBeLessThanOrEqual(35);
  });
});
