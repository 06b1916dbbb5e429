import { addDays, lastDayOf, type Day } from '../day.ts';
import type { Commitment } from '../interaction.ts';
import type { DatedExchange, Reason, Reciprocity, ReminderPause } from '../relationship/relationship.ts';
import { isBackFromSnooze } from '../relationship/reminder-pause.ts';
import type { Source } from '../source.ts';
import { compareSources } from '../text/collation.ts';
import { PROMISES_SHOWN, REQUEST_OPEN, THANK, UNDATED_PROMISE_AFTER } from '../thresholds.ts';

/**
 * My promises that are due or overdue; those without a date two weeks after their entry. Those overdue before starting fresh
 * don't count. The two oldest stand for all. Source: docs/rules.md, "Reasons".
 */
export function promiseReasons(commitments: readonly Commitment[], pauses: readonly ReminderPause[], startFresh: Day | null, today: Day): Reason[] {
  const promises: (Commitment & { readonly from: Day })[] = [];
  for (const promise of commitments) {
    const { due, since, waitingFor } = promise;
    const from = due ?? (since === null ? null : addDays(since, UNDATED_PROMISE_AFTER));
    if (waitingFor !== 'me' || from === null || from > today || (startFresh !== null && from < startFresh)) continue;
    if (isBackFromSnooze(due, pauses, today)) promises.push({ ...promise, from });
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
  const waiting = newestOf(openByThem, REQUEST_OPEN, today);
  return waiting === null ? null : { kind: 'request', ...waiting };
}

/** What they gave and I haven't thanked for, as one reason; `null` if there is none of the last weeks. */
export function thankReason({ toThank }: Reciprocity, today: Day): Reason | null {
  const waiting = newestOf(toThank, THANK, today);
  return waiting === null ? null : { kind: 'thank', ...waiting };
}

/** Several marks as one: the newest speaks for all of them, the oldest says how long they have waited. */
interface Waiting {
  readonly what: string;
  readonly since: Day;
  readonly more: number;
  readonly measure: number;
  readonly attempts: null;
  /** The newest first. */
  readonly evidence: readonly Source[];
}

/** Those of some marks, oldest first, whose age lies in a span; `null` if none does. */
function newestOf(marks: readonly DatedExchange[], age: { readonly from: number; readonly to: number }, today: Day): Waiting | null {
  const waiting = marks.filter(({ date }) => today - lastDayOf(date) >= age.from && today - lastDayOf(date) <= age.to);
  const oldest = waiting[0];
  const newest = waiting.at(-1);
  if (oldest === undefined || newest === undefined) return null;
  const evidence = waiting.map(({ path, line }) => ({ path, line })).reverse();
  return { what: newest.what, since: lastDayOf(newest.date), more: waiting.length - 1, measure: lastDayOf(oldest.date), attempts: null, evidence };
}
