import { addDays, startOfWeek, type Day } from '../../../domain/day.ts';
import { allianceOf } from '../../../domain/exchange/alliance.ts';
import type { Mix, Network } from '../../../domain/network/network.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import { networkJson } from '../export/network-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { writeRecommender } from '../output/recommender.ts';
import type { TextSpan } from '../output/wrap.ts';
import type { Terminal } from '../terminal.ts';

const phrases = words.network;

/** How many people of a group are named; the JSON has all of them. */
const NAMES_SHOWN = 6;
/** How many roles, venues and months are shown. */
const GROUPS_SHOWN = 8;
const MONTHS_SHOWN = 12;
/** The width before the weeks of a weekday: the indent, its name and a space. */
const WEEKDAY_COLUMNS = 6;

/** `rapport network`: the whole network. */
export async function network(folder: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const answer = open.index.network(open.today);
  terminal.write(options.json === true ? asJson(networkJson(answer, open.index, open.today)) : new NetworkPage(answer, open, terminal).toString());
}

type Row = readonly [label: string, ...spans: readonly (TextSpan | string)[]];

class NetworkPage {
  private readonly page: Page;

  constructor(
    private readonly network: Network,
    private readonly open: OpenVault,
    private readonly terminal: Terminal,
  ) {
    this.page = new Page(terminal);
  }

  toString(): string {
    this.page.heading(words.today(this.open.today), this.page.dim(`· ${phrases.people(this.network.people.length)}`));
    this.writePractice();
    this.writeStandings();
    this.writeMutual();
    this.writeAlliances();
    this.writeMix(phrases.roles, this.network.roles, 'role');
    this.writeMix(phrases.venues, this.network.venues, 'venue');
    this.writeMonths();
    this.writeOutcomes();
    this.writeGoals();
    this.writeNews();
    this.page.gap();
    this.page.text(0, this.page.dim(phrases.linesInJson));
    return this.page.toString();
  }

  private writePractice(): void {
    const { year, habit } = this.network;
    this.page.heading(phrases.year);
    this.page.text(2, phrases.inTouch(year.weeksInTouch, year.weeks));
    const inTouch = new Set(year.days.map(({ day }) => day));
    for (let weekday = 0; weekday < 7; weekday++) this.page.text(2, { text: `${phrases.weekdays[weekday] ?? ''} ${this.weekdayRow(addDays(startOfWeek(year.from), weekday), inTouch)}`, whole: true });
    const sentence = words.network.habit(habit);
    if (sentence === null) return;
    this.page.text(2, `${sentence}:`);
    for (const { week, asks, gives } of habit.weeks) {
      if (asks.length + gives.length > 0) this.page.text(4, `${words.shortDay(week, this.open.today)}: ${phrases.asked} ${asks.length}, ${phrases.gave} ${gives.length}`, ...this.page.sources([...asks, ...gives]));
    }
  }

  /** One weekday of the year, a mark for each week, as many of the latest as fit: nothing by colour alone. */
  private weekdayRow(first: Day, inTouch: ReadonlySet<Day>): string {
    const weeks: string[] = [];
    for (let week = 0; week < this.network.year.weeks; week++) {
      const day = addDays(first, 7 * week);
      weeks.push(day > this.open.today ? ' ' : inTouch.has(day) ? '■' : '·');
    }
    return weeks.slice(-(this.terminal.columns - WEEKDAY_COLUMNS)).join('');
  }

  private writeStandings(): void {
    const { stages, close, quiet, quarters } = this.network;
    this.page.heading(phrases.soFar);
    this.writeRows([
      ...(['long-standing', 'established', 'getting-to-know', 'new'] as const).map((standing): Row => [words.standing[standing], ...this.counted(stages[standing])]),
      [phrases.close, ...this.counted(close)],
    ]);
    if (quiet.length > 0) this.page.text(2, `${phrases.quiet(quiet.length)}:`, this.page.dim(this.names(quiet)));
    this.page.gap();
    this.page.text(2, `${phrases.turned}:`);
    this.writeRows(
      quarters.map((quarter): Row => [
        phrases.quarter(quarter),
        String(quarter.established.length),
        ...(quarter.established.length === 0 ? [] : [this.page.dim(this.names(quarter.established.map(({ relationship }) => relationship)))]),
      ]),
    );
  }

