import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPage, buildPlugin } from '../workbench/build.ts';
import { launchBrowserServer } from '../workbench/chromium.ts';

/** Builds the page and the plugin and starts the browser, once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rapport-browser-build-'));
  const page = path.join(folder, 'page');
  await buildPage(page);
  project.provide('workbench', { page, plugin: await buildPlugin(path.join(folder, 'build')) });
  const browser = await launchBrowserServer();
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
