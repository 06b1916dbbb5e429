import type { GoalPerson, GoalReport } from '../../domain/goals/report.ts';
import { monthsOfContact } from '../../domain/network/newly-established.ts';
import { useNames } from '../people.tsx';
import { IconButton } from '../icon-button.tsx';
import { PersonItem, Said } from '../network/lines.tsx';
import { FewItems } from '../network/section.tsx';
import { usePlatform } from '../platform.ts';
import { useActions } from './model.ts';

/** The stages, furthest first. */
const STANDINGS = ['long-standing', 'established', 'getting-to-know', 'new'] as const;

/** The people of the goal by stage, each with the lines that show it. */
export function Serving({ report: { people, byStage, close, neverContacted, goal: { facts } } }: { readonly report: GoalReport }) {
  const { words: { goals, reciprocity }, today } = usePlatform();
  const isActive = facts.status === 'active';
  return (
    <>
      {(people.length > 0 || isActive) && <h4>{goals.serves}</h4>}
      {people.length === 0 && isActive && <p class="rapport-network-quiet">{goals.nobody}</p>}
      {STANDINGS.map((standing) => (
        <Group
          goal={facts.path}
          key={standing}
          head={reciprocity.standing[standing]}
          people={byStage[standing]}
          stepOf={({ relationship }) => (isActive ? goals.nextStage(standing, monthsOfContact(relationship, today)) : null)}
        />
      ))}
      <Group goal={facts.path} head={goals.neverContacted} people={neverContacted} stepOf={() => (isActive ? goals.nextStage('new', 0) : null)} />
      <Group goal={facts.path} head={goals.close} people={close} stepOf={() => null} />
    </>
  );
}

interface GroupProps {
  /** The path of the goal. */
  readonly goal: string;
  readonly head: string;
  readonly people: readonly GoalPerson[];
  /** What the next step takes. */
  readonly stepOf: (person: GoalPerson) => string | null;
}

function Group({ goal, head, people, stepOf }: GroupProps) {
  const { words: { goals, goalsView }, today, openSource } = usePlatform();
  const { word } = useNames();
  const { unlink } = useActions();
  if (people.length === 0) return null;
  return (
    <>
      <h5>{head}</h5>
      <FewItems items={people}>
        {(person) => {
          const { relationship, via } = person;
          const { lastContact } = relationship;
          const step = stepOf(person);
          return (
            <PersonItem relationship={relationship}>
              {lastContact === null ? <span class="rapport-network-quiet">{goals.noInteractions}</span> : <Said source={lastContact}>{goalsView.lastContact(lastContact, today)}</Said>}
              {step !== null && <span class="rapport-network-quiet">{step}</span>}
              <IconButton icon="lucide-link" label={goalsView.viaLine(word(relationship.record.facts.name))} onClick={(event) => openSource(via, event)} />
              <IconButton icon="lucide-x" label={goalsView.unlink(word(relationship.record.facts.name))} onClick={() => unlink(goal, relationship.record.facts.path)} />
            </PersonItem>
          );
        }}
      </FewItems>
    </>
  );
}
