import type { Clause } from './clauses.ts';
import type { AddFinding, Finding } from './finding.ts';
import type { Hindrances, HindranceReader } from './hindrances.ts';
import type { LinePeople } from './line-people.ts';
import { MOST_WORDS_BEFORE_PERSON } from './line-people.ts';
import type { LineWords } from './line-words.ts';
import type { Phrases } from './phrases.ts';
import type { Doer, ReportCheck } from './report-check.ts';
import { SamePersonReader } from './same-person.ts';

/** A label in front of the person is short: `Dinner at Luigi's – [[Ada]]`. */
const LONGEST_LABEL = 7;
/** Behind a label that has more words than one: `physio appointment [[Ada]] 9:30`. */
const CLOCK = /^\d{1,2}(?:[:h]\d{0,2}|[ap]m)/;
/** `After the last lesson [[Ada]] called`. */
const LONGEST_OPENING = 5;
const LABEL_MARKS = new Set([':', '-', '–', '—', '(', '·', '|', '→', '->']);
/** Marks behind a clause that may lead to what the next one says. */
export const LEADING_MARKS: ReadonlySet<string> = new Set([...LABEL_MARKS, ',', '=>']);

/** Collects what the words of each clause say of the people in it. */
export class EvidenceReader {
  /** Whether evidence was found that reports no contact. */
  isBlocked = false;
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
    this.samePerson = new SamePersonReader(line, people, check, clauses);
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
        this.isBlocked = true;
        return;
      }
      findings.push({ people, from: at, to: end, by, attempt: hindrances.attempt < to });
    };
    if (hindrances.attempt < to && hindrances.blocker > hindrances.attempt && hindrances.topic > hindrances.attempt) {
      const people = this.people.peopleIn(clause);
      if (people.length > 0) return [{ people, from, to, by: 'me', attempt: true }];
    }
    for (let at = from; at < to; at++) this.addEvidence(clause, at, add);
    this.addLabelled(index, add);
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
      if (token.isPossessive) this.addHost(clause, at, add);
      if (token.isPossessive) this.addActivity(clause, at, add);
      if (words.at.isAt(tokens, this.line.skip(from, at, words.asides), at)) this.addGuest(clause, at, add);
      if (!token.isPossessive) this.addDoer(clause, at, add);
      return;
    }
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
      const behind = words.at.endAt(tokens, place, to);
      const host = tokens[behind];
      if (behind > place && host?.kind === 'link' && this.line.mayEndAt(this.line.skip(behind + 1, to, words.at, words.asides), to)) add([host.link], at, end, behind + 1);
    }
    const before = tokens[at - 1];
    if (before?.kind === 'link' && !before.isPossessive && !isOrder && !words.verbs.isAt(tokens, at, to) && this.line.mayEndAt(end, to)) add(this.people.chainBefore(at, from), at, end, end);
    if (!isOrder && this.line.mayEndAt(end, to)) this.addFramed(clause, at, end, add);
    const together = this.people.peopleWithMe(from, at);
    if (together.length > 0) add(together, at, end, end);
  }

  /** `stayed at [[Ada]]'s` */
  private addHost({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    if (host === undefined || !(words.prepositions.isAt(tokens, at - 1, at) || words.purpose.isAt(tokens, at - 1, at))) return;
    const end = this.line.skip(at + 1, to, words.at);
    // `went to [[Ada]]'s old school`
    if (!this.line.mayEndAt(this.line.skip(end, to, words.asides), to)) return;
    // `drove [[Bob]] to [[Ada]]'s` leaves open who was in.
    for (let place = from; place < at; place++) if (words.stays.isAt(tokens, place, at) && tokens[place + 1]?.kind !== 'link') return add([host.link], place, at, end);
  }

  /** `at [[Ada]]'s for tea`, `bei [[Ada]] zum Kaffee` */
  private addGuest({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    const end = this.line.skip(at + 1, to, words.at);
    const purpose = this.line.skip(end, to, words.asides, words.articles, words.prepositions, words.purpose);
    const isLong = words.asides.endAt(tokens, end, to) > end + 1;
    if (host !== undefined && !this.line.hasVerbIn(from, to) && (words.contact.isAt(tokens, purpose, to) || isLong)) add([host.link], from, at, purpose);
  }

  /** `poker at [[Ada]]'s`: an activity, not someone, is at a host's. */
  private addActivity({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    const activity = tokens.slice(from, at - 1);
    if (host === undefined || !words.at.isAt(tokens, at - 1, at) || words.asides.isAt(tokens, at - 2, at - 1) || activity.length > LONGEST_LABEL || this.line.hasVerbIn(from, to) || this.line.hasIn(words.sake, from, at)) return;
    const isSomeone = activity.some(({ kind, isCapital }, index) => kind !== 'word' || words.others.isAt(activity, index, activity.length) || (isCapital && (index > 0 || activity.length === 1)));
    if (activity.length > 0 && !isSomeone && this.line.mayEndAt(this.line.skip(at + 1, to, words.asides), to)) add([host.link], from, at, at + 1);
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

  /** `[[Ada]] called`, `[[Ada]] 📞`. */
  private addDoer({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const previous = tokens[at - 1];
    if (at > from && (previous?.kind === 'link' || words.remote.isAt(tokens, at - 1, at))) return;
    // `sent off the form [[Ada]] told me about`: behind a verb no phrase opens a clause.
    const isBare = this.line.skip(from, at, words.asides, words.self, words.verbs, words.beforePerson) >= at;
    if (!isBare && !this.isOpening(this.line.skip(from, at, words.asides, words.self), at)) return;
    const chain = this.people.chainFrom(at, to);
    if (chain === null) return;
    const behind = words.afterPerson.isAt(tokens, chain.end, to) ? chain.end : this.people.behindCompany(chain.end, to);
    const verb = this.people.deedEnd(behind, to) > behind ? behind : this.line.skip(behind, to, words.asides);
    const end = this.people.deedEnd(verb, to);
    const isComplete = this.line.hasSelf(verb, end) || [words.prepositions, words.articles].some((phrases) => phrases.isAt(tokens, end - 1, end)) || this.line.mayEndAt(end, to);
    if (end > verb && !words.cancellations.isAt(tokens, verb, to) && !this.line.hasIn(words.negations, verb, end) && isComplete && !this.isDoneToOthers(verb, end, to)) {
      add(chain.people, verb, end, end, 'them');
      // `[[Bob]] came over with [[Ada]]`
      const company = words.withPeople.isAt(tokens, end, to) ? this.people.chainFrom(words.withPeople.endAt(tokens, end, to), to) : null;
      if (company !== null) add(company.people, verb, end, company.end, 'them');
    }
    if (this.line.isSigned(chain.end, chain.end)) add(chain.people, chain.end, chain.end + 1, chain.end + 1);
  }

  /** `[[Ada]] called [[Bob]]`, `[[Ada]] wrote to Tom`, but not `[[Ada]] told me [[Bob]] …`. */
  private isDoneToOthers(verb: number, end: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (this.line.hasSelf(verb, to)) return false;
    const behind = Math.max(end, words.beforePerson.endAt(tokens, verb, to));
    const object = behind === end && words.purpose.isAt(tokens, end, to) && tokens[end + 1]?.isPossessive === false ? end + 1 : behind;
    return tokens.slice(verb, Math.min(object + 1, to)).some(({ kind }) => kind === 'link') || (behind > end && behind < to && tokens[behind]?.isCapital === true);
  }

  /** Whether nothing but a phrase such as `in the evening` is between. */
  private isOpening(from: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (from >= to || this.people.isCompany(from, to)) return true;
    if (!words.prepositions.isAt(tokens, from, to) || to - from > LONGEST_OPENING) return false;
    for (let at = from; at < to; at++) {
      if (tokens[at]?.kind !== 'word' || words.verbs.isAt(tokens, at, to) || words.others.isAt(tokens, at, to) || words.about.isAt(tokens, at, to)) return false;
    }
    return true;
  }

  /** `Lunch: [[Ada]]`, `[[Ada]] – coffee`: the label and the person in clauses of their own. */
  private addLabelled(index: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const clause = this.clauses[index];
    const before = this.clauses[index - 1];
    if (clause === undefined || before === undefined || !LEADING_MARKS.has(before.closing)) return;
    const { from, to } = clause;
    const start = this.line.skip(from, to, words.asides);
    const chain = this.people.chainFrom(start, to);
    if (chain !== null && tokens[start]?.kind === 'link') {
      const label = this.labelIn(before);
      const isWithOthers = this.people.peopleIn(before).length > 0;
      const isNamed = !isWithOthers && LABEL_MARKS.has(before.closing) && this.line.mayEndAt(chain.end, to);
      const deed = words.hostDeeds.endAt(tokens, chain.end, to);
      // `lunch with [[Bob]], [[Ada]] came too`, but not `… [[Ada]] told him`
      const isHost = deed > chain.end && (!isWithOthers || this.line.skip(deed, to, words.asides, words.soon) >= to);
      const isThere = !isWithOthers && this.isThere(before, chain.end, to);
      if (label >= 0 && (isNamed || isHost || isThere)) add(chain.people, label, label + 1, chain.end);
    } else if (this.people.isOnlyPeople(before)) {
      const deed = Math.max(words.afterPerson.endAt(tokens, start, to), words.beforePerson.endAt(tokens, start, to));
      if (deed > start && words.verbs.isAt(tokens, start, to) && before.closing === ':' && this.line.mayEndAt(deed, to)) return add(this.people.peopleIn(before), start, deed, deed);
      for (let at = start; at < Math.min(to, start + 3); at++) {
        const end = words.contact.endAt(tokens, at, to);
        const isOrder = words.imperatives.isAt(tokens, at, to) && at === start && (clause.closing === '!' || (this.line.skip(end, to, words.asides) < to && !words.about.isAt(tokens, end, to)));
        if (end > at && !isOrder) return add(this.people.peopleIn(before), at, end, end);
      }
    }
  }

  /** `client dinner, [[Ada]] next to me`, `hospital visit, [[Ada]] sitting up`: who is in the scene that the label names. */
  private isThere(label: Clause, at: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (tokens.slice(label.from, label.to).some(({ kind, isCapital }, index) => kind === 'link' || (isCapital && index > 0))) return false;
    return words.prepositions.isAt(tokens, at, to) || words.toMe.isAt(tokens, at, to) || words.there.isAt(tokens, at, to);
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

  /** The index of the contact word of a short clause without verb or blocker; -1 if there is none. */
  private labelIn(clause: Clause): number {
    const { from, to } = clause;
    const { words, tokens } = this.line;
    if (to - from > LONGEST_LABEL) return -1;
    // `people to call: …`, `calls to make: …`
    for (let at = from + 1; at < to; at++) {
      if (!words.purpose.isAt(tokens, at - 1, at) || !words.imperatives.isAt(tokens, at, to)) continue;
      this.isBlocked = true;
      return -1;
    }
    const { blocker, time, topic, verb } = this.hindrances.hindrancesOf(clause);
    if (Math.min(blocker, time, topic) < to) return -1;
    for (let at = from; at < to; at++) {
      const end = this.line.words.contact.endAt(this.line.tokens, at, to);
      if (end > at && !this.line.mayEndAt(end, to) && tokens[end]?.isCapital !== true) return -1;
      if (end > at || this.line.isSigned(at, from) || this.line.isLabel(at)) return verb < to && !this.line.words.verbs.isAt(this.line.tokens, at, to) ? -1 : at;
    }
    return -1;
  }

  /** Where the line is known to be about contact, with everyone it isn't only about. */
  private addGiven(clause: Clause, { blocker, time }: Hindrances, add: AddFinding): void {
    if (Math.min(blocker, time) < clause.to) return;
    const people = this.people.peopleIn(clause);
    if (people.length > 0) add(people, clause.from, clause.from, clause.to);
    else if (this.line.tokens.slice(clause.from, clause.to).some(({ kind }) => kind === 'link')) this.isBlocked = true;
  }
}
