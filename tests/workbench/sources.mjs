import { watch } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'styles', 'tests/workbench/page', 'tests/workbench/obsidian'];
/** An editor saves in several steps. */
const SETTLE_MILLISECONDS = 100;

/** Calls `rebuild` once after each burst of changes to what the page and the plugin are built from, and never twice at a time. */
export function onChangedSources(rebuild) {
  let timer = null;
  let building = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild).catch((error) => console.error(error.message));
    }, SETTLE_MILLISECONDS);
  };
  for (const folder of FOLDERS) watch(path.join(root, folder), { recursive: true }, soon);
}
