import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPlugin } from '../workbench/build.ts';
import { launchBrowser } from '../workbench/chromium.ts';
import { startWorkbench } from '../workbench/start.ts';

export async function measureWarm(vault: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapport-bench-app-'));
  const browser = await launchBrowser();
  const started = await startWorkbench({ vault, copies: true, plugins: [await buildPlugin(folder)], hasForeign: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('console', (message) => console.log(message.text()));
    page.on('pageerror', (message) => console.log(message));
    for (let load = 0; load < 4; load++) {
      await page.goto(`${started.address}&today=2026-09-01`);
      await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 600_000 });
      const ready = await page.evaluate(() => {
        const { app } = window.workbench ?? { app: null };
        if (app === null) throw new Error('none');
        const read = app.vault.cachedRead.bind(app.vault);
        (window as any).reads = 0;
        (app.vault as any).cachedRead = (file: any) => { (window as any).reads++; return read(file); };
        window.workbench?.runCommand('Open follow-up queue');
        return performance.now();
      });
      await page.locator('.rapport-item').first().waitFor({ timeout: 600_000 });
      const first = await page.evaluate(() => performance.now());
      console.log('first queue', first - ready, await page.evaluate(() => (window as any).reads), await page.evaluate(() => JSON.stringify(performance.getEntriesByType('measure').map((m) => [m.name, Math.round(m.duration)]))));
      await page.waitForTimeout(6000);
    }
  } finally {
    await browser.close();
    await started.close();
    await rm(folder, { recursive: true, force: true });
  }
}
