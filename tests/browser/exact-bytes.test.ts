import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench } from './harness.ts';
import { closeBrowser, openWithQueue } from './harness.ts';

const ADA = '---\ntype: person\ncadence: monthly\n---\n## Log\n- 2026-05-01 call: one\n- 2026-06-01 call: two\n';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

const onDisk = (note: string): string => path.join(workbench.vaultFolder, note);

/** Opens a vault whose note `Ada.md` has these bytes. `first` is the note that is open at first. */
async function open(text: string | Uint8Array, first: string): Promise<void> {
  workbench = await openWithQueue({ notes: { 'Ada.md': ADA, 'Home.md': 'x' }, open: 'Home.md' });
  await writeFile(onDisk('Ada.md'), text);
  await workbench.openNote(first);
}

/** The open contact is chosen already. */
async function logWithAda(words: string, open: string): Promise<void> {
  const { page, runCommand } = workbench;
  await runCommand('Log interaction');
  if (open !== 'Ada.md') {
    await page.getByRole('combobox', { name: 'Who' }).fill('Ada');
    await page.getByRole('option', { name: 'Ada 3 months ago' }).click();
  }
  await page.locator('.modal textarea').first().fill(words);
  await page.keyboard.press('Control+Enter');
}

describe('a note that is not UTF-8', () => {
  it.each(['Home.md', 'Ada.md'])('is refused in a sentence, and stays as it is, while %s is open', async (first) => {
    const bytes = Uint8Array.from(ADA.replace('one', 'caf\u00e9'), (letter) => letter.charCodeAt(0));
    await open(bytes, first);
    await logWithAda('call: hello', first);
    await workbench.page.getByText('Ada.md isn’t UTF-8 text.').first().waitFor();
    expect(new Uint8Array(await readFile(onDisk('Ada.md')))).toEqual(bytes);
  });
});

describe('a note with CR LF', () => {
  const crlf = `\uFEFF${ADA.replaceAll('\n', '\r\n')}`;
  const logged = /- 2026-09-01 [^\r\n]*hello\r\n/;

  it.each(['Home.md', 'Ada.md'])('keeps its line ends, and so does undo, while %s is open', async (first) => {
    await open(crlf, first);
    await logWithAda('call: hello', first);
    const now = (): Promise<string> => readFile(onDisk('Ada.md'), 'utf8');
    await expect.poll(now).toMatch(logged);
    expect((await now()).replace(logged, '')).toBe(crlf);
    if (first === 'Ada.md') await workbench.page.locator('.cm-line', { hasText: 'hello' }).waitFor();
    await workbench.runCommand('Undo last change');
    await expect.poll(now).toBe(crlf);
    if (first === 'Ada.md') await expect.poll(() => workbench.page.locator('.cm-line', { hasText: 'hello' }).count()).toBe(0);
  });

  it('loses no word that is typed into it and not saved yet', async () => {
    await open(crlf, 'Ada.md');
    const { page, noteText } = workbench;
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('- 2026-07-01 call: typed');
    await logWithAda('call: hello', 'Ada.md');
    await expect.poll(() => noteText('Ada.md')).toContain('hello');
    expect(await noteText('Ada.md')).toContain('typed');
    await page.locator('.cm-line', { hasText: 'hello' }).waitFor();
  });
});
