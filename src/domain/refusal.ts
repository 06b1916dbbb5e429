import type { ProblemDetail } from './problem.ts';

/** Why an edit of a note can't be made, as facts; the sentence is made in `i18n`. */
type EditRefusal =
  // The note isn't what it was.
  | { readonly kind: 'not-a-contact'; /** `null` for the note itself. */ readonly path: string | null }
  | { readonly kind: 'not-a-goal' | 'linked-in-text' }
  | { readonly kind: 'line-in-another-note' }
  | { readonly kind: 'gone' | 'ambiguous'; readonly target: 'entry' | 'request' | 'line' | 'task' }
  | { readonly kind: 'closed-already' | 'repeating-task' | 'merge-with-itself' | 'changed-since-preview' }
  | { readonly kind: 'review-marks' }
  | { readonly kind: 'changed-too-much' | 'written-lines-changed' }
  // Its properties can't be changed.
  | { readonly kind: 'broken-properties'; /** `null` for the note itself. */ readonly path: string | null }
  | { readonly kind: 'unreadable-properties' | 'properties-in-braces' | 'not-yaml' | 'no-contact-property' }
  | { readonly kind: 'unreadable-frontmatter'; readonly problem: Extract<ProblemDetail, { readonly kind: 'broken-frontmatter' | 'duplicate-property' | 'unclosed-frontmatter' | 'block-not-read' }> }
  | { readonly kind: 'differing-properties' | 'several-goal-properties'; readonly names: readonly string[] }
  | { readonly kind: 'property-form'; readonly property: string; readonly form: 'list' | 'map' | 'long-text' | 'not-extensible' }
  | { readonly kind: 'changes-other-properties'; readonly property: string; readonly by: 'changing' | 'adding' }
  | { readonly kind: 'unwritable-property'; readonly property: string }
  | { readonly kind: 'unreadable-date'; readonly property: string; readonly written: string }
  // What was written would not be read back as it is meant.
  | { readonly kind: 'unclosed-comment'; readonly opening: string }
  | { readonly kind: 'unclosed-code' | 'last-block-not-read' }
  | { readonly kind: 'not-read-back'; readonly edit: 'entry' | 'more-words' | 'mark' | 'contact-flag' | 'queue' | 'review' | 'tick' | 'plan' | 'goal' | 'merge' }
  | { readonly kind: 'closing-not-read-back'; readonly suffix: string };

/** What went wrong with a note on its way from or to the vault. */
type VaultRefusal =
  | { readonly kind: 'missing-note' | 'existing-note' | 'changed-meanwhile' | 'not-utf8'; readonly path: string }
  /** `message` is the system's own, without the note. */
  | { readonly kind: 'failed'; readonly path: string; readonly message: string }
  /** `sentence` is the host's own: what it knows of files. */
  | { readonly kind: 'file-error'; readonly sentence: string }
  | { readonly kind: 'deletes-for-good' };

/** Why a note was not written or read. */
export type RefusalDetail = EditRefusal | VaultRefusal;

/** Why an edit was refused, and the line (from 1) that is the cause, or `null`. */
export interface Refusal {
  readonly refused: RefusalDetail;
  readonly line: number | null;
}

export const NOT_A_CONTACT: Refusal = { refused: { kind: 'not-a-contact', path: null }, line: null };
