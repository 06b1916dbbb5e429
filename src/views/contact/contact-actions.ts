import type { Commitment, Interaction, RequestState } from '../../domain/interaction.ts';
import type { DatedExchange } from '../../domain/relationship.ts';

/** What the contact panel can ask for. The writing ones say whether it was written. */
export interface ContactActions {
  readonly log: () => void;
  /** `anchor` is the button, below which a menu may open. */
  readonly snooze: (anchor: HTMLElement) => void;
  readonly setCadence: () => void;
  /** Says of an entry that somebody gave or asked; `anchor` is the button, below which a menu may open. */
  readonly mark: (entry: Interaction, anchor: HTMLElement) => void;
  readonly close: (request: DatedExchange, state: Exclude<RequestState, 'open'>) => Promise<boolean>;
  readonly tick: (promise: Commitment) => Promise<boolean>;
}
