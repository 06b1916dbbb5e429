import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const PAGE = '.rapport-network';
const SECTIONS = ['practice', 'standing', 'events', 'mutual', 'exchange', 'outcomes', 'roles', 'venues', 'goals', 'introductions'];
const UNFOLDED_AT_FIRST = ['practice', 'standing'];

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.runCommand('Open network');
  await workbench.page.locator(`${PAGE}-intro`).waitFor();
  return workbench;
}

const section = (name: string): Locator => workbench.page.locator(`[data-section="${name}"]`);
const toggle = (name: string): Locator => section(name).locator(`${PAGE}-toggle`);
const activeNote = (): Promise<string | undefined> => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path);

async function unfoldAll(): Promise<void> {
  for (const name of SECTIONS) if ((await toggle(name).getAttribute('aria-expanded')) === 'false') await toggle(name).click();
}

async function askFor(name: string): Promise<void> {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Who can introduce me to…' }).first().click();
  await page.locator('.prompt input').fill(name);
  await page.locator('.suggestion-item', { hasText: name }).first().click();
  await page.getByRole('heading', { name: `Paths to ${name}` }).waitFor();
}

describe('the network', () => {
  it('tells the whole of the sample vault in sentences and counts', async () => {
    const { page } = await open();
    await unfoldAll();
    const text = async (): Promise<string> => (await page.locator(PAGE).innerText()).replace(/\s+/g, ' ');
    for (const words of [
      '90 people in your network, 9 other contacts not counted', 'In touch in 52 of the last 52 weeks', '57 established or long-standing', 'Long-standing 37', 'Family and friends 20', 'Newly established',
      '11 of 15 are mutual', 'No one is ranked', 'You gave 54 times and received 35 times in the last 24 months', 'Advice you gave 6, they gave 3',
      'Largest group: peer (19 of 84)', 'Largest group: conference (6 of 32)', '71 people aren’t linked to a goal. 1 goal has no one linked yet', 'Take two mentees', '9 people were introduced to you by 9 others',
      'Gunnar Eklund introduced Ola Bergqvist to you on 11 May',
    ]) {
      await expect.poll(text).toContain(words);
    }
  });

  it('opens a count into people, a person into lines, and a line where it stands', async () => {
    const { page } = await open();
    const standing = section('standing');
    await standing.locator('summary', { hasText: 'Getting to know' }).click();
    await standing.locator(`${PAGE}-person`, { hasText: 'Hugo Santangelo' }).locator('summary').click();
    await standing.locator(`${PAGE}-person`, { hasText: 'Hugo Santangelo' }).locator('.rapport-line').first().click();
    await expect.poll(activeNote).toMatch(/Hugo Santangelo\.md$/);
    await expect.poll(() => page.locator('.cm-line, .cm-content').count()).toBeGreaterThan(0);
  });

  it('says who gave what, with the lines of both sides', async () => {
    await open();
    await toggle('mutual').click();
    const mutual = section('mutual');
    await mutual.locator('summary', { hasText: 'They give more' }).click();
    const ruth = mutual.locator(`${PAGE}-person`, { hasText: 'Ruth Abendroth' });
    await ruth.locator('summary').click();
    await ruth.getByRole('button', { name: /her red pencil on my profile/ }).click();
    await expect.poll(activeNote).toBe('People/Work/Ruth Abendroth.md');
  });

  it('has a table behind each chart, with the same figures and their lines', async () => {
    await open();
    await toggle('exchange').click();
    for (const [name, cells] of [['practice', 'Tue 1 Sep 2026'], ['standing', '2026 Q2'], ['exchange', 'May 2026']] as const) {
      await expect.poll(() => section(name).getByRole('img').first().getAttribute('aria-label')).toMatch(/\d/);
      await section(name).locator('summary', { hasText: 'As a table' }).click();
      await section(name).getByRole('rowheader', { name: cells }).waitFor();
    }
    const may = section('exchange').getByRole('row', { name: /^May 2026/ });
    expect((await may.getByRole('cell').allInnerTexts()).slice(0, 4)).toEqual(['7', '4', '1', '2']);
    await may.locator('summary').click();
    await expect.poll(() => may.locator('.rapport-line').count()).toBe(14);
    const quarter = section('standing').getByRole('row', { name: /^2026 Q2/ });
    await expect.poll(() => quarter.locator(`${PAGE}-person`).count()).toBe(11);
  });

  it('shows the lines of a day of the calendar', async () => {
    await open();
    await section('practice').locator(`${PAGE}-square`).last().click();
    await section('practice').locator(`${PAGE}-day`, { hasText: 'Tue 1 Sep 2026' }).waitFor();
    await expect.poll(() => section('practice').locator(`${PAGE}-day .rapport-line`).count()).toBeGreaterThan(0);
  });

  it('keeps up with what is written', async () => {
    const { page, writeNote } = await open();
    await writeNote('People/Just Met.md', '---\ntype: person\n---\n## Interactions\n- 2026-09-01 call: hello\n');
    await page.getByText('91 people in your network').waitFor();
    await workbench.openNote('Home.md');
    await writeNote('People/Met Later.md', '---\ntype: person\n---\n## Interactions\n- 2026-09-01 call: hello\n');
    await expect.poll(() => page.evaluate(() => window.workbench?.app.vault.getFileByPath('People/Met Later.md') !== null)).toBe(true);
    await workbench.runCommand('Open network');
    await page.getByText('92 people in your network').waitFor();
  });

  it('remembers what is unfolded and whom ways are asked for', async () => {
    const { page } = await open();
    await toggle('practice').click();
    await askFor('Ola Bergqvist');
    const state = await page.evaluate(() => window.workbench?.app.workspace.getLeavesOfType('rapport-network')[0]?.getViewState().state);
    expect(state).toMatchObject({ unfolded: ['standing', 'introductions'], waysTo: 'CRM/Ola Bergqvist.md' });
    await page.evaluate((kept) => {
      const [leaf] = window.workbench?.app.workspace.getLeavesOfType('rapport-network') ?? [];
      leaf?.detach();
      return window.workbench?.app.workspace.getLeaf('tab').setViewState({ type: 'rapport-network', state: kept ?? {}, active: true });
    }, state);
    await page.getByRole('heading', { name: 'Paths to Ola Bergqvist' }).waitFor();
    await expect.poll(() => toggle('practice').getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => toggle('standing').getAttribute('aria-expanded')).toBe('true');
  });
});

