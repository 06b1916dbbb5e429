import type { Source } from './source.ts';

/** What could not be read with certainty, as facts; the sentence is made in `i18n`. */
export type ProblemDetail =
  | { readonly kind: 'impossible-date'; readonly written: string }
  | { readonly kind: 'ambiguous-date'; readonly written: string }
  | { readonly kind: 'unreadable-property'; readonly property: string; readonly written: string; readonly expected: 'date' | 'birthday' | 'cadence' | 'yes-or-no' | 'whole-number' }
  | { readonly kind: 'differing-properties'; readonly names: readonly string[] }
  | { readonly kind: 'duplicate-property'; readonly property: string }
  | { readonly kind: 'broken-frontmatter'; readonly reason: string }
  | { readonly kind: 'unclosed-frontmatter' }
  | { readonly kind: 'block-not-read'; readonly limit: 'levels' | 'brackets' | 'size' }
  | { readonly kind: 'mark-without-person'; readonly mark: string }
  | { readonly kind: 'unresolved-link'; readonly target: string; readonly suggestion: string | null }
  | { readonly kind: 'unreadable-note'; readonly reason: string }
  | { readonly kind: 'setting'; readonly key: string; readonly expected: string }
  | { readonly kind: 'unknown-setting'; readonly key: string }
  /** One name in the lists of several settings, each with its dotted key. */
  | { readonly kind: 'repeated-setting'; readonly name: string; readonly keys: readonly string[] }
  | { readonly kind: 'unreadable-settings' }
  // Hints: no problem, but worth a word.
  /** `heading` is the one above the lines, `null` if there is none. */
  | { readonly kind: 'dated-lines-outside-log'; readonly count: number; readonly heading: string | null }
  | { readonly kind: 'mark-with-one-colon'; readonly mark: string; readonly what: string }
  | { readonly kind: 'unknown-goal-word'; readonly property: 'roles' | 'venues'; readonly word: string }
  | { readonly kind: 'introduced-in-circle'; readonly names: readonly string[] }
  | { readonly kind: 'unlinked-people'; readonly names: readonly string[] }
  | { readonly kind: 'several-people'; readonly count: number }
  | { readonly kind: 'contact-table' }
  | { readonly kind: 'conflict-copy'; readonly original: string }
  | { readonly kind: 'possible-copy'; readonly original: string }
  | { readonly kind: 'folder-without-rule'; readonly folder: string; readonly count: number }
  | { readonly kind: 'unused-cadence'; readonly by: 'circle' | 'tag' | 'relationship'; readonly key: string };

export type ProblemKind = ProblemDetail['kind'];

/** A problem or a suggestion, and its source. */
export type Problem = Source & { readonly severity: 'problem' | 'hint'; readonly detail: ProblemDetail };
