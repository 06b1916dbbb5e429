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
    await workbench.openNote('Home.md');
    await workbench.page.getByText('This note is not a contact.').waitFor();
  });

  it('writes what became of a request, and takes it back', async () => {
    const before = await onDisk(NOOR);
    await panel().getByRole('button', { name: 'They did: her honest opinion of my logo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before.replace('her honest opinion of my logo', 'her honest opinion of my logo – done 2026-09-01'));
    await expect.poll(() => panel().getByText('Open between you').count()).toBe(0);
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk(NOOR)).toBe(before);
    await panel().getByText('Open between you').waitFor();
  });

  it('marks an entry with what was given, and takes it back', async () => {
    const { page } = workbench;
    const before = await onDisk(NOOR);
    await panel().getByRole('button', { name: 'Who gave or asked on 26 Aug' }).click();
    await page.getByRole('menuitem', { name: 'You gave' }).click();
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
    const history = panel().locator('[data-section="history"]');
    await expect.poll(() => history.innerText()).toMatch(/call Noor\s+ticked task in Barn[\s\S]*brunch: the roof\s+log of Solar Fields/);
    await history.getByRole('button', { name: 'The line of 31 Aug was no contact' }).click();
    await history.getByRole('button', { name: 'The line of 30 Aug was no contact' }).click();
    await expect.poll(() => onDisk(company)).toContain('(with:: [[Noor el Idrissi]]) (contact:: no)');
    await expect.poll(() => onDisk('Projects/Barn.md')).toContain('✅ 2026-08-31 (contact:: no)');
    await expect.poll(() => history.innerText()).not.toMatch(/Barn|Solar Fields/);
    await panel().getByText(/^Mentioned/).click();
    await panel().getByRole('button', { name: 'Was contact: the line of 30 Aug' }).click();
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
