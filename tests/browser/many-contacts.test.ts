import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const PEOPLE = 10_000;
const NAMES = ['Ada', 'Étienne', 'Nora', 'ÅSA', 'Zoë', 'Li', 'נועם', 'maria'];
const notes = Object.fromEntries(Array.from({ length: PEOPLE }, (_, at) => [
  `People/${NAMES[at % NAMES.length] ?? ''} ${(at * 7919) % PEOPLE}.md`,
  `---\ntype: person\ncompany: Company ${at % 300}\ntags: [t${at % 12}]\n${at % 3 === 0 ? 'cadence: monthly\n' : ''}---\n## Interactions\n\n- 2026-0${1 + (at % 6)}-1${at % 10} call: number ${at}\n`,
]));

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

describe('ten thousand contacts', () => {
  it('are few rows in the document, ordered, filtered and selected whole', async () => {
    workbench = await openWorkbench({ notes: { ...notes, 'Home.md': 'x' } });
    const { page, runCommand } = workbench;
    await runCommand('Open contacts');
    await page.locator('.rapport-contacts [data-rapport-main]').first().waitFor({ timeout: 120_000 });
    await page.getByText('10000 contacts').first().waitFor();
    const fewElements = async (): Promise<void> => expect(await page.locator('.rapport-contacts *').count()).toBeLessThan(3000);
    await fewElements();
    await page.locator('.rapport-contacts .rapport-window').evaluate((list) => { list.scrollTop = list.scrollHeight / 2; });
    await page.waitForFunction(() => Number(document.querySelector('.rapport-contacts .rapport-window [aria-rowindex]')?.getAttribute('aria-rowindex')) > 2000);
    await fewElements();
    await page.locator('.rapport-contacts .rapport-window').evaluate((list) => { list.scrollTop = 0; });
    const firstName = () => page.locator('.rapport-contacts [aria-rowindex="2"] [data-rapport-main]').innerText();
    await expect.poll(firstName).toBe('Ada 0');
    const byName = page.locator('.rapport-contacts-sort').first();
    await byName.click();
    await expect.poll(firstName).toBe('נועם 9994');
    await byName.click();
    const filter = page.locator('.rapport-contacts .rapport-filter-input');
    await filter.fill('nora 10');
    await page.getByText(/^\d+ of 10000 contacts$/).first().waitFor();
    await fewElements();
    await filter.fill('');
    await page.locator('.rapport-contacts [data-rapport-main]').first().focus();
    await page.keyboard.press('Control+a');
    await page.getByText('10000 selected').waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'))).toBe('10001');
  }, 300_000);
});
