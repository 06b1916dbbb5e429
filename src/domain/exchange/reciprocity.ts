import type { TrackedCadence } from '../cadence.ts';
import type { ContactDays } from '../relationship/contact-days.ts';
import type { ContactFacts } from '../contact.ts';
import { addMonths, type Day } from '../day.ts';
import type { Direction } from '../interaction.ts';
import { countsOf, givesSinceLastAsk, ledgerOf, openRequests, toThankFor } from './ledger.ts';
import { onlyInNeed } from './only-in-need.ts';
import type { ExchangeCounts, HistoryEntry, Pattern, Reciprocity, Relationship } from '../relationship/relationship.ts';
import { NEED_LEAST_REQUESTS, PATTERN_LEAST, PATTERN_RATIO, RECENT_MONTHS } from '../thresholds.ts';
import { isPersonal, isTrade } from '../vocabulary.ts';

/** What reciprocity is answered from, beside the history. */
interface ReciprocityContext {
  readonly facts: ContactFacts;
  readonly contact: ContactDays;
  readonly cadence: TrackedCadence | null;
  readonly givesWanted: number;
  /** Whether the contact takes no part in patterns: died, archived, do not contact. */
  readonly excluded: boolean;
  readonly today: Day;
}

/** Shared by nearly all. */
const NEITHER_IN_NEED: Reciprocity['onlyInNeed'] = { me: null, them: null };

/** What was given and asked for, both ways. `history` is in order. Source: docs/rules.md, "Give and take". */
export function reciprocityOf(history: readonly HistoryEntry[], { facts, contact, cadence, givesWanted, excluded, today }: ReciprocityContext): Reciprocity {
  const ledger = ledgerOf(history, facts.name, today);
  const recently = addMonths(today, -RECENT_MONTHS);
  const { given, received, asks, askedMe, thanked } = countsOf(ledger, null);
  const last24Months = countsOf(ledger, recently);
  const judged = !facts.reciprocityOff && !excluded;
  return {
    given,
    received,
    asks,
    askedMe,
    thanked,
    last24Months,
    givesSinceAsk: ledger.length === 0 ? 0 : givesSinceLastAsk(ledger, recently),
    givesWanted,
    pattern: judged ? patternOf(last24Months) : 'unknown',
    onlyInNeed: judged && Math.max(asks, askedMe) >= NEED_LEAST_REQUESTS ? { me: onlyInNeed('me', ledger, contact, cadence, today), them: onlyInNeed('them', ledger, contact, cadence, today) } : NEITHER_IN_NEED,
    openByMe: openRequests(ledger, 'asked'),
    openByThem: openRequests(ledger, 'asked-me'),
    toThank: judged ? toThankFor(ledger) : [],
    ledger,
    reachedOut: whoReachedOut(history, contact, today),
    shown: judged && (ledger.length > 0 || !(isPersonal(facts.relationship) || isTrade(facts.relationship))),
  };
}

/** Whether the balance is worth saying to whoever thinks of asking someone: it is shown, and there is one. */
export function saysBalance({ reciprocity: { shown, ledger } }: Pick<Relationship, 'reciprocity'>): boolean {
  return shown && ledger.length > 0;
}

/** Who gives more, of the exchanges counted: it mirrors when the sides swap. */
export function patternOf({ given, received }: ExchangeCounts): Pattern {
  if (given + received < PATTERN_LEAST) return 'unknown';
  if (given > PATTERN_RATIO * received) return 'you-give-more';
  if (received > PATTERN_RATIO * given) return 'they-give-more';
  return 'mutual';
}

/**
 * Who reached out, in days of contact: a day counts once, as noted where its entries agree. A day on which both did, or
 * nothing says who, is not noted.
 */
function whoReachedOut(history: readonly HistoryEntry[], { days, months }: ContactDays, today: Day): Reciprocity['reachedOut'] {
  let me = 0;
  let them = 0;
  for (let index = 0; index < history.length; index++) {
    const entry = history[index];
    if (entry === undefined || entry.direction === null || entry.attempt) continue;
    const { date, direction } = entry;
    if (date.day > today) break;
    if (date.precision === 'month' && !months.includes(date.day)) continue;
    // The first entry of a day that says who speaks for the day, unless another contradicts it.
    if (hasNoted(history, index, -1, null)) continue;
    if (hasNoted(history, index, 1, direction)) continue;
    if (direction === 'out') me++;
    else them++;
  }
  return { me, them, notNoted: days.length + months.length - me - them };
}

/** Whether another contact of the same day, before (-1) or after (1) an entry, says who reached out, and not `except`. */
function hasNoted(history: readonly HistoryEntry[], index: number, step: -1 | 1, except: Direction | null): boolean {
  const day = history[index]?.date.day;
  for (let other = index + step; ; other += step) {
    const entry = history[other];
    if (entry === undefined || entry.date.day !== day) return false;
    if (!entry.attempt && entry.direction !== null && entry.direction !== except) return true;
  }
}
