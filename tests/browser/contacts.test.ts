import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const VIEW = '[data-type="rapport-contacts"]';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const person = (lines: readonly string[], log = '- 2026-08-01 call: hello'): string => ['---', 'type: person', ...lines, '---', '## Interactions', '', log, ''].join('\n');
const PEOPLE = {
  'Home.md': 'x',
  'Ada.md': person(['company: ACME', 'cadence: monthly', 'tags: [art]'], '- 2026-06-01 call: hello'),
  'Bea.md': person(['circle: inner']),
  'Cid.md': person(['status: archived']),
  'Dov.md': person(['snooze-until: 2026-10-01', 'cadence: weekly']),
  'עדי.md': person(['company: ק-ק'], '- 2026-08-20 call: שלום'),
};

async function open(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.runCommand('Open contacts');
  await row().first().waitFor();
  return workbench;
}

const view = (): Locator => workbench.page.locator(VIEW);
const row = (name?: string): Locator => view().locator('[data-rapport-row]', name === undefined ? {} : { hasText: name });
const names = (): Promise<readonly string[]> => view().locator('[data-rapport-main]').allInnerTexts();
const status = (): Locator => view().locator('.rapport-contacts-status [role="status"]');
const notice = (words: RegExp | string): Locator => workbench.page.locator('.notice').getByText(words);
const activeNote = (): Promise<string | undefined> => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path);

describe('the contacts', () => {
  it('are everyone, counted as the network and the queue count them', async () => {
    const { page, runCommand } = await open();
    await status().getByText('99 contacts: 90 active, 2 archived, 1 not to be contacted, 6 in memory').waitFor();
    const options = await view().getByLabel('Show', { exact: true }).locator('option').allInnerTexts();
    const [all, active, queued, absent, left] = options.map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
    expect([all, active, left]).toEqual([99, 90, 9]);
    expect((queued ?? 0) + (absent ?? 0)).toBe(99);
    await runCommand('Open network');
    await page.getByText('90 people in your network').waitFor();
    await runCommand('Open follow-up queue');
    const heading = page.locator('[data-type="rapport-queue"] .rapport-group-button', { hasText: 'Not in the queue' });
    await page.locator('[data-type="rapport-queue"] [data-rapport-main]').first().focus();
    await page.keyboard.press('End');
    await expect.poll(() => heading.innerText()).toContain(String(absent));
  });

  it('are ordered by each column and back, whoever has no value last', async () => {
    await open({ notes: PEOPLE });
    await expect.poll(names).toEqual(['Ada', 'Bea', 'Cid', 'Dov', 'עדי']);
    const sort = (name: string): Promise<void> => view().getByRole('columnheader', { name }).getByRole('button').click();
    await sort('Last contact');
    await expect.poll(names).toEqual(['Ada', 'Bea', 'Cid', 'Dov', 'עדי']);
    await sort('Last contact');
    await expect.poll(names).toEqual(['עדי', 'Bea', 'Cid', 'Dov', 'Ada']);
    expect(await view().getByRole('columnheader', { name: 'Last contact' }).getAttribute('aria-sort')).toBe('descending');
    await sort('Frequency');
    await expect.poll(names).toEqual(['Dov', 'Ada', 'Bea', 'Cid', 'עדי']);
    await sort('Frequency');
    await expect.poll(names).toEqual(['Ada', 'Dov', 'Bea', 'Cid', 'עדי']);
  });

  it('say what is next, and why nothing is', async () => {
    await open({ notes: PEOPLE });
    for (const [name, next, why] of [['Ada', 'Overdue since 1 Jul', /3 months/], ['Bea', 'No frequency set', /No frequency set/], ['Cid', 'Archived', /Archived/], ['Dov', 'Snoozed until 1 Oct', /Snoozed until 1 Oct/]] as const) {
      const cell = row(name).locator('.rapport-cell-next > *');
      await expect.poll(() => cell.innerText()).toBe(next);
      expect(await cell.getAttribute('title')).toMatch(why);
    }
    await row('Ada').getByRole('button', { name: 'Overdue since 1 Jul' }).click();
    await expect.poll(activeNote).toBe('Ada.md');
  });

  it('are found by words, a group and what the queue is filtered by, and stay so after a restart', async () => {
    const { page } = await open({ notes: PEOPLE });
    await page.keyboard.press('/');
    await page.keyboard.type('acme');
    await expect.poll(names).toEqual(['Ada']);
    await status().getByText('1 of 5 contacts').waitFor();
    const state = await page.evaluate(() => window.workbench?.app.workspace.getLeavesOfType('rapport-contacts')[0]?.getViewState().state);
    expect(state).toMatchObject({ filter: { text: 'acme' }, group: 'everyone', order: { column: 'name' } });
    await page.keyboard.type('x');
    await page.getByText('No contact matches.').waitFor();
    await view().getByRole('button', { name: 'Clear filter' }).click();
    await view().getByLabel('Show', { exact: true }).selectOption({ label: 'Archived and left out (1)' });
    await expect.poll(names).toEqual(['Cid']);
  });

  it('follow what is written', async () => {
    const { writeNote } = await open({ notes: PEOPLE });
    await writeNote('Eli.md', person([]));
    await expect.poll(names).toContain('Eli');
  });

  it('hide names and words in privacy mode', async () => {
    const { runCommand } = await open({ notes: PEOPLE });
    await runCommand('Toggle privacy mode');
    await expect.poll(names).toContain('A.');
    const said = await view().evaluate((element) => [element.textContent, ...Array.from(element.querySelectorAll('[title], [aria-label]'), (part) => `${part.getAttribute('title') ?? ''} ${part.getAttribute('aria-label') ?? ''}`)].join('\n'));
    for (const words of ['ACME', '#art', 'Bea']) expect(said).not.toContain(words);
  });
});

