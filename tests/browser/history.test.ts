import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const PERSON = '---\ntype: person\n---\n';
const ADA = 'People/Ada.md';
const BOB = 'People/Bob.md';
const DAILY = 'Daily/2026-08-31.md';
const PROJECT = 'Project.md';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const panel = () => workbench.page.locator('.rapport-contact-panel');
const section = (name: string) => panel().locator(`[data-section="${name}"]`);
const onDisk = (note: string): Promise<string> => workbench.noteText(note);

describe('what other notes record, in the contact panel', () => {
  beforeEach(async () => {
    workbench = await openWorkbench({
      open: ADA,
      notes: {
        [ADA]: `${PERSON}## Interactions\n- 2026-08-20 call: the plan\n`,
        [BOB]: `${PERSON}## Interactions\n`,
        [DAILY]: '# Monday\r\n\r\n- lunch with [[Ada]] and [[Bob]]\r\n- [[Ada]] has a new bicycle ^bike\r\n',
        'Daily/2026-08-20.md': '- call with [[Ada]]\n',
        [PROJECT]: '- [ ] ask [[Ada]] for the drawing 📅 2026-09-03\n- [ ] water plants for [[Ada]] 🔁 every week\n',
      },
    });
    await workbench.runCommand('Open contact panel');
    await panel().getByRole('heading', { name: 'Ada' }).waitFor();
  });

  it('has its source, which opens at its line; other sources of one interaction stand beside it', async () => {
    await expect.poll(() => section('last').innerText()).toMatch(/yesterday[\s\S]*lunch with Ada and Bob[\s\S]*from daily note 2026-08-31/);
    await expect.poll(() => section('history').innerText()).toMatch(/the plan[\s\S]*Also in 2026-08-20/);
    await section('last').getByRole('button', { name: /lunch with Ada/ }).click();
    await expect.poll(() => workbench.page.evaluate(() => document.querySelector('.workspace-leaf.mod-active .view-header-title')?.textContent ?? document.title)).toContain('2026-08-31');
    await workbench.openNote(ADA);
    await section('history').getByRole('button', { name: 'Also in 2026-08-20' }).click();
    await expect.poll(() => workbench.page.evaluate(() => document.querySelector('.workspace-leaf.mod-active .view-header-title')?.textContent ?? document.title)).toContain('2026-08-20');
  });

  it('says in words what is only a mention, with its day and note', async () => {
    await section('mentions').getByText('Mentioned (1)').click();
    await expect.poll(() => section('mentions').innerText()).toMatch(/31 Aug[\s\S]*Ada has a new bicycle[\s\S]*Mentioned · 2026-08-31/);
  });

  it('ticks a task in its own note, and takes it back; none that repeats', async () => {
    const before = await onDisk(PROJECT);
    const boxes = section('tasks').getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(2);
    await expect.poll(() => section('tasks').getByRole('checkbox', { disabled: true }).count()).toBe(1);
    await section('tasks').getByRole('checkbox', { name: 'Done: ask Ada for the drawing' }).press('Space');
    await expect.poll(() => onDisk(PROJECT)).toBe(before.replace('[ ] ask [[Ada]] for the drawing 📅 2026-09-03', '[x] ask [[Ada]] for the drawing 📅 2026-09-03 ✅ 2026-09-01'));
    await expect.poll(() => boxes.count()).toBe(1);
    await workbench.runCommand('Undo last change');
    await expect.poll(() => onDisk(PROJECT)).toBe(before);
  });

  it('turns a mention into contact and back, by one press of a key, and takes it back', async () => {
    const before = await onDisk(DAILY);
    await section('mentions').getByText('Mentioned (1)').click();
    await section('mentions').getByRole('button', { name: 'Count as contact: 31 Aug' }).press('Enter');
    await expect.poll(() => onDisk(DAILY)).toBe(before.replace('bicycle ^bike', 'bicycle (contact:: yes) ^bike'));
    await expect.poll(() => section('mentions').count()).toBe(0);
    await expect.poll(() => section('last').innerText()).toContain('Also in 2026-08-31');
    await workbench.runCommand('Undo last change');
    await expect.poll(() => onDisk(DAILY)).toBe(before);
    await section('mentions').getByText('Mentioned (1)').waitFor();
  });

  it('says of a counted line that it was no contact, for all whom it names', async () => {
    const before = await onDisk(DAILY);
    await section('last').getByRole('button', { name: 'Don’t count as contact: 31 Aug' }).click();
    await expect.poll(() => onDisk(DAILY)).toBe(before.replace('and [[Bob]]', 'and [[Bob]] (contact:: no)'));
    await section('mentions').getByText('Mentioned (2)').click();
    await expect.poll(() => section('mentions').innerText()).toContain('Marked as not contact');
    await section('mentions').getByRole('button', { name: 'Count as contact: 31 Aug' }).first().click();
    await expect.poll(() => onDisk(DAILY)).toBe(before.replace('and [[Bob]]', 'and [[Bob]] (contact:: yes)'));
  });

  it('has no violation for axe-core, and shows no line while discreet', async () => {
    await section('mentions').getByText('Mentioned (1)').click();
    expect(await workbench.axe()).toEqual([]);
    await workbench.runCommand('Toggle privacy mode');
    await panel().getByRole('heading', { name: 'A.' }).waitFor();
    expect(await panel().innerText()).not.toMatch(/bicycle|lunch|drawing|Bob/);
  });
});

