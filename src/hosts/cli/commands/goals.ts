import { formatDay } from '../../../domain/day.ts';
import type { GoalPerson, GoalReport, GoalPaths } from '../../../domain/goals/report.ts';
import { countByKind, coveredRoles, coveredVenues, type Covered } from '../../../domain/goals/coverage.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { monthsOfContact } from '../../../domain/network/newly-established.ts';
import { goalJson } from '../export/goal-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { TextSpan } from '../output/wrap.ts';
import type { Terminal } from '../terminal.ts';
import { writeWay } from '../output/path-page.ts';
import { writeRecommender } from '../output/recommender.ts';

const phrases = words.goals;

/** How many marks of a goal are shown; the JSON has all of them. */
const MARKS_SHOWN = 5;

/** `rapport goals`: every goal with its progress, its people, and what would help. */
export async function goals(folder: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const reports = open.index.goals(open.today);
  if (options.json === true) {
    terminal.write(asJson({ version: 1, today: formatDay(open.today), goals: reports.map((report) => goalJson(report, open.today)) }));
    return;
  }
  const page = new Page(terminal);
  if (reports.length === 0) page.text(0, phrases.noGoals);
  const isActive = ({ goal }: GoalReport): boolean => goal.facts.status === 'active';
  for (const report of [...reports.filter(isActive), ...reports.filter((one) => !isActive(one))]) new GoalPage(page, report, open).write();
  terminal.write(page.toString());
}

/** One goal; a finished goal shows only how it went. */
class GoalPage {
  constructor(
    private readonly page: Page,
    private readonly report: GoalReport,
    private readonly open: OpenVault,
  ) {}

  write(): void {
    const { goal: { facts }, state } = this.report;
    const { page, open } = this;
    page.heading({ text: facts.name, style: page.colours.bold }, page.dim(`· ${phrases.state[state]}`));
    page.text(0, page.source({ path: facts.path, line: 1 }));
    page.text(2, `${phrases.progress(this.report, facts.target)}.`);
    const pace = phrases.pace(this.report.pace, facts.due, state, open.today);
    if (pace !== null) page.text(2, `${pace}.`);
    this.writePeople();
    if (facts.status !== 'active') return;
    this.writeCoverage();
    this.writeExchange();
    this.writeWays();
    this.writeGreetings();
    this.writeNextSteps();
  }

  private writePeople(): void {
    const { byStage, close, neverContacted, people } = this.report;
    this.part(phrases.serves);
    if (people.length === 0) this.page.text(4, phrases.nobody);
    for (const standing of ['long-standing', 'established', 'getting-to-know', 'new'] as const) {
      this.writeGroup(words.standing[standing], byStage[standing], ({ relationship }) => phrases.nextStage(standing, monthsOfContact(relationship, this.open.today)));
    }
    this.writeGroup(phrases.neverContacted, neverContacted, () => phrases.nextStage('new', 0));
    this.writeGroup(phrases.close, close, () => null);
  }

  private writeGroup(label: string, people: readonly GoalPerson[], stepOf: (person: GoalPerson) => string | null): void {
    if (people.length === 0) return;
    this.page.text(4, `${label}:`);
    for (const person of people) {
      const { relationship, via } = person;
      const { lastContact } = relationship;
      const step = this.report.goal.facts.status === 'active' ? stepOf(person) : null;
      const spoke = lastContact === null ? phrases.noInteractions : words.dayUnderstood(lastContact.date, this.open.today);
      this.page.text(6, relationship.record.facts.name, this.page.dim(`· ${spoke}${step === null ? '' : `; ${step}`}`), this.page.source(via));
    }
  }

  private writeGreetings(): void {
    const { greetings, recommenders } = this.report;
    if (greetings.length > 0) {
      this.part(phrases.greet);
      this.page.text(4, phrases.greetings(greetings.length));
      for (const { relationship, last, via } of greetings) this.page.text(6, relationship.record.facts.name, this.page.dim(`· ${words.dayUnderstood(last.date, this.open.today)}`), ...this.page.sources([last, via]));
    }
    if (recommenders.length > 0) this.part(words.network.recommenders);
    for (const one of recommenders) writeRecommender(this.page, 4, one, this.open.today);
  }

  private writeCoverage(): void {
    this.writeCovered(phrases.roles, coveredRoles(this.report), phrases.nobodyAs);
    this.writeCovered(phrases.venues, coveredVenues(this.report), () => phrases.neverUsed);
  }

  private writeCovered(label: string, covered: readonly Covered[], nobody: (word: string) => string): void {
    if (covered.length === 0) return;
    this.part(label);
    this.writeRows(covered.map(({ word, people }) => [word, people.length === 0 ? this.page.dim(nobody(word)) : people.map(({ record }) => record.facts.name).join(', ')]));
  }

  private writeExchange(): void {
    const { exchange, byCategory } = this.report;
    this.part(phrases.exchange);
    this.page.text(4, `${phrases.exchangeCounts(countByKind(exchange))}.`);
    const latest = [...exchange].reverse();
    for (const mark of latest.slice(0, MARKS_SHOWN)) {
      this.page.text(4, `${words.shortDate(mark.date, this.open.today)}, ${this.open.index.facts(mark.path)?.name ?? mark.path}:`, `${words.exchange(mark.kind)}: ${plainWords(mark.what)}`, words.state(mark), this.page.source(mark));
    }
    if (byCategory.length > 0) {
      this.part(phrases.cameOfIt);
      this.writeRows(byCategory.map(({ category, given, received }) => [phrases.outcome(category), `${words.network.gave} ${given.length}, ${words.network.received} ${received.length}`, ...this.page.sources([...given, ...received])]));
    }
  }

  private writeWays(): void {
    const { paths } = this.report;
    if (paths.length === 0) return;
    this.part(phrases.ways);
    for (const way of paths) this.writeWaysTo(way);
  }

  private writeWaysTo({ sought, known, proposed, others }: GoalPaths): void {
    const { page, open } = this;
    const facts = sought.kind === 'person' ? sought.relationship?.record.facts : undefined;
    page.text(4, `${sought.kind === 'role' ? phrases.wayToRole(sought.word) : phrases.wayToPerson(facts?.name ?? sought.path, facts?.role ?? facts?.relationship ?? null)}:`);
    if (known.length > 0) page.text(6, `${phrases.knownAlready(known.map(({ record }) => record.facts.name))}.`);
    else if (proposed === null && others.length === 0) page.text(6, page.dim(`${phrases.noWay}.`));
    for (const way of proposed === null ? others : [proposed]) writeWay(page, 6, way, open);
  }

  private writeNextSteps(): void {
    this.part(phrases.nextSteps);
    if (this.report.nextSteps.length === 0) this.page.text(4, phrases.nothingNow);
    for (const { relationship, reasons } of this.report.nextSteps) {
      const [strongest] = reasons;
      if (strongest === undefined) continue;
      const { name } = relationship.record.facts;
      this.page.text(4, `${name}: ${words.reason(strongest, this.open.today)}`, ...this.page.sources(strongest.evidence));
      this.page.text(6, { text: `→ ${words.nextStepFor(strongest)}`, style: this.page.colours.green });
    }
  }

  private part(label: string): void {
    this.page.text(2, { text: label, style: this.page.colours.cyan });
  }

  private writeRows(rows: readonly (readonly [label: string, ...spans: readonly (TextSpan | string)[]])[]): void {
    const column = this.page.columnFor(rows.map(([label]) => label));
    for (const [label, ...spans] of rows) this.page.labelled(4, label, column, ...spans);
  }
}
