import type { Connection } from '../../../domain/introductions/tie.ts';
import { countIntroduced } from '../../../domain/introductions/paths-to-contact.ts';
import type { IntroductionPath } from '../../../domain/introductions/introduction-paths.ts';
import { saysBalance } from '../../../domain/exchange/reciprocity.ts';
import { words } from '../messages.ts';
import type { OpenVault } from '../open-vault.ts';
import type { Page } from './page.ts';
import type { TextSpan } from './wrap.ts';

/** A path with the evidence of each step: who to ask, why them, and what to do first. */
export function writeWay(page: Page, indent: number, { people, links, waiting, toThank, wait }: IntroductionPath, open: OpenVault): void {
  const { today, index } = open;
  const [bridge] = people;
  if (bridge === undefined) return;
  const { path } = bridge.record.facts;
  const names = people.map(({ record }) => record.facts.name);
  const why = words.introductions.bridge({ last: bridge.lastContact, pattern: bridge.reciprocity.pattern, introduced: countIntroduced(index.pathsTo(path, today) ?? { introduced: [] }) }, today);
  page.text(indent, { text: ['You', ...names].join(' → '), ...(wait === null ? { style: page.colours.bold } : { style: page.colours.dim }) });
  if (saysBalance(bridge)) page.text(indent + 2, page.dim(words.countOfGives(bridge.reciprocity)));
  for (const { person, items } of waiting) {
    const name = person === bridge ? null : person.record.facts.name;
    for (const item of items) page.text(indent + 2, { text: `→ ${words.introductions.settleFirst(item, name, today)}`, style: page.colours.green }, page.source(item));
  }
  const thanks = words.introductions.thankFirst(toThank, today);
  if (thanks !== null) page.text(indent + 2, { text: `→ ${thanks}`, style: page.colours.green }, ...page.sources([...toThank].reverse()));
  page.text(indent + 2, `${names[0] ?? ''}: ${why}`, ...(bridge.lastContact === null ? [] : [page.source(bridge.lastContact)]));
  for (const link of links) page.text(indent + 2, ...linkSpans(page, link, open));
  if (wait !== null) page.text(indent + 2, page.dim(words.introductions.rest(wait, today)), ...(wait.kind === 'asked-lately' ? [page.source(wait.exchange)] : []));
}

/** What connects two people: the strongest evidence with its line, and how alive it is. */
export function linkSpans(page: Page, { ties, organisations, aliveness, last }: Connection, { index, today }: OpenVault): readonly (TextSpan | string)[] {
  const nameOf = (path: string): string => index.facts(path)?.name ?? path;
  const [first, ...others] = ties;
  if (first === undefined) return organisations.map((name) => words.introductions.sameOrganisation(name));
  const freshness = words.introductions.aliveness(aliveness, last, today);
  return [
    words.introductions.tie(first, nameOf(first.from), nameOf(first.to), today),
    ...(freshness === null ? [] : [page.dim(`(${freshness})`)]),
    ...page.sources([first, ...others].filter((tie, at, all) => all.findIndex(({ path, line }) => path === tie.path && line === tie.line) === at)),
  ];
}
