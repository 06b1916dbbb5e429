import type { Clause } from './clauses.ts';
import { LEADING_MARKS } from './clauses.ts';
import { DoerReader } from './doers.ts';
import type { AddFinding, Finding } from './finding.ts';
import type { Hindrances, HindranceReader } from './hindrances.ts';
import { HostReader } from './hosts.ts';
import type { LinePeople } from './line-people.ts';
import { MOST_WORDS_BEFORE_PERSON } from './line-people.ts';
import type { LineWords } from './line-words.ts';
import type { Phrases } from './phrases.ts';
import type { Doer, ReportCheck } from './report-check.ts';
import { SamePersonReader } from './same-person.ts';
import { SceneReader } from './scenes.ts';

/** Behind a label that has more words than one: `physio appointment [[Ada]] 9:30`. */
const CLOCK = /^\d{1,2}(?:[:h]\d{0,2}|[ap]m)/;

/** Collects what the words of each clause say of the people in it. */
export class EvidenceReader {
  private hasUnreported = false;
  private readonly hosts: HostReader;
  private readonly doers: DoerReader;
  private readonly scenes: SceneReader;
  private readonly samePerson: SamePersonReader;

  constructor(
    private readonly line: LineWords,
    private readonly people: LinePeople,
    private readonly hindrances: HindranceReader,
    private readonly check: ReportCheck,
    private readonly clauses: readonly Clause[],
    /** The user's own words for contact. */
    private readonly own: Phrases,
  ) {
    this.hosts = new HostReader(line);
    this.doers = new DoerReader(line, people);
    this.scenes = new SceneReader(line, people, hindrances, clauses);
    this.samePerson = new SamePersonReader(line, people, check, clauses);
  }

  /** Whether evidence was found that reports no contact. */
  get isBlocked(): boolean {
    return this.hasUnreported || this.scenes.isBlocked;
  }

  findingsOf(index: number, hindrances: Hindrances): readonly Finding[] {
    const clause = this.clauses[index];
    if (clause === undefined) return [];
    const { from, to } = clause;
    const findings: Finding[] = [];
    const add = (people: readonly number[], at: number, end: number, behind: number, by: Doer = 'me'): void => {
      const wasSaid = people.every((person) => findings.some((finding) => finding.people.includes(person)));
      if (wasSaid) return;
      if (!this.check.isReport(clause, hindrances, at, behind, by)) {
        this.hasUnreported = true;
        return;
      }
      findings.push({ people, from: at, to: end, by, attempt: hindrances.attempt < to });
    };
    if (hindrances.attempt < to && hindrances.blocker > hindrances.attempt && hindrances.topic > hindrances.attempt) {
      const people = this.people.peopleIn(clause);
      if (people.length > 0) return [{ people, from, to, by: 'me', attempt: true }];
    }
    for (let at = from; at < to; at++) this.addEvidence(clause, at, add);
    this.scenes.addLabelled(index, add);
    this.scenes.addScene(index, add);
    this.addRow(index, add);
    this.samePerson.addSamePerson(index, add);
    if (findings.length === 0 && this.line.mood !== 'report') this.addGiven(clause, hindrances, add);
    return findings;
  }

  /** What the words at `at` say of people in the same clause. */
  private addEvidence(clause: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const { from, to } = clause;
    const token = tokens[at];
    if (token === undefined) return;
    if (token.kind === 'link') {
      this.hosts.addHosts(clause, at, add);
      if (!token.isPossessive) this.doers.addDoer(clause, at, add);
      return;
    }
    this.doers.addSubjectBehind(clause, at, add);
    this.scenes.addShared(clause, at, add);
    const deed = words.deeds.endAt(tokens, at, to);
    // `[[Ada]] und ich haben das Regal aufgebaut`
    if (deed === at + 1 || (deed > at && (this.line.mayEndAt(deed, to) || words.articles.isAt(tokens, deed, to)))) {
      const together = this.people.peopleWithMe(from, at);
      if (together.length > 0) add(together, at, at + 1, deed);
    }
    if (this.line.isSigned(at, from)) {
      const chain = this.people.chainFrom(this.line.skip(at + 1, to, words.withPeople, words.contact, words.imperatives, words.asides), to);
      if (chain !== null && (this.line.mayEndAt(chain.end, to) || words.verbs.isAt(tokens, chain.end, to))) add(chain.people, at, at + 1, chain.end);
    }
    for (const [phrases, by] of [[words.withPeople, 'me'], [words.beforePerson, 'me'], [words.fromPerson, 'from-them']] as const) {
      // `gave [[Ada]] a lift to …` isn't `gave … to`.
      const isBeside = tokens[at + 1]?.kind === 'link' && tokens[at + 1]?.isPossessive !== true;
      const end = phrases.endAt(tokens, at, isBeside ? at + 1 : to);
      const around = isBeside ? phrases.endAt(tokens, at, to) : end;
      const within = around > at && !this.line.hasIn(words.negations, at, around) ? this.people.chainFrom(at + 1, around) : null;
      if (within !== null) add(within.people, at, around, around, by);
      // `introduced [[Bob]] to [[Ada]]`
      const isBetween = within?.end === around - 1 && tokens[around]?.kind === 'link';
      const chain = end > at || isBetween ? this.people.chainFrom(isBetween ? around : end, to) : null;
      if (chain !== null && !words.cancellations.isAt(tokens, at, to)) add(chain.people, at, end, chain.end, by);
    }
    // `tickled [[Ada]]`, but not `nominated [[Ada]] for …`
    const object = tokens[at + 1]?.kind === 'link' && words.doneTo.isAt(tokens, at, to) && !words.remote.isAt(tokens, at, to) ? this.people.chainFrom(at + 1, to) : null;
    if (object !== null && !words.sake.isAt(tokens, object.end, to)) add(object.people, at, at + 1, object.end);
    const end = words.contact.endAt(tokens, at, to);
    if (end > at) this.addContactWord(clause, at, end, add);
    if (words.participles.isAt(tokens, at, to) && this.line.mayEndAt(at + 1, to) && !this.line.hasVerbIn(from, at) && !this.line.hasIn(words.sake, from, at)) add(this.people.peopleIn({ ...clause, to: at }), at, at + 1, at + 1);
    if (words.participles.isAt(tokens, at, to)) this.addFramed(clause, at, at + 1, add);
    const ownEnd = this.own.endAt(tokens, at, to);
    if (ownEnd > at) add(this.people.peopleIn(clause), at, ownEnd, ownEnd);
    if (this.line.mood === 'done' && words.imperatives.isAt(tokens, at, to)) add(this.people.peopleIn(clause), at, at + 1, to);
  }

