import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, ProblemDetail } from '../../../domain/problem.ts';
import { readSettings } from '../../../domain/settings/settings-json.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { appFolders } from './app-configuration.ts';
import { readConfigurationFile, withoutMark } from './configuration-file.ts';
import { systemCode } from './file-error.ts';
import { UsageError } from '../exit.ts';

/** The settings in force, and their problems. */
export interface SettingsFile {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** What is wrong with a setting, at its line of the file. */
  readonly asProblem: (detail: ProblemDetail, severity: Problem['severity']) => Problem;
}

/** The settings file in the root of a vault. */
const OWN_FILE = 'rapport.json';
/** The plugin's data file, in the app's folder of the vault. */
const PLUGIN_FILE = join('plugins', 'rapport', 'data.json');

/** Reads the settings from `given`, else from the vault's own file, else from the plugin's. */
export function readSettingsFile(root: string, given: string | undefined): SettingsFile {
  const path = given ?? ownFile(root) ?? pluginFile(root);
  if (path === null) return { settings: readSettings(undefined).settings, problems: [], asProblem: (detail, severity) => ({ path: OWN_FILE, line: 1, severity, detail }) };
  const text = given === undefined ? readConfigurationFile(root, path) : textOf(given);
  if (text === null) throw new UsageError(`There is no settings file ${path}.`);
  const { settings, problems } = readSettings(parsed(text, path));
  const asProblem: SettingsFile['asProblem'] = (detail, severity) => ({ path, line: lineOf(text, detail), severity, detail });
  return { settings, problems: problems.map((detail) => asProblem(detail, 'problem')), asProblem };
}

function ownFile(root: string): string | null {
  return existsSync(join(root, OWN_FILE)) ? OWN_FILE : null;
}

function pluginFile(root: string): string | null {
  return appFolders(root).map((folder) => join(folder, PLUGIN_FILE)).find((path) => existsSync(join(root, path))) ?? null;
}

/** The text of a file that the user has named, wherever it lies; `null` if there is none. */
function textOf(path: string): string | null {
  try {
    return withoutMark(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT') return null;
    throw new UsageError(`The settings file ${path} can\u2019t be read (${code}).`);
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`The settings file ${path} is not JSON: ${error.message}.`);
  }
}

/** The line of a setting: the first one with its key, else line 1. */
function lineOf(text: string, detail: ProblemDetail): number {
  const key = 'key' in detail ? detail.key : 'name' in detail ? detail.name : '';
  const at = text.indexOf(JSON.stringify(key.slice(key.lastIndexOf('.') + 1)));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
