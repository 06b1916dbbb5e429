import type { NotCounted, NotCountedReason } from '../../domain/contact.ts';
import type { Commitment, Interaction, Plan } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { UnreadableDate } from '../dates/written-date.ts';
import type { LogSection } from './sections.ts';

/** How an entry is written in its log. */
export type EntryForm = 'item' | 'heading' | 'row' | 'line';

/** The place of an entry in a log. */
export interface Place {
  readonly form: EntryForm;
  readonly section: LogSection;
  /** Index of the block it begins in. */
  readonly block: number;
}

/** An entry and its place, for writing the next one beside it. */
export interface EntryPlace extends Place {
  readonly entry: Interaction | Plan;
}

/** Collects the dates that can't be read; `line` counts from 1. */
export interface DateProblems {
  unreadableDate(reading: UnreadableDate, line: number): void;
}

/** Collects what in an entry can't be read, or isn't read but may be meant; `line` counts from 1. */
export interface EntryProblems extends DateProblems {
  /** `(gave: a book)`, which takes two colons. */
  markWithOneColon(mark: string, what: string, line: number): void;
}

/** What was found in a note so far. */
export class Findings implements EntryProblems {
  readonly interactions: Interaction[] = [];
  readonly plans: Plan[] = [];
  readonly commitments: Commitment[] = [];
  readonly notCounted: NotCounted[] = [];
  readonly problems: Problem[] = [];
  readonly places: EntryPlace[] = [];

  constructor(private readonly path: string) {}

  addInteraction(entry: Interaction, place: Place | null): void {
    this.interactions.push(entry);
    this.addPlace(entry, place);
  }

  /** An entry that has its place in the log, and is none for a reason. */
  addUncounted(entry: Interaction, reason: NotCountedReason, place: Place | null): void {
    this.leaveOut(entry.line, reason);
    this.addPlace(entry, place);
  }

  addPlan(entry: Plan, place: Place | null): void {
    this.plans.push(entry);
    this.addPlace(entry, place);
  }

  private addPlace(entry: Interaction | Plan, place: Place | null): void {
    if (place !== null) this.places.push({ form: place.form, section: place.section, block: place.block, entry });
  }

  leaveOut(line: number, reason: NotCountedReason): void {
    this.notCounted.push({ line, reason });
  }

  markWithOneColon(mark: string, what: string, line: number): void {
    this.problems.push({ path: this.path, line, severity: 'hint', detail: { kind: 'mark-with-one-colon', mark, what } });
  }

  unreadableDate(reading: UnreadableDate, line: number): void {
    this.problems.push(dateProblem(this.path, line, reading));
  }
}

/** The problem to report for a date that can't be read with certainty. */
export function dateProblem(path: string, line: number, { kind, written }: UnreadableDate): Problem {
  return { path, line, severity: 'problem', detail: { kind: kind === 'ambiguous' ? 'ambiguous-date' : 'impossible-date', written } };
}
