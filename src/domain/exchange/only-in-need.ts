import { contactCount, type ContactDays } from '../relationship/contact-days.ts';
import { lengthInDays, type TrackedCadence } from '../cadence.ts';
import { addMonths, lastDayOf, lastDayOfMonth, type Day } from '../day.ts';
import { rhythmOf } from '../relationship/rhythm.ts';
import type { DatedExchange, OnlyInNeed } from '../relationship/relationship.ts';
import { NEED_LEAST_CONTACTS, NEED_LEAST_REQUESTS, NEED_MONTHS, NEED_SHARE, NEED_SILENCE, NEED_SILENCE_RHYTHMS } from '../thresholds.ts';

/** Which marks are the requests of a side, and which its gifts. */
const SIDES = {
  me: { asks: 'asked', gives: 'gave' },
  them: { asks: 'asked-me', gives: 'received' },
} as const;

/**
 * Whether one side gets in touch only in need: most of its requests of the last three years came after a long silence in
 * which it gave nothing. `null` if that isn't so, or with too little data. Source: docs/rules.md, "Give and take".
 */
export function onlyInNeed(side: 'me' | 'them', ledger: readonly DatedExchange[], contact: ContactDays, cadence: TrackedCadence | null, today: Day): OnlyInNeed | null {
  if (contactCount(contact) < NEED_LEAST_CONTACTS) return null;
  const since = addMonths(today, -NEED_MONTHS);
  const { asks, gives } = SIDES[side];
  const allRequests = ledger.filter(({ kind }) => kind === asks);
  const requests = allRequests.filter(({ date }) => lastDayOf(date) >= since);
  if (requests.length < NEED_LEAST_REQUESTS) return null;
  const gifts = ledger.filter(({ kind }) => kind === gives);
  const usual = cadence === null ? shorterRhythm(allRequests, contact) : lengthInDays(cadence);
  const longest = Math.max(NEED_SILENCE, NEED_SILENCE_RHYTHMS * usual);
  const evidence = requests.filter((request) => {
    const before = lastContactBefore(request, contact);
    if (before === null || request.date.day - before <= longest) return false;
    return !gifts.some(({ date }) => lastDayOf(date) > before && date.day <= request.date.day);
  });
  if (evidence.length * NEED_SHARE.in < requests.length * NEED_SHARE.of) return null;
  return { asks: requests.length, afterSilence: evidence.length, evidence };
}

/**
 * The rhythm in days with or without the contact that holds a request, the shorter one; 0 if there is none. Neither asking
 * rarely nor a short exchange after each request makes a long silence usual.
 */
function shorterRhythm(requests: readonly DatedExchange[], { days }: ContactDays): number {
  const asked = new Set(requests.map(({ date }) => date.day));
  return Math.min(rhythmOf(days) ?? 0, rhythmOf(days.filter((day) => !asked.has(day))) ?? 0);
}

/**
 * The last day of contact before a request; `null` if there is none, or the request has no day. A month without a known day
 * can't start a silence, but it limits how long a silence can have been.
 */
function lastContactBefore({ date }: DatedExchange, { days, months }: ContactDays): Day | null {
  if (date.precision === 'month') return null;
  const day = lastBefore(date.day, days);
  const month = lastBefore(date.day, months);
  if (day === null || month === null || month < day) return day;
  return lastDayOfMonth(month);
}

function lastBefore(day: Day, ascending: readonly Day[]): Day | null {
  let last: Day | null = null;
  for (const other of ascending) {
    if (other >= day) break;
    last = other;
  }
  return last;
}
