import { formatCadence, parseCadence, type Cadence } from '../cadence.ts';
import { formatDay, parseDay, type Day } from '../day.ts';
import type { ProblemDetail } from '../problem.ts';
import { foldWord } from '../vocabulary.ts';
import { isObject, type Json } from './json.ts';

/** Collects what is wrong in the settings. */
export type ReportProblem = (problem: ProblemDetail) => void;

/**
 * The field in which a person changes a setting. A list has one text per line, a table one `word: value` per line; `lists`
 * is a table of lists, each in a field of its own with that many rows.
 */
type SettingField =
  | { readonly type: 'toggle' | 'choice' | 'hour' | 'lines' | 'pairs' | 'folders' | 'template' }
  | { readonly type: 'text'; readonly placeholder?: string }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'lists'; readonly rows: number };

/**
 * What a setting can hold. Reading what was written gives the same value.
 * `Option` names what a person picks from (the choices, or the built-in members of a table): each has a label in `i18n`.
 */
export interface SettingKind<Value, Option extends string = never> {
  /** Completes the sentence "expected …". */
  readonly expected: string;
  readonly field: SettingField;
  readonly options: readonly Option[];
  /** Whether it can be `null`, which is an empty field. */
  readonly optional?: true;
  /** The value that JSON holds, `undefined` for a value of another kind. Problems in its members are reported below `key`. */
  read(json: unknown, key: string, report: ReportProblem): Value | undefined;
  write(value: Value): Json;
}

/** `true` or `false`. */
export const yesOrNo: SettingKind<boolean> = {
  expected: 'true or false',
  field: { type: 'toggle' },
  options: [],
  read: (json) => (typeof json === 'boolean' ? json : undefined),
  write: (value) => value,
};

/** Any text, including the empty one. */
export const anyText: SettingKind<string> = {
  expected: 'a text',
  field: { type: 'text' },
  options: [],
  read: (json) => (typeof json === 'string' ? json : undefined),
  write: (value) => value,
};

/** A text of several lines, kept as it is written; blank for the built-in one. */
export const template: SettingKind<string> = { ...anyText, field: { type: 'template' } };

/** A text that isn't blank. */
export const someText: SettingKind<string> = {
  ...anyText,
  expected: 'a text that is not empty',
  read: (json) => (isSomeText(json) ? json : undefined),
};

/** A list of texts that aren't blank. */
export const texts: SettingKind<readonly string[]> = {
  expected: 'a list of texts',
  field: { type: 'lines' },
  options: [],
  read: (json) => (Array.isArray(json) && json.every(isSomeText) ? json : undefined),
  write: (value) => value,
};

/** A list of folders of the vault. */
export const folders: SettingKind<readonly string[]> = { ...texts, field: { type: 'folders' } };

/** A cadence; in JSON a word such as `monthly`, or a number of days. */
export const cadence: SettingKind<Cadence> = {
  expected: 'a cadence such as "monthly", "every 2 weeks" or "none"',
  field: { type: 'text' },
  options: [],
  read: (json) => (typeof json === 'string' || typeof json === 'number' ? (parseCadence(json) ?? undefined) : undefined),
  write: formatCadence,
};

/** A day, in JSON as `YYYY-MM-DD`. */
export const isoDay: SettingKind<Day> = {
  expected: 'a day as YYYY-MM-DD',
  field: { type: 'text', placeholder: 'YYYY-MM-DD' },
  options: [],
  read: (json) => (typeof json === 'string' ? (parseDay(json) ?? undefined) : undefined),
  write: formatDay,
};

/** A whole number within bounds, both included. */
export function wholeNumber(min: number, max: number): SettingKind<number> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    field: { type: 'number', min, max },
    options: [],
    // Adding 0 turns the -0 that JSON can hold into 0, as which it is written back.
    read: (json) => (typeof json === 'number' && Number.isInteger(json) && json >= min && json <= max ? json + 0 : undefined),
    write: (value) => value,
  };
}

