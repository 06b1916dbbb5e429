/** The one place that knows d3-scale: where things of a drawing stand, and how long they are. */
export { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';
