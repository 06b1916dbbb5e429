import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';

/** Where something stands in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** After so many steps a layout of this kind hardly moves. */
const STEPS = 150;
const DISTANCE = 56;
const REPULSION = -160;
/** Who is further apart than this leaves each other alone: that keeps a step of thousands short. */
const REACH = 300;
/** Holds groups together that nothing joins. */
const TO_THE_MIDDLE = 0.08;

/** The one place that knows d3-force: lays a graph out so that whoever is joined stands near each other. The same graph is laid out the same. */
export class ForceLayout {
  private readonly nodes: SimulationNodeDatum[];
  private readonly simulation;
  private steps = 0;

  /** @param links pairs of numbers of nodes. */
  constructor(count: number, links: readonly (readonly [number, number])[]) {
    this.nodes = Array.from({ length: count }, () => ({}));
    this.simulation = forceSimulation(this.nodes)
      .force('links', forceLink(links.map(([source, target]) => ({ source, target }))).distance(DISTANCE))
      .force('charge', forceManyBody().strength(REPULSION).distanceMax(REACH))
      .force('x', forceX().strength(TO_THE_MIDDLE))
      .force('y', forceY().strength(TO_THE_MIDDLE))
      .alphaDecay(1 - 0.001 ** (1 / STEPS))
      .stop();
  }

  /** Goes on by so many steps. Returns whether it is done. */
  advance(steps: number): boolean {
    const now = Math.min(steps, STEPS - this.steps);
    this.simulation.tick(now);
    this.steps += now;
    return this.steps >= STEPS;
  }

  points(): readonly Point[] {
    return this.nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
  }
}
