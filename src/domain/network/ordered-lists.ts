/** Items under keys, as one contact adds them. */
export type Parts<Key, Item> = readonly (readonly [key: Key, item: Item])[];

interface OrderedList<Item> {
  readonly paths: string[];
  readonly items: Item[];
  /** Whether somebody was given `items`, which then stay as they are. */
  isGiven: boolean;
}

/**
 * Lists under keys, each in the order of the paths of the contacts that its items come from. One contact's items are
 * taken out and put in at the cost of the lists that they stand in, however many contacts there are.
 */
export class OrderedLists<Key, Item> {
  private readonly lists = new Map<Key, OrderedList<Item>>();

  /** The keys under which there is anything, in no order. */
  keys(): readonly Key[] {
    return [...this.lists.keys()];
  }

  /** The items under a key, by path; the ones of one contact in the order in which they were put in. The same array until it changes. */
  of(key: Key): readonly Item[] {
    const list = this.lists.get(key);
    if (list === undefined) return [];
    list.isGiven = true;
    return list.items;
  }

  put(path: string, parts: Parts<Key, Item>): void {
    for (const [key, item] of parts) {
      const list = this.open(key);
      const at = firstAfter(list.paths, path);
      list.paths.splice(at, 0, path);
      list.items.splice(at, 0, item);
    }
  }

  /** Takes out what `put` put in with the same keys. */
  take(path: string, parts: Parts<Key, unknown>): void {
    for (const key of new Set(parts.map(([of]) => of))) {
      const list = this.open(key);
      const end = firstAfter(list.paths, path);
      let start = end;
      while (start > 0 && list.paths[start - 1] === path) start--;
      list.paths.splice(start, end - start);
      list.items.splice(start, end - start);
      if (list.items.length === 0) this.lists.delete(key);
    }
  }

  /** The list under a key, to be changed: another one than was given away. */
  private open(key: Key): OrderedList<Item> {
    const known = this.lists.get(key);
    if (known !== undefined && !known.isGiven) return known;
    const list = { paths: known?.paths ?? [], items: [...(known?.items ?? [])], isGiven: false };
    this.lists.set(key, list);
    return list;
  }
}

/** The place behind the last path that is not greater, by code units. Most often that is the end: contacts come in order. */
function firstAfter(paths: readonly string[], path: string): number {
  let low = 0;
  let high = paths.length;
  const last = paths[high - 1];
  if (last === undefined || last <= path) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') <= path) low = middle + 1;
    else high = middle;
  }
  return low;
}
