/** The one place that knows d3-scale: where things of a drawing stand, and how long they are. */
export { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';

/** The outline of a diamond around 0, 0 with an area. A package for shapes would cost more than all our drawings together. */
export function diamond(area: number): string {
  const half = Math.sqrt(area / 2);
  return `M0 ${String(-half)}L${String(half)} 0L0 ${String(half)}L${String(-half)} 0Z`;
}
