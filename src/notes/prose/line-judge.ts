import type { Channel, Direction } from '../../domain/interaction.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Phrases } from './phrases.ts';
import type { ProseLanguage } from './prose-language.ts';
import type { Token } from './tokens.ts';

/** What the words of a line report of the people that it links. */
export interface ContactReport {
  /** Indexes of the links to those who were in touch, or whom I tried to reach. */
  readonly people: ReadonlySet<number>;
  readonly channel: Channel | null;
  /** `in` where they reached out; else unknown. */
  readonly direction: Direction | null;
  readonly attempt: boolean;
}

/**
 * What is known of a line before its words are read: nothing (`report`), that it was done (`done`, a ticked task), or that
 * it is about contact (`given`, below a heading that says so).
 */
export type Mood = 'report' | 'done' | 'given';

/** `mention` where the words speak against contact, `unknown` where they don't say. */
export type Judgement = ContactReport | 'mention' | 'unknown';

/** Contact, or an attempt, that a clause reports. */
interface Finding {
  readonly people: readonly number[];
  /** The tokens that say so. */
  readonly from: number;
  readonly to: number;
  readonly direction: Direction | null;
  readonly attempt: boolean;
}

/** What stands in the way of a clause being a report, as indexes of tokens; `Infinity` for nothing. */
interface Hindrances {
  /** Of an intention, a negation, a cancellation, a dream. */
  readonly blocker: number;
  /** Of a time that may lie ahead. */
  readonly time: number;
  /** From here on the clause says what it was about. */
  readonly topic: number;
  readonly attempt: number;
  /** Of the first verb. */
  readonly verb: number;
}

/** People in a row, and the index behind them. */
interface Chain {
  readonly people: readonly number[];
  readonly end: number;
}

/** Words between a word such as `with` and the person: `with my boss [[Ada]]`. */
const MOST_WORDS_BEFORE_PERSON = 4;
/** How far behind the person a clause may still take back what it said. */
const MOST_TOKENS_BEHIND = 16;
/** A label in front of the person is short: `Dinner at Luigi's – [[Ada]]`. */
const LONGEST_LABEL = 7;
/** `After the last lesson [[Ada]] called`. */
const LONGEST_OPENING = 5;
const LABEL_MARKS = new Set([':', '-', '–', '—', '(', '·', '|', '→', '->']);
const LEADING_MARKS = new Set([...LABEL_MARKS, ',', '=>']);
/** Signs of those channels are also written for other things: a party, a pen. */
const LOOSE_SIGNS = new Set(['event', 'letter']);
/** Channels whose words may be all that is in front of the person: `phone: [[Ada]]`. */
const LABELS = new Set(['call', 'video', 'coffee', 'meal', 'meeting']);
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^(?:\d{4}-\d\d-\d\d|(?:[0-2]?\d|3[01])\/(?:[0-2]?\d|3[01])(?:\/\d{2,4})?$)/;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;
const NUMBER = /^\d/;