describe('by keyboard alone', () => {
  it('the list has the focus, Enter opens, and arrows move', async () => {
    const { page } = await open({ notes: PEOPLE });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Ada');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(activeNote).toBe('Bea.md');
  });

  it('several are selected, changed in one action and put back by one undo', async () => {
    const { page, noteText, runCommand } = await open({ notes: PEOPLE });
    const before = await Promise.all(['Ada.md', 'Bea.md'].map(noteText));
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await status().getByText('2 selected').waitFor();
    expect(await row('Bea').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('f');
    await page.keyboard.type('every 6 weeks');
    await page.keyboard.press('Enter');
    await notice('2 contacts: every 6 weeks.').waitFor();
    await expect.poll(() => noteText('Ada.md')).toMatch(/\ncadence: "?every 6 weeks"?\n/);
    await expect.poll(() => noteText('Bea.md')).toMatch(/\ncadence: "?every 6 weeks"?\n/);
    await expect.poll(() => row('Bea').locator('.rapport-cell-frequency').innerText()).toBe('Every 6 weeks');
    await runCommand('Undo last change');
    await expect.poll(() => Promise.all(['Ada.md', 'Bea.md'].map(noteText))).toEqual(before);
  });

  it('all are selected, fewer, and none', async () => {
    const { page } = await open({ notes: PEOPLE });
    await page.keyboard.press('Control+a');
    await status().getByText('5 selected').waitFor();
    await page.keyboard.press('Space');
    await status().getByText('4 selected').waitFor();
    await page.keyboard.press('Escape');
    await status().getByText(/^5 contacts/).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+End');
    await status().getByText('5 selected').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await status().getByText('4 selected').waitFor();
  });
});

describe('several contacts at once', () => {
  it('get a circle, a tag, a goal, a snooze, and are archived', async () => {
    const { page, noteText } = await open({ notes: { ...PEOPLE, 'Goal.md': '---\ntype: networking-goal\n---\n' } });
    await row('Ada').locator('.rapport-cell-stage').click();
    await row('עדי').locator('.rapport-cell-stage').click({ modifiers: ['Shift'] });
    await row('Cid').getByRole('checkbox').click();
    await row('Dov').getByRole('checkbox').click();
    await status().getByText('3 selected').waitFor();
    const act = async (button: string, typed: string | null, said: string): Promise<void> => {
      await view().getByRole('toolbar').getByRole('button', { name: button }).click();
      if (typed !== null) {
        await page.locator('.prompt').waitFor();
        await page.keyboard.type(typed);
        await page.keyboard.press('Enter');
      }
      await notice(said).waitFor();
    };
    await act('Circle', 'inner', '3 contacts: circle “inner”.');
    await act('Tag', '#close friends', '3 contacts: tagged #close-friends.');
    await act('Goal', 'Goal', 'linked to Goal.');
    await act('Snooze', '1 month', '3 contacts: snoozed until 1 Oct.');
    await act('Archive', null, '3 contacts: archived.');
    for (const note of ['Ada.md', 'Bea.md', 'עדי.md']) {
      await expect.poll(() => noteText(note)).toContain('archived: true');
      for (const line of ['circle: inner', 'close-friends', 'goals: "[[Goal]]"', 'snooze-until: 2026-10-01']) expect(await noteText(note)).toContain(line);
    }
    expect(await noteText('Dov.md')).not.toContain('circle');
    await act('Unarchive', null, '3 contacts: active again.');
    await expect.poll(() => noteText('Bea.md')).not.toContain('archived');
  });

  it('change all or none', async () => {
    const { page, noteText } = await open({ notes: { ...PEOPLE, 'Zoe.md': person(['circle: a', 'tier: b']) } });
    await page.keyboard.press('Control+a');
    await page.keyboard.press('c');
    await page.keyboard.type('inner');
    await page.keyboard.press('Enter');
    await notice(/Zoe\.md.*Nothing was changed/).waitFor();
    expect(await noteText('Ada.md')).toBe(PEOPLE['Ada.md']);
  });
});

describe('without contacts', () => {
  it('says so and offers to make one', async () => {
    workbench = await openWorkbench({ notes: { 'Idea.md': 'x' } });
    await workbench.runCommand('Open contacts');
    await view().getByText('No contacts yet.').waitFor();
    await view().getByRole('button', { name: 'New contact' }).waitFor();
  });
});

describe('on a phone', () => {
  it('a row opens its note, and a box selects', async () => {
    const { page } = await open({ isPhone: true, notes: PEOPLE });
    await row('Ada').getByRole('checkbox').click();
    await status().getByText('1 selected').waitFor();
    await row('Bea').locator('.rapport-cell-last').click();
    await status().getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await row('Bea').locator('.rapport-cell-last').click();
    await expect.poll(activeNote).toBe('Bea.md');
  });
});

describe('everywhere', () => {
  it.each([{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isPhone: true, theme: 'dark' }, { isRtl: true }] satisfies WorkbenchOptions[])('breaks no rule of accessibility and fits, with some selected: %j', async (options) => {
    const { axe } = await open(options);
    await row().first().getByRole('checkbox').click();
    await row().nth(2).getByRole('checkbox').click();
    await status().getByText('2 selected').waitFor();
    expect(await axe(VIEW)).toEqual([]);
    expect(await view().evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
});
