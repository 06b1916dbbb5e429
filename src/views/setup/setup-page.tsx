import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { PersonName } from '../people.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { HowOftenStep } from './how-often-step.tsx';
import type { DoneModel, SetupActions, SetupModel } from './model.ts';
import { WhoStep } from './who-step.tsx';

interface Props<Shown = SetupModel> {
  readonly shown: Shown;
  readonly actions: SetupActions;
}

/** Finds the people in the notes, and asks in turn who of them counts and how often to be in touch. */
export function SetupPage({ shown, actions }: Props) {
  const { setup } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The pressed button is gone, so keyboard focus moves to the top.
  useLayoutEffect(() => {
    const { current } = title;
    if (current !== null && current.ownerDocument.activeElement === current.ownerDocument.body) current.focus();
  }, [shown.kind]);
  return (
    <div class="rapport-setup">
      <h2 ref={title} tabIndex={-1}>{setup.title}</h2>
      {shown.kind === 'reading' ? <Reading progress={shown.progress} /> : null}
      {shown.kind === 'who' ? <WhoStep shown={shown} actions={actions} /> : null}
      {shown.kind === 'how-often' ? <HowOftenStep shown={shown} actions={actions} /> : null}
      {shown.kind === 'done' ? <Done shown={shown} actions={actions} /> : null}
    </div>
  );
}

function Reading({ progress }: Pick<Extract<SetupModel, { kind: 'reading' }>, 'progress'>) {
  const { setup } = useWords();
  return (
    <div role="status">
      <p>{setup.reading}</p>
      {progress === null ? null : (
        <p>
          <progress max={Math.max(1, progress.total)} value={progress.read} aria-label={setup.reading} /> {setup.progress(progress.read, progress.total)}
        </p>
      )}
    </div>
  );
}

function Done({ shown: { contacts, few, next }, actions }: Props<DoneModel>) {
  const { words: { setup, queue, queueView }, today, discreet } = usePlatform();
  return (
    <>
      <p class="rapport-setup-summary" role="status">{setup.done(contacts)}</p>
      {few.length === 0 && next.length === 0 ? <p>{setup.nobody}</p> : null}
      <People title={setup.startWith} people={few.map(({ relationship, reasons: [first] }) => [relationship, first === undefined ? '' : discreet ? queueView.reasonKind(first.kind) : queue.reason(first, today)])} />
      <People title={setup.next} people={next.map((person) => [person, setup.nextDue(person.askedBy, person.lastContact?.date ?? null, today)])} />
      <div class="rapport-buttons">
        <button type="button" class="mod-cta" onClick={actions.openQueue}>{setup.openQueue}</button>
        {next.length === 0 ? null : <button type="button" onClick={actions.startNow}>{setup.startNow(next.length)}</button>}
        <button type="button" onClick={actions.lookAgain}>{setup.lookAgain}</button>
      </div>
    </>
  );
}

/** People with a line about each. */
function People({ title, people }: { readonly title: string; readonly people: readonly (readonly [person: Relationship, about: string])[] }) {
  const { openSource } = usePlatform();
  if (people.length === 0) return null;
  return (
    <section class="rapport-setup-section">
      <h3>{title}</h3>
      <ul class="rapport-setup-few">
        {people.map(([{ record: { facts: { name, path } } }, about]) => (
          <li key={path}>
            <button type="button" class="rapport-link" onClick={(event) => openSource({ path, line: 1 }, event)}><PersonName name={name} /></button>
            <p dir="auto">{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
