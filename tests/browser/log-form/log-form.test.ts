import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../view-page.ts';
import { connectToBrowser } from '../shared-browser.ts';
import { bundlePanel, panelPage, violations } from '../view-page.ts';
import type {} from './fixture.tsx';

const ADA = 'Ada.md';

let browser: Browser;
let bundle: Bundle;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([connectToBrowser(), bundlePanel(path.join(import.meta.dirname, 'fixture.tsx'))]);
});

afterAll(() => browser.close());

/** A page with the form, for a contact or for nobody; what goes wrong in it fails the test. */
async function withForm(note: string | null, use: (page: Page) => Promise<void>, options: Parameters<typeof panelPage>[2] = {}): Promise<void> {
  const page = await panelPage(browser, bundle, { width: 620, ...options });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.evaluate((shown) => window.showLogForm(shown), note);
  await use(page);
  expect(errors).toEqual([]);
  await page.close();
}

const adasNote = (page: Page): Promise<string> => page.evaluate(() => window.noteText('Ada.md'));

/** What has the focus: its label, its text or its id. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? (activeElement?.tagName === 'BUTTON' ? activeElement.textContent : activeElement?.id) ?? '';
  });
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.formSettled());
}

describe('what the log form says of earlier entries', () => {
  it('offers to tick a promise that shares a word with the entry', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('email: the articles');
      await settled(page);
      const box = page.getByRole('checkbox', { name: 'Promise kept: “send the article”' });
      await expect.poll(() => box.isChecked()).toBe(false);
      await box.press('Space');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => adasNote(page)).toMatch(/- 2026-09-01 email: the articles\n[^]*- \[x\] send the article\n/);
    });
  });

  it('ticks a promise that the words say was kept, and says so', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('email: sent the article');
      await settled(page);
      await expect.poll(() => page.getByRole('checkbox', { name: 'Promise kept: “send the article”' }).isChecked()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => adasNote(page)).toMatch(/- 2026-09-01 email: sent the article\n[^]*- \[x\] send the article\n/);
      await expect.poll(() => page.evaluate(() => window.formSaid())).toEqual(['Logged with Ada, today. Also done: “send the article”.']);
    });
  });

  it('says the balance where something is asked for, and lets it be written', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('call');
      await page.getByRole('button', { name: 'I asked', exact: true }).press('Enter');
      await expect.poll(() => page.locator('[data-row="asked"]').innerText()).toContain('You’ve given nothing since you last asked (0 of 4).');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('a reference');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => adasNote(page)).toContain('(asked:: a reference)');
    });
  });
});

describe('the log form by keyboard alone', () => {
  it('takes text and one key, where the contact is known', async () => {
    await withForm(ADA, async (page) => {
      await expect.poll(() => focused(page)).toBe('rapport-log-text');
      await page.keyboard.type('yesterday coffee: the boat');
      await settled(page);
      await expect.poll(() => page.inputValue('textarea')).toBe('yesterday coffee: the boat');
      await expect.poll(() => page.textContent('pre')).toBe('- 2026-08-31 coffee: the boat');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate(() => window.formSaid())).toEqual(['Logged with Ada, yesterday.']);
      expect(await adasNote(page)).toContain('- 2026-08-31 coffee: the boat\n');
    });
  });

  it('keeps the text and the caret while words are read from it', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('call: the bot');
      await settled(page);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('a');
      await expect.poll(() => page.inputValue('textarea')).toBe('call: the boat');
      await expect.poll(() => page.getByRole('button', { name: 'How: call' }).count()).toBe(1);
    });
  });

  it('finds people by a list that the arrow keys move in', async () => {
    await withForm(null, async (page) => {
      const field = page.getByRole('combobox', { name: 'Who' });
      await expect.poll(() => focused(page)).toBe('rapport-log-people-input');
      await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.type('bobb');
      await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('Bob Rossi');
      const marked = await field.getAttribute('aria-activedescendant');
      await expect.poll(() => page.locator(`#${marked ?? 'none'}`).textContent()).toContain('also Bobby');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('New contact “bobb”');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('list', { name: 'Who' }).textContent()).toContain('Bob Rossi');
      await page.keyboard.press('Backspace');
      await expect.poll(() => page.getByRole('list', { name: 'Who' }).count()).toBe(0);
      await page.keyboard.type('ada');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.getByRole('list', { name: 'Who' }).textContent()).toContain('Ada');
      await expect.poll(() => focused(page)).toBe('rapport-log-text');
    });
  });

  it('takes a name without a note as it is, and makes the note when asked', async () => {
    await withForm(null, async (page) => {
      await page.keyboard.type('Zoe');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('coffee');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.getByRole('alert').textContent()).toContain('Zoe has no note yet');
      await page.getByRole('button', { name: 'Create a note for Zoe' }).press('Enter');
      await settled(page);
      await page.locator('textarea').press('Control+Enter');
      await expect.poll(() => page.evaluate(() => window.noteText('Zoe.md'))).toContain('- 2026-09-01 coffee');
    });
  });

  it('opens what else there is to say with the arrow keys, and gives the focus back', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('x');
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toBe('Date: Tue 1 Sep 2026, today');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Today');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Date: Mon 31 Aug 2026, yesterday');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('How: call');
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toBe('I gave');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('What you gave');
      await page.keyboard.type('a book');
      await settled(page);
      await expect.poll(() => page.textContent('pre')).toBe('- 2026-08-31 call: x (gave:: a book)');
    });
  });

  it('keeps the words of a date where another date is chosen', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('yesterday call: Berlin');
      await settled(page);
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toBe('Date: Mon 31 Aug 2026, yesterday');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Today', exact: true }).press('Enter');
      await expect.poll(() => page.inputValue('textarea')).toBe('yesterday call: Berlin');
      await expect.poll(() => page.textContent('pre')).toBe('- 2026-09-01 yesterday call: Berlin');
    });
  });

  it('sets how often to keep in touch and when to follow up from presets', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('call: x');
      await page.getByRole('button', { name: 'How often to keep in touch: How often' }).press('Enter');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Every 2 weeks' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('How often to keep in touch: Every 2 weeks');
      await page.getByRole('button', { name: 'Follow up', exact: true }).press('Enter');
      await page.getByRole('button', { name: 'in 1 week' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('When, and what');
      await page.keyboard.type('send the article');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => adasNote(page)).toMatch(/\ncadence: "?every 2 weeks"?\n/);
      expect(await adasNote(page)).toContain('send the article 📅 2026-09-08');
    });
  });

  it('asks whether a request is answered, and offers to go on with an entry', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('call: she liked the deck');
      await settled(page);
      await page.getByRole('checkbox', { name: 'They answered your request: “a look at the deck”' }).press('Space');
      await page.getByRole('checkbox', { name: 'Add to the interaction of 20 Aug' }).press('Space');
      await settled(page);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => adasNote(page)).toContain('- 2026-08-20 call: x (asked:: a look at the deck – done 2026-09-01)\n  she liked the deck\n');
    });
  });

  it('says why a mark does not fit a plan, and goes on with the next person', async () => {
    await withForm(ADA, async (page) => {
      await page.keyboard.type('tomorrow: dinner');
      await settled(page);
      const gave = page.getByRole('button', { name: 'I gave', exact: true });
      await expect.poll(() => gave.getAttribute('aria-disabled')).toBe('true');
      await expect.poll(() => gave.getAttribute('aria-description')).toContain('Not available for a plan');
      await page.keyboard.press('Control+Shift+Enter');
      await expect.poll(() => focused(page)).toBe('rapport-log-people-input');
      await expect.poll(() => page.inputValue('textarea')).toBe('');
    });
  });
});

describe('the log form for everybody', () => {
  it.each([['theme-light', 'ltr'], ['theme-dark', 'rtl']])('axe-core finds nothing (%s, %s)', async (body, direction) => {
    await withForm(null, async (page) => {
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('bob');
      expect(await violations(page)).toEqual([]);
    }, { body, direction });
    await withForm(ADA, async (page) => {
      await page.keyboard.type('tomorrow: x');
      for (const chip of ['channel', 'follow-up']) await page.locator(`[data-chip="${chip}"]`).click();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    }, { body, direction });
  });

  it('reaches everything with a thumb on a phone', async () => {
    await withForm(ADA, async (page) => {
      for (const chip of ['day', 'channel', 'gave', 'follow-up']) await page.locator(`[data-chip="${chip}"]`).click();
      const small = await page.locator('form button:visible').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.outerHTML));
      expect(small).toEqual([]);
    }, { width: 375, body: 'is-phone' });
  });
});
