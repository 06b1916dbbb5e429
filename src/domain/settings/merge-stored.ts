import { defaultSettings } from './default-settings.ts';
import { readSettings, writeSettings } from './read-settings.ts';
import { isObject } from './setting-types.ts';
import type { Settings } from './settings.ts';

/**
 * Settings as JSON, to be stored in the place of others: every setting, and what only the stored JSON holds. Keys that no
 * setting has (of a newer version, or misspelled) stay, and so do values that can't be read, as long as nothing else was
 * set in their place: saving one setting never loses what this version does not understand.
 *
 * @param stored the parsed JSON that is there; any value.
 */
export function writeSettingsOver(settings: Settings, stored: unknown): Readonly<Record<string, unknown>> {
  const written = writeSettings(settings);
  if (!isObject(written)) return {};
  const defaults = writeSettings(defaultSettings);
  return isObject(stored) ? keepingUnknown(written, stored, isObject(defaults) ? defaults : {}, []) : written;
}

function keepingUnknown(
  written: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = new Map(Object.entries(written));
  for (const [key, value] of Object.entries(stored)) {
    const here = [...path, key];
    if (isUnderstood(here, value)) continue;
    const instead = entries.get(key);
    const fallback = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (isObject(value) && isObject(instead)) entries.set(key, keepingUnknown(instead, value, isObject(fallback) ? fallback : {}, here));
    else if (!entries.has(key) || JSON.stringify(instead) === JSON.stringify(fallback)) entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

/** Whether settings that hold this value alone would be read without a problem. */
function isUnderstood(path: readonly string[], value: unknown): boolean {
  const alone = path.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), value);
  return readSettings(alone).problems.length === 0;
}
