import type { Exchange, ExchangeKind, RequestState } from '../../domain/interaction.ts';
import type { DateOrder } from '../../domain/settings.ts';
import { readDateAt } from '../dates/written-date.ts';

const CLOSING = /\s*(?:^|\s)[–—-]+\s*(done|declined|dropped)(?:[\s,:]+(\S.*?))?\s*$/i;

/** A mark of `kind` whose value is `written`; a request's closing suffix (`– done 2026-05-01`) is read off it. */
export function readMark(kind: ExchangeKind, written: string, line: number, order: DateOrder | null): Exchange {
  if (kind !== 'asked' && kind !== 'asked-me') return { kind, what: written, state: null, closedOn: null, line };
  const closing = CLOSING.exec(written);
  const day = closing?.[2] === undefined ? null : wholeDay(closing[2], order);
  if (closing === null || (closing[2] !== undefined && day === null)) return { kind, what: written, state: 'open', closedOn: null, line };
  return { kind, what: written.slice(0, closing.index).trim(), state: requestState(closing[1] ?? ''), closedOn: day, line };
}

function requestState(word: string): RequestState {
  const folded = word.toLowerCase();
  return folded === 'declined' || folded === 'dropped' ? folded : 'done';
}

function wholeDay(written: string, order: DateOrder | null): Exchange['closedOn'] {
  const text = written.trim().replace(/^\(|\)$/g, '');
  const reading = readDateAt(text, 0, text.length, order);
  return reading?.kind === 'date' && reading.end === text.length && reading.date.precision === 'day' ? reading.date.day : null;
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
