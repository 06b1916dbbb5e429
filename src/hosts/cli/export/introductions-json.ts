import { formatDate, formatDay, type Day } from '../../../domain/day.ts';
import type { Recommender } from '../../../domain/exchange/recommender.ts';
import type { IntroductionNews } from '../../../domain/introductions/introduction-news.ts';
import type { Connection, Tie } from '../../../domain/introductions/tie.ts';
import type { IntroductionPath } from '../../../domain/introductions/introduction-paths.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import type { DatedExchange } from '../../../domain/relationship/relationship.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';

/** Introductions as JSON: who knows whom, who introduced whom, and what to tell. */
export function introductionsJson(index: VaultIndex, today: Day): object {
  const { people, links } = index.introductions(today);
  return {
    people,
    links: links.map((link) => ({ people: link.people, ...linkJson(link) })),
    news: index.news(today).map(newsJson),
  };
}

/** What to tell someone who made an introduction. */
export function newsJson({ introducer, introduced, since, interactions, received, evidence }: IntroductionNews): object {
  return { bridge: introducer, introduced, since: formatDay(since), interactions, received: received.map(exchangeJson), evidence: evidence.map(({ path, line }) => ({ path, line })) };
}

export function linkJson({ aliveness, last, organisations, ties }: Connection): object {
  return { aliveness, last: last === null ? null : formatDate(last), organisations, ties: ties.map(tieJson) };
}

export function tieJson({ kind, from, to, date, path, line }: Tie): object {
  return { kind, from, to, date: date === null ? null : formatDate(date), path, line };
}

export function wayJson({ people, links, waiting, toThank, wait }: IntroductionPath): object {
  return {
    people: people.map(({ record }) => record.facts.path),
    links: links.map(linkJson),
    waiting: waiting.map(({ person, items }) => ({ person: person.record.facts.path, items: items.map(openItemJson) })),
    toThank: toThank.map(exchangeJson),
    rest: wait === null ? null : { kind: wait.kind, ...(wait.kind === 'asked-lately' ? { until: formatDay(wait.until), path: wait.exchange.path, line: wait.exchange.line } : {}) },
  };
}

/** Who could recommend me, and what says so. */
export function recommenderJson({ relationship, word, marks }: Recommender): object {
  return { path: relationship.record.facts.path, word, marks: marks.map(exchangeJson) };
}

/** What someone waits for, with its line. */
export function openItemJson({ kind, text, path, line }: OpenItem): object {
  return { kind, text, path, line };
}

/** One mark with its line. */
export function exchangeJson({ kind, what, state, closedBy, date, path, line }: DatedExchange): object {
  return { kind, what, state, ...(closedBy === undefined ? {} : { closedBy }), date: formatDate(date), path, line };
}
