import type { CDPSession, Page } from 'playwright-core';

/** Work of the main thread for the list of all contacts, in milliseconds. */
export interface ContactsFigures {
  /** For each frame of scrolling. A screen shows one each 16.7 ms. */
  readonly frame: number;
  /** To order by each column, and to filter by each letter of a name. */
  readonly ordering: readonly number[];
  readonly filtering: readonly number[];
  readonly nodes: number;
}

const FRAMES = 150;
const TYPED = ['n', 'no', 'nor', 'nora', ''];

/** Opens the list of all contacts, scrolls it, orders it by each column and filters it. All notes are read by then. */
export async function measureContactsView(page: Page, session: CDPSession): Promise<ContactsFigures> {
  await page.evaluate(() => window.workbench?.runCommand('Open contacts'));
  await page.locator('.rapport-contacts [data-rapport-main]').first().waitFor();
  const frame = (await work(session, () => page.evaluate(scroll, FRAMES))) / FRAMES;
  const ordering: number[] = [];
  for (const button of await page.locator('.rapport-contacts-sort').all()) ordering.push(await work(session, () => button.evaluate(press)));
  const field = page.locator('.rapport-contacts .rapport-filter-input');
  const filtering: number[] = [];
  for (const text of TYPED) filtering.push(await work(session, () => field.evaluate(type, text)));
  return { frame, ordering, filtering, nodes: await page.locator('.rapport-contacts *').count() };
}

/** How long the main thread works while something is done, by the browser's own count, in milliseconds. */
export async function work(session: CDPSession, task: () => Promise<unknown>): Promise<number> {
  const before = await taskSeconds(session);
  await task();
  return ((await taskSeconds(session)) - before) * 1000;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Runs in the page: scrolls by a little in each frame, at times by much. */
async function scroll(frames: number): Promise<void> {
  const list = document.querySelector('.rapport-contacts .rapport-window');
  for (let step = 0; step < frames; step++) {
    list?.scrollBy(0, step % 50 === 49 ? 60_000 : 240);
    await new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve)));
  }
}

/** Runs in the page: presses a button and waits for what it shows. */
async function press(button: HTMLElement | SVGElement): Promise<void> {
  if (button instanceof HTMLElement) button.click();
  await new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve)));
}

/** Runs in the page: fills a field and waits for what it shows. */
async function type(field: HTMLElement | SVGElement, text: string): Promise<void> {
  if (field instanceof HTMLInputElement) field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve)));
}
