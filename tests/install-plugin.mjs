// `npm run install-plugin -- --vault PATH`: copies the built plugin into a vault.
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const FILES = ['main.js', 'manifest.json', 'styles.css'];

async function install(vault) {
  const found = await stat(vault).catch(() => null);
  if (found === null || !found.isDirectory()) throw new Error(`${vault} isn't a folder. Nothing was copied.`);
  const folder = path.join(vault, '.obsidian', 'plugins', 'rapport');
  await mkdir(folder, { recursive: true });
  for (const file of FILES) await copyFile(path.join(root, file), path.join(folder, file));
  return folder;
}

try {
  const { values } = parseArgs({ options: { vault: { type: 'string' } } });
  if (values.vault === undefined) throw new Error('Enter a vault: npm run install-plugin -- --vault PATH');
  const folder = await install(path.resolve(values.vault));
  console.log(`Copied ${FILES.join(', ')} to ${folder}.\nIn the app, open Settings > Community plugins and turn Rapport on (or off and on again).`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
