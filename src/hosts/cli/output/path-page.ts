import type { Link } from '../../../domain/introductions/tie.ts';
import { countBrought } from '../../../domain/introductions/ways-to.ts';
import type { Way } from '../../../domain/introductions/ways.ts';
import { words } from '../messages.ts';
import type { OpenVault } from '../open-vault.ts';
import type { Page } from './page.ts';
import type { Span } from './wrap.ts';

/** A path with the evidence of each step: who to ask, why them, and what to do first. */
export function writeWay(page: Page, indent: number, { people, links, toThank, rest }: Way, open: OpenVault): void {
  const { today, index } = open;
  const [bridge] = people;
  if (bridge === undefined) return;
  const { path } = bridge.record.facts;
  const names = people.map(({ record }) => record.facts.name);
  const why = words.introductions.bridge({ last: bridge.lastContact, pattern: bridge.reciprocity.pattern, introduced: countBrought(index.waysTo(path, today) ?? { brought: [] }) }, today);
  page.text(indent, { text: ['You', ...names].join(' → '), ...(rest === null ? { style: page.colours.bold } : { style: page.colours.dim }) });
  page.text(indent + 2, `${names[0] ?? ''}: ${why}`, ...(bridge.lastContact === null ? [] : [page.source(bridge.lastContact)]));
  for (const link of links) page.text(indent + 2, ...linkSpans(page, link, open));
  if (rest !== null) page.text(indent + 2, page.dim(words.introductions.rest(rest, today)), ...(rest.kind === 'asked-lately' ? [page.source(rest.exchange)] : []));
  const thanks = words.introductions.thankFirst(toThank, today);
  if (thanks !== null) page.text(indent + 2, { text: `→ ${thanks}`, style: page.colours.green }, ...page.sources([...toThank].reverse()));
}

/** What connects two people: the strongest evidence with its line, and how alive it is. */
export function linkSpans(page: Page, { ties, organisations, aliveness, last }: Link, { index, today }: OpenVault): readonly (Span | string)[] {
  const nameOf = (path: string): string => index.facts(path)?.name ?? path;
  const [first, ...others] = ties;
  if (first === undefined) return organisations.map((name) => words.introductions.sameOrganisation(name));
  return [
    words.introductions.tie(first, nameOf(first.from), nameOf(first.to), today),
    page.dim(`(${words.introductions.aliveness(aliveness, last, today)})`),
    ...page.sources([first, ...others].filter((tie, at, all) => all.findIndex(({ path, line }) => path === tie.path && line === tie.line) === at)),
  ];
}
