import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../view-page.ts';
import { connectToBrowser } from '../shared-browser.ts';
import { bundlePanel, panelPage, violations } from '../view-page.ts';
import type { Shown } from './fixture.tsx';

const vault = path.join(import.meta.dirname, '../../vault');
const files = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md') && !file.startsWith('.'));
const sample = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(vault, file), 'utf8')]));

let browser: Browser;
let bundle: Bundle;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([connectToBrowser(), bundlePanel(path.join(import.meta.dirname, 'fixture.tsx'))]);
});

afterAll(() => browser.close());

/** A page with the queue; what goes wrong in it fails the test. */
async function withQueue(shown: Shown, test: (page: Page) => Promise<void>, options: Parameters<typeof panelPage>[2] = {}): Promise<void> {
  const page = await panelPage(browser, bundle, options);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluate((all) => window.showQueue(all), shown);
  await page.locator('.rapport-view > *').first().waitFor();
  await test(page);
  expect(errors).toEqual([]);
  await page.close();
}

const asked = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.queueAsked);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const focusedRow = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-rapport-row]')?.dataset['rapportRow'] ?? '');
const contact = (...log: readonly string[]): string => ['---', 'type: person', 'cadence: monthly', '---', '## Interactions', ...log.map((line) => `- ${line}`), ''].join('\n');
const late = contact('2026-04-01 call: one', '2026-05-01 call: two');
/** So many people to be in touch with that few of them are in sight. */
const many = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`People/Person ${String(index).padStart(5, '0')}.md`, late]));

/** Presses a key until the focus is on a row. */
async function moveTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80 && !(await focused(page)).includes(name); presses++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toContain(name);
}

async function enterList(page: Page): Promise<void> {
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
}