/** Judges one line in one language. */
export class LineJudge {
  private readonly clauses: readonly Clause[];
  /** Whether anything speaks against contact. */
  private isBlocked = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: ProseLanguage,
    private readonly own: Phrases,
    private readonly channels: ChannelVocabulary,
    private readonly mood: Mood,
  ) {
    this.clauses = clausesOf(tokens, words);
  }

  judge(): Judgement {
    const findings = this.clauses.map(() => [] as Finding[]);
    let isAhead = false;
    this.clauses.forEach((clause, index) => {
      const hindrances = this.hindrancesOf(clause);
      const previous = findings[index - 1];
      if (previous !== undefined) this.judgePrevious(index, hindrances, previous, findings);
      const found = this.findingsOf(index, hindrances);
      const hindered = hindrances.blocker < Infinity || hindrances.time < Infinity;
      if (hindered) this.isBlocked = true;
      if (isAhead && hindrances.verb >= clause.to) this.isBlocked = true;
      else findings[index]?.push(...found);
      isAhead = this.staysAhead(clause, hindrances, isAhead, found.length > 0);
      if (clause.closing === '?') findings[index]?.splice(0);
    });
    return this.reportOf(findings.flat()) ?? (this.isBlocked ? 'mention' : 'unknown');
  }

  private reportOf(findings: readonly Finding[]): ContactReport | null {
    const certain = findings.filter(({ attempt }) => !attempt);
    const counting = certain.length > 0 ? certain : findings;
    const [first] = counting;
    if (first === undefined) return null;
    const people = new Set(counting.flatMap((finding) => finding.people));
    return { people, channel: this.channelOf(first), direction: first.direction, attempt: first.attempt };
  }

  /** `TODO: lunch with …`, `Tomorrow, coffee with …`: what a clause puts ahead goes for those behind it, up to the end of the sentence. */
  private staysAhead({ from, to, closing }: Clause, { blocker, time, verb }: Hindrances, wasAhead: boolean, hasFindings: boolean): boolean {
    if (this.mood === 'done' || !LEADING_MARKS.has(closing)) return false;
    const hasVerb = verb < to;
    if (wasAhead && !hasVerb) return true;
    const first = Math.min(blocker, time);
    if (hasFindings || first >= to) return false;
    const { words, tokens } = this;
    const isIntention = first === time || words.intentions.isAt(tokens, first, to) || words.preparations.isAt(tokens, first, to);
    return isIntention ? !hasVerb || first === from : closing !== ',' && this.isNothingElse(from, to);
  }

  /** `…, she cancelled`, `… – no answer`, `… (tomorrow)`: a clause may say of the one before it what became of it. */
  private judgePrevious(index: number, { attempt }: Hindrances, previous: Finding[], findings: Finding[][]): void {
    const { words, tokens } = this;
    const clause = this.clauses[index];
    if (clause === undefined || clause.from >= clause.to) {
      // An empty clause, as between two marks, passes on what was found.
      findings[index]?.push(...previous.splice(0));
      return;
    }
    const { from, to } = clause;
    const start = this.skip(from, to, words.asides, words.self, words.others, words.verbs);
    if (attempt < to) {
      if (attempt > start || !this.isOnlyAttempt(from, to)) return;
      const people = previous.length > 0 ? previous.flatMap((finding) => finding.people) : this.peopleIn(this.clauses[index - 1]);
      previous.splice(0);
      if (people.length > 0) previous.push({ people, from, to, direction: null, attempt: true });
      return;
    }
    if (previous.length === 0) return;
    if (this.isStillToArrange(clause, start) && !this.hasVerbIn(this.clauses[index - 1]?.from ?? from, from)) previous.splice(0);
    const isOff = [from, start].some((at) => words.cancellations.isAt(tokens, at, to));
    if (isOff || (clause.closing !== ':' && this.isNothingElse(from, to) && this.mood !== 'done' && !(previous[0] !== undefined && words.beforePerson.isAt(tokens, previous[0].from, tokens.length)))) previous.splice(0);
  }

  /** `dinner with [[Ada]] – need to book a table` */
  private isStillToArrange({ from, to }: Clause, start: number): boolean {
    const { words, tokens } = this;
    const place = Math.min(from, start);
    if (words.preparations.isAt(tokens, start, to)) return true;
    if (!words.intentions.isAt(tokens, place, to) && !words.intentions.isAt(tokens, start, to)) return false;
    for (let at = start; at < Math.min(to, start + LONGEST_OPENING); at++) if (words.preparations.isAt(tokens, at, to)) return true;
    return false;
  }

  private isOnlyAttempt(from: number, to: number): boolean {
    const { words, tokens } = this;
    for (let at = from; at < to; ) {
      const tried = Math.max(words.attempts.endAt(tokens, at, to), words.shortAttempts.endAt(tokens, at, to));
      const next = Math.max(tried, this.skip(at, to, words.asides, words.self, words.others, words.verbs, words.and));
      if (next === at) return false;
      at = next;
    }
    return true;
  }

  /** Whether a clause says nothing but that something isn't, or when it will be. */
  private isNothingElse(from: number, to: number): boolean {
    const { words } = this;
    let hasBlocker = false;
    for (let at = from; at < to; ) {
      if (words.deeds.isAt(this.tokens, at, to)) return false;
      const end = this.blockerEnd(at, to);
      if (end > at || this.isTime(at, to)) hasBlocker = true;
      const next = Math.max(end, this.skip(at, to, words.asides, words.self, words.others, words.verbs, words.soon, words.purpose, words.at));
      const isNumber = NUMBER.test(this.tokens[at]?.text ?? '');
      if (next === at && !isNumber && !this.isTime(at, to)) return false;
      at = Math.max(next, at + 1);
    }
    return hasBlocker;
  }

  private hindrancesOf({ from, to }: Clause): Hindrances {
    const { words, tokens, mood } = this;
    let blocker = Infinity;
    let time = Infinity;
    let topic = Infinity;
    let attempt = Infinity;
    let verb = Infinity;
    const start = this.skip(from, to, words.asides);
    if (mood !== 'done' && this.isOrder(from, start, to)) blocker = start;
    if (mood === 'done' && this.isOrderToOthers(start, to)) blocker = start;
    for (let at = from; at < to; ) {
      const tried = words.attempts.endAt(tokens, at, to);
      const short = tried > at ? tried : words.shortAttempts.endAt(tokens, at, to);
      if (tried > at || (short > at && this.skip(short, to, words.asides) >= to && this.isBareOpening(from, at))) {
        attempt = Math.min(attempt, at);
        at = short;
        continue;
      }
      const aside = words.asides.endAt(tokens, at, to);
      if (aside > at + 1) {
        // `heute morgen` is no `morgen`.
        at = aside;
        continue;
      }
      const end = this.blockerEnd(at, to);
      if (end > at) blocker = Math.min(blocker, at);
      if (this.isTime(at, to)) time = Math.min(time, at);
      if (words.about.isAt(tokens, at, to)) topic = Math.min(topic, at);
      if (words.verbs.isAt(tokens, at, to) || words.beforePerson.isAt(tokens, at, to)) verb = Math.min(verb, at);
      at = Math.max(end, at + 1);
    }
    return { blocker, time, topic, attempt, verb };
  }

  /** `ask her`, `catch up with [[Ada]]`, but not `call with [[Ada]]`, `phone: [[Ada]]`. */
  private isOrder(from: number, start: number, to: number): boolean {
    const { words, tokens } = this;
    const end = words.imperatives.endAt(tokens, start, to);
    if (end === start) return false;
    const reported = Math.max(...[words.contact, words.fromPerson, words.beforePerson].map((phrases) => phrases.endAt(tokens, start, to)));
    if (reported > start) return end > reported && !this.saysHowItWas(from, start);
    const isNoun = start + 1 === to || (!words.withPeople.isAt(tokens, start, to) && words.withPeople.isAt(tokens, start + 1, to));
    return !isNoun || !this.isLabel(start);
  }

  /** `ask Tom to call [[Ada]]` */
  private isOrderToOthers(at: number, to: number): boolean {
    const [order, other, behind] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    return order !== undefined && at + 2 < to && this.words.imperatives.isAt(this.tokens, at, to) && other?.kind === 'word' && other.isCapital && behind?.kind === 'word' && !this.isJoiner(at + 2, to);
  }

  /** Whether nothing but who and how is said between: `[[Ada]] was …`. */
  private isBareOpening(from: number, to: number): boolean {
    const { words } = this;
    let at = from;
    while (at < to) {
      const next = this.skip(at, to, words.asides, words.self, words.others, words.verbs, words.contact, words.beforePerson, words.afterPerson);
      if (next === at && this.tokens[at]?.kind !== 'link') return false;
      at = Math.max(next, at + 1);
    }
    return true;
  }

  /** The index behind a word that speaks against contact; `at` if none is there. What was done is past every intention. */
  private blockerEnd(at: number, to: number): number {
    const { words, tokens, mood } = this;
    let end = at;
    const lists = [words.preparations, words.negations, words.cancellations, words.unreal];
    if (mood !== 'done') lists.push(words.intentions);
    for (const phrases of lists) end = Math.max(end, phrases.endAt(tokens, at, to));
    const token = tokens[at];
    return end === at && token !== undefined && YEAR.test(token.text) ? at + 1 : end;
  }

  private isDay(at: number, to: number): boolean {
    return this.isTime(at, to) || ORDINAL.test(this.tokens[at]?.text ?? '');
  }

  private isTime(at: number, to: number): boolean {
    const { words, tokens, mood } = this;
    const token = tokens[at];
    if (mood === 'done' || token === undefined || token.kind !== 'word') return false;
    if (DATE.test(token.text) || words.soon.isAt(tokens, at, to) || words.weekdays.isAt(tokens, at, to)) return true;
    if (token.isCapital && words.shortWeekdays.isAt(tokens, at, to)) return !words.verbs.isAt(tokens, at, to);
    if (ORDINAL.test(token.text) && words.articles.isAt(tokens, at - 1, at) && words.prepositions.isAt(tokens, at - 2, at)) return true;
    return words.months.isAt(tokens, at, to) && [tokens[at - 1], tokens[at + 1]].some((beside) => beside !== undefined && /^\d{1,2}(?!\d)/.test(beside.text));
  }

  /** The index behind all phrases of some lists, from `at` on. Times of the clock, signs and opening words are passed, too. */
  private skip(at: number, to: number, ...lists: readonly Phrases[]): number {
    let position = at;
    for (;;) {
      const token = this.tokens[position];
      if (position >= to || token === undefined) return Math.min(position, to);
      const ends = lists.map((phrases) => phrases.endAt(this.tokens, position, to));
      const end = Math.max(...ends);
      if (end > position) position = end;
      else if (token.kind === 'sign' || token.kind === 'mark' || (token.kind === 'word' && /^\d{1,2}[:.]?\d{0,2}(?:[ap]m)?$/.test(token.text))) position++;
      else return position;
    }
  }

  private findingsOf(index: number, hindrances: Hindrances): readonly Finding[] {
    const clause = this.clauses[index];
    if (clause === undefined) return [];
    const { from, to } = clause;
    const findings: Finding[] = [];
    const add = (people: readonly number[], at: number, end: number, behind: number, by: Doer = 'me'): void => {
      const wasSaid = people.every((person) => findings.some((finding) => finding.people.includes(person)));
      if (wasSaid) return;
      if (!this.isReport(clause, hindrances, at, behind, by)) {
        this.isBlocked = true;
        return;
      }
      findings.push({ people, from: at, to: end, direction: by === 'me' ? null : 'in', attempt: hindrances.attempt < to });
    };
    if (hindrances.attempt < to && hindrances.blocker > hindrances.attempt && hindrances.topic > hindrances.attempt) {
      const people = this.peopleIn(clause);
      if (people.length > 0) return [{ people, from, to, direction: null, attempt: true }];
    }
    for (let at = from; at < to; at++) this.addEvidence(clause, at, add);
    this.addLabelled(index, add);
    if (findings.length === 0 && this.mood !== 'report') this.addGiven(clause, hindrances, add);
    return findings;
  }

  /** What the words at `at` say of people in the same clause. */
  private addEvidence(clause: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this;
    const { from, to } = clause;
    const token = tokens[at];
    if (token === undefined) return;
    if (token.kind === 'link') {
      if (token.isPossessive) this.addHost(clause, at, add);
      else this.addDoer(clause, at, add);
      return;
    }
    if (words.deeds.isAt(tokens, at, to)) {
      const together = this.peopleWithMe(from, at);
      if (together.length > 0) add(together, at, at + 1, at + 1);
    }
    if (this.isSigned(at, from)) {
      const chain = this.chainFrom(this.skip(at + 1, to, words.withPeople, words.contact, words.imperatives, words.asides), to);
      if (chain !== null && (this.mayEndAt(chain.end, to) || words.verbs.isAt(tokens, chain.end, to))) add(chain.people, at, at + 1, chain.end);
    }
    for (const [phrases, by] of [[words.withPeople, 'me'], [words.beforePerson, 'me'], [words.fromPerson, 'from-them']] as const) {
      // `gave [[Ada]] a lift to …` isn't `gave … to`.
      const isBeside = tokens[at + 1]?.kind === 'link';
      const end = phrases.endAt(tokens, at, isBeside ? at + 1 : to);
      const around = isBeside && end === at ? phrases.endAt(tokens, at, to) : at;
      const within = around > at ? this.chainFrom(at + 1, around) : null;
      if (within !== null) add(within.people, at, around, around, by);
      const chain = end > at ? this.chainFrom(end, to) : null;
      if (chain !== null && !words.cancellations.isAt(tokens, at, to)) add(chain.people, at, end, chain.end, by);
    }
    const end = words.contact.endAt(tokens, at, to);
    if (end > at) this.addContactWord(clause, at, end, add);
    if (words.participles.isAt(tokens, at, to) && this.mayEndAt(at + 1, to) && !this.hasVerbIn(from, at)) add(this.peopleIn({ ...clause, to: at }), at, at + 1, at + 1);
    const ownEnd = this.own.endAt(tokens, at, to);
    if (ownEnd > at) add(this.peopleIn(clause), at, ownEnd, ownEnd);
    if (this.mood === 'done' && words.imperatives.isAt(tokens, at, to)) add(this.peopleIn(clause), at, at + 1, to);
  }

  /** `lunch [[Ada]]`, `dinner at [[Ada]]'s`, `[[Ada]] and I had lunch`. An order such as `call [[Ada]]` is no report. */
  private addContactWord(clause: Clause, at: number, end: number, add: AddFinding): void {
    const { words, tokens, mood } = this;
    const { from, to } = clause;
    const isOrder = mood === 'report' && words.imperatives.isAt(tokens, at, to) && !this.isSigned(at - 1, from) && !words.impressions.isAt(tokens, at - 1, at);
    const next = tokens[end];
    if (next?.kind === 'link' && !isOrder) {
      const chain = this.chainFrom(end, to);
      if (chain !== null && (this.mayEndAt(chain.end, to) || words.verbs.isAt(tokens, at, to))) add(chain.people, at, end, chain.end);
    }
    for (let place = end; place < Math.min(to, end + MOST_WORDS_BEFORE_PERSON); place++) {
      const host = tokens[place + 1];
      if (words.at.isAt(tokens, place, to) && host?.isPossessive === true && this.mayEndAt(this.skip(place + 2, to, words.at), to)) add([host.link], at, end, place + 2);
    }
    const before = tokens[at - 1];
    if (before?.kind === 'link' && !before.isPossessive && !isOrder && !words.verbs.isAt(tokens, at, to) && this.mayEndAt(end, to)) add(this.chainBefore(at, from), at, end, end);
    if (!isOrder && this.mayEndAt(end, to)) this.addFramed(clause, at, end, add);
    const together = this.peopleWithMe(from, at);
    if (together.length > 0) add(together, at, end, end);
  }

  /** `stayed at [[Ada]]'s` */
  private addHost({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this;
    const host = tokens[at];
    if (host === undefined || !(words.prepositions.isAt(tokens, at - 1, at) || words.purpose.isAt(tokens, at - 1, at))) return;
    const end = this.skip(at + 1, to, words.at);
    if (!this.mayEndAt(end, to)) return;
    for (let place = from; place < at; place++) if (words.stays.isAt(tokens, place, at)) return add([host.link], place, at, end);
  }

  /** `habe [[Ada]] im Zug getroffen`: the verb in two parts around the person. */
  private addFramed({ from }: Clause, at: number, end: number, add: AddFinding): void {
    const { words, tokens } = this;
    for (let position = from + 1; position < at; position++) {
      if (tokens[position]?.kind !== 'link' || !words.verbs.isAt(tokens, position - 1, position)) continue;
      const chain = this.chainFrom(position, at);
      if (chain !== null && !this.hasVerbIn(chain.end, at)) add(chain.people, position - 1, end, end);
      return;
    }
  }

  private hasVerbIn(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.words.verbs.isAt(this.tokens, at, to)) return true;
    return false;
  }

  /** The people of `[[Ada]] and I …`, in front of `at`. */
  private peopleWithMe(from: number, at: number): readonly number[] {
    const { words, tokens } = this;
    const people: number[] = [];
    let hasMe = false;
    for (let position = this.skip(from, at, words.asides); position < at; position++) {
      const token = tokens[position];
      if (token?.kind === 'link' && !token.isPossessive) people.push(token.link);
      else if (words.self.isAt(tokens, position, at)) hasMe = true;
      else if (words.verbs.isAt(tokens, position, at)) break;
      else if (token?.kind === 'link' || (!words.and.isAt(tokens, position, at) && token?.kind !== 'mark' && token?.isCapital !== true)) return [];
    }
    return hasMe ? people : [];
  }

  /** `[[Ada]] called`, `[[Ada]] 📞`. */
  private addDoer({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this;
    const previous = tokens[at - 1];
    if (previous?.kind === 'link' && at > from) return;
    if (!this.isOpening(this.skip(from, at, words.asides, words.self, words.verbs, words.beforePerson), at)) return;
    const chain = this.chainFrom(at, to);
    if (chain === null) return;
    const verb = words.afterPerson.isAt(tokens, chain.end, to) ? chain.end : this.skip(this.behindCompany(chain.end, to), to, words.asides);
    const end = words.afterPerson.endAt(tokens, verb, to);
    const isComplete = [words.self, words.prepositions, words.articles].some((phrases) => phrases.isAt(tokens, end - 1, end)) || this.mayEndAt(end, to);
    if (end > verb && !words.cancellations.isAt(tokens, verb, to) && isComplete) add(chain.people, verb, end, end, 'them');
    if (this.isSigned(chain.end, chain.end)) add(chain.people, chain.end, chain.end + 1, chain.end + 1);
  }

  /** `mum and [[Ada]] came round` */
  private isCompany(from: number, to: number): boolean {
    if (to - from > MOST_WORDS_BEFORE_PERSON || !this.isJoiner(to - 1, to) || this.hasVerbIn(from, to)) return false;
    return !this.tokens.slice(from, to).some(({ kind }) => kind === 'link');
  }

  /** The index behind those without a note: `[[Ada]] and the kids …`. */
  private behindCompany(at: number, to: number): number {
    const { words, tokens } = this;
    if (!this.isJoiner(at, to)) return at;
    for (let end = at + 1; end < Math.min(to, at + MOST_WORDS_BEFORE_PERSON); end++) {
      if (tokens[end]?.kind !== 'word') return at;
      if (words.afterPerson.isAt(tokens, end, to)) return end;
    }
    return at;
  }

  /** Whether nothing but a phrase such as `in the evening` is between. */
  private isOpening(from: number, to: number): boolean {
    const { words, tokens } = this;
    if (from >= to || this.isCompany(from, to)) return true;
    if (!words.prepositions.isAt(tokens, from, to) || to - from > LONGEST_OPENING) return false;
    for (let at = from; at < to; at++) {
      if (tokens[at]?.kind !== 'word' || words.verbs.isAt(tokens, at, to) || words.others.isAt(tokens, at, to) || words.about.isAt(tokens, at, to)) return false;
    }
    return true;
  }

  /** `Lunch: [[Ada]]`, `[[Ada]] – coffee`: the label and the person in clauses of their own. */
  private addLabelled(index: number, add: AddFinding): void {
    const { words, tokens } = this;
    const clause = this.clauses[index];
    const before = this.clauses[index - 1];
    if (clause === undefined || before === undefined || !LEADING_MARKS.has(before.closing)) return;
    const { from, to } = clause;
    const start = this.skip(from, to, words.asides);
    const chain = this.chainFrom(start, to);
    if (chain !== null && tokens[start]?.kind === 'link') {
      const label = this.labelIn(before);
      const isNamed = LABEL_MARKS.has(before.closing) && this.mayEndAt(chain.end, to);
      if (label >= 0 && (isNamed || words.hostDeeds.isAt(tokens, chain.end, to))) add(chain.people, label, label + 1, chain.end);
    } else if (this.isOnlyPeople(before)) {
      const deed = Math.max(words.afterPerson.endAt(tokens, start, to), words.beforePerson.endAt(tokens, start, to));
      if (deed > start && words.verbs.isAt(tokens, start, to) && before.closing === ':' && this.mayEndAt(deed, to)) return add(this.peopleIn(before), start, deed, deed);
      for (let at = start; at < Math.min(to, start + 3); at++) {
        const end = words.contact.endAt(tokens, at, to);
        const isOrder = words.imperatives.isAt(tokens, at, to) && at === start && (clause.closing === '!' || (this.skip(end, to, words.asides) < to && !words.about.isAt(tokens, end, to)));
        if (end > at && !isOrder) return add(this.peopleIn(before), at, end, end);
      }
    }
  }

  /** The index of the contact word of a short clause without people, verb or blocker; -1 if there is none. */
  private labelIn(clause: Clause): number {
    const { from, to } = clause;
    const { tokens } = this;
    if (to - from > LONGEST_LABEL || this.peopleIn(clause).length > 0) return -1;
    const { blocker, time, topic, verb } = this.hindrancesOf(clause);
    if (Math.min(blocker, time, topic) < to) return -1;
    for (let at = from; at < to; at++) {
      const end = this.words.contact.endAt(this.tokens, at, to);
      if (end > at && !this.mayEndAt(end, to) && tokens[end]?.isCapital !== true) return -1;
      if (end > at || this.isSigned(at, from) || this.isLabel(at)) return verb < to && !this.words.verbs.isAt(this.tokens, at, to) ? -1 : at;
    }
    return -1;
  }

  private isLabel(at: number): boolean {
    const channel = this.channels.words.get(this.tokens[at]?.text ?? '');
    return channel !== undefined && channel !== null && LABELS.has(channel);
  }

  /** Where the line is known to be about contact, with everyone it isn't only about. */
  private addGiven(clause: Clause, { blocker, time }: Hindrances, add: AddFinding): void {
    if (Math.min(blocker, time) < clause.to) return;
    const people = this.peopleIn(clause);
    if (people.length > 0) add(people, clause.from, clause.from, clause.to);
    else if (this.tokens.slice(clause.from, clause.to).some(({ kind }) => kind === 'link')) this.isBlocked = true;
  }

  /** Whether evidence from `at` on, with its people up to `behind`, reports that something happened, with me in it. */
  private isReport(clause: Clause, { blocker, time, topic, verb }: Hindrances, at: number, behind: number, by: Doer): boolean {
    const { words, tokens } = this;
    const hasVerb = verb <= at;
    if (by === 'me' && !hasVerb && words.present.isAt(tokens, behind, clause.to)) return false;
    const saysHowItWas = this.saysHowItWas(clause.from, at);
    if (blocker <= at || topic < at || (time <= at && !hasVerb)) return false;
    if (by === 'me' && this.isOnlyMeantFor(clause.from, at)) return false;
    if (by !== 'them' && this.isAboutOthers(Math.min(clause.from, at), at, clause)) return false;
    const last = Math.min(clause.to, behind + MOST_TOKENS_BEHIND);
    for (let position = behind; position < last; position++) {
      if (words.about.isAt(tokens, position, clause.to)) return true;
      // `told [[Ada]] I won't come`
      if (hasVerb && words.self.isAt(tokens, position, clause.to) && words.beforePerson.isAt(tokens, at, clause.to)) return true;
      if (words.articles.isAt(tokens, position - 1, position) && words.preparations.isAt(tokens, position, clause.to)) continue;
      if (this.blockerEnd(position, clause.to) > position) return false;
      if (!hasVerb && this.isTime(position, clause.to) && !(saysHowItWas && words.tonight.isAt(tokens, position, clause.to))) return false;
      if (words.purpose.isAt(tokens, position, clause.to)) return hasVerb || !this.isDay(words.articles.isAt(tokens, position + 1, clause.to) ? position + 2 : position + 1, clause.to);
    }
    return true;
  }

  /** `ironed a shirt for dinner with …`, but not `met up for`, `drove to York for`. */
  private isOnlyMeantFor(from: number, to: number): boolean {
    const { words, tokens } = this;
    for (let at = from + 1; at < to; at++) {
      if (!words.sake.isAt(tokens, at, to)) continue;
      const noun = tokens[at - 1];
      const isNoun = noun?.kind === 'word' && !noun.isCapital && ![words.verbs, words.asides, words.prepositions, words.self, words.others, words.contact].some((phrases) => phrases.isAt(tokens, at - 1, at));
      if (isNoun && this.hasVerbIn(from, at)) return true;
    }
    return false;
  }

  private saysHowItWas(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.words.impressions.isAt(this.tokens, at, to)) return true;
    return false;
  }

  /** Whether somebody else than me is the subject of what a clause says at `at`. */
  private isAboutOthers(from: number, at: number, { to }: Clause): boolean {
    const { words, tokens } = this;
    let start = from;
    let isOther = false;
    for (let position = from; position <= at && position < to; position++) {
      if (words.verbs.isAt(tokens, position, to)) {
        const subject = this.subjectOf(start, position, start > from);
        if (subject !== 'none') isOther = subject === 'other';
        start = position + 1;
      } else if (position < at && words.others.isAt(tokens, position, to)) isOther = !this.hasSelf(from, position);
      else if (position < at && this.isPossessive(position)) isOther = true;
    }
    return isOther;
  }

  private subjectOf(from: number, verb: number, isLater: boolean): 'self' | 'other' | 'none' {
    const { words, tokens } = this;
    if (this.hasSelf(from, verb)) return 'self';
    const start = this.skip(from, verb, words.asides, words.and);
    if (start >= verb) return 'none';
    for (let at = start; at < verb; at++) {
      if (tokens[at]?.kind === 'link') return this.hasSelf(verb, tokens.length) ? 'self' : 'other';
      if (words.others.isAt(tokens, at, verb)) return 'other';
      if (words.contact.isAt(tokens, at, verb)) return 'none';
    }
    const last = tokens[verb - 1];
    const isPlace = verb - 1 > start ? words.prepositions.isAt(tokens, verb - 2, verb) : true;
    if (words.prepositions.isAt(tokens, start, verb) || isLater) return last?.isCapital === true && !isPlace ? 'other' : 'none';
    return 'other';
  }

  private hasSelf(from: number, to: number): boolean {
    for (let at = from; at < Math.min(to, from + MOST_TOKENS_BEHIND); at++) if (this.words.self.isAt(this.tokens, at, to)) return true;
    return false;
  }

  /** `Tom's lunch`, but not `today's lunch` or `at Mario's`. */
  private isPossessive(at: number): boolean {
    const { words, tokens } = this;
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || !token.text.endsWith("'s")) return false;
    return !words.asides.isAt(tokens, at, at + 1) && !words.self.isAt(tokens, at, at + 1) && !words.at.isAt(tokens, at - 1, at) && !words.prepositions.isAt(tokens, at - 1, at);
  }

  /** People from `at` on: the first perhaps behind a few words and names, the others joined by commas and the like. */
  private chainFrom(at: number, to: number): Chain | null {
    const { tokens } = this;
    const people: number[] = [];
    let end = at;
    let count = 0;
    for (let position = at; position < to; position++) {
      const token = tokens[position];
      if (token?.kind === 'link') {
        if (token.isPossessive || (count === 0 && people.length > 0 && position > end)) break;
        if (people.length === 0 && count > 0 && !this.mayEndAt(position + 1, to) && !this.isJoiner(position + 1, to)) return null;
        people.push(token.link);
        end = position + 1;
        count = people.length;
        if (!this.isJoiner(end, to)) break;
      } else if (this.isJoiner(position, to)) count++;
      else if (people.length > 0 ? token?.isCapital !== true : !this.mayNamePerson(position, to) || ++count > MOST_WORDS_BEFORE_PERSON) break;
    }
    return people.length === 0 ? null : { people, end };
  }

  private isJoiner(at: number, to: number): boolean {
    const token = this.tokens[at];
    return at < to && (this.words.and.isAt(this.tokens, at, to) || (token?.kind === 'mark' && ',&+/'.includes(token.text)));
  }

  private mayNamePerson(at: number, to: number): boolean {
    const { words, tokens } = this;
    if (tokens[at]?.kind !== 'word') return tokens[at]?.kind === 'mark' && tokens[at].text === '@';
    return ![words.prepositions, words.about, words.verbs, words.negations, words.intentions, words.purpose].some((phrases) => phrases.isAt(tokens, at, to));
  }

  /** The people joined in front of `at`. */
  private chainBefore(at: number, from: number): readonly number[] {
    const people: number[] = [];
    for (let position = at - 1; position >= from; position--) {
      const token = this.tokens[position];
      if (token?.kind === 'link' && !token.isPossessive) people.unshift(token.link);
      else if (!this.isJoiner(position, at)) break;
    }
    return people;
  }

  /** Whether what is said may end at `at`, so that the words before it belong together: no verb or noun goes on. */
  private mayEndAt(at: number, to: number): boolean {
    const { words, tokens } = this;
    const token = tokens[at];
    if (at >= to || token === undefined || token.kind !== 'word' || NUMBER.test(token.text) || this.isTime(at, to)) return true;
    if (words.asides.endAt(tokens, at, to) > at + 1) return true;
    if (words.others.isAt(tokens, at, to) || words.articles.isAt(tokens, at, to)) return false;
    const lists = [words.about, words.purpose, words.asides, words.and, words.withPeople, words.prepositions, words.at, words.self, words.cancellations, words.contact];
    return token.isTag || lists.some((phrases) => phrases.isAt(tokens, at, to)) || this.blockerEnd(at, to) > at;
  }

  private isOnlyPeople({ from, to }: Clause): boolean {
    const { words } = this;
    for (let at = this.skip(from, to, words.asides); at < to; at++) {
      const token = this.tokens[at];
      if ((token?.kind !== 'link' || token.isPossessive) && !this.isJoiner(at, to)) return false;
    }
    return to > from;
  }

  /** The people of a clause, but for those whom it is only about. */
  private peopleIn(clause: Clause | undefined): readonly number[] {
    const people: number[] = [];
    if (clause === undefined) return people;
    const { words, tokens } = this;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      if (words.about.isAt(tokens, at, clause.to)) break;
      if (token?.kind !== 'link' || token.isPossessive) continue;
      if (this.mood === 'done' && at > clause.from && words.prepositions.isAt(tokens, at - 1, at) && !this.isGift(clause, at)) continue;
      people.push(token.link);
    }
    return people;
  }

  /** `card for [[Ada]]`, but not `find a plumber for [[Ada]]`. */
  private isGift({ from }: Clause, at: number): boolean {
    return this.words.sake.isAt(this.tokens, at - 1, at) && !this.words.imperatives.isAt(this.tokens, this.skip(from, at, this.words.asides), at);
  }

  /** Whether a sign or tag of a channel is at `at`. */
  private isSigned(at: number, from: number): boolean {
    const token = this.tokens[at];
    if (at < from || token === undefined) return false;
    if (token.isTag) return this.channels.words.has(token.text);
    return token.kind === 'sign' && !LOOSE_SIGNS.has(this.channelOfSign(token.text) ?? 'event');
  }

  private channelOfSign(sign: string): string | null {
    return this.channels.signs.find(([written]) => written === sign || written === `${sign}\uFE0F`)?.[1] ?? null;
  }

  /** The channel that the words of a finding name, else the first that its clause does. */
  private channelOf({ from, to }: Finding): string | null {
    const clause = this.clauses.find((candidate) => candidate.from <= from && from <= candidate.to);
    for (const [start, end] of [[from, to], [clause?.from ?? from, clause?.to ?? to]] as const) {
      for (let at = start; at < end; at++) {
        const token = this.tokens[at];
        const channel = token?.kind === 'sign' ? this.channelOfSign(token.text) : token?.kind === 'word' ? this.channels.words.get(token.text) : undefined;
        if (channel !== undefined && channel !== null) return channel;
      }
    }
    return null;
  }
}

type AddFinding = (people: readonly number[], from: number, to: number, behind: number, by?: Doer) => void;

/** Whose deed evidence is: theirs need no look at the subject, which is the person. */
type Doer = 'me' | 'from-them' | 'them';
