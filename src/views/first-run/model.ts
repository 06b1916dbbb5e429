import type { OnboardingChoices } from '../../domain/onboarding/choices.ts';
import type { QueueItem } from '../../domain/relationship/relationship.ts';
import type { Day } from '../../domain/day.ts';
import type { VaultSurvey } from '../../domain/onboarding/vault-survey.ts';

/** What the page shows: progress, findings, or the outcome of saving. */
export type FirstRunModel =
  | { readonly kind: 'reading'; readonly progress: { readonly read: number; readonly total: number } | null }
  | {
      readonly kind: 'found';
      readonly survey: VaultSurvey;
      readonly choices: OnboardingChoices;
      /** The date that was set earlier, or `null`. */
      readonly startFresh: Day | null;
      /** How many notes saving changes. */
      readonly notesToChange: number;
      readonly isSaving: boolean;
      /** Why nothing was saved, in plain sentences. */
      readonly failure: string | null;
    }
  | { readonly kind: 'saved'; readonly contacts: number; readonly interactions: number; readonly few: readonly QueueItem[] };

export type Found = Extract<FirstRunModel, { kind: 'found' }>;

/** The actions of the page. */
export interface FirstRunActions {
  readonly choose: (choices: OnboardingChoices) => void;
  readonly chooseOwnNote: () => void;
  readonly save: () => void;
  readonly notNow: () => void;
  readonly lookAgain: () => void;
  readonly newContact: () => void;
  readonly openQueue: () => void;
}
