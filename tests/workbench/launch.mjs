import { build } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a program of the workbench, which is TypeScript, into this process: node need not know of types. */
export async function load(name) {
  const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/rapport-workbench');
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, `${name}-${process.pid}.mjs`);
  try {
    await build({ entryPoints: [path.join(import.meta.dirname, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
