import type { ComponentChildren } from 'preact';
import { venueResults, type VenueResult } from '../../domain/events/venue-results.ts';
import type { Mix, MixGroup } from '../../domain/network/network.ts';
import { useNames } from '../people.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { Counts } from './counts.tsx';
import { People } from './lines.tsx';
import { FewItems, PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** The mix of roles, and the share of the largest. */
export function Roles() {
  const words = useWords();
  const { answers: { network: { roles } } } = useNetwork();
  return <MixOf name="roles" head={words.network.roles} mix={roles} ofWhat="role" evidence={({ people }) => <People people={people} />} />;
}

/** The mix of venues, the share of the largest, and what each led to. */
export function Venues() {
  const words = useWords();
  const { answers: { network: { venues }, events } } = useNetwork();
  const results = new Map(venueResults(venues, events).map((result) => [result.word, result]));
  const said = ({ word }: MixGroup): string | undefined => {
    const result = results.get(word);
    return result && words.events.venue(result);
  };
  return <MixOf name="venues" head={words.network.venues} mix={venues} ofWhat="venue" said={said} evidence={({ word }) => <LedTo result={results.get(word)} />} />;
}

/** The events of a venue, and the people met there with how far it has come. */
function LedTo({ result }: { readonly result: VenueResult | undefined }) {
  const { words, today } = usePlatform();
  const { word } = useNames();
  const { actions } = useNetwork();
  if (result === undefined) return null;
  const said = words.events.eventsOf(result);
  return (
    <>
      {said !== null && <p class="rapport-network-quiet">{said}</p>}
      {said !== null && (
        <FewItems items={result.events}>
          {({ id, name, date }) => (
            <button type="button" class="rapport-network-link" onClick={() => actions.showEvent(id)}>
              {words.events.title({ name: name === null ? null : word(name), date }, today)}
            </button>
          )}
        </FewItems>
      )}
      <People people={result.people}>{({ stage }) => <span class="rapport-network-quiet">{words.reciprocity.standing[stage]}</span>}</People>
    </>
  );
}

interface MixProps {
  readonly name: 'roles' | 'venues';
  readonly head: string;
  readonly mix: Mix;
  readonly ofWhat: 'role' | 'venue';
  /** Shown instead of how many they are. */
  readonly said?: (group: MixGroup) => string | undefined;
  readonly evidence: (group: MixGroup) => ComponentChildren;
}

function MixOf({ name, head, mix: { groups, known, unknown }, ofWhat, said, evidence }: MixProps) {
  const words = useWords();
  const { word } = useNames();
  const [largest] = groups;
  if (known === 0) return null;
  return (
    <PageSection name={name} head={head} summary={words.network.largest(largest === undefined ? undefined : { ...largest, word: word(largest.word) }, known, ofWhat)}>
      {() => (
        <Counts
          counts={[
            ...groups.map((group) => {
              const instead = said?.(group);
              return { key: group.word, label: word(group.word), count: group.people.length, ...(instead === undefined ? {} : { said: instead }), evidence: () => evidence(group) };
            }),
            ...(unknown.length === 0 ? [] : [{ key: '', label: words.networkView.notNoted, count: unknown.length, isRest: true, evidence: () => <People people={unknown} /> }]),
          ]}
        />
      )}
    </PageSection>
  );
}
