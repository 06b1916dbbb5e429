import { lastDayOf } from '../day.ts';
import { fingerprintOfMark } from '../text/fingerprint.ts';
import type { DatedExchange } from '../relationship/relationship.ts';
import { tellingWordsOf } from './telling-words.ts';

/** What answers the requests of each side. */
const SIDES = [
  { asks: 'asked-me', answers: 'gave' },
  { asks: 'asked', answers: 'received' },
] as const;

/** A request that something given may be the answer to. */
interface Pending {
  readonly request: DatedExchange;
  readonly words: ReadonlySet<number>;
}

/**
 * The ledger with the requests that a later mark answers: what was given closes the request that it shares most telling words
 * with, the oldest of several, and no other. An open request knows what was given since without such a word, and what was
 * given knows the request that it answers.
 * `ledger` is by date; words of `name`, the contact's own, tell nothing. Source: docs/note-format.md, "Requests".
 */
export function withAnswers(ledger: readonly DatedExchange[], name: string): readonly DatedExchange[] {
  const changed = new Map<DatedExchange, DatedExchange>();
  for (const { asks, answers } of SIDES) {
    if (!ledger.some((mark) => mark.kind === asks && mayBeAnswered(mark))) continue;
    const given = ledger.filter(({ kind }) => kind === answers);
    if (given.length > 0) answerRequests(ledger.filter(({ kind }) => kind === asks), given, name, changed);
  }
  return changed.size === 0 ? ledger : ledger.map((mark) => changed.get(mark) ?? mark);
}

function answerRequests(requests: readonly DatedExchange[], given: readonly DatedExchange[], name: string, changed: Map<DatedExchange, DatedExchange>): void {
  const nameWords = new Set(tellingWordsOf({ what: name }));
  const wordsOf = (mark: DatedExchange): ReadonlySet<number> => new Set(tellingWordsOf(mark).filter((word) => !nameWords.has(word)));
  let pending: readonly Pending[] = requests.filter(mayBeAnswered).map((request) => ({ request, words: wordsOf(request) }));
  const unclaimed: DatedExchange[] = [];
  for (const gift of given) {
    const answered = answeredBy(gift, wordsOf(gift), pending);
    if (answered === null) unclaimed.push(gift);
    else {
      pending = pending.filter((other) => other !== answered);
      const { request } = answered;
      changed.set(gift, { ...gift, answers: { path: request.path, line: request.line } });
      if (request.state === 'open') changed.set(request, { ...request, state: 'done', closedBy: { path: gift.path, line: gift.line } });
    }
  }
  for (const { request } of pending) {
    const givenSince = unclaimed.at(-1);
    if (givenSince !== undefined && request.state === 'open' && givenSince.date.day > lastDayOf(request.date)) changed.set(request, { ...request, givenSince });
  }
}

function mayBeAnswered({ state }: DatedExchange): boolean {
  return state === 'open' || state === 'done';
}

/** The request that a gift answers best; `null` if it shares no telling word with any. */
function answeredBy(gift: DatedExchange, words: ReadonlySet<number>, pending: readonly Pending[]): Pending | null {
  let best: Pending | null = null;
  let most = 0;
  for (const candidate of pending) {
    if (!mayAnswer(gift, candidate.request)) continue;
    const match = matchOf(gift, words, candidate);
    if (match > most) [best, most] = [candidate, match];
  }
  return best;
}

/** A gift may answer a request from that day on; one that is closed already, only until it was closed. */
function mayAnswer({ date }: DatedExchange, { date: askedOn, state, closedOn }: DatedExchange): boolean {
  return lastDayOf(date) >= askedOn.day && (state === 'open' || date.day <= (closedOn ?? lastDayOf(askedOn)));
}

/** How well a gift answers a request: by the same text, by the number of words in common, and rather an open one than a closed one. */
function matchOf(gift: DatedExchange, words: ReadonlySet<number>, { request, words: asked }: Pending): number {
  let common = 0;
  for (const word of asked) if (words.has(word)) common++;
  if (common === 0) return 0;
  const isSame = fingerprintOfMark(gift) === fingerprintOfMark(request);
  return (isSame ? Number.MAX_SAFE_INTEGER / 4 : 2 * common) + (request.state === 'open' ? 1 : 0);
}