  private writeMutual(): void {
    const { patterns } = this.network;
    this.page.heading(phrases.mutual);
    this.page.text(2, this.page.dim(phrases.mutualNote));
    this.writeRows((['mutual', 'you-give-more', 'they-give-more', 'unknown'] as const).map((pattern): Row => [words.patternLabel[pattern], ...this.counted(patterns[pattern])]));
  }

  private writeAlliances(): void {
    const { alliances, recommenders } = this.network;
    const { today } = this.open;
    if (alliances.length > 0) {
      this.page.heading(phrases.alliances);
      this.page.text(2, this.page.dim(phrases.alliancesNote));
      for (const { record, reciprocity } of alliances) this.page.text(2, record.facts.name, ...this.page.sources(allianceOf(reciprocity, today) ?? []));
    }
    if (recommenders.length === 0) return;
    this.page.heading(phrases.recommenders);
    this.page.text(2, this.page.dim(phrases.recommendersNote));
    for (const one of recommenders) writeRecommender(this.page, 2, one, today);
  }

  private writeMix(label: string, { groups, known, unknown }: Mix, ofWhat: 'role' | 'venue'): void {
    this.page.heading(label);
    this.page.text(2, phrases.largest(groups[0], known, ofWhat));
    const [shown, others] = [groups.slice(0, GROUPS_SHOWN), groups.slice(GROUPS_SHOWN)];
    const rest = others.flatMap(({ people }) => people);
    this.writeRows([
      ...shown.map(({ word, people }): Row => [word, ...this.counted(people)]),
      ...(rest.length === 0 ? [] : [[words.goals.outcome(null), ...this.counted(rest)] as Row]),
      ...(unknown.length === 0 ? [] : [[phrases.notNoted, ...this.counted(unknown)] as Row]),
    ]);
  }

  private writeMonths(): void {
    const { months } = this.network;
    this.page.heading(phrases.months);
    this.writeRows(
      months.slice(-MONTHS_SHOWN).map(({ month, given, received, asked, askedMe }): Row => [
        phrases.month(month),
        `${phrases.gave} ${given.length}, ${phrases.received} ${received.length}; ${phrases.asked} ${asked.length}, ${phrases.askedMe} ${askedMe.length}`,
      ]),
    );
  }

  private writeOutcomes(): void {
    const { byCategory } = this.network;
    if (byCategory.length === 0) return;
    this.page.heading(phrases.cameOfIt);
    this.writeRows(byCategory.map(({ category, given, received }): Row => [words.goals.outcome(category), `${phrases.gave} ${given.length}, ${phrases.received} ${received.length}`]));
  }

  private writeGoals(): void {
    const { withoutGoal, goalsWithoutPeople } = this.network;
    this.page.gap();
    this.page.text(0, `${phrases.withoutGoal(withoutGoal.length)}.`);
    if (goalsWithoutPeople.length > 0) this.page.heading(phrases.goalsWithoutPeople);
    for (const path of goalsWithoutPeople) this.page.text(2, this.page.source({ path, line: 1 }));
  }

  private writeNews(): void {
    const { index, today } = this.open;
    const news = index.news(today);
    if (news.length === 0) return;
    this.page.heading(phrases.news);
    for (const one of news) {
      const { introducer, introduced, evidence, received } = one;
      this.page.text(2, words.introductions.news(index.facts(introducer)?.name ?? introducer, index.facts(introduced)?.name ?? introduced, one, today), ...this.page.sources([...evidence, ...[...received].reverse()]));
    }
  }

  /** A count with the first names behind it; `rapport show` and the JSON have the lines. */
  private counted(people: readonly Relationship[]): readonly (TextSpan | string)[] {
    return [String(people.length), ...(people.length === 0 ? [] : [this.page.dim(this.names(people))])];
  }

  private names(people: readonly Relationship[]): string {
    const shown = people.slice(0, NAMES_SHOWN).map(({ record }) => record.facts.name).join(', ');
    return people.length > NAMES_SHOWN ? `${shown} …` : shown;
  }

  private writeRows(rows: readonly Row[]): void {
    const column = this.page.columnFor(rows.map(([label]) => label));
    for (const [label, ...spans] of rows) this.page.labelled(2, label, column, ...spans);
  }
}
