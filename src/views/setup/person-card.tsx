import { useEffect, useId, useRef } from 'preact/hooks';
import { formatCadence, type Cadence } from '../../domain/cadence.ts';
import { FREQUENCIES, nearestFrequency } from '../../domain/onboarding/frequencies.ts';
import type { NamingLine } from '../../domain/onboarding/unknown-person.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { PersonName } from '../people.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import type { SetupActions } from './model.ts';
import { DatedLine } from './who-step.tsx';

/** How many lines help to remember someone. */
const LINES = 3;

interface Props {
  readonly person: Relationship;
  readonly chosen: Cadence | null;
  readonly isFirst: boolean;
  readonly actions: SetupActions;
}

/** One person with their latest lines, and the keys 1 to 5 for a frequency, S to skip and B to go back. */
export function PersonCard({ person, chosen, isFirst, actions }: Props) {
  const { words: { setup }, today, openSource } = usePlatform();
  const { record: { facts }, rhythm } = person;
  const card = useRef<HTMLDivElement>(null);
  const name = useId();
  useEffect(() => card.current?.focus(), []);
  const suggested = rhythm === null ? null : formatCadence(nearestFrequency(rhythm));
  const isChosen = (cadence: Cadence): boolean => chosen !== null && formatCadence(chosen) === formatCadence(cadence);
  return (
    <div ref={card} class="rapport-setup-card" role="group" aria-labelledby={name} tabIndex={-1} onKeyDown={(event) => act(event, actions)}>
      <h4 id={name} aria-live="polite">
        <button type="button" class="rapport-link" onClick={(event) => openSource({ path: facts.path, line: 1 }, event)}><PersonName name={facts.name} /></button>
      </h4>
      <p class="rapport-faint">{setup.about(person, today)}</p>
      <Lines person={person} />
      <div class="rapport-setup-frequencies">
        {FREQUENCIES.map((cadence, index) => (
          <button
            key={formatCadence(cadence)}
            type="button"
            class={`${isChosen(cadence) ? 'mod-cta' : ''} ${suggested === formatCadence(cadence) ? 'rapport-setup-suggested' : ''}`}
            aria-pressed={isChosen(cadence)}
            aria-keyshortcuts={String(index + 1)}
            title={suggested === formatCadence(cadence) ? setup.suggested : undefined}
            onClick={() => actions.answer(cadence)}
          >
            <kbd aria-hidden="true">{index + 1}</kbd> {setup.frequency(cadence)}
          </button>
        ))}
      </div>
      <div class="rapport-buttons">
        <button type="button" disabled={isFirst} aria-keyshortcuts="b" onClick={actions.back}><kbd aria-hidden="true">B</kbd> {setup.back}</button>
        <button type="button" aria-keyshortcuts="s" onClick={actions.skip}><kbd aria-hidden="true">S</kbd> {setup.skip}</button>
      </div>
    </div>
  );
}

function Lines({ person: { record: { history, mentions } } }: { readonly person: Relationship }) {
  const { words: { setup }, discreet } = usePlatform();
  const lines: readonly NamingLine[] = [...[...history].reverse(), ...mentions].slice(0, LINES);
  useTextsOf(lines);
  if (discreet) return null;
  return <div class="rapport-setup-lines">{lines.length === 0 ? <p class="rapport-faint">{setup.noLines}</p> : lines.map((line) => <DatedLine key={`${line.path}:${String(line.line)}`} line={line} />)}</div>;
}

function act(event: KeyboardEvent, { answer, skip, back }: SetupActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cadence = FREQUENCIES[Number(event.key) - 1];
  if (cadence !== undefined) answer(cadence);
  else if (event.key.toLowerCase() === 's') skip();
  else if (event.key.toLowerCase() === 'b') back();
  else return;
  event.preventDefault();
}
