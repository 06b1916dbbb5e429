import { useEffect, useMemo, useState } from 'preact/hooks';
import { connectionsOf, type AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import { ALIVENESS } from '../../domain/introductions/tie.ts';
import { ForceLayout, type Point } from '../charts/forces.ts';
import { Fold } from '../fold.tsx';
import { usePlatform } from '../platform.ts';
import { Drawing } from './drawing.tsx';
import { Legend } from './legend.tsx';
import { LinkLines, PersonLink } from './lines.tsx';
import { FewItems } from './section.tsx';
import { useNetwork } from './model.ts';

/** Who knows whom, as a drawing, and the same as a list. */
export function Graph({ graph }: { readonly graph: AcquaintanceGraph }) {
  const { words: { networkView: { graph: phrases } } } = usePlatform();
  const points = usePoints(graph);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <figure class="rapport-network-figure">
      {points === null ? <p role="status">{phrases.drawing}</p> : <Drawing graph={graph} points={points} chosen={chosen} onChoose={setChosen} />}
      <Legend width={24} signs={ALIVENESS.map((aliveness) => ({ label: phrases.aliveness[aliveness], sign: <path class={`rapport-network-tie rapport-network-tie-${aliveness}`} d="M0 6L24 6" /> }))} />
      {chosen !== null && graph.people.includes(chosen) && (
        <div class="rapport-network-day" role="status">
          <Acquaintances graph={graph} path={chosen} />
        </div>
      )}
      <Fold summary={phrases.asList}>{() => <FewItems items={graph.people}>{(path) => <Acquaintances graph={graph} path={path} />}</FewItems>}</Fold>
    </figure>
  );
}

/** How much layout work is done at once: a few milliseconds. */
const WORK_A_SLICE = 2500;

/** The layout, computed in slices so that the app stays smooth; `null` until it is ready. Reused while the people stay the same. */
function usePoints(graph: AcquaintanceGraph): readonly Point[] | null {
  const [laidOut, setLaidOut] = useState<{ readonly key: string; readonly points: readonly Point[] } | null>(null);
  const key = useMemo(() => [...graph.people, ...graph.links.map(({ people }) => people.join('\t'))].join('\n'), [graph]);
  useEffect(() => {
    const numbers = new Map(graph.people.map((path, index) => [path, index]));
    const layout = new ForceLayout(graph.people.length, graph.links.map(({ people: [one, other] }) => [numbers.get(one) ?? 0, numbers.get(other) ?? 0]));
    const steps = Math.max(1, Math.floor(WORK_A_SLICE / graph.people.length));
    let timer = 0;
    const goOn = (): void => {
      if (layout.advance(steps)) setLaidOut({ key, points: layout.points() });
      else timer = window.setTimeout(goOn);
    };
    timer = window.setTimeout(goOn);
    return () => window.clearTimeout(timer);
    // The key identifies the graph.
  }, [key]);
  return laidOut?.key === key ? laidOut.points : null;
}

/** A person and everyone they know, each with its lines. */
function Acquaintances({ graph, path }: { readonly graph: AcquaintanceGraph; readonly path: string }) {
  const { words: { networkView: { graph: phrases } } } = usePlatform();
  const { answers } = useNetwork();
  const links = connectionsOf(graph, path);
  return (
    <div class="rapport-network-person">
      <PersonLink name={answers.nameOf(path)} path={path} />
      <Fold summary={phrases.knows(links.length)}>
        {() => <FewItems items={links}>{(link) => <LinkLines link={link} />}</FewItems>}
      </Fold>
    </div>
  );
}
