import type { Cadence } from '../../domain/cadence.ts';
import type { Day } from '../../domain/day.ts';
import type { HowOften, WhoCounts } from '../../domain/onboarding/choices.ts';
import type { PeopleGroup } from '../../domain/onboarding/frequencies.ts';
import type { VaultSurvey } from '../../domain/onboarding/vault-survey.ts';
import type { QueueItem, Relationship } from '../../domain/relationship/relationship.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';

/** What the page shows: progress, the two questions in turn, or the outcome. */
export type SetupModel =
  | { readonly kind: 'reading'; readonly progress: { readonly read: number; readonly total: number } | null }
  | WhoModel
  | HowOftenModel
  | DoneModel;

export interface WhoModel extends Saving {
  readonly kind: 'who';
  readonly survey: VaultSurvey;
  readonly choices: WhoCounts;
  readonly writes: WhoWrites;
}

/** What saving writes. */
export interface WhoWrites {
  /** New notes, and the folder that they go to. */
  readonly created: number;
  readonly folder: string;
  /** Notes that get a property that makes them contacts. */
  readonly marked: number;
  /** Folders, tags, types and headings that the settings get. */
  readonly rules: readonly string[];
  /** The order of dates that the settings get; `null` for no change. */
  readonly dateOrder: DateOrder | null;
}

export interface HowOftenModel extends Saving {
  readonly kind: 'how-often';
  readonly survey: VaultSurvey;
  /** Those whose notes have no frequency. */
  readonly people: readonly Relationship[];
  /** The place of the one who is asked about among them; beyond the last once all were asked about. */
  readonly at: number;
  readonly groups: readonly PeopleGroup[];
  readonly choices: HowOften;
  /** How many contacts have a frequency by their notes, these choices and the settings, and how many there are. */
  readonly withFrequency: number;
  readonly contacts: number;
  /** The date that was set earlier, or `null`. */
  readonly startFresh: Day | null;
  readonly writes: readonly { readonly path: string; readonly cadence: Cadence }[];
  readonly changesSettings: boolean;
}

export interface DoneModel {
  readonly kind: 'done';
  readonly contacts: number;
  /** Today's list. */
  readonly few: readonly QueueItem[];
  /** If it isn't full: who could fill it, as they are due next. */
  readonly next: readonly Relationship[];
}

interface Saving {
  readonly isSaving: boolean;
  /** Why nothing was saved, in plain sentences. */
  readonly failure: string | null;
}

/** The actions of the page. */
export interface SetupActions {
  readonly goTo: (step: 'who' | 'how-often') => void;
  readonly chooseWho: (choices: WhoCounts) => void;
  readonly chooseHowOften: (choices: HowOften) => void;
  /** Answers for the person who is asked about, and goes on to the next. */
  readonly answer: (cadence: Cadence) => void;
  readonly skip: () => void;
  readonly back: () => void;
  readonly chooseOwnNote: () => void;
  readonly save: () => void;
  readonly notNow: () => void;
  readonly lookAgain: () => void;
  readonly log: () => void;
  readonly newContact: () => void;
  /** Asks for contact with those who are due next from today on. */
  readonly startNow: () => void;
  readonly openQueue: () => void;
}
