import type { Brief } from '../../domain/brief/brief.ts';

/** What the page shows. */
export type BriefModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  /** Nobody to prepare for, and why. */
  | { readonly kind: 'nobody'; readonly why: string }
  /** `note` is the path of the meeting note whose people these are; `null` if they were chosen. */
  | { readonly kind: 'brief'; readonly brief: Brief; readonly note: string | null };

export interface BriefActions {
  readonly copy: () => void;
  /** `null` where the app can't print. */
  readonly print: (() => void) | null;
  readonly log: (paths: readonly string[]) => void;
}
