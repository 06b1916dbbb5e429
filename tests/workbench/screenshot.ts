import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPlugin } from './build.ts';
import { launchBrowser } from './chromium.ts';
import { startWorkbench } from './start.ts';

const options = {
  'plugin-build': { type: 'string' },
  vault: { type: 'string' },
  'first-time': { type: 'boolean' },
  today: { type: 'string' },
  open: { type: 'string' },
  command: { type: 'string', multiple: true },
  click: { type: 'string', multiple: true },
  type: { type: 'string' },
  theme: { type: 'string' },
  phone: { type: 'boolean' },
  rtl: { type: 'boolean' },
  size: { type: 'string' },
  wait: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Takes one picture. Gives the exit code: 1 where the page reported an error. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const temporary = await mkdtemp(path.join(tmpdir(), 'rapport-screenshot-'));
  const plugin = values['plugin-build'] ?? (await buildPlugin(temporary));
  const started = await startWorkbench({ vault: values.vault ?? null, copies: true, plugins: [plugin], hasForeign: false, isFirstTime: values['first-time'] === true });
  const browser = await launchBrowser();
  let failed = 0;
  try {
    const [width, height] = (values.size ?? (values.phone === true ? '390x844' : '1280x800')).split('x').map(Number);
    const page = await browser.newPage({ viewport: { width: width ?? 1280, height: height ?? 800 } });
    page.on('console', (message) => {
      if (message.type() === 'error') failed = 1;
      console.error(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      failed = 1;
      console.error(error);
    });
    const address = new URL(started.address);
    address.searchParams.set('theme', values.theme ?? 'light');
    for (const flag of ['phone', 'rtl'] as const) if (values[flag] === true) address.searchParams.set(flag, '1');
    if (values.open !== undefined) address.searchParams.set('open', values.open);
    if (values.today !== undefined) address.searchParams.set('today', values.today);
    await page.goto(address.href);
    await page.waitForFunction(() => window.workbench !== undefined || window.workbenchFailure !== undefined);
    await page.waitForTimeout(500);
    for (const name of values.command ?? []) {
      const holds = await page.evaluate((command) => window.workbench?.runCommand(command), name);
      if (holds !== true) console.error(`The command "${name}" does not hold here`);
      await page.waitForTimeout(300);
    }
    for (const selector of values.click ?? []) await page.click(selector);
    if (values.type !== undefined) await page.keyboard.type(values.type);
    await page.waitForTimeout(Number(values.wait ?? '600'));
    const out = path.resolve(values.out ?? 'screenshot.png');
    await page.screenshot({ path: out });
    console.log(`Written to ${out}`);
  } finally {
    await browser.close();
    await started.close();
    await rm(temporary, { recursive: true, force: true });
  }
  return failed;
}
