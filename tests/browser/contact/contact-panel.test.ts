import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from './fixture.tsx';
import type { Bundle } from '../view-page.ts';
import { connectToBrowser } from '../shared-browser.ts';
import { bundlePanel, panelPage, violations } from '../view-page.ts';

const NOOR = 'People/Noor el Idrissi.md';
const DAGMAR = 'People/Dagmar Vos.md';
const RUTH = 'People/Work/Ruth Abendroth.md';
const DIETER = 'People/Work/Dieter Krahl.md';
const LOTTE = 'People/Odd/Lotte Engelbrecht.md';
const FELIX = 'People/Family/Felix Velde.md';
const OMA = 'People/Family/Oma Hilde.md';
const HOME = 'Home.md';
const vault = path.join(import.meta.dirname, '../../vault');
const sample = Object.fromEntries([NOOR, DAGMAR, RUTH, DIETER, LOTTE, FELIX, OMA, HOME].map((file) => [file, readFileSync(path.join(vault, file), 'utf8')]));

let browser: Browser;
let bundle: Bundle;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([connectToBrowser(), bundlePanel(path.join(import.meta.dirname, 'fixture.tsx'))]);
});

afterAll(() => browser.close());

async function shown(file: string, more: Partial<Shown> & { readonly body?: string; readonly direction?: string; readonly width?: number } = {}): Promise<Page> {
  const { body, direction, width, ...rest } = more;
  const page = await panelPage(browser, bundle, { ...(body === undefined ? {} : { body }), ...(direction === undefined ? {} : { direction }), ...(width === undefined ? {} : { width }) });
  await page.evaluate((all) => window.showContact(all), { notes: sample, path: file, discreet: false, ...rest });
  return page;
}

const asked = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.asked);

