import type { Doer } from './report-check.ts';

/** Contact, or an attempt, that a clause reports. */
export interface Finding {
  readonly people: readonly number[];
  /** The tokens that say so. */
  readonly from: number;
  readonly to: number;
  readonly by: Doer;
  readonly attempt: boolean;
}

/** Adds a finding about people (indexes of their links) in some tokens; `behind` is the first token that isn't read yet. */
export type AddFinding = (people: readonly number[], from: number, to: number, behind: number, by?: Doer) => void;
