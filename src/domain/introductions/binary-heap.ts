/** A queue that gives its least element first. */
export class BinaryHeap<Value> {
  private readonly values: Value[] = [];

  /** `compare` is negative where its first argument comes first. */
  constructor(private readonly compare: (a: Value, b: Value) => number) {}

  get size(): number {
    return this.values.length;
  }

  push(value: Value): void {
    let at = this.values.length;
    this.values.push(value);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.values[above];
      if (parent === undefined || this.compare(parent, value) <= 0) break;
      this.values[at] = parent;
      at = above;
    }
    this.values[at] = value;
  }

  /** Removes and returns the least element; `undefined` if there is none. */
  pop(): Value | undefined {
    const least = this.values[0];
    const last = this.values.pop();
    if (last === undefined || this.values.length === 0) return least;
    this.sink(last);
    return least;
  }

  /** Puts a value where the top was, and lets it sink below all that are less. */
  private sink(value: Value): void {
    let at = 0;
    for (;;) {
      const left = this.values[2 * at + 1];
      const right = this.values[2 * at + 2];
      if (left === undefined) break;
      const rightIsLess = right !== undefined && this.compare(right, left) < 0;
      const child = rightIsLess ? right : left;
      if (this.compare(child, value) >= 0) break;
      this.values[at] = child;
      at = 2 * at + (rightIsLess ? 2 : 1);
    }
    this.values[at] = value;
  }
}
