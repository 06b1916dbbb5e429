import type { CalendarDate, Day } from './day.ts';
import type { Subject } from './giving/subject-word.ts';
import type { NamedChannel } from './named-channel.ts';
import type { Source } from './source.ts';

export type { Channel } from './named-channel.ts';

/** Who reached out: `out` is me, `in` is they. Unknown is `null`, never guessed. */
export type Direction = 'out' | 'in';

export type ExchangeKind = 'gave' | 'received' | 'thanked' | 'asked' | 'asked-me';

/** What became of a request. Only `open` waits for something. */
export type RequestState = 'open' | 'done' | 'declined' | 'dropped';

/** What the words of a mark come to, for answers that don't show them. */
interface MarkDigest {
  /** The exchange category (see `CategoryVocabulary`); `null` if no word says one. */
  readonly category: string | null;
  readonly links: readonly NoteLink[];
  /** The `fingerprint` of the words, trimmed and without case. */
  readonly fingerprint: number;
  /** What the mark is about (see `tellingWordsOf`). */
  readonly words: readonly number[];
  /** What it is about, as it is matched (see `subjectOf`); empty for marks that are not. */
  readonly subject: Subject;
}

/** One mark in an entry: who gave, who asked. `state` is `null` for what is no request (`asked`, `asked-me` are). */
export interface Exchange {
  readonly kind: ExchangeKind;
  readonly what: string;
  readonly state: RequestState | null;
  /** The date after a closing suffix (`– done 2026-05-01`); `null` if there is none. */
  readonly closedOn: Day | null;
  readonly line: number;
  /** The note of the line, if it differs from the entry's: several notes may record the same interaction. */
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
  /** Whether a name or an e-mail address is written without a link, as text, in a tag or in bold. It means the one contact that has it. */
  readonly plain?: 'name' | 'tag' | 'emphasis';
}

/** What makes a line of a note that isn't a contact's count: a daily note, a ticked task, an entry of a log, or the people of a meeting. */
export type CountedAs = 'daily-note' | 'task' | 'log' | 'meeting';

/** One dated contact as one note records it. `line` is the line the entry starts on. */
export interface Interaction extends Source, NamedChannel {
  readonly date: CalendarDate;
  readonly direction: Direction | null;
  /** Marked as unanswered: kept, but doesn't count as contact. */
  readonly attempt: boolean;
  /** The text in words: without date, channel label, direction and mark fields; continuation lines joined by `\n`. */
  readonly text: string;
  readonly exchanges: readonly Exchange[];
  readonly followUps: readonly FollowUp[];
  /** The other participants besides the contact of the note, as written. */
  readonly with: readonly NoteLink[];
  /** Paths of the other contacts who took part, sorted. Links are resolved by the index: empty as read from a note. */
  readonly people: readonly string[];
  /** Other places that record the same interaction. Found by the index: empty as read from a note. */
  readonly alsoIn: readonly Source[];
  /** Of an entry of another note. A snapshot leaves it out. */
  readonly countedAs?: CountedAs;
  /** Of an entry whose words are not at hand (`text` is empty then): they say that it was the first meeting. */
  readonly saysFirstMeeting?: true;
  /** Of an entry whose words are not at hand: the key of what they may call the event (see `eventKeyIn`). */
  readonly eventKey?: number;
}

/** A future entry, or a boxed one that leads with a date. A boxed one waits for its tick, an unboxed one becomes contact. */
export interface Plan extends Source, NamedChannel {
  readonly date: CalendarDate;
  readonly boxed: boolean;
  readonly text: string;
  readonly with: readonly NoteLink[];
}

/** An open task: what was promised. */
export interface Commitment extends Source {
  readonly text: string;
  readonly due: Day | null;
  readonly waitingFor: 'me' | 'them';
  /** The date of the entry above it; `null` elsewhere. */
  readonly since: Day | null;
  /** A repeating task is opened, never ticked by us. */
  readonly repeats: boolean;
  /** The whole text, if `text` leaves out who it waits for. The task is found in its note by it. */
  readonly wholeText?: string;
}
