import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';

/** A position in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A layout of this kind hardly moves after this many steps. */
const STEPS = 150;
const DISTANCE = 56;
const REPULSION = -160;
/** Nodes further apart don't repel each other, which keeps steps short for thousands of nodes. */
const REACH = 300;
/** Keeps unconnected groups together. */
const TO_THE_MIDDLE = 0.08;

/** Lays out a graph so that connected nodes are near each other; the only use of d3-force. The same graph always gets the same layout. */
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

  /** Runs some steps, and returns whether the layout is done. */
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
