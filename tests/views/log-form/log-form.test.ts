import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formPage, openBrowser, openFormPage, violations } from './in-browser.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  [browser, html] = await Promise.all([openBrowser(), formPage()]);
});

afterAll(() => browser.close());

/** Fails on any complaint of the page. */
async function withForm(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors } = await openFormPage(browser, html, path);
  await use(page);
  expect(errors).toEqual([]);
  await page.close();
}

/** What has the focus: its label, its text or its id. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? (activeElement?.tagName === 'BUTTON' ? activeElement.textContent : activeElement?.id) ?? '';
  });
}

async function settled(page: Page): Promise<void> {
  await page.evaluate('settled()');
}

describe('the log form by keyboard alone', () => {
  it('takes text and one key, where the contact is known', async () => {
    await withForm('Ada.md', async (page) => {
      expect(await focused(page)).toBe('rapport-log-text');
      await page.keyboard.type('yesterday coffee: the boat');
      await settled(page);
      expect(await page.inputValue('textarea')).toBe('the boat');
      expect(await page.textContent('pre')).toBe('- 2026-08-31 coffee: the boat');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate('saved()')).toEqual(['Written down with Ada: Mon 31 Aug 2026, yesterday.']);
      expect(await page.evaluate("noteText('Ada.md')")).toContain('- 2026-08-31 coffee: the boat\n');
    });
  });

  it('keeps the caret while words move away in front of it', async () => {
    await withForm('Ada.md', async (page) => {
      await page.keyboard.type('call: the bot');
      await settled(page);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('a');
      expect(await page.inputValue('textarea')).toBe('the boat');
    });
  });

  it('finds people by a list that the arrow keys move in', async () => {
    await withForm('', async (page) => {
      const field = page.getByRole('combobox', { name: 'Who' });
      expect(await focused(page)).toBe('rapport-log-people-input');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.type('bobb');
      expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Bob Rossi');
      const marked = await field.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${marked ?? 'none'}`).textContent()).toContain('also Bobby');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option', { selected: true }).textContent()).toContain('New contact “bobb”');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('list', { name: 'Who' }).textContent()).toContain('Bob Rossi');
      await page.keyboard.press('Backspace');
      expect(await page.getByRole('list', { name: 'Who' }).count()).toBe(0);
      await page.keyboard.type('ada');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('list', { name: 'Who' }).textContent()).toContain('Ada');
      expect(await focused(page)).toBe('rapport-log-text');
    });
  });

  it('takes a name without a note as it is, and makes the note when asked', async () => {
    await withForm('', async (page) => {
      await page.keyboard.type('Zoe');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('coffee');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.getByRole('alert').textContent()).toContain('Zoe has no note yet');
      await page.getByRole('button', { name: 'Make a note for Zoe' }).press('Enter');
      await settled(page);
      await page.locator('textarea').press('Control+Enter');
      await expect.poll(() => page.evaluate("noteText('Zoe.md')")).toContain('- 2026-09-01 coffee');
    });
  });

  it('opens what else there is to say with the arrow keys, and gives the focus back', async () => {
    await withForm('Ada.md', async (page) => {
      await page.keyboard.type('x');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Day: Tue 1 Sep, today');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Today');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Day: Mon 31 Aug, yesterday');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Channel: call');
      for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('You gave');
      await page.keyboard.type('a book');
      await settled(page);
      expect(await page.textContent('pre')).toBe('- 2026-08-31 call: x (gave:: a book)');
    });
  });

  it('puts words back into the text, where they stay', async () => {
    await withForm('Ada.md', async (page) => {
      await page.keyboard.type('yesterday call: Berlin');
      await settled(page);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Mon 31 Aug, yesterday. Put “yesterday” back into the text');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('rapport-log-text');
      expect(await page.inputValue('textarea')).toBe('yesterday Berlin');
    });
  });

  it('asks whether a request is answered, and offers to go on with an entry', async () => {
    await withForm('Ada.md', async (page) => {
      await page.keyboard.type('call: she liked it');
      await settled(page);
      await page.getByRole('checkbox', { name: /answer to “a look at the deck”/ }).press('Space');
      await page.getByRole('checkbox', { name: 'Add to the entry of 20 Aug' }).press('Space');
      await settled(page);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate("noteText('Ada.md')")).toContain('- 2026-08-20 call: x (asked:: a look at the deck – done 2026-09-01)\n  she liked it\n');
    });
  });

  it('says why a mark does not fit a plan, and goes on with the next person', async () => {
    await withForm('Ada.md', async (page) => {
      await page.keyboard.type('tomorrow: dinner');
      await settled(page);
      const gave = page.getByRole('button', { name: 'gave', exact: true });
      expect(await gave.getAttribute('aria-disabled')).toBe('true');
      expect(await gave.getAttribute('aria-description')).toContain('still to come');
      await page.keyboard.press('Control+Shift+Enter');
      await expect.poll(() => focused(page)).toBe('rapport-log-people-input');
      expect(await page.inputValue('textarea')).toBe('');
    });
  });
});

describe('the log form for everybody', () => {
  it.each(['', 'Ada.md'])('axe-core finds nothing (%s)', async (path) => {
    await withForm(path, async (page) => {
      expect(await violations(page)).toEqual([]);
      if (path === '') return;
      await page.keyboard.type('tomorrow call: x');
      for (const chip of ['channel', 'follow-up']) await page.locator(`[data-chip="${chip}"]`).first().click({ timeout: 2000 }).catch(() => undefined);
      await settled(page);
      expect(await violations(page)).toEqual([]);
    });
  });

  it('reaches everything with a thumb on a phone', async () => {
    await withForm('Ada.md', async (page) => {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.evaluate(() => document.body.classList.add('is-phone'));
      await page.locator('[data-chip="channel"]').click();
      const sizes = await page.locator('main button:visible').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()).filter(({ height }) => height < 44).length);
      expect(sizes).toBe(0);
    });
  });
});
