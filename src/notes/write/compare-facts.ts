import type { Commitment, Exchange, Interaction, NoteLink, Plan } from '../../domain/interaction.ts';
import type { OtherNote } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ContactNote } from '../note.ts';
import { isSameValue } from '../text/deep-equal.ts';

/** The values that a list lost and gained, each in list order. A changed value appears in both. */
export interface Difference<Value> {
  readonly removed: readonly Value[];
  readonly added: readonly Value[];
}

/** How the facts of a contact note changed between two readings. */
export interface FactsDifference {
  readonly interactions: Difference<Interaction>;
  readonly plans: Difference<Plan>;
  readonly commitments: Difference<Commitment>;
  readonly notCounted: Difference<ContactNote['facts']['notCounted'][number]>;
  readonly problems: Difference<Problem>;
  readonly hints: Difference<Problem>;
}

/** How the records of a note that isn't a contact changed between two readings. */
export type RecordsDifference = { readonly [Kind in Exclude<keyof OtherNote, 'path'>]: Difference<OtherNote[Kind][number]> };

/** Compares two readings of a contact note and ignores on which lines the facts are. */
export function compareFacts(before: ContactNote, after: ContactNote): FactsDifference {
  return {
    interactions: difference(before.facts.interactions, after.facts.interactions, sameInteraction),
    plans: difference(before.facts.plans, after.facts.plans, samePlan),
    commitments: difference(before.facts.commitments, after.facts.commitments, sameCommitment),
    notCounted: difference(before.facts.notCounted, after.facts.notCounted, (one, other) => one.reason === other.reason),
    problems: difference(problemsIn(before, 'problem'), problemsIn(after, 'problem'), sameProblem),
    hints: difference(problemsIn(before, 'hint'), problemsIn(after, 'hint'), sameProblem),
  };
}

/** Compares two readings of a contact note in every detail, line numbers included. For edits that don't move any line. */
export function compareInPlace(before: ContactNote, after: ContactNote): FactsDifference {
  return {
    interactions: difference(before.facts.interactions, after.facts.interactions, isSameValue),
    plans: difference(before.facts.plans, after.facts.plans, isSameValue),
    commitments: difference(before.facts.commitments, after.facts.commitments, isSameValue),
    notCounted: difference(before.facts.notCounted, after.facts.notCounted, isSameValue),
    problems: difference(problemsIn(before, 'problem'), problemsIn(after, 'problem'), isSameValue),
    hints: difference(problemsIn(before, 'hint'), problemsIn(after, 'hint'), isSameValue),
  };
}

/** Whether two readings of a contact note agree in everything except the lists of its log: names, dates, contact details. */
export function sameProfile(before: ContactNote, after: ContactNote): boolean {
  const profileOf = ({ facts }: ContactNote): object => ({ ...facts, interactions: [], plans: [], commitments: [], notCounted: [] });
  return isSameValue(profileOf(before), profileOf(after));
}

/** Compares two readings of a note that isn't a contact in every detail, line numbers included. */
export function compareRecords(before: OtherNote, after: OtherNote): RecordsDifference {
  return {
    interactions: difference(before.interactions, after.interactions, isSameValue),
    plans: difference(before.plans, after.plans, isSameValue),
    mentions: difference(before.mentions, after.mentions, isSameValue),
    tasks: difference(before.tasks, after.tasks, isSameValue),
    problems: difference(before.problems, after.problems, isSameValue),
  };
}

/**
 * The values that are only in `before` and only in `after`. Equal values at both ends are skipped first, because most
 * notes differ in one place.
 */
export function difference<Value>(before: readonly Value[], after: readonly Value[], isSame: (one: Value, other: Value) => boolean): Difference<Value> {
  let start = 0;
  while (start < before.length && sameAt(before, after, start, start, isSame)) start++;
  let end = 0;
  while (end < before.length - start && sameAt(before, after, before.length - 1 - end, after.length - 1 - end, isSame)) end++;
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end).filter((value) => {
    const index = removed.findIndex((other) => isSame(other, value));
    if (index >= 0) removed.splice(index, 1);
    return index < 0;
  });
  return { removed, added };
}

/** Whether none of the lists has changed. */
export function areUnchanged(...differences: readonly Difference<unknown>[]): boolean {
  return differences.every(({ removed, added }) => removed.length === 0 && added.length === 0);
}

/** Whether a list gained exactly one value, which is a wanted one, and lost none. */
export function gainsOne<Value>({ removed, added }: Difference<Value>, isWanted: (value: Value) => boolean): boolean {
  return removed.length === 0 && added.length === 1 && added.every(isWanted);
}

/** Whether a list lost exactly this value and gained none. */
export function losesOne<Value>({ removed, added }: Difference<Value>, value: Value): boolean {
  return added.length === 0 && removed.length === 1 && removed[0] === value;
}

/** Whether values of a list changed, each as wanted, and none was added or removed. */
export function changesOnly<Value>({ removed, added }: Difference<Value>, isWanted: (before: Value, after: Value) => boolean): boolean {
  return removed.length === added.length && removed.every((_, index) => sameAt(removed, added, index, index, isWanted));
}

/** Whether exactly this value of a list changed, as wanted. */
export function changesOne<Value>(changed: Difference<Value>, value: unknown, isWanted: (before: Value, after: Value) => boolean): boolean {
  return changed.removed.length === 1 && changed.removed[0] === value && changesOnly(changed, isWanted);
}

function problemsIn({ problems }: ContactNote, severity: Problem['severity']): readonly Problem[] {
  return problems.filter((problem) => problem.severity === severity);
}

function sameProblem(one: Problem, other: Problem): boolean {
  return one.detail.kind === other.detail.kind;
}

function sameAt<Value>(before: readonly Value[], after: readonly Value[], index: number, otherIndex: number, isSame: (one: Value, other: Value) => boolean): boolean {
  const one = before[index];
  const other = after[otherIndex];
  return one !== undefined && other !== undefined && isSame(one, other);
}

/** Whether two entries have the same facts, ignoring their lines. */
export function sameInteraction(one: Interaction, other: Interaction): boolean {
  return (
    sameEntry(one, other) && one.direction === other.direction && one.attempt === other.attempt &&
    allSame(one.exchanges, other.exchanges, sameExchange) && allSame(one.followUps, other.followUps, (mine, theirs) => mine.by === theirs.by)
  );
}

/** Whether two plans have the same facts, ignoring their lines. */
export function samePlan(one: Plan, other: Plan): boolean {
  return sameEntry(one, other) && one.boxed === other.boxed;
}

/** Whether two promises have the same facts, ignoring their lines. */
export function sameCommitment(one: Commitment, other: Commitment): boolean {
  return one.text === other.text && one.due === other.due && one.waitingFor === other.waitingFor && one.since === other.since && one.repeats === other.repeats;
}

function sameEntry(one: Interaction | Plan, other: Interaction | Plan): boolean {
  const sameDate = one.date.day === other.date.day && one.date.precision === other.date.precision;
  return sameDate && one.channel === other.channel && one.text === other.text && allSame(one.with, other.with, sameLink);
}

function sameExchange(one: Exchange, other: Exchange): boolean {
  return one.kind === other.kind && one.what === other.what && one.state === other.state && one.closedOn === other.closedOn;
}

function sameLink(one: NoteLink, other: NoteLink): boolean {
  return one.target === other.target;
}

function allSame<Value>(ones: readonly Value[], others: readonly Value[], isSame: (one: Value, other: Value) => boolean): boolean {
  return ones.length === others.length && ones.every((_, index) => sameAt(ones, others, index, index, isSame));
}
