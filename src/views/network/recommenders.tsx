import type { Recommender } from '../../domain/exchange/recommender.ts';
import { useNames } from '../people.tsx';
import { usePlatform } from '../platform.ts';
import { Exchanged, MarkLine, PersonItem, Said } from './lines.tsx';
import { FewItems } from './section.tsx';

/** Who could recommend me, each with what says so. */
export function Recommenders({ people }: { readonly people: readonly Recommender[] }) {
  const { words: { network, goalsView }, today } = usePlatform();
  const { word: shown } = useNames();
  if (people.length === 0) return null;
  return (
    <>
      <h4>{network.recommenders}</h4>
      <p class="rapport-network-quiet">{network.recommendersNote}</p>
      <FewItems items={people}>
        {({ relationship, word, marks }) => (
          <PersonItem relationship={relationship}>
            {word !== null && <Said source={{ path: relationship.record.facts.path, line: 1 }}>{shown(word)}</Said>}
            {relationship.lastContact !== null && <Said source={relationship.lastContact}>{goalsView.lastContact(relationship.lastContact, today)}</Said>}
            <Exchanged relationship={relationship} />
            {marks.map((mark, index) => <MarkLine mark={mark} key={index} />)}
          </PersonItem>
        )}
      </FewItems>
    </>
  );
}
