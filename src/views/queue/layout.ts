/** Where rows stand that lie one below the other: `tops[index]`, and the end of all of them behind the last. */
export type RowTops = Float64Array;

/** Rows from `first` up to `end` (exclusive). */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

export function rowTops(count: number, heightOf: (index: number) => number): RowTops {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) tops[index + 1] = (tops[index] ?? 0) + heightOf(index);
  return tops;
}

/** The rows that reach into the pixels from `top` to `bottom`. */
export function rowsBetween(tops: RowTops, top: number, bottom: number): RowRange {
  const count = tops.length - 1;
  const first = Math.min(rowAt(tops, top), Math.max(0, count - 1));
  return { first, end: Math.min(count, rowAt(tops, bottom) + 1) };
}

/** The row in which a pixel lies; the first above all rows, the number of rows below them. */
export function rowAt(tops: RowTops, pixel: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tops[middle + 1] ?? Infinity) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}
