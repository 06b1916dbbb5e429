import { defaultSettings } from './default-settings.ts';
import { readSettings, writeSettings } from './read-settings.ts';
import { isObject, type Json } from './setting-types.ts';
import type { Settings } from './settings.ts';

/** A setting as a field shows it: a list has a line for each of its texts, a map a line `word: value`, nothing is empty. */
export type ShownSetting = boolean | number | string;

/** What came of a value that somebody put in: other settings, or what is wrong with it. */
export type ChangedSetting =
  | { readonly kind: 'changed'; readonly settings: Settings }
  /** A line of a map without a word before a colon. */
  | { readonly kind: 'no-word'; readonly line: string }
  /** `of` is the word whose value it is, `null` where it is the whole; `expected` completes "expected …". */
  | { readonly kind: 'unexpected'; readonly of: string | null; readonly expected: string };

/** The value of the setting with a dotted key, as a field shows it. `properties.role` is a key too. */
export function shownSetting(settings: Settings, key: string): ShownSetting {
  const json = valueAt(writeSettings(settings), key.split('.'));
  if (json === undefined || json === null) return '';
  if (isList(json)) return json.map(textOf).join('\n');
  if (isObject(json)) return Object.entries(json).map(([word, value]) => `${word}: ${textOf(value)}`).join('\n');
  return typeof json === 'boolean' || typeof json === 'number' ? json : textOf(json);
}

/** The settings with the one of a dotted key set to what a field holds, in the shape of `shownSetting`. */
export function changedSetting(settings: Settings, key: string, shown: ShownSetting): ChangedSetting {
  const path = key.split('.');
  const value = jsonOf(shown, valueAt(writeSettings(defaultSettings), path));
  if ('noWord' in value) return { kind: 'no-word', line: value.noWord };
  const { settings: changed, problems } = readSettings(withValue(writeSettings(settings), path, value.json));
  const [problem] = problems;
  if (problem === undefined || problem.kind !== 'setting') return { kind: 'changed', settings: changed };
  return { kind: 'unexpected', of: problem.key === key ? null : problem.key.slice(key.length + 1), expected: problem.expected };
}

/** What a field holds as JSON, in the shape that the setting's default has; a setting of no default is a list. */
function jsonOf(shown: ShownSetting, fallback: unknown): { readonly json: Json } | { readonly noWord: string } {
  if (typeof shown !== 'string') return { json: shown };
  if (fallback === undefined || isList(fallback)) return { json: [...new Set(linesOf(shown))] };
  if (isObject(fallback)) return pairsOf(shown);
  // A field or a choice can hold a number as text.
  if (typeof fallback === 'number' && /^\s*\d+\s*$/.test(shown)) return { json: Number(shown) };
  return { json: fallback === null && shown.trim() === '' ? null : shown.trim() };
}

function pairsOf(shown: string): { readonly json: Json } | { readonly noWord: string } {
  const pairs: [string, Json][] = [];
  for (const line of linesOf(shown)) {
    const colon = line.lastIndexOf(':');
    const word = line.slice(0, Math.max(0, colon)).trim();
    if (word === '') return { noWord: line };
    pairs.push([word, line.slice(colon + 1).trim()]);
  }
  return { json: Object.fromEntries(pairs) };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
}

function valueAt(json: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return json;
  return isObject(json) && Object.hasOwn(json, key) ? valueAt(json[key], rest) : undefined;
}

function withValue(json: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value;
  const members = isObject(json) ? json : {};
  return { ...members, [key]: withValue(members[key], rest, value) };
}

function isList(json: unknown): json is readonly unknown[] {
  return Array.isArray(json);
}

function textOf(json: unknown): string {
  return typeof json === 'string' ? json : JSON.stringify(json);
}
