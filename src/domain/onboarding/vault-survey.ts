import type { CalendarDate } from '../day.ts';
import type { Interaction } from '../interaction.ts';
import type { DateOrder } from '../settings/settings.ts';
import type { Source } from '../source.ts';
import type { FoundPeople } from './found-people.ts';

/** What a vault holds, and what is to be decided about it before its answers can be trusted. */
export interface VaultSurvey {
  /** All Markdown notes, contacts or not. */
  readonly notes: number;
  /** Names of all contacts, by path. */
  readonly contacts: readonly string[];
  readonly interactions: FoundInteractions;
  /** People who aren't contacts yet. */
  readonly found: readonly FoundPeople[];
  /** Headings with dated lines below that aren't read as interactions, most lines first. */
  readonly headings: readonly FoundHeading[];
  /** `null` where every date can be read one way only, or the settings say how. */
  readonly dateOrder: FoundDates | null;
  /** The path of the user's own note, `null` where no note says that it is. */
  readonly ownNote: string | null;
}

/** The interactions of contacts by where they are written. */
export interface FoundInteractions {
  readonly inContactNotes: number;
  /** In daily notes, meeting notes and other notes, each once however many contacts it has. */
  readonly inOtherNotes: number;
}

/** A heading, however it is written, in all the contact notes that have it. */
export interface FoundHeading {
  /** As the first note has it. */
  readonly heading: string;
  readonly notes: number;
  readonly entries: number;
  /** The first few of them, from as many notes as there are. */
  readonly samples: readonly { readonly name: string; readonly entry: Interaction }[];
}

export interface FoundDates {
  /** How many dates could be read two ways. */
  readonly count: number;
  /** How many others can only be read in one order. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly samples: readonly ReadTwoWays[];
}

/** A date that can be read two ways, and both of them. */
export interface ReadTwoWays extends Source {
  readonly written: string;
  readonly dayFirst: CalendarDate;
  readonly monthFirst: CalendarDate;
}

/** The order that the certain dates of a vault speak for; `null` where they don't, or against each other. */
export function orderOf({ dayFirst, monthFirst }: Pick<FoundDates, 'dayFirst' | 'monthFirst'>): DateOrder | null {
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : null;
}
