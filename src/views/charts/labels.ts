import type { Point } from './forces.ts';

/** A rectangle by its middle. */
interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

interface Labels {
  readonly points: readonly Point[];
  readonly texts: readonly string[];
  /** The indices of the points, those first whose labels matter most. */
  readonly order: readonly number[];
  readonly radius: number;
  readonly letter: number;
  /** Where labels may be. */
  readonly frame: Rectangle;
}

/** The average width of a letter, in letter heights. */
const LETTER_WIDTH = 0.62;
/** More labels than these make no drawing clearer. */
const LABELS_AT_MOST = 80;

/** The middles of labels beside points, such that none covers another label or a point; those that have no room are missing. */
export function placeLabels({ points, texts, order, radius, letter, frame }: Labels): ReadonlyMap<number, Point> {
  const labels = new Map<number, Rectangle>();
  const discs = points.map(({ x, y }): Rectangle => ({ x, y, width: 2 * radius, height: 2 * radius }));
  for (const index of order) {
    if (labels.size === LABELS_AT_MOST) break;
    const point = points[index];
    if (point === undefined) continue;
    const width = (texts[index] ?? '').length * LETTER_WIDTH * letter;
    const [beside, below] = [radius + width / 2 + letter / 3, radius + 0.8 * letter];
    const places = [[0, below], [0, -below], [beside, 0], [-beside, 0]] as const;
    const place = places
      .map(([x, y]): Rectangle => ({ x: point.x + x, y: point.y + y, width, height: letter * 1.1 })).find((label) => isInside(label, frame) && ![...labels.values(), ...discs].some((other) => overlap(label, other)));
    if (place !== undefined) labels.set(index, place);
  }
  return labels;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return 2 * Math.abs(one.x - other.x) < one.width + other.width && 2 * Math.abs(one.y - other.y) < one.height + other.height;
}

function isInside(one: Rectangle, frame: Rectangle): boolean {
  return 2 * Math.abs(one.x - frame.x) + one.width <= frame.width && 2 * Math.abs(one.y - frame.y) + one.height <= frame.height;
}
