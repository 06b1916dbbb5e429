import type { ComponentChildren } from 'preact';
import { foundNames } from '../../domain/onboarding/found-people.ts';
import { useWords } from '../platform.ts';
import type { HowOftenModel, SetupActions, WhoModel } from './model.ts';

type Step = WhoModel['kind'] | HowOftenModel['kind'];

/** The two questions and which of them is asked, and below them what was found. */
export function Steps({ shown: { kind, survey }, actions }: { readonly shown: WhoModel | HowOftenModel; readonly actions: SetupActions }) {
  const { setup } = useWords();
  const steps: readonly Step[] = ['who', 'how-often'];
  return (
    <>
      <ol class="rapport-setup-steps">
        {steps.map((step) => (
          <li key={step}>
            <button type="button" aria-current={step === kind ? 'step' : undefined} disabled={step === 'how-often' && survey.contacts.length === 0} onClick={() => actions.goTo(step)}>{setup.step(step)}</button>
          </li>
        ))}
      </ol>
      <p class="rapport-setup-summary" role="status">{setup.summary(survey.contacts.length, survey.interactions, survey.found.flatMap(foundNames).length)}</p>
    </>
  );
}

/** What saving writes, and the buttons. */
export function Decide({ shown: { isSaving, failure }, save, actions, children }: {
  readonly shown: WhoModel | HowOftenModel;
  readonly save: string;
  readonly actions: SetupActions;
  readonly children: ComponentChildren;
}) {
  const { setup } = useWords();
  return (
    <div class="rapport-setup-decide">
      <div class="rapport-faint" aria-live="polite">{isSaving ? <p>{setup.saving}</p> : children}</div>
      <p class="rapport-setup-failure" role="alert">{failure}</p>
      <div class="rapport-buttons">
        <button type="button" class="mod-cta" disabled={isSaving} onClick={actions.save}>{save}</button>
        <button type="button" disabled={isSaving} onClick={actions.notNow}>{setup.notNow}</button>
      </div>
    </div>
  );
}
