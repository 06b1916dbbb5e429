import { getOrInsert } from '../collections.ts';
import { compareCodePoints } from '../text/collation.ts';

interface OrderedList<Item, View> {
  readonly paths: string[];
  readonly items: Item[];
  view: View | null;
}

/**
 * Lists by key, each in the order of its contacts' paths, and what is shown of each. Replacing one contact's items costs as
 * much as the lists they are in, however many contacts there are.
 */
export class OrderedLists<Key, Item, View> {
  private readonly lists = new Map<Key, OrderedList<Item, View>>();

  /** `viewOf` says what is shown of a list: a value of its own, since the list goes on changing. */
  constructor(private readonly viewOf: (items: readonly Item[]) => View) {}

  /** The keys under which there is anything, in no order. */
  keys(): readonly Key[] {
    return [...this.lists.keys()];
  }

  /** What is shown of the items under a key, by path; those of one contact in the order in which they were put in. Worked out once until they change. */
  of(key: Key): View {
    const list = this.lists.get(key);
    if (list === undefined) return this.viewOf([]);
    list.view ??= this.viewOf(list.items);
    return list.view;
  }

  put(path: string, key: Key, item: Item): void {
    const { paths, items } = this.toChange(key);
    const at = firstAfter(paths, path);
    paths.splice(at, 0, path);
    items.splice(at, 0, item);
  }

  /** The same if no path in any of the lists is greater, which saves the search. */
  append(path: string, key: Key, item: Item): void {
    const { paths, items } = this.toChange(key);
    paths.push(path);
    items.push(item);
  }

  /** Takes out all that a contact has under a key. */
  take(path: string, key: Key): void {
    const { paths, items } = this.toChange(key);
    const end = firstAfter(paths, path);
    let start = end;
    while (start > 0 && paths[start - 1] === path) start--;
    paths.splice(start, end - start);
    items.splice(start, end - start);
    if (items.length === 0) this.lists.delete(key);
  }

  private toChange(key: Key): OrderedList<Item, View> {
    const list = getOrInsert(this.lists, key, () => ({ paths: [], items: [], view: null }));
    list.view = null;
    return list;
  }
}

/** The place behind the last path that is not greater. */
function firstAfter(paths: readonly string[], path: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodePoints(paths[middle] ?? '', path) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