describe('the queue in the daily note', () => {
  const TODAY = 'Journal/2026/2026-09-01.md';
  const LATE = `${PERSON.replace('---\n', '---\ncadence: monthly\n')}## Interactions\n- 2026-03-01 call\n`;

  beforeEach(async () => {
    workbench = await openWorkbench({
      open: ADA,
      notes: {
        [ADA]: LATE,
        [BOB]: LATE,
        'Templates/Day.md': '# {{title}}\n\n## Notes\n- [ ] water the plants\n',
        '.obsidian/daily-notes.json': JSON.stringify({ folder: 'Journal', format: 'YYYY/YYYY-MM-DD', template: 'Templates/Day' }),
      },
    });
    await workbench.runCommand('Open follow-up queue');
    await workbench.page.locator('.rapport-item').first().waitFor();
  });

  const write = () => workbench.runCommand('Add today’s queue to daily note');
  const waiting = () => workbench.page.locator('.rapport-item');

  it('makes the note as the app is set to, lists each once, and is taken back', async () => {
    await write();
    await workbench.page.locator('.notice').getByText(`Today’s queue added to ${TODAY}.`).waitFor();
    const listed = await onDisk(TODAY);
    expect(listed).toMatch(/^# 2026-09-01\n\n## Notes\n- \[ \] water the plants\n\n## Follow up\n\n- \[ \] \[\[Ada\]\]: [^\n]+\n- \[ \] \[\[Bob\]\]: [^\n]+\n$/);
    await expect.poll(() => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe(TODAY);
    await write();
    await workbench.page.locator('.notice').getByText('Today’s queue is already in the daily note.').waitFor();
    expect(await onDisk(TODAY)).toBe(listed);
    await workbench.runCommand('Undo last change');
    await expect.poll(() => onDisk(TODAY)).toBe('# 2026-09-01\n\n## Notes\n- [ ] water the plants\n');
  });

  it('counts nobody as contact before the tick', async () => {
    await write();
    await expect.poll(() => workbench.page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe(TODAY);
    await expect.poll(() => waiting().count()).toBe(2);
    await expect.poll(() => workbench.page.locator('.rapport-item-done').count()).toBe(0);
    await workbench.writeNote(TODAY, (await onDisk(TODAY)).replace('- [ ] [[Ada]]', '- [x] [[Ada]]'));
    await workbench.openNote(ADA);
    await workbench.runCommand('Open contact panel');
    await expect.poll(() => section('last').innerText()).toMatch(/today[\s\S]*from a task in 2026-09-01/);
    await expect.poll(() => section('tasks').count()).toBe(0);
  });
});
