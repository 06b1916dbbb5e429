import { useWords } from '../platform.ts';
import { Counts } from './counts.tsx';
import { People, PersonLink } from './lines.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** People without a goal, which is fine, and goals without people. */
export function GoalsAndPeople() {
  const words = useWords();
  const { answers: { network, nameOf } } = useNetwork();
  const { withoutGoal, goalsWithoutPeople } = network;
  const { goals } = words.networkView;
  if (goalsWithoutPeople.length === 0 && withoutGoal.length === network.people.length) return null;
  return (
    <PageSection name="goals" head={goals.head} summary={goals.summary(withoutGoal.length, goalsWithoutPeople.length)}>
      {() => (
        <>
          <p class="rapport-network-quiet">{goals.withoutNote}</p>
          <Counts counts={[{ key: 'without', label: goals.without, count: withoutGoal.length, isRest: true, evidence: () => <People people={withoutGoal} /> }]} />
          {goalsWithoutPeople.length > 0 && (
            <>
              <h4>{words.network.goalsWithoutPeople}</h4>
              <ul class="rapport-network-list">
                {goalsWithoutPeople.map((path) => (
                  <li key={path}>
                    <PersonLink name={nameOf(path)} path={path} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </PageSection>
  );
}
