/** The value of a key. A new key gets the one that `make` gives. */
export function getOrInsert<Key, Value>(map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Items by what `keyOf` gives for each, in their order. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) getOrInsert(groups, keyOf(item), () => []).push(item);
  return groups;
}

/** Adds an item to the set of a key. */
export function addTo<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  getOrInsert(sets, key, () => new Set()).add(item);
}

/** Removes an item from what belongs to a key, and the key with its last item. */
export function takeFrom<Key, Item>(sets: Map<Key, { delete(item: Item): unknown; readonly size: number }>, key: Key, item: Item): void {
  const items = sets.get(key);
  items?.delete(item);
  if (items?.size === 0) sets.delete(key);
}

/** A set with an item, or without it if it was there. */
export function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set(items.has(item) ? [...items].filter((other) => other !== item) : [...items, item]);
}
