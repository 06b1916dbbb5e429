import type { Day } from '../domain/day.ts';
import type { Problem } from '../domain/problem.ts';
import type { Queue, Relationship } from '../domain/relationship.ts';

/** A change of the vault: a note saved with this text, moved, or gone. */
export type Change =
  | { readonly kind: 'saved'; readonly path: string; readonly text: string }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

/** What is known of a vault, kept up with its changes, and the answers from it. */
export interface VaultIndexApi {
  readonly apply: (changes: readonly Change[]) => { readonly revision: number; readonly touched: readonly string[] };
  /** Paths of all contacts, sorted by code units. */
  readonly contacts: () => readonly string[];
  readonly relationship: (path: string, today: Day) => Relationship | null;
  readonly queue: (today: Day) => Queue;
  /** By path, then line; equal ones of a whole vault (ambiguous dates) as they were found. */
  readonly problems: () => readonly Problem[];
  /** Contacts whose name, other name or path equals `name`, without accents and case; exact ones alone if there are any. */
  readonly find: (name: string) => readonly string[];
}
