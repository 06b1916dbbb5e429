import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const URL = `https://example.org/${'path/'.repeat(3)}${'x'.repeat(90)}?query=${'y'.repeat(40)}`;
const NAME = `Ada ${WORD}`;

/** Whatever a person can write, in one word too long for any panel. */
const contact = (name: string, more: readonly string[] = []): string =>
  [
    '---', 'type: person', `name: ${name}`, `aliases: [${WORD}2]`, `role: ${WORD}`, `company: ${URL}`, `relationship: ${WORD}`, `circle: ${WORD}`, `tags: [${WORD}]`, `email: ${WORD}@example.org`, `met: 2025-03-01`, `met-at: ${WORD}`,
    'cadence: monthly', 'introduced-by: "[[Ben]]"', `knows: ["[[Cay]]", "[[${WORD}]]"]`, 'goals: ["[[Goal]]"]', 'snoozed-untill: x', '---', '', `Likes ${WORD} and ${URL}`, '', '## About', '', URL, '', '## Log', '',
    `- 2026-05-01 call: ${URL} (gave:: ${WORD}) (asked:: ${URL})`, `- 2026-05-02 ${WORD}: ${WORD} (received:: ${URL}) (asked-me:: ${WORD})`, `- 2026-03-02 met at ${WORD} with [[Ben]] (introduced:: [[Cay]])`, `- 2026-12-01 plan ${URL}`,
    `- [ ] send ${WORD} 📅 2026-08-01 #promise`, `- [ ] ${URL} #waiting`, `- 2026-13-45 ${WORD}`, ...more, '',
  ].join('\n');

const NOTES = {
  'Ada.md': contact(NAME),
  'Ben.md': contact(`Ben ${URL}`),
  'Cay.md': contact(WORD),
  'Goal.md': `---\ntype: networking-goal\nstatus: active\ntarget: 5\nby: 2026-12-31\nroles: [${WORD}, ${URL}]\nvenues: [${WORD}]\n---\n# ${WORD}\n`,
  '2026-08-20.md': `- lunch with [[Ada]] about ${URL}\n- ${WORD} [[Ada]]\n- met [[Dan ${WORD}]]\n`,
  '2026-08-21.md': `- met [[Dan ${WORD}]]\n`,
  '2026-08-22.md': `- met [[Dan ${WORD}]]\n`,
};

/** What reaches out of a part of the page to the side, in which nothing scrolls there on purpose. */
function overflowing(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector);
    if (root === null) throw new Error(`There is no ${selector}`);
    const { left, right } = root.getBoundingClientRect();
    const isCut = (element: Element): boolean => {
      for (let above = element.parentElement; above !== null && above !== root.parentElement; above = above.parentElement) {
        if (above !== root && getComputedStyle(above).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = Array.from(root.querySelectorAll('*')).filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5) && !isCut(element);
    });
    const scrolls = [root, ...Array.from(root.querySelectorAll('.rapport-section, .rapport-person-identity'))].flatMap(({ className, scrollWidth, clientWidth }) => (scrollWidth > clientWidth ? [`${String(className)} is ${String(scrollWidth)} wide in ${String(clientWidth)}`] : []));
    return [...scrolls, ...wide.map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').slice(0, 40)}`)];
  }, part);
}

const view = (type: string): string => `[data-type="${type}"] .view-content`;

describe('long words and addresses stay within the panel', () => {
  it.each([
    ['the queue', 'Open follow-up queue', view('rapport-queue'), '.rapport-item'],
    ['the contact panel', 'Open contact panel', view('rapport-contact'), '.rapport-contact-panel'],
    ['the goals', 'Open networking goals', view('rapport-goals'), '.rapport-goal'],
    ['the network', 'Open network', view('rapport-network'), '.rapport-view'],
    ['the first run', 'Set up contacts', view('rapport-first-run'), '.rapport-view'],
    ['the log form', 'Log interaction with this contact', '.rapport-log-fields', '.rapport-log-form'],
  ])('%s', async (_, command, part, ready) => {
    for (const isPhone of [false, true]) {
      workbench = await openWithQueue({ notes: NOTES, open: 'Ada.md', isPhone, size: isPhone ? { width: 360, height: 700 } : { width: 900, height: 800 } });
      const { page, runCommand } = workbench;
      await runCommand(command);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(400);
      // All that is folded.
      await page.evaluate((selector) => {
        for (const details of Array.from(document.querySelectorAll<HTMLDetailsElement>(`${selector} details`))) details.open = true;
      }, part);
      await page.waitForTimeout(200);
      expect([isPhone, await overflowing(page, part)]).toEqual([isPhone, []]);
      if (!isPhone) await workbench.close();
    }
  });
});