describe('ways to a person', () => {
  it('are chains in words, each link with its line and how alive it is', async () => {
    const { page } = await open();
    await askFor('Ysolde Fontaine');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Paths to Ysolde Fontaine');
    const text = async (): Promise<string> => (await page.locator(`${PAGE}-ways`).innerText()).replace(/\s+/g, ' ');
    for (const words of ['No interactions yet', 'Ruth Abendroth: you spoke 2 weeks ago; introduced you once', 'Ruth Abendroth knows Ysolde Fontaine', 'How you met', 'Who knows them']) {
      await expect.poll(text).toContain(words);
    }
    await page.locator(`${PAGE}-chains`).getByRole('button', { name: 'Ruth Abendroth knows Ysolde Fontaine' }).click();
    await expect.poll(activeNote).toBe('People/Work/Ruth Abendroth.md');
  });

  it('go with the note of the person, and are put away', async () => {
    const { page } = await open();
    await askFor('Ola Bergqvist');
    await page.evaluate(async () => {
      const file = window.workbench?.app.vault.getFileByPath('CRM/Ola Bergqvist.md');
      if (file) await window.workbench?.app.fileManager.renameFile(file, 'CRM/Ola B.md');
    });
    await page.getByRole('heading', { name: /^Paths to Ola B/ }).waitFor();
    await section('introductions').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.locator(`${PAGE}-ways`).count()).toBe(0);
  });

  it('say kindly where there is none', async () => {
    const { page } = await open({ notes: { 'Ada.md': '---\ntype: person\n---\n' } });
    await askFor('Ada');
    await page.getByText('No interactions yet, according to your notes.').waitFor();
    await page.getByText(/No path yet/).waitFor();
  });
});

describe('who knows whom', () => {
  it('is drawn, and the list beside it leads to the lines', async () => {
    const { page } = await open();
    await toggle('introductions').click();
    const introductions = section('introductions');
    await introductions.locator('summary', { hasText: '41 people and 39 links between them' }).click();
    await introductions.getByRole('img', { name: '41 people and 39 links between them' }).waitFor();
    await expect.poll(() => introductions.locator('circle').count()).toBe(41);
    await introductions.locator(`${PAGE}-graph g`, { hasText: 'Oluwaseun Adeyemi' }).locator('circle').click();
    await introductions.locator(`${PAGE}-day summary`, { hasText: 'knows 3 others' }).click();
    await expect.poll(() => introductions.locator(`${PAGE}-day .rapport-line`).count()).toBeGreaterThanOrEqual(2);
    await introductions.locator('summary', { hasText: 'As a list' }).focus();
    await page.keyboard.press('Enter');
    await introductions.getByRole('button', { name: /^Show \d+ more$/ }).first().click();
    await introductions.locator(`${PAGE}-person`, { hasText: 'Theo Marchand' }).locator('summary').first().click();
    await introductions.getByRole('button', { name: 'Theo Marchand introduced Devon Achterberg' }).last().click();
    await expect.poll(activeNote).toBe('Contacts (imported)/Devon Achterberg.md');
  });
});

