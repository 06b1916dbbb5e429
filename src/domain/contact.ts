import type { Cadence } from './cadence.ts';
import type { CalendarDate, Day } from './day.ts';
import type { StatedOffer, StatedWant } from './giving/stated.ts';
import type { Commitment, Interaction, NoteLink, Plan } from './interaction.ts';

/** A value with its line, counted from 1. */
export interface Located<Value> {
  readonly value: Value;
  readonly line: number;
}

/** A birthday: the year may be unknown, and so may the day (`1990-04`). Months and days count from 1. */
export interface Birthday {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** `active` where nothing is said; another word of the user's own means nothing and is `active` too. */
export type Status = 'active' | 'paused' | 'archived' | 'do-not-contact' | 'deceased';

/** Why something that looks like an entry was not counted. */
export type NotCountedReason =
  | 'quoted'
  | 'code'
  | 'comment'
  | 'html'
  | 'embed'
  | 'open-task'
  | 'cancelled-task'
  | 'footnote'
  | 'outside-log'
  | 'no-date'
  | 'note-created'
  | 'unreadable-date'
  | 'too-large';

export interface NotCounted {
  readonly line: number;
  readonly reason: NotCountedReason;
}

/** A line about the person; `giving` is what they could use: *Looking for*, *Gift ideas*. */
export interface AboutLine extends Located<string> {
  readonly topic: 'person' | 'giving';
}

/** Ways to reach someone, as the source text says them, never as numbers. */
export interface Reach {
  readonly kind: 'email' | 'phone' | 'website' | 'linkedin' | 'location' | 'timezone';
  readonly text: string;
  readonly line: number;
}

/**
 * The facts of one contact note, read from its text alone. Links are as written; the index resolves them.
 * Interactions are in the order of the note.
 */
export interface ContactFacts {
  readonly path: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly tags: readonly string[];
  readonly organisations: readonly string[];
  readonly role: string | null;
  readonly relationship: string | null;
  readonly circle: string | null;
  readonly metAt: string | null;
  readonly metOn: Located<CalendarDate> | null;
  readonly introducedBy: readonly NoteLink[];
  readonly knows: readonly NoteLink[];
  readonly goals: readonly NoteLink[];
  readonly cadence: Located<{ readonly text: string; readonly cadence: Cadence }> | null;
  readonly lastContact: Located<CalendarDate> | null;
  readonly nextContact: Located<Day> | null;
  readonly snoozedUntil: Located<Day> | null;
  readonly status: Status;
  /** Where the status was said, `null` where nothing was. */
  readonly statusLine: number | null;
  readonly birthday: Located<Birthday> | null;
  readonly anniversary: Located<Birthday> | null;
  readonly reach: readonly Reach[];
  /** `reciprocity: none`: lines are shown, no pattern and no reminder to thank. */
  readonly reciprocityOff: boolean;
  readonly private: boolean;
  readonly interactions: readonly Interaction[];
  readonly plans: readonly Plan[];
  readonly commitments: readonly Commitment[];
  readonly notCounted: readonly NotCounted[];
  /** What the note says about the person: properties such as *interests*, its prose, and sections such as *Family*. */
  readonly about: readonly AboutLine[];
  /** What the note says they could use, beside the requests in its entries. */
  readonly wants: readonly StatedWant[];
  /** What the note says they can do for others, beside what its entries say they gave. */
  readonly offers: readonly StatedOffer[];
  /** What not to suggest for them again: a link to whose offer it was, and what for. */
  readonly dismissedIdeas: readonly Located<string>[];
}
