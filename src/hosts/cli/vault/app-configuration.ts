import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PeriodicConfiguration } from '../../../notes/dated-note/periodic-notes.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { readConfigurationFile } from './configuration-file.ts';

/** The app's folder, unless the user has chosen another name. */
const USUAL_APP_FOLDER = '.obsidian';
/** Files of the app itself in that folder. */
const OWN_FILES = ['app.json', 'core-plugins.json', 'daily-notes.json'];

/** Dot folders that may be the app's, the usual one first: users can rename it, always with a leading dot. */
export function appFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort((a, b) => Number(b === USUAL_APP_FOLDER) - Number(a === USUAL_APP_FOLDER) || (a < b ? -1 : 1));
}

/** How the app names dated notes. Missing or invalid files are ignored, since reporting them is up to the app. */
export function periodicConfiguration(root: string): PeriodicConfiguration {
  const folder = appFolders(root).find((name) => OWN_FILES.some((file) => existsSync(join(root, name, file))));
  if (folder === undefined) return {};
  return { dailyNotes: jsonOf(root, join(folder, 'daily-notes.json')), periodicNotes: jsonOf(root, join(folder, 'plugins', 'periodic-notes', 'data.json')) };
}

function jsonOf(root: string, path: string): unknown {
  try {
    const parsed: unknown = JSON.parse(readConfigurationFile(root, path) ?? 'null');
    return parsed;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof VaultError) return undefined;
    throw error;
  }
}
