// `npm run install-plugin -- --vault PATH`: copies the built plugin to where the app looks for it.
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const FILES = ['main.js', 'manifest.json', 'styles.css'];

async function install(vault) {
  const found = await stat(vault).catch(() => null);
  if (found === null || !found.isDirectory()) throw new Error(`${vault} is no folder. Nothing was copied.`);
  const folder = path.join(vault, '.obsidian', 'plugins', 'rapport');
  await mkdir(folder, { recursive: true });
  for (const file of FILES) await copyFile(path.join(root, file), path.join(folder, file));
  return folder;
}

try {
  const { values } = parseArgs({ options: { vault: { type: 'string' } } });
  if (values.vault === undefined) throw new Error('Say into which vault: npm run install-plugin -- --vault PATH');
  const folder = await install(path.resolve(values.vault));
  console.log(`Copied ${FILES.join(', ')} to ${folder}.\nIn the app: Settings, Community plugins, and switch Rapport on (or off and on again).`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
