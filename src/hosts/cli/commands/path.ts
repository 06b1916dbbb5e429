import { formatDate, formatDay } from '../../../domain/day.ts';
import type { PathsToContact } from '../../../domain/introductions/paths-to-contact.ts';
import { chooseContact } from '../choose-contact.ts';
import { linkJson, newsJson, tieJson, wayJson } from '../export/introductions-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import { linkSpans, writeWay } from '../output/path-page.ts';

const phrases = words.introductions;

/** `rapport path`: who can introduce me to someone, who introduced them to me, and whom they know. */
export async function path(folder: string, name: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const answer = open.index.pathsTo(chooseContact(open.index, name), open.today);
  if (answer === null) return;
  terminal.write(options.json === true ? asJson(pathFacts(answer, open)) : pathPage(answer, open, terminal));
}

function pathPage(answer: PathsToContact, open: OpenVault, terminal: Terminal): string {
  const page = new Page(terminal);
  const { to, inTouch, paths } = answer;
  const { facts } = to.record;
  const identity = words.identity(facts);
  page.heading({ text: facts.name, style: page.colours.bold }, ...(identity === '' ? [] : [page.dim(`· ${identity}`)]), ...(to.excluded === null ? [] : [page.dim(`· ${words.excluded[to.excluded]}`)]));
  page.text(0, page.source({ path: facts.path, line: 1 }));
  page.gap();
  if (to.lastContact === null) page.text(0, phrases.notInTouch);
  else page.text(0, phrases.inTouch(words.dayUnderstood(to.lastContact.date, open.today)), page.source(to.lastContact));
  page.heading(words.waysIn);
  if (inTouch) page.text(2, phrases.noneNeeded);
  else if (paths.length === 0) page.text(2, to.excluded === null ? phrases.noWay : phrases.excluded);
  paths.forEach((way, index) => {
    if (index > 0) page.gap();
    writeWay(page, 2, way, open);
  });
  writeOrigin(page, answer, open);
  writeBrought(page, answer, open);
  writeNeighbours(page, answer, open);
  writeNews(page, answer, open);
  return page.toString();
}

/** The chain of introductions back to me. */
function writeOrigin(page: Page, { to, origin }: PathsToContact, { index }: OpenVault): void {
  const { steps, circular } = origin;
  const nameOf = (at: string): string => index.facts(at)?.name ?? at;
  page.heading(words.howTheyCame);
  for (const ties of steps) for (const tie of ties) page.text(2, phrases.brought(nameOf(tie.from), nameOf(tie.to)), page.source(tie));
  const first = steps.at(-1)?.[0]?.from ?? to.record.facts.path;
  page.text(2, circular ? phrases.circular : phrases.metYourself(nameOf(first), index.facts(first)?.metAt ?? null));
}

function writeBrought(page: Page, { to, introduced }: PathsToContact, { index }: OpenVault): void {
  if (introduced.length === 0) return;
  page.heading(words.whomTheyBrought);
  for (const tie of introduced) page.text(2, phrases.brought(to.record.facts.name, index.facts(tie.to)?.name ?? tie.to), page.source(tie));
}

function writeNeighbours(page: Page, { neighbours }: PathsToContact, open: OpenVault): void {
  if (neighbours.length === 0) return;
  page.heading(words.whoKnowsThem);
  const column = page.columnFor(neighbours.map(({ relationship }) => relationship.record.facts.name));
  for (const { relationship, link } of neighbours) page.labelled(2, relationship.record.facts.name, column, ...linkSpans(page, link, open));
}

function writeNews(page: Page, { to }: PathsToContact, { index, today }: OpenVault): void {
  const own = index.news(today).filter(({ introducer, introduced }) => introducer === to.record.facts.path || introduced === to.record.facts.path);
  if (own.length === 0) return;
  page.heading(words.network.news);
  for (const one of own) {
    const { introducer, introduced, evidence, received } = one;
    page.text(2, phrases.news(index.facts(introducer)?.name ?? introducer, index.facts(introduced)?.name ?? introduced, one, today), ...page.sources([...evidence, ...[...received].reverse()]));
  }
}

function pathFacts({ to, paths, origin, introduced, neighbours }: PathsToContact, { index, today }: OpenVault): object {
  const { lastContact, record, stage } = to;
  return {
    version: 1,
    today: formatDay(today),
    path: record.facts.path,
    name: record.facts.name,
    standing: stage,
    lastContact: lastContact === null ? null : { date: formatDate(lastContact.date), path: lastContact.path, line: lastContact.line },
    waysIn: paths.map(wayJson),
    origin: { steps: origin.steps.map((ties) => ties.map(tieJson)), circular: origin.circular },
    brought: introduced.map(tieJson),
    knownBy: neighbours.map(({ relationship, link }) => ({ path: relationship.record.facts.path, ...linkJson(link) })),
    news: index.news(today).filter(({ introducer, introduced }) => [introducer, introduced].includes(record.facts.path)).map(newsJson),
  };
}
