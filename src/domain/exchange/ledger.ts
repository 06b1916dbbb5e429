import { lastDayOf, type Day } from '../day.ts';
import type { Exchange, ExchangeKind } from '../interaction.ts';
import { compareCodePoints } from '../text/collation.ts';
import { withAnswers } from './answered-requests.ts';
import type { DatedExchange, ExchangeCounts, HistoryEntry } from '../relationship/relationship.ts';

const NO_MARKS: readonly DatedExchange[] = [];
const NO_COUNTS: ExchangeCounts = { given: 0, received: 0, asks: 0, askedMe: 0, thanked: 0 };

/**
 * Every mark of the history with its day, by date, then source. A request that has no state of its own is done if the same
 * entry or a later one holds what it asked for. Future entries are left out. `history` is in order, `name` is the contact's.
 * Source: docs/note-format.md, "Requests".
 */
export function ledgerOf(history: readonly HistoryEntry[], name: string, today: Day): readonly DatedExchange[] {
  let ledger: DatedExchange[] | null = null;
  for (const { exchanges, date, path: own } of history) {
    if (exchanges.length === 0 || date.day > today) continue;
    ledger ??= [];
    for (const exchange of exchanges.length === 1 ? exchanges : [...exchanges].sort(byLine)) {
      const { kind, what, closedOn, line, digest, inNote: path = own } = exchange;
      const dated = { kind, what, state: stateOf(exchange, exchanges), closedOn, line, date, path };
      const request = requestBeside(exchange, exchanges);
      ledger.push({ ...dated, ...(digest === undefined ? {} : { digest }), ...(request === undefined ? {} : { answers: { path: request.inNote ?? own, line: request.line } }) });
    }
  }
  return ledger === null ? NO_MARKS : withAnswers(ledger, name);
}

/** How many marks there are of each kind, of those dated on or after a day (`null` for all). A month counts by its last day. */
export function countsOf(ledger: readonly DatedExchange[], since: Day | null): ExchangeCounts {
  if (ledger.length === 0) return NO_COUNTS;
  let given = 0;
  let received = 0;
  let asks = 0;
  let askedMe = 0;
  let thanked = 0;
  for (const { kind, date } of ledger) {
    if (since !== null && lastDayOf(date) < since) continue;
    if (kind === 'gave') given++;
    else if (kind === 'received') received++;
    else if (kind === 'asked') asks++;
    else if (kind === 'asked-me') askedMe++;
    else thanked++;
  }
  return { given, received, asks, askedMe, thanked };
}

/** The requests of one side that nothing has closed, oldest first. */
export function openRequests(ledger: readonly DatedExchange[], kind: 'asked' | 'asked-me'): readonly DatedExchange[] {
  return selected(ledger, (mark) => mark.kind === kind && mark.state === 'open');
}

/** What was received and not followed, on that day or since, by thanks or a gift of mine; oldest first. */
export function toThankFor(ledger: readonly DatedExchange[]): readonly DatedExchange[] {
  const lastThanks = Math.max(lastDayOfKind(ledger, 'thanked'), lastDayOfKind(ledger, 'gave'));
  return selected(ledger, ({ kind, date }) => kind === 'received' && date.day > lastThanks);
}

/**
 * My gifts on or after `since`, and after the day of my last request, whatever became of it. A gift on the day of the
 * request goes with it and is no gift since. Source: docs/rules.md, "Give and take".
 */
export function givesSinceLastAsk(ledger: readonly DatedExchange[], since: Day): number {
  const lastAsk = lastDayOfKind(ledger, 'asked');
  let gives = 0;
  for (const { kind, date } of ledger) {
    if (kind === 'gave' && date.day > lastAsk && lastDayOf(date) >= since) gives++;
  }
  return gives;
}

/** The last day on which a mark of a kind can have been made, minus infinity where there is none. */
function lastDayOfKind(ledger: readonly DatedExchange[], wanted: ExchangeKind): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { kind, date } of ledger) {
    if (kind === wanted) last = Math.max(last, lastDayOf(date));
  }
  return last;
}

/** Most ledgers hold none of what is looked for: those share one empty list. */
function selected(ledger: readonly DatedExchange[], isWanted: (mark: DatedExchange) => boolean): readonly DatedExchange[] {
  for (const mark of ledger) {
    if (isWanted(mark)) return ledger.filter(isWanted);
  }
  return NO_MARKS;
}

function stateOf({ kind, state }: Exchange, sameEntry: readonly Exchange[]): Exchange['state'] {
  if (kind !== 'asked' && kind !== 'asked-me') return null;
  if (state !== null && state !== 'open') return state;
  const answer: ExchangeKind = kind === 'asked' ? 'received' : 'gave';
  return sameEntry.some((other) => other.kind === answer) ? 'done' : 'open';
}

/** The request of the same entry that something given answers. */
function requestBeside({ kind }: Exchange, sameEntry: readonly Exchange[]): Exchange | undefined {
  if (kind !== 'gave' && kind !== 'received') return undefined;
  const asks: ExchangeKind = kind === 'gave' ? 'asked-me' : 'asked';
  return sameEntry.find((other) => other.kind === asks && stateOf(other, sameEntry) === 'done');
}

/** Those of the entry's own note come first. */
function byLine(a: Exchange, b: Exchange): number {
  return compareCodePoints(a.inNote ?? '', b.inNote ?? '') || a.line - b.line;
}
