import { afterAll, expect, it } from 'vitest';
import { closeBrowser, openWorkbench } from '../harness.ts';

const person = (properties: readonly string[], ...log: readonly string[]): string => ['---', 'type: person', ...properties, '---', '', '## Interactions', '', ...log, ''].join('\n');

/** Five people for today, each with another reason, and one for later. */
const NOTES = {
  'Home.md': '# Home\n',
  'People/Ada Lind.md': person([], '- 2026-08-01 call: the draft', '  - [ ] send the draft 📅 2026-08-25'),
  'People/Bo Ek.md': person([], '- 2026-08-20 call (asked-me:: a letter)'),
  'People/Cleo Ray.md': person([], '- [ ] 2026-08-28 dinner', '- 2026-07-01 call'),
  'People/Dan Orr.md': person(['birthday: 1960-09-01', 'relationship: friend'], '- 2026-08-10 call'),
  'People/Eve Holm.md': person([], '- 2026-08-20 call (received:: an article)'),
  'People/Finn Moe.md': person(['cadence: monthly'], '- 2026-06-01 call'),
};

afterAll(closeBrowser);

it('a day of five people is done from the queue by keyboard alone, and can be undone', async () => {
  const workbench = await openWorkbench({ notes: NOTES, open: 'Home.md' });
  const { page } = workbench;
  const focusedName = (): Promise<string> => page.evaluate(() => document.activeElement?.querySelector('.rapport-person-name')?.textContent ?? '');
  const started = Date.now();
  await workbench.runCommand('Open follow-up queue');
  await expect.poll(focusedName, { timeout: 10_000 }).toBe('Ada Lind');
  let steps = 1;
  for (const [name, key] of [['Ada Lind', 'd'], ['Bo Ek', 'a'], ['Cleo Ray', 'h'], ['Dan Orr', 'w'], ['Eve Holm', 't']] as const) {
    await expect.poll(focusedName).toBe(name);
    await page.keyboard.press(key);
    steps++;
    await page.locator(`.rapport-item-done:has-text("${name}")`).waitFor();
    // Only the latest notice is there.
    expect(await page.locator('.notice').count()).toBe(1);
    if (name === 'Eve Holm') break;
    await page.keyboard.press('ArrowDown');
    steps++;
  }
  await page.getByText('Done for today.').waitFor();
  console.log(`A day of five people: ${steps} steps, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  expect(await page.locator('.rapport-item:not(.rapport-item-done)').count()).toBe(0);
  const lines = await Promise.all(['Ada Lind', 'Bo Ek', 'Cleo Ray', 'Dan Orr', 'Eve Holm'].map((name) => workbench.noteText(`People/${name}.md`)));
  expect(lines.map((text, index) => text.split('\n').filter((line) => !Object.values(NOTES)[index + 1]?.split('\n').includes(line)))).toEqual([
    ['  - [x] send the draft 📅 2026-08-25 ✅ 2026-09-01'],
    ['- 2026-08-20 call (asked-me:: a letter – done 2026-09-01)'],
    ['- [x] 2026-08-28 dinner'],
    ['- 2026-09-01 wished a happy birthday'],
    ['- 2026-09-01 (thanked:: an article)'],
  ]);
  for (let undone = 0; undone < 5; undone++) await workbench.runCommand('Undo last change');
  await expect.poll(() => page.locator('.rapport-item-done').count()).toBe(0);
  expect(await Promise.all(Object.keys(NOTES).map((note) => workbench.noteText(note)))).toEqual(Object.values(NOTES));
  await workbench.close();
});

it('snoozing and skipping take someone off today’s list, say until when, and reschedule moves a plan', async () => {
  const workbench = await openWorkbench({ notes: NOTES, open: 'Home.md' });
  const { page } = workbench;
  await workbench.runCommand('Open follow-up queue');
  const row = (name: string): ReturnType<typeof page.locator> => page.locator('.rapport-item', { hasText: name });
  await row('Ada Lind').locator('.rapport-item-name').press('k');
  await expect.poll(() => row('Ada Lind').innerText()).toContain('Snoozed until 1 Oct');
  await expect.poll(() => page.locator('.notice').innerText()).toContain('Ada Lind is skipped until 1 Oct, including your promise due 25 Aug.');
  await row('Bo Ek').locator('.rapport-item-name').press('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => row('Bo Ek').innerText()).toContain('Snoozed until 8 Sep');
  await row('Cleo Ray').locator('.rapport-item-name').press('r');
  await page.getByLabel('New date').fill('2026-09-04');
  await page.keyboard.press('Enter');
  await expect.poll(() => workbench.noteText('People/Cleo Ray.md')).toContain('- [ ] 2026-09-04 dinner');
  await expect.poll(() => page.locator('.notice').allInnerTexts()).toEqual([expect.stringContaining('Plan with Cleo Ray moved to 4 Sep.')]);
  await expect.poll(() => page.locator('.rapport-item-done').count()).toBe(3);
  await workbench.close();
});

it('a plan that is coming up is rescheduled from the queue and from the contact panel', async () => {
  const note = 'People/Gus Dahl.md';
  const workbench = await openWorkbench({ notes: { ...NOTES, [note]: person([], '- [ ] 2026-09-03 dinner', '- 2026-08-25 call') }, open: note });
  const { page, noteText, runCommand } = workbench;
  await runCommand('Open follow-up queue');
  const row = page.locator('.rapport-item', { hasText: 'Gus Dahl' });
  await row.locator('.rapport-item-name').press('r');
  await page.getByLabel('New date').fill('2026-09-05');
  await page.keyboard.press('Enter');
  await expect.poll(() => noteText(note)).toContain('- [ ] 2026-09-05 dinner');
  await runCommand('Open contact panel');
  await page.getByRole('button', { name: 'Reschedule the plan for 5 Sep' }).click();
  await page.getByLabel('New date').fill('2026-09-07');
  await page.keyboard.press('Enter');
  await expect.poll(() => noteText(note)).toContain('- [ ] 2026-09-07 dinner');
  await workbench.close();
});
