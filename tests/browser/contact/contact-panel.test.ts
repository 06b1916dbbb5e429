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
    for (const words of ['Ruth Abendroth', 'mentor · independent adviser · Abendroth Rat', 'Long-standing', 'They give more', 'Berlin', 'They gave you this 2 weeks ago. Not thanked yet', 'Fri 14 Aug 2026', 'Every 2 months', '(1 of 4)', 'What they care about']) {
      expect(text).toContain(words);
    }
    await page.close();
  });

  it('opens the lines that its words rest on', async () => {
    const page = await shown(RUTH);
    await page.getByRole('button', { name: /Not thanked yet/ }).click();
    await page.getByText('Everything they gave (6)').click();
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
    await expect.poll(() => outcomes.innerText()).toMatch(/Tell Ada about Bo: 2 interactions[^\n]* since 25 Aug[\s\S]*Advice: you gave once[\s\S]*Other: they gave once/);
    await outcomes.getByText('Advice: you gave once').click();
    await outcomes.getByRole('button', { name: /advice on the form/ }).click();
    expect((await asked(page)).at(-1)).toBe('open Bo.md:7');
    await page.close();
  });

  it('offers to mark each entry of the note itself', async () => {
    const page = await shown(RUTH);
    await page.getByRole('button', { name: 'Add who gave or asked on 14 Aug' }).click();
    await expect.poll(() => asked(page)).toEqual(['mark People/Work/Ruth Abendroth.md:23']);
    await page.close();
  });

  it('shows the rhythm in a drawing, a sentence and a table', async () => {
    const page = await shown(RUTH);
    await expect.poll(() => page.getByRole('img', { name: 'In touch on 10 days, in 10 of the last 24 months.' }).count()).toBe(1);
    await expect.poll(() => page.locator('.rapport-rhythm rect').count()).toBe(24);
    await page.getByText('Show as table').click();
    await expect.poll(() => page.getByRole('row').count()).toBe(11);
    await page.close();
  });

  it('closes a request, and keeps the focus and what is unfolded', async () => {
    const page = await shown(NOOR);
    await page.getByText('Everything you gave (4)').click();
    await page.getByRole('button', { name: 'They declined: her honest opinion of my logo' }).press('Enter');
    await page.getByText('her honest opinion of my logo', { exact: true }).first().waitFor({ state: 'detached' });
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-section'))).toBe('open');
    await page.close();
  });

  it('keeps its place while it updates', async () => {
    const page = await shown(NOOR);
    await page.locator('main').evaluate((element) => element.scrollTo(0, 200));
    await page.evaluate((all) => window.showContact(all), { notes: { ...sample, [NOOR]: `${sample[NOOR] ?? ''}\n` }, path: NOOR, discreet: false });
    expect(await page.locator('main').evaluate((element) => element.scrollTop)).toBe(200);
    await page.close();
  });

  it('offers to log, to snooze and to set the frequency', async () => {
    const page = await shown(NOOR);
    for (const name of ['Log', 'Snooze', 'Set frequency']) await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => asked(page)).toEqual(['log', 'snooze', 'cadence']);
    await page.close();
  });

  it('keeps the history of the dead, and asks for nothing', async () => {
    const page = await shown(OMA);
    const text = await page.locator('main').innerText();
    expect(text).toContain('In memory');
    expect(text).toContain('cake on the balcony');
    await expect.poll(() => page.getByRole('button', { name: /^(?:Log|Snooze|Set frequency)$/ }).count()).toBe(0);
    expect(text).not.toMatch(/queue|Frequency|Next|follow up/i);
    await page.close();
  });

  it('says nothing of how far it has come with family', async () => {
    const page = await shown(FELIX);
    expect(await page.locator('main').innerText()).not.toMatch(/Stage|Established|Long-standing|Getting to know/);
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

  it('offers to make another note a contact, and says what it writes', async () => {
    const page = await shown(HOME);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/This note isn’t a contact\.[\s\S]*Adds “type: person”/);
    await page.getByRole('button', { name: 'Make it a contact' }).click();
    await expect.poll(() => asked(page)).toEqual(['make contact']);
    await page.close();
  });

  it('says in its first screen how to reach them, what is open, the last time, what they care about and what to give', async () => {
    const note = `---
type: person
email: ada@x.org
work-email: ada@nordwind.example
mobile: "+49 30 1234"
linkedin: in/ada
website: javascript:alert(1)
company: "[[Nordwind]] GmbH"
interests: [sailing, jazz]
looking-for: a second-hand plotter
---
# Ada
- [ ] send the tide tables 📅 2026-09-05

## Log
- 2026-08-25 call: the move to [[Bergen|the coast]] (asked-me:: a name at the port)
- 2026-08-20 coffee (received:: a chart) (gave:: a lamp)
- 2026-08-22 lunch (received:: [[Bo]]’s number)
`;
    const page = await shown('Ada.md', { notes: { 'Ada.md': note } });
    const main = page.locator('main');
    await expect.poll(() => main.getByRole('list', { name: 'How to reach them' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['mailto:ada@x.org', 'mailto:ada@nordwind.example', 'tel:+49301234', 'https://www.linkedin.com/in/ada']);
    const text = await main.innerText();
    const places = ['Nordwind GmbH', 'javascript:alert(1)', 'Open between you', 'a name at the port', 'send the tide tables', 'Bo’s number', 'Last time', 'the move to the coast', 'What they care about', 'interests: sailing, jazz', 'What to give', 'looking-for: a second-hand plotter', 'Last given: a lamp', 'Earlier'].map((words) => [words, text.indexOf(words)] as const);
    expect(places.filter(([, at]) => at < 0)).toEqual([]);
    expect(places.map(([words]) => words)).toEqual([...places].sort(([, one], [, other]) => one - other).map(([words]) => words));
    expect(text).not.toContain('[[');
    await main.getByRole('button', { name: 'Thanked: Bo’s number' }).click();
    await expect.poll(() => asked(page)).toEqual(['thank [[Bo]]’s number']);
    await page.close();
  });

  it('leaves out what says nothing', async () => {
    const page = await shown('Bo.md', { notes: { 'Bo.md': '---\ntype: person\n---\n' } });
    expect(await page.locator('main h2, main h3').allTextContents()).toEqual(['Bo', 'Last time']);
    await page.close();
  });

  it('lines its facts up on a phone', async () => {
    const page = await shown(RUTH, { body: 'is-phone', width: 390 });
    const starts = await page.locator('.rapport-fact-label').evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().left));
    expect(starts.length).toBeGreaterThan(3);
    expect(new Set(starts).size).toBe(1);
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
