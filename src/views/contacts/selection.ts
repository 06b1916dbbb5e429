/** The selected rows by their keys, in whatever order the list is. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** The row from which a range extends. */
  readonly anchor: string | null;
  /** The rows of the last range: a new one from the same anchor takes its place. */
  readonly range: ReadonlySet<string>;
}

const NO_KEYS: ReadonlySet<string> = new Set();

export const NOTHING_SELECTED: Selection = { keys: NO_KEYS, anchor: null, range: NO_KEYS };

/** Selects a row, or no longer. A range extends from it afterwards. */
export function toggled({ keys }: Selection, key: string): Selection {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return { keys: changed, anchor: key, range: NO_KEYS };
}

/** Selects the rows from the anchor to `key`, both included; without an anchor that row alone. `order` is all rows as they are shown. */
export function extended({ keys, anchor, range }: Selection, key: string, order: readonly string[]): Selection {
  const to = order.indexOf(key);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to < 0) return { keys, anchor, range };
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const added = new Set(order.slice(first, last + 1));
  const others = [...keys].filter((other) => !range.has(other));
  return { keys: new Set([...others, ...added]), anchor: from < 0 ? key : anchor, range: added };
}

export function allOf(order: readonly string[]): Selection {
  return { keys: new Set(order), anchor: order[0] ?? null, range: NO_KEYS };
}
