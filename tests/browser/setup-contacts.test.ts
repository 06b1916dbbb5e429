import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';
import { ownVault } from './own-vault.ts';

const PAGE = '.rapport-setup';
const PERSON = '---\ntype: person\n---\n';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function opened(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.runCommand('Set up contacts');
  await workbench.page.locator(`${PAGE} button`).first().waitFor();
  return workbench;
}

const text = (): Promise<string> => workbench.page.locator(PAGE).innerText();
const button = (name: string | RegExp) => workbench.page.locator(PAGE).getByRole('button', { name });

describe('who counts', () => {
  it('shows what was found, and writes nothing', async () => {
    const { page, pluginData } = await opened();
    for (const words of ['99 contacts · 828 interactions (19 from daily and other notes)', 'Properties such as a birthday or email: 1 note', 'More about your notes (3)']) await expect.poll(text).toContain(words);
    await page.getByText('More about your notes').click();
    for (const words of ['History: 4 dated lines in 1 note', 'moved to Bilbao', '3 dates can be read two ways', 'Fri 3 Apr 2026', 'Nora Velde is your own note', 'Reads dates day first.']) await expect.poll(text).toContain(words);
    await expect.poll(() => pluginData()).toBeNull();
  });

  it('finds people by folder, tag, properties, links, tables and vCards, and saves them as one undo', async () => {
    const { page, pluginData, runCommand } = await opened({
      notes: {
        'People/Ada.md': 'x', 'People/Bob.md': 'x', 'People/Eve.md': 'x', 'People/Fay.md': 'x',
        'Kim.md': '---\ntags: [friend]\n---\n', 'Lee.md': '---\ntags: [friend]\n---\n',
        'Mia.md': '---\nbirthday: 1990-05-01\n---\n',
        'Team.md': '| Name | Company | Email |\n|---|---|---|\n| Noa Roth | Acme | noa@acme.example |\n| Oli Sand | Acme | oli@acme.example |\n',
        'phone.vcf': 'BEGIN:VCARD\nFN:Pia Turm\nTEL:+49 30 1234567\nEND:VCARD\n',
        'Daily/2026-08-01.md': '- lunch with [[Zoe Blum]]\n', 'Daily/2026-08-02.md': '- call with [[Zoe Blum]]\n', 'Daily/2026-08-03.md': '- [[Zoe Blum]] moves\n',
      },
    });
    for (const words of ['11 people found in your notes', 'Folder “People”: 4 notes', 'Tag “friend”: 2 notes', 'Properties such as a birthday or email: 1 note', 'Team.md: 2 people', 'phone.vcf: 1 person', 'In 3 dated notes', 'call with Zoe Blum']) await expect.poll(text).toContain(words);
    await page.getByRole('checkbox', { name: 'Zoe Blum' }).check();
    await expect.poll(text).toContain('Creates 4 notes in “People”. Adds a property to 1 note. Adds “People”, “friend” to the settings. You can undo all of it at once.');
    await button('Continue').click();
    await page.getByText('11 contacts · 2 interactions (2 from daily and other notes)').waitFor();
    await runCommand('Undo last change');
    await expect.poll(() => page.evaluate(() => window.workbench?.app.vault.getMarkdownFiles().some(({ name }) => name === 'Zoe Blum.md'))).toBe(false);
    await expect.poll(() => pluginData()).toMatchObject({ contacts: { folders: [] } });
  });

  it('marks the note that is chosen as one’s own', async () => {
    const { page, noteText } = await opened({ notes: { 'Ada.md': PERSON, 'Bob.md': '---\nbirthday: 1990-05-01\n---\n', 'About me.md': 'I like bees.\n' } });
    await page.getByText('More about your notes').click();
    await button('Choose a note').click();
    await page.keyboard.type('About me');
    await page.keyboard.press('Enter');
    await page.getByText('About me becomes your own note').waitFor();
    await button('Continue').click();
    await expect.poll(() => noteText('About me.md')).toBe('---\nrapport: me\n---\nI like bees.\n');
  });

  it('in an empty vault is one step, after which the first person is there', async () => {
    const start = performance.now();
    const { page } = await opened({ notes: {} });
    await page.getByText('This vault is empty.').waitFor();
    await button('Log your first interaction').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().waitFor();
    await page.keyboard.type('Ada Lovelace');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox').last().fill('call: her new engine');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator(PAGE).getByRole('button', { name: 'Ada Lovelace' }).waitFor();
    await expect.poll(text).toContain('her new engine');
    await expect.poll(text).toContain('1 contact · 1 interaction');
    console.log(`empty vault to the first logged call: ${((performance.now() - start) / 1000).toFixed(1)} s, 4 steps`);
  });
});

