import type { Interaction } from '../../../domain/interaction.ts';
import { channelLabel } from '../../../domain/named-channel.ts';
import { type GiveIdea, ideaForStep } from '../../../domain/giving/give-idea.ts';
import { allianceOf } from '../../../domain/exchange/alliance.ts';
import type { DatedExchange, Relationship } from '../../../domain/relationship/relationship.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { isPersonal } from '../../../domain/vocabulary.ts';
import { notesOf } from '../../../index/snapshot/notes-of.ts';
import { chooseContact } from '../choose-contact.ts';
import { birthdayText, contactJson } from '../export/contact-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { ideasWithTexts, namesIn, writeIdea } from '../output/give-ideas.ts';
import { Page } from '../output/page.ts';
import { readTexts } from '../read-notes.ts';
import type { TextSpan } from '../output/wrap.ts';
import type { Terminal } from '../terminal.ts';

/** `rapport show`: one relationship, every line with its source. */
export async function show(folder: string, name: string, options: ReadingOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const path = chooseContact(open.index, name);
  readTexts(open.vault, notesOfContact(path, open), open.index);
  const relationship = open.index.relationship(path, open.today);
  if (relationship === null) return;
  terminal.write(options.json === true ? asJson(contactJson(relationship, open.index.reasons(relationship.record.facts.path, open.today), open.today)) : new RelationshipPage(relationship, open, terminal).toString());
}

function notesOfContact(path: string, { index, today }: OpenVault): readonly string[] {
  const relationship = index.relationship(path, today);
  return relationship === null ? [] : notesOf(relationship.record);
}

class RelationshipPage {
  private readonly page: Page;
  private readonly ideas: readonly GiveIdea[];

  constructor(
    private readonly relationship: Relationship,
    private readonly open: OpenVault,
    terminal: Terminal,
  ) {
    this.page = new Page(terminal);
    const { path } = relationship.record.facts;
    this.ideas = ideasWithTexts([path], open).get(path) ?? [];
  }

  toString(): string {
    this.writeWho();
    this.writeReasons();
    this.writeAbout();
    this.writeWhatToGive();
    this.writeKeepingInTouch();
    this.writeBetweenYou();
    this.writeWhatIsOpen();
    this.writeHistory();
    this.writeMentions();
    this.writeNotCounted();
    return this.page.toString();
  }

  private writeWho(): void {
    const { record, excluded } = this.relationship;
    const identity = words.identity(record.facts);
    const status = excluded === null ? [] : [this.page.dim(`· ${words.excluded[excluded]}`)];
    this.page.heading({ text: record.facts.name, style: this.page.colours.bold }, ...(identity === '' ? [] : [this.page.dim(`· ${identity}`)]), ...status);
    this.page.text(0, this.page.source({ path: record.facts.path, line: record.facts.statusLine ?? 1 }));
  }

  /** Why there is a reminder, or why not. */
  private writeReasons(): void {
    const { pauses, record: { facts } } = this.relationship;
    const { today, index } = this.open;
    const reasons = index.reasons(facts.path, today);
    if (reasons.length > 0) this.page.heading(words.whyFollowUp);
    reasons.forEach((reason, index) => {
      this.page.text(2, words.reason(reason, today, index === 0), ...this.page.sources(reason.evidence));
    });
    const [strongest] = reasons;
    const idea = ideaForStep(reasons, this.ideas);
    if (strongest !== undefined) this.page.text(2, { text: `→ ${idea === null ? words.nextStepFor(strongest) : words.giving.step(idea, namesIn(this.open))}`, style: this.page.colours.green });
    if (pauses.length > 0) this.page.heading(words.restingHead);
    for (const why of pauses) this.page.text(2, words.resting(why, today));
  }

  private writeAbout(): void {
    const { about, path } = this.relationship.record.facts;
    if (about.length === 0) return;
    this.page.heading(words.about);
    for (const { value, line } of about) this.page.text(2, plainWords(value), this.page.source({ path, line }));
  }

