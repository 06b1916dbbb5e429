import type { Relationship } from '../../domain/relationship/relationship.ts';
import { Fold } from '../fold.tsx';
import { usePlatform } from '../platform.ts';
import { Counts } from './counts.tsx';
import { Marks, People } from './lines.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

const PATTERNS = ['mutual', 'you-give-more', 'they-give-more', 'unknown'] as const;

/** Balance: counts that open into their evidence. No one is ranked. */
export function Mutual() {
  const { words } = usePlatform();
  const { answers: { network: { patterns } } } = useNetwork();
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
        </>
      )}
    </PageSection>
  );
}

/** What was given and received, with the lines of it. */
function Exchanged({ relationship: { reciprocity } }: { readonly relationship: Relationship }) {
  const { words: { networkView: { mutual } } } = usePlatform();
  const { ledger, last24Months: { given, received } } = reciprocity;
  const said = given + received === 0 ? mutual.none : mutual.evidence(given, received);
  return ledger.length === 0 ? <span class="rapport-network-quiet">{said}</span> : <Fold summary={said}>{() => <Marks marks={[...ledger].reverse()} />}</Fold>;
}
