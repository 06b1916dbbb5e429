import type { ProblemDetail } from '../../domain/problem.ts';
import { readSettings, writeSettings } from '../../domain/read-settings.ts';
import { isObject } from '../../domain/setting-forms.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Preferences } from './session.ts';

/** What the plugin's data file holds. */
export interface PluginData {
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** What was wrong in it; the defaults hold there. */
  readonly problems: readonly ProblemDetail[];
}

export const defaultPreferences: Preferences = { newContactFolder: null, newContactTemplate: null, showsCountInStatusBar: false, welcomed: false };

/** Reads the plugin's data: the settings of the core, and beside them in `app` what holds in the app alone. Any value gives data. */
export function readPluginData(json: unknown): PluginData {
  const { app, ...core } = isObject(json) ? json : { app: undefined };
  const { settings, problems } = readSettings(json === null || json === undefined || isObject(json) ? core : json);
  return { settings, preferences: readPreferences(isObject(app) ? app : {}), problems };
}

/** The same as JSON: reading it gives the same settings and preferences. */
export function writePluginData({ settings, preferences }: Pick<PluginData, 'settings' | 'preferences'>): object {
  const core = writeSettings(settings);
  return { ...(isObject(core) ? core : {}), app: preferences };
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