  private writeWhatToGive(): void {
    if (this.ideas.length === 0) return;
    this.page.heading(words.giving.head);
    for (const idea of this.ideas) writeIdea(this.page, 2, idea, this.open);
  }

  private writeKeepingInTouch(): void {
    const { relationship, open } = this;
    const { lastContact, cadence, askedBy, rhythm, attempts, stage, quiet, record } = relationship;
    const { facts } = record;
    const rows: (readonly [label: string, ...spans: readonly (TextSpan | string)[]])[] = [];
    const reminded = relationship.excluded === null;
    if (reminded && !isPersonal(facts.relationship)) {
      const quietly = quiet && lastContact !== null ? ` (${words.quiet(words.quietFor(lastContact, open.today).toLowerCase())})` : '';
      rows.push([words.soFar, `${words.standing[stage]}${quietly}`]);
    }
    rows.push(lastContact === null ? [words.lastContact, words.neverInTouch] : [words.lastContact, words.dayUnderstood(lastContact.date, open.today), this.page.source(lastContact)]);
    if (reminded && attempts !== null) rows.push([words.triedLabel, words.tried(words.times(attempts.count), words.shortDay(attempts.since, open.today))]);
    if (reminded && cadence !== null) rows.push([words.howOften, `${words.frequencyName(cadence.cadence)}${words.cadenceFrom[cadence.from]}`, ...(cadence.source === null ? [] : [this.page.source(cadence.source)])]);
    if (reminded && askedBy !== null) rows.push([words.next, words.dayUnderstood({ day: askedBy, precision: 'day' }, open.today)]);
    if (reminded && rhythm !== null) rows.push([words.usually, words.everySpan(words.spanOfDays(rhythm))]);
    if (facts.birthday !== null) rows.push([words.birthdayLabel, birthdayText(facts.birthday.value), this.page.source({ path: facts.path, line: facts.birthday.line })]);
    this.page.heading(words.keepingInTouch);
    this.writeRows(rows);
  }

  private writeBetweenYou(): void {
    const { reciprocity, quiet, lastContact } = this.relationship;
    const { ledger, onlyInNeed } = reciprocity;
    if (!reciprocity.shown && ledger.length === 0) return;
    this.page.heading(words.betweenYou);
    if (reciprocity.shown) {
      const { given, received, asks, askedMe, thanked } = reciprocity;
      this.page.text(2, words.pattern(reciprocity));
      const alliance = allianceOf(reciprocity, this.open.today);
      if (alliance !== null) this.page.text(2, words.network.alliancesNote, ...this.page.sources(alliance));
      this.page.text(2, words.exchangeCounts(given, received, asks, askedMe, thanked));
      this.page.text(2, words.givesSinceAsk(reciprocity, quiet, lastContact, this.open.today));
      if (onlyInNeed.me !== null) this.page.text(2, words.onlyInNeed('me', onlyInNeed.me), ...this.page.sources(onlyInNeed.me.evidence));
      if (onlyInNeed.them !== null) this.page.text(2, words.onlyInNeed('them', onlyInNeed.them), ...this.page.sources(onlyInNeed.them.evidence));
      this.page.text(2, `${words.whoReachedOut}: ${words.reachedOut(reciprocity.reachedOut)}`);
    }
    this.page.gap();
    this.writeExchanges([...ledger].reverse());
  }

  private writeExchanges(exchanges: readonly DatedExchange[]): void {
    const { today } = this.open;
    this.writeRows(
      exchanges.map((exchange) => [words.shortDate(exchange.date, today), `${words.exchange(exchange.kind)}:`, plainWords(exchange.what), words.state(exchange), this.page.source(exchange), ...(exchange.closedBy === undefined ? [] : [this.page.source(exchange.closedBy)])]),
    );
  }

