import type { Exchange, ExchangeKind, RequestState } from '../../../domain/interaction.ts';
import type { DateOrder } from '../../../domain/settings/settings.ts';
import { readDateAt } from '../../dates/written-date.ts';
import type { DateProblems } from '../findings.ts';

/** No closing suffix is longer: it bounds the search. */
const LONGEST_CLOSING = 60;
const CLOSING = /(?:^|\s)[–—-]{1,3}\s*(done|declined|dropped)(?:(?:\s*,|\s+on|\s)\s*([^\s].*)|[.!])?$/i;

/**
 * A mark of `kind` whose value is `written`; a request's closing suffix (`– done 2026-05-01`) is read off it. A day in
 * it that can't be read goes to `problems`.
 */
export function readMark(kind: ExchangeKind, written: string, line: number, order: DateOrder | null, problems?: DateProblems): Exchange {
  if (kind !== 'asked' && kind !== 'asked-me') return { kind, what: written, state: null, closedOn: null, line };
  const open: Exchange = { kind, what: written, state: 'open', closedOn: null, line };
  const from = Math.max(0, written.length - LONGEST_CLOSING);
  const closing = CLOSING.exec(written.slice(from));
  if (closing === null) return open;
  const [, word = '', behind] = closing;
  const closed: Exchange = { ...open, what: written.slice(0, from + closing.index).trim(), state: requestState(word) };
  if (behind === undefined) return closed;
  const text = behind.replace(/^[([]+|[)\].]+$/g, '');
  const reading = readDateAt(text, 0, text.length, order);
  // Words behind it, as in `– done with the draft`, are part of what was asked.
  if (reading === null || reading.end < text.length) return open;
  if (reading.kind !== 'date') {
    problems?.unreadableDate(reading, line);
    return closed;
  }
  return { ...closed, closedOn: reading.date.precision === 'day' ? reading.date.day : null };
}

function requestState(word: string): RequestState {
  const folded = word.toLowerCase();
  return folded === 'declined' || folded === 'dropped' ? folded : 'done';
}

/** A request that the same entry answers (`received` for mine, `gave` for theirs) is done: one request, one thing received. */
export function closeAnswered(exchanges: readonly Exchange[]): readonly Exchange[] {
  const gave = exchanges.some(({ kind }) => kind === 'gave');
  const received = exchanges.some(({ kind }) => kind === 'received');
  if (!gave && !received) return exchanges;
  return exchanges.map((exchange) => {
    const answered = exchange.kind === 'asked' ? received : exchange.kind === 'asked-me' && gave;
    return answered && exchange.state === 'open' ? { ...exchange, state: 'done' as const } : exchange;
  });
}
