import type { Covered } from '../../domain/goals/coverage.ts';
import { useNames } from '../people.tsx';
import { PersonLink, Said } from '../network/lines.tsx';

interface Props {
  readonly head: string;
  /** The goal's note, which names the words. */
  readonly path: string;
  readonly covered: readonly Covered[];
  /** Shown for a word without people. */
  readonly nobody: (word: string) => string;
}

/** The roles or venues of a goal with their people, including the empty ones. */
export function CoverageList({ head, path, covered, nobody }: Props) {
  const { word: shown } = useNames();
  if (covered.length === 0) return null;
  return (
    <>
      <h4>{head}</h4>
      <ul class="rapport-network-list">
        {covered.map(({ word, line, people }, index) => (
          <li class="rapport-goal-covered" key={index}>
            {line === null ? <span dir="auto">{shown(word)}</span> : <Said source={{ path, line }}><span dir="auto">{shown(word)}</span></Said>}
            {people.length === 0 ? (
              <span class="rapport-network-quiet" dir="auto">{nobody(shown(word))}</span>
            ) : (
              <span class="rapport-goal-people">{people.map(({ record: { facts } }) => <PersonLink key={facts.path} name={facts.name} path={facts.path} />)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
