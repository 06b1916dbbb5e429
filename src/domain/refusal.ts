import type { ProblemDetail } from './problem.ts';

/** Why an edit of a note can't be made, as facts; the sentence is made in `i18n`. */
type EditRefusal =
  // The note isn't what it was.
  | { readonly kind: 'not-a-contact'; /** `null` for the note itself. */ readonly path: string | null }
  | { readonly kind: 'not-a-goal' }
  | { readonly kind: 'line-in-another-note' }
  | { readonly kind: 'gone' | 'ambiguous'; readonly target: 'entry' | 'request' | 'line' | 'task' }
  | { readonly kind: 'closed-already' | 'repeating-task' | 'merge-with-itself' | 'changed-since-preview' }
  | { readonly kind: 'changed-too-much' | 'written-lines-changed' }
  // Its properties can't be changed.
  | { readonly kind: 'broken-properties'; /** `null` for the note itself. */ readonly path: string | null }
  | { readonly kind: 'unreadable-properties' | 'properties-in-braces' | 'not-yaml' | 'no-contact-property' }
  | { readonly kind: 'unreadable-frontmatter'; readonly problem: Extract<ProblemDetail, { readonly kind: 'broken-frontmatter' | 'duplicate-property' | 'unclosed-frontmatter' | 'block-not-read' }> }
  | { readonly kind: 'differing-properties' | 'several-goal-properties'; readonly names: readonly string[] }
  | { readonly kind: 'property-form'; readonly property: string; readonly form: 'list' | 'map' | 'long-text' | 'not-extensible' }
  | { readonly kind: 'changes-other-properties'; readonly property: string; readonly by: 'changing' | 'adding' }
  | { readonly kind: 'unwritable-property'; readonly property: string }
  // What was written would not be read back as it is meant.
  | { readonly kind: 'unclosed-comment'; readonly opening: string }
  | { readonly kind: 'unclosed-code' | 'last-block-not-read' }
  | { readonly kind: 'not-read-back'; readonly edit: 'entry' | 'more-words' | 'mark' | 'contact-flag' | 'queue' | 'tick' | 'goal' | 'merge' }
  | { readonly kind: 'closing-not-read-back'; readonly suffix: string };

/** What went wrong with a file on its way from or to the vault. */
type FileRefusal =
  | { readonly kind: 'missing-note' | 'existing-note' | 'changed-meanwhile' | 'not-utf8' | 'outside-vault' | 'not-changed'; readonly path: string }
  | { readonly kind: 'symbolic-link' | 'not-a-file' | 'changed-by-another-program' | 'trash-is-link'; readonly path: string }
  /** `code` is the system's own, such as `ENOENT`. */
  | { readonly kind: 'system-error'; readonly path: string; readonly code: string }
  | { readonly kind: 'failed'; readonly path: string; readonly message: string }
  | { readonly kind: 'link-not-followed'; readonly path: string; readonly leadsTo: 'outside' | 'folder' }
  /** `leftover` is the file of a run that was cut short. */
  | { readonly kind: 'hard-links'; readonly path: string; readonly leftover: string | null }
  | { readonly kind: 'left-beside'; readonly path: string; readonly name: string; readonly cause: RefusalDetail; readonly failure: RefusalDetail }
  | { readonly kind: 'not-put-back'; readonly cause: RefusalDetail | string; readonly notes: readonly { readonly path: string; readonly failure: RefusalDetail }[] }
  | { readonly kind: 'deletes-for-good' };

/** Why a note was not written or read. */
export type RefusalDetail = EditRefusal | FileRefusal;

/** Why an edit was not made, and the line (from 1) that stands in its way, `null` if none does. */
export interface Refusal {
  readonly refused: RefusalDetail;
  readonly line: number | null;
}
