import type { CalendarDate } from '../../domain/day.ts';
import type { Interaction, Plan, RequestState } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';
import type { DatedExchange } from '../../domain/relationship/relationship.ts';
import type { Giving } from '../giving/giving.ts';
import type { Source } from '../../domain/source.ts';
import type { ProblemFix } from '../problems/problem-fixes.tsx';

/** The source of a mention or an interaction in a note that isn't a contact's. */
export interface DailySource extends Source {
  readonly date: CalendarDate | null;
  readonly text: string;
}

/** The actions of the contact panel. Those that write resolve to whether it was written. */
export interface ContactActions {
  readonly log: () => void;
  /** Shows an event in the network, by its id. */
  readonly showEvent: (event: string) => void;
  /** A menu opens below the button `anchor`. */
  readonly snooze: (anchor: HTMLElement) => void;
  readonly setCadence: () => void;
  /** Marks an entry as given or asked; a menu opens below the button `anchor`. */
  readonly mark: (entry: Interaction, anchor: HTMLElement) => void;
  /** Logs today that I thanked for something. */
  readonly thank: (received: DatedExchange) => Promise<boolean>;
  readonly close: (request: DatedExchange, state: Exclude<RequestState, 'open'>) => Promise<boolean>;
  /** Marks a promise, a request or a plan as done. */
  readonly done: (item: OpenItem) => Promise<boolean>;
  /** Marks a line of another note as contact or not contact. */
  readonly sayContact: (line: DailySource, isContact: boolean) => Promise<boolean>;
  /** Asks for another date for a plan. */
  readonly reschedule: (plan: Plan) => void;
  /** What fixes a problem of the note. */
  readonly fixesOf: (problem: Problem) => readonly ProblemFix[];
  readonly giving: Giving;
  /** Makes the open note a contact. */
  readonly makeContact: () => void;
}
