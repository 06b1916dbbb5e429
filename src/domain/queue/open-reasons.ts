import { lastDayOf, type Day } from '../day.ts';
import type { Commitment } from '../interaction.ts';
import type { DatedExchange, Reason, Reciprocity, ReminderPause } from '../relationship/relationship.ts';
import { remindedFrom } from '../relationship/open-items.ts';
import { isSnoozed } from '../relationship/reminder-pause.ts';
import type { Source } from '../source.ts';
import { compareSources } from '../text/collation.ts';
import { PROMISES_SHOWN, REQUEST_OPEN, THANK } from '../thresholds.ts';

/**
 * My promises that are due or overdue; those without a date two weeks after their entry. Those overdue before starting fresh
 * don't count. The two oldest stand for all. Source: docs/rules.md, "Reasons".
 */
export function promiseReasons(commitments: readonly Commitment[], pauses: readonly ReminderPause[], startFresh: Day | null, today: Day): Reason[] {
  const promises: (Commitment & { readonly from: Day })[] = [];
  for (const promise of commitments) {
    const { due, waitingFor } = promise;
    const from = remindedFrom(promise);
    if (waitingFor !== 'me' || from === null || from > today || (startFresh !== null && from < startFresh)) continue;
    // Of someone who is snoozed, one comes back on its own date. One that was overdue before was snoozed on purpose.
    if (due === today || !isSnoozed(pauses)) promises.push({ ...promise, from });
  }
  if (promises.length > PROMISES_SHOWN) promises.sort((a, b) => a.from - b.from || compareSources(a, b));
  const others = promises.splice(PROMISES_SHOWN);
  return promises.map(({ text, due, since, from, ...source }, index) => {
    const beside = index === PROMISES_SHOWN - 1 ? others : [];
    const evidence = [source, ...beside].map(({ path, line }) => ({ path, line }));
    return { kind: 'promise', text, due, since, more: beside.length, measure: from, attempts: null, evidence };
  });
}

/** What they asked of me, as one reason; `null` if nothing is open for long enough, and not for too long. */
export function requestReason({ openByThem }: Reciprocity, today: Day): Reason | null {
  const waiting = openByThem.filter(isAged(REQUEST_OPEN, today));
  const newest = waiting.at(-1);
  if (newest === undefined) return null;
  const { givenSince } = newest;
  const evidence = [...linesOf(waiting), ...(givenSince === undefined ? [] : linesOf([givenSince]))];
  return { kind: 'request', ...together(newest, waiting), givenSince: givenSince?.what ?? null, evidence };
}

/** What they gave and I haven't thanked for, as one reason; `null` if there is none of the last weeks. */
export function thankReason({ toThank }: Reciprocity, today: Day): Reason | null {
  const waiting = toThank.filter(isAged(THANK, today));
  const newest = waiting.at(-1);
  return newest === undefined ? null : { kind: 'thank', ...together(newest, waiting), evidence: linesOf(waiting) };
}

function isAged({ from, to }: { readonly from: number; readonly to: number }, today: Day): (mark: DatedExchange) => boolean {
  return ({ date }) => today - lastDayOf(date) >= from && today - lastDayOf(date) <= to;
}

/** Several marks as one reason: the newest stands for all of them, the oldest says how long they have waited. */
function together({ what, date }: DatedExchange, waiting: readonly DatedExchange[]): { readonly what: string; readonly since: Day; readonly more: number; readonly measure: number; readonly attempts: null } {
  return { what, since: lastDayOf(date), more: waiting.length - 1, measure: Math.min(...waiting.map((mark) => lastDayOf(mark.date))), attempts: null };
}

/** The lines of marks, the newest first. */
function linesOf(marks: readonly DatedExchange[]): readonly Source[] {
  return marks.map(({ path, line }) => ({ path, line })).reverse();
}
