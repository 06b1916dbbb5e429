import { useWords } from '../platform.ts';
import { Counts } from './counts.tsx';
import { Exchanged, People } from './lines.tsx';
import { Recommenders } from './recommenders.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

const PATTERNS = ['mutual', 'you-give-more', 'they-give-more', 'unknown'] as const;

/** Balance: counts that open into their evidence. No one is ranked. */
export function Mutual() {
  const words = useWords();
  const { answers: { network: { patterns, alliances, recommenders } } } = useNetwork();
  const told = patterns.mutual.length + patterns['you-give-more'].length + patterns['they-give-more'].length;
  if (told === 0) return null;
  return (
    <PageSection name="mutual" head={words.network.mutual} summary={words.networkView.mutual.summary(patterns.mutual.length, told)}>
      {() => (
        <>
          <p class="rapport-network-quiet">{words.network.mutualNote}</p>
          <Counts
            counts={PATTERNS.map((pattern) => ({
              key: pattern,
              label: words.reciprocity.patternLabel[pattern],
              count: patterns[pattern].length,
              isRest: pattern === 'unknown',
              evidence: () => <People people={patterns[pattern]}>{(relationship) => <Exchanged relationship={relationship} />}</People>,
            }))}
          />
          {alliances.length > 0 && (
            <>
              <h4>{words.network.alliances}</h4>
              <p class="rapport-network-quiet">{words.network.alliancesNote}</p>
              <People people={alliances}>{(relationship) => <Exchanged relationship={relationship} />}</People>
            </>
          )}
          <Recommenders people={recommenders} />
        </>
      )}
    </PageSection>
  );
}
