import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { Direction, ExchangeKind } from '../../../domain/interaction.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';

/** An interaction to write. Texts are the user's own and are inserted literally. */
export interface NewEntry extends NamedChannel {
  readonly date: CalendarDate;
  readonly text: string;
  readonly direction: Direction | null;
  readonly attempt: boolean;
  readonly marks: readonly { readonly kind: ExchangeKind; readonly what: string }[];
  /** The other people who took part, as written in the note: `[[Bob Rossi]]`, or a plain name. */
  readonly with: readonly string[];
  /** The day by which to follow up, with optional words for a task. */
  readonly followUp: { readonly by: Day; readonly text: string | null } | null;
  /** Whether it is a plan, written as an open task. */
  readonly planned: boolean;
}
