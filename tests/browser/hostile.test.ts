import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostileNotes, INJECTIONS } from '../hostile/hostile-notes.ts';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

/** Enough that every section of every view has some of them. */
const SIZE = 12;

const NOTES = hostileNotes(SIZE);
const [EVIL = ''] = INJECTIONS;
/** Has no frequency yet, so setting up asks about it. */
const UNSORTED = '<b onmouseover=window.injected=1>unsorted.md';

let workbench: OpenWorkbench;
let dialogs: string[];

beforeEach(async () => {
  dialogs = [];
  workbench = await openWorkbench({ notes: { ...NOTES, [UNSORTED]: NOTES['evil 0.md']?.replace('cadence: monthly\n', '') ?? '' }, open: 'Home.md' });
  workbench.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});

/** The harness fails besides where the page asked for anything but our server, or reported an error, such as a script that its policy stopped. */
afterEach(async () => {
  const { page } = workbench;
  // What would act when it is pointed at, or a moment later.
  await page.mouse.move(640, 400);
  await page.mouse.move(1100, 300);
  const state = await page.evaluate(() => ({
    isInjected: 'injected' in window,
    isPolluted: 'injected' in {},
    display: getComputedStyle(document.body).display,
    elements: Array.from(
      document.querySelectorAll<HTMLElement>('img, iframe, object, embed, [onerror], [onload], [onmouseover], a[href^="javascript:"], a[href*=".invalid"], body script:not([src^="/workbench.js"]), body style'),
      ({ outerHTML }) => outerHTML,
    ),
  }));
  expect(state).toEqual({ isInjected: false, isPolluted: false, display: 'block', elements: [] });
  expect(dialogs).toEqual([]);
  await workbench.close();
});
afterAll(closeBrowser);

const unfolded = async (within: Locator): Promise<void> => {
  await within.evaluate((element) => {
    element.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true));
  });
  for (const button of await within.locator('button[aria-expanded="false"]').all()) await button.click({ timeout: 5000 }).catch(() => undefined);
};

describe('nothing of a hostile vault acts', () => {
  it.each([
    ['Open follow-up queue', '.rapport-queue'],
    ['Open network', '.rapport-network'],
    ['Open networking goals', '.rapport-goals'],
  ])('%s', async (command, view) => {
    const { page, runCommand } = workbench;
    await runCommand(command);
    await page.locator(view).first().waitFor();
    await page.waitForTimeout(300);
    await unfolded(page.locator(view).first());
    await expect.poll(() => page.locator(view).first().innerText()).toContain('window.injected');
  });

  it('Set up contacts', async () => {
    const { page, runCommand } = workbench;
    await runCommand('Set up contacts');
    const setup = page.locator('.rapport-setup');
    const card = setup.locator('.rapport-setup-card');
    await card.waitFor();
    // One person after the other, until the one whose name and lines are hostile.
    for (let place = 1; !(await card.innerText()).includes(EVIL); place++) {
      await page.keyboard.press('s');
      await setup.getByText(`${place + 1} of`).waitFor();
    }
    await expect.poll(() => card.locator('h4').innerText()).toBe(EVIL);
    await expect.poll(() => card.locator('.rapport-setup-lines').innerText()).toContain(EVIL);
    await page.keyboard.press('2');
    await unfolded(setup);
    await expect.poll(() => setup.locator('.rapport-setup-decide').innerText()).toContain(`${UNSORTED}: cadence: monthly`);
    await setup.getByRole('button', { name: 'Who counts' }).click();
    await unfolded(setup);
    await expect.poll(() => setup.innerText()).toContain(EVIL);
  });

  it.each(['evil 0.md', 'evil 1.md', 'evil 3.md', 'control.md', 'odd/$(touch injected).md'])('the contact panel of %s', async (note) => {
    const { page, runCommand, openNote } = workbench;
    await openNote(note);
    await runCommand('Open contact panel');
    await page.locator('.rapport-contact-panel').waitFor();
    await unfolded(page.locator('.rapport-contact-panel'));
  });

  it.each(['Log interaction with this contact', 'Set how often to keep in touch', 'Snooze this contact', 'Link this contact to a goal', 'Open contact', 'Show problems', 'New contact', 'New networking goal'])('%s', async (command) => {
    const { page, runCommand, openNote } = workbench;
    await openNote('evil 0.md');
    await runCommand(command);
    await page.locator('.modal, .prompt').first().waitFor();
    await page.keyboard.type('<img src=x onerror=window.injected=1>');
    await page.waitForTimeout(200);
  });

  it('what is written is written as it is', async () => {
    const { page, runCommand, openNote, noteText } = workbench;
    await openNote('evil 1.md');
    await runCommand('Log interaction with this contact');
    await page.locator('.modal textarea').first().fill('<script>window.injected=1</script> [x](javascript:window.injected=1)');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => noteText('evil 1.md')).toContain('<script>window.injected=1</script> [x](javascript:window.injected=1)');
    await page.locator('.notice').first().waitFor();
  });
});
