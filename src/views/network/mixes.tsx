import type { Mix } from '../../domain/network/network.ts';
import { useNames } from '../people.tsx';
import { usePlatform } from '../platform.ts';
import { Counts } from './counts.tsx';
import { People } from './lines.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** The mix of roles, and the share of the largest. */
export function Roles() {
  const { words } = usePlatform();
  const { answers: { network: { roles } } } = useNetwork();
  return <MixOf name="roles" head={words.network.roles} mix={roles} ofWhat="role" />;
}

/** The mix of venues, and the share of the largest. */
export function Venues() {
  const { words } = usePlatform();
  const { answers: { network: { venues } } } = useNetwork();
  return <MixOf name="venues" head={words.network.venues} mix={venues} ofWhat="venue" />;
}

interface MixProps {
  readonly name: 'roles' | 'venues';
  readonly head: string;
  readonly mix: Mix;
  readonly ofWhat: 'role' | 'venue';
}

function MixOf({ name, head, mix: { groups, known, unknown }, ofWhat }: MixProps) {
  const { words } = usePlatform();
  const { word } = useNames();
  const [largest] = groups;
  if (known === 0) return null;
  return (
    <PageSection name={name} head={head} summary={words.network.largest(largest === undefined ? undefined : { ...largest, word: word(largest.word) }, known, ofWhat)}>
      {() => (
        <Counts
          counts={[
            ...groups.map((group) => ({ key: group.word, label: word(group.word), count: group.people.length, evidence: () => <People people={group.people} /> })),
            ...(unknown.length === 0 ? [] : [{ key: '', label: words.networkView.notNoted, count: unknown.length, isRest: true, evidence: () => <People people={unknown} /> }]),
          ]}
        />
      )}
    </PageSection>
  );
}
