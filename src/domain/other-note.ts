import type { CalendarDate } from './day.ts';
import type { Commitment, Interaction, NoteLink, Plan } from './interaction.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';

/**
 * Why a link in a dated note doesn't count as contact: nothing on its line reports contact, the line is marked as not
 * contact, it is template text, too many people were there, or it is quoted.
 */
export type MentionReason = 'mentioned' | 'not-contact' | 'template' | 'same-room' | 'quoted';

/** A line of a dated note that names a contact and is no contact: shown, and it moves no date. `date` is `null` in the note of a week, quarter or year. */
export interface Mention extends Source {
  readonly date: CalendarDate | null;
  readonly text: string;
  readonly reason: MentionReason;
}

/** A contact that a note records of the people in `with`. */
export interface LinkedInteraction extends Interaction {
  /** The line of a daily note as written: identical in many of them it is template text. `null` where it can be none. */
  readonly written: string | null;
  /** Of a line whose words are not at hand (`written` is empty then): see `fingerprint`. */
  readonly fingerprint?: number;
}

/** A mention, with all whom its line names. */
export interface LinkedMention extends Mention {
  readonly links: readonly NoteLink[];
}

/** An open task of another note, with all whom it names. */
export interface LinkedTask extends Commitment {
  readonly links: readonly NoteLink[];
  /** Whom it opens with, and what it says behind the name: if that is a contact, it waits for them. */
  readonly opensWith: { readonly link: NoteLink; readonly text: string } | null;
  /** Promises are in the queue; other tasks are only shown. */
  readonly isPromise: boolean;
}

/**
 * What a note other than the contacts' own records about contacts, read from its text alone. Links are as written; the index
 * resolves them.
 */
export interface OtherNote {
  readonly path: string;
  readonly interactions: readonly LinkedInteraction[];
  readonly plans: readonly Plan[];
  readonly mentions: readonly LinkedMention[];
  readonly tasks: readonly LinkedTask[];
  /** Shown only if one of the note's links leads to a contact. */
  readonly problems: readonly Problem[];
}
