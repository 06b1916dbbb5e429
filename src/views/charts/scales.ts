/** The only use of d3-scale: positions and lengths in drawings. */
export { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';

/** The outline of a diamond around 0, 0 with an area. A package for shapes would be larger than all our drawings. */
export function diamond(area: number): string {
  const half = Math.sqrt(area / 2);
  return `M0 ${String(-half)}L${String(half)} 0L0 ${String(half)}L${String(-half)} 0Z`;
}