describe('the contact panel', () => {
  it('tells who it is, how it stands and why to follow up', async () => {
    const page = await shown(RUTH);
    const text = await page.locator('main').innerText();
    for (const words of ['Ruth Abendroth', 'mentor · independent adviser · Abendroth Rat', 'Long-standing', 'They give more', 'You haven’t thanked them for “her red pencil on my profile” yet (2 weeks ago)', 'Fri 14 Aug 2026', 'every 2 months', '(1 of 4)', 'Thank-yous due']) {
      expect(text).toContain(words);
    }
    await page.close();
  });

  it('opens the lines that its words rest on', async () => {
    const page = await shown(RUTH);
    await page.getByRole('button', { name: /say thank you/ }).click();
    await page.getByText('What they gave (6)').click();
    await page.getByRole('button', { name: /a template for the letter to HR/ }).click();
    await expect.poll(() => asked(page)).toEqual(['open People/Work/Ruth Abendroth.md:23', 'open People/Work/Ruth Abendroth.md:33']);
    await page.close();
  });

  it('tells who brought somebody, and what came of it, with the lines', async () => {
    const ada = 'Ada.md';
    const head = '---\ntype: person\n---\n';
    const page = await shown('Bo.md', {
      notes: {
        [ada]: `${head}## Log\n- 2026-08-20 call (received:: intro to [[Bo]])\n`,
        'Bo.md': `---\ntype: person\nintroduced-by: "[[Ada]]"\nmet-at: fair\n---\n## Log\n- 2026-08-25 call (gave:: advice on the form)\n- 2026-08-26 call (received:: something)\n`,
      },
    });
    const met = page.locator('[data-section="origin"]');
    await expect.poll(() => met.innerText()).toContain('Ada introduced Bo');
    await met.getByText('Ada introduced Bo').first().click();
    const outcomes = page.locator('[data-section="outcomes"]');
    await expect.poll(() => outcomes.innerText()).toMatch(/since 25 Aug: tell Ada what came of it[\s\S]*Advice: you gave once[\s\S]*Other: they gave once/);
    await outcomes.getByText('Advice: you gave once').click();
    await outcomes.getByRole('button', { name: /advice on the form/ }).click();
    expect((await asked(page)).at(-1)).toBe('open Bo.md:7');
    await page.close();
  });

  it('offers to mark each entry of the note itself', async () => {
    const page = await shown(RUTH);
    await page.getByRole('button', { name: 'Who gave or asked on 14 Aug' }).click();
    await expect.poll(() => asked(page)).toEqual(['mark People/Work/Ruth Abendroth.md:23']);
    await page.close();
  });

  it('shows the rhythm in a drawing, a sentence and a table', async () => {
    const page = await shown(RUTH);
    await expect.poll(() => page.getByRole('img', { name: 'In touch on 10 days, in 10 of the last 24 months.' }).count()).toBe(1);
    await expect.poll(() => page.locator('.rapport-rhythm rect').count()).toBe(24);
    await page.getByText('As a table').click();
    await expect.poll(() => page.getByRole('row').count()).toBe(11);
    await page.close();
  });

  it('closes a request, and keeps the focus and what is unfolded', async () => {
    const page = await shown(NOOR);
    await page.getByText('What you gave (3)').click();
    await page.getByRole('button', { name: 'They declined: her honest opinion of my logo' }).press('Enter');
    await page.getByText('Open between you').waitFor({ state: 'detached' });
    expect(await page.evaluate((note) => window.texts[note], NOOR)).toContain('her honest opinion of my logo – declined 2026-09-01');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('rapport-contact-panel');
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
    await page.close();
  });

  it('ticks a promise, but none that repeats, and stays in its section', async () => {
    const page = await shown(DAGMAR);
    const boxes = page.getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(5);
    await expect.poll(() => page.getByRole('checkbox', { disabled: true }).count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Done: scan the Lisbon receipts' }).press('Space');
    await page.waitForFunction(() => document.querySelectorAll('input[type=checkbox]').length === 4);
    expect(await page.evaluate((note) => window.texts[note], DAGMAR)).toMatch(/\[x\] scan the Lisbon receipts/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-section'))).toBe('promises');
    await page.close();
  });

  it('keeps its place while it updates', async () => {
    const page = await shown(NOOR);
    await page.locator('main').evaluate((element) => element.scrollTo(0, 200));
    await page.evaluate((all) => window.showContact(all), { notes: { ...sample, [NOOR]: `${sample[NOOR] ?? ''}\n` }, path: NOOR, discreet: false });
    expect(await page.locator('main').evaluate((element) => element.scrollTop)).toBe(200);
    await page.close();
  });

  it('offers to log, to snooze and to say how often', async () => {
    const page = await shown(NOOR);
    for (const name of ['Log', 'Snooze', 'How often']) await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => asked(page)).toEqual(['log', 'snooze', 'cadence']);
    await page.close();
  });

  it('keeps the history of the dead, and asks for nothing', async () => {
    const page = await shown(OMA);
    const text = await page.locator('main').innerText();
    expect(text).toContain('In memory');
    expect(text).toContain('cake on the balcony');
    await expect.poll(() => page.getByRole('button', { name: /^(?:Log|Snooze|How often)$/ }).count()).toBe(0);
    expect(text).not.toMatch(/queue|Frequency|Next|follow up/i);
    await page.close();
  });

  it('says nothing of how far it has come with family', async () => {
    const page = await shown(FELIX);
    expect(await page.locator('main').innerText()).not.toMatch(/So far|Established|Long-standing|Getting to know/);
    await page.close();
  });

  it('leads to the line of a problem, and says what was not counted', async () => {
    const page = await shown(LOTTE);
    await page.getByRole('button', { name: 'Open line 3' }).click();
    await expect.poll(() => asked(page)).toEqual(['open People/Odd/Lotte Engelbrecht.md:3']);
    await page.close();
    const other = await shown(DAGMAR);
    await other.getByText('Not counted (4)').click();
    await expect.poll(() => other.locator('.rapport-section-not-counted').innerText()).toContain('Line');
    await other.close();
  });

  it('says kindly what would make another note a contact', async () => {
    const page = await shown(HOME);
    const text = await page.locator('main').innerText();
    expect(text).toContain('This note is not a contact.');
    expect(text).toContain('the property type: contact');
    await expect.poll(() => page.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('shows initials and no lines where it is to be discreet', async () => {
    const page = await shown(NOOR, { discreet: true });
    const html = await page.locator('main').innerHTML();
    await expect.poll(() => page.getByRole('heading', { name: 'N. E. I.' }).count()).toBe(1);
    for (const word of ['Noor', 'Idrissi', 'logo', 'roof', 'Dakwerk']) expect(html).not.toContain(word);
    await page.close();
  });

  it('stays inside a narrow sidebar', async () => {
    const page = await shown(NOOR, { width: 200 });
    expect(await page.locator('main').evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.close();
  });

  it('has targets wide enough for fingers on a phone', async () => {
    const page = await shown(DAGMAR, { body: 'is-phone', width: 390 });
    const heights = await page.locator('main button.rapport-action, main button.rapport-small-button, main summary, main .rapport-lines button, main .rapport-done').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(5);
    expect(heights.filter((height) => height > 0 && height < 44)).toEqual([]);
    await page.close();
  });

  it.each(['', 'theme-dark', 'mod-rtl', 'is-phone'])('has no violation for axe-core: %s', async (body) => {
    const page = await panelPage(browser, bundle, { body, direction: body === 'mod-rtl' ? 'rtl' : 'ltr', width: body === 'is-phone' ? 390 : 320 });
    for (const file of [NOOR, DAGMAR, LOTTE, OMA, DIETER, HOME]) {
      await page.evaluate((all) => window.showContact(all), { notes: sample, path: file, discreet: false });
      await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  });
});
