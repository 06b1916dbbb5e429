import { formatCadence, parseCadence, type Cadence } from '../cadence.ts';
import { formatDay, parseDay, type Day } from '../day.ts';
import { foldWord } from '../vocabulary.ts';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Collects what is wrong inside a value, by the key below the setting that is read. */
export interface Complaints {
  wrong(key: string, expected: string): void;
  unknown(key: string): void;
}

/**
 * The form of a setting's value: what it is called to people, how it is read from JSON (`undefined` for a value of
 * another form) and how it is written there. Reading what was written gives the same value.
 */
export interface SettingForm<Value> {
  /** Completes the sentence "expected …". */
  readonly expected: string;
  readonly read: (json: unknown, complaints: Complaints) => Value | undefined;
  readonly write: (value: Value) => Json;
}

/** `true` or `false`. */
export const yesOrNo: SettingForm<boolean> = {
  expected: 'true or false',
  read: (json) => (typeof json === 'boolean' ? json : undefined),
  write: (value) => value,
};

/** Any text, the empty one too. */
export const anyText: SettingForm<string> = {
  expected: 'a text',
  read: (json) => (typeof json === 'string' ? json : undefined),
  write: (value) => value,
};

/** A text with something in it. */
export const someText: SettingForm<string> = {
  expected: 'a text that is not empty',
  read: (json) => (typeof json === 'string' && json.trim() !== '' ? json : undefined),
  write: (value) => value,
};

/** A list of texts, each with something in it. */
export const texts: SettingForm<readonly string[]> = {
  expected: 'a list of texts',
  read: (json) => (Array.isArray(json) && json.every(isSomeText) ? json : undefined),
  write: (value) => value,
};

/** A cadence as notes say it; in JSON a word such as `monthly` or a number of days. */
export const cadence: SettingForm<Cadence> = {
  expected: 'a cadence such as "monthly", "every 2 weeks" or "none"',
  read: (json) => (typeof json === 'string' || typeof json === 'number' ? (parseCadence(json) ?? undefined) : undefined),
  write: formatCadence,
};

/** A day, in JSON as `YYYY-MM-DD`. */
export const isoDay: SettingForm<Day> = {
  expected: 'a day as YYYY-MM-DD',
  read: (json) => (typeof json === 'string' ? (parseDay(json) ?? undefined) : undefined),
  write: formatDay,
};

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): SettingForm<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    // JSON has a -0, which is written back as 0.
    read: (json) => (typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most ? json + 0 : undefined),
    write: (value) => value,
  };
}

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): SettingForm<Word> {
  return {
    expected: words.map((word) => `"${word}"`).join(' or '),
    read: (json) => words.find((word) => word === json),
    write: (value) => value,
  };
}

/** A value of a form, or `null` for none. */
export function orNone<Value extends string | number | object>(form: SettingForm<Value>): SettingForm<Value | null> {
  return {
    expected: `${form.expected}, or null`,
    read: (json, complaints) => (json === null ? null : form.read(json, complaints)),
    write: (value) => (value === null ? null : form.write(value)),
  };
}

/** Values of a form by a key: a value of another form is reported and left out, the others hold. */
export function byKey<Value>(form: SettingForm<Value>, keyOf: (written: string) => string = asWritten): SettingForm<Readonly<Record<string, Value>>> {
  return {
    expected: `an object whose values are each ${form.expected}`,
    read: (json, complaints) => {
      if (!isObject(json)) return undefined;
      const entries: [string, Value][] = [];
      for (const [key, member] of Object.entries(json)) {
        const value = form.read(member, complaints);
        if (value === undefined) complaints.wrong(key, form.expected);
        else entries.push([keyOf(key), value]);
      }
      // `fromEntries` defines own properties, so that a key such as `__proto__` is data like any other.
      return Object.fromEntries(entries);
    },
    write: (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, form.write(value)])),
  };
}

/** Values of a form by a key of a closed list: other keys are reported as unknown. */
export function byKnownKey<Key extends string, Value>(keys: readonly Key[], form: SettingForm<Value>): SettingForm<Partial<Readonly<Record<Key, Value>>>> {
  return {
    expected: `an object whose values are each ${form.expected}`,
    read: (json, complaints) => {
      if (!isObject(json)) return undefined;
      const result: Partial<Record<Key, Value>> = {};
      for (const [written, member] of Object.entries(json)) {
        const key = keys.find((known) => known === written);
        const value = form.read(member, complaints);
        if (key === undefined) complaints.unknown(written);
        else if (value === undefined) complaints.wrong(written, form.expected);
        else result[key] = value;
      }
      return result;
    },
    write: (values) => {
      const written: [string, Json][] = [];
      for (const key of keys) {
        const value = values[key];
        if (value !== undefined) written.push([key, form.write(value)]);
      }
      return Object.fromEntries(written);
    },
  };
}

/** Values by a word, compared as words in notes are: folded. */
export function byWord<Value>(form: SettingForm<Value>): SettingForm<Readonly<Record<string, Value>>> {
  return byKey(form, foldWord);
}

/** Whether a JSON value is an object and no list. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isSomeText(json: unknown): json is string {
  return typeof json === 'string' && json.trim() !== '';
}

function asWritten(key: string): string {
  return key;
}
