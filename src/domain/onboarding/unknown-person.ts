import type { CalendarDate } from '../day.ts';
import type { Source } from '../source.ts';

/** A line that names someone. */
export interface NamingLine extends Source {
  readonly date: CalendarDate | null;
  readonly text: string;
}

/** Someone whom dated notes link and who has no contact note, as far as links can show: it may be a place or a book. */
export interface UnknownPerson {
  /** As it is written most often, without folders. */
  readonly name: string;
  /** The note that the links lead to, which is no contact; `null` where there is none. */
  readonly path: string | null;
  /** How many dated notes link it. */
  readonly notes: number;
  /** The latest lines, one of each note at most. */
  readonly lines: readonly NamingLine[];
}