describe('the queue', () => {
  it('says in one line who and why, and opened all of it', () =>
    withQueue({ notes: sample }, async (page) => {
      const first = page.locator('.rapport-item').first();
      expect(await first.innerText()).toMatch(/^Sabine Ortlieb\s+Promised: look up the braking resistor datasheet/);
      expect((await first.boundingBox())?.height).toBeLessThan(34);
      await first.locator('.rapport-item-why').click();
      expect(await first.locator('.rapport-item-summary').innerText()).toBe('');
      for (const words of ['Hafenbahn Nord', 'You promised “look up the braking resistor datasheet” 2 months ago', 'Last contact 2 months ago (every 6 weeks)', '29 Jun', 'call: site survey', 'Do it now, or tell them when you will']) {
        await expect.poll(() => first.innerText()).toContain(words);
      }
      await first.getByRole('button', { name: /You promised/ }).click();
      await first.getByRole('button', { name: /site survey/ }).click();
      await expect.poll(() => asked(page)).toEqual([expect.stringMatching(/^source .*Sabine Ortlieb\.md:\d+$/), expect.stringMatching(/^source .*Sabine Ortlieb\.md:\d+$/)]);
    }));

  it('is worked with by keyboard alone', () =>
    withQueue({ notes: sample }, async (page) => {
      await enterList(page);
      await expect.poll(() => focused(page)).toBe('Sabine Ortlieb');
      for (const key of ['d', 'l', 's', 'k', 'a', 'Enter']) await page.keyboard.press(key);
      expect((await asked(page)).map((words) => words.replace(/ .*\//, ' '))).toEqual(['done Sabine Ortlieb.md promise', 'log Sabine Ortlieb.md overdue', 'snooze Sabine Ortlieb.md', 'skip Sabine Ortlieb.md', 'open Sabine Ortlieb.md']);
      await page.keyboard.press('/');
      await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('rapport-filter-input'))).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await expect.poll(() => focused(page)).toContain('Not in the queue');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await focusedRow(page)).toMatch(/\.md$/);
      await page.keyboard.press('Home');
      await expect.poll(() => focused(page)).toContain('Today');
      await page.keyboard.press('Escape');
      expect((await asked(page)).at(-1)).toBe('leave');
    }));

  it('offers of each reason what can be done about it, with its key', () =>
    withQueue({ notes: { 'Ada.md': contact('2026-08-20 call (asked-me:: a letter)', '[ ] 2026-08-28 dinner', '2026-08-01 call', '  - [ ] send the draft 📅 2026-08-25').replace('- - [', '- [') } }, async (page) => {
      await enterList(page);
      await page.keyboard.press('ArrowRight');
      for (const name of ['Done (D)', 'Answered (A)', 'It happened (H)', 'Reschedule (R)', 'Log (L)', 'Snooze (S)', 'Skip this time (K)']) await page.getByRole('button', { name }).click();
      expect(await asked(page)).toEqual(['done Ada.md promise', 'answered Ada.md request', 'happened Ada.md plan', 'reschedule Ada.md plan', 'log Ada.md', 'snooze Ada.md', 'skip Ada.md']);
      expect(await violations(page)).toEqual([]);
    }));

  it('opens one of the others, with every reason', () =>
    withQueue({ notes: sample }, async (page) => {
      await enterList(page);
      await moveTo(page, 'Ngọc Anh Trần');
      await page.keyboard.press('ArrowRight');
      const row = page.locator('[data-rapport-row]:focus-within');
      await expect.poll(() => row.innerText()).toMatch(/Birthday yesterday[\s\S]*haven’t thanked them[\s\S]*Wish them a happy birthday/);
      await expect.poll(() => row.locator('.rapport-item-why').getAttribute('aria-expanded')).toBe('true');
    }));

  it('keeps the focus where it was when its row goes', () =>
    withQueue({ notes: sample }, async (page) => {
      await enterList(page);
      await moveTo(page, 'Yannick Dubois');
      const row = await focusedRow(page);
      await page.evaluate(([file, text]) => window.saveNote(file, text), [row, contact('2026-09-01 call: done')] as const);
      await expect.poll(() => focusedRow(page)).not.toBe('');
      expect(await focusedRow(page)).not.toBe(row);
    }));

  it('keeps its place when something changes above it', () =>
    withQueue({ notes: many(300) }, async (page) => {
      const topRow = (): Promise<string> =>
        page.locator('[data-rapport-row]').evaluateAll((rows) => {
          const list = document.querySelector('.rapport-window')?.getBoundingClientRect().top ?? 0;
          const tops = rows.map((row) => ({ key: row.getAttribute('data-rapport-row') ?? '', top: Math.round(row.getBoundingClientRect().top - list) }));
          const first = tops.filter(({ top }) => top >= 0).sort((one, other) => one.top - other.top)[0];
          return `${first?.key ?? ''} at ${String(first?.top)}`;
        });
      await page.locator('.rapport-window').evaluate((list) => { list.scrollTop = 4000; });
      await page.waitForTimeout(100);
      const before = await topRow();
      await page.evaluate(([text]) => { window.saveNote('People/Person 00010.md', null); window.saveNote('People/A new one.md', text); window.saveNote('People/Another.md', text); }, [late] as const);
      await page.waitForTimeout(100);
      await expect.poll(() => topRow()).toBe(before);
    }));

  it('holds few elements, however many people there are', () =>
    withQueue({ notes: many(3000) }, async (page) => {
      const count = (): Promise<number> => page.locator('.rapport-view *').count();
      await expect.poll(() => count()).toBeLessThan(1500);
      await page.locator('.rapport-window').evaluate((list) => { list.scrollTop = list.scrollHeight / 2; });
      await page.waitForTimeout(100);
      await expect.poll(() => count()).toBeLessThan(1500);
      await expect.poll(() => page.locator('.rapport-item').count()).toBeGreaterThan(5);
    }));

  it('is filtered, and says so where nobody is left', () =>
    withQueue({ notes: sample }, async (page) => {
      const field = page.getByRole('searchbox', { name: 'Filter people…' });
      await field.fill('ngoc');
      await expect.poll(() => page.locator('.rapport-item-name').allInnerTexts()).toEqual(['Ngọc Anh Trần']);
      await field.fill('nobody at all');
      await page.getByText('No matching people.').waitFor();
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await expect.poll(() => page.locator('.rapport-item').count()).toBeGreaterThan(3);
      await page.getByRole('button', { name: 'More filters' }).click();
      await page.getByLabel('Role').selectOption({ index: 1 });
      await expect.poll(() => page.locator('.rapport-hidden[role=status]').innerText()).toMatch(/^\d+ (?:person|people)$/);
    }));

  it('stays with today’s list once it’s done, until more is wanted', () => {
    const done = contact('2026-05-01 call: x', '2026-09-01 call: y');
    const few = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((name) => [`${name}.md`, done]));
    return withQueue({ notes: { ...few, 'F.md': late, 'G.md': late } }, async (page) => {
      await expect.poll(() => page.getByText('Done today').count()).toBe(5);
      await expect.poll(() => page.getByText(/5 of 5 done/).count()).toBe(1);
      await expect.poll(() => page.getByRole('button', { name: /^Later/ }).count()).toBe(0);
      await page.getByRole('button', { name: 'Show 2 more' }).click();
      await expect.poll(() => page.getByRole('button', { name: /^Later/ }).count()).toBe(1);
    });
  });
});

