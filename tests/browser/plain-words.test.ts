import { afterAll, afterEach, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

/** Markup in every text of a note that is shown. */
const said = (word: string): string => `${word} [[People/Ben Moss|Ben]] [[People/Ben Moss]] **bold *in* it** *slanted* ==mark== ![[pic.png]]`;
const NOTES = {
  'Ada.md': `---\ntype: person\nrole: "[[Mentor|mentor]] of *all*"\ncompany: "[[Acme]]"\nmet-at: "${said('fair')}"\nmet-on: 2026-07-01\nknows: "[[Ben Moss|Ben]]"\ngoals: "[[Goal|my goal]]"\ncadence: weekly\n---\n## Family\n- ${said('children')}\n\n## Log\n- 2026-08-01 call: ${said('talked')}\n- 2026-07-01 call: met (gave:: ${said('gift')}) (asked-me:: ${said('favour')})\n- 2026-06-01 call: met (received:: ${said('book')})\n- [ ] ${said('promise')} 📅 2026-08-20\n- 2026-08-15 plan: ${said('planned')}\n`,
  'People/Ben Moss.md': '---\ntype: person\nrole: investor\n---\n## Log\n- 2026-05-01 lunch\n',
  'Goal.md': '---\ntype: networking-goal\nstart: 2026-01-01\ndue: 2026-12-31\ntarget: 3\nroles: "[[Investor|investor]]"\npeople: "[[Ada]]"\n---\n',
  '2026-08-20.md': `- [ ] ${said('task')} [[Ada]]\n- met [[Ada]]: ${said('coffee')}\n`,
};
let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

it('no view shows the signs of Markdown, nor says them to a screen reader', async () => {
  workbench = await openWithQueue({ notes: NOTES, open: 'Ada.md' });
  const { page, runCommand } = workbench;
  const signs = (): Promise<readonly string[]> => page.locator('[class*="rapport-"]').evaluateAll((all) => [...new Set(all.flatMap((element) => [element.textContent ?? '', element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '']).flatMap((text) => text.match(/.{0,60}(?:\[\[|\]\]|\*|==).{0,30}/g) ?? []))]);
  const row = page.locator('.rapport-item', { hasText: 'Ada' });
  expect(await signs()).toEqual([]);
  await row.locator('.rapport-item-why').click();
  await row.getByText(/You promised.*promise Ben/).waitFor();
  expect(await signs()).toEqual([]);
  for (const [command, view] of [['Open contact panel', '.rapport-contact-panel'], ['Open networking goals', '.rapport-goals'], ['Open network', '.rapport-network'], ['Log interaction', '.rapport-log-form']] as const) {
    await workbench.openNote('Ada.md');
    await runCommand(command);
    await page.locator(view).waitFor();
    await page.locator(`${view} details`).evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    await page.waitForTimeout(300);
    expect(await signs(), command).toEqual([]);
  }
});
