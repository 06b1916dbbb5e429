import type { CalendarDate } from '../../domain/day.ts';
import type { Commitment, Interaction, RequestState } from '../../domain/interaction.ts';
import type { DatedExchange } from '../../domain/relationship/relationship.ts';
import type { Source } from '../../domain/source.ts';

/** A line of a daily note, as a mention or an interaction has it. */
export interface DailySource extends Source {
  readonly date: CalendarDate | null;
  readonly text: string;
}

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
  /** Says of a line of a daily note that it was contact, or that it was none. */
  readonly sayContact: (line: DailySource, isContact: boolean) => Promise<boolean>;
}
