import { useLayoutEffect, useRef } from 'preact/hooks';
import { PersonName } from '../people.tsx';
import { usePlatform } from '../platform.ts';
import { DateOrderChoice } from './date-order.tsx';
import { Names, Cadences, Folders, Headings, OwnNote, StartFresh, ToCheck } from './questions.tsx';
import type { FirstRunActions, FirstRunModel, Found } from './model.ts';

interface Props<Shown = FirstRunModel> {
  readonly shown: Shown;
  readonly actions: FirstRunActions;
}

/** What was found in the vault, the questions about it, and people to start with. */
export function FirstRunPage({ shown, actions }: Props) {
  const { words: { firstRun } } = usePlatform();
  const title = useRef<HTMLHeadingElement>(null);
  // The pressed button is gone, so keyboard focus moves to the top.
  useLayoutEffect(() => {
    const { current } = title;
    if (current !== null && current.ownerDocument.activeElement === current.ownerDocument.body) current.focus();
  }, [shown.kind]);
  return (
    <div class="rapport-first-run">
      <h2 ref={title} tabIndex={-1}>{firstRun.title}</h2>
      {shown.kind === 'reading' ? <Reading progress={shown.progress} /> : null}
      {shown.kind === 'found' ? <FoundPage shown={shown} actions={actions} /> : null}
      {shown.kind === 'saved' ? <Saved shown={shown} actions={actions} /> : null}
    </div>
  );
}

function Reading({ progress }: Pick<Extract<FirstRunModel, { kind: 'reading' }>, 'progress'>) {
  const { words: { firstRun } } = usePlatform();
  return (
    <div role="status">
      <p>{firstRun.reading}</p>
      {progress === null ? null : (
        <p>
          <progress max={progress.total} value={progress.read} aria-label={firstRun.reading} /> {firstRun.progress(progress.read, progress.total)}
        </p>
      )}
    </div>
  );
}

function FoundPage({ shown, actions }: Props<Found>) {
  const { words: { firstRun } } = usePlatform();
  const { survey, choices } = shown;
  const asked = { survey, choices, onChoose: actions.choose };
  const isEmpty = survey.contacts.length === 0;
  return (
    <>
      <p class="rapport-first-run-summary" role="status">{firstRun.summary(survey.contacts.length, survey.interactions, survey.toCheck.length)}</p>
      {isEmpty ? <p>{survey.notes === 0 ? firstRun.emptyVault : firstRun.noContacts(survey.notes)}</p> : <Samples names={survey.contacts} />}
      {survey.notes === 0 ? null : <p class="rapport-faint">{firstRun.untilSaved}</p>}
      {survey.folders.length === 0 ? null : <Folders {...asked} />}
      {isEmpty ? <FirstContact isMain={survey.folders.length === 0} actions={actions} /> : null}
      {survey.notes === 0 ? null : (
        <>
          {survey.headings.length === 0 ? null : <Headings {...asked} />}
          {survey.dateOrder === null ? null : <DateOrderChoice dates={survey.dateOrder} chosen={choices.dateOrder} onChoose={(dateOrder) => actions.choose({ ...choices, dateOrder })} />}
          {survey.cadences.length === 0 ? null : <Cadences {...asked} />}
          <StartFresh choices={choices} startFresh={shown.startFresh} onChoose={actions.choose} />
          <OwnNote {...asked} onAsk={actions.chooseOwnNote} />
          <ToCheck survey={survey} />
          <Decide shown={shown} actions={actions} />
        </>
      )}
    </>
  );
}

function Samples({ names }: { readonly names: readonly string[] }) {
  const { words: { firstRun } } = usePlatform();
  return (
    <div class="rapport-first-run-samples">
      <p>{firstRun.among}</p>
      <Names names={names} />
    </div>
  );
}

/** How a note becomes a contact, with a button to create the first one. */
function FirstContact({ isMain, actions }: { readonly isMain: boolean; readonly actions: FirstRunActions }) {
  const { words: { firstRun }, today } = usePlatform();
  return (
    <section class="rapport-first-run-section">
      <h3>{firstRun.firstContact}</h3>
      <p>{firstRun.whatIsAContact}</p>
      <pre><code>{`${firstRun.exampleHeading}\n\n${firstRun.exampleEntry(today)}`}</code></pre>
      <div class="rapport-buttons">
        <button type="button" class={isMain ? 'mod-cta' : ''} onClick={actions.newContact}>{firstRun.newContact}</button>
      </div>
    </section>
  );
}

function Decide({ shown: { notesToChange, isSaving, failure }, actions }: Props<Found>) {
  const { words: { firstRun } } = usePlatform();
  return (
    <div class="rapport-first-run-decide">
      <p aria-live="polite">{isSaving ? firstRun.saving : firstRun.willWrite(notesToChange)}</p>
      <p class="rapport-first-run-failure" role="alert">{failure}</p>
      <div class="rapport-buttons">
        <button type="button" class="mod-cta" disabled={isSaving} onClick={actions.save}>{firstRun.save}</button>
        <button type="button" disabled={isSaving} onClick={actions.notNow}>{firstRun.notNow}</button>
        <button type="button" disabled={isSaving} onClick={actions.lookAgain}>{firstRun.lookAgain}</button>
      </div>
    </div>
  );
}

function Saved({ shown: { contacts, interactions, few }, actions }: Props<Extract<FirstRunModel, { kind: 'saved' }>>) {
  const { words: { firstRun, queue, queueView }, today, discreet, openSource } = usePlatform();
  return (
    <>
      <p class="rapport-first-run-summary" role="status">{firstRun.saved(contacts, interactions)}</p>
      {few.length === 0 ? <p>{firstRun.nobody}</p> : (
        <section class="rapport-first-run-section">
          <h3>{firstRun.todaysFew}</h3>
          <ul class="rapport-first-run-few">
            {few.map(({ relationship: { record: { facts } }, reasons: [first] }) => (
              <li key={facts.path}>
                <button type="button" class="rapport-link" onClick={(event) => openSource({ path: facts.path, line: 1 }, event)}><PersonName name={facts.name} /></button>
                {first === undefined ? null : <p dir="auto">{discreet ? queueView.reasonKind(first.kind) : queue.reason(first, today)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="rapport-buttons">
        <button type="button" class="mod-cta" onClick={actions.openQueue}>{firstRun.openQueue}</button>
        <button type="button" onClick={actions.lookAgain}>{firstRun.lookAgain}</button>
      </div>
    </>
  );
}