describe('the drawing of who knows whom', () => {
  it('is made larger by buttons and the wheel, and moved by dragging, which chooses nobody', async () => {
    const { page } = await open();
    await toggle('introductions').click();
    await section('introductions').locator('summary', { hasText: '41 people and 39 links between them' }).click();
    const drawing = section('introductions').locator(`${PAGE}-graph`);
    await drawing.scrollIntoViewIfNeeded();
    const box = async (): Promise<readonly number[]> => ((await drawing.getAttribute('viewBox')) ?? '').split(' ').map(Number);
    const whole = await box();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => ((await box())[2] ?? 0) / (whole[2] ?? 1)).toBeCloseTo(1 / 1.6, 3);
    const before = await box();
    const frame = await drawing.boundingBox();
    if (frame === null) throw new Error('The drawing is not in sight');
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => ((await box())[0] ?? 0) < (before[0] ?? 0)).toBe(true);
    await expect.poll(() => section('introductions').locator(`${PAGE}-chosen`).count()).toBe(0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 2000);
    await page.keyboard.up('Control');
    await expect.poll(box).toEqual(whole);
    expect(await page.getByRole('button', { name: 'Zoom out' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('what says nothing', () => {
  it('is not there', async () => {
    const { page } = await open({ notes: { 'Ada.md': '---\ntype: person\n---\n' } });
    await expect.poll(() => page.locator(`${PAGE} h3`).allInnerTexts()).toHaveLength(1);
    expect(await page.locator(`${PAGE} svg:not(.svg-icon)[role="img"]`).count()).toBe(0);
  });
});

describe('the names of the drawing', () => {
  it('never cover each other, and more of them show when it is larger', async () => {
    await open();
    await toggle('introductions').click();
    await section('introductions').locator('summary', { hasText: '41 people and 39 links between them' }).click();
    const names = section('introductions').locator(`${PAGE}-name`);
    await names.first().waitFor();
    const boxes = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top: top + 2, bottom: bottom - 2 })));
    expect(boxes.length).toBeGreaterThan(10);
    const covered = boxes.filter((one, index) => boxes.some((other, at) => at > index && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom));
    expect(covered).toEqual([]);
  });
});

describe('on a phone', () => {
  it('the year is scrolled from its end, where the last days are', async () => {
    await open({ isPhone: true });
    const frame = section('practice').locator(`${PAGE}-scrolled`);
    await expect.poll(() => frame.evaluate((element) => element.scrollWidth > element.clientWidth && element.scrollLeft + element.clientWidth >= element.scrollWidth - 1)).toBe(true);
    await expect.poll(() => frame.getAttribute('tabindex')).toBe('0');
  });
});

describe('without a mouse', () => {
  it('everything is reached and opened by keyboard', async () => {
    const { page } = await open();
    await toggle('practice').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await section('practice').getByRole('table').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(activeNote).not.toBe('Home.md');
    // A note is the active one a moment before it shows.
    await page.locator('.workspace-leaf.mod-active .cm-line').first().waitFor();
    await workbench.runCommand('Open network');
    await toggle('mutual').waitFor();
    await toggle('mutual').focus();
    await page.keyboard.press('Space');
    await section('mutual').locator('summary').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // What a fold opens into is there a moment later.
    await section('mutual').locator(`${PAGE}-person`).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await section('mutual').locator('.rapport-line').first().waitFor();
  });
});

describe('discreet', () => {
  it('shows initials alone, and no lines', async () => {
    const { page, runCommand } = await open();
    await askFor('Ola Bergqvist');
    await unfoldAll();
    await runCommand('Toggle privacy mode');
    await page.getByRole('heading', { name: 'Paths to O. B.' }).waitFor();
    for (const summary of await page.locator(`${PAGE} summary`).all()) await summary.click();
    for (const summary of await page.locator(`${PAGE} ${PAGE}-person summary`).all()) await summary.click();
    const html = await page.locator(PAGE).innerHTML();
    expect(html).toContain('G. E.');
    for (const words of ['Gunnar', 'Bergqvist', 'Abendroth', 'Öresund', 'red pencil', 'peer', 'conference', 'mentees']) expect(html).not.toContain(words);
  });
});

describe('an empty vault', () => {
  it.each([[{}, /There are no notes in this vault yet/], [{ 'Idea.md': 'x' }, /No contacts yet/]] as const)('leads on: %j', async (notes, words) => {
    workbench = await openWorkbench({ notes });
    await workbench.runCommand('Open network');
    await workbench.page.locator(PAGE).getByText(words).waitFor();
    await workbench.page.locator(PAGE).getByRole('button', { name: 'New contact' }).click();
    await workbench.page.getByRole('dialog').getByLabel('Name').waitFor();
  });
});

describe('everywhere', () => {
  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isRtl: true }] satisfies WorkbenchOptions[])('breaks no rule of accessibility and fits, with all of it unfolded: %j', async (options) => {
    const { page, axe } = await open(options);
    await askFor('Ola Bergqvist');
    await unfoldAll();
    for (const summary of await page.locator(`${PAGE} summary`).all()) await summary.click();
    expect(await axe(PAGE)).toEqual([]);
    expect(await page.locator('[data-type="rapport-network"]').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator(PAGE).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });

  it('begins with the practice and how far it has come', async () => {
    await open();
    for (const name of SECTIONS) expect(await toggle(name).getAttribute('aria-expanded')).toBe(String(UNFOLDED_AT_FIRST.includes(name)));
  });
});
