import { compareCodePoints } from '../text/collation.ts';
import type { AcquaintanceGraph } from './acquaintance-graph.ts';
import type { Tie } from './tie.ts';

/** Somebody, and the lines that say who introduced them to me. */
interface Brought {
  readonly path: string;
  readonly ties: readonly [Tie, ...Tie[]];
}

/** Somebody who introduced others to me. */
export interface Bridge {
  readonly path: string;
  /** By path. */
  readonly brought: readonly Brought[];
}

/** Who brought whom to me, each with the lines that say so. By path, not by how many: nobody is ranked. */
export function bridgesOf({ links }: AcquaintanceGraph): readonly Bridge[] {
  const bridges = new Map<string, Map<string, [Tie, ...Tie[]]>>();
  for (const tie of links.flatMap(({ ties }) => ties)) {
    if (tie.kind !== 'introduced') continue;
    const brought = bridges.get(tie.from) ?? new Map<string, [Tie, ...Tie[]]>();
    const known = brought.get(tie.to);
    if (known === undefined) brought.set(tie.to, [tie]);
    else known.push(tie);
    bridges.set(tie.from, brought);
  }
  return [...bridges].sort(byPath).map(([path, brought]) => ({ path, brought: [...brought].sort(byPath).map(([to, ties]) => ({ path: to, ties })) }));
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compareCodePoints(one, other);
}
