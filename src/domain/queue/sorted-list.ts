/** More than this are sorted along with the others rather than put in one by one. */
const FEW = 200;

/** Values in order. One is put in or taken out without looking at the others; `compare` must tell any two of them apart. */
export class SortedList<Value> {
  private values: Value[] = [];
  private copy: readonly Value[] | null = [];

  constructor(private readonly compare: (a: Value, b: Value) => number) {}

  get size(): number {
    return this.values.length;
  }

  add(values: readonly Value[]): void {
    if (values.length === 0) return;
    this.copy = null;
    if (values.length > FEW) this.values = [...this.values, ...values].sort(this.compare);
    else for (const value of values) this.values.splice(this.placeOf(value), 0, value);
  }

  /** Takes a value out, the very one that was put in. */
  delete(value: Value): void {
    const place = this.placeOf(value);
    if (this.values[place] !== value) throw new Error('A sorted list was asked for a value that it does not hold');
    this.values.splice(place, 1);
    this.copy = null;
  }

  /** The first `count`. */
  first(count: number): readonly Value[] {
    return this.values.slice(0, count);
  }

  /** All of them; the same array until something changes. */
  all(): readonly Value[] {
    this.copy ??= this.values.slice();
    return this.copy;
  }

  /** How many elements come before those that don't sort before `value`. */
  private placeOf(value: Value): number {
    let low = 0;
    let high = this.values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.values[middle];
      if (other !== undefined && this.compare(other, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
