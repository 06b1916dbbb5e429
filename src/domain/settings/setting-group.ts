import { isObject, type Json } from './json.ts';
import type { ReportProblem, SettingKind } from './setting-kinds.ts';

/** A setting or a group of them. */
interface SettingPart<Value> {
  readonly default: Value;
  /** Reads JSON; `undefined` gives the default, and so does a value of another kind, which is reported under `key`. */
  read(json: unknown, key: string, report: ReportProblem): Value;
  write(value: Value): Json;
}

/** One row of the schema. */
export interface Setting<Value, Option extends string> extends SettingPart<Value> {
  readonly kind: SettingKind<Value, Option>;
  /** The page or group of the settings tab that shows it, and its position there. */
  readonly page: SettingPage;
  readonly position: number;
}

/** Settings under one key. `Values` are their values, `Members` their rows. */
interface SettingGroup<Values, Members> extends SettingPart<Values> {
  readonly members: Members;
}

/** Any setting or group, where its value doesn't matter. */
export type AnySetting = Setting<unknown, string>;
export type AnySettingGroup = SettingGroup<unknown, Readonly<Record<string, AnySettingPart>>>;
type AnySettingPart = AnySetting | AnySettingGroup;

/** The dotted keys of the settings in a group. */
export type DottedKey<Group> = Group extends { readonly members: infer Members }
  ? { [Key in keyof Members & string]: Members[Key] extends AnySettingGroup ? `${Key}.${DottedKey<Members[Key]>}` : Key }[keyof Members & string]
  : never;

/** The row of a group with a dotted key. */
export type SettingAt<Group, Key> = Group extends { readonly members: infer Members }
  ? Key extends keyof Members ? Members[Key] : Key extends `${infer First}.${infer Rest}` ? First extends keyof Members ? SettingAt<Members[First], Rest> : never : never
  : never;

/** A group of the settings tab. */
export type TabGroup = 'keepingInTouch' | 'contacts' | 'notes';

/** The pages of the settings tab: each opens from a group, at a position among its settings. */
export const TAB_PAGES = [
  { name: 'cadences', page: 'keepingInTouch', position: 3 },
  { name: 'recognition', page: 'contacts', position: 1 },
  { name: 'headings', page: 'notes', position: 2 },
  { name: 'words', page: 'notes', position: 6 },
  { name: 'elsewhere', page: 'notes', position: 10 },
] as const;
export type TabPage = (typeof TAB_PAGES)[number]['name'];

/** Where a setting can show. */
export type SettingPage = TabGroup | TabPage;

/** One setting: what it can hold, what it holds unless it is set, and where it shows. */
export function setting<Value, Option extends string>(kind: SettingKind<Value, Option>, fallback: NoInfer<Value>, page: SettingPage, position: number): Setting<Value, Option> {
  return {
    kind,
    page,
    position,
    default: fallback,
    read(json, key, report) {
      if (json === undefined) return fallback;
      const value = kind.read(json, key, report);
      if (value !== undefined) return value;
      report({ kind: 'setting', key, expected: kind.expected });
      return fallback;
    },
    write: (value) => kind.write(value),
  };
}

/** Settings under one key. It reads its members' values alone: what else the JSON has is reported by `readSettings`. */
export function group<Values extends object, Members>(members: Members & PartsOf<Values>): SettingGroup<Readonly<Values>, Members> {
  const parts: PartsOf<Values> = members;
  return {
    members,
    default: valuesOf(parts, (key) => parts[key].default),
    read: (json, path, report) => valuesOf(parts, (key) => parts[key].read(isObject(json) ? json[key] : undefined, dotted(path, key), report)),
    write(values) {
      const written: [string, Json][] = [];
      for (const key in parts) written.push([key, parts[key].write(values[key])]);
      return Object.fromEntries(written);
    },
  };
}

/** The rows of a group and of the groups in it, in order, each with its dotted key. */
export function rowsOf({ members }: AnySettingGroup, path: string): readonly (readonly [string, AnySetting])[] {
  return Object.entries(members).flatMap(([key, member]): readonly (readonly [string, AnySetting])[] =>
    'members' in member ? rowsOf(member, dotted(path, key)) : [[dotted(path, key), member]],
  );
}

/** The key of a member of what is at a path; the settings themselves are at the empty one. */
export function dotted(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

type PartsOf<Values> = { readonly [Key in keyof Values]: SettingPart<Values[Key]> };

function valuesOf<Values>(parts: PartsOf<Values>, valueOf: <Key extends keyof Values & string>(key: Key) => Values[Key]): Values {
  const values: Partial<Values> = {};
  for (const key in parts) values[key] = valueOf(key);
  if (!isComplete(values, parts)) throw new Error('A group of settings lacks a value.');
  return values;
}

function isComplete<Values>(values: Partial<Values>, parts: PartsOf<Values>): values is Values {
  return Object.keys(parts).every((key) => key in values);
}
