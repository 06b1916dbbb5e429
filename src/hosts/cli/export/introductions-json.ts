import { formatDate, formatDay, type Day } from '../../../domain/day.ts';
import type { Link, Tie } from '../../../domain/introductions/tie.ts';
import type { Way } from '../../../domain/introductions/ways.ts';
import type { DatedExchange } from '../../../domain/relationship/relationship.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';

/** Introductions as JSON: who knows whom, who introduced whom, and what to tell. */
export function introductionsJson(index: VaultIndex, today: Day): object {
  const { people, links } = index.introductions(today);
  return {
    people,
    links: links.map((link) => ({ people: link.people, ...linkJson(link) })),
    news: index.news(today).map(({ bridge, introduced, since, evidence }) => ({ bridge, introduced, since: formatDay(since), evidence: evidence.map(({ path, line }) => ({ path, line })) })),
  };
}

export function linkJson({ aliveness, last, organisations, ties }: Link): object {
  return { aliveness, last: last === null ? null : formatDate(last), organisations, ties: ties.map(tieJson) };
}

export function tieJson({ kind, from, to, date, path, line }: Tie): object {
  return { kind, from, to, date: date === null ? null : formatDate(date), path, line };
}

export function wayJson({ people, links, toThank, rest }: Way): object {
  return {
    people: people.map(({ record }) => record.facts.path),
    links: links.map(linkJson),
    toThank: toThank.map(exchangeJson),
    rest: rest === null ? null : { kind: rest.kind, ...(rest.kind === 'asked-lately' ? { until: formatDay(rest.until), path: rest.exchange.path, line: rest.exchange.line } : {}) },
  };
}

/** One mark with its line. */
export function exchangeJson({ kind, what, state, date, path, line }: DatedExchange): object {
  return { kind, what, state, date: formatDate(date), path, line };
}
