import type { ComponentChildren } from 'preact';
import { Fold } from '../fold.tsx';

/** One count of several, and what it opens into. */
export interface Count {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Shown instead of the number, if there is more than one. */
  readonly said?: string;
  /** How many of them I gave; the others are what they gave. */
  readonly given?: number;
  /** People outside the compared groups: a number without a bar. */
  readonly isRest?: boolean;
  readonly evidence: () => ComponentChildren;
}

/** In units of the drawing, which fills its container. */
const WIDTH = 100;
const HEIGHT = 8;

/** Counts side by side: a word, a bar and the number. Each opens into what it counts. */
export function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const most = Math.max(1, ...counts.filter(({ isRest }) => isRest !== true).map(({ count }) => count));
  return (
    <ul class="rapport-network-counts">
      {counts.map((count) => (
        <li key={count.key}>
          {count.count === 0 ? (
            <div class="rapport-network-count rapport-network-count-empty">
              <CountRow count={count} length={0} />
            </div>
          ) : (
            <Fold class="rapport-network-count" summary={<CountRow count={count} length={(count.count / most) * WIDTH} />}>
              {count.evidence}
            </Fold>
          )}
        </li>
      ))}
    </ul>
  );
}

function CountRow({ count: { label, count, said, given, isRest = false }, length }: { readonly count: Count; readonly length: number }) {
  return (
    <span class={said === undefined ? 'rapport-network-row' : 'rapport-network-row rapport-network-row-said'}>
      <bdi class="rapport-network-label" dir="auto">{label}</bdi>
      {isRest ? (
        <span />
      ) : (
        <svg class="rapport-network-bar" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} preserveAspectRatio="none" aria-hidden="true">
          <rect class="rapport-network-rest" y={HEIGHT / 2 - 0.5} width={WIDTH} height={1} />
          <rect class={given === undefined ? 'rapport-network-fill' : 'rapport-network-theirs'} width={length} height={HEIGHT} />
          {given !== undefined && <rect class="rapport-network-mine" width={(length * given) / count} height={HEIGHT} />}
        </svg>
      )}
      <span class="rapport-network-number">{said ?? count}</span>
    </span>
  );
}
