import type { NoteFacts } from '../../notes/note.ts';

/**
 * A change of the vault: a note saved with this text, moved, gone, or not to be read; or one that is still as it was when
 * it was read for a snapshot, without the texts of its entries.
 */
export type Change =
  | { readonly kind: 'saved'; readonly path: string; readonly text: string }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string; readonly text: string }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'restored'; readonly path: string; readonly note: NoteFacts };

/** What a change came to: the contacts whose answers may have changed, and a number that grows with every change. */
export interface Applied {
  readonly revision: number;
  readonly touched: readonly string[];
}

/** The facts of a note that can't be read: none, and the problem. */
export function unreadable(path: string, reason: string): NoteFacts {
  return { kind: 'other', problems: [{ path, line: 1, severity: 'problem', detail: { kind: 'unreadable-note', reason } }] };
}
