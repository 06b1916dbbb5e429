/** A value that YAML text can say. Dates are strings, as YAML 1.2 has them. */
export type YamlScalar = null | boolean | number | string;
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMap;

/** Keys in the order in which they were read. A map, so that `__proto__` is a key like any other. */
export type YamlMap = ReadonlyMap<string, YamlValue>;

/** Parses YAML text into plain values, and throws if it isn't YAML. */
export type YamlEngine = (source: string) => unknown;

/** A block of the largest size that is read holds fewer values; only aliases of aliases come to more. */
const MOST_VALUES = 100_000;
const MOST_LEVELS = 100;

/**
 * What an engine returned, as our own values: objects become maps, anything that text cannot say is refused.
 * Throws an Error with a reason: aliases may build values that are endless, or too large to walk.
 */
export function toYamlValue(returned: unknown): YamlValue {
  let count = 0;

  const convert = (value: unknown, level: number): YamlValue => {
    if (++count > MOST_VALUES) throw new Error('Its aliases repeat too much');
    if (level > MOST_LEVELS) throw new Error(`More than ${MOST_LEVELS} levels`);
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value === 'bigint') return Number(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (Array.isArray(value)) return value.map((item: unknown) => convert(item, level + 1));
    if (!isPlainObject(value)) throw new Error('A value of a kind that properties do not have');
    return new Map(Object.entries(value).map(([key, item]) => [key, convert(item, level + 1)]));
  };

  return convert(returned, 0);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
}

/** True if two values are the same in every part; the order of a map's keys does not count. */
export function sameYaml(one: YamlValue, other: YamlValue): boolean {
  if (isYamlMap(one)) return isYamlMap(other) && sameMap(one, other);
  if (isYamlList(one)) return isYamlList(other) && sameList(one, other);
  return Object.is(one, other);
}

export function isYamlMap(value: YamlValue): value is YamlMap {
  return value instanceof Map;
}

export function isYamlList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function sameMap(one: YamlMap, other: YamlMap): boolean {
  return one.size === other.size && [...one].every(([key, value]) => {
    const counterpart = other.get(key);
    return counterpart !== undefined && sameYaml(value, counterpart);
  });
}

function sameList(one: readonly YamlValue[], other: readonly YamlValue[]): boolean {
  return one.length === other.length && one.every((value, index) => {
    const counterpart = other[index];
    return counterpart !== undefined && sameYaml(value, counterpart);
  });
}