  /** `lunch [[Ada]]`, `dinner at [[Ada]]'s`, `[[Ada]] and I had lunch`. An order such as `call [[Ada]]` is no report. */
  private addContactWord(clause: Clause, at: number, end: number, add: AddFinding): void {
    const { words, tokens, mood } = this.line;
    const { from, to } = clause;
    const isOrder = mood === 'report' && words.imperatives.isAt(tokens, at, to) && !(tokens[at - 1]?.kind === 'word' && this.line.hasTimeSpan(end, to)) && !this.line.isSigned(at - 1, from) && !words.impressions.isAt(tokens, at - 1, at);
    // `Tel. [[Ada]]`
    const next = tokens[end]?.text === '.' ? end + 1 : end;
    const isOpening = this.line.skip(from, at, words.asides) >= at;
    if (!isOrder && (tokens[next]?.kind === 'link' || isOpening)) {
      const chain = this.people.chainFrom(next, to);
      const isNextTo = tokens[next]?.kind === 'link';
      if (chain !== null && !isNextTo && CLOCK.test(tokens[chain.end]?.text ?? '')) add(chain.people, at, end, chain.end);
      else if (chain !== null && isNextTo && (this.line.mayEndAt(chain.end, to) || words.verbs.isAt(tokens, at, to))) add(chain.people, at, end, chain.end);
    }
    for (let place = end; place < Math.min(to, end + MOST_WORDS_BEFORE_PERSON); place++) {
      const door = words.at.endAt(tokens, place, to);
      // `dinner at Aunt [[Ada]]'s`, `rendez-vous chez le docteur [[Ada]]`
      const named = this.line.skip(door, to, words.articles, words.titles);
      const behind = words.titles.isAt(tokens, named - 1, named) ? named : door;
      const host = tokens[behind];
      if (door > place && host?.kind === 'link' && this.line.mayEndAt(this.line.skip(behind + 1, to, words.at, words.asides), to)) add([host.link], at, end, behind + 1);
    }
    const before = tokens[at - 1];
    if (before?.kind === 'link' && !before.isPossessive && !isOrder && !words.verbs.isAt(tokens, at, to) && this.line.mayEndAt(end, to)) add(this.people.chainBefore(at, from), at, end, end);
    if (!isOrder && this.line.mayEndAt(end, to)) this.addFramed(clause, at, end, add);
    const together = this.people.peopleWithMe(from, at);
    if (together.length > 0) add(together, at, end, end);
  }

  /** `habe [[Ada]] im Zug getroffen`: the verb in two parts around the person. */
  private addFramed({ from }: Clause, at: number, end: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    for (let position = from + 1; position < at; position++) {
      if (tokens[position]?.kind !== 'link' || !words.verbs.isAt(tokens, position - 1, position)) continue;
      const chain = this.people.chainFrom(position, at);
      if (chain !== null && !this.line.hasVerbIn(chain.end, at)) add(chain.people, position - 1, end, end);
      return;
    }
  }

  /** `Study group: [[Ada]], Tom and me`: a row of people with me in it is all that a clause says, but for where and what for. */
  private addRow(index: number, add: AddFinding): void {
    const clause = this.clauses[index];
    const before = this.clauses[index - 1];
    if (clause === undefined) return;
    const { from, to } = clause;
    const end = this.people.rowEnd(from, to);
    if (end === from || !this.line.mayEndAt(end, to) || this.line.hasVerbIn(end, to)) return;
    if (before !== undefined && LEADING_MARKS.has(before.closing)) {
      const { blocker, time, topic, verb } = this.hindrances.hindrancesOf(before);
      // `Paul picked us up, [[Ada]] and me`
      if (Math.min(blocker, time, topic) < before.to || (verb < before.to && !this.line.hasSelf(before.from, before.to))) return;
    }
    const people = this.people.peopleWithMe(from, end);
    if (people.length > 0) add(people, from, from, end);
  }

  /** Where the line is known to be about contact, with everyone it isn't only about. */
  private addGiven(clause: Clause, { blocker, time }: Hindrances, add: AddFinding): void {
    if (Math.min(blocker, time) < clause.to) return;
    const people = this.people.peopleIn(clause);
    if (people.length > 0) add(people, clause.from, clause.from, clause.to);
    else if (this.line.tokens.slice(clause.from, clause.to).some(({ kind }) => kind === 'link')) this.hasUnreported = true;
  }
}
