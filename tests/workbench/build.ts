import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './root.ts';

/** Bundles the page of the workbench into a folder. */
export async function buildPage(folder: string): Promise<void> {
  const here = path.join(projectRoot(), 'tests', 'workbench', 'page');
  await build({
    entryPoints: { workbench: path.join(here, 'main.ts') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await build({ entryPoints: { workbench: path.join(here, 'style', 'index.css') }, outdir: folder, bundle: true, target: 'chrome120', logLevel: 'warning' });
}

/** Builds the plugin as a release has it into a folder of its own, and gives the folder of its three files. */
export async function buildPlugin(folder: string): Promise<string> {
  const root = projectRoot();
  const { status } = spawnSync(process.execPath, [path.join(root, 'esbuild.config.mjs'), folder], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The plugin couldn’t be built');
  const plugin = path.join(folder, 'plugin');
  await mkdir(plugin, { recursive: true });
  await copyFile(path.join(root, 'manifest.json'), path.join(plugin, 'manifest.json'));
  return plugin;
}
