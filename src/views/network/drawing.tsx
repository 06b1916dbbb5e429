import { ALIVENESS, type Connection } from '../../domain/introductions/tie.ts';
import type { AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import { useNames } from '../people.tsx';
import type { Point } from '../charts/forces.ts';
import { placeLabels } from '../charts/labels.ts';
import { useZoom, ZOOM_STEP, type Box } from '../charts/zoom.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';

const RADIUS = 5;
const LETTERS = 7;
const MARGIN = 24;

interface Props {
  readonly graph: AcquaintanceGraph;
  readonly points: readonly Point[];
  readonly chosen: string | null;
  readonly onChoose: (path: string) => void;
}

/** Who knows whom as a drawing of points and lines, with as many names as fit; those who know many come first. */
export function Drawing({ graph, points, chosen, onChoose }: Props) {
  const { words: { networkView: { graph: told } } } = usePlatform();
  const { nameAt } = useNames();
  const { box, isLarger, isLargest, zoomBy, wasDragged, handlers } = useZoom(boxOf(points));
  const at = new Map(graph.people.map((path, index) => [path, points[index] ?? { x: 0, y: 0 }]));
  // Points grow half as fast as the drawing.
  const size = Math.sqrt(box.width / boxOf(points).width);
  const inSight = graph.people.filter((path) => isIn(box, at.get(path)));
  const known = new Map<string, number>();
  for (const path of graph.links.flatMap(({ people }) => people)) known.set(path, (known.get(path) ?? 0) + 1);
  const labels = placeLabels({
    points: inSight.map((path) => at.get(path) ?? { x: 0, y: 0 }),
    texts: inSight.map(nameAt),
    order: inSight.map((_, index) => index).sort((a, b) => (known.get(inSight[b] ?? '') ?? 0) - (known.get(inSight[a] ?? '') ?? 0)),
    radius: RADIUS * size,
    letter: LETTERS * size,
    frame: { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height },
  });
  // Thousands of lines are drawn as three paths, one for each kind of stroke.
  const strokes = ALIVENESS.map((aliveness) => ({ aliveness, path: graph.links.filter((link) => link.aliveness === aliveness).map((link) => stroke(link, at)).join('') }));
  return (
    <>
      <svg class={`rapport-network-chart rapport-network-graph ${isLarger ? 'rapport-network-larger' : ''}`} viewBox={[box.x, box.y, box.width, box.height].join(' ')} role="img" aria-label={told.summary(graph.people.length, graph.links.length)} {...handlers}>
        {strokes.map(({ aliveness, path }) => (
          <path class={`rapport-network-tie rapport-network-tie-${aliveness}`} d={path} key={aliveness} />
        ))}
        {inSight.map((path, index) => {
          const label = labels.get(index);
          const { x = 0, y = 0 } = at.get(path) ?? {};
          return (
            // The list below offers the same by keyboard.
            <g key={path} onClick={() => (wasDragged() ? undefined : onChoose(path))}>
              <circle class={`rapport-network-fill rapport-network-square ${path === chosen ? 'rapport-network-chosen' : ''}`} cx={x} cy={y} r={RADIUS * size} />
              {label !== undefined && <text class="rapport-network-name" x={label.x} y={label.y} dy="0.35em" font-size={LETTERS * size}>{nameAt(path)}</text>}
              <title>{nameAt(path)}</title>
            </g>
          );
        })}
      </svg>
      <div class="rapport-network-buttons">
        <button type="button" class="clickable-icon" aria-label={told.larger} aria-disabled={isLargest} onClick={() => zoomBy(ZOOM_STEP)}><Icon name="lucide-zoom-in" /></button>
        <button type="button" class="clickable-icon" aria-label={told.smaller} aria-disabled={!isLarger} onClick={() => zoomBy(1 / ZOOM_STEP)}><Icon name="lucide-zoom-out" /></button>
        <span class="rapport-network-quiet">{told.howToMove}</span>
      </div>
    </>
  );
}

/** All of a drawing, with a margin. */
function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN];
  return { x: left, y: top, width: -least(xs.map((x) => -x)) + MARGIN - left, height: -least(ys.map((y) => -y)) + MARGIN - top };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

function isIn({ x, y, width, height }: Box, point: Point | undefined): boolean {
  return point !== undefined && point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function stroke({ people: [one, other] }: Connection, at: ReadonlyMap<string, Point>): string {
  const [from, to] = [at.get(one), at.get(other)];
  return from === undefined || to === undefined ? '' : `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}