  /** What is open: requests, thank-yous, promises and plans. */
  private writeWhatIsOpen(): void {
    const { reciprocity, record } = this.relationship;
    const { today } = this.open;
    for (const [head, exchanges] of [
      [words.openByThem, reciprocity.openByThem],
      [words.openByMe, reciprocity.openByMe],
      [words.toThank, reciprocity.shown ? reciprocity.toThank : []],
    ] as const) {
      if (exchanges.length === 0) continue;
      this.page.heading(head);
      this.writeRows(exchanges.map((exchange) => [words.shortDate(exchange.date, today), plainWords(exchange.what), this.page.source(exchange)]));
    }
    if (record.commitments.length > 0) this.page.heading(words.promises);
    this.writeRows(
      record.commitments.map(({ text, due, waitingFor, path, line }) => [`${words.promiseOf[waitingFor]}:`, plainWords(text), ...(due === null ? [] : [words.dueOn(due)]), this.page.source({ path, line })]),
    );
    if (record.tasks.length > 0) this.page.heading(words.otherTasks);
    this.writeRows(record.tasks.map(({ text, due, path, line }) => [due === null ? '' : words.dueOn(due), plainWords(text), this.page.source({ path, line })]));
    if (record.plans.length > 0) this.page.heading(words.plans);
    this.writeRows(record.plans.map((plan) => [words.shortDate(plan.date, today), channelLabel(plan) ?? '', plainWords(plan.text), this.page.source(plan)]));
  }

  /** Latest first, as needed before a call. */
  private writeHistory(): void {
    const { history } = this.relationship.record;
    if (history.length === 0) return;
    this.page.heading(words.history);
    this.writeRows([...history].reverse().map((interaction) => [words.shortDate(interaction.date, this.open.today), ...this.describe(interaction)]));
  }

  private describe(interaction: Interaction): readonly (TextSpan | string)[] {
    const { direction, attempt, text, people, alsoIn, followUps } = interaction;
    const label = channelLabel(interaction);
    const { page, open } = this;
    const names = people.map((path) => open.index.facts(path)?.name ?? path);
    return [
      ...(direction === null ? [] : [page.dim(direction === 'out' ? '→' : '←')]),
      ...(label === null ? [] : [{ text: text === '' ? label : `${label}:`, style: page.colours.cyan }]),
      ...(attempt ? [page.dim(`(${words.unanswered})`)] : []),
      plainWords(text),
      ...(names.length === 0 ? [] : [page.dim(`(${words.withPeople(names)})`)]),
      ...followUps.map(({ by }) => page.dim(`(${words.followUpBy(by)})`)),
      page.source(interaction),
      ...(alsoIn.length === 0 ? [] : [page.dim(words.alsoIn), ...page.sources(alsoIn)]),
    ];
  }

  /** Latest first, dimmed because they don't count as contact. Lines of the same template are shown once. */
  private writeMentions(): void {
    const { mentions } = this.relationship.record;
    if (mentions.length === 0) return;
    this.page.heading(words.mentions);
    const ofTemplates = mentions.filter(({ reason }) => reason === 'template').map(({ text }) => text);
    this.writeRows(
      mentions.filter(({ reason }) => reason !== 'template').map((mention) => [
        mention.date === null ? '' : words.shortDate(mention.date, this.open.today),
        this.page.dim(plainWords(mention.text)),
        ...(mention.reason === 'mentioned' ? [] : [this.page.dim(`(${words.mentionReason[mention.reason]})`)]),
        this.page.source(mention),
      ]),
    );
    for (const text of new Set(ofTemplates)) this.page.text(2, this.page.dim(`${plainWords(text)} (${words.templateLines(ofTemplates.filter((other) => other === text).length)})`));
  }

  private writeNotCounted(): void {
    const { notCounted, path } = this.relationship.record.facts;
    if (notCounted.length === 0) return;
    this.page.heading(words.notCountedHead);
    for (const { line, reason } of notCounted) this.page.text(2, words.notCounted(reason), this.page.source({ path, line }));
  }

  private writeRows(rows: readonly (readonly [label: string, ...spans: readonly (TextSpan | string)[]])[]): void {
    const column = this.page.columnFor(rows.map(([label]) => label));
    for (const [label, ...spans] of rows) this.page.labelled(2, this.page.dim(label), column, ...spans);
  }
}
