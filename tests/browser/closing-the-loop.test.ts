import { afterAll, afterEach, expect, it } from 'vitest';
import { closeBrowser, openWorkbench, type OpenWorkbench } from './harness.ts';

const person = (properties: readonly string[], ...log: readonly string[]): string => ['---', 'type: person', ...properties, '---', '', '## Interactions', '', ...log, ''].join('\n');

/** Ada introduced Bob, who gave a contract since; Cleo was introduced to Bob; a goal that is ahead; and a colleague of two good years. */
const NOTES = {
  'Home.md': '# Home\n',
  'People/Ada Lind.md': person([], '- 2026-07-01 call (received:: intro to [[Bob Ray]])', '- 2026-07-02 email (thanked:: for Bob)'),
  'People/Bob Ray.md': person([], '- 2026-07-10 call', '- 2026-07-20 lunch', '- 2026-08-05 call (received:: a contract)'),
  'People/Cleo Marsh.md': person([], '- 2026-08-01 coffee (gave:: intro to [[Bob Ray]])'),
  'People/Dan Orr.md': person(['relationship: colleague'], '- 2025-01-10 call (gave:: a tip)', '- 2025-03-10 call (received:: advice)', '- 2026-02-10 call (gave:: a book)', '- 2026-05-10 call (received:: a review)', '- 2026-05-20 call (thanked:: it)'),
  'Goals/Write a book.md': '---\ntype: networking-goal\nstart: 2027-01-01\npeople: ["[[Dan Orr]]", "[[Bob Ray]]"]\n---\n',
};

let workbench: OpenWorkbench;
afterEach(() => workbench.close());
afterAll(closeBrowser);

it('the queue says to tell who introduced someone, and to ask how an introduction went, with their lines', async () => {
  workbench = await openWorkbench({ notes: NOTES, open: 'Home.md' });
  const { page, noteText, runCommand, axe } = workbench;
  await runCommand('Open follow-up queue');
  const row = (name: string): ReturnType<typeof page.locator> => page.locator('.rapport-item', { hasText: name }).first();
  await expect.poll(() => row('Ada Lind').innerText()).toContain('Tell them about Bob Ray: 3 interactions and “a contract”');
  await expect.poll(() => row('Cleo Marsh').innerText()).toContain('Ask how it went: intro to Bob Ray');
  expect(await axe('.rapport-queue')).toEqual([]);
  await row('Ada Lind').locator('.rapport-item-name').press('n');
  await page.locator('.rapport-item-done', { hasText: 'Ada Lind' }).waitFor();
  await page.locator('.notice', { hasText: 'News for Ada Lind logged.' }).waitFor();
  expect(await noteText('People/Ada Lind.md')).toContain('- 2026-09-01 shared news about Bob Ray\n');
  await runCommand('Undo last change');
  await expect.poll(() => noteText('People/Ada Lind.md')).toBe(NOTES['People/Ada Lind.md']);
  await row('Cleo Marsh').locator('.rapport-item-name').press('l');
  await page.locator('.modal', { hasText: 'Cleo Marsh' }).waitFor();
});

it('the panel of a contact says both with the lines, and an alliance', async () => {
  workbench = await openWorkbench({ notes: NOTES, open: 'People/Dan Orr.md' });
  const { page, runCommand, axe } = workbench;
  await runCommand('Open contact panel');
  const panel = page.locator('.rapport-contact-panel');
  await panel.getByText('You both gave in each of the last two years.').click();
  await expect.poll(() => panel.locator('[data-section="between"]').innerText()).toContain('a tip');
  expect(await axe('.rapport-contact-panel')).toEqual([]);
});

it('a goal that is ahead says whom to greet, who can be opened and logged with, and who could recommend me', async () => {
  workbench = await openWorkbench({ notes: NOTES, open: 'Home.md' });
  const { page, runCommand, axe } = workbench;
  await runCommand('Open networking goals');
  const goal = page.getByRole('region', { name: 'Write a book', exact: true });
  await expect.poll(() => goal.innerText()).toContain('1 person for this goal hasn’t heard from you for 3 months. Say hello while there’s nothing to ask.');
  await expect.poll(async () => (await goal.innerText()).replace(/\s+/g, ' ')).toContain('Could recommend you They know your work, the balance is mutual, and you were in touch in the last 6 months. Dan Orr colleague in touch');
  expect(await axe('.rapport-goals')).toEqual([]);
  await goal.getByRole('button', { name: 'Log with Dan Orr' }).click();
  await page.locator('.modal', { hasText: 'Dan Orr' }).waitFor();
});

it('the network shows alliances and who could recommend me, by their lines', async () => {
  workbench = await openWorkbench({ notes: NOTES, open: 'Home.md' });
  const { page, runCommand, axe } = workbench;
  await runCommand('Open network');
  await page.locator('.rapport-network').getByRole('button', { name: 'Balance' }).click();
  const section = page.locator('[data-section="mutual"]');
  await expect.poll(async () => (await section.innerText()).replace(/\s+/g, ' ')).toMatch(/Alliances You both gave in each of the last two years\. Dan Orr .* Could recommend you .* Dan Orr colleague/);
  expect(await axe('.rapport-network')).toEqual([]);
});

it('whoever switches give and take off sees none of it', async () => {
  const off = Object.fromEntries(Object.entries(NOTES).map(([path, text]) => [path, text.replace('type: person', 'type: person\nreciprocity: none')]));
  workbench = await openWorkbench({ notes: off, open: 'Home.md' });
  const { page, runCommand } = workbench;
  await runCommand('Open follow-up queue');
  await page.getByText('You’re all caught up.').waitFor();
  await runCommand('Open networking goals');
  await page.locator('.rapport-goals').getByText('Say hello', { exact: true }).waitFor();
  expect(await page.locator('.rapport-goals').innerText()).not.toContain('Could recommend you');
});
