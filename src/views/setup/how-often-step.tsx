import { useId } from 'preact/hooks';
import type { Cadence } from '../../domain/cadence.ts';
import { groupKey } from '../../domain/onboarding/frequencies.ts';
import { LabelledCheckbox } from '../checkbox.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { FrequencySelect } from './frequency-select.tsx';
import type { HowOftenModel, SetupActions } from './model.ts';
import { PersonCard } from './person-card.tsx';
import { Decide, Steps } from './steps.tsx';

interface Props {
  readonly shown: HowOftenModel;
  readonly actions: SetupActions;
}

/** Asks how often to be in touch: one person after the other, for groups, and for everyone else. */
export function HowOftenStep({ shown, actions }: Props) {
  const { setup } = useWords();
  const { people, at, choices, groups, withFrequency, contacts } = shown;
  const person = people[at];
  const title = useId();
  return (
    <>
      <Steps shown={shown} actions={actions} />
      {people.length === 0 ? <p>{setup.allHaveFrequency}</p> : (
        <section aria-labelledby={title}>
          <div class="rapport-setup-progress">
            <h3 id={title}>{setup.howOften}</h3>
            <span class="rapport-faint">{setup.place(Math.min(at + 1, people.length), people.length)}</span>
          </div>
          <progress class="rapport-progress" aria-labelledby={title} max={people.length} value={at} />
          {person === undefined ? <Sorted actions={actions} /> : <PersonCard person={person} chosen={choices.people.get(person.record.facts.path) ?? null} isFirst={at === 0} actions={actions} />}
        </section>
      )}
      <section class="rapport-setup-section">
        <h3>{setup.several}</h3>
        {groups.map((group) => (
          <FrequencySelect key={groupKey(group)} label={setup.group(group)} chosen={choices.groups.get(groupKey(group)) ?? null} onChoose={(cadence) => actions.chooseHowOften({ ...choices, groups: withChoice(choices.groups, groupKey(group), cadence) })} />
        ))}
        <FrequencySelect label={setup.others} chosen={choices.others} onChoose={(others) => actions.chooseHowOften({ ...choices, others })} />
        <StartFresh shown={shown} actions={actions} />
      </section>
      <Decide shown={shown} save={setup.save} actions={actions}>
        <p>{setup.withFrequency(withFrequency, contacts)}</p>
        <Writes shown={shown} />
      </Decide>
    </>
  );
}

/** Everyone was asked about. */
function Sorted({ actions }: Pick<Props, 'actions'>) {
  const { setup } = useWords();
  return (
    <div class="rapport-setup-card">
      <p>{setup.sorted}</p>
      <button type="button" onClick={actions.back}>{setup.back}</button>
    </div>
  );
}

function StartFresh({ shown: { choices, startFresh }, actions }: Props) {
  const { words: { setup }, today } = usePlatform();
  return (
    <LabelledCheckbox label={setup.startFresh(startFresh, today)} isTicked={choices.startsFresh} onChange={(startsFresh) => actions.chooseHowOften({ ...choices, startsFresh })}>
      <p>{setup.startFreshWhy}</p>
    </LabelledCheckbox>
  );
}

function Writes({ shown: { writes, changesSettings } }: { readonly shown: HowOftenModel }) {
  const { words: { setup }, discreet } = usePlatform();
  return (
    <>
      <p>{setup.willWriteHowOften(writes.length, changesSettings)}</p>
      {writes.length === 0 || discreet ? null : (
        <details>
          <summary>{setup.whatIsWritten}</summary>
          <ul>{writes.map(({ path, cadence }) => <li key={path}><bdi dir="auto">{setup.written(path, cadence)}</bdi></li>)}</ul>
        </details>
      )}
    </>
  );
}

function withChoice(groups: ReadonlyMap<string, Cadence>, key: string, cadence: Cadence | null): ReadonlyMap<string, Cadence> {
  const others = [...groups].filter(([other]) => other !== key);
  return new Map(cadence === null ? others : [...others, [key, cadence]]);
}
