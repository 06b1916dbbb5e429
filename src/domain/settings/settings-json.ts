import type { ProblemDetail } from '../problem.ts';
import { isObject, memberAt, withMember, type Json } from './json.ts';
import { dotted, type AnySettingGroup } from './setting-group.ts';
import type { ReportProblem } from './setting-kinds.ts';
import { defaultSettings, HOST_KEY, settingsSchema, type Settings } from './settings.ts';

interface SettingsReading {
  readonly settings: Settings;
  /** Unknown keys first, then what is wrong with values, in the order of the settings; each with its dotted key. */
  readonly problems: readonly ProblemDetail[];
}

/**
 * Reads settings from a parsed JSON value. Any value gives settings: what is wrong or unknown is reported with its dotted
 * key, and the default is used instead. `undefined` and `null` are no problem, and what a host stores under `HOST_KEY` is
 * ignored.
 */
export function readSettings(json: unknown): SettingsReading {
  const problems: ProblemDetail[] = [];
  const report: ReportProblem = (problem) => problems.push(problem);
  reportUnknown(settingsSchema, json ?? {}, '', report);
  const settings = settingsSchema.read(json, '', report);
  return { settings, problems };
}

/** All settings as JSON: reading it gives the same settings. */
export function writeSettings(settings: Settings): Json {
  return settingsSchema.write(settings);
}

/**
 * Settings as JSON to be stored in place of others: every setting, and what only the stored JSON holds. Keys that no
 * setting has (of a newer version, or misspelled) stay, and so do values that can't be read, as long as nothing else was
 * set in their place: saving one setting never loses what this version doesn't understand.
 *
 * @param stored the parsed JSON that is there; any value.
 */
export function writeSettingsOver(settings: Settings, stored: unknown): Readonly<Record<string, unknown>> {
  const written = writeSettings(settings);
  if (!isObject(written)) return {};
  return isObject(stored) ? withUnknown(written, stored, writeSettings(defaultSettings), []) : written;
}

/** Reports keys of groups that no setting has, and groups that are no object. */
function reportUnknown(group: AnySettingGroup, json: unknown, path: string, report: ReportProblem): void {
  if (json === undefined) return;
  if (!isObject(json)) {
    report({ kind: 'setting', key: path === '' ? 'settings' : path, expected: 'an object' });
    return;
  }
  for (const key of Object.keys(json)) {
    if (!Object.hasOwn(group.members, key) && dotted(path, key) !== HOST_KEY) report({ kind: 'unknown-setting', key: dotted(path, key) });
  }
  for (const [key, member] of Object.entries(group.members)) {
    if ('members' in member) reportUnknown(member, json[key], dotted(path, key), report);
  }
}

function withUnknown(
  written: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
  defaults: unknown,
  path: readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = new Map(Object.entries(written));
  for (const [key, value] of Object.entries(stored)) {
    const here = [...path, key];
    if (isUnderstood(here, value)) continue;
    const current = entries.get(key);
    const fallback = memberAt(defaults, [key]);
    if (isObject(value) && isObject(current)) entries.set(key, withUnknown(current, value, fallback, here));
    else if (!entries.has(key) || JSON.stringify(current) === JSON.stringify(fallback)) entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

/** Whether settings that hold this value alone are read without a problem. */
function isUnderstood(path: readonly string[], value: unknown): boolean {
  return readSettings(withMember({}, path, value)).problems.length === 0;
}