/** An hour of the day. */
export const hour: SettingKind<number> = { ...wholeNumber(0, 23), field: { type: 'hour' } };

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): SettingKind<Word, Word> {
  return {
    expected: words.map((word) => `"${word}"`).join(' or '),
    field: { type: 'choice' },
    options: words,
    read: (json) => words.find((word) => word === json),
    write: (value) => value,
  };
}

/** A value of a kind, or `null`. */
export function orNone<Value extends string | number | object, Option extends string>(kind: SettingKind<Value, Option>): SettingKind<Value | null, Option> {
  return {
    ...kind,
    optional: true,
    expected: `${kind.expected}, or null`,
    read: (json, key, report) => (json === null ? null : kind.read(json, key, report)),
    write: (value) => (value === null ? null : kind.write(value)),
  };
}

/** Values by a key; a value of another kind is reported and left out. */
export function byKey<Value>(kind: SettingKind<Value, string>, keyOf: (written: string) => string = (written) => written): SettingKind<Readonly<Record<string, Value>>> {
  return {
    expected: `an object whose values are each ${kind.expected}`,
    field: { type: 'pairs' },
    options: [],
    read: (json, key, report) => {
      if (!isObject(json)) return undefined;
      const entries: [string, Value][] = [];
      for (const [name, member] of Object.entries(json)) {
        const value = kind.read(member, `${key}.${name}`, report);
        if (value === undefined) report({ kind: 'setting', key: `${key}.${name}`, expected: kind.expected });
        else entries.push([keyOf(name), value]);
      }
      // `fromEntries` defines own properties, so that a key such as `__proto__` is data like any other.
      return Object.fromEntries(entries);
    },
    write: (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, kind.write(value)])),
  };
}

/** Values by a word, which is folded as words in notes are. */
export function byWord<Value>(kind: SettingKind<Value>): SettingKind<Readonly<Record<string, Value>>> {
  return byKey(kind, foldWord);
}

/** Lists of texts by a key of one's own; the `usual` keys are offered. */
export function listsByKey<Usual extends string>(usual: readonly Usual[]): SettingKind<Readonly<Record<string, readonly string[]>>, Usual> {
  return { ...byKey(texts), field: { type: 'lists', rows: 2 }, options: usual };
}

/** Lists of texts by a key of a closed list; other keys are reported as unknown, and texts that are in several lists. */
export function listsByKnownKey<Key extends string>(keys: readonly Key[]): SettingKind<Partial<Readonly<Record<Key, readonly string[]>>>, Key> {
  return {
    expected: `an object whose values are each ${texts.expected}`,
    field: { type: 'lists', rows: 1 },
    options: keys,
    read: (json, path, report) => {
      if (!isObject(json)) return undefined;
      const lists: Partial<Record<Key, readonly string[]>> = {};
      for (const [name, member] of Object.entries(json)) {
        const key = keys.find((known) => known === name);
        const list = texts.read(member, `${path}.${name}`, report);
        if (key === undefined) report({ kind: 'unknown-setting', key: `${path}.${name}` });
        else if (list === undefined) report({ kind: 'setting', key: `${path}.${name}`, expected: texts.expected });
        else lists[key] = list;
      }
      reportRepeated(lists, path, report);
      return lists;
    },
    write: (lists) => {
      const written: [string, Json][] = [];
      for (const key of keys) {
        const list = lists[key];
        if (list !== undefined) written.push([key, texts.write(list)]);
      }
      return Object.fromEntries(written);
    },
  };
}

/** Reports texts that are in several lists. */
function reportRepeated(lists: Readonly<Record<string, readonly string[] | undefined>>, path: string, report: ReportProblem): void {
  const keysOf = new Map<string, { readonly name: string; readonly keys: Set<string> }>();
  for (const [key, list = []] of Object.entries(lists)) {
    for (const name of list) {
      const known = keysOf.get(foldWord(name));
      if (known === undefined) keysOf.set(foldWord(name), { name, keys: new Set([`${path}.${key}`]) });
      else known.keys.add(`${path}.${key}`);
    }
  }
  for (const { name, keys } of keysOf.values()) if (keys.size > 1) report({ kind: 'repeated-setting', name, keys: [...keys] });
}

function isSomeText(json: unknown): json is string {
  return typeof json === 'string' && json.trim() !== '';
}
