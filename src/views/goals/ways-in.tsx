import type { GoalPaths } from '../../domain/goals/report.ts';
import type { IntroductionPath } from '../../domain/introductions/introduction-paths.ts';
import { useNames } from '../people.tsx';
import { Fold } from '../fold.tsx';
import { People, Said } from '../network/lines.tsx';
import { OneWay } from '../network/ways.tsx';
import { usePlatform, useWords } from '../platform.ts';

/** Paths to someone the goal needs: an unfilled role, or a wanted person. */
export function WaysIn({ ways }: { readonly ways: readonly GoalPaths[] }) {
  const { goals } = useWords();
  if (ways.length === 0) return null;
  return (
    <>
      <h4>{goals.ways}</h4>
      {ways.map((one, index) => <WaysTo ways={one} key={index} />)}
    </>
  );
}

function WaysTo({ ways: { sought, known, proposed, others } }: { readonly ways: GoalPaths }) {
  const { words: { goals, goalsView }, today } = usePlatform();
  const { word, nameAt } = useNames();
  const role = sought.kind === 'person' ? (sought.relationship?.record.facts.role ?? sought.relationship?.record.facts.relationship ?? null) : null;
  // A path that has to wait is shown at once if there is no better one.
  const [shown, rest] = proposed === null ? [others.slice(0, 1), others.slice(1)] : [[proposed], others];
  return (
    <>
      <h5 dir="auto">
        {sought.kind === 'role' ? goals.wayToRole(word(sought.word)) : <Said source={{ path: sought.path, line: 1 }}>{goals.wayToPerson(nameAt(sought.path), role === null ? null : word(role))}</Said>}
      </h5>
      {known.length > 0 && (
        <Fold summary={`${goals.knownAlready(known.map(({ record }) => word(record.facts.name)))}.`}>
          {() => <People people={known}>{({ lastContact }) => lastContact !== null && <Said source={lastContact}>{goalsView.lastContact(lastContact, today)}</Said>}</People>}
        </Fold>
      )}
      {known.length + shown.length === 0 && <p class="rapport-network-quiet">{goals.noWay}.</p>}
      <Chains ways={shown} />
      {rest.length > 0 && <Fold summary={goalsView.otherWays(rest.length)}>{() => <Chains ways={rest} />}</Fold>}
    </>
  );
}

function Chains({ ways }: { readonly ways: readonly IntroductionPath[] }) {
  return (
    <ul class="rapport-network-list">
      {ways.map((way) => (
        <li key={way.people.map(({ record }) => record.facts.path).join('\n')}>
          <OneWay way={way} />
        </li>
      ))}
    </ul>
  );
}
