import type { ProblemDetail } from '../../../domain/problem.ts';
import { readSettings, writeSettingsOver } from '../../../domain/settings/settings-json.ts';
import { isObject } from '../../../domain/settings/json.ts';
import { HOST_KEY, type Settings } from '../../../domain/settings/settings.ts';
import type { Preferences } from './session.ts';

/** The content of the plugin's data file. */
export interface PluginData {
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** What could not be read; the defaults apply there. */
  readonly problems: readonly ProblemDetail[];
  /** Whether there is a file that can't be read. Only the user may have it written over. */
  readonly isUnreadable: boolean;
  /** The JSON as stored, so that unknown keys survive when it is saved. */
  readonly stored: unknown;
}

export const defaultPreferences: Preferences = { newContactFolder: null, newContactTemplate: null, showsCountInStatusBar: false, welcomed: false };

/** Reads the plugin's data: the settings of the core, and under `app` the preferences. Total: any value gives data. */
export function readPluginData(json: unknown): PluginData {
  return { ...readSettings(json), preferences: readPreferences(appOf(json)), isUnreadable: false, stored: json };
}

/** The defaults, for a file that is there and can't be read. It was written once, so the user is no newcomer. */
export function unreadablePluginData(): PluginData {
  const defaults = readPluginData(null);
  return { ...defaults, preferences: { ...defaults.preferences, welcomed: true }, problems: [{ kind: 'unreadable-settings' }], isUnreadable: true };
}

/** The data as JSON that reads back the same. Unknown stored keys are included. */
export function writePluginData({ settings, preferences, stored }: Pick<PluginData, 'settings' | 'preferences' | 'stored'>): object {
  return { ...writeSettingsOver(settings, stored), [HOST_KEY]: { ...appOf(stored), ...preferences } };
}

function appOf(json: unknown): Readonly<Record<string, unknown>> {
  const app = isObject(json) ? json[HOST_KEY] : undefined;
  return isObject(app) ? app : {};
}

function readPreferences(app: Readonly<Record<string, unknown>>): Preferences {
  const { newContactFolder, newContactTemplate, showsCountInStatusBar, welcomed } = app;
  return {
    newContactFolder: textOrNull(newContactFolder),
    newContactTemplate: textOrNull(newContactTemplate),
    showsCountInStatusBar: showsCountInStatusBar === true,
    welcomed: welcomed === true,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
