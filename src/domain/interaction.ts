import type { CalendarDate, Day } from './day.ts';
import type { Source } from './source.ts';

/** How two people were in touch: a word of the vocabulary (`call`, `coffee` …) or one of the user's own. */
export type Channel = string;

/** Who reached out: `out` is me, `in` is they. Unknown is `null`, never guessed. */
export type Direction = 'out' | 'in';

export type ExchangeKind = 'gave' | 'received' | 'thanked' | 'asked' | 'asked-me';

/** What became of a request. Only `open` waits for something. */
export type RequestState = 'open' | 'done' | 'declined' | 'dropped';

/** What the words of a mark come to, for answers that don't show them. */
interface MarkDigest {
  /** The kind of thing that they name (see `OutcomeVocabulary`), `null` where no word tells. */
  readonly category: string | null;
  readonly links: readonly NoteLink[];
  /** See `likenessOf`: of the words without spaces around them and without case. */
  readonly fingerprint: number;
}

/** One mark in an entry: who gave, who asked. `state` is `null` for what is no request (`asked`, `asked-me` are). */
export interface Exchange {
  readonly kind: ExchangeKind;
  readonly what: string;
  readonly state: RequestState | null;
  /** The day behind a closing suffix (`– done 2026-05-01`), `null` where none is written. */
  readonly closedOn: Day | null;
  readonly line: number;
  /** The note that the line is in, where it is not the entry's own: the same contact may be recorded by several notes. */
  readonly inNote?: string;
  /** Of a mark whose words are not at hand (`what` is empty then): what they come to. */
  readonly digest?: MarkDigest;
}

/** `(follow-up:: 2026-12-01)` in an entry: asks for contact by that day. */
export interface FollowUp {
  readonly by: Day;
  readonly line: number;
}

/** A link as it is written: its target without display text; a heading or block reference removed. */
export interface NoteLink {
  readonly target: string;
  readonly line: number;
}

/** One dated contact as one note records it. `line` is the line the entry starts on. */
export interface Interaction extends Source {
  readonly date: CalendarDate;
  readonly channel: Channel | null;
  readonly direction: Direction | null;
  /** Marked as unanswered: kept, but no contact. */
  readonly attempt: boolean;
  /** The text in words: without date, channel label, direction and mark fields; continuation lines joined by `\n`. */
  readonly text: string;
  readonly exchanges: readonly Exchange[];
  readonly followUps: readonly FollowUp[];
  /** Who takes part beside the contact in whose note it stands, as written. */
  readonly with: readonly NoteLink[];
  /** Paths of the other contacts who took part, sorted. Links are resolved by the index: empty as read from a note. */
  readonly people: readonly string[];
  /** Other places that record the same interaction. Found by the index: empty as read from a note. */
  readonly alsoIn: readonly Source[];
}

/** A future entry, or a boxed one that leads with a date. A boxed one waits for its tick, an unboxed one becomes contact. */
export interface Plan extends Source {
  readonly date: CalendarDate;
  readonly boxed: boolean;
  readonly channel: Channel | null;
  readonly text: string;
  readonly with: readonly NoteLink[];
}

/** An open task: what was promised. */
export interface Commitment extends Source {
  readonly text: string;
  readonly due: Day | null;
  readonly waitingFor: 'me' | 'them';
  /** The day of the entry below which it stands, `null` elsewhere. */
  readonly since: Day | null;
  /** A repeating task is opened, never ticked by us. */
  readonly repeats: boolean;
  /** Its whole text, where `text` is without whom it waits for. By it the task is found again in its note. */
  readonly wholeText?: string;
}
