import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { Channel, Direction, ExchangeKind } from '../../../domain/interaction.ts';

/** An interaction to be written down. Texts are the user's own, inserted literally. */
export interface NewEntry {
  readonly date: CalendarDate;
  readonly text: string;
  readonly channel: Channel | null;
  readonly direction: Direction | null;
  readonly attempt: boolean;
  readonly marks: readonly { readonly kind: ExchangeKind; readonly what: string }[];
  /** The others who took part, as they are to stand in the note: `[[Bob Rossi]]`, or a plain name. */
  readonly with: readonly string[];
  /** By when to be in touch, with words for a task or without. */
  readonly followUp: { readonly by: Day; readonly text: string | null } | null;
  /** Written as an open box: a plan. */
  readonly planned: boolean;
}
