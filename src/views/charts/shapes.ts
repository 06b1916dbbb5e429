import { symbol, symbolDiamond } from 'd3-shape';

/** The one place that knows d3-shape. The outline of a diamond around 0, 0 with an area. */
export function diamond(area: number): string {
  return symbol(symbolDiamond, area)() ?? '';
}
