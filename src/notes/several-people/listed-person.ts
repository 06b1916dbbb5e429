import type { PersonFact } from './person-facts.ts';

/** Someone in a list, a table, a vCard or below a heading of a note about several people. */
export interface ListedPerson {
  readonly line: number;
  readonly name: string;
  /** What could be read with certainty, each fact once. */
  readonly facts: readonly PersonFact[];
  /** All else that the note says of them, in its own bytes; empty for nothing. */
  readonly body: string;
}
