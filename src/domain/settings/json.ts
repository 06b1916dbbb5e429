/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Whether a JSON value is an object, not a list. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The member of a JSON value at a path of keys; `undefined` where there is none. */
export function memberAt(json: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return json;
  return isObject(json) && Object.hasOwn(json, key) ? memberAt(json[key], rest) : undefined;
}

/** A copy of a JSON value with the member at a path of keys set. */
export function withMember(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const members = isObject(json) ? json : {};
  return { ...members, [key]: withMember(members[key], rest, value) };
}
