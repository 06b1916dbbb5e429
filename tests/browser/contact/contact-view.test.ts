import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from '../harness.ts';
import { closeBrowser, openWorkbench } from '../harness.ts';

const NOOR = 'People/Noor el Idrissi.md';

let workbench: OpenWorkbench;

beforeEach(async () => {
  workbench = await openWorkbench({ open: NOOR });
  await workbench.runCommand('Open contact panel');
  await panel().getByRole('heading', { name: 'Noor el Idrissi' }).waitFor();
});

afterEach(() => workbench.close());
afterAll(closeBrowser);

const panel = () => workbench.page.locator('.rapport-contact-panel');
const onDisk = (note: string): Promise<string> => workbench.noteText(note);

describe('the contact panel in the app', () => {
  it('follows the note that is open', async () => {
    await workbench.openNote('People/Dagmar Vos.md');
    await panel().getByRole('heading', { name: 'Dagmar Vos' }).waitFor();
    await workbench.openNote('Daily/2026-09-01.md');
    await workbench.page.getByText('This note isn’t a contact.').waitFor();
    expect(await workbench.page.getByRole('button', { name: 'Make it a contact' }).count()).toBe(0);
  });

  it('makes a note a contact by its button, and undoes it', async () => {
    const { page } = workbench;
    const note = 'Notes/Ida Blom.md';
    await workbench.writeNote(note, 'Met at the fair.\n');
    await expect.poll(() => workbench.openNote(note).then(() => true, () => false)).toBe(true);
    await page.getByRole('button', { name: 'Make it a contact' }).press('Enter');
    await panel().getByRole('heading', { name: 'Ida Blom' }).waitFor();
    expect(await onDisk(note)).toBe('---\ntype: person\n---\nMet at the fair.\n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('rapport-contact-panel');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(note)).toBe('Met at the fair.\n');
    await page.getByRole('button', { name: 'Make it a contact' }).waitFor();
  });

  it('logs a thank-you', async () => {
    await workbench.openNote('People/Work/Ruth Abendroth.md');
    await panel().getByRole('button', { name: 'Thanked: her red pencil on my profile' }).click();
    await expect.poll(() => onDisk('People/Work/Ruth Abendroth.md')).toContain('- 2026-09-01 (thanked:: her red pencil on my profile)\n');
    await expect.poll(() => panel().getByRole('button', { name: /^Thanked/ }).count()).toBe(0);
  });

  it('marks an interaction of a daily note in its line', async () => {
    const { page } = workbench;
    const daily = 'Daily/2026-09-01.md';
    await workbench.writeNote(daily, '- lunch with [[Noor el Idrissi]] and [[Dagmar Vos]]\n');
    await panel().getByRole('button', { name: 'Add who gave or asked on 1 Sep' }).click();
    await page.getByRole('menuitem', { name: 'They gave' }).click();
    await page.getByLabel('What was it?').fill('a name at the council');
    await page.keyboard.press('Enter');
    await expect.poll(() => onDisk(daily)).toBe('- lunch with [[Noor el Idrissi]] and [[Dagmar Vos]] (received:: [[Noor el Idrissi]] a name at the council)\n');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(daily)).toBe('- lunch with [[Noor el Idrissi]] and [[Dagmar Vos]]\n');
  });

  it('writes what became of a request, and takes it back', async () => {
    const before = await onDisk(NOOR);
    await panel().getByRole('button', { name: 'Answered: her honest opinion of my logo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before.replace('her honest opinion of my logo', 'her honest opinion of my logo – done 2026-09-01'));
    await expect.poll(() => panel().getByText('Open between you').count()).toBe(0);
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before);
    await panel().getByText('Open between you').waitFor();
  });

  it('marks an entry with what was given, and takes it back', async () => {
    const { page } = workbench;
    const before = await onDisk(NOOR);
    await panel().getByRole('button', { name: 'Add who gave or asked on 26 Aug' }).click();
    await page.getByRole('menuitem', { name: 'I gave' }).click();
    await page.getByLabel('What was it?').fill('a name at the council');
    await page.keyboard.press('Enter');
    await expect.poll(() => onDisk(NOOR)).toMatch(/2026-08-26 .*\(gave:: a name at the council\)|gave:: a name at the council/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before);
  });

  it('says what made a line count, and remembers that it was not contact', async () => {
    const company = 'Companies/Solar Fields.md';
    await workbench.writeNote(company, '# Solar Fields\n## Log\n- 2026-08-30 brunch: the roof (with:: [[Noor el Idrissi]])\n');
    await workbench.writeNote('Projects/Barn.md', '- [x] call [[Noor el Idrissi|Noor]] ✅ 2026-08-31\n');
    const history = panel();
    await expect.poll(() => history.innerText()).toMatch(/call Noor\s+from a task in Barn[\s\S]*brunch: the roof\s+from the log of Solar Fields/);
    await history.getByRole('button', { name: 'Don’t count as contact: 31 Aug' }).click();
    await history.getByRole('button', { name: 'Don’t count as contact: 30 Aug' }).click();
    await expect.poll(() => onDisk(company)).toContain('(with:: [[Noor el Idrissi]]) (contact:: no)');
    await expect.poll(() => onDisk('Projects/Barn.md')).toContain('✅ 2026-08-31 (contact:: no)');
    await expect.poll(() => history.innerText()).not.toMatch(/Barn|Solar Fields/);
    await panel().getByText(/^Mentioned/).click();
    await panel().getByRole('button', { name: 'Count as contact: 30 Aug' }).click();
    await expect.poll(() => onDisk(company)).toContain('(contact:: yes)');
    await expect.poll(() => history.innerText()).toContain('log of Solar Fields');
  });

  it('keeps up with an edit on disk', async () => {
    await workbench.writeNote(NOOR, (await onDisk(NOOR)).replace('two questions on the school roof', 'three questions on the barn'));
    await panel().getByText('three questions on the barn').waitFor();
  });

  it('has no violation for axe-core, and shows no line while discreet', async () => {
    expect(await workbench.axe()).toEqual([]);
    await workbench.runCommand('Toggle privacy mode');
    await panel().getByRole('heading', { name: 'N. E. I.' }).waitFor();
    expect(await panel().innerText()).not.toMatch(/Noor|logo|roof/);
  });
});