describe('how often', () => {
  const notes = {
    'Ada.md': `---\ntype: person\ncircle: close\n---\n## Interactions\n- 2026-05-01 call: bees\n- 2026-06-02 call\n- 2026-07-01 call\n- 2026-08-02 call: honey\n`,
    'Bob.md': '---\ntype: person\ncircle: close\n---\n',
    'Eve.md': PERSON,
    'Kim.md': '---\ntype: person\ncadence: monthly\n---\n',
  };

  it('sorts people by the keys 1 to 5, with their lines, and back', async () => {
    const { page, noteText, runCommand } = await opened({ notes });
    const before = await noteText('Ada.md');
    const name = page.locator(`${PAGE} h4`);
    await expect.poll(() => name.innerText()).toBe('Ada');
    for (const words of ['1 of 3', 'Last contact 4 weeks ago', 'usually about every 5 weeks', 'honey']) await expect.poll(text).toContain(words);
    expect(await page.locator('.rapport-setup-suggested').innerText()).toMatch(/Monthly/);
    await page.keyboard.press('2');
    await expect.poll(() => name.innerText()).toBe('Bob');
    await page.keyboard.press('s');
    await expect.poll(() => name.innerText()).toBe('Eve');
    await page.keyboard.press('b');
    await expect.poll(() => name.innerText()).toBe('Bob');
    await page.keyboard.press('3');
    await page.keyboard.press('5');
    await expect.poll(text).toContain('4 of 4 contacts have a frequency');
    await page.getByText('What is written').click();
    await expect.poll(text).toContain('Ada.md: cadence: monthly');
    await button('Save').press('Enter');
    await page.getByText('You’re all set, with 4 contacts.').waitFor();
    await expect.poll(() => noteText('Ada.md')).toContain('cadence: monthly');
    await runCommand('Undo last change');
    await expect.poll(() => noteText('Ada.md')).toBe(before);
  });

  it('sets groups and everyone else at once, in the settings', async () => {
    const { page, pluginData } = await opened({ notes });
    await page.getByLabel('Circle “close” (2 people)').selectOption({ label: 'Monthly' });
    await page.getByLabel('Everyone else').selectOption({ label: 'Yearly' });
    await expect.poll(text).toContain('4 of 4 contacts have a frequency.');
    await button('Save').click();
    await expect.poll(() => pluginData()).toMatchObject({ cadence: { default: 'yearly', byCircle: { close: 'monthly' } }, app: { welcomed: true } });
  });

  it('remembers the choices when the page is left', async () => {
    const { page, runCommand } = await opened({ notes });
    await expect.poll(() => page.locator(`${PAGE} h4`).innerText()).toBe('Ada');
    await page.keyboard.press('1');
    await page.evaluate(() => window.workbench?.app.workspace.detachLeavesOfType('rapport-first-run'));
    await runCommand('Set up contacts');
    await expect.poll(() => page.locator(`${PAGE} h4`).innerText()).toBe('Bob');
    await expect.poll(text).toContain('2 of 4 contacts have a frequency');
    await button(/Back/).click();
    await expect.poll(() => page.getByRole('button', { name: 'Weekly', pressed: true }).count()).toBe(1);
  });

  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isPhone: true, theme: 'dark' }, { isRtl: true }] satisfies WorkbenchOptions[])('breaks no rule of accessibility: %j', async (options) => {
    const { page, axe } = await opened({ ...options, notes });
    const fits = async (): Promise<void> => {
      expect(await axe(PAGE)).toEqual([]);
      expect(await page.evaluate((selector) => document.querySelector(selector)?.scrollWidth, PAGE)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    };
    await fits();
    await button('Who counts').click();
    await fits();
    await workbench.runCommand('Toggle privacy mode');
    await expect.poll(text).not.toMatch(/Ada|Bob|honey/);
  });
});

describe('after it', () => {
  it('offers the people who are due next, if today’s list isn’t full', async () => {
    const recently = (day: string): string => `${PERSON}## Interactions\n- ${day} call\n`;
    const { page, noteText, runCommand } = await opened({ notes: { 'Ada.md': recently('2026-08-20'), 'Bob.md': recently('2026-08-10'), 'Eve.md': recently('2026-08-30') } });
    await page.getByLabel('Everyone else').selectOption({ label: 'Yearly' });
    await button('Save').click();
    await expect.poll(text).toMatch(/Due next\s+Bob\s+Due in 11 months\s+Ada/);
    await button('Add these 2 to today').press('Enter');
    await expect.poll(() => page.locator('.rapport-setup-few li').count()).toBe(2);
    await expect.poll(text).not.toContain('Due next');
    await expect.poll(() => noteText('Bob.md')).toContain('next-contact: 2026-09-01');
    await runCommand('Undo last change');
    await expect.poll(() => noteText('Bob.md')).toBe(recently('2026-08-10'));
  });
});

describe('the first ten minutes', () => {
  it.each([{}, { isPhone: true }] satisfies WorkbenchOptions[])('take a vault of 12 people and 21 daily notes to a queue of five or more, by keyboard alone: %j', async (options) => {
    const start = performance.now();
    let steps = 0;
    const { page } = await opened({ ...options, notes: ownVault() });
    const press = async (key: string): Promise<void> => {
      steps++;
      await page.keyboard.press(key);
    };
    await page.getByText('12 people found in your notes').waitFor();
    await button('Select all').focus();
    await press('Enter');
    await button('Continue').focus();
    await press('Enter');
    await page.getByText('1 of 12').waitFor();
    for (let person = 0; person < 12; person++) await press(String((person % 3) + 1));
    await page.getByText('12 of 12 contacts have a frequency.').waitFor();
    await button('Save').focus();
    await press('Enter');
    await expect.poll(() => page.locator('.rapport-setup-few li').count()).toBe(5);
    console.log(`own vault to a queue of five: ${((performance.now() - start) / 1000).toFixed(1)} s of the machine, ${steps} key presses`);
  });
});
