import { isObject, memberAt, withMember, type Json } from './json.ts';
import { readSettings, writeSettings } from './settings-json.ts';
import { findSetting, type SettingKey, type Settings } from './settings.ts';

/** A setting as a field shows it: a list has one text per line, a table one `word: value` per line, nothing is empty. */
export type ShownSetting = boolean | number | string;

/** What came of a value that a person entered: other settings, or what is wrong with it. */
export type ChangedSetting =
  | { readonly kind: 'changed'; readonly settings: Settings }
  /** A line of a table has no word before a colon. */
  | { readonly kind: 'no-word'; readonly line: string }
  /** `of` is the word whose value is wrong, `null` where the whole is; `expected` completes "expected …". */
  | { readonly kind: 'unexpected'; readonly of: string | null; readonly expected: string };

/** The value of the setting with a dotted key, as a field shows it. `properties.role` is a key too. */
export function shownSetting(settings: Settings, key: string): ShownSetting {
  const json = memberAt(writeSettings(settings), key.split('.'));
  if (json === undefined || json === null) return '';
  if (isList(json)) return json.map(textOf).join('\n');
  if (isObject(json)) return Object.entries(json).map(([word, value]) => `${word}: ${textOf(value)}`).join('\n');
  if (findSetting(key)?.kind.field.type === 'hour') return textOf(json);
  return typeof json === 'boolean' || typeof json === 'number' ? json : textOf(json);
}

/** The lines of what a field shows, without spaces around them, without empty ones and repetitions. */
export function shownLines(shown: ShownSetting): readonly string[] {
  return [...new Set(linesOf(String(shown)))];
}

/** The members of a table of lists: the built-in ones, then those that the settings add. One with a dot has no key, as dots separate keys. */
export function memberKeys(settings: Settings, key: SettingKey): readonly string[] {
  const table = memberAt(writeSettings(settings), key.split('.'));
  const added = isObject(table) ? Object.keys(table).filter((member) => !member.includes('.')) : [];
  return [...new Set([...(findSetting(key)?.kind.options ?? []), ...added])];
}

/** The settings with the one of a dotted key set to what a field holds, in the shape of `shownSetting`. */
export function changedSetting(settings: Settings, key: string, shown: ShownSetting): ChangedSetting {
  const value = jsonOf(shown, key);
  if ('noWord' in value) return { kind: 'no-word', line: value.noWord };
  const { settings: changed, problems } = readSettings(withMember(writeSettings(settings), key.split('.'), value.json));
  const [problem] = problems;
  if (problem === undefined || problem.kind !== 'setting') return { kind: 'changed', settings: changed };
  return { kind: 'unexpected', of: problem.key === key ? null : problem.key.slice(key.length + 1), expected: problem.expected };
}

/** What a field holds as JSON of the setting's kind. What isn't of that kind stays text, which is then refused. */
function jsonOf(shown: ShownSetting, key: string): { readonly json: Json } | { readonly noWord: string } {
  if (typeof shown !== 'string') return { json: shown };
  const text = shown.trim();
  const kind = findSetting(key)?.kind;
  switch (kind?.field.type) {
    // A list in a table of lists is no setting of its own.
    case undefined:
    case 'lines':
    case 'folders':
      return { json: shownLines(shown) };
    case 'pairs':
    case 'lists':
      return pairsOf(shown);
    case 'number':
    case 'hour':
      return { json: /^\d+$/.test(text) ? Number(text) : text };
    case 'template':
      return { json: text === '' ? text : shown };
    case 'toggle':
    case 'choice':
    case 'text':
      return { json: text === '' && kind?.optional === true ? null : text };
  }
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

function isList(json: unknown): json is readonly unknown[] {
  return Array.isArray(json);
}

function textOf(json: unknown): string {
  return typeof json === 'string' ? json : JSON.stringify(json);
}
