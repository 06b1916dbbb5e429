import type { ProblemDetail } from '../../../domain/problem.ts';
import { writeSettingsOver } from '../../../domain/settings/merge-stored.ts';
import { readSettings } from '../../../domain/settings/read-settings.ts';
import { isObject } from '../../../domain/settings/setting-types.ts';
import { HOST_KEY } from '../../../domain/settings/settings-schema.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Preferences } from './session.ts';

/** What the plugin's data file holds. */
export interface PluginData {
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** What was wrong in it; the defaults hold there. */
  readonly problems: readonly ProblemDetail[];
  /** The JSON as it lies there: what of it is not understood is kept when it is saved. */
  readonly stored: unknown;
}

export const defaultPreferences: Preferences = { newContactFolder: null, newContactTemplate: null, showsCountInStatusBar: false, welcomed: false };

/** Reads the plugin's data: the settings of the core, and beside them in `app` what holds in the app alone. Any value gives data. */
export function readPluginData(json: unknown): PluginData {
  return { ...readSettings(json), preferences: readPreferences(appOf(json)), stored: json };
}

/** The same as JSON: reading it gives the same settings and preferences. What was stored and not understood is in it too. */
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