describe('the queue has words for', () => {
  it.each<readonly [string, Shown, string, string | null]>([
    ['an empty vault', { notes: {} }, 'There are no notes in this vault yet.', 'New contact'],
    ['a vault without contacts', { notes: { 'Plan.md': 'text' } }, 'No contacts yet.', 'Set up contacts'],
    ['a vault that is still being read', { notes: {}, progress: { read: 2300, total: 10_000 } }, '2,300 of 10,000', null],
    ['a day on which nobody is waiting', { notes: { 'Ada.md': contact('2026-08-01 call: x', '2026-08-25 call: y') } }, 'You’re all caught up.', null],
  ])('%s', (_, shown, words, button) =>
    withQueue(shown, async (page) => {
      await expect.poll(() => page.locator('.rapport-view').innerText()).toContain(words);
      if (button !== null) await page.getByRole('button', { name: button }).click();
      expect(await violations(page)).toEqual([]);
    }),
  );
});

describe('in the queue nothing is broken', () => {
  it.each([
    ['in light', {}],
    ['in the dark', { body: 'theme-dark' }],
    ['on a phone', { body: 'is-phone is-mobile', width: 390 }],
    ['from right to left', { body: 'mod-rtl', direction: 'rtl' }],
  ])('%s', (_, options) =>
    withQueue({ notes: sample }, async (page) => {
      await page.locator('.rapport-group-button').last().scrollIntoViewIfNeeded();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => (document.querySelector('.rapport-window')?.scrollWidth ?? 0) <= (document.querySelector('.rapport-window')?.clientWidth ?? 0))).toBe(true);
    }, options),
  );

  it('for whoever shows initials only', () =>
    withQueue({ notes: sample, discreet: true }, async (page) => {
      const text = await page.locator('.rapport-view').innerText();
      expect(text).toContain('S. O.');
      for (const words of ['Sabine', 'Ortlieb', 'datasheet', 'site survey', 'Hafenbahn']) expect(text).not.toContain(words);
      await expect.poll(() => page.locator('[aria-label*="Sabine"]').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    }));

  it('on a phone: a closed row has its whole width for the reason, an opened one its menu', () =>
    withQueue({ notes: sample }, async (page) => {
      const first = page.locator('.rapport-item').first();
      const { x: summary = 0, width: summaryWidth = 0 } = (await first.locator('.rapport-item-why').boundingBox()) ?? {};
      const { x: row = 0, width: rowWidth = 0 } = (await first.boundingBox()) ?? {};
      expect(row + rowWidth - summary - summaryWidth).toBeLessThan(12);
      await first.locator('.rapport-item-why').click();
      await first.getByRole('button', { name: 'More for Sabine Ortlieb' }).waitFor();
    }, { body: 'is-phone is-mobile', width: 390 }));

  it('for a finger: what is pressed is 44 pixels high on a phone', () =>
    withQueue({ notes: sample }, async (page) => {
      const heights = await page.locator('.rapport-item button, .rapport-group button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height).filter((height) => height > 0));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    }, { body: 'is-phone is-mobile', width: 390 }));
});
