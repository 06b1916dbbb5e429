import { AnswersProvider } from '../people.tsx';
import { useWords } from '../platform.ts';
import { Events } from './events.tsx';
import { ExchangeByMonth } from './exchange.tsx';
import { GoalsAndPeople } from './goals.tsx';
import { Introductions } from './introductions.tsx';
import { Roles, Venues } from './mixes.tsx';
import { Mutual } from './mutual.tsx';
import { Outcomes } from './outcomes.tsx';
import { Practice } from './practice.tsx';
import type { NetworkActions, NetworkModel } from './model.ts';
import { PlaceProvider } from './model.ts';
import { Standings } from './standing.tsx';

interface Props {
  readonly shown: NetworkModel;
  readonly actions: NetworkActions;
}

/** The whole network: counts that open into their evidence, and who can introduce whom. */
export function NetworkPage({ shown, actions }: Props) {
  const { networkView } = useWords();
  return (
    <div class="rapport-network">
      <h2>{networkView.title}</h2>
      {shown.kind === 'reading' && <ReadingProgress read={shown.read} total={shown.total} />}
      {shown.kind === 'empty' && <WithoutContacts notes={shown.notes} actions={actions} />}
      {shown.kind === 'network' && (
        <AnswersProvider value={shown.answers}>
          <PlaceProvider value={{ answers: shown.answers, choices: shown.choices, actions }}>
            <div class="rapport-network-intro">
              <p title={networkView.notCounted}>{networkView.summary(shown.answers.network.people.length, shown.answers.contacts - shown.answers.network.people.length)}</p>
              <button type="button" onClick={actions.choosePerson}>{networkView.introductions.ask}</button>
            </div>
            <Practice />
            <Standings />
            <Events />
            <Mutual />
            <ExchangeByMonth />
            <Outcomes />
            <Roles />
            <Venues />
            <GoalsAndPeople />
            <Introductions />
          </PlaceProvider>
        </AnswersProvider>
      )}
    </div>
  );
}

/** How far the vault has been read. */
export function ReadingProgress({ read, total }: { readonly read: number; readonly total: number }) {
  const { networkView } = useWords();
  return (
    <div role="status">
      <p>{networkView.reading}</p>
      <p>
        <progress max={Math.max(1, total)} value={read} aria-label={networkView.reading} /> {total === 0 ? '' : networkView.progress(read, total)}
      </p>
    </div>
  );
}

/** Shown while there are no contacts: how to create one. */
export function WithoutContacts({ notes, actions }: { readonly notes: number; readonly actions: Pick<NetworkActions, 'newContact' | 'lookAtVault'> }) {
  const { queueView } = useWords();
  return (
    <>
      <p>{notes === 0 ? queueView.emptyVault : queueView.noContacts}</p>
      <p class="rapport-network-quiet">{queueView.whatIsAContact}</p>
      <div class="rapport-network-buttons">
        <button type="button" class="mod-cta" onClick={actions.newContact}>{queueView.newContact}</button>
        {notes > 0 && <button type="button" onClick={actions.lookAtVault}>{queueView.lookAtVault}</button>}
      </div>
    </>
  );
}
