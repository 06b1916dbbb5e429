import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { OpenWorkbench, WorkbenchOptions } from './harness.ts';
import { closeBrowser, openWorkbench } from './harness.ts';

const QUEUE = '.rapport-queue';

let workbench: OpenWorkbench;

afterEach(() => workbench.close());
afterAll(closeBrowser);

/** A workbench whose snapshot has been stored once. */
async function stored(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  workbench = await openWorkbench(options);
  await workbench.runCommand('Open follow-up queue');
  await expect.poll(() => partNames(), { timeout: 20_000 }).toContain('first');
  return workbench;
}

/** Starts the app anew, with the queue where it was. */
async function restart(): Promise<void> {
  const { page } = workbench;
  await page.reload();
  await page.waitForFunction(() => window.workbench !== undefined);
  await workbench.runCommand('Open follow-up queue');
}

/** The names of what is stored on this device. */
function partNames(): Promise<readonly string[]> {
  return workbench.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'rapport-workbench')) return [];
    return new Promise<string[]>((resolve, reject) => {
      const request = indexedDB.open('rapport-workbench');
      request.onerror = () => reject(new Error('It can not be opened'));
      request.onsuccess = () => {
        const { result } = request;
        if (!result.objectStoreNames.contains('parts')) {
          result.close();
          resolve([]);
          return;
        }
        const keys = result.transaction('parts').objectStore('parts').getAllKeys();
        keys.onsuccess = () => {
          result.close();
          resolve(keys.result.map(String));
        };
      };
    });
  });
}

function readPaths(): Promise<readonly string[]> {
  return workbench.page.evaluate(() => [...(window.workbench?.app.vault.readPaths ?? [])]);
}

/** The whole queue once nothing is read any more. */
async function wholeQueue(): Promise<string> {
  const { page } = workbench;
  await page.locator(`${QUEUE} .rapport-item`).first().waitFor();
  await expect.poll(() => page.locator('.rapport-progress').count()).toBe(0);
  return page.locator(QUEUE).innerText();
}

const ADA = `---
type: person
cadence: weekly
---
## Interactions

- 2026-08-01 call: the lighthouse (received:: a lantern)
- [ ] send the oilskins to [[Ada]] 📅 2026-08-20
`;

describe('a start after the first', () => {
  it('shows the same queue and reads nothing but the notes of those who are seen', async () => {
    await stored();
    const before = await wholeQueue();
    const all = (await readPaths()).length;
    await restart();
    await expect.poll(() => wholeQueue()).toBe(before);
    const read = new Set(await readPaths());
    expect(all).toBeGreaterThan(150);
    expect(read.size).toBeGreaterThan(0);
    expect(read.size).toBeLessThan(40);
  });

  it('fetches the texts of whom it shows, and what it fetched can be worked with', async () => {
    const { page, noteText } = await stored({ notes: { 'Ada.md': ADA, 'Home.md': 'x' }, open: 'Ada.md' });
    await wholeQueue();
    await restart();
    await page.getByText('Promised: send the oilskins').click();
    await page.getByText(/You promised.*send the oilskins/).waitFor();
    await workbench.runCommand('Open contact panel');
    await page.getByText('the lighthouse').first().waitFor();
    await page.getByLabel(/^Done: .*send the oilskins/).last().click();
    await expect.poll(() => noteText('Ada.md')).toContain('- [x] send the oilskins');
  });

  it('reads a note that was changed meanwhile, and forgets one that is gone', async () => {
    const { page, vaultFolder } = await stored({ notes: { 'Ada.md': ADA, 'Bob.md': ADA, 'Eve.md': ADA, 'Home.md': 'x' } });
    await wholeQueue();
    await page.goto('about:blank');
    await writeFile(path.join(vaultFolder, 'Bob.md'), ADA.replace('2026-08-20', '2026-08-19').replace('oilskins', 'galoshes'));
    await utimes(path.join(vaultFolder, 'Bob.md'), new Date(), new Date(Date.now() + 5000));
    await page.goBack();
    await page.waitForFunction(() => window.workbench !== undefined);
    await workbench.runCommand('Open follow-up queue');
    await page.getByText(/galoshes/).first().waitFor();
    expect(await readPaths()).toContain('Bob.md');
  });

  it('reads everything by other settings, and stores it by these', async () => {
    const { page, vaultFolder } = await stored({ notes: { 'Ada.md': ADA, 'Friends/Eve.md': 'x', 'Home.md': 'x' } });
    await wholeQueue();
    await mkdir(path.join(vaultFolder, '.obsidian/plugins/rapport'), { recursive: true });
    await writeFile(path.join(vaultFolder, '.obsidian/plugins/rapport/data.json'), JSON.stringify({ contacts: { folders: ['Friends'] } }));
    await restart();
    await wholeQueue();
    await expect.poll(() => readPaths()).toContain('Friends/Eve.md');
    await expect.poll(() => page.locator(QUEUE).innerText()).toContain('Ada');
  });

  it.each(['no object', 'other numbers', 'an empty part'])('drops what is damaged: %s', async (damage) => {
    const { page } = await stored({ notes: { 'Ada.md': ADA, 'Home.md': 'x' } });
    const before = await wholeQueue();
    await page.evaluate((how) => new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('rapport-workbench');
      request.onerror = () => reject(new Error('It can not be opened'));
      request.onsuccess = () => {
        const { result } = request;
        const store = result.transaction('parts', 'readwrite').objectStore('parts');
        const cursor = store.openCursor();
        cursor.onsuccess = () => {
          const at = cursor.result;
          if (at === null) {
            result.close();
            resolve();
            return;
          }
          const part = at.value as { numbers: Int32Array };
          at.update(how === 'no object' ? 'x' : how === 'an empty part' ? {} : { ...part, numbers: part.numbers.map((number) => number + 1) });
          at.continue();
        };
      };
    }), damage);
    await restart();
    await expect.poll(() => wholeQueue()).toBe(before);
    expect(await readPaths()).toContain('Ada.md');
  });

  it('works where the device stores nothing', async () => {
    workbench = await openWorkbench({ notes: { 'Ada.md': ADA, 'Home.md': 'x' } });
    await workbench.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here', 'SecurityError');
      };
    });
    await restart();
    expect(await wholeQueue()).toContain('Ada');
  });

  it('stores no text of an entry', async () => {
    const { page } = await stored({ notes: { 'Ada.md': ADA, 'Home.md': 'x' } });
    const all = await page.evaluate(() => new Promise<string>((resolve) => {
      const request = indexedDB.open('rapport-workbench');
      request.onsuccess = () => {
        const parts = request.result.transaction('parts').objectStore('parts').getAll();
        parts.onsuccess = () => {
          request.result.close();
          resolve(JSON.stringify(parts.result));
        };
      };
    }));
    expect(all).toContain('Ada.md');
    for (const text of ['lighthouse', 'lantern', 'oilskins']) expect(all).not.toContain(text);
  });
});

describe('the command that clears the cache', () => {
  it('deletes it for good, and the next start reads all notes', async () => {
    const { page } = await stored({ notes: { 'Ada.md': ADA, 'Home.md': 'x' } });
    await workbench.runCommand('Clear cache');
    await page.getByText(/Cache cleared/).waitFor();
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await restart();
    await wholeQueue();
    expect(await readPaths()).toContain('Ada.md');
  });
});
