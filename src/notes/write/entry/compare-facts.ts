import type { Commitment, Exchange, Interaction, NoteLink, Plan } from '../../../domain/interaction.ts';

/**
 * What `after` has beyond `before`; `null` where something of before is gone. Most notes differ in one place, so that
 * what is the same at both ends is passed over first.
 */
export function addedTo<Value>(before: readonly Value[], after: readonly Value[], isSame: (one: Value, other: Value) => boolean): readonly Value[] | null {
  let start = 0;
  while (start < before.length && sameAt(before, after, start, start, isSame)) start++;
  let end = 0;
  while (end < before.length - start && sameAt(before, after, before.length - 1 - end, after.length - 1 - end, isSame)) end++;
  const missing = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end).filter((value) => {
    const index = missing.findIndex((other) => isSame(other, value));
    if (index >= 0) missing.splice(index, 1);
    return index < 0;
  });
  return missing.length === 0 ? added : null;
}

function sameAt<Value>(before: readonly Value[], after: readonly Value[], index: number, otherIndex: number, isSame: (one: Value, other: Value) => boolean): boolean {
  const one = before[index];
  const other = after[otherIndex];
  return one !== undefined && other !== undefined && isSame(one, other);
}

/** Whether two entries say the same, wherever they stand. */
export function sameInteraction(one: Interaction, other: Interaction): boolean {
  return (
    sameEntry(one, other) && one.direction === other.direction && one.attempt === other.attempt &&
    allSame(one.exchanges, other.exchanges, sameExchange) && allSame(one.followUps, other.followUps, (mine, theirs) => mine.by === theirs.by)
  );
}

/** Whether two plans say the same, wherever they stand. */
export function samePlan(one: Plan, other: Plan): boolean {
  return sameEntry(one, other) && one.boxed === other.boxed;
}

/** Whether two promises say the same, wherever they stand. */
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
