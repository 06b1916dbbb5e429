import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const NOOR = 'People/Noor el Idrissi.md';
const FINGER_PIXELS = 44;

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

/** A view or a dialog: how it is opened, and what shows that it stands. */
interface Shown {
  readonly command: string;
  readonly element: string;
  readonly ready: string;
}

const shown: Readonly<Record<string, Shown>> = {
  'the queue': { command: 'Open follow-up queue', element: '[data-type="rapport-queue"]', ready: '.rapport-item' },
  'the contact panel': { command: 'Open contact panel', element: '[data-type="rapport-contact"]', ready: '.rapport-contact-panel h2' },
  'the first page': { command: 'Set up contacts', element: '[data-type="rapport-first-run"]', ready: '.rapport-setup h3' },
  'the contacts': { command: 'Open contacts', element: '[data-type="rapport-contacts"]', ready: '.rapport-contact-row [data-rapport-main]' },
  'the network': { command: 'Open network', element: '[data-type="rapport-network"]', ready: '.rapport-network-calendar' },
  'the goals': { command: 'Open networking goals', element: '[data-type="rapport-goals"]', ready: '.rapport-goal-unfolded' },
  'the log form': { command: 'Log interaction', element: '.modal', ready: '.rapport-log-form textarea' },
  'the choice of a contact': { command: 'Open contact', element: '.prompt', ready: '.suggestion-item' },
  'the choice of a snooze': { command: 'Snooze this contact', element: '.prompt', ready: '.suggestion-item' },
  'how often': { command: 'Set how often to keep in touch', element: '.prompt', ready: '.suggestion-item' },
  'a new contact': { command: 'New contact', element: '.modal', ready: '.setting-item' },
  'a new goal': { command: 'New networking goal', element: '.modal', ready: '.setting-item' },
  'the choice of a goal': { command: 'Link this contact to a goal', element: '.prompt', ready: '.suggestion-item' },
  'the problems': { command: 'Show problems', element: '.modal', ready: '.rapport-problem' },
};
const places: readonly WorkbenchOptions[] = [{ theme: 'light' }, { theme: 'dark' }, { isPhone: true }, { isRtl: true, theme: 'dark' }];

async function show({ command, ready }: Shown, options: WorkbenchOptions): Promise<void> {
  workbench = await openWorkbench({ open: NOOR, ...options });
  // What the commands speak of is known once the vault has been read.
  await expect.poll(() => workbench.page.evaluate(() => window.workbench?.app.availableCommands().some(({ name }) => name === 'Rapport: Snooze this contact'))).toBe(true);
  await workbench.runCommand(command);
  await workbench.page.locator(ready).first().waitFor();
}

describe.each(Object.entries(shown))('%s', (_, view) => {
  it.each(places)('breaks no rule of accessibility and fits: %j', async (options) => {
    await show(view, options);
    const { page, axe } = workbench;
    expect(await axe()).toEqual([]);
    expect(await page.locator(view.element).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
});

describe('on a phone', () => {
  it.each(['the queue', 'the contact panel', 'the first page', 'the contacts', 'the network', 'the goals', 'the log form'])('everything in %s is wide enough for a finger', async (name) => {
    const view = shown[name];
    if (view === undefined) throw new Error(`There is no view ${name}`);
    await show(view, { isPhone: true });
    expect(await tooSmall(workbench.page.locator(view.element))).toEqual([]);
  });
});

/** What can be pressed and is lower than a finger needs. A box with a label is pressed by its label. */
function tooSmall(within: Locator): Promise<readonly string[]> {
  return within.evaluate((root, least) => {
    const pressed = Array.from(root.querySelectorAll<HTMLElement>('[class*="rapport-"] :is(button, select, summary, label, input:not([type=checkbox], [type=radio]))'));
    return pressed
      .filter((element) => element.offsetParent !== null && getComputedStyle(element).visibility === 'visible')
      .map((element) => ({ element, height: element.getBoundingClientRect().height }))
      .filter(({ element, height }) => height > 1 && height < least && !(element instanceof HTMLLabelElement && element.querySelector('input') === null))
      .map(({ element, height }) => `${element.outerHTML.slice(0, 120)} is ${height.toFixed(0)} high`);
  }, FINGER_PIXELS);
}
